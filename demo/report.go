package demo

import (
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"
)

// The widths of the table's columns in characters. Longer words push the rest of their line to the right, but for the
// advice, which is cut.
const (
	situationWidth = 28
	causeWidth     = 28
	adviceWidth    = 60
)

// reporter tells what came of the situations, line by line, or as JSON at the end.
type reporter struct {
	out      io.Writer
	json     bool
	folder   string
	outcomes []outcome
}

func (r *reporter) begin() {
	if !r.json {
		r.line("  ", "Situation", "Cause found", "ms", "First advice")
	}
}

func (r *reporter) add(o outcome) {
	r.outcomes = append(r.outcomes, o)
	if r.json {
		return
	}
	mark, advice := "✓ ", o.Advice
	switch {
	case o.Problem != "":
		mark, advice = "✗ ", o.Problem
	case !o.asExpected():
		mark, advice = "≠ ", "(it is "+o.Cause+") "+advice
	}
	r.line(mark, o.ID, o.Found, fmt.Sprintf("%.0f", o.Milliseconds), advice)
	if o.Proved != "" {
		r.line("  ", "  after a replay", o.Proved, "", o.ProvedAdvice)
	}
}

func (r *reporter) end() error {
	if r.json {
		encoder := json.NewEncoder(r.out)
		encoder.SetIndent("", "  ")
		err := encoder.Encode(struct {
			Screenshots string    `json:"screenshots"`
			Situations  []outcome `json:"situations"`
		}{r.folder, r.outcomes})
		if err != nil {
			return fmt.Errorf("writing the outcome: %w", err)
		}
		return nil
	}
	advised, right := 0, 0
	for _, o := range r.outcomes {
		if o.Problem == "" {
			advised++
			if o.asExpected() {
				right++
			}
		}
	}
	_, err := fmt.Fprintf(r.out, `
%d of %d situations got advice, %d of them for the true cause (≠ marks another one).
The milliseconds run from the 401 to the advice: painted on the card, or ready for the popup.
Screenshots: %s
`, advised, len(r.outcomes), right, r.folder)
	if err != nil {
		return fmt.Errorf("writing the outcome: %w", err)
	}
	return nil
}

func (r *reporter) line(mark, situation, cause, milliseconds, advice string) {
	_, _ = fmt.Fprintf(r.out, "%s%-*s%-*s%6s  %s\n",
		mark, situationWidth, situation, causeWidth, cause, milliseconds, cut(advice, adviceWidth))
}

func cut(s string, width int) string {
	if utf8.RuneCountInString(s) <= width {
		return s
	}
	return string([]rune(s)[:width-1]) + "…"
}
