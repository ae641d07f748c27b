//go:build linux

package e2e

import (
	"context"
	"strconv"
	"testing"
	"time"

	"github.com/why401/why401/demo"
	"github.com/why401/why401/demo/browser"
	"github.com/why401/why401/demo/site"
)

// seen is a button of the card that counts: the browser has seen it uncovered for a moment.
func seen(action string) string { return "button[data-action=" + action + "][data-seen]" }

// The card's first step leads to where one signs in.
func TestSignIn(t *testing.T) {
	tab := open(t, stage.shared)
	visit(t, tab, "https://club.test/members")
	view, _ := card(t, tab)
	press(t, &view.Page, seen("sign-in"))
	until(t, &tab.Page, "location.pathname === '/sign-in'")
}

// A site's cookies are deleted after a question, and the page comes back without them; other sites keep theirs.
func TestClearSiteCookies(t *testing.T) {
	other := open(t, stage.shared)
	visit(t, other, "https://forum.test/")
	press(t, &other.Page, "#sign-in")
	until(t, &other.Page, "location.pathname === '/write'")

	tab := open(t, stage.shared)
	stale := situation(t, "stale-browser-state")
	if err := demo.Go(deadline(t), tab, stale); err != nil {
		t.Fatal(err)
	}
	view, _ := card(t, tab)
	if _, err := view.Replay(deadline(t)); err != nil {
		t.Fatal(err)
	}
	press(t, &view.Page, seen("clear-site-cookies"))
	press(t, &view.Page, "#question-yes[data-seen]")
	until(t, &tab.Page, "document.body.textContent.includes('Everybody may read this page')")

	visit(t, other, "https://forum.test/write")
	press(t, &other.Page, "#send")
	view = popup(t, other)
	want(t, view, "csrf-token-missing") // which takes a session
}

// The card goes away when it is closed, and stays away when the page is refused again.
func TestDismiss(t *testing.T) {
	tab := open(t, stage.shared)
	visit(t, tab, "https://intranet.test/")
	view, _ := card(t, tab)
	// Chromium discards clicks into a frame that has only just come or moved, where the page could have put it under
	// the pointer. Once the card's own watch over its buttons says so, that is over.
	until(t, &view.Page, "document.querySelector('[data-seen]') !== null")
	press(t, &view.Page, "#close")
	if err := tab.NoCard(deadline(t)); err != nil {
		t.Fatalf("%v\n%s", err, content(t, &view.Page))
	}
	// The badge still tells of it, and the popup has the advice.
	view = popup(t, tab)
	want(t, view, "windows-auth-failed")
}

// A call that is refused in a page that itself was not leads to a badge with the number, and to no card.
func TestBadge(t *testing.T) {
	tab := open(t, stage.shared)
	burst := situation(t, "burst")
	if err := demo.Go(deadline(t), tab, burst); err != nil {
		t.Fatal(err)
	}
	view := popup(t, tab)
	until(t, &view.Page, countIs(burst.Count))
	if err := tab.UntilBadge(deadline(t), strconv.Itoa(burst.Count)); err != nil {
		t.Error(err)
	}
	if err := tab.NoCard(deadline(t)); err != nil {
		t.Error(err)
	}
}

func situation(t *testing.T, id string) site.Situation {
	t.Helper()
	for _, s := range site.Situations() {
		if s.ID == id {
			return s
		}
	}
	t.Fatalf("there is no situation %s", id)
	return site.Situation{}
}

// pressUntil presses until something holds: Chromium discards clicks into a frame that has only just come or moved, where
// the page could have put it under the pointer.
func pressUntil(t *testing.T, page *browser.Page, selector, expression string) {
	t.Helper()
	const effect = 500 * time.Millisecond
	for all := deadline(t); ; {
		if err := page.Press(all, selector); err != nil {
			t.Fatalf("%v\n%s", err, content(t, page))
		}
		soon, cancel := context.WithTimeout(all, effect)
		err := page.Until(soon, expression)
		cancel()
		if err == nil {
			return
		}
		if all.Err() != nil {
			t.Fatal(err)
		}
	}
}

func press(t *testing.T, page *browser.Page, selector string) {
	t.Helper()
	if err := page.Press(deadline(t), selector); err != nil {
		t.Fatalf("%v\n%s", err, content(t, page))
	}
}

func until(t *testing.T, page *browser.Page, expression string) {
	t.Helper()
	if err := page.Until(deadline(t), expression); err != nil {
		t.Fatal(err)
	}
}
