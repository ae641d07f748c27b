package replay

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/shirou/gopsutil/v4/process"
)

// home is the private directory of one browser: its profile, and whatever else it writes. Its name tells whose it is
// (the process and when that started), so that whoever comes after a killed process knows what to remove, and there
// is no moment at which the directory is there and its owner unknown.
type home struct{ dir string }

// preferences let third-party cookies through, which browser contexts otherwise block as private windows do; a trial
// blocks them where the browser that was seen does. And they keep pages from having the browser connect in advance,
// which no rule for requests would stop.
const preferences = `{"profile":{"cookie_controls_mode":0},"net":{"network_prediction_options":2}}`

var homes atomic.Int64

// newHome makes the directory of a browser that this process is about to start.
func newHome(base string) (home, error) {
	pid := os.Getpid()
	started, err := startTime(int32(pid)) //nolint:gosec // G115: process ids fit.
	if err != nil {
		return home{}, fmt.Errorf("asking when this process started: %w", err)
	}
	name := fmt.Sprintf("%d-%s-%d", pid, strconv.FormatInt(started.UnixMilli(), 36), homes.Add(1))
	h := home{dir: filepath.Join(base, name)}
	if err := os.MkdirAll(filepath.Join(h.profile(), "Default"), 0o700); err != nil {
		return home{}, fmt.Errorf("making a directory for the browser's profile: %w", err)
	}
	if err := os.WriteFile(filepath.Join(h.profile(), "Default", "Preferences"), []byte(preferences), 0o600); err != nil {
		return home{}, fmt.Errorf("writing the browser's preferences: %w", err)
	}
	return h, nil
}

func (h home) profile() string { return filepath.Join(h.dir, "profile") }

// socketRoom is what Chromium's process singleton adds to TMPDIR, /org.chromium.Chromium.XXXXXX/SingletonSocket or a
// longer brand, where a socket's path has at most 107 bytes (unix(7)).
const socketRoom = 107 - len("/com.microsoft.EdgeBeta.XXXXXX/SingletonSocket")

// env keeps what the browser writes beside its profile (crash reports, caches, certificates) out of the user's home.
func (h home) env() []string {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return nil // There all of it follows the profile, or is asked of the system.
	}
	env := []string{"HOME=" + h.dir}
	for _, name := range []string{"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"} {
		env = append(env, name+"="+h.dir)
	}
	if len(h.dir) <= socketRoom {
		env = append(env, "TMPDIR="+h.dir)
	}
	return env
}

// remove ends what still uses the directory, and deletes it.
func (h home) remove() error {
	const patience = 5 * time.Second
	deadline := time.Now().Add(patience)
	for {
		killed := killUsers(h.dir)
		h.removeSocket()
		err := os.RemoveAll(h.dir)
		if killed == 0 && err == nil {
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("removing the browser's profile: %w", err)
		}
		time.Sleep(10 * time.Millisecond) // A dying process may still write.
	}
}

// removeSocket removes the directory that Chromium makes for its singleton's socket, where it lies elsewhere.
func (h home) removeSocket() {
	target, err := os.Readlink(filepath.Join(h.profile(), "SingletonSocket"))
	if err != nil || !filepath.IsAbs(target) {
		return
	}
	_ = os.Remove(target)
	_ = os.Remove(filepath.Join(filepath.Dir(target), "SingletonCookie"))
	_ = os.Remove(filepath.Dir(target)) // Fails unless it is empty now.
}

// sweep removes the homes whose owners are gone.
func sweep(base string) {
	entries, err := os.ReadDir(base)
	if err != nil {
		return // Nothing was ever started here.
	}
	for _, entry := range entries {
		if entry.IsDir() && abandoned(entry.Name()) {
			_ = home{dir: filepath.Join(base, entry.Name())}.remove() // The next start tries again.
		}
	}
}

// abandoned tells whether the name is that of a home whose owner no longer runs.
func abandoned(name string) bool {
	fields := strings.Split(name, "-")
	if len(fields) != 3 {
		return false // Not made by newHome.
	}
	pid, err := strconv.ParseInt(fields[0], 10, 32)
	if err != nil {
		return false
	}
	millis, err := strconv.ParseInt(fields[1], 36, 64)
	if err != nil {
		return false
	}
	started, err := startTime(int32(pid))
	if err != nil {
		running, err := process.PidExists(int32(pid))
		return err == nil && !running
	}
	// The system's idea of a start time moves with the clock's corrections.
	const drift = 10 * time.Second
	return started.Sub(time.UnixMilli(millis)).Abs() > drift
}

func startTime(pid int32) (time.Time, error) {
	p, err := process.NewProcess(pid)
	if err != nil {
		return time.Time{}, err
	}
	millis, err := p.CreateTime()
	if err != nil {
		return time.Time{}, err
	}
	return time.UnixMilli(millis), nil
}

// killUsers kills the processes of the browser whose home the directory is, and returns how many there were.
func killUsers(dir string) int {
	all, err := process.Processes()
	if err != nil {
		return 0
	}
	killed := 0
	for _, p := range all {
		line, err := p.Cmdline()
		if err != nil || int(p.Pid) == os.Getpid() || !runsIn(line, dir) {
			continue
		}
		if p.Kill() == nil {
			killed++
		}
	}
	return killed
}

// homeFlags are the arguments with which a browser's processes name its home: Chromium hands its profile on to its
// child processes, and its crash handler gets a folder below the home for a database.
var homeFlags = []string{"--user-data-dir=", "--database="}

// runsIn tells whether a command line is that of a browser whose home the directory is. Whoever else names the
// directory, such as an editor or tail, only looks into it. The line is searched as a whole: the processes that
// Chromium forks on Linux have all their arguments in one, and those on Windows have them in quotes.
func runsIn(line, dir string) bool {
	line = " " + strings.ReplaceAll(line, `"`, "") + " "
	return slices.ContainsFunc(homeFlags, func(flag string) bool {
		named := " " + flag + dir
		return strings.Contains(line, named+" ") || strings.Contains(line, named+string(filepath.Separator))
	})
}
