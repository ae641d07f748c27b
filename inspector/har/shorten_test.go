package har

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/why401/why401/inspector"
)

func TestShortener(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", maxString)
	tests := []struct{ name, in, want string }{
		{"short strings stay", `{"a":"b \" c \\","d":[1,"\u00e9"]}`, `{"a":"b \" c \\","d":[1,"\u00e9"]}`},
		{"a long one is cut", `["` + long + `yz","after"]`, `["` + long + `","after"]`},
		{"what is outside of strings stays", `[` + strings.Repeat(" ", maxString+9) + `1]`, `[` + strings.Repeat(" ", maxString+9) + `1]`},
		{"an escape is cut as a whole", `["` + long[:maxString-1] + `\n\n"]`, `["` + long[:maxString-1] + `\n"]`},
		{"so is a code point", `["` + long[:maxString-1] + `\u00e9zzz"]`, `["` + long[:maxString-1] + `\u00e9"]`},
		{"an escaped quotation mark does not end it", `["` + long + `\"z","b"]`, `["` + long + `","b"]`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for name, source := range map[string]io.Reader{
				"whole": strings.NewReader(test.in), "byte by byte": iotest.OneByteReader(strings.NewReader(test.in)),
				"with its end": iotest.DataErrReader(strings.NewReader(test.in)),
			} {
				got, err := io.ReadAll(&shortener{source: source})
				if err != nil || string(got) != test.want {
					t.Errorf("%s: got %d bytes, want %d; error %v", name, len(got), len(test.want), err)
				}
			}
		})
	}
}

// FuzzShortener holds that what was JSON stays JSON, and that what is short stays as it is.
func FuzzShortener(f *testing.F) {
	f.Add([]byte(`{"a":"b \" c \\ \u00e9","d":[1,null]}`), 3)
	f.Add([]byte(`["\\\\\"",""]`), 1)
	f.Fuzz(func(t *testing.T, in []byte, repeat int) {
		got, err := io.ReadAll(&shortener{source: bytes.NewReader(in)})
		if err != nil || !bytes.Equal(got, in) {
			t.Fatalf("changed a short file (error %v)", err)
		}
		in = bytes.TrimSpace(in)
		if repeat < 1 || repeat > 8 || !json.Valid(in) || in[0] != '"' {
			return // Only a string can be made longer by repeating it.
		}
		inner := bytes.Repeat(in[1:len(in)-1], repeat*maxString/len(in))
		long := append(append([]byte{'"'}, inner...), '"')
		got, err = io.ReadAll(iotest.HalfReader(&shortener{source: iotest.HalfReader(bytes.NewReader(long))}))
		if err != nil || !json.Valid(got) {
			t.Fatalf("broke a long string of %d bytes (error %v)", len(long), err)
		}
		if len(got) > maxString+16 {
			t.Fatalf("kept %d bytes of a string", len(got))
		}
	})
}

// FuzzRead holds that no file makes the reader panic.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"log":{"creator":{"name":"x"},"pages":[{"id":"p","title":"https://a.test/"}],"entries":[{"pageref":"p","request":{"method":"GET","url":"https://a.test/","headers":[{"name":"Cookie","value":"a=b"}]},"response":{"status":401,"headers":[{"name":"Set-Cookie","value":"a=b"}],"content":{"text":"no"}}}]}}`))
	f.Add([]byte("\xef\xbb\xbf{}"))
	f.Add([]byte("\x1f\x8b\x08"))
	f.Fuzz(func(t *testing.T, in []byte) {
		t.Parallel()
		summary, _ := Read(t.Context(), bytes.NewReader(in), func(*inspector.Exchange) error { return nil })
		if summary.Unauthorized > summary.Entries {
			t.Fatalf("%d of %d entries are 401s", summary.Unauthorized, summary.Entries)
		}
	})
}
