//go:build linux

package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"github.com/why401/why401/inspector"
)

// A recording's size is no limit: half a gigabyte is judged in the memory that is promised for any.
func TestRecordingOfAnySize(t *testing.T) {
	const (
		entries  = 40_000
		refused  = 1_000 // Every so many entries one was answered 401.
		smallest = 500 << 20
		most     = 48 << 20
	)
	source, sink := io.Pipe()
	written := make(chan int64, 1)
	go func() { written <- writeRecording(sink, entries, refused) }()
	var document, problems bytes.Buffer
	cmd := exec.CommandContext(deadline(t), stage.program, "har", "-", "--format", "json")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = source, &document, &problems
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, problems.Bytes())
	}
	if size := <-written; size < smallest {
		t.Errorf("the recording has %d bytes, want at least %d", size, smallest)
	}
	var got inspector.Document
	if err := json.Unmarshal(document.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Reports) != entries/refused {
		t.Errorf("there are %d reports, want %d", len(got.Reports), entries/refused)
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		t.Fatal("the system does not tell what the program used")
	}
	if peak := usage.Maxrss << 10; peak > most {
		t.Errorf("the program held %d MB, want at most %d", peak>>20, most>>20)
	}
}

// writeRecording writes a HAR and returns its size.
func writeRecording(w *io.PipeWriter, entries, refused int) int64 {
	header := strings.Repeat(`{"name":"X-Header","value":"a value of ordinary length for a header"},`, 14)
	body := strings.Repeat(`<p class=\"line\">Some text of a page, with \u00e9 and more.</p>\n`, 180)
	const entry = `{"_resourceType":"fetch","startedDateTime":"2026-03-01T12:00:00.000Z","time":12.5,` +
		`"request":{"method":"GET","url":"https://app%[2]d.example.test/api/%[3]d","httpVersion":"HTTP/1.1",` +
		`"headers":[%[4]s{"name":"Cookie","value":"session=abcdef"}],"queryString":[],"cookies":[],"headersSize":-1},` +
		`"response":{"status":%[5]d,"statusText":"","httpVersion":"HTTP/1.1","headers":[%[4]s{"name":"Content-Type","value":"text/html"}],` +
		`"cookies":[],"content":{"size":%[6]d,"mimeType":"text/html","text":"%[7]s"},"redirectURL":"","headersSize":-1},` +
		`"timings":{"send":0.1,"wait":10,"receive":0.5}}`
	var size int64
	say := func(format string, values ...any) {
		n, err := fmt.Fprintf(w, format, values...)
		size += int64(n)
		if err != nil {
			_ = w.CloseWithError(err) // The program has ended and tells why itself.
		}
	}
	say(`{"log":{"version":"1.2","creator":{"name":"WebInspector"},"pages":[],"entries":[`)
	for i := range entries {
		status, comma := 200, ","
		if i%refused == 0 {
			status = 401
		}
		if i == 0 {
			comma = ""
		}
		say("%[1]s"+entry, comma, i%7, i, header, status, len(body), body)
	}
	say(`]}}`)
	_ = w.Close()
	return size
}
