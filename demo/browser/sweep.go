package browser

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/shirou/gopsutil/v4/process"
)

// folderPrefix begins the names of our folders; the process that made one follows, so that others know whose it is.
const folderPrefix = "why401-demo-"

// sweepAge keeps the sweep from what another container, whose processes cannot be seen, has just begun.
const sweepAge = time.Hour

// sweep removes what processes have left that were killed before they could.
func sweep(base string) {
	folders, err := filepath.Glob(filepath.Join(base, folderPrefix+"*-*"))
	if err != nil {
		return // The pattern would be wrong.
	}
	for _, folder := range folders {
		if abandoned(folder) {
			_ = os.RemoveAll(folder) // The next one tries again.
		}
	}
}

func abandoned(folder string) bool {
	owner, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(folder), folderPrefix), "-")
	id, err := strconv.ParseInt(owner, 10, 32)
	if err != nil {
		return false // Not one of ours.
	}
	running, err := process.PidExists(int32(id))
	if err != nil || running {
		return false
	}
	info, err := os.Lstat(folder)
	return err == nil && info.IsDir() && time.Since(info.ModTime()) > sweepAge
}
