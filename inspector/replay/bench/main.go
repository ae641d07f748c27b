// Command bench measures replays against Playwright's visits: side by side, on one server, in one browser program, in
// interleaved rounds. Each thing is measured twice in each round, so that the two halves show the noise.
//
//	npm ci --prefix inspector/replay/bench && go run ./inspector/replay/bench
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"

	"github.com/why401/why401/browsers"
)

// args point the names below .test at this machine, for both.
var args = []string{"--host-resolver-rules=MAP *.test 127.0.0.1"}

func main() {
	rounds := flag.Int("rounds", 15, "how many `rounds`")
	many := flag.Int("many", 500, "how many `replays` must not make anything grow")
	file := flag.String("json", "", "write the figures to this `file`, too")
	only := flag.String("browser", "", "measure in this `program` alone")
	flag.Parse()
	if err := run(os.Stdout, *only, *rounds, *many, *file); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer, only string, rounds, many int, file string) error {
	server := httptest.NewServer(http.HandlerFunc(refuse))
	defer server.Close()
	address := strings.Replace(server.URL, "127.0.0.1", "shop.test", 1) + "/account"
	load, _ := os.ReadFile("/proc/loadavg")
	_, _ = fmt.Fprintf(out, "load before: %s\n", load)

	programs, err := programs()
	if err != nil {
		return err
	}
	if only != "" {
		programs = []browsers.Program{browsers.Named(only)}
	}
	var all []figures
	for _, program := range programs {
		f, err := measure(program, address, rounds)
		if err != nil {
			return err
		}
		if f.Growth, err = grow(program, address, many); err != nil {
			return err
		}
		f.print(out)
		all = append(all, f)
	}
	if file == "" {
		return nil
	}
	text, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(text, '\n'), 0o600)
}

// programs are the headless shell and the full browser, those of them that are there.
func programs() ([]browsers.Program, error) {
	full, err := browsers.ForReplay(os.Getenv, exec.LookPath)
	if err != nil {
		return nil, err
	}
	if shell, ok := browsers.HeadlessShell(exec.LookPath); ok && shell.Path != full.Path {
		return []browsers.Program{shell, full}, nil
	}
	return []browsers.Program{full}, nil
}

// refuse answers as a site does whose session has expired.
func refuse(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("WWW-Authenticate", `Bearer error="invalid_token"`)
	w.Header().Set("Content-Type", "text/html")
	w.WriteHeader(http.StatusUnauthorized)
	_, _ = io.WriteString(w, "<!doctype html><title>Shop</title><h1>Your session has expired</h1>"+
		strings.Repeat("<p>Please sign in again.</p>", 20))
}
