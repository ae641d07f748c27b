package browser

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// Tab is a tab in a window of its own.
type Tab struct {
	Page
	// ID is the tab's id for the extension.
	ID      int
	browser *Browser
}

// Open opens an empty tab. The extension's own interface opens it, since only that tells its id for extensions.
func (b *Browser) Open() (*Tab, error) {
	ctx, cancel := within(b.console, context.Background())
	defer cancel()
	address := fmt.Sprintf("about:blank#%d", b.opened.Add(1))
	id, err := chromedp.Run(ctx, chromedp.Evaluate[int](fmt.Sprintf(
		`chrome.windows.create({ url: %q, width: 1280, height: 800 }).then((window) => window.tabs[0].id)`, address),
		chromedp.EvalAwaitPromise))
	if err != nil {
		return nil, fmt.Errorf("opening a tab: %w", err)
	}
	found, err := await(ctx, "a new tab", func() (*target.Info, error) {
		return b.find(func(t *target.Info) bool { return t.Type == "page" && t.URL == address })
	})
	if err != nil {
		return nil, err
	}
	t := &Tab{browser: b, ID: id}
	t.ctx, t.Close = chromedp.NewContext(b.ctx, chromedp.WithTargetID(found.TargetID))
	if err := chromedp.Do(t.ctx); err != nil {
		return nil, fmt.Errorf("opening a tab: %w", err)
	}
	return t, nil
}

// Visit leads the tab to an address, without waiting for more than the answer: a page that is refused may end in the
// browser's own error page, and one with a prompt has no end before that is answered.
func (t *Tab) Visit(ctx context.Context, address string) error {
	ctx, cancel := within(t.ctx, ctx)
	defer cancel()
	err := chromedp.Do(ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, page.Navigate, page.NavigateParams{URL: address})
		return err
	}))
	if err != nil {
		return fmt.Errorf("visiting %s: %w", address, err)
	}
	return nil
}

// Credentials are what is typed into the browser's password prompt.
type Credentials struct{ User, Password string }

// AnswerPrompts answers the browser's password prompts of this tab: with each of the credentials in turn, and then by
// dismissing them.
func (t *Tab) AnswerPrompts(credentials ...Credentials) error {
	typed := []map[string]string{} // webRequest.AuthCredentials
	for _, c := range credentials {
		typed = append(typed, map[string]string{"username": c.User, "password": c.Password})
	}
	answers, err := json.Marshal(typed)
	if err != nil {
		return fmt.Errorf("answering password prompts: %w", err)
	}
	err = chromedp.Do(t.browser.typist, chromedp.Evaluate[chromedp.Void](fmt.Sprintf(
		"chrome.storage.session.set({ '%d': %s })", t.ID, answers), chromedp.EvalAwaitPromise))
	if err != nil {
		return fmt.Errorf("answering password prompts: %w", err)
	}
	return nil
}
