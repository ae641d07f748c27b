package terminal

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/causes"
	"github.com/why401/why401/spelling"
)

func explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [CAUSE]",
		Short: "List the causes of a 401, or tell all about one",
		Long: `Without an argument, lists every cause that a report can name. With the id of one, tells how it comes about, what to
do, and how to prevent it.

Exit codes: 0 done, 1 there is no such cause, 2 the command line was not understood.`,
		Example: `  why401 explain
  why401 explain token-expired`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return errors.New("explain one cause at a time; without a name, all are listed")
			}
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			catalogue, _ := causes.Catalogue()
			var offered []cobra.Completion
			for _, cause := range catalogue.Causes {
				if len(args) == 0 {
					offered = append(offered, cobra.CompletionWithDesc(cause.ID, cause.Text.General().Title))
				}
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
			for _, cause := range catalogue.Causes {
				if cause.ID == id {
					return w.cause(cause)
				}
			}
			return unknownCause(id, catalogue)
		},
	}
}

// unknownCause points to the cause that was meant, if one is near. Of what is no name at all nothing is said back: it may
// be a token that was pasted after the wrong command.
func unknownCause(id string, catalogue inspector.Catalogue) error {
	const list, longest = `"why401 explain" lists them`, 40
	if len(id) > longest || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz-") != "" {
		return errors.New("there is no cause of that name: " + list)
	}
	var ids []string
	for _, cause := range catalogue.Causes {
		ids = append(ids, cause.ID)
	}
	if near := spelling.Nearest(id, ids); near != "" {
		return fmt.Errorf("there is no cause %q; did you mean %s? %s", id, near, list)
	}
	return fmt.Errorf("there is no cause %q: %s", id, list)
}

// list writes a line for each cause.
func (w *text) list(catalogue inspector.Catalogue) error {
	for _, cause := range catalogue.Causes {
		fmt.Fprintf(&w.b, "%s %s\n", w.paint.bold(fmt.Sprintf("%-34s", cause.ID)), cause.Text.General().Title)
	}
	return w.flush()
}

// cause writes all that the catalogue says of a cause.
func (w *text) cause(cause inspector.Cause) error {
	t := cause.Text.General()
	fmt.Fprintf(&w.b, "%s (%s)\n\n%s\n\n%s\n", w.paint.bold(t.Title), cause.ID, t.Summary, t.Why)
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
