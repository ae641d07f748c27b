package credential_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector/credential"
)

func parseURL(t *testing.T, address string) *url.URL {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatalf("reading a URL of the test: %v", err)
	}
	return u
}

func TestElsewhereFindsCredentials(t *testing.T) {
	t.Parallel()
	const form = "application/x-www-form-urlencoded"
	header := func(name, value string) credential.Request {
		return credential.Request{Headers: [][2]string{{"accept", "*/*"}, {name, value}}}
	}
	given := func(name, value string) credential.Request {
		r := header(name, value)
		r.Given = func(value string) bool { return value == "23f21cdf0819611b9c57f57c" }
		return r
	}
	body := func(contentType, text string) credential.Request {
		return credential.Request{Headers: [][2]string{{"content-type", contentType}}, Body: text}
	}
	at := func(address string) credential.Request { return credential.Request{URL: parseURL(t, address)} }
	tests := []struct {
		name    string
		request credential.Request
		want    []string // where and kind of each
	}{
		{"nothing", credential.Request{}, nil},
		{"a key's header", header("x-api-key", "k_1a77c3e905bd"), []string{"request.headers.x-api-key api-key"}},
		{"Azure API Management", header("ocp-apim-subscription-key", "4b81d0aa37"), []string{"request.headers.ocp-apim-subscription-key api-key"}},
		{"a token's header", header("x-auth-token", "4b81d0aa37"), []string{"request.headers.x-auth-token opaque"}},
		{"a JWT's header", header("x-access-token", rfc7519), []string{"request.headers.x-access-token jwt"}},
		{"Bearer in another header", header("x-authorization", "Bearer "+rfc7519), []string{"request.headers.x-authorization jwt"}},
		{"RFC 9449 section 4: the proof", header("dpop", rfc7519), []string{"request.headers.dpop jwt"}},
		{"a placeholder in a key's header", header("x-api-key", "undefined"), []string{"request.headers.x-api-key none"}},
		{"an anti-forgery token is none", header("x-csrf-token", "4b81d0aa37"), nil},
		{"a key of any name", header("x-client-key", "ck_0a11c2d93e55"), []string{"request.headers.x-client-key api-key"}},
		{"a device's key", header("x-device-key", "3b88e222898c"), []string{"request.headers.x-device-key api-key"}},
		{"a device's address for messages is none", header("x-device-token", "4b81d0aa37"), nil},
		{"a cache's key is none", header("surrogate-key", "4b81d0aa37"), nil},
		{"RFC 6455 section 11.3.1", header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="), nil},
		{"RFC 4918 section 10.5: a lock's token is none", header("lock-token", "<urn:uuid:4b81d0aa37>"), nil},
		{"a password in another language", body(form, "identifiant=maria&mot_de_passe=sesame"), []string{"request.body.mot_de_passe password"}},
		{"what an answer gave out, in a header of any name", given("x-ficha", "23f21cdf0819611b9c57f57c"), []string{"request.headers.x-ficha opaque"}},
		{"a JWT in a header of any name", header("x-access", rfc7519), []string{"request.headers.x-access jwt"}},
		{"a JWT that is an anti-forgery token", header("x-csrf", rfc7519), nil},
		{"a value that no answer gave out", given("x-ficha", "4b81d0aa374b81d0aa374b81"), nil},
		{"a trace of what was given", given("x-trace-id", "23f21cdf0819611b9c57f57c"), nil},
		{"a header that no application made up", given("if-match", "23f21cdf0819611b9c57f57c"), nil},
		{"an idempotency key is none", header("idempotency-key", "4b81d0aa37"), nil},
		{"Authorization is read apart", header("authorization", "Bearer "+rfc7519), nil},
		{"a token as a subprotocol", header("sec-websocket-protocol", "graphql-ws, "+rfc7519), []string{"request.headers.sec-websocket-protocol jwt"}},
		{"a JWT in a cookie", header("cookie", `theme=dark; at="`+rfc7519+`"; sid=4b81d0aa37`), []string{"request.cookies.at jwt"}},
		{"an encrypted JWT in a cookie", header("cookie", "__Secure-next-auth.session-token="+rfc7516), []string{"request.cookies.__Secure-next-auth.session-token jwe"}},
		{"Flask's session cookie is no JWT", header("cookie", "session=eyJ1c2VyIjoibWFyaWEifQ.aBcDeF.4b81d0aa37"), nil},
		{"RFC 6750 section 2.3", at("https://a.example/?access_token=4b81d0aa37&page=2"), []string{"request.query.access_token opaque"}},
		{"an encoded name", at("https://a.example/?%61pi_key=4b81d0aa37"), []string{"request.query.api_key api-key"}},
		{"apilayer's key", at("https://a.example/?access_key=4b81d0aa37"), []string{"request.query.access_key api-key"}},
		{"another spelling", at("https://a.example/?apiKey=4b81d0aa37"), []string{"request.query.apiKey api-key"}},
		{"a key under a name of many uses", at("https://a.example/?key=4b81d0aa374b81d0aa37"), []string{"request.query.key api-key"}},
		{"the initials of user and password", at("https://a.example/?u=maria&p=winter&q=1"), []string{"request.query.p password"}},
		{"a page, and nobody's name", at("https://a.example/?u=&p=2"), nil},
		{"no key under it", at("https://a.example/?key=name&auth=none&sig=1"), nil},
		{"RFC 3986 section 3.2.1", at("https://maria:sesame@a.example/"), []string{"url.userinfo basic"}},
		{"RFC 6750 section 2.2", body(form, "a=b&access_token=4b81d0aa37"), []string{"request.body.access_token opaque"}},
		{"RFC 6749 section 4.3.2", body(form, "grant_type=password&username=maria&password=sesame"), []string{"request.body.password password"}},
		{"a JWT under a name that says nothing", body("application/json", `{"refresh":"`+rfc7519+`","note":"eyJ"}`), []string{"request.body.refresh jwt"}},
		{"the same in a form", body(form, "a=b&credential="+rfc7519), []string{"request.body.credential jwt"}},
		{"the same in the URL", at("https://a.example/files?ticket=" + rfc7519), []string{"request.query.ticket jwt"}},
		{"a JWT that shows nobody's right", at("https://a.example/?state=" + rfc7519 + "&id_token_hint=" + rfc7519), nil},
		{"RFC 6749 section 6", body(form, "grant_type=refresh_token&refresh_token=4b81d0aa37&client_secret=x"), []string{"request.body.refresh_token opaque", "request.body.client_secret password"}},
		{"a form without a type", credential.Request{Body: "user=maria&password=sesame"}, []string{"request.body.password password"}},
		{"JSON", body("application/json; charset=utf-8", `{"user":"maria","password":"sesame"}`), []string{"request.body.password password"}},
		{"JSON of another type", body("application/vnd.api+json", `{"data":{"attributes":{"token":"4b81d0aa37"}}}`), []string{"request.body.token opaque"}},
		{"JSON, nested and cut off", credential.Request{Body: `{"list":[{"a":1},{"apiKey":"4b81d0aa37"}],"b":{"c":"d"},"jwt":"` + rfc7519 + `","e":"f`}, []string{"request.body.apiKey api-key", "request.body.jwt jwt"}},
		{"a name as a value", body("application/json", `{"field":"password","value":"x","list":["token","key"]}`), nil},
		{"HTML", body("text/html", "<p>password=x</p>"), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, c := range credential.Elsewhere(test.request) {
				got = append(got, c.Where+" "+string(c.Kind))
				if c.Redacted == "" || (c.Fingerprint == "") != (c.Kind == credential.KindPassword || c.Where == "url.userinfo") {
					t.Errorf("%s: redacted %q, fingerprint %q", c.Where, c.Redacted, c.Fingerprint)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestElsewhereKeepsItsLimits(t *testing.T) {
	t.Parallel()
	many := strings.Repeat("token=4b81d0aa37&", 10_000)
	found := credential.Elsewhere(credential.Request{URL: &url.URL{RawQuery: many}, Body: many[:60_000]})
	if len(found) != credential.MaxFound {
		t.Errorf("found %d", len(found))
	}
	deep := `{"token":` + strings.Repeat(`[`, 30_000) + `"4b81d0aa37"`
	if found := credential.Elsewhere(credential.Request{Body: deep}); len(found) > 0 {
		t.Errorf("found %d in a body that nests too deeply", len(found))
	}
}
