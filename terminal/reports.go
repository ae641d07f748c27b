package terminal

import (
	"io"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
)

// reports writes report after report, each as soon as it is there, so that their number is no limit.
type reports interface {
	report(inspector.Report) error
	// file follows the reports of a file.
	file(name string, read har.Summary) error
	// close follows everything, also where something failed before.
	close() error
}

// reportFormats are the forms in which reports are written, the usual one first.
var reportFormats = []string{"text", "json", "markdown"}

func newReports(format string, out io.Writer) reports {
	switch format {
	case "json":
		return &jsonReports{out: out}
	case "markdown":
		return &markdown{out: out}
	default:
		return newText(out)
	}
}
