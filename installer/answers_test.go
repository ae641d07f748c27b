package installer

import (
	"path/filepath"
	"strings"
	"testing"
)

// Browsers that would start a program in the same words get one answer, an error too; other words are asked anew.
func TestAnswersAreShared(t *testing.T) {
	t.Parallel()
	starts := filepath.Join(t.TempDir(), "starts")
	said := answers{}
	for _, asked := range []struct {
		traceless bool
		name      string
	}{{false, "chrome"}, {false, "chrome"}, {true, "chrome"}, {false, "firefox"}, {false, "firefox"}} {
		command := []string{"sh", "-c", `echo "$0 $WHY401_CHECK" >> "$1"`, asked.name, starts}
		if _, err := said.greet(t.Context(), asked.traceless, command); err == nil || !strings.Contains(err.Error(), "it did not answer") {
			t.Errorf("the error is %v", err)
		}
	}
	if got, want := readTestFile(t, starts), "chrome 1\nchrome traceless\nfirefox 1\n"; got != want {
		t.Errorf("the starts are %q, want %q", got, want)
	}
}
