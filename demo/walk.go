package demo

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/why401/why401/demo/browser"
	"github.com/why401/why401/demo/site"
)

// situationLimit is how long one situation may take, its replay included.
const situationLimit = 90 * time.Second

// settleTime is how long after the first diagnosis a better one may come.
const settleTime = 3 * time.Second

// outcome is what came of one situation.
type outcome struct {
	site.Situation
	// Found is the first cause of the diagnosis, and Advice the first step that the view shows.
	Found  string `json:"found"`
	Advice string `json:"advice"`
	// Proved and ProvedAdvice are what a replay made of them.
	Proved       string `json:"proved,omitempty"`
	ProvedAdvice string `json:"provedAdvice,omitempty"`
	// Counted is how many 401s the advice stands for.
	Counted int `json:"counted"`
	// Milliseconds from the response to the advice: painted on the card, or ready for the popup.
	Milliseconds float64 `json:"milliseconds"`
	Screenshot   string  `json:"screenshot,omitempty"`
	// Problem is why there was no advice.
	Problem string `json:"problem,omitempty"`
}

// asExpected tells whether the diagnosis names what is true.
func (o outcome) asExpected() bool {
	if o.Replay {
		return o.Proved == o.Cause
	}
	return o.Found == o.Cause
}

// errNoAdvice is the command's error where a situation got none. The table has told which one.
var errNoAdvice = errors.New("not every situation got advice")

// walk goes through the situations and reports each.
func walk(ctx context.Context, options browser.Options, situations []site.Situation, report *reporter) (err error) {
	b, err := browser.Start(ctx, options)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	report.begin()
	unadvised := false
	for _, s := range situations {
		o := meet(ctx, b, s, report.folder)
		if ctx.Err() != nil {
			return fmt.Errorf("walking through the demo: %w", context.Cause(ctx))
		}
		unadvised = unadvised || o.Problem != ""
		report.add(o)
	}
	if err := report.end(); err != nil {
		return err
	}
	if unadvised {
		return errNoAdvice
	}
	return nil
}

// meet goes through one situation as a person would, in a tab of its own.
func meet(ctx context.Context, b *browser.Browser, s site.Situation, folder string) outcome {
	ctx, cancel := context.WithTimeout(ctx, situationLimit)
	defer cancel()
	o := outcome{Situation: s}
	if err := o.meet(ctx, b, folder); err != nil {
		o.Problem = err.Error()
	}
	return o
}

func (o *outcome) meet(ctx context.Context, b *browser.Browser, folder string) error {
	tab, err := b.Open()
	if err != nil {
		return err
	}
	defer tab.Close()
	if err := Go(ctx, tab, o.Situation); err != nil {
		return err
	}
	view, err := Advice(ctx, tab, o.Situation)
	if err != nil {
		return err
	}
	defer view.Close()
	shown, err := view.Shown(ctx)
	if err != nil {
		return err
	}
	o.Milliseconds = float64(shown.UntilVisible()) / float64(time.Millisecond)
	if o.Shown == site.Popup {
		o.Milliseconds = float64(shown.UntilAnswered()) / float64(time.Millisecond)
	}
	if shown, err = settled(ctx, view, o.Situation); err != nil {
		return err
	}
	o.Found, o.Advice, o.Counted = shown.Cause, shown.Advice, shown.Count
	if o.Replay {
		if shown, err = view.Replay(ctx); err != nil {
			return err
		}
		o.Proved, o.ProvedAdvice = shown.Cause, shown.Advice
	}
	if shown.State != "answered" || shown.Advice == "" {
		return fmt.Errorf("no advice (%s): %s", shown.State, shown.Title)
	}
	return o.picture(ctx, tab, view, folder)
}

// settled returns what a view shows once the diagnosis is not likely to change any more: more may come to be known
// after the first one, such as a body that is still on its way, or how many requests of a burst were refused.
func settled(ctx context.Context, view *browser.View, s site.Situation) (browser.Shown, error) {
	patience, cancel := context.WithTimeout(ctx, settleTime)
	defer cancel()
	last := fmt.Sprintf("document.documentElement.dataset.count === '%d'", max(s.Count, 1))
	if !s.Replay {
		last += fmt.Sprintf(" && document.documentElement.dataset.cause === %q", s.Cause)
	}
	// Where it does not come so far, it settled for something else, which the table shows.
	_ = view.Until(patience, last)
	return view.Shown(ctx)
}

// Go leads a tab into a situation, up to its 401.
func Go(ctx context.Context, tab *browser.Tab, s site.Situation) error {
	var err error
	switch s.Prompt {
	case site.PromptCancel:
		err = tab.AnswerPrompts()
	case site.PromptWrong:
		err = tab.AnswerPrompts(browser.Credentials{User: "ada", Password: "not the right one"})
	}
	if err != nil {
		return err
	}
	if err := tab.Visit(ctx, s.Start); err != nil {
		return err
	}
	for _, selector := range s.Press {
		if err := tab.Press(ctx, selector); err != nil {
			return err
		}
	}
	return nil
}

// Advice returns the view in which the situation's advice is shown.
func Advice(ctx context.Context, tab *browser.Tab, s site.Situation) (*browser.View, error) {
	if s.Shown == site.Card {
		return tab.Card(ctx)
	}
	return tab.Popup()
}

// picture saves what the person sees: the page with its card, or the popup.
func (o *outcome) picture(ctx context.Context, tab *browser.Tab, view *browser.View, folder string) error {
	take := tab.Screenshot
	if o.Shown == site.Popup {
		take = view.Screenshot
	}
	picture, err := take(ctx)
	if err != nil {
		return err
	}
	o.Screenshot = filepath.Join(folder, o.ID+".png")
	if err := os.WriteFile(o.Screenshot, picture, 0o644); err != nil { //nolint:gosec // as the folder
		return fmt.Errorf("saving a screenshot: %w", err)
	}
	return nil
}
