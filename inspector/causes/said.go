package causes

import (
	"fmt"
	"time"

	"github.com/why401/why401/inspector"
)

// said is the rule that almost every cause has: the server itself claims it, in a wording that the product tables know.
func said(cause string) inspector.Rule {
	return inspector.Rule{Judge: func(f *inspector.Facts) []inspector.Finding {
		var findings []inspector.Finding
		for _, s := range f.Answered.Said {
			if s.Means != cause {
				continue
			}
			weight := inspector.Likely
			if s.Vague {
				weight = inspector.Hint
			}
			findings = append(findings, inspector.Finding{
				Cause: cause, Weight: weight, Basis: inspector.Claimed, Source: s.Where,
				Text: fmt.Sprintf("The server says %q (a wording of %s).", s.Contains, s.Product.Name),
			})
		}
		return findings
	}}
}

// duration words a span of time as people say it, in its largest unit.
func duration(d time.Duration) string {
	switch {
	case d < 2*time.Minute:
		return fmt.Sprintf("%d seconds", int(d.Seconds()))
	case d < 2*time.Hour:
		return fmt.Sprintf("%d minutes", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d hours", int(d.Hours()))
	}
	return fmt.Sprintf("%d days", int(d.Hours()/24))
}
