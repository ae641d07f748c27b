package replay

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

func TestTypedPasswordIsWithheld(t *testing.T) {
	t.Parallel()
	preflight := seen("https://shop.test/?password=canary", "Access-Control-Request-Method", "GET")
	preflight.Kind = inspector.KindPreflight
	for name, test := range map[string]struct {
		x    *inspector.Exchange
		want bool
	}{
		"query":                {seen("https://shop.test/?user=ada&password=canary"), true},
		"camelCase":            {seen("https://shop.test/?newPassword2=canary"), true},
		"escaped name":         {seen("https://shop.test/?p%61sswd=canary"), true},
		"pwd":                  {seen("https://shop.test/?PWD=canary"), true},
		"passcode":             {seen("https://shop.test/?door-passcode=canary"), true},
		"PIN":                  {seen("https://shop.test/?card_pin=canary"), true},
		"pass":                 {seen("https://shop.test/?name=ada&pass=canary"), true},
		"several words":        {seen("https://shop.test/?user%5Bmot_de_passe%5D=canary"), true},
		"capitals for words":   {seen("https://shop.test/?nouveauMotDePasse2=canary"), true},
		"header":               {seen("https://shop.test/", "X-Password", "canary"), true},
		"longer header":        {seen("https://shop.test/", "X-Auth-Password", "canary"), true},
		"preflight":            {preflight, true},
		"other words":          {seen("https://shop.test/?spin=1&passwordless=1&opinion=1&boarding_pass=1", "X-Mapping", "1"), false},
		"a password as value":  {seen("https://shop.test/?sort=password"), false},
		"a password in a path": {seen("https://shop.test/password/rules"), false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := inspector.Withheld(test.x); (got == inspector.TypedPassword) != test.want {
				t.Errorf("withheld because %q", got)
			}
			if !test.want {
				return
			}
			if diff := cmp.Diff([]string{inspector.NoCredentials}, Choose(test.x)); diff != "" {
				t.Error(diff)
			}
			bare := newPlan(test.x)
			bare.dropCredentials()
			all := []string{bare.url.String()}
			for _, h := range slices.Concat(bare.own, bare.forced) {
				all = append(all, h.Name, h.Value.Reveal())
			}
			if got := strings.Join(all, " "); strings.Contains(got, "canary") {
				t.Errorf("without credentials, it sends %s", got)
			}
		})
	}
}

// No experiment leaves out a part of the body, so that a password in it stops them all.
func TestTypedPasswordInBodyIsRefused(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"user=ada&password=canary":                  inspector.TypedPassword,
		"userPassword=canary":                       inspector.TypedPassword,
		`{"user":"ada","login":{"pwd" : "canary"}}`: inspector.TypedPassword,
		"--b\r\nContent-Disposition: form-data; name=\"passwd\"\r\n\r\ncanary\r\n--b--": inspector.TypedPassword,
		"sort=password&q=pins":            "",
		`{"sort":"password","spin":true}`: "",
		"":                                "",
	} {
		x := seen("https://shop.test/orders")
		x.Method = "POST"
		x.Request.Body = inspector.Present(inspector.Body{Text: secret.Text(body)})
		if got := refuse(x, true); got != want {
			t.Errorf("%q: refused because %q, want %q", body, got, want)
		}
	}
}
