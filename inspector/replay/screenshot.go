package replay

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/target"

	"github.com/why401/why401/inspector"
)

// Limits of a picture.
const (
	// ScreenshotMost is how many bytes the PNG may have. In base64 it still fits a message of native messaging (1 MB).
	ScreenshotMost = 700 << 10
	// ScreenshotWidth and ScreenshotHeight are the window's, in pixels; the page is not scrolled.
	ScreenshotWidth  = 1024
	ScreenshotHeight = 768
)

// scales are tried until the PNG fits.
var scales = []float64{1, 0.5, 0.25}

// Screenshot is what the answer to a repeated request looks like in a clean profile.
type Screenshot struct {
	// Experiment is the ID of the experiment whose answer is shown.
	Experiment string
	// Status is the answer's, 0 if there was none.
	Status int
	// Problem says in words why there is no picture.
	Problem string
	// PNG is the picture, of at most ScreenshotMost bytes.
	PNG []byte
	// Truncated is set where only the beginning of the content was read (inspector.BodyLimit).
	Truncated bool
	// Differences lists what could not be repeated faithfully.
	Differences []string
}

// Screenshot makes an experiment, as-is where none is named, and takes a picture of the answer. It is the one exception
// from the rule that nothing of a foreign page comes to life, and so keeps it as far from life as a picture allows.
//
// The request is made as [Replayer.Run] makes it, with the same refusals and limits, and its answer goes no further
// than to us. The content is then laid out in another clean profile, at an address that does not exist, under a policy
// of ours in place of the server's: scripts are off, so are plugins, forms, frames, pop-ups, dialogs and whatever else a
// sandboxed document may not do; every request of the document is stopped, for images, styles and fonts too; downloads
// are denied. Nothing but text, styles within the document and images within its text is seen.
func (r *Replayer) Screenshot(ctx context.Context, x *inspector.Exchange, order Order) (*Screenshot, error) {
	if len(order.Experiments) == 0 {
		order.Experiments = []string{inspector.AsIs}
	}
	chosen, err := choose(order.Experiments[:1])
	if err != nil {
		return nil, err
	}
	made := newRun(r, x, order)
	if reason := made.refuses(chosen); reason != "" {
		return nil, made.refusal(reason)
	}
	p, problem := made.first(chosen[0])
	if problem != "" {
		return &Screenshot{Experiment: chosen[0].id, Problem: problem}, nil
	}
	ctx, cancel := context.WithTimeout(ctx, RunDeadline)
	defer cancel()
	defer context.AfterFunc(r.closing, cancel)()
	if err := r.take(ctx); err != nil {
		return nil, fmt.Errorf("waiting for another replay to end: %w", err)
	}
	defer r.give()

	b, err := r.warm(ctx)
	if err != nil {
		return nil, err
	}
	limit := cmp.Or(r.options.Deadline, Deadline)
	shot, err := b.screenshot(ctx, limit, p)
	switch {
	case err == nil:
	case ctx.Err() != nil:
		return nil, r.ended(ctx)
	case errors.Is(err, context.DeadlineExceeded):
		shot.Problem = fmt.Sprintf("there was no picture within %v", limit)
	default:
		shot.Problem = fmt.Sprintf("the browser failed at the picture: %v", err)
	}
	shot.Experiment = chosen[0].id
	return shot, nil
}

// screenshot carries out a plan, and takes a picture of what was answered. What is known so far comes with an error.
func (b *warmBrowser) screenshot(ctx context.Context, limit time.Duration, p plan) (*Screenshot, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	shot := &Screenshot{}
	content, err := b.content(ctx, p, shot)
	if err != nil || shot.Problem != "" {
		return shot, err
	}
	shot.PNG, err = b.picture(ctx, content)
	if len(shot.PNG) == 0 && err == nil {
		shot.Problem = "the picture is too large"
	}
	return shot, err
}

// content repeats the request and returns what was answered, as a document that can be laid out.
func (b *warmBrowser) content(ctx context.Context, p plan, shot *Screenshot) (document, error) {
	t, err := b.take(ctx)
	if err != nil {
		return document{}, err
	}
	defer b.discard(t)
	left := RequestsMost
	tr := newTrial(t, p, &left)
	if err := tr.run(ctx); err != nil {
		return document{}, err
	}
	shot.Problem, shot.Differences = tr.problem, tr.plan.differences
	hops := tr.wire(tr.final).hops()
	if len(hops) == 0 {
		if shot.Problem == "" {
			shot.Problem = "the browser did not say what was answered"
		}
		return document{}, nil
	}
	last := hops[len(hops)-1]
	shot.Status = last.Status
	body := tr.wire(tr.final).body.Or(inspector.Body{})
	shot.Truncated = body.Truncated
	d, problem := documentOf(last.Response.Header("content-type").Or("").Reveal(), body.Text.Reveal())
	shot.Problem = problem
	return d, nil
}

// document is content that can be laid out.
type document struct{ media, text string }

