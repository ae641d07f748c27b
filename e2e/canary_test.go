//go:build linux

package e2e

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// canary is a secret that must show up nowhere. It is drawn anew for each run, so that no list can know it.
var canary = "canary" + rand.Text()

// spellings are the ways in which a secret may leak.
func spellings() []string {
	return []string{
		canary, strings.ToLower(canary), url.QueryEscape(canary), hex.EncodeToString([]byte(canary)),
		// Whatever stands before it, one of the three ways to align it in base64 has the middle of it.
		middle(base64.StdEncoding.EncodeToString([]byte(canary))),
		middle(base64.StdEncoding.EncodeToString([]byte("." + canary))),
		middle(base64.StdEncoding.EncodeToString([]byte(".." + canary))),
	}
}

func middle(s string) string { return s[4 : len(s)-4] }

// canaryScript sends it as header, cookie, query and body. It stands in a file of its own, so that the page's DOM does
// not hold it to begin with.
const canaryScript = `
const canary = '%s';
const payload = btoa(JSON.stringify({ sub: canary, exp: 1 })).replace(/=+$/, '');
const ways = [
  ['/bearer', { headers: { Authorization: 'Bearer ' + canary } }],
  ['/jwt', { headers: { Authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.' + payload + '.' + canary } }],
  ['/basic', { headers: { Authorization: 'Basic ' + btoa('ada:' + canary) } }],
  ['/key', { headers: { 'X-Api-Key': canary } }],
  ['/query?access_token=' + canary + '&q=' + canary],
  ['/path/' + canary],
  ['/body', { method: 'POST', body: JSON.stringify({ password: canary }) }],
  ['/form', { method: 'POST', body: new URLSearchParams({ user: 'ada', password: canary }) }],
];
Promise.all(ways.map(([address, init]) => fetch(address, init))).then(() => { document.title = 'done'; });
`

// canaryHosts set the secret as a cookie, and answer with it.
func canaryHosts() map[string]http.Handler {
	return map[string]http.Handler{"canary.test": http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/":
			http.SetCookie(w, &http.Cookie{
				Name: "session", Value: canary, Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode,
			})
			w.Header().Set("Content-Type", "text/html")
			_, _ = fmt.Fprint(w, `<!doctype html><title>Canaries</title><script src="/canary.js"></script>`)
		case "/canary.js":
			w.Header().Set("Content-Type", "text/javascript")
			_, _ = fmt.Fprintf(w, canaryScript, canary)
		case "/page":
			w.Header().Set("Content-Type", "text/html")
			w.WriteHeader(http.StatusUnauthorized)
			_, _ = fmt.Fprint(w, `<!doctype html><title>Closed</title><h1>Closed</h1>`)
		case "/stale":
			stale(w, r)
		case "/hangs":
			if asked.Add(1) > 1 {
				hanging <- struct{}{}
				<-r.Context().Done()
				return
			}
			stale(w, r)
		default:
			w.Header().Set("WWW-Authenticate", `Bearer realm="canary", error="invalid_token"`)
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(http.StatusUnauthorized)
			_, _ = fmt.Fprintf(w, `{"message":"Unauthorized","token":"%s"}`, canary)
		}
	})}
}

// Of all that asks for /hangs only the first gets an answer; hanging gets a value for each other.
var (
	asked   atomic.Int32
	hanging = make(chan struct{}, 100)
)

// stale turns away whoever brings a session, and lets all others in.
func stale(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	if _, err := r.Cookie("session"); err != nil {
		_, _ = fmt.Fprint(w, `<!doctype html><title>News</title><body style="background: green"><h1>Everybody may read this</h1>`)
		return
	}
	w.WriteHeader(http.StatusUnauthorized)
	_, _ = fmt.Fprint(w, `<!doctype html><title>Closed</title><h1>Closed</h1>`)
}

// Secrets in a request show up in no page, view, report, log, state or storage of ours.
func TestCanaries(t *testing.T) {
	b := start(t, options())
	tab := open(t, b)
	ctx := deadline(t)
	visit(t, tab, "https://canary.test/")
	view := popup(t, tab)
	if err := view.Until(ctx, "document.querySelectorAll('#incidents button').length >= 2 || "+countIs(8)); err != nil {
		t.Fatal(err)
	}
	clean(t, "the page", content(t, &tab.Page))
	clean(t, "the popup", content(t, &view.Page))

	visit(t, tab, "https://canary.test/page?access_token="+canary)
	card, _ := card(t, tab)
	clean(t, "the refused page", content(t, &tab.Page))
	clean(t, "the card", content(t, &card.Page))

	// The exchange itself stays in storage.session for a replay: in memory, and out of reach of pages and their content
	// scripts. What outlives the browser must not know it.
	background := background(t, b)
	for _, area := range []string{"local", "sync"} {
		clean(t, "storage."+area, evaluate(t, background, fmt.Sprintf(
			"chrome.storage.%s.get(null).then((all) => JSON.stringify(all))", area)))
	}
	if written := cleanFiles(t, b.StateDir()); written == 0 {
		t.Error("the host wrote no log, so nothing of it was tested")
	}
	kept, err := filepath.Glob(filepath.Join(b.Profile(), "*Extension*"))
	if err != nil || len(kept) == 0 {
		t.Errorf("the profile has no storage of extensions: %v", err)
	}
	for _, folder := range kept {
		cleanFiles(t, folder)
	}
}

// cleanFiles looks for the secret in every file of a folder, and returns how many bytes there are.
func cleanFiles(t *testing.T, folder string) int {
	t.Helper()
	size := 0
	files := os.DirFS(folder)
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, name)
		size += len(content)
		clean(t, filepath.Join(folder, name), string(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return size
}

func clean(t *testing.T, where, text string) {
	t.Helper()
	for _, spelling := range spellings() {
		if i := strings.Index(text, spelling); i >= 0 {
			t.Errorf("%s holds the secret: …%s…", where, text[max(0, i-80):min(len(text), i+80)])
			return
		}
	}
}
