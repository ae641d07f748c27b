//go:build linux

package e2e

import (
	"strings"
	"testing"

	"github.com/why401/why401/demo/browser"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// testScope: how far a refusal reaches, nobody sees from one request. Apache's .htaccess files guard a page, a folder, a
// host; what visits to other pages are answered tells which.
func testScope(t *testing.T, b *browser.Browser, engine *inspector.Inspector, replayer *replay.Replayer) {
	t.Helper()
	reach := []string{inspector.HomePage, inspector.LoginPage, inspector.SiblingPaths}
	for _, test := range []struct{ url, says string }{
		{"http://choir.test/report.html", "Only this page is refused"},
		{"http://rowing.test/members/minutes.html", "This area of the site is refused"},
		{"http://chess.test/news/today.html", "The whole site is refused"},
	} {
		t.Run(test.says, func(t *testing.T) {
			tab := open(t, b)
			if err := tab.AnswerPrompts(); err != nil {
				t.Fatal(err)
			}
			visit(t, tab, test.url)
			x := refused(t, b, tab, test.url)
			if before := told(engine.Inspect(x)); strings.Contains(before, " refused") {
				t.Errorf("it is told before any experiment how far the refusal reaches:\n%s", before)
			}
			x.Experiments = run(t, replayer, x, replay.Order{Experiments: reach})
			after := engine.Inspect(x)
			if !strings.Contains(told(after), test.says) || first(after).ID != "password-protected" || first(after).Confidence < sure {
				t.Errorf("want %q of password-protected:\n%s", test.says, told(after))
			}
		})
	}
}
