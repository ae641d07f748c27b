package secret_test

import (
	"strings"
	"testing"

	"github.com/why401/why401/inspector/secret"
)

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYXJpYSJ9.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

func TestURLShowsWhereAndHidesWhat(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, address, want string }{
		{"plain", "https://app.example/orders/42?page=2&sort=date", "https://app.example/orders/42?page=2&sort=date"},
		{"port and empty path", "http://localhost:8080", "http://localhost:8080"},
		{"RFC 3986 section 3.2.1: user information", "https://maria:Sommer@app.example/x", "https://redacted@app.example/x"},
		{"user name alone", "https://ghp_abc@app.example/x", "https://redacted@app.example/x"},
		{"RFC 6749 section 4.2.2: token in the fragment", "https://app.example/cb#access_token=abc", "https://app.example/cb"},
		{"RFC 6750 section 2.3: token in the query", "https://api.example/a?access_token=abc", "https://api.example/a?access_token=redacted"},
		{"passwords in other languages", "https://app.example/?nova_senha=abc&kennwort=12&contrase%C3%B1a=x", "https://app.example/?nova_senha=redacted&kennwort=redacted&contrase%C3%B1a=redacted"},
		{"short code", "https://app.example/cb?code=77&state=1", "https://app.example/cb?code=redacted&state=redacted"},
		{"the state of a thing", "https://api.example/devices?state=offline&page=2", "https://api.example/devices?state=offline&page=2"},
		{"RFC 6749 section 4.1.1: state of a flow", "https://id.example/authorize?client_id=shop&state=xyz", "https://id.example/authorize?client_id=shop&state=redacted"},
		{"RFC 6749 section 4.1.2.1: state beside an error", "https://app.example/cb?state=xyz&error=access_denied", "https://app.example/cb?state=redacted&error=access_denied"},
		{"a state that is no word", "https://app.example/?state=af0ifjsldkj", "https://app.example/?state=redacted"},
		{"words that are spelled like keys", "https://app.example/?author_id=4&shippingMethod=express&KEYWORDS=tea&assignee=ruth", "https://app.example/?author_id=4&shippingMethod=express&KEYWORDS=tea&assignee=ruth"},
		{"keys beside such words", "https://app.example/?author_key=4&keyword_token=5&authorization=6&authorcode=7", "https://app.example/?author_key=redacted&keyword_token=redacted&authorization=redacted&authorcode=redacted"},
		{"long value under any name", "https://app.example/?q=aaaaaaaaaaaaa", "https://app.example/?q=redacted"},
		{"a few words", "https://app.example/?q=SHOW+DATABASES&order=created_at.desc", "https://app.example/?q=SHOW+DATABASES&order=created_at.desc"},
		{"a time", "https://app.example/?_=1795478372352&since=2026-11-01T00:00:00Z", "https://app.example/?_=1795478372352&since=2026-11-01T00:00:00Z"},
		{"a number that is no time", "https://app.example/?card=4111111111111", "https://app.example/?card=redacted"},
		{"a number in parts", "https://app.example/?card=4111+1111+1111+1111", "https://app.example/?card=redacted"},
		{"words that make a secret link", "https://app.example/?s=correct-horse-battery", "https://app.example/?s=redacted"},
		{"words under a name for credentials", "https://app.example/?secret=open+sesame+now", "https://app.example/?secret=redacted"},
		{"an address of mail", "https://app.example/?q=maria.weber@example.test", "https://app.example/?q=redacted"},
		{"percent-encoded name", "https://app.example/?%74oken=abc", "https://app.example/?%74oken=redacted"},
		{"semicolons between parameters", "https://app.example/?a=1;sid=9", "https://app.example/?a=1;sid=redacted"},
		{"a key for a query", "https://app.example/?4bd1c2aa90ffe3", "https://app.example/?redacted"},
		{"a key for a name", "https://app.example/?4bd1c2aa90ffe371bb0a=", "https://app.example/?redacted="},
		{"a flag", "https://app.example/?debug&v=", "https://app.example/?debug&v="},
		{"a JWT in the path", "https://app.example/verify/" + jwt + "/done", "https://app.example/verify/redacted/done"},
		{"a key in the path", "https://hooks.example/services/T024/B01/Zk39vQm2XsL8wPqT4rYb7NcD", "https://hooks.example/services/T024/B01/redacted"},
		{"a bot's token in the path", "https://api.example/bot123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe", "https://api.example/redacted/getMe"},
		{"hexadecimal in the path", "https://app.example/d/5d41402abc4b2a76b9719d911017c592", "https://app.example/d/redacted"},
		{"a code behind a telling word", "https://app.example/invite/7fk29q", "https://app.example/invite/redacted"},
		{"words behind a telling word", "https://app.example/token/refresh", "https://app.example/token/refresh"},
		{"servlet session in the path", "https://app.example/a;jsessionid=0A1B?x=1", "https://app.example/a;jsessionid=redacted?x=1"},
		{"a UUID names a thing", "https://app.example/orders/6ba7b810-9dad-11d1-80b4-00c04fd430c8", "https://app.example/orders/6ba7b810-9dad-11d1-80b4-00c04fd430c8"},
		{"a long title", "https://app.example/blog/why-a-request-is-answered-401-and-what-to-do-in-2026", "https://app.example/blog/why-a-request-is-answered-401-and-what-to-do-in-2026"},
		{"a camelCase name", "https://app.example/api/getUserProfileByIdentifierV2", "https://app.example/api/getUserProfileByIdentifierV2"},
		{"a script with a hash", "https://app.example/assets/index-BwqT3x9k.js", "https://app.example/assets/index-BwqT3x9k.js"},
		{"data", "data:text/plain,Sommer-2026", "data:redacted"},
		{"not a URL", "https://app.example/\x7f", "[an address that cannot be read]"},
		{"endless", "https://app.example/" + strings.Repeat("a", 70000), "[an address of 70020 characters]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := secret.URL(test.address).String(); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.address, got, test.want)
			}
		})
	}
}

