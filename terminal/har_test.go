package terminal

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/why401/why401/inspector"
)

// canary stands wherever the recordings and tokens here carry a secret.
const canary = "c4nary"

// outcome is what a command did.
type outcome struct {
	out, messages string
	// unsandboxed is set where the messages said that the browser has no sandbox, which they say to root. It is none of
	// those in messages, so that tests hold for everybody.
	unsandboxed bool
	err         error
}

var noSandbox = regexp.MustCompile("(?m)^why401: the browser for replays runs without its sandbox.*\n")

// run starts a command as the command line does.
func run(t *testing.T, command *cobra.Command, in io.Reader, args ...string) outcome {
	t.Helper()
	var out, messages bytes.Buffer
	command.SetIn(in)
	command.SetOut(&out)
	command.SetErr(&messages)
	command.SetArgs(append([]string{}, args...)) // Never nil, which stands for the test's own.
	command.SilenceUsage, command.SilenceErrors = true, true
	err := command.ExecuteContext(t.Context())
	for _, text := range []string{out.String(), messages.String(), errorText(err)} {
		if strings.Contains(text, canary) {
			t.Errorf("a secret got out: %s", text)
		}
	}
	told := noSandbox.ReplaceAllString(messages.String(), "")
	return outcome{out.String(), told, told != messages.String(), err}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// parse reads what --format json wrote, which must be one whole object.
func parse(t *testing.T, out string) inspector.Document {
	t.Helper()
	var document inspector.Document
	if err := json.Unmarshal([]byte(out), &document); err != nil {
		t.Fatalf("the output is not one JSON object: %v\n%s", err, out)
	}
	if document.Schema != inspector.Schema {
		t.Errorf("schema %q", document.Schema)
	}
	return document
}

func TestEvery401OfARecordingIsJudged(t *testing.T) {
	t.Parallel()
	for _, format := range reportFormats {
		got := run(t, harCommand(), nil, "testdata/app.har", "--format", format)
		if got.err != nil || got.messages != "" {
			t.Errorf("%s: error %v, messages %q", format, got.err, got.messages)
		}
		for _, want := range []string{"https://redacted@api.example.test/orders", "token-expired", "https://api.example.test/reports"} {
			if !strings.Contains(got.out, want) {
				t.Errorf("%s lacks %q:\n%s", format, want, got.out)
			}
		}
		if strings.Contains(got.out, "\x1b") {
			t.Errorf("%s lets a control character through", format)
		}
		if format == "markdown" && strings.Contains(got.out, "<img") {
			t.Errorf("Markdown lets markup through:\n%s", got.out)
		}
	}
}

// Reports come one by one, and are the same object as if they had been written whole.
func TestJSONStreamIsOneDocument(t *testing.T) {
	t.Parallel()
	for _, files := range [][]string{
		{"testdata/quiet.har"},
		{"testdata/sanitized.har"},
		{"testdata/app.har", "testdata/quiet.har", "testdata/sanitized.har"},
	} {
		got := run(t, harCommand(), nil, append(files, "--format", "json")...)
		var whole bytes.Buffer
		encoder := json.NewEncoder(&whole)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(parse(t, got.out)); err != nil {
			t.Fatal(err)
		}
		if whole.String() != got.out {
			t.Errorf("%v: the stream differs from the document:\n%s", files, got.out)
		}
	}
}

func TestBrokenRecordingsGiveWhatCanBeRead(t *testing.T) {
	t.Parallel()
	app := read(t, "testdata/app.har")
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	_, _ = zip.Write(app)
	_ = zip.Close()
	folder := t.TempDir()
	for _, test := range []struct {
		name    string
		content []byte
		reports int
		says    string // empty where nothing is wrong
	}{
		{"gzip", packed.Bytes(), 2, ""},
		{"byte order mark", append([]byte("\xef\xbb\xbf"), app...), 2, ""},
		{"cut off", app[:bytes.Index(app, []byte("/reports"))], 1, "line 28, byte 2591, at /log/entries/2/request/url: it ends too early; 2 requests before it could be read, 1 of them answered 401"},
		{"wrong sign", bytes.Replace(app, []byte(`"pageref": "page_1", "startedDateTime": "2026-03-01T12:00:01`), []byte(`"pageref" "page_1", "startedDateTime": "2026-03-01T12:00:01`), 1), 1, "line 27, byte 2454, at /log/entries/2/pageref: invalid character"},
		{"cut gzip", packed.Bytes()[:packed.Len()*3/4], 0, "it ends too early; 1 request before it could be read, 0 of them answered 401"},
		{"other JSON", []byte(`{"c4nary": 1}`), 0, `it is not a HAR; nothing before it could be read`},
		{"empty", nil, 0, ": it is empty"},
		{"no JSON", []byte("c4nary"), 0, "line 1, byte 0, at the top: invalid character"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(folder, strings.ReplaceAll(test.name, " ", "-")+".har")
			if err := os.WriteFile(file, test.content, 0o600); err != nil {
				t.Fatal(err)
			}
			got := run(t, harCommand(), nil, file, "--format", "json")
			if n := len(parse(t, got.out).Reports); n != test.reports {
				t.Errorf("%d reports, want %d", n, test.reports)
			}
			switch {
			case (got.err != nil) != (test.says != ""):
				t.Errorf("error %v", got.err)
			case got.err != nil && (!strings.Contains(got.err.Error(), test.says) || !strings.HasPrefix(got.err.Error(), "reading "+file)):
				t.Errorf("the error says %q, want %q", got.err, test.says)
			}
		})
	}
}

