package host

import (
	"encoding/json"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/natefinch/atomic"
	ps "github.com/shirou/gopsutil/v4/process"
)

// Call is the last hello that the extension has said from one browser. It tells the installer that the whole chain has
// worked, and with which version.
type Call struct {
	Time time.Time `json:"time"`
	// Extension is the version of the extension, and Protocol that of its messages.
	Extension string `json:"extension"`
	Protocol  int    `json:"protocol"`
	Firefox   bool   `json:"firefox,omitempty"`
	// Browser is the browser's program, or empty where the system does not say.
	Browser string `json:"browser,omitempty"`
}

// EnvCheck is set for a host that the installer starts: what it hears is no call of the extension's.
const EnvCheck = "WHY401_CHECK"

// The values of EnvCheck: the host that is tried keeps its log, or leaves no trace.
const (
	checkLogged    = "1"
	checkTraceless = "traceless"
)

const callsDir = "calls"

// version is what a version of an extension looks like. Anything else is not kept.
var version = regexp.MustCompile(`^\d{1,9}(\.\d{1,9}){0,3}$`)

// Calls reads the calls that hosts have noted in a state directory, the latest first.
func Calls(stateDir string) []Call {
	var calls []Call
	paths, _ := filepath.Glob(filepath.Join(stateDir, callsDir, "*.json"))
	for _, path := range paths {
		var call Call
		content, err := os.ReadFile(path)
		if err == nil && json.Unmarshal(content, &call) == nil {
			calls = append(calls, call)
		}
	}
	slices.SortFunc(calls, func(a, b Call) int { return b.Time.Compare(a.Time) })
	return calls
}

// noteCall keeps the call in place of the browser's earlier one. A call that cannot be noted is lost: nobody waits for it.
func noteCall(stateDir string, caller Caller, hello HelloRequest) {
	call := Call{Time: time.Now().UTC().Round(time.Second), Protocol: hello.Protocol, Firefox: caller.Firefox, Browser: parent()}
	if version.MatchString(hello.Version) {
		call.Extension = hello.Version
	}
	content, err := json.Marshal(call)
	dir := filepath.Join(stateDir, callsDir)
	if err != nil || os.MkdirAll(dir, 0o700) != nil {
		return
	}
	file, err := os.CreateTemp(dir, ".call-*")
	if err != nil {
		return
	}
	defer func() { _ = os.Remove(file.Name()) }()
	_, err = file.Write(content)
	if closed := file.Close(); err != nil || closed != nil {
		return
	}
	hash := fnv.New32a()
	_, _ = hash.Write([]byte(call.Browser + strconv.FormatBool(call.Firefox)))
	_ = atomic.ReplaceFile(file.Name(), filepath.Join(dir, strconv.FormatUint(uint64(hash.Sum32()), 16)+".json"))
}

// shells are what browsers start a host with on some systems: Chromium does with cmd.exe.
var shells = []string{"cmd.exe", "sh", "bash", "dash"}

// parent is the program that started this one, behind a shell.
func parent() string {
	const mostShells = 3
	id := int32(os.Getppid()) //nolint:gosec // ids of processes fit
	for range mostShells {
		p, err := ps.NewProcess(id)
		if err != nil {
			return ""
		}
		path, err := p.Exe()
		if err != nil {
			return ""
		}
		if !slices.Contains(shells, filepath.Base(path)) {
			return path
		}
		if id, err = p.Ppid(); err != nil {
			return ""
		}
	}
	return ""
}
