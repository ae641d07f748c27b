package causes

import (
	"fmt"
	"slices"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/products"
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
			findings = append(findings, claimed(cause, weight, s.Where, "%s", quote(s)))
		}
		return findings
	}}
}

// says tells whether the server claims one of the causes in words that stand for little else.
func says(f *inspector.Facts, causes ...string) bool {
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool {
		return !s.Vague && slices.Contains(causes, s.Means)
	})
}

// hints tells whether the server claims one of the causes, be it vaguely.
func hints(f *inspector.Facts, causes ...string) bool {
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool { return slices.Contains(causes, s.Means) })
}

// quote words a saying for the evidence. Its words come from the tables, never from the response.
func quote(s products.Said) string {
	if s.Product == nil || s.Product.Layer == "" {
		return fmt.Sprintf("The server says “%s”.", s.Words)
	}
	return fmt.Sprintf("The server says “%s”, a wording of %s.", s.Words, s.Product.Name)
}

// duration words a span of time as people say it, in its largest unit.
func duration(d time.Duration) string {
	switch {
	case d < 2*time.Minute:
		return count(int(d.Seconds()), "second")
	case d < 2*time.Hour:
		return count(int(d.Minutes()), "minute")
	case d < 48*time.Hour:
		return count(int(d.Hours()), "hour")
	}
	return count(int(d.Hours()/24), "day")
}

func count(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return fmt.Sprintf("%d %ss", n, unit)
}
