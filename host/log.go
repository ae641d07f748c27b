package host

import (
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/adrg/xdg"
	"github.com/rs/zerolog"
	"gopkg.in/natefinch/lumberjack.v2"
)

// LogPath is where hosts log: host.log in the user's state directory. One browser after the other appends to it.
func LogPath() string { return filepath.Join(xdg.StateHome, "why401", "host.log") }

// openLog returns a logger that writes to path and keeps about three megabytes. The file is opened at the first line;
// where it cannot be, the line is lost and standard error says so.
func openLog(path string) (zerolog.Logger, io.Closer) {
	file := &logFile{Logger: lumberjack.Logger{Filename: path, MaxSize: 1, MaxBackups: 2}}
	return zerolog.New(file).With().Timestamp().Int("pid", os.Getpid()).Logger(), file
}

// logFile is a rotated file in a directory that is readable to its owner only; lumberjack would make one for all.
type logFile struct {
	lumberjack.Logger

	prepared sync.Once
}

func (f *logFile) Write(line []byte) (int, error) {
	f.prepared.Do(func() { _ = os.MkdirAll(filepath.Dir(f.Filename), 0o700) })
	return f.Logger.Write(line)
}
