package browser

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/why401/why401/host"
)

// The folder holds the extension without its tools and the registration of the host, its environment points into it,
// and it can be removed.
func TestFolder(t *testing.T) {
	t.Parallel()
	file := func() *fstest.MapFile { return &fstest.MapFile{Data: []byte("{}")} }
	f, err := newFolder(Options{
		Extension: fstest.MapFS{
			"manifest.json": file(), "go.mod": file(), "host/main.go": file(), ".git/config": file(),
			"extension/view/card.html": file(), "extension/node_modules/a/index.js": file(), "extension/test/a.js": file(),
		},
		Host:      "/opt/why401",
		Arguments: []string{"--one", "--two=2"},
	})
	if err != nil {
		t.Fatal(err)
	}
	var unpacked []string
	for _, pattern := range []string{"*", "*/*", "*/*/*", "*/*/*/*"} {
		names, err := filepath.Glob(f.path("unpacked", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if info, err := os.Stat(name); err == nil && !info.IsDir() {
				unpacked = append(unpacked, strings.TrimPrefix(name, f.path("unpacked")))
			}
		}
	}
	if want := []string{"/manifest.json", "/extension/view/card.html"}; !slices.Equal(unpacked, want) {
		t.Errorf("unpacked %v, want %v", unpacked, want)
	}
	registration, err := os.ReadFile(f.path("profile", "NativeMessagingHosts", host.Name+".json"))
	if err != nil || !strings.Contains(string(registration), "/opt/why401") {
		t.Errorf("the host is not registered: %s, %v", registration, err)
	}
	environment := f.environment(Options{Arguments: []string{"--one", "--two=2"}})
	for _, want := range []string{"HOME=" + f.path("home"), "XDG_STATE_HOME=" + f.path("state"), "WHY401_BROWSER_ARGS=--one\n--two=2"} {
		if !slices.Contains(environment, want) {
			t.Errorf("the environment lacks %q", want)
		}
	}
	if err := f.remove(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(f.dir); !os.IsNotExist(err) {
		t.Errorf("the folder is still there: %v", err)
	}
}

// typistOrigin is what Chromium makes of the key in the typist's manifest: half of its SHA-256 in letters from a to p.
func TestTypistOrigin(t *testing.T) {
	t.Parallel()
	content, err := typist.ReadFile("typist/manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	if got := originOf(t, content); got != typistOrigin {
		t.Errorf("the typist's origin is %s, not %s", got, typistOrigin)
	}
}

func originOf(t *testing.T, manifest []byte) string {
	t.Helper()
	var fields struct{ Key string }
	if err := json.Unmarshal(manifest, &fields); err != nil {
		t.Fatal(err)
	}
	key, err := base64.StdEncoding.DecodeString(fields.Key)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(key)
	origin := "chrome-extension://"
	for _, b := range sum[:16] {
		origin += string('a'+rune(b>>4)) + string('a'+rune(b&15))
	}
	return origin + "/"
}
