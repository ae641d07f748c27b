package terminal

import (
	"fmt"
	"io"
	"strings"

	"github.com/why401/why401/inspector"
)

// audiences are the readers of advice, in the order of the texts.
var audiences = []struct {
	id   inspector.Audience
	name string
}{
	{inspector.Visitor, "Visitor"},
	{inspector.Developer, "Developer"},
	{inspector.Owner, "Owner"},
}

// writeList writes a line for each cause.
func writeList(out io.Writer, catalogue inspector.Catalogue) error {
	var b strings.Builder
	for _, cause := range catalogue.Causes {
		fmt.Fprintf(&b, "%-34s %s\n", cause.ID, cause.Text.Title)
	}
	return write(out, &b)
}

// writeCause writes all that the catalogue says of a cause. Its placeholders stay, because there is no exchange to fill
// them from.
func writeCause(out io.Writer, cause inspector.Cause) error {
	var b strings.Builder
	text := cause.Text
	fmt.Fprintf(&b, "%s (%s)\n\n%s\n\n%s\n", text.Title, cause.ID, text.Summary, text.Why)
	writeAdvice(&b, text.Advice)
	if text.Prevent != "" {
		fmt.Fprintf(&b, "\nTo prevent it\n\n%s\n", text.Prevent)
	}
	writeBullets(&b, "References", text.References)
	return write(out, &b)
}

// writeReport writes a report for a person at a terminal.
func writeReport(out io.Writer, r inspector.Report) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %s %s\n", r.Status, r.Method, r.URL)
	for i, cause := range r.Causes {
		if i == 1 {
			b.WriteString("\nAlso possible\n")
		}
		if i > 0 {
			fmt.Fprintf(&b, "  %3.0f %%  %s: %s\n", cause.Confidence*100, cause.ID, cause.Title)
			continue
		}
		fmt.Fprintf(&b, "\n%s\n(%s, %.0f %% sure)\n\n%s\n", cause.Title, cause.ID, cause.Confidence*100, cause.Summary)
		var evidence []string
		for _, e := range cause.Evidence {
			text := e.Text
			if e.Against {
				text = "Against it: " + text
			}
			evidence = append(evidence, fmt.Sprintf("%s (%s, %s)", text, e.Basis, e.Source))
		}
		writeBullets(&b, "Why", evidence)
		writeAdvice(&b, cause.Advice)
	}
	var decide, notes, tried, ruledOut, notChecked []string
	for _, q := range r.Decide {
		decide = append(decide, q.Text)
	}
	for _, n := range r.Notes {
		notes = append(notes, n.Text)
	}
	for _, t := range r.Experiments {
		tried = append(tried, t.ID+": "+t.Means)
	}
	for _, c := range r.RuledOut {
		ruledOut = append(ruledOut, c.ID+": "+c.Because)
	}
	for _, c := range r.NotChecked {
		notChecked = append(notChecked, c.Rule+": "+c.Reason)
	}
	writeBullets(&b, "What would decide it", decide)
	writeBullets(&b, "Tried", tried)
	writeBullets(&b, "To mend besides", notes)
	writeBullets(&b, "Ruled out", ruledOut)
	writeBullets(&b, "Not checked", notChecked)
	return write(out, &b)
}

func writeAdvice(b *strings.Builder, advice []inspector.Advice) {
	for _, audience := range audiences {
		var steps []string
		for _, a := range advice {
			if a.Audience == audience.id {
				steps = append(steps, a.Text)
			}
		}
		writeBullets(b, audience.name, steps)
	}
}

func writeBullets(b *strings.Builder, heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", heading)
	for _, line := range lines {
		fmt.Fprintf(b, "- %s\n", line)
	}
}

func write(out io.Writer, b *strings.Builder) error {
	if _, err := io.WriteString(out, b.String()); err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return nil
}
