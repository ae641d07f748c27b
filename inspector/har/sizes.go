package har

import (
	"net/url"
	"slices"
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
	switch missing, known := missingBytes(size, line, fields); {
	case !known:
	case missing > slack:
		s.short++
	default:
		s.whole++
	}
}

// missingBytes tells by how much the listed headers fall short of the size that was sent: less than nothing where what
// is listed is longer.
func missingBytes(size, line int, fields []field) (missing int, known bool) {
	if size <= 0 || len(fields) == 0 {
		return 0, false // -1: not known, as with HTTP/2.
	}
	listed := line + len("\r\n\r\n")
	for _, f := range fields {
		if strings.HasPrefix(f.Name, ":") {
			return 0, false // HTTP/2, where sizes are those of another form.
		}
		listed += len(f.Name) + len(": ") + len(f.Value) + len("\r\n")
	}
	return size - listed, true
}

func requestLine(e *entry) int {
	u, err := url.Parse(e.request.url)
	if err != nil {
		return 0
	}
	return len(e.request.method) + 1 + len(u.RequestURI()) + 1 + len(e.request.httpVersion)
}

// outspoken are the programs, by how their names as creator begin, that write every header that they saw.
var outspoken = []string{"Playwright", "mitmproxy", "Charles Proxy", "Fiddler"}

// sanitized tells whether credentials were left out, as far as the file has been read. Where no sizes are known (HTTP/2,
// other writers) and no credential stands anywhere, it cannot be told from a file without any, and counts as sanitized:
// better no conclusion than a wrong one.
func (s *sizes) sanitized(creator string) bool {
	if s.credentials {
		return false
	}
	names := func(program string) bool { return strings.HasPrefix(creator, program) }
	return s.short > 0 || s.whole == 0 && !slices.ContainsFunc(outspoken, names)
}
