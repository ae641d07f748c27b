package terminal

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/causes"
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
		Args: cobra.MaximumNArgs(1),
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
			for _, cause := range catalogue.Causes {
				if cause.ID == args[0] {
					return w.cause(cause)
				}
			}
			return fmt.Errorf("there is no cause %q; there are %s", args[0], strings.Join(ids(catalogue), ", "))
		},
	}
}

func ids(catalogue inspector.Catalogue) []string {
	var all []string
	for _, cause := range catalogue.Causes {
		all = append(all, cause.ID)
	}
	return all
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
	w.advice(t.Advice)
	if t.Prevent != "" {
		w.heading("To prevent it")
		fmt.Fprintf(&w.b, "\n%s\n", t.Prevent)
	}
	w.bullets("References", t.References)
	return w.flush()
}
