package replay

import (
	"regexp"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/emulation"

	"github.com/why401/why401/inspector"
)

// client is how the browser that was seen names itself, so that the answer does not depend on which browser makes the
// replay: a headless one says so in its User-Agent, and is turned away by some sites.
func client(x *inspector.Exchange) *emulation.SetUserAgentOverrideParams {
	agent, ok := x.Request.Header("user-agent").Get()
	if !ok {
		return nil
	}
	return &emulation.SetUserAgentOverrideParams{
		UserAgent:         agent.Reveal(),
		AcceptLanguage:    languages(x.Request.Header("accept-language").Or("").Reveal()),
		UserAgentMetadata: clientHints(x.Request),
	}
}

// languages are those of an Accept-Language header, without the weights, which the browser gives them by their order.
func languages(header string) string {
	var all []string
	for part := range strings.SplitSeq(header, ",") {
		language, _, _ := strings.Cut(part, ";")
		if language = strings.TrimSpace(language); language != "" && language != "*" {
			all = append(all, language)
		}
	}
	return strings.Join(all, ",")
}

// brand is one member of Sec-CH-UA (User-Agent Client Hints section 3.1).
var brand = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`"((?:[^"\\]|\\.)*)"\s*;\s*v="([^"]*)"`)
})

// clientHints are the low-entropy hints that the browser sent; nil, for Firefox, keeps the replay from sending any.
func clientHints(m inspector.Message) *emulation.UserAgentMetadata {
	header, ok := m.Header("sec-ch-ua").Get()
	if !ok {
		return nil
	}
	hints := &emulation.UserAgentMetadata{
		Platform: strings.Trim(m.Header("sec-ch-ua-platform").Or("").Reveal(), `"`),
		Mobile:   m.Header("sec-ch-ua-mobile").Or("").Reveal() == "?1",
	}
	for _, match := range brand().FindAllStringSubmatch(header.Reveal(), -1) {
		hints.Brands = append(hints.Brands, &emulation.UserAgentBrandVersion{Brand: match[1], Version: match[2]})
	}
	return hints
}
