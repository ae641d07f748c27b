package causes

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func tokenWrongIssuer() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeIssuer}, noToken("token-wrong-issuer"), said("token-wrong-issuer")}
}

// judgeIssuer holds the token's iss (RFC 7519 section 4.1.1) against the issuer that the challenge names, and against the
// environment that the address belongs to.
func judgeIssuer(f *inspector.Facts) []inspector.Finding {
	const cause = "token-wrong-issuer"
	var findings []inspector.Finding
	for _, c := range bearerTokens(f) {
		issuer := c.Token.Issuer
		if issuer == "" || !inCharge(f, c) {
			continue
		}
		host := hostOf(issuer)
		other, differs, worked := otherIssuer(f, c)
		switch trusted, named := namedIssuer(f); {
		case worked:
			continue
		case differs:
			findings = append(findings, other)
		case says(f, cause):
			findings = append(findings, observed(cause, inspector.Possible, c.Where, "The token comes from %s.", issuer))
		case named && host != trusted:
			findings = append(findings, observed(cause, inspector.Likely, inChallenge,
				"The token comes from %s, and the challenge names %s.", issuer, trusted))
		case isPrivate(host) && !isPrivate(f.URL.Hostname()):
			findings = append(findings, observed(cause, inspector.Likely, c.Where,
				"The token comes from %s, an address within a network, and the API is public.", issuer))
		case otherRealm(issuer, f.URL):
			findings = append(findings, observed(cause, inspector.Strong, c.Where,
				"The token comes from %s, another realm than that of the address, whose tokens are good nowhere else.", issuer))
		case isElsewhere(host, f.URL.Hostname()):
			findings = append(findings, observed(cause, weightOfMismatch(f, c), c.Where,
				"The token comes from %s, which seems to be of another environment than %s.", issuer, f.URL.Host))
		}
	}
	return findings
}

// otherRealm tells whether issuer and address are of one host and name two of its realms, as Keycloak's addresses do
// (Server Administration Guide, "Configuring realms"): /realms/staff, /auth/realms/shop/account.
func otherRealm(issuer string, address *url.URL) bool {
	if !strings.Contains(address.Path, "/realms/") {
		return false // As nearly all.
	}
	realmOf := func(path string) string {
		_, after, _ := strings.Cut(path, "/realms/")
		realm, _, _ := strings.Cut(after, "/")
		return realm
	}
	u, err := url.Parse(issuer)
	if err != nil || !strings.EqualFold(u.Host, address.Host) {
		return false
	}
	from, to := realmOf(u.Path), realmOf(address.Path)
	return from != "" && to != "" && from != to
}

// namedIssuer is the host of the token service that a challenge leads to: realm in the token protocol of container
// registries, authorization_uri of Microsoft Entra.
func namedIssuer(f *inspector.Facts) (string, bool) {
	c, _ := f.Challenge("bearer")
	if _, registry := c.Param("service"); registry {
		if realm, ok := c.Param("realm"); ok && strings.HasPrefix(realm, "http") {
			return hostOf(realm), true
		}
	}
	return "", false
}

// hostOf is the host of an issuer, which is a URL or, in older systems, a bare host.
func hostOf(issuer string) string {
	if host, ok := plainHost(issuer); ok {
		return host
	}
	if u, err := url.Parse(issuer); err == nil && u.Host != "" {
		return u.Hostname()
	}
	return issuer
}

// plainHost is the host of an address as nearly all issuers and audiences are written, https://host/path, which need not be
// taken apart for it.
func plainHost(address string) (host string, ok bool) {
	rest, ok := strings.CutPrefix(address, "https://")
	if !ok {
		return "", false
	}
	host, _, _ = strings.Cut(rest, "/")
	for i := range len(host) {
		if c := host[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.' && c != '-' {
			return "", false
		}
	}
	return host, host != ""
}

func isPrivate(host string) bool {
	if host == "localhost" || strings.HasSuffix(host, ".localhost") || strings.HasSuffix(host, ".local") ||
		strings.HasSuffix(host, ".internal") || strings.HasSuffix(host, ".svc") {
		return true
	}
	address, ok := cookie.Address(host)
	return ok && (address.IsPrivate() || address.IsLoopback())
}

// environments are parts of host names that name one; production has none.
var environments = []string{"staging", "stage", "test", "dev", "sandbox", "uat", "qa", "preprod", "preview", "int"}

// isElsewhere tells whether an issuer is plainly of another environment than the API.
func isElsewhere(issuer, api string) bool {
	environment := environmentOf(issuer)
	return environment != "" && environment != environmentOf(api)
}

// environmentOf is the environment that a host's name tells, empty for production. Only whole words below the
// registrable domain count: contest and developers name nothing, and neither does the domain itself.
func environmentOf(host string) string {
	last := max(strings.LastIndexByte(host, '.'), 0)
	if !mentions(strings.ToLower(host[:last]), environments...) {
		return "" // As most hosts. The last label is never below.
	}
	below := strings.TrimSuffix(host, cookie.Site(host))
	for _, word := range strings.FieldsFunc(strings.ToLower(below), func(r rune) bool { return r == '.' || r == '-' || r == '_' }) {
		if slices.Contains(environments, word) {
			return word
		}
	}
	return ""
}
