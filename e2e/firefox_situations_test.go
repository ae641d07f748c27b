//go:build linux

package e2e

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/why401/why401/demo/site"
)

// Every situation of the demo gets advice for its true cause. A page without a word is a blank one in Firefox, and not
// an error page, so that it has the card.
func foxSituations(t *testing.T, f *firefox) {
	// The element comes first: where prompts, frames and preflights were refused before it, Firefox has shown the request
	// to other listeners and not to the extension's own, which then does not know its headers.
	all := site.Situations()
	slices.SortStableFunc(all, func(a, b site.Situation) int {
		return strings.Compare(fmt.Sprint(a.ID != "element"), fmt.Sprint(b.ID != "element"))
	})
	for _, s := range all {
		t.Run(s.ID, func(t *testing.T) {
			tab := f.open(t)
			if s.Prompt != "" {
				f.fillPrompts(t, "ada", "guess")
			}
			tab.visit(s.Start)
			for i, selector := range s.Press {
				if s.ID == "element" && i > 0 {
					// The page's call makes the extension listen to elements beside it, which takes a moment.
					tab.popup().until("chrome.storage.session.get('armed').then(({ armed = [] }) => `${armed}`.includes('docs.test'))")
				}
				tab.press(selector)
			}
			if s.Prompt == site.PromptWrong {
				tab.submitPrompt()
			}
			if s.Prompt != "" {
				tab.dismissPrompt()
			}
			inCard := s.Shown == site.Card || s.ID == "empty-page"
			var view *foxTab
			if inCard {
				view = tab.card()
			} else {
				view = tab.popup()
			}
			view.until(countIs(max(s.Count, 1)))
			if s.Replay {
				view.replay(inCard)
			}
			if s.ID == "element" {
				view = shownWithHeaders(t, f, s, view)
			}
			view.want(s.Cause)
			if !inCard && tab.hasFrame() && s.ID != "cookie-blocked-samesite" {
				t.Error("the page that itself was not refused has a card")
			}
			tab.untilBadge(strconv.Itoa(max(s.Count, 1)))
		})
	}
}

// shownWithHeaders returns the view of an element's request whose headers Firefox has shown to the extension. Now and then, on
// a busy machine, it does not: the advice then says honestly that nothing tells why, and a person loads the page again.
func shownWithHeaders(t *testing.T, f *firefox, s site.Situation, view *foxTab) *foxTab {
	t.Helper()
	const attempts = 3
	for range attempts - 1 {
		view.until("document.documentElement.dataset.state === 'answered'")
		if text, err := view.try("document.documentElement.dataset.cause"); err == nil && text == s.Cause {
			break
		}
		tab := f.open(t)
		tab.visit(s.Start)
		for _, selector := range s.Press {
			tab.press(selector)
		}
		view = tab.popup()
		view.until(countIs(1))
	}
	return view
}

// The card shows where the page's policy lets nothing load.
func foxPolicies(t *testing.T, f *firefox) {
	for name := range policies {
		t.Run(name, func(t *testing.T) {
			tab := f.open(t)
			tab.visit("https://policy.test/" + name)
			tab.card().until("document.documentElement.dataset.state === 'answered'")
		})
	}
}

// A page learns nothing of the extension. In Firefox its address is drawn anew for each profile: a page that does not
// know it can ask for nothing, and one that learned it could tell people apart.
func foxPageLearnsNothing(t *testing.T, f *firefox) {
	tab := f.open(t)
	tab.visit("https://club.test/members")
	tab.card().want("not-signed-in")
	for expression, want := range map[string]string{
		"document.querySelectorAll('iframe').length":                                                                    "0",
		"Object.keys(window).filter((name) => /401/.test(name))":                                                        "",
		"performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension')).length":              "0",
		"document.documentElement.outerHTML.includes('moz-extension')":                                                  "false",
		"fetch('" + strings.Replace(f.pages, "extension/view/", "manifest.json", 1) + "').then(() => 'read', () => '')": "",
	} {
		if got := tab.evaluateInPage(expression); got != want {
			t.Errorf("%s: %q, want %q", expression, got, want)
		}
	}
}
