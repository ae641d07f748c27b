package installer

import (
	"context"
	"fmt"
	"time"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// checkLimit is how long a registered host may take to say hello.
const checkLimit = 10 * time.Second

// check starts the registered host as the browser would, and tells how that went.
func (s System) check(ctx context.Context, b browsers.Browser) Finding {
	f := Finding{About: b.Name}
	m, whose, err := s.registration(b)
	switch {
	case whose == absent:
		f.Text, f.Remedy = "not registered", s.Command+" install --browser "+b.ID
		return f
	case whose == foreign:
		f.Text = err.Error()
		f.Remedy = "rm " + quote(s.manifestPath(b)) + " && " + s.Command + " install --browser " + b.ID
		return f
	case !m.allows(b):
		f.Text, f.Remedy = s.manifestPath(b)+" does not let the extension in", s.Command+" install --browser "+b.ID
		return f
	}
	ctx, cancel := context.WithTimeout(ctx, checkLimit)
	defer cancel()
	args := []string{host.ChromiumOrigin}
	if b.Engine == browsers.Firefox {
		args = []string{s.manifestPath(b), host.FirefoxID}
	}
	hello, err := host.Greet(ctx, m.Path, args...)
	switch {
	case err != nil:
		f.Text, f.Remedy = err.Error(), s.Command+" install"
	case hello.Version != host.Version:
		f.Text = fmt.Sprintf("registered is version %s, and this is %s", hello.Version, host.Version)
		f.Remedy = s.Command + " install"
	default:
		f.OK, f.Text = true, fmt.Sprintf("registered; version %s answers", hello.Version)
	}
	return f
}
