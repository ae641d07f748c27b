package replay

import (
	"net/url"
	"testing"

	"github.com/why401/why401/inspector"
)

func TestSignsIn(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		asked, final string
		want         bool
	}{
		{"https://shop.test/account", "https://shop.test/users/sign_in?r=1", true},
		{"https://shop.test/account", "https://login.idp.test/start", true},
		{"https://shop.test/account", "https://team.cloudflareaccess.com/cdn-cgi/access/login/shop.test", true},
		{"https://shop.test/account", "https://shop.test/account/", false},
		{"https://auth.shop.test/me", "https://auth.shop.test/me/", false},
		{"https://shop.test/login", "https://www.shop.test/login", false},
		{"https://shop.test/author", "https://shop.test/authors", false},
	} {
		asked, err := url.Parse(test.asked)
		if err != nil {
			t.Fatal(err)
		}
		if got := signsIn(asked, test.final); got != test.want {
			t.Errorf("from %s to %s: %v", test.asked, test.final, got)
		}
	}
}

func TestAbandonedNames(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		"notes": false, "a-b": false, "x-1-1": false, "1-zzzz!-1": false,
		"2147483647-mk3x9a2b-1": true, // No such process.
		"1-1-1":                 true, // Process 1 did not start in 1970.
	} {
		if got := abandoned(name); got != want {
			t.Errorf("%s: abandoned %v, want %v", name, got, want)
		}
	}
}

// Sign-in forms carry the widgets that robots fail at, and keep nobody out by themselves.
func TestGates(t *testing.T) {
	t.Parallel()
	widget := `<script src="https://www.google.com/recaptcha/api.js"></script>`
	for _, test := range []struct {
		status     int
		body, want string
	}{
		{401, widget, "reCAPTCHA"},
		{401, `<form><input name="p" type="password">` + widget + `</form>`, ""},
		{401, `<INPUT TYPE=PASSWORD>` + widget, ""},
		{403, `<input type="password"><script src="/cdn-cgi/challenge-platform/x.js">`, "Cloudflare"},
		{200, widget, ""},
	} {
		if got := gateOf(inspector.Message{}, test.status, test.body); got != test.want {
			t.Errorf("%d %s: %q, want %q", test.status, test.body, got, test.want)
		}
	}
}
