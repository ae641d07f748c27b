package host

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync"
)

// A frame is its length, four bytes in the byte order of the machine, and that much JSON in UTF-8.
const headerSize = 4

// tooLargeError is a frame over the limit. It has been skipped, and the next can be read.
type tooLargeError struct{ size uint32 }

func (e *tooLargeError) Error() string {
	return fmt.Sprintf("the message has %d bytes, and %d are the most", e.size, MaxRequest)
}

// errTruncated is input that ended within a frame. None can follow.
var errTruncated = errors.New("the input ended in the middle of a message")

// readFrame returns the next frame, io.EOF where the input ends before one, or one of the errors above.
func readFrame(r io.Reader) ([]byte, error) {
	var header [headerSize]byte
	if _, err := io.ReadFull(r, header[:]); err != nil {
		return nil, truncated(err)
	}
	size := binary.NativeEndian.Uint32(header[:])
	if size > MaxRequest {
		// Skipped piece by piece, so that a length of 4 GB costs no memory.
		if _, err := io.CopyN(io.Discard, r, int64(size)); err != nil {
			return nil, fmt.Errorf("skipping a message that is too large: %w", errTruncated)
		}
		return nil, &tooLargeError{size}
	}
	frame := make([]byte, size)
	if _, err := io.ReadFull(r, frame); err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return nil, truncated(err)
	}
	return frame, nil
}

func truncated(err error) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errTruncated
	case errors.Is(err, io.EOF):
		return io.EOF
	default:
		return fmt.Errorf("reading a message: %w", err)
	}
}

// frameWriter writes one frame at a time, whoever sends.
type frameWriter struct {
	mu  sync.Mutex
	out io.Writer
}

func (w *frameWriter) write(body []byte) error {
	frame := make([]byte, headerSize, headerSize+len(body))
	binary.NativeEndian.PutUint32(frame, uint32(len(body))) //nolint:gosec // encode keeps body under MaxReply
	frame = append(frame, body...)
	w.mu.Lock()
	defer w.mu.Unlock()
	if _, err := w.out.Write(frame); err != nil {
		return fmt.Errorf("writing a message: %w", err)
	}
	return nil
}
