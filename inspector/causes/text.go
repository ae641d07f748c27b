package causes

import (
	"bufio"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
)

// readText reads the Markdown file of a cause or a note. Its form is fixed, so that the engine can take it apart and a person can
// read it as it is:
//
//	# Title, which says what is wrong
//
//	The summary: one sentence.
//
//	## Why it happens
//	Markdown.
//
//	## Visitor
//	- A step, one a line.
//	- (sign-in) A step that the extension offers as a button; the word is one of inspector.Actions.
//	- (if prompted) A step for one situation; the word is one of inspector.Conditions. Several stand with commas.
//
//	## Developer
//	## Owner
//	Steps as above, of which the first three that fit are shown. Whoever can mend it has the first section; an audience
//	that can do nothing has none.
//
//	## Prevent
//	Markdown.
//
//	## References
//	- [RFC 7519 section 4.1.4](https://…)
func readText(files fs.FS, name string) (inspector.Text, error) {
	file, err := files.Open(name)
	if err != nil {
		return inspector.Text{}, fmt.Errorf("reading a text of the catalogue: %w", err)
	}
	defer func() { _ = file.Close() }()
	var text inspector.Text
	section := ""
	lines := bufio.NewScanner(file)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimRight(lines.Text(), " ")
		if heading, ok := strings.CutPrefix(line, "## "); ok {
			if !slices.Contains(headings, heading) {
				return inspector.Text{}, fmt.Errorf("reading %s: line %d: %q is none of the headings that a text may have", name, number, heading)
			}
			section = heading
			continue
		}
		if err := addLine(&text, section, line); err != nil {
			return inspector.Text{}, fmt.Errorf("reading %s: line %d: %w", name, number, err)
		}
	}
	if err := lines.Err(); err != nil {
		return inspector.Text{}, fmt.Errorf("reading %s: %w", name, err)
	}
	text.Why, text.Prevent = strings.TrimSpace(text.Why), strings.TrimSpace(text.Prevent)
	return text, nil
}

// headings are those that a text may have.
var headings = []string{"Why it happens", "Visitor", "Developer", "Owner", "Prevent", "References"}

func addLine(text *inspector.Text, section, line string) error {
	switch section {
	case "":
		if title, ok := strings.CutPrefix(line, "# "); ok {
			text.Title = title
		} else if line != "" {
			text.Summary = strings.TrimSpace(text.Summary + " " + line)
		}
	case "Why it happens":
		text.Why += line + "\n"
	case "Visitor", "Developer", "Owner":
		if line == "" {
			return nil
		}
		step, ok := strings.CutPrefix(line, "- ")
		if !ok {
			return fmt.Errorf("under %q every line is a step that begins with \"- \"", section)
		}
		return addStep(text, inspector.Audience(strings.ToLower(section)), step)
	case "Prevent":
		text.Prevent += line + "\n"
	case "References":
		if reference, ok := strings.CutPrefix(line, "- "); ok {
			text.References = append(text.References, reference)
		}
	}
	return nil
}

func addStep(text *inspector.Text, audience inspector.Audience, step string) error {
	advice := inspector.Step{Advice: inspector.Advice{Audience: audience, Text: step}}
	if bracket, words, ok := cutBracket(step); ok {
		advice.Text = words
		for word := range strings.SplitSeq(bracket, ", ") {
			if condition, ok := strings.CutPrefix(word, "if "); ok {
				advice.If = append(advice.If, inspector.Condition(condition))
				continue
			}
			advice.Action = inspector.Action(word)
			if !slices.Contains(inspector.Actions(), advice.Action) {
				return fmt.Errorf("%q is no action", word)
			}
		}
	}
	text.Advice = append(text.Advice, advice)
	return nil
}

// cutBracket takes a button and conditions off a step, where it begins with any: other steps may begin with a bracket, too.
func cutBracket(step string) (bracket, words string, ok bool) {
	rest, bracketed := strings.CutPrefix(step, "(")
	bracket, words, closed := strings.Cut(rest, ") ")
	first, _, _ := strings.Cut(bracket, ", ")
	return bracket, words, bracketed && closed && !strings.Contains(strings.TrimPrefix(first, "if "), " ")
}

// fileName is the name that the files of a cause or a note share.
func fileName(id string) string { return strings.ReplaceAll(id, "-", "_") }
