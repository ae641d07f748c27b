package har_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
)

// The file that the figures are about: 5,000 entries of which 50 are 401s, 50 MB in all.
const (
	entriesInFile = 5000
	everyNth401   = 100
	bodySize      = 8 << 10
)

// BenchmarkRead and BenchmarkDecodeWhole belong together: reading must take at most half of what encoding/json needs to
// decode the whole file into structs.
func BenchmarkRead(b *testing.B) {
	file := bigFile()
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		found := 0
		_, err := har.Read(context.Background(), bytes.NewReader(file), func(*inspector.Exchange) error {
			found++
			return nil
		})
		if err != nil || found != entriesInFile/everyNth401 {
			b.Fatalf("found %d exchanges, error %v", found, err)
		}
	}
}

func BenchmarkDecodeWhole(b *testing.B) {
	file := bigFile()
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	type fields []struct{ Name, Value string }
	for b.Loop() {
		var whole struct {
			Log struct {
				Entries []struct {
					StartedDateTime string
					Time            float64
					Request         struct {
						Method, URL string
						Headers     fields
						Cookies     fields
						QueryString fields
					}
					Response struct {
						Status  int
						Headers fields
						Cookies fields
						Content struct {
							Size           int
							MimeType, Text string
						}
					}
					Timings map[string]float64
				}
			}
		}
		if err := json.NewDecoder(bytes.NewReader(file)).Decode(&whole); err != nil {
			b.Fatal(err)
		}
	}
}

func bigFile() []byte {
	var b bytes.Buffer
	_, _ = io.Copy(&b, bigReader(entriesInFile))
	return b.Bytes()
}

// bigReader writes a HAR of so many entries as it is read.
func bigReader(entries int) io.Reader {
	r, w := io.Pipe()
	body := strings.Repeat(`<p class=\"line\">Some text of a page, with \u00e9 and more.</p>\n`, bodySize/64)
	var headers strings.Builder
	for i := range 14 {
		fmt.Fprintf(&headers, `{"name":"X-Header-%d","value":"a value of ordinary length for a header %d"},`, i, i)
	}
	go func() {
		_, _ = fmt.Fprint(w, `{"log":{"version":"1.2","creator":{"name":"WebInspector"},"pages":[],"entries":[`)
		for i := range entries {
			if i > 0 {
				_, _ = fmt.Fprint(w, ",")
			}
			status := 200
			if i%everyNth401 == 0 {
				status = 401
			}
			_, _ = fmt.Fprintf(w, `{"_resourceType":"fetch","startedDateTime":"2026-03-01T12:00:00.000Z","time":12.5,"request":{"method":"GET",`+
				`"url":"https://app%d.example.test/api/%d","httpVersion":"HTTP/1.1","headers":[%s{"name":"Cookie","value":"session=abcdef"}],`+
				`"queryString":[],"cookies":[{"name":"session","value":"abcdef"}],"headersSize":-1},"response":{"status":%d,"statusText":"","httpVersion":"HTTP/1.1",`+
				`"headers":[%s{"name":"Content-Type","value":"text/html"}],"cookies":[],"content":{"size":%d,"mimeType":"text/html","text":"%s"},`+
				`"redirectURL":"","headersSize":-1},"timings":{"blocked":1.5,"send":0.1,"wait":10,"receive":0.5}}`,
				i%7, i, headers.String(), status, headers.String(), len(body), body)
		}
		_, _ = fmt.Fprint(w, `]}}`)
		_ = w.Close()
	}()
	return r
}
