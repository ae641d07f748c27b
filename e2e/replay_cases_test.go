//go:build linux

package e2e

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"slices"
	"testing"

	"github.com/why401/why401/demo/browser"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
	"github.com/why401/why401/inspector/secret"
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
			// Somebody asked without a token, and nginx keeps the refusal for everybody.
			name: "cached-response",
			url:  "http://weather.test/orders",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				askAsSomebodyElse(t, "nginx", "http://weather.test/orders")
				arrive(t, tab, "http://weather.test/")
				call(t, tab, "/orders", bearing(s.accounts.Ada))
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
			// The API has moved to another host of the site. The extension sees both hops; what the target would have said to
			// the header, only a replay does.
			name:    "authorization-dropped-by-redirect",
			evident: true,
			url:     "http://www.museum.test/orders",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://www.museum.test/")
				call(t, tab, "http://api.museum.test/orders", bearing(s.accounts.Ada))
			},
		},
		{
			// Apache passes the header to no CGI program by itself; this one is PHP, and hides it.
			name: "authorization-dropped-by-server, Apache with PHP as CGI",
			url:  "http://bakery.test/api/orders",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://bakery.test/")
				call(t, tab, "/api/orders", bearing(s.accounts.Ada))
			},
		},
		{
			// nginx takes the header away before the application.
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
			// Express asks for the password before it speaks of CORS.
			name:    "preflight-unauthenticated",
			evident: true,
			url:     "http://reports.garden.test/reports",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://garden.test/")
				call(t, tab, "http://reports.garden.test/reports", s.signing())
			},
		},
		{
			// The same, as a person tells it who has seen the call fail, and not how.
			name: "preflight-unauthenticated, told of the call",
			url:  "http://reports.garden.test/reports",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://garden.test/")
				call(t, tab, "http://reports.garden.test/reports", s.signing())
			},
			retell: func(x *inspector.Exchange) {
				x.Method, x.Kind = "GET", inspector.KindFetch
				x.Request.Headers = x.Initiator.SetHeaders.Or(nil)
				x.Response = inspector.Message{Hidden: []string{"*"}}
			},
		},
		{
			// An extension adds a token that somebody has left in it, which the server reads before the session.
			name: "changed-by-extension, of a page",
			url:  "http://orchard.test/harvest",
			meet: func(t *testing.T, _ *servers, tab *browser.Tab) {
				arrive(t, tab, "http://orchard.test/sign-in")
				visit(t, tab, "http://orchard.test/harvest")
			},
		},
		{
			// The same tool replaces the token that the page has set.
			name:    "changed-by-extension, of a call",
			url:     "http://orchard.test/harvest",
			evident: true,
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://orchard.test/sign-in")
				call(t, tab, "/harvest", bearing(s.accounts.Ada))
			},
		},
		{
			// The password is right, and worked before somebody else tried others too often.
			name: "account-locked",
			url:  "http://ferry.test/orders",
			meet: func(t *testing.T, s *servers, tab *browser.Tab) {
				arrive(t, tab, "http://ferry.test/")
				call(t, tab, "/orders", s.signing())
				call(t, tab, "/lock", "{ method: 'POST' }")
				call(t, tab, "/orders", s.signing())
			},
			other: func(s *servers) replay.Identity {
				return replay.Identity{{Name: "Authorization", Value: secret.Text("Basic " + s.password("bob"))}}
			},
		},
		{
			// nginx asks two replicas in turn, one of which does not know the token.
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

// askAsSomebodyElse asks an address without any credentials, and not in the browser.
func askAsSomebodyElse(t *testing.T, server, address string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	request.Host, request.URL.Host = request.URL.Host, stage.ports.address(server)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	if err := response.Body.Close(); err != nil || response.StatusCode != http.StatusUnauthorized {
		t.Fatalf("somebody else was answered %d, %v", response.StatusCode, err)
	}
}

// bearing are a call's options with a token.
func bearing(token string) string {
	return fmt.Sprintf("{ headers: { Authorization: 'Bearer %s' } }", token)
}

// signing are a call's options with Ada's password.
func (s *servers) signing() string {
	return fmt.Sprintf("{ headers: { Authorization: 'Basic %s' } }", s.password("ada"))
}

// password is that of a user, as Basic has it (RFC 7617).
func (s *servers) password(user string) string {
	return base64.StdEncoding.EncodeToString([]byte(user + ":" + s.accounts.Password))
}
