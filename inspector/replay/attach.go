package replay

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/remote"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector"
)

// framesElsewhere is why a request of such a frame is not made there: with the flags that people start browsers with,
// the frame has a process of its own, whose requests the page's session does not see, and could not stop.
const framesElsewhere = "not replayed: the request came from a frame of another site, " +
	"which a browser that runs elsewhere does not let us guard"

// attach connects to the browser that runs elsewhere.
func (r *Replayer) attach() (*warmBrowser, error) {
	address, err := debugging(r.options.BrowserURL)
	if err != nil {
		return nil, err
	}
	b := &warmBrowser{remote: true, kind: inspector.FullBrowser}
	allocator, release := remote.NewAllocator(context.Background(), address)
	wait := func() { release(); chromedp.FromContext(allocator).Allocator.Wait() }
	version, err := b.begin(r.closing, allocator, wait)
	if err != nil {
		return nil, unreachable(r.options.BrowserURL, err)
	}
	if strings.HasPrefix(version.Product, "HeadlessChrome/") {
		b.kind = inspector.ShellBrowser
	}
	b.about.Name = "chromium"
	return b, nil
}

// debugging checks the address of a browser.
func debugging(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.User != nil {
		return "", unreachable(address, errors.New("this is no address of a browser"))
	}
	switch u.Scheme {
	case "ws", "wss", "http", "https":
		return u.String(), nil
	default:
		return "", unreachable(address, fmt.Errorf("the scheme %q is none of http, https, ws, wss", u.Scheme))
	}
}

// unreachable words that the browser cannot be used. The address stays without what may be a secret in it: services
// that rent browsers take their keys there.
func unreachable(address string, err error) *StartError {
	place := "the given address"
	if u, parsed := url.Parse(address); parsed == nil && u.Host != "" {
		place = u.Scheme + "://" + u.Host
	}
	return &StartError{
		Err: fmt.Errorf("the browser at %s cannot be reached: %w", place, redact(err, address)),
		Remedy: "start it with --remote-debugging-port=9222 and a --user-data-dir of its own, and name http://127.0.0.1:9222; " +
			"or leave the address out, and why401 starts one itself (" + browsers.EnvBrowser + " names which)",
	}
}

// redact keeps the address, which the dialer quotes, out of an error.
func redact(err error, address string) error {
	text := err.Error()
	for _, part := range []string{address, strings.TrimSuffix(address, "/")} {
		text = strings.ReplaceAll(text, part, "it")
	}
	if u, parsed := url.Parse(address); parsed == nil && (u.RawQuery != "" || len(u.Path) > 1) {
		for _, part := range []string{u.RawQuery, u.RequestURI(), u.Path} {
			if len(part) > 1 {
				text = strings.ReplaceAll(text, part, "…")
			}
		}
	}
	return errors.New(text)
}
