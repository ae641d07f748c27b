package demo

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/demo/site"
)

// outcomes are one of each kind: right, for another cause, proved by a replay, and without advice.
var outcomes = []outcome{
	{Situation: site.Situation{ID: "token-expired", Cause: "token-expired"}, Found: "token-expired", Advice: "Renew the token.", Milliseconds: 31.4},
	{
		Situation: site.Situation{ID: "token-malformed", Cause: "token-malformed"}, Found: "unknown",
		Advice: strings.Repeat("Read the report. ", 10), Milliseconds: 28,
	},
	{
		Situation: site.Situation{ID: "stale-browser-state", Cause: "stale-browser-state", Replay: true},
		Found:     "session-expired", Advice: "Sign in again.", Milliseconds: 90,
		Proved: "stale-browser-state", ProvedAdvice: "Clear this site’s cookies.",
	},
	{Situation: site.Situation{ID: "burst", Cause: "session-expired"}, Problem: "waiting for the advice: context deadline exceeded"},
}

const table = `  Situation                   Cause found                     ms  First advice
✓ token-expired               token-expired                   31  Renew the token.
≠ token-malformed             unknown                         28  (it is token-malformed) Read the report. Read the report. R…
✓ stale-browser-state         session-expired                 90  Sign in again.
    after a replay            stale-browser-state                 Clear this site’s cookies.
✗ burst                                                        0  waiting for the advice: context deadline exceeded

3 of 4 situations got advice, 2 of them for the true cause (≠ marks another one).
The milliseconds run from the 401 to the advice: painted on the card, or ready for the popup.
Screenshots: /tmp/pictures
`

func TestTable(t *testing.T) {
	t.Parallel()
	if diff := cmp.Diff(table, reported(t, false)); diff != "" {
		t.Error(diff)
	}
}

func TestJSON(t *testing.T) {
	t.Parallel()
	var got struct {
		Screenshots string
		Situations  []struct{ ID, Cause, Found, Proved, Problem string }
	}
	if err := json.Unmarshal([]byte(reported(t, true)), &got); err != nil {
		t.Fatal(err)
	}
	if got.Screenshots != "/tmp/pictures" || len(got.Situations) != len(outcomes) {
		t.Errorf("got %+v", got)
	}
	if last := got.Situations[3]; last.ID != "burst" || last.Cause != "session-expired" || last.Problem == "" {
		t.Errorf("the last one is %+v", last)
	}
}

func reported(t *testing.T, asJSON bool) string {
	t.Helper()
	var out strings.Builder
	report := reporter{out: &out, json: asJSON, folder: "/tmp/pictures"}
	report.begin()
	for _, o := range outcomes {
		report.add(o)
	}
	if err := report.end(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestChoose(t *testing.T) {
	t.Parallel()
	chosen, err := choose([]string{"burst", "token-expired"})
	if err != nil || len(chosen) != 2 || chosen[0].ID != "token-expired" {
		t.Errorf("chose %v, %v", chosen, err)
	}
	if _, err := choose([]string{"brust"}); err == nil || !strings.Contains(err.Error(), "burst") {
		t.Errorf("a misspelt id gives %v, which names no others", err)
	}
	if all, err := choose(nil); err != nil || len(all) != len(site.Situations()) {
		t.Errorf("nothing chosen gives %d situations, %v", len(all), err)
	}
}
