package causes

import (
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
)

// TestAdviceFitsTheSituation: one cause comes about in several ways, and not every step is for each of them.
func TestAdviceFitsTheSituation(t *testing.T) {
	t.Parallel()
	i := engine(t)
	for _, test := range []struct {
		file  string
		says  string
		never []string
	}{
		{"wrong_credentials/prompt_answered_twice", "Reload the page to be asked again", []string{"Does the browser fill the form in", "client id"}},
		{"wrong_credentials/basic_from_code", "`curl -i -u NAME https://", []string{"Does the browser fill the form in", "client id"}},
		{"wrong_credentials/sign_in_form", "Does the browser fill the form in", []string{"curl -i -u", "AuthUserFile", "AH01617", "client id"}},
		{"wrong_credentials/client_secret", "a client id and secret for testing", []string{"Does the browser fill the form in"}},
		{"credentials_not_included/omit_on_own_origin", "credentials: \"include\"", []string{"Access-Control-Allow-Origin"}},
		{"credentials_not_included/same_site_fetch", "Access-Control-Allow-Origin", nil},
		{"cookie_blocked_samesite/strict_after_a_link", "`SameSite=Lax` in place of `Strict`", []string{"SameSite=None"}},
		{"cookie_blocked_samesite/lax_on_cross_site_fetch", "SameSite=None", []string{"Reload the page once", "in place of `Strict`"}},
		{"cookie_out_of_scope/narrow_path", "with a `Path` that covers", []string{"`www`", "Domain="}},
		{"cookie_out_of_scope/www_and_bare", "`www`", []string{"with a `Path` that covers"}},
		{"authorization_malformed/scheme_twice", "let one place only add the scheme", []string{"name:password"}},
		{"authorization_malformed/basic_without_colon", "`name:password` with the colon", nil},
		{"cached_response/service_worker_keeps_it", "Let the service worker keep", []string{"proxy_cache_bypass"}},
		{"cached_response/proxy_says_hit", "proxy_cache_bypass", []string{"service worker"}},
		{"normal_step/manifest", "crossorigin=", []string{"is somebody signed in"}},
		{"normal_step/who_am_i_is_nobody", "is somebody signed in", []string{"crossorigin="}},
	} {
		t.Run(test.file, func(t *testing.T) {
			t.Parallel()
			c := readCase(t, "testdata/"+test.file+".json")
			advice := advised(i.Inspect(&c.Exchange))
			if !strings.Contains(advice, test.says) {
				t.Errorf("it does not advise %q:\n%s", test.says, advice)
			}
			for _, never := range test.never {
				if strings.Contains(advice, never) {
					t.Errorf("it advises %q:\n%s", never, advice)
				}
			}
		})
	}
}

// TestAdviceOnPasswordsIsThatOfWhoeverRefused: a web server that passed the request on to an application knows nothing of
// the application's passwords.
func TestAdviceOnPasswordsIsThatOfWhoeverRefused(t *testing.T) {
	t.Parallel()
	const ofNginx = "nginx's error log"
	basic := inspector.Exchange{
		URL: "https://blog.example.test/wp-json/wp/v2/users/me", Method: "GET", Status: 401,
		Request: inspector.Message{Headers: []inspector.Header{{Name: "Authorization", Value: "Basic YWRhOmxvdmVsYWNl"}}},
	}
	itself, behind := basic, basic
	itself.Response.Headers = []inspector.Header{{Name: "Server", Value: "nginx"}, {Name: "WWW-Authenticate", Value: `Basic realm="x"`}}
	behind.Response = inspector.Message{
		Headers: []inspector.Header{{Name: "Server", Value: "nginx"}},
		Body:    inspector.Present(inspector.Body{Text: `{"code":"incorrect_password","message":"The provided password is an invalid application password.","data":{"status":401}}`}),
	}
	i := engine(t)
	if advice := advised(i.Inspect(&itself)); !strings.Contains(advice, ofNginx) {
		t.Errorf("where nginx refused, its log is not named:\n%s", advice)
	}
	if advice := advised(i.Inspect(&behind)); strings.Contains(advice, ofNginx) {
		t.Errorf("where WordPress refused, nginx's log is named:\n%s", advice)
	}
}

// advised is the advice on the first cause, a step a line.
func advised(report inspector.Report) string {
	var b strings.Builder
	b.WriteString(report.Causes[0].ID + "\n")
	for _, a := range report.Causes[0].Advice {
		b.WriteString(string(a.Audience) + ": " + a.Text + "\n")
	}
	return b.String()
}
