package host

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
)

func TestReadFrame(t *testing.T) {
	t.Parallel()
	input := append(frame(`{"id":"1"}`), frame("")...)
	// One byte at a time: pipes deliver what they like.
	r := iotest.OneByteReader(bytes.NewReader(input))
	for _, want := range []string{`{"id":"1"}`, ""} {
		got, err := readFrame(r)
		if err != nil || string(got) != want {
			t.Errorf("readFrame: got %q, %v; want %q", got, err, want)
		}
	}
	if _, err := readFrame(r); !errors.Is(err, io.EOF) {
		t.Errorf("readFrame at the end: got %v, want io.EOF", err)
	}
}

func TestReadFrameTruncated(t *testing.T) {
	t.Parallel()
	whole := frame(`{"id":"1"}`)
	for size := 1; size < len(whole); size++ {
		if _, err := readFrame(bytes.NewReader(whole[:size])); !errors.Is(err, errTruncated) {
			t.Errorf("readFrame of %d bytes of %d: got %v, want errTruncated", size, len(whole), err)
		}
	}
	tooLarge := binary.NativeEndian.AppendUint32(nil, MaxRequest+1)
	if _, err := readFrame(bytes.NewReader(append(tooLarge, "x"...))); !errors.Is(err, errTruncated) {
		t.Errorf("readFrame of a large frame that ends early: got %v, want errTruncated", err)
	}
}

func TestReadFrameSkipsWhatIsTooLarge(t *testing.T) {
	const size = MaxRequest + 1<<20
	header := binary.NativeEndian.AppendUint32(nil, size)
	r := io.MultiReader(bytes.NewReader(header), io.LimitReader(zeros{}, size), bytes.NewReader(frame("next")))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := readFrame(r)
	runtime.ReadMemStats(&after)
	if _, ok := errors.AsType[*tooLargeError](err); !ok {
		t.Fatalf("readFrame: got %v, want a tooLargeError", err)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 1<<20 {
		t.Errorf("skipping %d bytes took %d bytes of memory", size, used)
	}
	if next, err := readFrame(r); err != nil || string(next) != "next" {
		t.Errorf("the frame after it: got %q, %v", next, err)
	}
}

func TestReadFrameAtTheLimit(t *testing.T) {
	t.Parallel()
	header := binary.NativeEndian.AppendUint32(nil, MaxRequest)
	got, err := readFrame(io.MultiReader(bytes.NewReader(header), io.LimitReader(zeros{}, MaxRequest)))
	if err != nil || len(got) != MaxRequest {
		t.Errorf("readFrame: got %d bytes, %v", len(got), err)
	}
}

func FuzzReadFrame(f *testing.F) {
	f.Add(frame(`{"id":"1"}`))
	f.Add(append(frame(""), frame(strings.Repeat("x", 300))...))
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 1})
	f.Fuzz(func(t *testing.T, input []byte) {
		r := bytes.NewReader(input)
		var again []byte
		for {
			body, err := readFrame(r)
			if err != nil {
				break
			}
			again = append(again, frame(string(body))...)
		}
		if !bytes.HasPrefix(input, again) {
			t.Errorf("the frames read do not make up the input")
		}
	})
}

// zeros never ends.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}
