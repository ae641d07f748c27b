// Package har reads HTTP Archive files (HAR 1.2) as browsers and proxies write them, and makes an Exchange of every
// request that was answered 401. It reads from beginning to end and keeps only what a later 401 may need, so that the
// size of a file is no limit.
package har

import (
	"bufio"
	"compress/gzip"
	"context"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/why401/why401/inspector"
)

// Summary is what was read of a file, also where it broke off.
type Summary struct {
	// Creator is the program that wrote the file, as it names itself.
	Creator string
	// Entries counts the requests in the file, Unauthorized those that were answered 401.
	Entries, Unauthorized int
	// Unanswered counts the requests of which the file has no answer: cancelled, failed, or kept from the page.
	Unanswered int
	// Sanitized is set where the export has left out Authorization, Cookie and Set-Cookie, as Chrome's default does.
	Sanitized bool
	// Masked is set where a tool has left masks of Authorization, Cookie or Set-Cookie.
	Masked bool
}

// Whole tells whether the file holds the credentials that were sent.
func (s Summary) Whole() bool { return !s.Sanitized && !s.Masked }

// SyntaxError says where a file stops being a HAR. What came before it has been read.
type SyntaxError struct {
	// Offset counts bytes from the beginning of the (unpacked) file, Line from 1.
	Offset int64
	Line   int64
	// Where is the place as a JSON pointer (RFC 6901): /log/entries/17/response.
	Where string
	err   error
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d, byte %d, at %s: %v", e.Line, e.Offset, e.Where, e.err)
}

func (e *SyntaxError) Unwrap() error { return e.err }

// Read reads a HAR, plain or gzip, and calls each for every request that was answered 401, in the file's order. Since
// much is known only later (a preflight's entry follows its request, a sanitized export shows only by what is nowhere in
// it), it calls at the end, or earlier for the oldest where more than keptBytes would wait.
//
// The error is a *SyntaxError where the file is broken; the Summary and the calls made by then hold all the same.
func Read(ctx context.Context, r io.Reader, each func(*inspector.Exchange) error) (Summary, error) {
	unpacked, err := unpack(r)
	if err != nil {
		return Summary{}, err
	}
	source := &shortener{source: canceler{ctx, unpacked}, lines: 1}
	t := newTrail(each)
	err = readLog(jsontext.NewDecoder(source, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)), source, t)
	if flushErr := t.flush(); err == nil {
		err = flushErr
	}
	return t.summary, err
}

// unpack undoes gzip, which is recognised by its first two bytes (RFC 1952 section 2.3.1), and drops a byte order mark,
// which Fiddler and other Windows programs write.
func unpack(r io.Reader) (io.Reader, error) {
	buffered := bufio.NewReaderSize(r, 64<<10)
	if magic, _ := buffered.Peek(2); len(magic) == 2 && magic[0] == 0x1f && magic[1] == 0x8b {
		unzipped, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, fmt.Errorf("unpacking the gzip file: %w", err)
		}
		buffered = bufio.NewReaderSize(unzipped, 64<<10)
	}
	if mark, _ := buffered.Peek(3); string(mark) == "\xef\xbb\xbf" {
		_, _ = buffered.Discard(3)
	}
	return buffered, nil
}

// canceler ends reading when the context ends.
type canceler struct {
	ctx    context.Context
	source io.Reader
}

func (c canceler) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.source.Read(p)
}
