//go:build linux

package e2e

import (
	"bufio"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// ports are the addresses of the servers of the replays' tests. They are known before the browser starts, which needs
// them for its host names, and kept open until the servers take them, so that nobody else does.
type ports map[string]net.Listener

// openPorts opens one for each server.
func openPorts() (ports, error) {
	all := ports{}
	for _, name := range []string{"apache", "nginx", "express", "second"} {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, errors.Join(fmt.Errorf("opening a loopback port for %s: %w", name, err), all.close())
		}
		all[name] = listener
	}
	return all, nil
}

func (p ports) close() error {
	var problems []error
	for _, listener := range p {
		if err := listener.Close(); err != nil && !errors.Is(err, net.ErrClosed) {
			problems = append(problems, err)
		}
	}
	return errors.Join(problems...)
}

func (p ports) address(name string) string { return p[name].Addr().String() }

// rules lead a browser to the servers, as --host-resolver-rules takes them. Each test has a site of its own, so that
// the cookies of one do not stand in another's way.
func (p ports) rules() string {
	var rules []string
	for name, hosts := range map[string][]string{
		"apache":  {"pottery.test", "bakery.test", "choir.test", "rowing.test", "chess.test"},
		"nginx":   {"weather.test", "trains.test", "harbour.test", "tides.test", "api.museum.test", "www.museum.test"},
		"express": {"gazette.test", "ferry.test", "garden.test", "reports.garden.test", "orchard.test"},
	} {
		for _, host := range hosts {
			rules = append(rules, fmt.Sprintf("MAP %s:80 %s", host, p.address(name)))
		}
	}
	return strings.Join(rules, ",")
}

// servers are Apache with PHP, nginx, and Express, as testdata/replay sets them up.
type servers struct {
	dir string
	// Ada and Bob are the tokens of two users; Password is that of both.
	accounts struct {
		Ada      string `json:"ada"`
		Bob      string `json:"bob"`
		Password string `json:"password"`
		Key      string `json:"key"`
	}
}

// startServers runs them until the test ends.
func startServers(t *testing.T) *servers {
	t.Helper()
	const (
		modules = "/usr/lib/apache2/modules"
		express = "testdata/replay/express"
	)
	apache := need(t, "apache2", "/usr/sbin/apache2", "apache2")
	nginx := need(t, "nginx", "/usr/sbin/nginx", "nginx-light")
	php := need(t, "php-cgi", "/usr/bin/php-cgi", "php-cgi")
	node := need(t, "node", "/usr/bin/node", "nodejs")
	if _, err := os.Stat(filepath.Join(express, "node_modules")); err != nil {
		t.Fatalf(`Express is not installed: run "make e2e", or "npm ci" in e2e/%s`, express)
	}
	s := &servers{}
	s.accounts.Ada, s.accounts.Bob, s.accounts.Password, s.accounts.Key = rand.Text(), rand.Text(), rand.Text(), rand.Text()
	accounts, err := json.Marshal(s.accounts) //nolint:gosec // The server that is told of them knows no others.
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("ACCOUNTS", string(accounts))
	t.Setenv("API_TOKEN", s.accounts.Ada)

	s.dir, _ = webRoot(t)
	fill := strings.NewReplacer("{dir}", s.dir, "{modules}", modules, "{php}", php,
		"{apache}", stage.ports.address("apache"), "{nginx}", stage.ports.address("nginx"),
		"{express}", stage.ports.address("express"), "{second}", stage.ports.address("second"))
	s.fill(t, fill)
	if err := stage.ports.close(); err != nil {
		t.Fatal(err)
	}
	port := func(name string) string {
		_, port, _ := net.SplitHostPort(stage.ports.address(name))
		return port
	}
	serve(t, s.dir, stage.ports.address("express"), node, filepath.Join(express, "server.js"), port("express"), port("second"), s.log())
	serve(t, s.dir, stage.ports.address("apache"), apache, "-D", "FOREGROUND", "-f", filepath.Join(s.dir, "apache.conf"))
	serve(t, s.dir, stage.ports.address("nginx"), nginx, "-p", s.dir, "-e", filepath.Join(s.dir, "error.log"), "-c", filepath.Join(s.dir, "nginx.conf"))
	return s
}

// fill writes the configurations and documents, with what they cannot know.
func (s *servers) fill(t *testing.T, fill *strings.Replacer) {
	t.Helper()
	// PHP keeps its sessions here, under Apache's user.
	sessions := filepath.Join(s.dir, "sessions")
	if err := os.Mkdir(sessions, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(sessions, 0o777); err != nil { //nolint:gosec // It is this test's own folder.
		t.Fatal(err)
	}
	source := os.DirFS("testdata/replay")
	err := fs.WalkDir(source, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == "express":
			return fs.SkipDir // It runs where it lies.
		case entry.IsDir():
			return os.MkdirAll(filepath.Join(s.dir, name), 0o755) //nolint:gosec // A server's user must read it.
		}
		content, err := fs.ReadFile(source, name)
		if err == nil {
			write(t, filepath.Join(s.dir, name), fill.Replace(string(content)))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (s *servers) log() string { return filepath.Join(s.dir, "asked.log") }

// asked returns what browsers have asked the servers so far: method, host, path and status of each request.
func (s *servers) asked(t *testing.T) []string {
	t.Helper()
	file, err := os.Open(s.log())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var all []string
	for lines := bufio.NewScanner(file); lines.Scan(); {
		// What nginx hands on has no host of these names. Tabs ask for icons whenever they like.
		fields := strings.Fields(lines.Text())
		if len(fields) > 2 && strings.HasSuffix(fields[1], ".test") && fields[2] != "/favicon.ico" {
			all = append(all, lines.Text())
		}
	}
	return all
}
