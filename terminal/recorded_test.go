package terminal

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestRecordedServersAreJudged runs recordings of real servers, each set up to refuse for one known reason, through
// the whole command. They are DevTools' own exports from Chromium 156, without the request headers that no rule reads
// and without Node-RED's many files; hosts, users, passwords and tokens are made up.
func TestRecordedServersAreJudged(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		method string
		path   string // of the 401 that matters, the last such one
		cause  string
	}{
		"better-auth--not-included":        {"GET", "api.example.test/api/auth/list-sessions", "credentials-not-included"},
		"caddy--moved-api":                 {"GET", "api2.example.test/orders", "authorization-dropped-by-redirect"},
		"caddy--strips":                    {"GET", "app.example.test/strip", "authorization-dropped-by-server"},
		"cherrypy--guest-session":          {"GET", "app.example.test/orders", "not-signed-in"},
		"drf--bearer-word":                 {"GET", "api.example.test/orders", "authorization-wrong-scheme"},
		"drf--inactive":                    {"GET", "api.example.test/orders", "account-locked"},
		"drf--jwt-preflight":               {"OPTIONS", "api.example.test/orders", "preflight-unauthenticated"},
		"drf--jwt-refresh-used":            {"GET", "api.example.test/orders", "token-wrong-type"},
		"drf--token-space":                 {"GET", "api.example.test/orders", "authorization-malformed"},
		"fastapi--clock-behind":            {"GET", "api.example.test/orders", "clock-skew"},
		"fastapi--key-test":                {"GET", "api.example.test/keyed", "api-key-invalid"},
		"fastapi--scope":                   {"POST", "api.example.test/orders", "token-scope-insufficient"},
		"fastify--cookie-not-included":     {"GET", "api.example.test/orders", "credentials-not-included"},
		"fastify--replica":                 {"GET", "app.example.test/orders", "server-inconsistent"},
		"fastify--worker":                  {"GET", "app.example.test/api/orders", "cached-response"},
		"flask--digest-wrong":              {"GET", "app.example.test/digest", "wrong-credentials"},
		"flask--foreign-domain":            {"GET", "app.example.test/orders", "cookie-rejected"},
		"flask--no-samesite-cross-site":    {"GET", "app.example.test/orders", "cookie-blocked-samesite"},
		"flask--www":                       {"GET", "app.example.test/orders", "cookie-out-of-scope"},
		"gin--basic-beside-session":        {"GET", "app.example.test/admin", "authorization-missing"},
		"go-auth0--alg-none":               {"GET", "api.example.test/orders", "token-signature-invalid"},
		"go-chi--nbf":                      {"GET", "api.example.test/orders", "token-not-yet-valid"},
		"go-fiber-key--bearer-key-missing": {"GET", "api.example.test/orders", "api-key-missing"},
		"go-fosite--revoked":               {"GET", "api.example.test/orders", "token-revoked"},
		"go-golang--audience":              {"GET", "api.example.test/orders", "token-wrong-audience"},
		"go-gorilla--strict-mail-link":     {"GET", "app.example.test/orders", "cookie-blocked-samesite"},
		"go-http-auth--digest-typo":        {"GET", "app.example.test/docs", "wrong-credentials"},
		"go-huma--issuer":                  {"GET", "api.example.test/orders", "token-wrong-issuer"},
		"h3--audience":                     {"GET", "api.example.test/api/token", "token-wrong-audience"},
		"hapi--sealed-with-old":            {"GET", "app.example.test/orders", "session-expired"},
		"hapi--template":                   {"GET", "api.example.test/orders", "authorization-placeholder"},
		"haproxy--jwt-issuer":              {"GET", "api.example.test/orders", "token-wrong-issuer"},
		"hawk--unknown-id":                 {"GET", "api.example.test/stock", "wrong-credentials"},
		"hono--cookie-life":                {"GET", "api.example.test/mine", "cookie-expired"},
		"influxdb--no-expiry":              {"GET", "metrics.example.test/query?q=SHOW+DATABASES", "custom-rule"},
		"influxdb--other-secret":           {"GET", "metrics.example.test/query?q=SHOW+DATABASES", "token-signature-invalid"},
		"iron-session--frame-on-partner":   {"GET", "app.example.test/api/orders", "cookie-blocked-samesite"},
		"iron-session--maintenance-hours":  {"GET", "app.example.test/api/orders", "custom-rule"},
		"koa--live":                        {"GET", "api.example.test/live", "element-cannot-authenticate"},
		"koa--shadowed":                    {"GET", "app.example.test/orders", "cookie-shadowed"},
		"koa--short-cookie":                {"GET", "app.example.test/orders", "cookie-expired"},
		"lighttpd--docs-cancelled":         {"GET", "app.example.test/docs/", "password-protected"},
		"mod-auth-form--mistyped":          {"POST", "app.example.test/club/", "wrong-credentials"},
		"mod-auth-openidc--scope":          {"GET", "app.example.test/oauth-scope/", "token-scope-insufficient"},
		"mojolicious--other-host":          {"GET", "app.example.test/api/orders", "cookie-out-of-scope"},
		"moleculer--role-missing":          {"DELETE", "api.example.test/api/orders/1041", "token-scope-insufficient"},
		"nestjs--logged-out":               {"GET", "api.example.test/orders", "token-revoked"},
		"node-red--editor-opened":          {"GET", "app.example.test/settings?_=1795904635272", "not-signed-in"},
		"pyramid--role-german":             {"GET", "api.example.test/reports", "token-scope-insufficient"},
		"radicale--propfind":               {"PROPFIND", "app.example.test/maria/", "authorization-missing"},
		"restify--client-key-old":          {"GET", "api.example.test/orders", "api-key-invalid"},
		"sinatra--csrf-missing":            {"POST", "app.example.test/orders", "csrf-token-missing"},
		"sinatra--http":                    {"GET", "app.example.test/orders", "cookie-blocked-secure"},
		"syncthing--api-key":               {"GET", "app.example.test/rest/system/status", "api-key-invalid"},
		"tomcat--client-cert":              {"GET", "app.example.test/cert/", "client-certificate-required"},
		"trpc--restarted":                  {"GET", "api.example.test/orders", "session-expired"},
		"varnish--keeps-refusals":          {"GET", "app.example.test/api/orders", "cached-response"},
		"varnish--unsets-authorization":    {"GET", "app.example.test/api/orders", "authorization-dropped-by-server"},
		"yoga--other-tenant":               {"POST", "api.example.test/graphql", "token-wrong-issuer"},
	}
	recordings, err := filepath.Glob("testdata/recorded/*.har")
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, 0, len(recordings))
	for _, file := range recordings {
		names = append(names, strings.TrimSuffix(filepath.Base(file), ".har"))
	}
	for name := range tests {
		if !slices.Contains(names, name) {
			t.Errorf("no recording %s in testdata/recorded", name)
		}
	}
	for i, name := range names {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want, ok := tests[name]
			if !ok {
				t.Fatal("nothing is expected of this recording: add it to the table")
			}
			got := run(t, harCommand(), bytes.NewReader(read(t, recordings[i])), "-", "--format", "json")
			if got.err != nil {
				t.Fatal(got.err)
			}
			first := ""
			for _, report := range parse(t, got.out).Reports {
				if report.Method == want.method && strings.HasSuffix(report.URL, want.path) {
					first = report.Causes[0].ID
				}
			}
			if first != want.cause {
				t.Errorf("first cause %q, want %q", first, want.cause)
			}
		})
	}
}
