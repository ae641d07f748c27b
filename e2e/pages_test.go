package e2e

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/chromedp/chromedp"
)

// policyHosts forbid everything that a page can forbid.
func policyHosts() map[string]http.Handler {
	return map[string]http.Handler{
		"policy.test": http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Cross-Origin-Embedder-Policy", "require-corp")
			w.Header().Set("Cross-Origin-Opener-Policy", "same-origin")
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
	tab := open(t, stage.shared)
	visit(t, tab, "https://policy.test/")
	if _, got := card(t, tab); got.State != "answered" || got.Title == "" {
		t.Errorf("the card shows %+v", got)
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
	for expression, want := range map[string]bool{
		"[...document.querySelectorAll('iframe')].some((frame) => frame.contentDocument)": false,
		"'why401' in window": false,
		"fetch('chrome-extension://mnpmocklalfaeddpklbbfapaeadcnphm/manifest.json').then(() => true, () => false)":            false,
		"fetch('chrome-extension://mnpmocklalfaeddpklbbfapaeadcnphm/extension/view/card.html').then(() => true, () => false)": false,
	} {
		got, err := chromedp.Run(tab.Context(), chromedp.Evaluate[bool](expression, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%s: %t, want %t", expression, got, want)
		}
	}
}
