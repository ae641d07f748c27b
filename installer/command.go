package installer

import (
	"io"
	"io/fs"

	"github.com/spf13/cobra"
)

// options are the flags that the commands share.
type options struct {
	only                 editionIDs
	system, dryRun, open bool
	asJSON, policy       bool
	updateURL            string
}

// Commands returns why401 install, uninstall and status. The extension is the file system that holds manifest.json and
// the folder extension.
func Commands(extension fs.FS) []*cobra.Command {
	return []*cobra.Command{installCommand(extension), uninstallCommand(extension), statusCommand(extension)}
}

func (o *options) flags(cmd *cobra.Command) {
	cmd.Flags().Var(&o.only, "browser", o.only.usage())
	cmd.Flags().BoolVar(&o.system, "system", false, "for all users of this machine, which takes an administrator")
	cmd.Flags().BoolVar(&o.asJSON, "json", false, "print JSON")
}

func installCommand(extension fs.FS) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "install",
		Short: "Register the host with your browsers, and unpack the extension",
		Long: `Copies this program to a place of its own, unpacks the extension beside it, registers the program as native messaging
host with every browser that is found, and checks each registration by starting the host as the browser would. It
concerns your user only and needs no privileges, unless --system asks for all users. Repeat it to update.

A registration that belongs to another program is left alone. Exit code 1 means that something could not be done.

Browsers do not let programs add extensions, so the last steps are yours: install ends with them, and --open shows them
in the browser. Administrators can do it by policy: --policy prints the policies, and writes nothing.`,
		Example: `  why401 install
  why401 install --browser firefox --open
  why401 install --dry-run
  sudo why401 install --system
  why401 install --policy --browser chrome --update-url https://intranet.example/why401.xml`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := ThisSystem(extension, o.system)
			if err != nil {
				return err
			}
			return printed(cmd.OutOrStdout(), o, func(out io.Writer) error {
				if o.policy {
					return s.printPolicies(out, o)
				}
				return s.runInstall(cmd.Context(), out, o)
			})
		},
	}
	o.flags(cmd)
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "only say what would be written")
	cmd.Flags().BoolVar(&o.open, "open", false, "open the browser where the extension is loaded")
	cmd.Flags().BoolVar(&o.policy, "policy", false, "print policies for administrators instead")
	cmd.Flags().StringVar(&o.updateURL, "update-url", "", "with --policy: where browsers get the extension, to force it on them")
	cmd.MarkFlagsMutuallyExclusive("policy", "dry-run")
	cmd.MarkFlagsMutuallyExclusive("policy", "open")
	cmd.MarkFlagsMutuallyExclusive("system", "open") // A browser is opened for one person, not for the administrator.
	return cmd
}

func uninstallCommand(extension fs.FS) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "uninstall",
		Short: "Remove everything that install wrote, and nothing else",
		Long: `Removes the registrations, the program, the extension's folder, the log, and what replays left. With --browser only
the registration with that browser goes, and the rest stays as long as another browser needs it. The extension itself
is removed in the browser. Exit code 1 means that something could not be removed.`,
		Example: `  why401 uninstall
  why401 uninstall --browser firefox
  why401 uninstall --dry-run
  sudo why401 uninstall --system`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := ThisSystem(extension, o.system)
			if err != nil {
				return err
			}
			return printed(cmd.OutOrStdout(), o, func(out io.Writer) error { return s.runUninstall(out, o) })
		},
	}
	o.flags(cmd)
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "only say what would be removed")
	return cmd
}

func statusCommand(extension fs.FS) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Tell whether the browsers reach the host, and how to mend what does not work",
		Long: `Starts each registered host as its browser would and exchanges hello with it. Every line that begins with FAIL ends
with the command that mends it. Exit code 1 means that there is such a line.`,
		Example: `  why401 status
  why401 status --browser chromium
  why401 status --system`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := ThisSystem(extension, o.system)
			if err != nil {
				return err
			}
			return printed(cmd.OutOrStdout(), o, func(out io.Writer) error { return s.runStatus(cmd.Context(), out, o) })
		},
	}
	o.flags(cmd)
	return cmd
}
