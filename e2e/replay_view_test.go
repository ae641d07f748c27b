//go:build linux

package e2e

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/why401/why401/demo/browser"
)

// replayed is what a view tells of a replay, folded or not.
const replayed = `JSON.stringify({
  summary: document.querySelector('#replay-summary').textContent,
  rows: [...document.querySelectorAll('#replay tbody tr')].map((row) =>
    [row.dataset.experiment, ...[...row.children].map((cell) => cell.textContent)]),
  ranking: [...document.querySelectorAll('.ranking li')].map((row) => row.textContent),
})`

// shownReplay is what replayed reads.
type shownReplay struct {
	Summary string
	// Rows have the experiment's id, its name, what was answered, and what that means.
	Rows    [][]string
	Ranking []string
}

// meetStale leads a tab to a page that turns away a session, which is a secret, as is the address.
func meetStale(t *testing.T, tab *browser.Tab, path string) {
	t.Helper()
	visit(t, tab, "https://canary.test/")
	until(t, &tab.Page, "document.title === 'done'")
	visit(t, tab, "https://canary.test"+path+"?access_token="+canary)
	until(t, &tab.Page, "document.title === 'Closed'")
}

func readReplay(t *testing.T, view *browser.View) shownReplay {
	t.Helper()
	var shown shownReplay
	if err := json.Unmarshal([]byte(evaluate(t, &view.Page, replayed)), &shown); err != nil {
		t.Fatal(err)
	}
	return shown
}

// A click on the card's button makes experiments on the real server, which change the diagnosis; the card says what was
// tried, what was answered and what comes of it. A developer gets a picture of the answer. No secret is in any view.
func TestReplayInTheViews(t *testing.T) {
	b := start(t, options())
	tab := open(t, b)
	meetStale(t, tab, "/stale")
	view, before := card(t, tab)
	after, err := view.Replay(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	if after.Cause != "stale-browser-state" || before.Cause == after.Cause {
		t.Errorf("the cause was %s and is %s", before.Cause, after.Cause)
	}
	shown := readReplay(t, view)
	if !strings.Contains(shown.Summary, "Before the replay: “"+strings.ReplaceAll(before.Title, "`", "")) {
		t.Errorf("the card says %q, and was titled %q", shown.Summary, before.Title)
	}
	if len(shown.Ranking) == 0 || !strings.HasPrefix(shown.Ranking[0], after.Title) || !strings.HasSuffix(shown.Ranking[0], " %") {
		t.Errorf("the ranking is %q, the title %q", shown.Ranking, after.Title)
	}
	without := slices.IndexFunc(shown.Rows, func(row []string) bool { return row[0] == "no-credentials" })
	if len(shown.Rows) < 2 || without < 0 {
		t.Fatalf("the card shows %q", shown.Rows)
	}
	if row := shown.Rows[without]; row[1] != "Without credentials" || row[2] != "200" || row[3] == "" {
		t.Errorf("without credentials: %q", row)
	}
	if control := shown.Rows[0]; !strings.Contains(control[2], "401") || control[1] == control[0] {
		t.Errorf("the control is %q", control)
	}
	clean(t, "the card", content(t, &view.Page))
	clean(t, "the page", content(t, &tab.Page))

	shownInPopup := popup(t, tab)
	press(t, &shownInPopup.Page, "#audience-developer + span")
	until(t, &shownInPopup.Page, "document.querySelector('#picture-choice') !== null && document.querySelector('#experiment-choice') !== null")
	evaluate(t, &shownInPopup.Page, `(() => {
  const choice = document.querySelector('#picture-choice');
  choice.value = 'no-credentials';
  choice.dispatchEvent(new Event('change'));
  return '';
})()`)
	press(t, &shownInPopup.Page, "#picture-act")
	const picture = "chrome.extension.getViews({ type: 'tab' }).map(({ document }) => document.querySelector('.picture')).find(Boolean)"
	until(t, &shownInPopup.Page, "Boolean("+picture+")")
	if got := evaluate(t, &shownInPopup.Page, picture+`.ownerDocument.querySelector('main').innerText`); !strings.Contains(got, "answered 200") {
		t.Errorf("the picture's page says %q", got)
	}
	// Its first pixel is the open page's.
	if got := evaluate(t, &shownInPopup.Page, `(async () => {
  const image = `+picture+`;
  await image.decode();
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  canvas.drawImage(image, 0, 0);
  return image.naturalWidth + ' ' + [...canvas.getImageData(0, 0, 1, 1).data];
})()`); got != "1024 0,128,0,255" {
		t.Errorf("the picture is %s", got)
	}
	clean(t, "the picture's page", evaluate(t, &shownInPopup.Page, picture+`.ownerDocument.documentElement.outerHTML`))
	clean(t, "the popup", content(t, &shownInPopup.Page))
	clean(t, "the page", content(t, &tab.Page))
	cleanFiles(t, b.StateDir())
}

// A replay is stopped in the middle of a request that the server does not answer.
func TestReplayIsStopped(t *testing.T) {
	tab := open(t, start(t, options()))
	meetStale(t, tab, "/hangs")
	view, _ := card(t, tab)
	press(t, &view.Page, seen("replay"))
	select {
	case <-hanging:
	case <-deadline(t).Done():
		t.Fatal("the server was not asked")
	}
	if got := evaluate(t, &view.Page, "document.querySelector('#replay label').innerText"); !strings.Contains(got, " of about ") {
		t.Errorf("the card says %q", got)
	}
	press(t, &view.Page, "#replay-cancel")
	until(t, &view.Page, "document.documentElement.dataset.state === 'answered'")
	if got := evaluate(t, &view.Page, "document.querySelector('#notices').innerText"); !strings.Contains(got, "The replay was stopped.") {
		t.Errorf("the card says %q", got)
	}
	if len(hanging) > 0 {
		t.Error("the server was asked again")
	}
}
