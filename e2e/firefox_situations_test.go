//go:build linux

package e2e

import (
	"strconv"
	"strings"
	"testing"

	"github.com/why401/why401/demo/site"
)

// Every situation of the demo gets advice for its true cause. A page without a word is a blank one in Firefox, and not
// an error page, so that it has the card.
func foxSituations(t *testing.T, f *firefox) {
	for _, s := range site.Situations() {
		t.Run(s.ID, func(t *testing.T) {
			tab := f.open(t)
			if s.Prompt != "" {
				f.fillPrompts(t, "ada", "guess")
			}
			tab.visit(s.Start)
			for _, selector := range s.Press {
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
			view.want(s.Cause)
			if !inCard && tab.hasFrame() && s.ID != "cookie-blocked-samesite" {
				t.Error("the page that itself was not refused has a card")
			}
			tab.untilBadge(strconv.Itoa(max(s.Count, 1)))
		})
	}
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
