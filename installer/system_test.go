package installer

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/why401/why401/browsers"
)

// A command that a person pastes must name the very file, whatever it is called.
func TestQuote(t *testing.T) {
	t.Parallel()
	quote := System{OS: browsers.Linux}.quote
	for _, path := range []string{
		"/home/x/.config/chromium/io.github.why401.json", "/home/a b/c", "/home/it's", "", "/$HOME/`id`", "/é", "-x", "/a\nb",
	} {
		output, err := exec.Command("sh", "-c", "printf %s. "+quote(path)).Output()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSuffix(string(output), "."); got != path {
			t.Errorf("quote(%q) = %s, which a shell reads as %q", path, quote(path), got)
		}
	}
	if got := quote("/home/x/.config"); got != "/home/x/.config" {
		t.Errorf("a plain path became %s", got)
	}
}

func TestQuoteOnWindows(t *testing.T) {
	t.Parallel()
	quote := System{OS: browsers.Windows}.quote
	for path, want := range map[string]string{
		`C:\why401\why401.exe`: `C:\why401\why401.exe`, `C:\Program Files (x86)\x.exe`: `"C:\Program Files (x86)\x.exe"`, `C:\a&b`: `"C:\a&b"`,
	} {
		if got := quote(path); got != want {
			t.Errorf("quote(%s) = %s, want %s", path, got, want)
		}
	}
}
