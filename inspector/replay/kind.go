package replay

import (
	"os"
	"os/exec"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector"
)

// beyondShell is what a plan may need that the headless shell does not do as the full browser does. All else it asks to
// the byte alike, which TestShellAsksAsTheFullBrowser holds: third-party cookies and their blocking, SameSite,
// Sec-Fetch headers, client hints of a name that was seen, preflights, the preloaded list of HSTS, proxies.
var beyondShell = []struct {
	need string
	of   func(*plan) bool
}{
	// The shell says HeadlessChrome in its hints, too, and its whole version.
	{"the browser's own name, since none was seen", func(p *plan) bool { return p.client == nil }},
}

// beyond is what the headless shell lacks for a plan, "" if nothing.
func (p *plan) beyond() string {
	for _, b := range beyondShell {
		if b.of(p) {
			return b.need
		}
	}
	return ""
}

// kindFor is the kind of browser that repeats a plan faithfully: the quick one if it can.
func kindFor(p *plan) inspector.ReplayBrowser {
	if p.beyond() != "" {
		return inspector.FullBrowser
	}
	return inspector.ShellBrowser
}

func kindOf(p browsers.Program) inspector.ReplayBrowser {
	if p.HeadlessShell {
		return inspector.ShellBrowser
	}
	return inspector.FullBrowser
}

// program finds the program to run. A kind is a wish: the one that the person named is the only one, and where one kind
// is not installed the other does.
func (r *Replayer) program(kind inspector.ReplayBrowser) (browsers.Program, error) {
	if r.options.Browser != "" {
		return browsers.Named(r.options.Browser), nil
	}
	if os.Getenv(browsers.EnvBrowser) != "" {
		return browsers.ForReplay(os.Getenv, exec.LookPath)
	}
	shell, installed := browsers.HeadlessShell(exec.LookPath)
	if installed && kind == inspector.ShellBrowser {
		return shell, nil
	}
	full, err := browsers.ForReplay(os.Getenv, exec.LookPath)
	if err != nil && installed {
		return shell, nil
	}
	return full, err
}

// differ says what about the browser may make the answer another one.
func (b *warmBrowser) differ(p *plan) {
	if need := p.beyond(); need != "" && b.kind == inspector.ShellBrowser {
		p.differ("the replay was made in Chromium's headless shell, which is not quite the browser for %s", need)
	}
	secure := p.url.Scheme == "https"
	switch {
	case b.remote:
		p.differ("the replay was made in a browser that runs elsewhere, with that one's settings and network")
		if secure && p.navigates() {
			p.differ("a server that sends early hints (RFC 8297) may have had that browser load more than was asked for")
		}
	case secure:
		p.differ("the server was asked over HTTP/1.1, whichever version your browser speaks with it") // See flags.
	}
}
