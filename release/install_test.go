package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/host"
)

// waitLimit is how long a browser may take on a busy machine.
const waitLimit = time.Minute

// The package really installs on this machine: the extension of a real Chromium reaches the host by everybody's
// registration, status is green, and once the package is purged everything is as it was.
//
// It is not parallel: whoever looks for registrations while it runs finds these.
func TestInstallUseAndPurge(t *testing.T) {
	dpkg := administrators(t, need(t, "dpkg", "dpkg"))
	if _, err := os.Lstat("/usr/bin/why401"); err == nil {
		t.Fatal("why401 is installed on this machine, which this test would take away; remove it first: sudo apt-get purge why401")
	}
	before := surroundings(t)
	t.Cleanup(func() {
		dpkg(t, "--purge", "why401")
		after := surroundings(t)
		for path, words := range before {
			if _, there := after[path]; !there && words == emptyDir {
				delete(before, path) // Directories that are empty and no package's, dpkg takes for its own.
			}
		}
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("purging left or took something (-before +after):\n%s", diff)
		}
		if left, _ := filepath.Glob("/var/lib/dpkg/info/why401.*"); len(left) > 0 {
			t.Errorf("dpkg still knows %v", left)
		}
	})
	dpkg(t, "--install", debFile(t))
	if changed := dpkg(t, "--verify", "why401"); changed != "" {
		t.Errorf("files are not as in the package:\n%s", changed)
	}

	h := newHome(t)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("WWW-Authenticate", "Bearer")
		w.Header().Set("Refresh", "1") // A visit may come before a new extension listens.
		http.Error(w, "a token is needed", http.StatusUnauthorized)
	}))
	t.Cleanup(server.Close)
	h.browse(t, server.URL)
	waitFor(t, "status to tell that the extension has called", func() bool {
		output, err := h.command("why401", "status", "--json").Output()
		return err == nil && strings.Contains(string(output), `"called"`)
	})
	h.checkStatus(t)
	h.checkStatus(t, "--system")

	output, err := h.command("why401", "uninstall", "--system").CombinedOutput()
	if err == nil || !strings.Contains(string(output), "apt-get remove why401") {
		t.Errorf("uninstall does not leave the package to its manager: %v\n%s", err, output)
	}
	if output, err := h.command("man", "--where", "why401").Output(); err != nil || !strings.Contains(string(output), "/usr/share/man/man1/why401.1.gz") {
		t.Errorf("man does not find the manual: %q, %v", output, err)
	}
}

// administrators gives a command the rights that it takes.
func administrators(t *testing.T, program string) func(*testing.T, ...string) string {
	t.Helper()
	command := []string{program}
	if os.Getuid() != 0 {
		command = []string{"sudo", "--non-interactive", program}
		if output, err := exec.Command("sudo", "--non-interactive", "true").CombinedOutput(); err != nil {
			t.Fatalf("this test installs a package: run it as root, or as somebody whom sudo asks for no password: %v\n%s", err, output)
		}
	}
	return func(t *testing.T, args ...string) string {
		t.Helper()
		output, err := exec.Command(command[0], slices.Concat(command[1:], args)...).CombinedOutput()
		if err != nil {
			t.Errorf("running %s %s: %v\n%s", program, strings.Join(args, " "), err, output)
		}
		return string(output)
	}
}

const emptyDir = "an empty directory"

// surroundings is what lies in the directories that the package has something in. In those that many packages share, it
// is only what this one has.
func surroundings(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	inPackage := debContents(t)
	for name, f := range inPackage {
		if !f.Mode.IsDir() {
			continue
		}
		entries, err := os.ReadDir("/" + name)
		if err == nil && len(entries) == 0 {
			all["/"+name] = emptyDir
		}
		for _, entry := range entries {
			_, ours := inPackage[strings.TrimPrefix(name+"/"+entry.Name(), "/")]
			if slices.Contains(append(others, ""), name) && !ours && !strings.Contains(entry.Name(), "why401") {
				continue
			}
			info, err := entry.Info()
			if err != nil {
				t.Fatal(err)
			}
			path, words := filepath.Join("/", name, entry.Name()), info.Mode().String()
			if info.Mode().IsRegular() {
				words = fmt.Sprintf("%s, %d bytes of %s", words, info.Size(), info.ModTime())
			} else if info.Mode()&fs.ModeSymlink != 0 {
				to, err := os.Readlink(path)
				words = fmt.Sprintf("%s to %s, %v", words, to, err)
			}
			if all[path] != emptyDir {
				all[path] = words
			}
		}
	}
	return all
}

