package causes

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
)

const wholeText = `# A title with {host}

The summary, which may
go over two lines.

## Why it happens

One paragraph.

And another.

## Owner
- (copy-report) A step with a button.
- (not an action) A step that begins with a bracket.
- (if posted) A step for one situation.
- (reload, if prompted, if no-product) A step with everything.

## Visitor

- A plain step.

## Prevent

Be careful.

## References
- [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110)
`

func TestReadText(t *testing.T) {
	t.Parallel()
	got, err := readText(fstest.MapFS{"x.md": {Data: []byte(wholeText)}}, "x.md")
	if err != nil {
		t.Fatal(err)
	}
	want := inspector.Text{
		Title:   "A title with {host}",
		Summary: "The summary, which may go over two lines.",
		Why:     "One paragraph.\n\nAnd another.",
		Advice: []inspector.Step{
			{Advice: inspector.Advice{Audience: inspector.Owner, Text: "A step with a button.", Action: inspector.ActionCopyReport}},
			{Advice: inspector.Advice{Audience: inspector.Owner, Text: "(not an action) A step that begins with a bracket."}},
			{Advice: inspector.Advice{Audience: inspector.Owner, Text: "A step for one situation."}, If: []inspector.Condition{"posted"}},
			{
				Advice: inspector.Advice{Audience: inspector.Owner, Text: "A step with everything.", Action: inspector.ActionReload},
				If:     []inspector.Condition{"prompted", inspector.NoProduct},
			},
			{Advice: inspector.Advice{Audience: inspector.Visitor, Text: "A plain step."}},
		},
		Prevent:    "Be careful.",
		References: []string{"[RFC 9110](https://www.rfc-editor.org/rfc/rfc9110)"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the text is read otherwise (-want +got):\n%s", diff)
	}
}

func TestReadTextSaysWhatIsWrongAndWhere(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, from, to, problem string }{
		{"an unknown heading", "## Prevent", "## Provent", `reading x.md: line 22: "Provent" is none of the headings`},
		{"an unknown action", "(copy-report)", "(copy-raport)", `reading x.md: line 13: "copy-raport" is no action`},
		{"a line that is no step", "- A plain", "A plain", `reading x.md: line 20: under "Visitor" every line is a step`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			content := strings.Replace(wholeText, test.from, test.to, 1)
			_, err := readText(fstest.MapFS{"x.md": {Data: []byte(content)}}, "x.md")
			if err == nil || !strings.Contains(err.Error(), test.problem) {
				t.Errorf("error is %v, want one with %s", err, test.problem)
			}
		})
	}
	if _, err := readText(fstest.MapFS{}, "x.md"); err == nil {
		t.Error("a missing text is no error")
	}
}
