package causes

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
)

func tokenWrongAudience() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeAudience}, noToken("token-wrong-audience"), said("token-wrong-audience")}
}

// judgeAudience holds the token's aud (RFC 7519 section 4.1.3) against what is known of the API: the audience that it
// asks for, and its address. Only the API knows its own name, so that an address alone proves nothing.
func judgeAudience(f *inspector.Facts) []inspector.Finding {
	const cause = "token-wrong-audience"
	var findings []inspector.Finding
	for _, c := range bearerTokens(f) {
		audience := c.Token.Audience
		if len(audience) == 0 || !inCharge(f, c) {
			continue
		}
		if wanted, ok := wantedAudience(f); ok {
			if slices.Contains(audience, wanted) {
				findings = append(findings, observed(cause, inspector.Excludes, c.Where, "The token was made for %s, which is what the server asks for.", wanted))
			} else {
				findings = append(findings, observed(cause, inspector.Strong, c.Where,
					"The token was made for %s, and the server asks for one for %s.", strings.Join(audience, ", "), wanted))
			}
			continue
		}
		if finding, differs := otherAudience(f, c); differs {
			findings = append(findings, finding)
			continue
		}
		if says(f, cause) {
			findings = append(findings, observed(cause, inspector.Possible, c.Where, "The token was made for %s.", strings.Join(audience, ", ")))
			continue
		}
		if finding, ok := judgeAddress(f, c); ok {
			findings = append(findings, finding)
			continue
		}
		if isBareName(audience) && weightOfMismatch(f, c) == inspector.Likely {
			findings = append(findings, judgeBareName(f, c))
		}
	}
	return findings
}

// wantedAudience is the audience that the challenge names: service in the token protocol of container registries,
// resource or audience where a server says so.
func wantedAudience(f *inspector.Facts) (string, bool) {
	c, _ := f.Challenge("bearer")
	for _, name := range []string{"service", "audience", "resource"} {
		if value, ok := c.Param(name); ok && value != "" {
			return value, true
		}
	}
	return "", false
}

// judgeAddress compares the audience with the request's address.
func judgeAddress(f *inspector.Facts, c *credential.Credential) (inspector.Finding, bool) {
	const cause = "token-wrong-audience"
	foreign, front := "", false
	for _, audience := range c.Token.Audience {
		if host, ok := plainHost(audience); ok && host == f.URL.Hostname() {
			return observed(cause, inspector.Doubts, c.Where, "The token was made for this host."), true
		}
		u, err := url.Parse(audience)
		if api, ok := knownAudience(audience, u); ok {
			if !strings.HasSuffix(f.URL.Hostname(), api.host) {
				return observed(cause, inspector.Strong, c.Where, "The token was made for %s, and was sent to %s.", api.name, f.URL.Host), true
			}
			return inspector.Finding{}, false
		}
		if err != nil || u.Hostname() == "" {
			return inspector.Finding{}, false // A name that only the API itself knows.
		}
		switch host := f.URL.Hostname(); {
		case u.Hostname() == host:
			return observed(cause, inspector.Doubts, c.Where, "The token was made for this host."), true
		case strings.HasSuffix(host, "."+u.Hostname()) && !namesPlace(u, f.URL):
			return inspector.Finding{}, false // The domain may well stand for all its hosts.
		case cookie.Site(host) == cookie.Site(u.Hostname()) && !namesPlace(u, f.URL) && isFront(u.Hostname(), f):
			front = true // One API has several addresses within a house: behind a gateway, beside the page.
		}
		foreign = audience
	}
	if foreign == "" {
		return inspector.Finding{}, false
	}
	weight := inspector.Hint
	switch {
	case !front:
		weight = weightOfMismatch(f, c)
	case speaksOfToken(f) && !hints(f, cause):
		weight = inspector.Context // The server finds something else wrong with the token.
	}
	return observed(cause, weight, c.Where, "The token was made for %s, and was sent to %s.", foreign, f.URL.Host), true
}

