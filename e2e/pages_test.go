//go:build linux

package e2e

import (
	"fmt"
	"net/http"
	"testing"
)

// policies are headers with which pages forbid much.
var policies = map[string][2]string{
	"default-src": {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
	"embedder":    {"Cross-Origin-Embedder-Policy", "require-corp"},
	"opener":      {"Cross-Origin-Opener-Policy", "same-origin"},
	"permissions": {"Permissions-Policy", "clipboard-write=()"},
}

// policyHosts have a page for each policy.
func policyHosts() map[string]http.Handler {
	return map[string]http.Handler{
		"policy.test": http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			policy := policies[r.URL.Path[1:]]
			w.Header().Set(policy[0], policy[1])
			w.Header().Set("Content-Type", "text/html")
			w.WriteHeader(http.StatusUnauthorized)
			_, _ = fmt.Fprint(w, "<!doctype html><title>Closed</title><h1>Not without signing in</h1>")
		}),
	}
}

// countIs is true in a view once it stands for so many 401s.
func countIs(n int) string {
	return fmt.Sprintf("document.documentElement.dataset.count === '%d'", n)
}

// The card shows where the page's policy lets nothing load.
func TestPolicyOfPage(t *testing.T) {
	for name := range policies {
		t.Run(name, func(t *testing.T) {
			tab := open(t, stage.shared)
			visit(t, tab, "https://policy.test/"+name)
			if _, got := card(t, tab); got.State != "answered" || got.Title == "" {
				t.Errorf("the card shows %+v", got)
			}
		})
	}
}

// A 401 without a body shows the browser's own error page, where no card can be: the extension opens its popup.
func TestErrorPage(t *testing.T) {
	b := start(t, options()) // Popups close when another window is opened, so this browser has but one.
	tab := open(t, b)
	visit(t, tab, "https://printer.test/")
	view, err := b.OpenedPopup(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := shown(t, view); got.State != "answered" || got.Title == "" || got.Advice == "" {
		t.Errorf("the popup shows %+v", got)
	}
}

// A page learns nothing of the extension: it sees no element's content, and no global name is new.
func TestPageLearnsNothing(t *testing.T) {
	tab := open(t, stage.shared)
	visit(t, tab, "https://club.test/members")
	card(t, tab)
	for expression, want := range map[string]string{
		"`${[...document.querySelectorAll('iframe')].length}`":                                                               "0",
		"`${Object.keys(window).filter((name) => /401/.test(name))}`":                                                        "",
		"fetch('chrome-extension://mnpmocklalfaeddpklbbfapaeadcnphm/manifest.json').then(() => 'read', () => '')":            "",
		"fetch('chrome-extension://mnpmocklalfaeddpklbbfapaeadcnphm/extension/view/card.html').then(() => 'read', () => '')": "",
		"`${performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension')).length}`":              "0",
	} {
		if got := evaluate(t, &tab.Page, expression); got != want {
			t.Errorf("%s: %q, want %q", expression, got, want)
		}
	}
}
