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
	flag.Parse()
	if err := run(os.Stdout, *rounds, *many, *file); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer, rounds, many int, file string) error {
	server := httptest.NewServer(http.HandlerFunc(refuse))
	defer server.Close()
	address := strings.Replace(server.URL, "127.0.0.1", "shop.test", 1) + "/account"
	load, _ := os.ReadFile("/proc/loadavg")
	_, _ = fmt.Fprintf(out, "load before: %s\n", load)

	pairs, err := pairs()
	if err != nil {
		return err
	}
	var all []figures
	grown := map[string]growth{}
	for _, pair := range pairs {
		f, err := measure(pair[0], pair[1], address, rounds)
		if err != nil {
			return err
		}
		if _, known := grown[f.Browser]; !known {
			if grown[f.Browser], err = grow(pair[0], address, many); err != nil {
				return err
			}
		}
		f.Growth = grown[f.Browser]
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

// pairs are browser programs for the replay and for Playwright: what why401 takes by itself beside the browser that
// people have, and then the same program on both sides.
func pairs() ([][2]browsers.Program, error) {
	full, err := browsers.ForReplay(os.Getenv, exec.LookPath)
	if err != nil {
		return nil, err
	}
	if shell, ok := browsers.HeadlessShell(exec.LookPath); ok && shell.Path != full.Path {
		return [][2]browsers.Program{{shell, full}, {shell, shell}, {full, full}}, nil
	}
	return [][2]browsers.Program{{full, full}}, nil
}

// refuse answers as a site does that holds a cookie against its visitor: the session that it was is over.
func refuse(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	heading := "Welcome"
	if _, err := r.Cookie("session"); err == nil {
		heading = "Your session has expired"
		w.WriteHeader(http.StatusUnauthorized)
	}
	_, _ = io.WriteString(w, "<!doctype html><title>Shop</title><h1>"+heading+"</h1>"+strings.Repeat("<p>Please sign in.</p>", 20))
}
