package terminal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
)

// jsonReports writes an [inspector.Document] piece by piece, to the byte as encoding/json would write it whole.
type jsonReports struct {
	out   io.Writer
	begun bool
}

func (w *jsonReports) report(r inspector.Report) error {
	var b bytes.Buffer
	if w.begun {
		b.WriteString(",")
	} else {
		w.begin(&b)
	}
	b.WriteString("\n    ")
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("    ", "  ")
	if err := encoder.Encode(r); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	b.Truncate(b.Len() - len("\n"))
	return w.write(&b)
}

func (w *jsonReports) begin(b *bytes.Buffer) {
	w.begun = true
	fmt.Fprintf(b, "{\n  \"schema\": %q,\n  \"reports\": [", inspector.Schema)
}

func (*jsonReports) file(string, har.Summary) error { return nil }

func (w *jsonReports) close() error {
	var b bytes.Buffer
	if !w.begun {
		w.begin(&b)
	} else {
		b.WriteString("\n  ")
	}
	b.WriteString("]\n}\n")
	return w.write(&b)
}

func (w *jsonReports) write(b *bytes.Buffer) error {
	if _, err := w.out.Write(b.Bytes()); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}