// isBareName tells whether all audiences are names that are no address, which RFC 7519 section 4.1.3 leaves to the
// application. Where a token was refused without a reason, the name is one of the few things that can be wrong.
func isBareName(audience []string) bool {
	return !slices.ContainsFunc(audience, func(a string) bool { return strings.ContainsAny(a, ":/.") })
}

// judgeBareName compares such a name with the words of the address: an API that is called orders is mostly asked at
// orders.example.test or at /orders.
func judgeBareName(f *inspector.Facts, c *credential.Credential) inspector.Finding {
	const cause = "token-wrong-audience"
	names := strings.Join(c.Token.Audience, ", ")
	address := strings.ToLower(strings.TrimSuffix(f.URL.Hostname(), cookie.Site(f.URL.Hostname())) + f.URL.Path)
	for _, audience := range c.Token.Audience {
		for _, word := range strings.FieldsFunc(strings.ToLower(audience), func(r rune) bool { return r == '-' || r == '_' }) {
			if len(word) >= shortestName && strings.Contains(address, strings.TrimSuffix(word, "s")) {
				return observed(cause, inspector.Hint, c.Where, "The token was made for %s. Only the API itself knows whether that is its name.", names)
			}
		}
	}
	return observed(cause, inspector.Possible, c.Where, "The token was made for %s, and nothing of the address is called so.", names)
}

// shortestName is the shortest word that names an API: api and app name any.
const shortestName = 4

// fronts are first labels of host names that stand for a house's APIs together. Another label names one of them.
var fronts = []string{"api", "apis", "app", "gateway", "gw", "www", "edge", "backend"}

// isFront tells whether an audience's host may stand for others of its house: the page's own, or a common front.
func isFront(audience string, f *inspector.Facts) bool {
	page, err := url.Parse(f.Exchange.Initiator.Origin.Or(""))
	if err == nil && page.Hostname() == audience {
		return true
	}
	label, _, _ := strings.Cut(audience, ".")
	return slices.Contains(fronts, label)
}

// namesPlace tells whether an audience names one place on its host by a path (RFC 8707 section 2 wants the most specific
// address), and the request goes to none below it.
func namesPlace(audience, request *url.URL) bool {
	path := strings.TrimSuffix(audience.Path, "/")
	return path != "" && request.Path != path && !strings.HasPrefix(request.Path, path+"/")
}

// api is a public API whose tokens are good nowhere else.
type api struct {
	audience, name, host string
}

// knownAPIs are the audiences of public APIs, from their documentation. The tokens of Microsoft Graph and of an
// identity provider's own APIs are what applications send elsewhere by mistake.
var knownAPIs = []api{
	{"https://graph.microsoft.com", "Microsoft Graph", "graph.microsoft.com"},
	{"00000003-0000-0000-c000-000000000000", "Microsoft Graph", "graph.microsoft.com"},
	{"00000002-0000-0000-c000-000000000000", "Azure AD Graph", "graph.windows.net"},
	{"https://management.azure.com", "Azure Resource Manager", "management.azure.com"},
	{"https://management.core.windows.net", "Azure Resource Manager", "management.azure.com"},
	{"https://vault.azure.net", "Azure Key Vault", "vault.azure.net"},
}

// knownAudience looks an audience up, by its name and by the address that it is, if it is one. The APIs of an Auth0 tenant
// have paths of their own.
func knownAudience(audience string, u *url.URL) (api, bool) {
	audience = strings.TrimSuffix(audience, "/")
	for _, a := range knownAPIs {
		if strings.EqualFold(a.audience, audience) {
			return a, true
		}
	}
	if u != nil && strings.HasSuffix(u.Hostname(), ".auth0.com") {
		switch strings.TrimSuffix(u.Path, "/") {
		case "/userinfo":
			return api{name: "the userinfo endpoint of " + u.Hostname(), host: u.Hostname()}, true
		case "/api/v2":
			return api{name: "the management API of " + u.Hostname(), host: u.Hostname()}, true
		}
	}
	return api{}, false
}
