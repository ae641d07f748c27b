package replay

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"

	"github.com/why401/why401/inspector"
)

// gate is the sign of a product that keeps unknown browsers out. A clean profile looks like a bot to it.
type gate struct {
	name string
	// header and its value (any, if empty), or a text in the body of a refusal.
	header, value, body string
	// widget is set where the text stands in sign-in forms as well, which keep nobody out.
	widget bool
}

var gates = []gate{
	{name: "Cloudflare", header: "cf-mitigated", value: "challenge"},
	{name: "Cloudflare", body: "challenges.cloudflare.com", widget: true},
	{name: "Cloudflare", body: "/cdn-cgi/challenge-platform/"},
	{name: "Vercel", header: "x-vercel-mitigated"},
	{name: "AWS WAF", header: "x-amzn-waf-action"},
	{name: "DataDome", body: "captcha-delivery.com"},
	{name: "Imperva", body: "_incapsula_resource"},
	{name: "HUMAN", body: "px-captcha"},
	{name: "reCAPTCHA", body: "www.google.com/recaptcha/", widget: true},
	{name: "hCaptcha", body: "hcaptcha.com", widget: true},
}

const circle = "the server redirects in a circle"

const tooManyRequests = "the server says that it gets too many requests (429), so its answer says nothing about this one"

// inconclusive says why an answer tells nothing about the request that was seen, or returns "".
func inconclusive(x *inspector.Exchange, p *plan, last inspector.Hop, body string) string {
	if g := gateOf(last.Response, last.Status, body); g != "" {
		seen := x.Response.Body.Or(inspector.Body{}).Text.Reveal()
		if gateOf(x.Response, x.Status, seen) != g {
			return fmt.Sprintf("a bot check (%s) stopped the clean profile, so its answer (%d) says nothing about the request", g, last.Status)
		}
	}
	switch {
	case last.Status == http.StatusTooManyRequests:
		return tooManyRequests
	case last.Status == http.StatusProxyAuthRequired:
		return "a proxy wants to know who is asking, and the clean profile has nothing to tell it"
	case !p.signsIn && signsIn(p.url, last.URL.Reveal()):
		return "the site sent the clean profile on to its sign-in page, so this does not show that the request works"
	}
	return ""
}

// passwordField finds the field of a sign-in form.
var passwordField = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)<input[^>]*\stype\s*=\s*["']?password`) })

func gateOf(m inspector.Message, status int, body string) string {
	body = strings.ToLower(body)
	refused := slices.Contains([]int{
		unauthorized, http.StatusForbidden, http.StatusTooManyRequests, http.StatusServiceUnavailable,
	}, status)
	form := passwordField().MatchString(body)
	for _, g := range gates {
		value, has := m.Header(g.header).Get()
		if g.header != "" && has && (g.value == "" || strings.EqualFold(value.Reveal(), g.value)) ||
			g.body != "" && refused && (!g.widget || !form) && strings.Contains(body, g.body) {
			return g.name
		}
	}
	return ""
}

// signInWords are parts of paths and hosts at which people sign in, in lower case, without hyphens and underscores.
var signInWords = map[string]bool{
	"login": true, "logon": true, "signin": true, "sso": true, "saml": true, "saml2": true, "authorize": true,
	"auth": true, "authenticate": true, "oauth": true, "oauth2": true, "adfs": true, "cas": true, "idp": true,
	"accounts": true, "session": true, "sessions": true, "cloudflareaccess": true,
}

// signsIn tells whether a redirect led away to a sign-in page.
func signsIn(asked *url.URL, final string) bool {
	to, err := url.Parse(final)
	if err != nil || to.Path == asked.Path && to.Host == asked.Host {
		return false
	}
	there := places(asked)
	return slices.ContainsFunc(places(to), func(place string) bool {
		return signInWords[place] && !slices.Contains(there, place)
	})
}

// places are the parts of an address's host and path, spelled as signInWords are.
func places(u *url.URL) []string {
	plain := strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(u.Hostname() + "/" + u.Path))
	return strings.FieldsFunc(plain, func(r rune) bool { return r == '.' || r == '/' })
}

// failure words why the browser got no answer.
func failure(e *network.EventLoadingFailed) string {
	switch {
	case e.CorsErrorStatus != nil:
		return "the browser's CORS check stopped the request (" + string(e.CorsErrorStatus.CorsError) + ")"
	case e.BlockedReason != "":
		return "the browser blocked the request (" + string(e.BlockedReason) + ")"
	}
	return netProblem(e.ErrorText)
}

// netProblem words an error of Chromium's network stack (net/base/net_error_list.h).
func netProblem(text string) string {
	name, isNet := strings.CutPrefix(text, "net::")
	if !isNet {
		return "the browser could not ask the address"
	}
	for _, known := range netErrors {
		if strings.HasPrefix(name, known.prefix) {
			return known.words + " (" + name + ")"
		}
	}
	return "the browser got no answer (" + name + ")"
}

var netErrors = []struct{ prefix, words string }{
	{"ERR_CERT_", "the server's certificate is not trusted by the clean profile, and was not passed over"},
	{"ERR_SSL_CLIENT_AUTH_", "the server wants a client certificate, which the clean profile has not"},
	{"ERR_BAD_SSL_CLIENT_AUTH_CERT", "the server wants a client certificate, which the clean profile has not"},
	{"ERR_SSL_", "the secure connection to the server failed"},
	{"ERR_NAME_", "the server's name was not found"},
	{"ERR_CONNECTION_", "the connection to the server failed"},
	{"ERR_ADDRESS_", "the server cannot be reached"},
	{"ERR_INTERNET_DISCONNECTED", "there is no network connection"},
	{"ERR_PROXY_", "the proxy cannot be reached"},
	{"ERR_TUNNEL_", "the proxy cannot be reached"},
	{"ERR_TIMED_OUT", "the server did not answer in time"},
	{"ERR_TOO_MANY_REDIRECTS", circle},
	{"ERR_EMPTY_RESPONSE", "the server closed the connection without an answer"},
}

// consoleError reads the name of the exception that page.js reports.
func consoleError(e *runtime.EventConsoleAPICalled) string {
	if len(e.Args) < 2 {
		return ""
	}
	return " (" + strings.Trim(string(e.Args[1].Value), `"`) + ")"
}
