//go:build linux

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/why401/why401/host"
)

// Host and extension of different versions work together as long as they understand each other's messages. In any case
// the card says which one is to be updated, and where it can, so does status.
func TestFirefoxVersions(t *testing.T) {
	home := newHome(t)
	installed := install(t, home)
	f := startFirefox(t, home, installed)
	await(t, "a green status, before any 401", func() bool {
		return inHome(t, home, stage.program, "status", "--browser", "firefox").Run() == nil
	})
	const manifest, general = "manifest.json", "extension/generated/general.js"
	version := fmt.Sprintf(`"version": %q`, host.Version)
	protocol := fmt.Sprintf("PROTOCOL = %d", host.Protocol)
	for name, test := range map[string]struct{ file, old, new, card, status string }{
		"older extension": {
			manifest, version, `"version": "0.0.1"`,
			"This extension is version 0.0.1, older than the program why401, which is " + host.Version, "update the extension",
		},
		"older host": {
			manifest, version, `"version": "999.0"`,
			"The program why401 is version " + host.Version + ", older than this extension, which is 999.0", "update the program",
		},
		"extension of older messages": {
			general, protocol, "PROTOCOL = 0", "This extension is older than the program why401.", "",
		},
		"host of older messages": {
			general, protocol, "PROTOCOL = 999", "The program why401 is older than this extension.", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			extension := t.TempDir()
			if err := os.CopyFS(extension, os.DirFS(installed)); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(extension, test.file)
			content, err := os.ReadFile(path)
			if err != nil || strings.Count(string(content), test.old) != 1 {
				t.Fatalf("%s has not one %s: %v", path, test.old, err)
			}
			write(t, path, strings.Replace(string(content), test.old, test.new, 1))
			f.must(t, "Addon:Install", map[string]any{"path": extension, "temporary": true}, nil)
			tab := f.open(t)
			tab.visit("https://club.test/members")
			card := tab.card()
			card.until("document.querySelector('#notices').innerText")
			if text := card.evaluate("document.querySelector('#notices').innerText"); !strings.Contains(text, test.card) {
				t.Errorf("the card does not say %q:\n%s", test.card, text)
			}
			if test.status == "" {
				return
			}
			card.want("not-signed-in")
			output, err := inHome(t, home, stage.program, "status", "--browser", "firefox").CombinedOutput()
			if err == nil || !strings.Contains(string(output), test.status) {
				t.Errorf("status does not say %q: %v\n%s", test.status, err, output)
			}
		})
	}
}
