package replay

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// clientHeaders describe the browser. They are set to what was seen, so that the answer does not depend on which
// browser runs the replay; a headless one names itself in its User-Agent and is turned away by some sites.
var clientHeaders = map[string]bool{
	"user-agent": true, "accept-language": true, "dnt": true, "sec-gpc": true,
	"sec-ch-ua": true, "sec-ch-ua-mobile": true, "sec-ch-ua-platform": true,
}

// browserHeaders are those that the browser makes itself for each request, and makes anew for the replay.
var browserHeaders = map[string]bool{
	"accept-charset": true, "accept-encoding": true, "alt-used": true, "cache-control": true, "connection": true,
	"content-length": true, "cookie": true, "date": true, "device-memory": true, "downlink": true, "dpr": true,
	"ect": true, "expect": true, "host": true, "if-match": true, "if-modified-since": true, "if-none-match": true,
	"if-range": true, "if-unmodified-since": true, "keep-alive": true, "origin": true, "pragma": true,
	"priority": true, "purpose": true, "range": true, "referer": true, "rtt": true, "te": true, "trailer": true,
	"transfer-encoding": true, "upgrade": true, "upgrade-insecure-requests": true, "via": true,
	"viewport-width": true, "x-client-data": true,
}

// browserPrefixes begin the names of further headers that page code may not set (Fetch standard, "forbidden
// request-header") and browsers make themselves; ":" is what HAR files list of HTTP/2.
var browserPrefixes = []string{"sec-", "proxy-", "access-control-", ":"}

// planHeaders sorts the headers that were seen by who has to set them.
func (p *plan) planHeaders(x *inspector.Exchange) {
	for _, h := range x.Request.Headers {
		name := strings.ToLower(h.Name)
		switch {
		case clientHeaders[name]:
			p.client = append(p.client, h)
		case madeByBrowser(name):
		case name == "accept" && h.Value == "*/*":
		case x.Kind.ByCode() || x.Kind == inspector.KindOther:
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

// override is the whole list of a hop's headers, made from what the browser was about to send: the client's headers
// as they were seen, and on the URL's own origin the forced ones.
func (p *plan) override(sending map[string]any, sameOrigin bool) []inspector.Header {
	set := p.client
	if sameOrigin {
		set = append(set[:len(set):len(set)], p.forced...)
	}
	replaced := map[string]bool{}
	for _, h := range set {
		replaced[strings.ToLower(h.Name)] = true
	}
	if len(p.client) > 0 {
		// Client hints that the first browser did not send (Firefox has none) would name another browser.
		for name := range clientHeaders {
			replaced[name] = true
		}
	}
	var headers []inspector.Header
	for name, value := range sending {
		if text, ok := value.(string); ok && !replaced[strings.ToLower(name)] {
			headers = append(headers, inspector.Header{Name: name, Value: secret.Text(text)})
		}
	}
	return append(headers, set...)
}
