package replay

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/chromedp/chromedp"

	"github.com/why401/why401/inspector"
)

// EnvArgs names the environment variable with further arguments for the browser, one in each line, as
// --name or --name=value. The demo uses it to point its host names at this machine.
const EnvArgs = "WHY401_BROWSER_ARGS"

// ArgsFromEnv reads EnvArgs. The function is os.Getenv outside of tests.
func ArgsFromEnv(getenv func(string) string) []string {
	var args []string
	for line := range strings.Lines(getenv(EnvArgs)) {
		if line = strings.TrimSpace(line); line != "" {
			args = append(args, line)
		}
	}
	return args
}

// flags start the browser without windows, and without anything that it would do of its own accord. The sandbox stays
// on, unless the user is root, whom Chromium refuses otherwise (chromedp adds --no-sandbox then).
var flags = []string{
	"--headless=new",
	"--no-first-run",
	"--no-default-browser-check",
	"--no-startup-window",
	"--disable-background-networking",
	"--disable-breakpad",
	"--disable-component-update",
	"--disable-default-apps",
	"--disable-domain-reliability",
	"--disable-extensions",
	"--disable-gpu",
	// Over HTTP/2 and HTTP/3 a server may have the browser load more before it answers (RFC 8297, "early hints"): from
	// whomever, and past every guard that the DevTools protocol has. Over HTTP/1.1 browsers do not heed that.
	"--disable-http2",
	"--disable-quic",
	// On Windows and in domains the browser signs in by itself, with the ticket of whoever runs it, where the server is
	// one of these: none is named so.
	"--auth-server-allowlist=_",
	"--disable-search-engine-choice-screen",
	"--disable-sync",
	"--mute-audio",
	"--no-pings",
	"--password-store=basic",
	"--use-mock-keychain",
	// The pages are all our own (see trial), and frames in a process of their own would be out of reach of the page's
	// session: their requests would go out unguarded.
	"--disable-site-isolation-trials",
}

// flagsOf are what the kinds of browsers need beside.
var flagsOf = map[inspector.ReplayBrowser][]string{
	// Without it the shell names no languages where nobody does for it, as in preflights.
	inspector.ShellBrowser: {"--accept-lang=en-US,en;q=0.9"},
}

// featuresOff are features that would change the request. A page that stands in for one of the local network came
// from nowhere, and the first browser has let its request through; addresses are to be asked as they were seen; and
// for early hints see flags.
var featuresOff = []string{
	"IsolateOrigins", "SitePerProcess", "OriginKeyedProcessesByDefault",
	"LocalNetworkAccessChecks",
	"HttpsUpgrades", "HttpsFirstModeIncognito", "HttpsFirstBalancedModeAutoEnable",
	"EnableEarlyHintsOnHttp11",
	"Translate", "OptimizationHints", "MediaRouter",
}

var errArgument = errors.New("is not of the form --name or --name=value")

// arguments turns our flags and the caller's into chromedp's options. Features to disable are put together, since of
// two such flags the browser heeds the last alone.
func arguments(extra []string) ([]chromedp.ExecAllocatorOption, error) {
	off := slices.Clone(featuresOff)
	var options []chromedp.ExecAllocatorOption
	for _, arg := range slices.Concat(flags, extra) {
		name, value, valued := strings.Cut(strings.TrimPrefix(arg, "--"), "=")
		switch {
		case !strings.HasPrefix(arg, "--") || name == "":
			return nil, fmt.Errorf("the browser's argument %q %w", arg, errArgument)
		case name == "disable-features":
			off = append(off, strings.Split(value, ",")...)
		case valued:
			options = append(options, chromedp.Flag(name, value))
		default:
			options = append(options, chromedp.Flag(name, true))
		}
	}
	return append(options, chromedp.Flag("disable-features", strings.Join(off, ","))), nil
}
