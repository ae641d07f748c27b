//go:build linux

package e2e

import (
	"context"
	"flag"
	"fmt"
	"log"
	"maps"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/demo/browser"
	"github.com/why401/why401/demo/site"
)

// limit is how long anything that a test awaits may take on a busy machine.
const limit = 30 * time.Second

// stage is what every test stands on.
var stage struct {
	// program is bin/why401, built for this run.
	program string
	web     *site.Site
	// ports are those of the servers that the replays' tests start.
	ports ports
	// shared is the browser of the tests that leave no traces for others.
	shared *browser.Browser
}

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(play(m))
}

func play(m *testing.M) int {
	program, err := build()
	if err != nil {
		log.Print(err)
		return 1
	}
	stage.program = program
	if stage.web, err = site.Start(hosts()); err != nil {
		log.Print(err)
		return 1
	}
	defer func() { logError(stage.web.Close()) }()
	if stage.ports, err = openPorts(); err != nil {
		log.Print(err)
		return 1
	}
	defer func() { logError(stage.ports.close()) }()
	if stage.shared, err = browser.Start(context.Background(), options()); err != nil {
		log.Print(err)
		return 1
	}
	defer func() { logError(stage.shared.Close()) }()
	return m.Run()
}

// build makes the program as make build does.
func build() (string, error) {
	program, err := filepath.Abs(filepath.Join("..", "bin", "why401"))
	if err != nil {
		return "", fmt.Errorf("building why401: %w", err)
	}
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", program, "..")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if output, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building why401: %w\n%s", err, output)
	}
	return program, nil
}

// options run the extension from the repository's root with the program that was built.
func options() browser.Options {
	return browser.Options{Extension: os.DirFS(".."), Host: stage.program, Arguments: arguments()}
}

// arguments lead a browser to all servers. Of several flags for host names Chromium heeds the last alone.
func arguments() []string {
	all := stage.web.Arguments()
	for i := range all {
		if strings.HasPrefix(all[i], "--host-resolver-rules=") {
			all[i] += "," + stage.ports.rules()
		}
	}
	return all
}

// hosts are the servers of these tests beside those of the demo.
func hosts() map[string]http.Handler {
	all := map[string]http.Handler{}
	maps.Copy(all, policyHosts())
	maps.Copy(all, floodHosts())
	maps.Copy(all, canaryHosts())
	maps.Copy(all, promptHosts())
	maps.Copy(all, evidenceHosts())
	return all
}

// start runs a browser for one test.
func start(t *testing.T, options browser.Options) *browser.Browser {
	t.Helper()
	b, err := browser.Start(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

// open opens a tab for a test.
func open(t *testing.T, b *browser.Browser) *browser.Tab {
	t.Helper()
	tab, err := b.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(tab.Close)
	return tab
}

// deadline is a context that ends after limit.
func deadline(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	t.Cleanup(cancel)
	return ctx
}

// card waits for the card of a tab and what it shows.
func card(t *testing.T, tab *browser.Tab) (*browser.View, browser.Shown) {
	t.Helper()
	view, err := tab.Card(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(view.Close)
	return view, shown(t, view)
}

// popup opens the popup of a tab and waits until it shows advice.
func popup(t *testing.T, tab *browser.Tab) *browser.View {
	t.Helper()
	view, err := tab.Popup()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(view.Close)
	shown(t, view)
	return view
}

func shown(t *testing.T, view *browser.View) browser.Shown {
	t.Helper()
	s, err := view.Shown(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// want waits until a view names a cause first. A diagnosis may change while more comes to be known: a body that is
// still on its way, or a prompt that is answered once more.
func want(t *testing.T, view *browser.View, cause string) {
	t.Helper()
	if err := view.Until(deadline(t), fmt.Sprintf(
		"document.documentElement.dataset.cause === %q && document.documentElement.dataset.state === 'answered'", cause)); err != nil {
		t.Errorf("want %s: %v\n%s", cause, err, evaluate(t, &view.Page, "document.body.innerText"))
	}
}

func visit(t *testing.T, tab *browser.Tab, address string) {
	t.Helper()
	if err := tab.Visit(deadline(t), address); err != nil {
		t.Fatal(err)
	}
}

// evaluate runs JavaScript in a page, and returns the text that it gives or promises.
func evaluate(t *testing.T, page *browser.Page, expression string) string {
	t.Helper()
	text, err := page.Evaluate(deadline(t), expression)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// content is everything that a page holds, its elements with their attributes.
func content(t *testing.T, page *browser.Page) string {
	t.Helper()
	return evaluate(t, page, "document.documentElement.outerHTML")
}

func logError(err error) {
	if err != nil {
		log.Print(err)
	}
}
