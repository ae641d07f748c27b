package installer

import (
	"io/fs"

	"github.com/spf13/cobra"
)

// Commands returns why401 install, uninstall and status. The extension is the file system that holds manifest.json and
// the folder extension.
func Commands(extension fs.FS) []*cobra.Command {
	return []*cobra.Command{installCommand(extension), uninstallCommand(extension), statusCommand(extension)}
}

func installCommand(extension fs.FS) *cobra.Command {
	var only browserIDs
	var dryRun bool
	cmd := &cobra.Command{
		Use:   "install",
		Short: "Register the host with your browsers, and unpack the extension",
		Long: `Copies this program to a place of its own, unpacks the extension beside it, registers the program as native messaging
host with every browser that is found, and checks each registration by starting the host as the browser would. It
concerns your user only, needs no privileges, and can be repeated to update.

A registration that belongs to another program is left alone. Exit code 1 means that something could not be done.`,
		Example: `  why401 install
  why401 install --browser firefox
  why401 install --dry-run`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := ThisSystem(extension)
			if err != nil {
				return err
			}
			return s.runInstall(cmd.Context(), cmd.OutOrStdout(), only, dryRun)
		},
	}
	only.flag(cmd)
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "only say what would be done")
	return cmd
}

func uninstallCommand(extension fs.FS) *cobra.Command {
	var only browserIDs
	var dryRun bool
	cmd := &cobra.Command{
		Use:   "uninstall",
		Short: "Remove everything that install wrote, and nothing else",
		Long: `Removes the registrations, the program, the extension's folder, the log, and what replays left. With --browser only
the registration with that browser goes, and the rest stays as long as another browser needs it. The extension itself
is removed in the browser. Exit code 1 means that something could not be removed.`,
		Example: `  why401 uninstall
  why401 uninstall --browser firefox
  why401 uninstall --dry-run`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := ThisSystem(extension)
			if err != nil {
				return err
			}
			return s.runUninstall(cmd.OutOrStdout(), only, dryRun)
		},
	}
	only.flag(cmd)
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "only say what would be done")
	return cmd
}

func statusCommand(extension fs.FS) *cobra.Command {
	var only browserIDs
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Tell whether the browsers reach the host, and how to mend what does not work",
		Long: `Starts each registered host as its browser would and exchanges hello with it. Every line that begins with FAIL ends
with the command that mends it. Exit code 1 means that there is such a line.`,
		Example: `  why401 status
  why401 status --browser chromium`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := ThisSystem(extension)
			if err != nil {
				return err
			}
			return s.runStatus(cmd.Context(), cmd.OutOrStdout(), only)
		},
	}
	only.flag(cmd)
	return cmd
}
