package terminal

import (
	"fmt"
	"io"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
)

// markdown writes for issues and tickets, in GitHub's dialect: what everybody should read first, the rest folded.
type markdown struct {
	out io.Writer
	b   strings.Builder
	// before says what the diagnosis was before the experiments, where that is known.
	before string
}

func (w *markdown) report(r inspector.Report) error {
	first := r.Causes[0]
	fmt.Fprintf(&w.b, "## %s\n\n%s\n\n", escape(first.Title), code(fmt.Sprintf("%d %s %s", r.Status, r.Method, r.URL)))
	fmt.Fprintf(&w.b, "%s\n\n**How sure:** %s (`%s`)\n", escape(first.Summary), percent(first.Confidence), first.ID)
	for _, of := range byAudience(first.Advice) {
		w.bullets("### "+of.name, of.steps)
	}
	w.bullets("### Evidence", evidence(first))
	w.bullets("### Also possible", others(r))
	w.bullets("### What would decide it", texts(r.Decide, func(q inspector.Question) string { return q.Text }))
	w.tried(r)
	w.bullets("### To mend besides", texts(r.Notes, func(n inspector.Note) string { return n.ID + ": " + n.Text }))
	w.b.WriteString("\n<details><summary>More</summary>\n")
	w.bullets("### Tokens", texts(r.Tokens, tokenLine))
	w.bullets("### Answered by", answeredBy(r))
	w.bullets("### Ruled out", ruledOut(r))
	w.bullets("### Not checked", notChecked(r))
	w.b.WriteString("\n</details>\n\n")
	return w.flush()
}

func (w *markdown) file(name string, read har.Summary) error {
	fmt.Fprintf(&w.b, "%s\n\n", escape(counted(name, read)))
	return w.flush()
}

func (*markdown) close() error { return nil }

func (w *markdown) bullets(heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(&w.b, "\n%s\n\n", heading)
	for _, line := range lines {
		fmt.Fprintf(&w.b, "- %s\n", escape(line))
	}
}

func (w *markdown) flush() error {
	_, err := io.WriteString(w.out, w.b.String())
	w.b.Reset()
	if err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return nil
}

// signs have a meaning in Markdown or HTML, and lose it.
var signs = strings.NewReplacer(
	"&", "&amp;", "<", "&lt;", ">", "&gt;", `\`, `\\`, "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "#", `\#`, "|", `\|`, "~", `\~`, "`", "\\`",
)

// escape keeps what a server said from becoming markup. Pairs of backquotes stay: our own texts put code in them, and
// nothing in a code span is markup.
func escape(s string) string {
	s = plain(s)
	if strings.Count(s, "`")%2 != 0 || strings.Contains(s, "``") {
		return signs.Replace(s)
	}
	parts := strings.Split(s, "`")
	for i, part := range parts {
		if i%2 == 0 {
			parts[i] = signs.Replace(part)
		}
	}
	return strings.Join(parts, "`")
}

// code puts a text into a code span, which no backquote in it may end.
func code(s string) string { return "`" + strings.ReplaceAll(plain(s), "`", "'") + "`" }
