package installer

import (
	"fmt"
	"time"

	"golang.org/x/mod/semver"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// compareVersions is negative where the first is older.
func compareVersions(a, b string) int { return semver.Compare("v"+a, "v"+b) }

// checkCall adds to a finding that all is well whether the extension has ever called from the browser, and with a
// version that fits.
func (s System) checkCall(f Finding, e browsers.Edition, calls []host.Call, now time.Time) Finding {
	if !f.OK {
		return f
	}
	call, ok := s.lastCall(e, calls)
	if !ok {
		f.Text += "; the extension has not called from here yet"
		return f
	}
	f.Called = &Called{Time: call.Time, Extension: call.Extension}
	page := browsers.Of(e).Page
	switch order := compareVersions(call.Extension, f.Version); {
	case call.Extension == "":
		return f.fail(f.Text+"; the extension gives no version that can be read", s.loadAgain(f))
	case order < 0:
		return f.fail(fmt.Sprintf("the extension in the browser is version %s, and the program is %s: update the extension, on %s",
			call.Extension, f.Version, page), s.loadAgain(f))
	case order > 0:
		return f.fail(fmt.Sprintf("the extension in the browser is version %s, and the program is %s: update the program by the install of "+
			"why401 %s, or load the extension of this version instead", call.Extension, f.Version, call.Extension),
			s.loadAgain(f))
	}
	f.Text += fmt.Sprintf("; the extension called %s", ago(now.Sub(call.Time)))
	return f
}

// loadAgain is the command that leads to loading the extension: in the browser, if its program was found.
func (s System) loadAgain(f Finding) string {
	if f.Program == "" {
		return s.command("install", "--browser", f.Browser)
	}
	return s.command("install", "--open", "--browser", f.Browser)
}

// ago words how long something is past.
func ago(d time.Duration) string {
	count := func(n int, unit string) string {
		if n == 1 {
			return "1 " + unit + " ago"
		}
		return fmt.Sprintf("%d %ss ago", n, unit)
	}
	switch {
	case d < time.Minute:
		return "just now"
	case d < time.Hour:
		return count(int(d/time.Minute), "minute")
	case d < 24*time.Hour:
		return count(int(d/time.Hour), "hour")
	default:
		return count(int(d/(24*time.Hour)), "day")
	}
}
