//go:build linux

package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

// evidenceToken is what evidence.test's page sends; it has the form of a JWT, and nobody signed it.
const evidenceToken = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl" //nolint:gosec // It opens nothing.

const evidencePage = `<!doctype html><title>Evidence</title><script>
localStorage.setItem('access', '%[1]s');
fetch('/moved', { headers: { Authorization: 'Bearer %[1]s', 'X-Client': 'web' } }).then(() => { document.title = 'done'; });
</script>`

// evidenceHosts refuse a call that leaves traces of every kind.
func evidenceHosts() map[string]http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		http.SetCookie(w, &http.Cookie{
			Name: "session", Value: "first", Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode,
		})
		w.Header().Set("Content-Type", "text/html")
		_, _ = fmt.Fprintf(w, evidencePage, evidenceToken)
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/api", http.StatusTemporaryRedirect)
	})
	mux.HandleFunc("/api", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Add("Set-Cookie", "session=; Max-Age=0")
		w.Header().Add("Set-Cookie", "trace=1")
		w.Header().Set("WWW-Authenticate", `Bearer error="invalid_token"`)
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusUnauthorized)
		_, _ = fmt.Fprint(w, `{"message":"no such token"}`)
	})
	return map[string]http.Handler{"evidence.test": mux}
}

// What a 401 is judged by is all there: what was sent and answered, with the redirect before it and every cookie set, and
// what the page says and keeps.
func foxEvidence(t *testing.T, f *firefox) {
	tab := f.open(t)
	tab.visit("https://evidence.test/")
	tab.until("document.title === 'done'")
	view := tab.popup()
	view.until("document.documentElement.dataset.state === 'answered'")
	var x inspector.Exchange
	await(t, "the exchange with what the page says of it", func() bool {
		text := view.evaluate(`chrome.storage.session.get('incidents').then(({ incidents = [] }) => JSON.stringify(
			incidents.find(({ address }) => address === 'https://evidence.test/api')?.exchange ?? {}))`)
		x = inspector.Exchange{}
		if err := json.Unmarshal([]byte(text), &x); err != nil {
			t.Fatal(err)
		}
		return x.Response.Body.IsPresent() && x.StoredTokens.Known()
	})
	if diff := cmp.Diff(map[string]string{
		"kind":              "fetch",
		"authorization":     "Bearer " + evidenceToken,
		"cookie":            "session=first",
		"set-cookie":        "session=; Max-Age=0, trace=1",
		"www-authenticate":  `Bearer error="invalid_token"`,
		"body":              `{"message":"no such token"}`,
		"redirects":         "307 https://evidence.test/moved",
		"cookies":           "trace",
		"stored tokens":     "localStorage access true",
		"set by the page":   "authorization, x-client",
		"credentials mode":  "same-origin",
		"mode":              "cors",
		"call site":         "https://evidence.test/:3:6",
		"hidden":            "",
		"seen before":       "200 session",
		"name of a browser": "firefox linux",
	}, evidenceIn(&x)); diff != "" {
		t.Errorf("the evidence (-want, +got):\n%s", diff)
	}
	// The person can read of it, too.
	view.press("#evidence summary")
	view.until("document.querySelector('#evidence .within').innerText.trim() !== ''")
}

// evidenceIn lists what an exchange holds, in words.
func evidenceIn(x *inspector.Exchange) map[string]string {
	body, _ := x.Response.Body.Get()
	redirects, _ := x.Redirects.Get()
	cookies, _ := x.Cookies.Get()
	tokens, _ := x.StoredTokens.Get()
	set, _ := x.Initiator.SetHeaders.Get()
	history, _ := x.History.Get()
	return map[string]string{
		"kind":             string(x.Kind),
		"authorization":    header(x.Request, "authorization"),
		"cookie":           header(x.Request, "cookie"),
		"set-cookie":       header(x.Response, "set-cookie"),
		"www-authenticate": header(x.Response, "www-authenticate"),
		"body":             body.Text.Reveal(),
		"redirects": words(redirects, func(hop inspector.Hop) string {
			return fmt.Sprint(hop.Status, " ", hop.URL.Reveal())
		}),
		"cookies": words(cookies, func(c cookie.Cookie) string { return c.Name }),
		"stored tokens": words(tokens, func(token inspector.StoredToken) string {
			return fmt.Sprint(token.Storage, " ", token.Key.Reveal(), " ", token.Sent)
		}),
		"set by the page":  words(set, func(h inspector.Header) string { return h.Name }),
		"credentials mode": x.Initiator.CredentialsMode.Or(""),
		"mode":             x.Initiator.Mode.Or(""),
		"call site":        x.Initiator.CallSite.Or(""),
		"hidden":           strings.Join(x.Request.Hidden, ", "),
		"seen before": words(history, func(e inspector.Earlier) string {
			return fmt.Sprint(e.Status, " ", strings.Join(e.SetCookies, ", "))
		}),
		"name of a browser": x.Browser.Name + " " + x.Browser.OS,
	}
}

// header returns every value of a header field.
func header(m inspector.Message, name string) string {
	var all []inspector.Header
	for _, h := range m.Headers {
		if strings.EqualFold(h.Name, name) {
			all = append(all, h)
		}
	}
	return words(all, func(h inspector.Header) string { return h.Value.Reveal() })
}

// words lists things in the order of their words.
func words[T any](things []T, word func(T) string) string {
	var all []string
	for _, thing := range things {
		all = append(all, word(thing))
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}
