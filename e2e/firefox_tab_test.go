//go:build linux

package e2e

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/host"
)

// foxTab is a tab of Firefox. What is looked at is the tab's page, or one of its frames.
type foxTab struct {
	*firefox
	t      *testing.T
	handle string
	// frame is the card's place among the frames of the page, or -1 for the page itself.
	frame int
}

// open opens a tab.
func (f *firefox) open(t *testing.T) *foxTab {
	t.Helper()
	var opened struct {
		Handle string `json:"handle"`
	}
	f.must(t, "WebDriver:NewWindow", map[string]any{"type": "tab", "focus": true}, &opened)
	tab := &foxTab{firefox: f, t: t, handle: opened.Handle, frame: -1}
	t.Cleanup(tab.close)
	return tab
}

// close closes the tab, and what prompt a failed test may have left open in it. Firefox may have ended before.
func (b *foxTab) close() {
	_ = b.call("WebDriver:DismissAlert", nil, nil)
	if b.call("WebDriver:SwitchToWindow", map[string]any{"handle": b.handle}, nil) != nil {
		return
	}
	if err := b.call("WebDriver:CloseWindow", nil, nil); err != nil {
		b.t.Errorf("closing a tab: %v", err)
		return
	}
	// Whatever comes next happens in a tab that is there.
	if handles := b.handles(b.t); len(handles) > 0 {
		b.must(b.t, "WebDriver:SwitchToWindow", map[string]any{"handle": handles[0]}, nil)
	}
}

// look turns to the tab.
func (b *foxTab) look() error {
	if err := b.call("WebDriver:SwitchToWindow", map[string]any{"handle": b.handle}, nil); err != nil {
		return err
	}
	id := any(nil)
	if b.frame >= 0 {
		id = b.frame
	}
	return b.call("WebDriver:SwitchToFrame", map[string]any{"id": id}, nil)
}

func (b *foxTab) visit(address string) {
	b.t.Helper()
	b.front()
	b.must(b.t, "WebDriver:Navigate", map[string]any{"url": address}, nil)
}

// evaluate returns the text that an expression gives or promises.
func (b *foxTab) evaluate(expression string) string {
	b.t.Helper()
	text, err := b.try(expression)
	if err != nil {
		b.t.Fatal(err)
	}
	return text
}

func (b *foxTab) try(expression string) (string, error) {
	if err := b.look(); err != nil {
		return "", err
	}
	var text string
	err := b.run("return Promise.resolve("+expression+").then(String)", &text)
	return text, err
}

// until waits until an expression is true. The page may be on its way meanwhile.
func (b *foxTab) until(expression string) {
	b.t.Helper()
	await(b.t, expression, func() bool {
		text, err := b.try("Promise.resolve(" + expression + ").then(Boolean)")
		return err == nil && text == "true"
	})
}

// press clicks as a person does, once there is something to click and the page's scripts have run.
func (b *foxTab) press(selector string) {
	b.t.Helper()
	await(b.t, "a click on "+selector, func() bool {
		ready, err := b.try("document.readyState")
		return err == nil && ready == "complete" && b.click(selector) == nil
	})
}

// click clicks on an element of what is looked at.
func (b *foxTab) click(selector string) error {
	if err := b.look(); err != nil {
		return err
	}
	var found struct {
		Value map[string]string `json:"value"`
	}
	err := b.call("WebDriver:FindElement", map[string]any{"using": "css selector", "value": selector}, &found)
	for _, id := range found.Value {
		err = b.call("WebDriver:ElementClick", map[string]any{"id": id}, nil)
	}
	return err
}

// card waits for the card in the tab's page.
func (b *foxTab) card() *foxTab {
	b.t.Helper()
	card := &foxTab{firefox: b.firefox, t: b.t, handle: b.handle}
	await(b.t, "the card", func() bool {
		address, err := card.try("location.href")
		return err == nil && strings.HasPrefix(address, b.pages+"card.html")
	})
	return card
}

// hasFrame tells whether the page has a frame, which a card is.
func (b *foxTab) hasFrame() bool {
	card := &foxTab{firefox: b.firefox, t: b.t, handle: b.handle}
	_, err := card.try("location.href")
	var problem *marionetteError
	return !errors.As(err, &problem) || problem.Code != "no such frame"
}

// front brings the tab to the front.
func (b *foxTab) front() {
	b.t.Helper()
	if err := b.look(); err != nil {
		b.t.Fatal(err)
	}
}

// evaluateInPage is evaluate among the page's own scripts and globals.
func (b *foxTab) evaluateInPage(expression string) string {
	b.t.Helper()
	b.front()
	var reply struct{ Value string }
	b.must(b.t, "WebDriver:ExecuteScript", map[string]any{
		"script": "return Promise.resolve(" + expression + ").then(String)", "args": []any{}, "sandbox": nil,
	}, &reply)
	return reply.Value
}

// handles are the tabs that are open.
func (f *firefox) handles(t *testing.T) []string {
	t.Helper()
	var handles []string
	f.must(t, "WebDriver:GetWindowHandles", nil, &handles)
	return handles
}

// opened waits for a tab that is not among those before.
func (f *firefox) opened(t *testing.T, before []string) *foxTab {
	t.Helper()
	tab := &foxTab{firefox: f, t: t, frame: -1}
	await(t, "another tab", func() bool {
		for _, handle := range f.handles(t) {
			if !slices.Contains(before, handle) {
				tab.handle = handle
			}
		}
		return tab.handle != ""
	})
	t.Cleanup(tab.close)
	return tab
}

// number is the tab's, as extensions know it.
func (b *foxTab) number() string {
	b.t.Helper()
	b.front()
	var id json.Number
	b.privileged(b.t, `
		const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
		return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);`, &id)
	return id.String()
}

// popup shows what the extension's button would open for the tab, as a page of its own.
func (b *foxTab) popup() *foxTab {
	b.t.Helper()
	number := b.number()
	view := b.open(b.t)
	view.visit(b.pages + "popup.html?tab=" + number)
	return view
}

// readBadge reads what the button in the toolbar shows for the tab in front.
var readBadge = fmt.Sprintf(`
	const button = document.querySelector('#nav-bar [data-extensionid=%q]');
	return button.querySelector('[badge]')?.getAttribute('badge') ?? '';`, host.FirefoxID)

// untilBadge waits for a text on the button in the toolbar. It may lag behind the views.
func (b *foxTab) untilBadge(text string) {
	b.t.Helper()
	b.front()
	await(b.t, "the badge "+text, func() bool {
		var badge string
		b.privileged(b.t, readBadge, &badge)
		return badge == text
	})
}

// want waits until a view names a cause first.
func (b *foxTab) want(cause string) {
	b.t.Helper()
	wanted := fmt.Sprintf("document.documentElement.dataset.cause === %q && document.documentElement.dataset.state === 'answered'", cause)
	for all := time.Now().Add(limit); ; time.Sleep(pollTime) {
		if text, err := b.try(wanted); err == nil && text == "true" {
			return
		}
		if time.Now().After(all) {
			text, err := b.try("document.documentElement.dataset.cause + ' ' + document.body.innerText")
			b.t.Errorf("want %s (%v):\n%s", cause, err, text)
			return
		}
	}
}
