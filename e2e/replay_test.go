//go:build linux

package e2e

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/why401/why401/demo/browser"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/causes"
	"github.com/why401/why401/inspector/replay"
)

const (
	// unsure is the most confidence of a diagnosis that leaves something to try.
	unsure = 0.6
	// sure is the least of one that experiments have shown.
	sure = 0.8
)

// A replayCase is a 401 of a real server, whose cause its words do not tell.
type replayCase struct {
	// name is the cause, and what distinguishes it from others of the same.
	name string
	// url is what is refused.
	url string
	// meet leads a tab to the 401.
	meet func(t *testing.T, s *servers, tab *browser.Tab)
	// retell changes what the extension tells of it.
	retell func(x *inspector.Exchange)
	// evident is set where the browser shows the cause, so that the replay has only to agree.
	evident bool
	// other are the credentials of a second user.
	other func(s *servers) replay.Identity
}

// What a message cannot tell is found out by experiments: in a real browser the extension sees a 401 of a real server,
// and is unsure or mistaken; after a replay the first cause is the true one.
func TestReplay(t *testing.T) {
	s := startServers(t)
	engine := newEngine(t)
	replayer := newReplayer(t)
	b := startBeside(t)
	t.Run("scope", func(t *testing.T) { testScope(t, b, engine, replayer) })
	for _, test := range replayCases() {
		t.Run(test.name, func(t *testing.T) {
			cause, _, _ := strings.Cut(test.name, ",")
			tab := open(t, b)
			test.meet(t, s, tab)
			x := refused(t, b, tab, test.url)
			if test.retell != nil {
				test.retell(x)
			}
			before := engine.Inspect(x)
			if isClear := first(before).ID == cause && first(before).Confidence >= unsure; isClear != test.evident {
				t.Errorf("before any experiment, want evident: %v", test.evident)
			}
			t.Logf("before:\n%s", told(before))

			order := replay.Order{Plan: engine.Plan}
			if test.other != nil {
				// Who names a second user wants to know of it.
				order.Other = test.other(s)
				order.Plan = func(x *inspector.Exchange) []string {
					return append([]string{inspector.OtherIdentity}, engine.Plan(x)...)
				}
			}
			sent := len(s.asked(t))
			outcomes := run(t, replayer, x, order)
			requests := s.asked(t)[sent:]
			x.Experiments = outcomes
			after := engine.Inspect(x)
			if first(after).ID != cause || first(after).Confidence < sure {
				t.Errorf("want %s, at least %v sure", cause, sure)
			}
			if !slices.ContainsFunc(first(after).Evidence, func(e inspector.Evidence) bool { return e.Source == "experiments" }) {
				t.Error("no experiment speaks for it")
			}
			if len(outcomes) > inspector.ExperimentsMost || len(requests) > replay.RequestsMost {
				t.Errorf("it took %d experiments and %d requests", len(outcomes), len(requests))
			}
			t.Logf("after:\n%sasked:\n  %s", told(after), strings.Join(requests, "\n  "))
		})
	}
}

func newEngine(t *testing.T) *inspector.Inspector {
	t.Helper()
	catalogue, err := causes.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	engine, err := inspector.New(catalogue)
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

func newReplayer(t *testing.T) *replay.Replayer {
	t.Helper()
	replayer := replay.New(replay.Options{Dir: t.TempDir(), Args: arguments()})
	t.Cleanup(func() {
		if err := replayer.Close(); err != nil {
			t.Error(err)
		}
	})
	return replayer
}

// run makes the experiments of an order.
func run(t *testing.T, replayer *replay.Replayer, x *inspector.Exchange, order replay.Order) []inspector.Experiment {
	t.Helper()
	outcomes, err := replayer.Run(deadline(t), x, order, nil)
	if start, ok := errors.AsType[*replay.StartError](err); ok {
		t.Fatalf("%v: these tests need Chromium (apt-get install chromium)", start)
	}
	if err != nil {
		t.Fatal(err)
	}
	return outcomes
}

// startBeside runs a browser that nobody has used, in which another extension adds a header to requests of one host.
func startBeside(t *testing.T) *browser.Browser {
	t.Helper()
	folder := t.TempDir() // The browser writes into it.
	if err := os.CopyFS(folder, os.DirFS("testdata/replay/changer")); err != nil {
		t.Fatal(err)
	}
	both := options()
	both.Beside = []string{folder}
	return start(t, both)
}

func first(r inspector.Report) inspector.RankedCause { return r.Causes[0] }

// told is what a report says, in short.
func told(r inspector.Report) string {
	var text strings.Builder
	for _, cause := range r.Causes {
		fmt.Fprintf(&text, "  %.2f %s\n", cause.Confidence, cause.ID)
		for _, e := range cause.Evidence {
			fmt.Fprintf(&text, "       %s\n", e.Text)
		}
	}
	for _, e := range r.Experiments {
		fmt.Fprintf(&text, "  %s: %s\n", e.ID, e.Means)
		for _, a := range e.Answers {
			fmt.Fprintf(&text, "       %s %s %s: %d %s\n", cmp.Or(a.Asked, "asked"), a.Method, a.URL, a.Status, a.Problem)
		}
	}
	return text.String()
}

// refused is the 401 as the extension shows it to the host, once it has read the answer's body, as far as pages may.
func refused(t *testing.T, b *browser.Browser, tab *browser.Tab, address string) *inspector.Exchange {
	t.Helper()
	text := evaluate(t, background(t, b), fmt.Sprintf(`new Promise((done) => {
		const look = async () => {
			const { incidents = [] } = await chrome.storage.session.get('incidents');
			const found = incidents.find(({ incident, exchange }) =>
				incident.tabId === %d && incident.state === 'answered' && exchange?.url === %q &&
				(exchange.kind === 'preflight' || exchange.response.body));
			if (found) done(JSON.stringify(found.exchange));
		};
		chrome.storage.session.onChanged.addListener(look);
		look();
	})`, tab.ID, address))
	x := &inspector.Exchange{}
	if err := json.Unmarshal([]byte(text), x); err != nil {
		t.Fatal(err)
	}
	return x
}
