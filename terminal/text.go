package terminal

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
)

// text writes for a person at a terminal.
type text struct {
	out   io.Writer
	paint paint
	b     strings.Builder
	// reports counts those written.
	reports int
}

func newText(out io.Writer) *text { return &text{out: out, paint: paintFor(out)} }

// report says what is wrong, what to do, how sure that is, and why.
func (w *text) report(r inspector.Report) error {
	if w.reports++; w.reports > 1 {
		fmt.Fprintf(&w.b, "\n%s\n\n", w.paint.dim(strings.Repeat("─", 72)))
	}
	fmt.Fprintln(&w.b, w.paint.dim(plain(fmt.Sprintf("%d %s %s", r.Status, r.Method, r.URL))))
	first := r.Causes[0]
	fmt.Fprintf(&w.b, "\n%s\n", w.paint.red(w.paint.wrap(plain(first.Title), 0)))
	fmt.Fprintf(&w.b, "%s\n", w.paint.dim(fmt.Sprintf("(%s, %s sure)", first.ID, percent(first.Confidence))))
	fmt.Fprintf(&w.b, "\n%s\n", w.paint.wrap(plain(first.Summary), 0))
	w.advice(first.Advice)
	w.bullets("Evidence", evidence(first))
	w.bullets("Also possible", others(r))
	w.bullets("What would decide it", texts(r.Decide, func(q inspector.Question) string { return q.Text }))
	w.bullets("Tried", texts(r.Experiments, func(t inspector.Tried) string { return t.ID + ": " + t.Means }))
	w.bullets("Tokens", texts(r.Tokens, tokenLine))
	w.bullets("Answered by", answeredBy(r))
	w.bullets("To mend besides", texts(r.Notes, func(n inspector.Note) string { return n.ID + ": " + n.Text }))
	w.bullets("Ruled out", ruledOut(r))
	w.bullets("Not checked", notChecked(r))
	return w.flush()
}

func (w *text) file(name string, read har.Summary) error {
	if w.reports > 0 {
		w.b.WriteString("\n")
	}
	fmt.Fprintln(&w.b, plain(counted(name, read)))
	return w.flush()
}

func (*text) close() error { return nil }

// advice writes the steps for each audience, in the order in which the cause's text puts them.
func (w *text) advice(advice []inspector.Advice) {
	for _, of := range byAudience(advice) {
		w.bullets(of.name, of.steps)
	}
}

func (w *text) heading(s string) { fmt.Fprintf(&w.b, "\n%s\n", w.paint.bold(s)) }

func (w *text) bullets(heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	w.heading(heading)
	for _, line := range lines {
		fmt.Fprintf(&w.b, "- %s\n", w.paint.wrap(plain(line), 2))
	}
}

func (w *text) flush() error {
	_, err := io.WriteString(w.out, w.b.String())
	w.b.Reset()
	if err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return nil
}

func texts[T any](list []T, text func(T) string) []string {
	all := make([]string, 0, len(list))
	for _, item := range list {
		all = append(all, text(item))
	}
	return slices.Compact(all)
}
