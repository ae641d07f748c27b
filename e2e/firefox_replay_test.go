//go:build linux

package e2e

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/browsers"
)

// replay asks for a replay in a card or popup. Firefox cannot tell whether a card's button is really before the
// person's eyes, so the card asks first; what comes to be known meanwhile draws it anew, without the question.
func (b *foxTab) replay(inCard bool) {
	b.t.Helper()
	b.press("button[data-action=replay]")
	if !inCard {
		return
	}
	const answerTime = time.Second
	asked := time.Now()
	await(b.t, "the card's question", func() bool {
		if time.Since(asked) > answerTime {
			b.press("button[data-action=replay]")
			asked = time.Now()
		}
		return b.click("#question-yes") == nil
	})
}

// A click makes experiments in an installed Chromium, which change the diagnosis, and a developer gets a picture of the
// answer. No secret is in any view.
func foxReplay(t *testing.T, f *firefox) {
	tab := f.open(t)
	tab.visit("https://canary.test/")
	tab.until("document.title === 'done'")
	tab.visit("https://canary.test/stale?access_token=" + canary)
	card := tab.card()
	card.until("document.documentElement.dataset.state === 'answered'")
	before := card.evaluate("document.querySelector('#headline h1').innerText")
	card.replay(true)
	card.want("stale-browser-state")
	var got shownReplay
	if err := json.Unmarshal([]byte(card.evaluate(replayed)), &got); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(got.Summary, "Before the replay: “"+before) {
		t.Errorf("the card says %q, and was titled %q", got.Summary, before)
	}
	if title := card.evaluate("document.querySelector('#headline h1').innerText"); len(got.Ranking) == 0 || !strings.HasPrefix(got.Ranking[0], title) {
		t.Errorf("the ranking is %q, the title %q", got.Ranking, title)
	}
	if !slices.ContainsFunc(got.Rows, func(row []string) bool { return row[0] == "no-credentials" && row[2] == "200" }) {
		t.Errorf("the card shows %q", got.Rows)
	}
	card.clean("the card")
	tab.clean("the page")

	view := tab.popup()
	view.press("label:has(#audience-developer)")
	view.until("document.querySelector('#picture-choice') !== null")
	view.evaluate(`(() => {
  const choice = document.querySelector('#picture-choice');
  choice.value = 'no-credentials';
  choice.dispatchEvent(new Event('change'));
  return '';
})()`)
	handles := f.handles(t)
	view.press("#picture-act")
	picture := f.opened(t, handles)
	picture.until("document.querySelector('.picture')?.complete")
	if text := picture.evaluate("document.querySelector('main').innerText"); !strings.Contains(text, "answered 200") {
		t.Errorf("the picture's page says %q", text)
	}
	// Its first pixel is the open page's.
	if got := picture.evaluate(`(async () => {
  const image = document.querySelector('.picture');
  await image.decode();
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  canvas.drawImage(image, 0, 0);
  return image.naturalWidth + ' ' + [...canvas.getImageData(0, 0, 1, 1).data];
})()`); got != "1024 0,128,0,255" {
		t.Errorf("the picture is %s", got)
	}
	picture.clean("the picture's page")
	view.clean("the popup")
	// The choice of who one is is remembered.
	view.evaluate("chrome.storage.local.clear().then(() => '')")
}

// Where there is no browser for replays, the card says so, and what to do about it; the diagnosis stays.
func TestFirefoxWithoutChromium(t *testing.T) {
	home := newHome(t)
	f := startFirefox(t, home, install(t, home), browsers.EnvBrowser+"=/nowhere/chromium")
	tab := f.open(t)
	tab.visit("https://club.test/members")
	card := tab.card()
	card.want("not-signed-in")
	card.replay(true)
	card.until("document.querySelector('#notices').innerText")
	card.want("not-signed-in")
	text := card.evaluate("document.querySelector('#notices').innerText")
	for _, part := range []string{"/nowhere/chromium", "is no program that can be run", "unset it to let why401 look for a browser itself"} {
		if !strings.Contains(text, part) {
			t.Errorf("the card does not say %q:\n%s", part, text)
		}
	}
}

// Without the host the card says so, how to install it, and what holds for every 401, with this browser's own keys.
func TestFirefoxHostMissing(t *testing.T) {
	f := startFirefox(t, newHome(t), unpacked(t))
	tab := f.open(t)
	tab.visit("https://club.test/members")
	card := tab.card()
	card.until("document.documentElement.dataset.state === 'no-host' && !document.querySelector('#install').hidden")
	text := card.evaluate("document.body.innerText")
	for _, part := range []string{"why401 install", "Ctrl+F5", "Ctrl+Shift+Del"} {
		if !strings.Contains(text, part) {
			t.Errorf("the card does not say %q:\n%s", part, text)
		}
	}
}