// documentOf takes HTML for a page and other text as it is written; of all else there is nothing to see.
func documentOf(contentType, text string) (document, string) {
	if strings.TrimSpace(text) == "" {
		return document{}, "the answer has no content to show"
	}
	if strings.ContainsRune(text, 0) || strings.Count(text, "\uFFFD") > len(text)/20 {
		return document{}, "the answer is not text"
	}
	media, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(media) {
	case "text/html", "application/xhtml+xml":
		return document{"text/html", text}, ""
	}
	return document{"text/plain", text}, ""
}

const (
	// nowhere is an address below a name that never exists (RFC 6761 section 6.4). Nothing is ever asked of it.
	nowhere = "https://screenshot.invalid/"
	// inert is the policy of the document that is shown. A sandbox without exceptions turns off scripts, forms, pop-ups,
	// plugins, downloads, dialogs, navigation by <meta> and focus of its own accord (HTML standard, "sandboxing flags").
	inert = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; " +
		"base-uri 'none'; form-action 'none'"
)

// picture lays out a document in a clean profile of its own.
func (b *warmBrowser) picture(ctx context.Context, d document) ([]byte, error) {
	t, err := newTabBy(b.ctx, openWindow)
	if err != nil {
		return nil, err
	}
	defer b.discard(t)
	if err := t.deaden(ctx); err != nil {
		return nil, fmt.Errorf("switching off what a page can do: %w", err)
	}
	failed := make(chan error, 1)
	go func() {
		result, err := cdp.Call(ctx, t, page.Navigate, page.NavigateParams{URL: nowhere})
		if err == nil && result.ErrorText != "" {
			err = errors.New(result.ErrorText)
		}
		if err != nil {
			failed <- err
		}
	}()
	served := false
	for {
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-t.ended:
			return nil, errTabGone
		case err := <-failed:
			return nil, fmt.Errorf("laying out the answer: %w", err)
		case event := <-t.events:
			switch e := event.(type) {
			case *fetch.EventRequestPaused:
				if err := t.serve(ctx, e, d, &served); err != nil {
					return nil, err
				}
			case *page.EventLoadEventFired: // Which waits for what is stopped.
				if served {
					return t.capture(ctx)
				}
			}
		}
	}
}

// openWindow opens a page in a window, without which there is nothing to take a picture of.
func openWindow(ctx context.Context, owner cdp.Session, private cdp.BrowserContextID) (target.ID, error) {
	yes := true
	blank, err := cdp.Call(ctx, owner, target.CreateTarget, target.CreateTargetParams{
		URL: "about:blank", BrowserContextID: private, NewWindow: &yes,
	})
	return blank.TargetID, err
}

// deaden switches off what makes a page live, before there is one.
func (t *tab) deaden(ctx context.Context) error {
	if _, err := cdp.Call(ctx, t, page.Enable, page.EnableParams{}); err != nil {
		return err
	}
	if _, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{
		Value: true,
	}); err != nil {
		return err
	}
	_, err := cdp.Call(ctx, t, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: ScreenshotWidth, Height: ScreenshotHeight, DeviceScaleFactor: 1,
	})
	return err
}

// serve gives the browser the document, once, and stops everything else.
func (t *tab) serve(ctx context.Context, e *fetch.EventRequestPaused, d document, served *bool) error {
	if *served || e.ResourceType != network.ResourceTypeDocument {
		_, err := cdp.Call(ctx, t, fetch.FailRequest, fetch.FailRequestParams{
			RequestID: e.RequestID, ErrorReason: network.ErrorReasonBlockedByClient,
		})
		if err != nil {
			return fmt.Errorf("stopping a request: %w", err)
		}
		return nil
	}
	*served = true
	_, err := cdp.Call(ctx, t, fetch.FulfillRequest, fetch.FulfillRequestParams{
		RequestID: e.RequestID, ResponseCode: 200, Body: []byte(d.text),
		ResponseHeaders: []*fetch.HeaderEntry{
			{Name: "Content-Type", Value: d.media + "; charset=utf-8"},
			{Name: "X-Content-Type-Options", Value: "nosniff"},
			{Name: "X-DNS-Prefetch-Control", Value: "off"},
			{Name: "Content-Security-Policy", Value: inert},
		},
	})
	if err != nil {
		return fmt.Errorf("giving the browser the answer: %w", err)
	}
	return nil
}

// capture takes the picture, smaller where it would be too large. It returns none where no scale fits.
func (t *tab) capture(ctx context.Context) ([]byte, error) {
	for _, scale := range scales {
		result, err := cdp.Call(ctx, t, page.CaptureScreenshot, page.CaptureScreenshotParams{
			Format: page.CaptureScreenshotFormatPng,
			Clip:   &page.Viewport{Width: ScreenshotWidth, Height: ScreenshotHeight, Scale: scale},
		})
		if err != nil {
			return nil, fmt.Errorf("taking the picture: %w", err)
		}
		if len(result.Data) <= ScreenshotMost {
			return result.Data, nil
		}
	}
	return nil, nil
}
