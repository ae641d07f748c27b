package terminal

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/causes"
	"github.com/why401/why401/spelling"
)

func explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [CAUSE|NOTE]",
		Short: "List the causes of a 401 and the notes, or tell all about one",
		Long: `Without an argument, lists every cause that a report can name, and every note that can stand beside it. With the id of
one, tells how it comes about, what to do, and how to prevent it.

Exit codes: 0 done, 1 there is no such cause or note, 2 the command line was not understood.`,
		Example: `  why401 explain
  why401 explain token-expired`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return errors.New("explain one cause or note at a time; without a name, all are listed")
			}
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			catalogue, _ := causes.Catalogue()
			var offered []cobra.Completion
			for _, e := range explained(catalogue) {
				offered = append(offered, cobra.CompletionWithDesc(e.id, e.text.General().Title))
			}
			return offered, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			catalogue, err := causes.Catalogue()
			if err != nil {
				return fmt.Errorf("reading the catalogue of causes: %w", err)
			}
			w := newText(cmd.OutOrStdout())
			if len(args) == 0 {
				return w.list(catalogue)
			}
			id := strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(args[0])) // As people write it.
			all := explained(catalogue)
			at := slices.IndexFunc(all, func(e explanation) bool { return e.id == id })
			if at < 0 {
				return notExplained(id, all)
			}
			return w.explanation(all[at])
		},
	}
}

// explanation is the text of a cause or a note.
type explanation struct {
	id   string
	text inspector.Text
}

// explained are all causes, and after them all notes.
func explained(catalogue inspector.Catalogue) []explanation {
	all := make([]explanation, 0, len(catalogue.Causes)+len(catalogue.Notes))
	for _, cause := range catalogue.Causes {
		all = append(all, explanation{cause.ID, cause.Text})
	}
	for _, note := range catalogue.Notes {
		all = append(all, explanation{note.ID, note.Text})
	}
	return all
}

// notExplained points to the cause or note that was meant, if one is near. Of what is no name at all nothing is said back:
// it may be a token that was pasted after the wrong command.
func notExplained(id string, all []explanation) error {
	const list, longest = `"why401 explain" lists them`, 40
	if len(id) > longest || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz-") != "" {
		return errors.New("there is no cause or note of that name: " + list)
	}
	var ids []string
	for _, e := range all {
		ids = append(ids, e.id)
	}
	if near := spelling.Nearest(id, ids); near != "" {
		return fmt.Errorf("there is no cause or note %q; did you mean %s? %s", id, near, list)
	}
	return fmt.Errorf("there is no cause or note %q: %s", id, list)
}

// list writes a line for each cause and each note.
func (w *text) list(catalogue inspector.Catalogue) error {
	all := explained(catalogue)
	w.b.WriteString(w.paint.bold("Causes") + "\n")
	for at, e := range all {
		if at == len(catalogue.Causes) {
			w.heading("Notes, which stand beside a cause")
		}
		fmt.Fprintf(&w.b, "%-34s %s\n", e.id, e.text.General().Title)
	}
	return w.flush()
}

// explanation writes all that the catalogue says of a cause or a note.
func (w *text) explanation(e explanation) error {
	t := e.text.General()
	fmt.Fprintf(&w.b, "%s (%s)\n\n%s\n\n%s\n", w.paint.bold(t.Title), e.id, t.Summary, t.Why)
	advice := make([]inspector.Advice, 0, len(t.Advice))
	for _, step := range t.Advice {
		advice = append(advice, step.Advice)
	}
	w.advice(advice)
	if t.Prevent != "" {
		w.heading("To prevent it")
		fmt.Fprintf(&w.b, "\n%s\n", t.Prevent)
	}
	w.bullets("References", t.References)
	return w.flush()
}