// home is the home directory of a person on this machine.
type home string

func newHome(t *testing.T) home {
	t.Helper()
	// Browsers keep sockets in their profiles, whose names may have 107 bytes at most. They also write on while they
	// end, so removing their homes can take two attempts.
	dir, err := os.MkdirTemp("", "why401-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { waitFor(t, "the home to be removed", func() bool { return os.RemoveAll(dir) == nil }) })
	return home(dir)
}

func (h home) command(program string, args ...string) *exec.Cmd {
	cmd := exec.Command(program, args...)
	for _, variable := range os.Environ() {
		if !strings.HasPrefix(variable, "XDG_") {
			cmd.Env = append(cmd.Env, variable)
		}
	}
	cmd.Env = append(cmd.Env, "HOME="+string(h))
	return cmd
}

// checkStatus wants status to be green, and to speak of what the package brought.
func (h home) checkStatus(t *testing.T, args ...string) {
	t.Helper()
	output, err := h.command("why401", slices.Concat([]string{"status", "--json"}, args)...).Output()
	if err != nil {
		t.Errorf("status %v is not green: %v\n%s", args, err, output)
	}
	var status struct {
		OK       bool
		Findings []struct{ Browser, Manifest, Host, Version, Text string }
	}
	if err := json.Unmarshal(output, &status); err != nil {
		t.Fatalf("reading what status says: %v\n%s", err, output)
	}
	at := slices.IndexFunc(status.Findings, func(f struct{ Browser, Manifest, Host, Version, Text string }) bool { return f.Browser == "chromium" })
	if at < 0 {
		t.Fatalf("status does not speak of Chromium:\n%s", output)
	}
	f := status.Findings[at]
	if !status.OK || f.Manifest != "/etc/chromium/native-messaging-hosts/"+host.Name+".json" || f.Host != "/usr/lib/why401/bin/why401" ||
		f.Version != host.Version {
		t.Errorf("status says %s", output)
	}
	if !strings.Contains(string(output), "/usr/lib/why401/extension") {
		t.Errorf("status does not know of the package's extension:\n%s", output)
	}
}

// browse opens an address in a Chromium that has the package's extension, once that runs.
func (h home) browse(t *testing.T, address string) {
	t.Helper()
	const extension = "/usr/share/why401/extension"
	// Headless, it would use a profile of its own kind if it were not told the usual one.
	profile := filepath.Join(string(h), ".config/chromium")
	args := []string{
		"--headless=new", "--user-data-dir=" + profile, "--remote-debugging-port=0",
		"--load-extension=" + extension, "--disable-extensions-except=" + extension,
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--disable-gpu", "--disable-quic",
	}
	if os.Getuid() == 0 {
		args = append(args, "--no-sandbox")
	}
	cmd := h.command(need(t, "chromium", "chromium"), args...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		_ = cmd.Wait()
	})
	var debugger string
	waitFor(t, "Chromium to listen", func() bool {
		content, err := os.ReadFile(filepath.Join(profile, "DevToolsActivePort"))
		port, _, whole := strings.Cut(string(content), "\n")
		debugger = "http://127.0.0.1:" + port
		return err == nil && whole
	})
	waitFor(t, "the extension to run", func() bool {
		answer, err := ask(http.MethodGet, debugger+"/json/list")
		return err == nil && strings.Contains(answer, host.ChromiumOrigin+"extension/background/main.js")
	})
	if answer, err := ask(http.MethodPut, debugger+"/json/new?"+url.QueryEscape(address)); err != nil {
		t.Fatalf("opening a tab: %v %s", err, answer)
	}
}

func ask(method, address string) (string, error) {
	request, err := http.NewRequest(method, address, nil)
	if err != nil {
		return "", err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	defer func() { _ = response.Body.Close() }()
	content, err := io.ReadAll(response.Body)
	return string(content), err
}

func waitFor(t *testing.T, what string, holds func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), waitLimit)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-ctx.Done():
			t.Fatalf("waited %v in vain for %s", waitLimit, what)
		case <-tick.C:
		}
	}
}
