package browser

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// What a dead process has left goes, once it is old; what is young, alive or somebody else's stays.
func TestSweep(t *testing.T) {
	t.Parallel()
	ended := exec.CommandContext(t.Context(), "true")
	if err := ended.Run(); err != nil {
		t.Fatal(err)
	}
	base, old := t.TempDir(), time.Now().Add(-2*sweepAge)
	for name, test := range map[string]struct {
		made  time.Time
		stays bool
	}{
		fmt.Sprintf("%s%d-old", folderPrefix, ended.Process.Pid):   {old, false},
		fmt.Sprintf("%s%d-young", folderPrefix, ended.Process.Pid): {time.Now(), true},
		fmt.Sprintf("%s%d-old", folderPrefix, os.Getpid()):         {old, true},
		folderPrefix + "of-somebody-else":                          {old, true},
	} {
		folder := filepath.Join(base, name)
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(folder, test.made, test.made); err != nil {
			t.Fatal(err)
		}
		sweep(base)
		if _, err := os.Stat(folder); os.IsNotExist(err) == test.stays {
			t.Errorf("%s: %v", name, err)
		}
	}
}
