//go:build linux

package e2e

import (
	"fmt"
	"slices"
	"testing"
)

// The browser's own prompt is open over the page before; nothing is shown until it is gone.
func foxPrompts(t *testing.T, f *firefox) {
	for _, test := range []struct {
		path, cause string
		wrong       int
	}{
		{"/dismissed", "password-protected", 0},
		{"/wrong", "wrong-credentials", 1},
		{"/wrong-twice", "wrong-credentials", 2},
	} {
		t.Run(test.path[1:], func(t *testing.T) {
			tab := f.open(t)
			badges := f.fillPrompts(t, "ada", "guess")
			tab.visit("https://prompt.test" + test.path)
			for range test.wrong {
				tab.submitPrompt()
			}
			tab.dismissPrompt()
			tab.card().want(test.cause)
			if got, want := badges(), make([]string, test.wrong+1); !slices.Equal(got, want) {
				t.Errorf("the badge while each prompt was open: %q, want %q", got, want)
			}
		})
	}
}

// prompted tells whether the browser's own prompt is open in the tab in front.
func (f *firefox) prompted() bool {
	return f.call("WebDriver:GetAlertText", nil, nil) == nil
}

func (b *foxTab) dismissPrompt() {
	b.t.Helper()
	await(b.t, "the prompt", b.prompted)
	b.must(b.t, "WebDriver:DismissAlert", nil, nil)
}

func (b *foxTab) submitPrompt() {
	b.t.Helper()
	await(b.t, "the prompt", b.prompted)
	b.must(b.t, "WebDriver:AcceptAlert", nil, nil)
}

// fillPrompts fills in the browser's own prompts from now on, for Marionette can only submit and dismiss them. The
// function that it returns tells what the badge was while each was open.
func (f *firefox) fillPrompts(t *testing.T, user, password string) (badges func() []string) {
	t.Helper()
	f.privileged(t, fmt.Sprintf(`
		const badge = () => { %s };
		const filled = (window.why401Badges = []);
		if (window.why401Fills) Services.obs.removeObserver(window.why401Fills, 'common-dialog-loaded');
		window.why401Fills = ({ Dialog: { ui } }) => {
			ui.loginTextbox.value = %q;
			ui.password1Textbox.value = %q;
			filled.push(badge());
		};
		Services.obs.addObserver(window.why401Fills, 'common-dialog-loaded');`, readBadge, user, password), nil)
	return func() (all []string) {
		f.privileged(t, "return window.why401Badges", &all)
		return all
	}
}
