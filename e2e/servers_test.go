//go:build linux

package e2e

import (
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/why401/why401/demo/browser"
)

// apacheConfiguration guards its documents with .htaccess, as the web hosts of the world do. Apache refuses to serve
// as root, and so changes to a user who may do nothing.
const apacheConfiguration = `
ServerRoot {dir}
DefaultRuntimeDir {dir}
PidFile {dir}/apache.pid
ErrorLog {dir}/error.log
Listen {address}
ServerName {address}
User nobody
Group nogroup
LoadModule mpm_event_module {modules}/mod_mpm_event.so
LoadModule authn_core_module {modules}/mod_authn_core.so
LoadModule authn_file_module {modules}/mod_authn_file.so
LoadModule authz_core_module {modules}/mod_authz_core.so
LoadModule authz_user_module {modules}/mod_authz_user.so
LoadModule auth_basic_module {modules}/mod_auth_basic.so
DocumentRoot {dir}/www
<Directory {dir}/www>
  AllowOverride AuthConfig
</Directory>
`

const htaccess = `
AuthType Basic
AuthName "Members"
AuthUserFile {dir}/htpasswd
Require valid-user
`

// nginxConfiguration runs in one process, which needs no user to change to.
const nginxConfiguration = `
daemon off;
master_process off;
pid {dir}/nginx.pid;
error_log {dir}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path {dir}/body;
  proxy_temp_path {dir}/proxy;
  fastcgi_temp_path {dir}/fastcgi;
  uwsgi_temp_path {dir}/uwsgi;
  scgi_temp_path {dir}/scgi;
  server {
    listen {address};
    root {dir}/www;
    auth_basic "Members";
    auth_basic_user_file {dir}/htpasswd;
  }
}
`

// A password that Debian's Apache and nginx ask for is recognised as theirs, dismissed and mistyped.
func TestServers(t *testing.T) {
	// The choice of who one is is remembered.
	defer func() { evaluate(t, background(t, stage.shared), "chrome.storage.local.clear().then(() => '')") }()
	for _, server := range []struct {
		name  string
		start func(*testing.T) string
	}{
		{"Apache", apache},
		{"nginx", nginx},
	} {
		t.Run(server.name, func(t *testing.T) {
			address := server.start(t)
			for _, test := range []struct {
				cause string
				typed []browser.Credentials
			}{
				{"password-protected", nil},
				{"wrong-credentials", []browser.Credentials{{User: "ada", Password: "guess"}}},
			} {
				tab := open(t, stage.shared)
				if err := tab.AnswerPrompts(test.typed...); err != nil {
					t.Fatal(err)
				}
				visit(t, tab, address)
				view, _ := card(t, tab)
				want(t, view, test.cause)
				// Whoever runs the server is told what to do with this one.
				pressUntil(t, &view.Page, "label:has(#audience-owner)", "document.querySelector('#audience-owner').checked")
				if err := view.Until(deadline(t), fmt.Sprintf("document.querySelector('#steps').innerText.includes(%q)", server.name)); err != nil {
					t.Errorf("%v\n%s", err, content(t, &view.Page))
				}
			}
		})
	}
}

func apache(t *testing.T) string {
	t.Helper()
	const modules = "/usr/lib/apache2/modules"
	program := need(t, "apache2", "/usr/sbin/apache2", "apache2")
	dir, address := webRoot(t)
	fill := strings.NewReplacer("{dir}", dir, "{address}", address, "{modules}", modules)
	write(t, filepath.Join(dir, "www", ".htaccess"), fill.Replace(htaccess))
	write(t, filepath.Join(dir, "apache.conf"), fill.Replace(apacheConfiguration))
	serve(t, dir, address, program, "-D", "FOREGROUND", "-f", filepath.Join(dir, "apache.conf"))
	return "http://" + address + "/index.html"
}

func nginx(t *testing.T) string {
	t.Helper()
	program := need(t, "nginx", "/usr/sbin/nginx", "nginx")
	dir, address := webRoot(t)
	fill := strings.NewReplacer("{dir}", dir, "{address}", address)
	write(t, filepath.Join(dir, "nginx.conf"), fill.Replace(nginxConfiguration))
	serve(t, dir, address, program, "-p", dir, "-e", filepath.Join(dir, "error.log"), "-c", filepath.Join(dir, "nginx.conf"))
	return "http://" + address + "/index.html"
}

// need finds a program, or fails and says what to install.
func need(t *testing.T, name, usual, debianPackage string) string {
	t.Helper()
	if path, err := exec.LookPath(name); err == nil {
		return path
	}
	path, err := exec.LookPath(usual) // Debian keeps servers out of a user's path.
	if err != nil {
		t.Fatalf(`%s was not found; install it, on Debian with "sudo apt-get install %s"`, name, debianPackage)
	}
	return path
}

// webRoot makes a folder that a server may read under any user, with a password that nobody knows, and a free address.
func webRoot(t *testing.T) (dir, address string) {
	t.Helper()
	dir, err := os.MkdirTemp("", "why401-server-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	for _, folder := range []string{dir, filepath.Join(dir, "www")} {
		if err := os.MkdirAll(folder, 0o755); err != nil { //nolint:gosec // A server's user must read it.
			t.Fatal(err)
		}
		if err := os.Chmod(folder, 0o755); err != nil { //nolint:gosec // as above, whatever the umask
			t.Fatal(err)
		}
	}
	hash := make([]byte, 20)
	_, _ = rand.Read(hash) // It never fails.
	write(t, filepath.Join(dir, "htpasswd"), "ada:{SHA}"+base64.StdEncoding.EncodeToString(hash)+"\n")
	write(t, filepath.Join(dir, "www", "index.html"), "<!doctype html><title>Members</title>")
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address = listener.Addr().String()
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	return dir, address
}

// serve runs a server until the test ends, and waits until it takes connections.
func serve(t *testing.T, dir, address, program string, arguments ...string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, arguments...)
	var output strings.Builder
	cmd.Stdout, cmd.Stderr = &output, &output
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.WaitDelay = 10 * time.Second
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = cmd.Wait() // However it ended: what it said tells more.
	}()
	t.Cleanup(func() { <-ended }) // The test's context has ended by now, and so the server.
	dialer := net.Dialer{}
	ctx := deadline(t)
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		connection, err := dialer.DialContext(ctx, "tcp", address)
		if err == nil {
			_ = connection.Close()
			return
		}
		select {
		case <-ended:
			logged, _ := os.ReadFile(filepath.Join(dir, "error.log"))
			t.Fatalf("%s ended: %s\n%s%s", program, cmd.ProcessState, output.String(), logged)
		case <-ctx.Done():
			t.Fatalf("%s does not answer: %v", program, err)
		case <-tick.C:
		}
	}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil { //nolint:gosec // A server's user must read it.
		t.Fatal(err)
	}
}