// One broken file keeps none of the others from being read.
func TestOtherFilesAreReadAllTheSame(t *testing.T) {
	t.Parallel()
	got := run(t, harCommand(), bytes.NewReader([]byte(`{"log":`)), "testdata/missing.har", "-", "testdata", "testdata/app.har", "--format", "json")
	if n := len(parse(t, got.out).Reports); n != 2 {
		t.Errorf("%d reports, want 2", n)
	}
	if got.err == nil || got.err.Error() != "3 of 4 files could not be read to their end, see above" {
		t.Errorf("error %v", got.err)
	}
	for _, want := range []string{"open testdata/missing.har", "reading standard input: line 1", "testdata is a folder"} {
		if !strings.Contains(got.messages, want) {
			t.Errorf("the messages lack %q:\n%s", want, got.messages)
		}
	}
}

func TestRecordingWithoutCredentialsIsSaidOnce(t *testing.T) {
	t.Parallel()
	got := run(t, harCommand(), nil, "testdata/sanitized.har", "testdata/sanitized.har", "testdata/app.har", "testdata/quiet.har")
	if got.err != nil || strings.Count(got.messages, "with sensitive data)") != 1 ||
		!strings.Contains(got.messages, "stands in testdata/sanitized.har, testdata/sanitized.har, as in") {
		t.Errorf("error %v, messages:\n%s", got.err, got.messages)
	}
	if strings.Contains(got.messages, "app.har") || strings.Contains(got.messages, "quiet.har") {
		t.Errorf("a whole recording is called sanitized:\n%s", got.messages)
	}
}

// A recording that was cleaned before it was handed on tells what was masked once, and no mask is blamed.
func TestMaskedRecordingIsSaidOnce(t *testing.T) {
	t.Parallel()
	cleaned := regexp.MustCompile(`(Bearer|Basic) [\w.=-]+`).ReplaceAll(read(t, "testdata/app.har"), []byte("$1 [redacted]"))
	file := filepath.Join(t.TempDir(), "cleaned.har")
	if err := os.WriteFile(file, cleaned, 0o600); err != nil {
		t.Fatal(err)
	}
	got := run(t, harCommand(), nil, file, file, "--format", "json")
	if got.err != nil || strings.Count(got.messages, "are masked") != 1 || strings.Contains(got.messages, "with sensitive data)") {
		t.Errorf("error %v, messages:\n%s", got.err, got.messages)
	}
	for _, report := range parse(t, got.out).Reports {
		if id := report.Causes[0].ID; strings.HasPrefix(id, "authorization-") || strings.HasPrefix(id, "token-") && report.Causes[0].Confidence > 0.8 {
			t.Errorf("%s is said to be %s", report.URL, id)
		}
	}
}

func TestRecordingWithout401SaysSo(t *testing.T) {
	t.Parallel()
	const want = "testdata/quiet.har: none of its 1 request was answered 401."
	for _, format := range reportFormats {
		got := run(t, harCommand(), nil, "testdata/quiet.har", "--format", format)
		if got.err != nil || !strings.Contains(strings.ReplaceAll(got.out, `\`, "")+got.messages, want) {
			t.Errorf("%s: error %v, output %s, messages %s", format, got.err, got.out, got.messages)
		}
	}
	const kept = `{"log":{"entries":[{"request":{"method":"GET","url":"https://a.test/"},"response":{"status":-1}}]}}`
	if got := run(t, harCommand(), strings.NewReader(kept), "-"); !strings.Contains(got.out, "It shows no answer to 1 of them") {
		t.Errorf("of a request without an answer it says %q", got.out)
	}
	if got := run(t, harCommand(), strings.NewReader(`{"log":{"entries":[]}}`), "-"); got.out != "standard input holds no requests.\n" {
		t.Errorf("of an empty recording it says %q", got.out)
	}
}

// A full disk, or a reader that has gone, ends the work with an error.
func TestFailedWriteEndsTheWork(t *testing.T) {
	t.Parallel()
	for _, format := range reportFormats {
		command := harCommand()
		command.SetOut(full{})
		command.SetErr(io.Discard)
		command.SetArgs([]string{"testdata/app.har", "--format", format})
		command.SilenceUsage, command.SilenceErrors = true, true
		if err := command.Execute(); err == nil || !strings.Contains(err.Error(), "no space left") {
			t.Errorf("%s: error %v", format, err)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }
