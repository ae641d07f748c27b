package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/why401/why401/host"
	"github.com/why401/why401/inspector"
)

func inspectCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "inspect FILE",
		Short: "Say why a saved exchange was answered 401",
		Long: `Reads an exchange as JSON, in the form that host/PROTOCOL.md describes, from a file or, for -, from standard input, and
writes the report. Nothing is sent anywhere. The file carries credentials; the report does not.

Exit codes: 0 the exchange was judged, 1 it could not be read, 2 the command line was not understood.`,
		Example: `  why401 inspect exchange.json
  why401 inspect - --format json < exchange.json`,
		ValidArgsFunction: completeFiles("json"),
		Args: func(_ *cobra.Command, args []string) error {
			if err := checkFormat(format, reportFormats...); err != nil {
				return err
			}
			if len(args) != 1 {
				return errors.New("name one file with an exchange, or - for standard input")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			x, err := readExchange(args[0], cmd.InOrStdin())
			if err != nil {
				return err
			}
			engine, err := newEngine()
			if err != nil {
				return err
			}
			w := newReports(format, cmd.OutOrStdout())
			if err := w.report(engine.Inspect(x)); err != nil {
				return err
			}
			return w.close()
		},
	}
	formatFlag(cmd, &format, reportFormats...)
	return cmd
}

// readExchange reads an exchange from a file, or from in for "-". Its errors quote nothing of the content.
func readExchange(name string, in io.Reader) (*inspector.Exchange, error) {
	if name != stdin {
		file, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("reading the exchange: %w", err)
		}
		defer func() { _ = file.Close() }()
		in = file
	}
	content, err := io.ReadAll(io.LimitReader(in, host.MaxRequest+1))
	if err != nil {
		return nil, fmt.Errorf("reading the exchange from %s: %w", name, err)
	}
	if len(content) > host.MaxRequest {
		return nil, fmt.Errorf("reading the exchange from %s: it has more than %d MiB", name, host.MaxRequest>>20)
	}
	x, err := host.DecodeExchange(content)
	if err != nil {
		return nil, fmt.Errorf("reading the exchange from %s: %w", name, err)
	}
	return x, nil
}
