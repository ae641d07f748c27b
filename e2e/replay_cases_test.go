//go:build linux

package e2e

import (
	"encoding/base64"
	"fmt"
	"slices"
	"testing"

	"github.com/why401/why401/demo/browser"
)

func replayCases() []replayCase {
	return []replayCase{
		{
			// Express has forgotten the session, and refuses whoever brings one; without, everybody may read.
			name: "stale-browser-state",
			url:  "http://gazette.test/latest",
			meet: func(t *testing.T, _ *servers, tab *browser.Tab) {
				arrive(t, tab, "http://gazette.test/sign-in")
				call(t, tab, "/restart", "{ method: 'POST' }")
				visit(t, tab, "http://gazette.test/latest")
			},
		},
		{
			// PHP reads the session of the folder, which is an old one.
			name: "cookie-shadowed",
			url:  "http://pottery.test/app/account.php",
			meet: func(t *testing.T, _ *servers, tab *browser.Tab) {
				arrive(t, tab, "http://pottery.test/")
				call(t, tab, "/app/index.php", "{}")
				call(t, tab, "/sign-in.php", "{}")
				call(t, tab, "/app/account.php", "{}")
			},
		},
		{
			name: "authorization-dropped-by-redirect",
			url:  "http://www.museum.test/orders",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://www.museum.test/")
				call(t, tab, "http://api.museum.test/orders", bearing(s.accounts.Ada))
			},
		},
		{
			name: "authorization-dropped-by-server, Apache with PHP as CGI",
			url:  "http://bakery.test/api/orders",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://bakery.test/")
				call(t, tab, "/api/orders", bearing(s.accounts.Ada))
			},
		},
		{
			name: "authorization-dropped-by-server, nginx",
			url:  "http://trains.test/orders",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://trains.test/")
				call(t, tab, "/orders", bearing(s.accounts.Ada))
			},
		},
		{
			// nginx asks a sign-in service before it lets anybody through to the application, whatever they bring for that.
			name: "gateway-denied",
			url:  "http://harbour.test/orders",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://harbour.test/")
				call(t, tab, "/close", "{ method: 'POST' }")
				call(t, tab, "/orders", bearing(s.accounts.Ada))
			},
		},
		{
			name:    "preflight-unauthenticated",
			evident: true,
			url:     "http://reports.garden.test/reports",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://garden.test/")
				call(t, tab, "http://reports.garden.test/reports",
					s.signing("ada"))
			},
		},
		{
			name:    "changed-by-extension, of a call",
			url:     "http://orchard.test/harvest",
			beside:  "testdata/replay/changer",
			evident: true,
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://orchard.test/sign-in")
				call(t, tab, "/harvest", bearing(s.accounts.Ada))
			},
		},
		{
			name: "server-inconsistent",
			url:  "http://tides.test/orders",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://tides.test/")
				answers := []string{call(t, tab, "/orders", bearing(s.accounts.Ada)), call(t, tab, "/orders", bearing(s.accounts.Ada))}
				if !slices.Contains(answers, "401") {
					t.Fatalf("the replicas answered %q", answers)
				}
			},
		},
	}
}

// arrive visits a page that opens.
func arrive(t *testing.T, tab *browser.Tab, address string) {
	t.Helper()
	visit(t, tab, address)
	until(t, &tab.Page, fmt.Sprintf("document.readyState === 'complete' && location.origin === new URL(%q).origin", address))
}

// call makes the page call an address, and returns the status of the answer.
func call(t *testing.T, tab *browser.Tab, address, options string) string {
	t.Helper()
	return evaluate(t, &tab.Page, fmt.Sprintf(
		"fetch(%q, %s).then(async (response) => { await response.text(); return String(response.status) }, String)", address, options))
}

// bearing are a call's options with a token.
func bearing(token string) string {
	return fmt.Sprintf("{ headers: { Authorization: 'Bearer %s' } }", token)
}

// signing are a call's options with a user's password.
func (s *servers) signing(user string) string {
	return fmt.Sprintf("{ headers: { Authorization: 'Basic %s' } }", s.password(user))
}

// password is that of a user, as Basic has it (RFC 7617).
func (s *servers) password(user string) string {
	return base64.StdEncoding.EncodeToString([]byte(user + ":" + s.accounts.Password))
}
