//go:build linux

package e2e

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/why401/why401/demo/browser"
)

// promptHosts ask for a password, and take none.
func promptHosts() map[string]http.Handler {
	return map[string]http.Handler{"prompt.test": http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("WWW-Authenticate", `Basic realm="Prompt"`)
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(http.StatusUnauthorized)
		_, _ = fmt.Fprint(w, "<!doctype html><title>Closed</title><h1>Closed</h1>")
	})}
}

// A person at a window dismisses the browser's prompt, or types a wrong password first. The browser shows a page of
// its own under the prompt, asks anew with each answer, and once more when the prompt is dismissed; the card stands on
// the page that comes then, and knows which it was. Nothing is shown while the prompt is open.
func TestPrompt(t *testing.T) {
	display := startDisplay(t)
	inWindow := options()
	inWindow.Display = display.name
	b := start(t, inWindow)
	for _, test := range []struct {
		path, cause string
		wrong       int
	}{
		{"/dismissed", "password-protected", 0},
		{"/wrong", "wrong-credentials", 1},
		{"/wrong-twice", "wrong-credentials", 2},
	} {
		t.Run(test.path[1:], func(t *testing.T) {
			ctx := deadline(t)
			tab := open(t, b)
			visit(t, tab, "https://prompt.test"+test.path)
			prompted := awaitPrompt(t, tab, "")
			for range test.wrong {
				display.typeUntil(t, "a wrong password", wrongPassword, func() bool {
					page, err := tab.Evaluate(ctx, pageTime)
					return err == nil && page != prompted
				})
				prompted = awaitPrompt(t, tab, prompted)
			}
			if badge, err := tab.Badge(ctx); err != nil || badge != "" {
				t.Errorf("the badge is %q while the prompt is open (%v)", badge, err)
			}
			display.typeUntil(t, "dismissing the prompt", escape, func() bool {
				title, err := tab.Evaluate(ctx, "document.title")
				return err == nil && title == "Closed"
			})
			view, _ := card(t, tab)
			want(t, view, test.cause)
		})
	}
}

// awaitPrompt waits until a prompt is open in a tab, another than the one before. Keys that come while the browser is
// still asking the server would go elsewhere, and Escape would stop it.
func awaitPrompt(t *testing.T, tab *browser.Tab, before string) string {
	t.Helper()
	if err := tab.Until(deadline(t), fmt.Sprintf("%s && %s !== %q", underPrompt, pageTime, before)); err != nil {
		t.Fatal(err)
	}
	return evaluate(t, &tab.Page, pageTime)
}

// The page under a prompt is the browser's own, a new one for each prompt.
const (
	underPrompt = "location.protocol === 'chrome-error:'"
	pageTime    = "String(performance.timeOrigin)"
)

// Without a window the demo's typist answers; what why401 finds must be the same.
func TestTypist(t *testing.T) {
	for _, test := range []struct {
		name, cause string
		typed       []browser.Credentials
	}{
		{"dismissed", "password-protected", nil},
		{"wrong", "wrong-credentials", []browser.Credentials{{User: "ada", Password: "guess"}}},
		{"wrong twice", "wrong-credentials", []browser.Credentials{
			{User: "ada", Password: "guess"}, {User: "ada", Password: "another guess"},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			tab := open(t, stage.shared)
			if err := tab.AnswerPrompts(test.typed...); err != nil {
				t.Fatal(err)
			}
			visit(t, tab, "https://prompt.test/"+strings.ReplaceAll(test.name, " ", "-"))
			view, _ := card(t, tab)
			want(t, view, test.cause)
		})
	}
}
