package terminal

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
)

// What text and Markdown say in the same words.

func percent(confidence float64) string { return fmt.Sprintf("%.0f %%", math.Round(confidence*100)) }

// audienceNames are the readers of advice.
var audienceNames = map[inspector.Audience]string{
	inspector.Visitor: "Visitor", inspector.Developer: "Developer", inspector.Owner: "Owner",
}

// steps is the advice for one audience.
type steps struct {
	name  string
	steps []string
}

func byAudience(advice []inspector.Advice) []steps {
	var all []steps
	for _, a := range advice {
		name := audienceNames[a.Audience]
		at := slices.IndexFunc(all, func(s steps) bool { return s.name == name })
		if at < 0 {
			at = len(all)
			all = append(all, steps{name: name})
		}
		all[at].steps = append(all[at].steps, a.Text)
	}
	return all
}

func evidence(cause inspector.RankedCause) []string {
	return texts(cause.Evidence, func(e inspector.Evidence) string {
		line := fmt.Sprintf("%s (%s, %s)", e.Text, e.Basis, e.Source)
		if e.Against {
			line = "Against it: " + line
		}
		return line
	})
}

func others(r inspector.Report) []string {
	return texts(r.Causes[1:], func(c inspector.RankedCause) string {
		return fmt.Sprintf("%s (%s, %s)", c.Title, c.ID, percent(c.Confidence))
	})
}

func tokenLine(t inspector.Token) string {
	line := fmt.Sprintf("%s in %s", strings.ToUpper(t.Kind), t.Where)
	for _, moment := range moments(t.Times) {
		line += fmt.Sprintf(", %s %s (%s)", moment.name, instant(moment.at), distance(moment.at, t.Times.Now))
	}
	return line
}

func answeredBy(r inspector.Report) []string {
	by := r.AnsweredBy
	who := by.Product
	switch {
	case who == "":
		who = by.Layer
	case by.Layer != "":
		who += " (" + by.Layer + ")"
	}
	if who == "" {
		return nil
	}
	if len(by.Signs) > 0 {
		who += ": " + strings.Join(by.Signs, "; ")
	}
	return []string{who}
}

// ruledOut names each reason once, with the causes that it speaks against: one observation often rules out many.
func ruledOut(r inspector.Report) []string {
	reasons, ids := grouped(r.RuledOut, func(c inspector.RuledOut) (reason, id string) { return c.Because, c.ID })
	return texts(reasons, func(reason string) string { return ids[reason] + ": " + reason })
}

// notChecked names each reason once, with the causes that it keeps from being checked.
func notChecked(r inspector.Report) []string {
	reasons, ids := grouped(r.NotChecked, func(c inspector.NotChecked) (reason, id string) { return c.Reason, c.Rule })
	return texts(reasons, func(reason string) string { return reason + ": " + ids[reason] })
}

// grouped returns the reasons in the order in which they come first, and the list of those that share each.
func grouped[T any](all []T, of func(T) (reason, id string)) (reasons []string, ids map[string]string) {
	ids = map[string]string{}
	for _, one := range all {
		reason, id := of(one)
		if list, ok := ids[reason]; ok {
			ids[reason] = list + ", " + id
		} else {
			reasons = append(reasons, reason)
			ids[reason] = id
		}
	}
	return reasons, ids
}

// counted says how many requests of a file were answered 401.
func counted(name string, read har.Summary) string {
	switch {
	case read.Entries == 0:
		return name + " holds no requests."
	case read.Unauthorized == 0 && read.Unanswered > 0:
		// Some writers keep neither preflights nor the status of what the browser kept from the page.
		return fmt.Sprintf("%s: none of its %s was answered 401. It shows no answer to %d of them, which may have been a 401 "+
			"that the browser kept from the page.", name, requests(read.Entries), read.Unanswered)
	case read.Unauthorized == 0:
		return fmt.Sprintf("%s: none of its %s was answered 401.", name, requests(read.Entries))
	default:
		return fmt.Sprintf("%s: %d of %s answered 401.", name, read.Unauthorized, requests(read.Entries))
	}
}

func requests(n int) string {
	if n == 1 {
		return "1 request"
	}
	return fmt.Sprintf("%d requests", n)
}

// instant writes a time the same way everywhere, in UTC, as servers keep it.
func instant(at time.Time) string { return at.UTC().Format("2006-01-02 15:04:05 UTC") }

// distance says how far a time lies from another: "in 5 minutes", "2 hours ago".
func distance(at, now time.Time) string {
	switch d := at.Sub(now); {
	case d == math.MaxInt64: // Sub goes no further, in either direction.
		return "in more than " + span(d)
	case d == math.MinInt64:
		return "more than " + span(math.MaxInt64) + " ago"
	case d > 0:
		return "in " + span(d)
	case d < 0:
		return span(-d) + " ago"
	default:
		return "now"
	}
}

// span writes a length of time in its largest fitting unit, rounded down.
func span(d time.Duration) string {
	const day = 24 * time.Hour
	for _, unit := range []struct {
		length time.Duration
		name   string
	}{{365 * day, "year"}, {day, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}} {
		if n := int64(d / unit.length); n == 1 {
			return "1 " + unit.name
		} else if n > 1 {
			return fmt.Sprintf("%d %ss", n, unit.name)
		}
	}
	if d < 2*time.Second {
		return "1 second"
	}
	return fmt.Sprintf("%d seconds", int64(d/time.Second))
}

// moment is a named time in a token's life.
type moment struct {
	name string
	at   time.Time
}

func moments(times *inspector.TokenTimes) []moment {
	var all []moment
	if times == nil {
		return nil
	}
	for _, m := range []struct {
		name string
		at   *time.Time
	}{{"issued", times.Issued}, {"valid from", times.NotBefore}, {"expires", times.Expires}} {
		if m.at == nil {
			continue
		}
		if m.name == "expires" && !m.at.After(times.Now) {
			m.name = "expired"
		}
		all = append(all, moment{m.name, *m.at})
	}
	return all
}
