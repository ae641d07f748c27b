package replay

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// browserHeaders are those that the browser makes itself for each request, and makes anew for the replay. Accept counts
// among them for all but page code.
var browserHeaders = map[string]bool{
	"accept-charset": true, "accept-encoding": true, "accept-language": true, "alt-used": true, "cache-control": true,
	"connection": true, "content-length": true, "cookie": true, "date": true, "device-memory": true, "dnt": true,
	"downlink": true, "dpr": true, "ect": true, "expect": true, "host": true, "if-match": true,
	"if-modified-since": true, "if-none-match": true, "if-range": true, "if-unmodified-since": true, "keep-alive": true,
	"origin": true, "pragma": true, "priority": true, "purpose": true, "range": true, "referer": true, "rtt": true,
	"te": true, "trailer": true, "transfer-encoding": true, "upgrade": true, "upgrade-insecure-requests": true,
	"user-agent": true, "via": true, "viewport-width": true, "x-client-data": true,
}

// browserPrefixes begin the names of further headers that page code may not set (Fetch standard, "forbidden
// request-header") and browsers make themselves; ":" is what HAR files list of HTTP/2.
var browserPrefixes = []string{"sec-", "proxy-", "access-control-", ":"}

// planHeaders sorts the headers that were seen by who has to set them.
func (p *plan) planHeaders(x *inspector.Exchange) {
	code := x.Kind.ByCode() || x.Kind == inspector.KindOther
	for _, h := range x.Request.Headers {
		name := strings.ToLower(h.Name)
		switch {
		case madeByBrowser(name):
		case name == "accept" && (!code || h.Value == "*/*"):
		case code:
			p.own = append(p.own, h)
		default:
			// Elements and navigations have no headers of their own: an extension or the network stack added it.
			p.forced = append(p.forced, h)
		}
	}
}

func madeByBrowser(name string) bool {
	if browserHeaders[name] {
		return true
	}
	for _, prefix := range browserPrefixes {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// override is the whole list of a hop's headers where some have to be forced upon it, made from what the browser was
// about to send. Where none have, it is nil: a request with headers of its own loses the tab's rules on third-party
// cookies (Chromium 156).
func (p *plan) override(sending map[string]any) []inspector.Header {
	if len(p.forced) == 0 {
		return nil
	}
	replaced := map[string]bool{}
	for _, h := range p.forced {
		replaced[strings.ToLower(h.Name)] = true
	}
	var headers []inspector.Header
	for name, value := range sending {
		if text, ok := value.(string); ok && !replaced[strings.ToLower(name)] {
			headers = append(headers, inspector.Header{Name: name, Value: secret.Text(text)})
		}
	}
	return append(headers, p.forced...)
}
