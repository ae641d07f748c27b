package demo

import (
	"os"
	"runtime"
)

// hasDisplay tells whether a window can be opened. Only X11 and Wayland can be missing.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "darwin", "windows":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
