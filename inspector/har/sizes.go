package har

import (
	"net/url"
	"strings"
)

// sizes finds out whether an export was sanitized. Chrome's default export leaves out Authorization, Cookie and
// Set-Cookie and does not say so. But headersSize still counts the bytes that were sent (HAR 1.2: from the first line to
// the empty one), so a request or response whose listed headers are shorter than that has lost some.
type sizes struct {
	whole, short int
	// credentials is set once any of the headers stands in the file: then nothing was left out.
	credentials bool
}

// slack is how many bytes the two may differ where nothing was left out: DevTools counts the request line's address
// as the proxy form or without it. The shortest header that matters ("Cookie: a=b\r\n") is longer.
const slack = 8

func (s *sizes) look(e *entry) {
	for _, name := range []string{"authorization", "cookie"} {
		if _, ok := header(e.request.headers, name); ok {
			s.credentials = true
		}
	}
	if _, ok := header(e.response.headers, "set-cookie"); ok || len(e.request.cookies) > 0 {
		s.credentials = true
	}
	s.compare(e.request.headersSize, requestLine(e), e.request.headers)
	s.compare(e.response.headersSize, len(e.response.httpVersion)+len(" 401 ")+len(e.response.statusText), e.response.headers)
}

func (s *sizes) compare(size, line int, fields []field) {
	if size <= 0 || len(fields) == 0 {
		return // -1: not known, as with HTTP/2.
	}
	listed := line + len("\r\n\r\n")
	for _, f := range fields {
		if strings.HasPrefix(f.Name, ":") {
			return // HTTP/2, where sizes are those of another form.
		}
		listed += len(f.Name) + len(": ") + len(f.Value) + len("\r\n")
	}
	if size > listed+slack {
		s.short++
	} else {
		s.whole++
	}
}

func requestLine(e *entry) int {
	u, err := url.Parse(e.request.url)
	if err != nil {
		return 0
	}
	return len(e.request.method) + 1 + len(u.RequestURI()) + 1 + len(e.request.httpVersion)
}

// sanitized tells whether credentials were left out, as far as the file has been read. Where no sizes are known (HTTP/2,
// other writers) and no credential stands anywhere, it cannot be told from a file without any, and counts as sanitized:
// better no conclusion than a wrong one.
func (s *sizes) sanitized() bool {
	return !s.credentials && (s.short > 0 || s.whole == 0)
}