func TestHasOneTimeCode(t *testing.T) {
	t.Parallel()
	const code = "c5x2kq-0f3a9c1be77d40a2b6d8e1f5c3a79b20"
	for path, want := range map[string]bool{
		"/magic-link/7fk29q":                  true,
		"/Reset_Password/7fk29q/":             true,
		"/verify/123456":                      true,
		"/verify/%37fk29q;a=b":                true,
		"/verify-email/" + jwt:                true,
		"/reset/MTc/" + code:                  true,
		"/keys/7fk29q":                        false, // It lasts.
		"/webhooks/123456":                    false,
		"/verify/email":                       false,
		"/verify":                             false,
		"/orders/123456":                      false,
		"/d/5d41402abc4b2a76b9719d911017c592": false,
	} {
		if got := secret.HasOneTimeCode(path); got != want {
			t.Errorf("%s: %v, want %v", path, got, want)
		}
	}
}

func TestURLParseNeverQuotesTheAddress(t *testing.T) {
	t.Parallel()
	for _, address := range []secret.URL{
		"https://maria:" + canary + "@app.example:port/", "https://app.example/%zz" + canary, ":" + canary, "https://[" + canary,
	} {
		_, err := address.Parse()
		if err == nil {
			t.Errorf("an address of %d characters was read and should not be", len(address))
			continue
		}
		checkSilent(t, "the error", err.Error())
	}
	parsed, err := secret.URL("https://app.example/a?token=x").Parse()
	if err != nil || parsed.Query().Get("token") != "x" {
		t.Errorf("a good address is read as %v, %v", parsed, err)
	}
}

func FuzzURL(f *testing.F) {
	for _, seed := range []string{
		"https://app.example/a/b?c=d&e=f", "//host/path;x=1", "?", "https://a.example/%2F%00?%", "mailto:a@b.example", "/", "https://[::1]:80/",
		"https://app.example/;a=b/;c?=&;&==", "http://u@h/" + jwt,
	} {
		f.Add(seed)
	}
	const key = "kq7Zp2Wv9Xr4Tn6Ls8Dm1Fh3"
	f.Fuzz(func(t *testing.T, address string) {
		shown := secret.URL(address).String()
		if len(shown) > 3*len(address)+64 {
			t.Errorf("%d bytes became %d", len(address), len(shown))
		}
		// Wherever a key is put, it must not come out.
		for _, with := range []string{
			"https://u:" + key + "@app.example/" + address, "https://app.example/" + key + "/" + address,
			"https://app.example/?" + key, "https://app.example/?a=" + key + "&" + address, "https://app.example/a#" + key,
		} {
			if shown := secret.URL(with).String(); strings.Contains(shown, key) {
				t.Errorf("%q shows the key: %s", with, shown)
			}
		}
	})
}

func BenchmarkURL(b *testing.B) {
	const address = secret.URL("https://api.example/v1/orders/6ba7b810-9dad-11d1-80b4-00c04fd430c8?page=2&access_token=abc")
	b.ReportAllocs()
	for b.Loop() {
		_ = address.String()
	}
}
