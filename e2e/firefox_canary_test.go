//go:build linux

package e2e

import (
	"os"
	"path/filepath"
	"testing"
)

// clean looks for the secret in what a view or page holds.
func (b *foxTab) clean(where string) {
	b.t.Helper()
	clean(b.t, where, b.evaluate("document.documentElement.outerHTML"))
}

// Secrets in a request show up in no page, view, log, state or lasting storage of ours.
func foxCanaries(t *testing.T, f *firefox) {
	tab := f.open(t)
	tab.visit("https://canary.test/")
	tab.until("document.title === 'done'")
	view := tab.popup()
	view.until("document.querySelectorAll('#incidents button').length >= 2 || " + countIs(8))
	tab.clean("the page")
	view.clean("the popup")

	tab.visit("https://canary.test/page?access_token=" + canary)
	card := tab.card()
	card.until("document.documentElement.dataset.state === 'answered'")
	tab.clean("the refused page")
	card.clean("the card")
	for _, area := range []string{"local", "sync"} {
		clean(t, "storage."+area, view.evaluate("chrome.storage."+area+".get(null).then((all) => JSON.stringify(all))"))
	}
	if written := cleanFiles(t, filepath.Join(f.home, ".local/state/why401")); written == 0 {
		t.Error("the host wrote no log, so nothing of it was tested")
	}
	for _, pattern := range []string{"*extension*", "storage/default/moz-extension*"} {
		kept, err := filepath.Glob(filepath.Join(f.profile, pattern))
		if err != nil || len(kept) == 0 {
			t.Errorf("the profile holds no %s: %v", pattern, err)
		}
		for _, name := range kept {
			if content, err := os.ReadFile(name); err == nil {
				clean(t, name, string(content))
			} else {
				cleanFiles(t, name) // It is a folder.
			}
		}
	}
}
