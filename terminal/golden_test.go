package terminal

import (
	"bytes"
	"flag"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares what was written with a file in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	name = "testdata/" + name
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v (write it with go test ./terminal -update)", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s has changed (-update writes it anew):\n%s", name, diff)
	}
}

// sample is a report with every part, and with foreign texts that are up to no good.
func sample() inspector.Report {
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	issued, expires := at.Add(-3*time.Hour), at.Add(-2*time.Hour)
	return inspector.Report{
		URL: "https://api.example.test/orders?access_token=redacted", Method: "GET", Status: 401, Time: at,
		Causes: []inspector.RankedCause{
			{
				ID: "token-expired", Confidence: 0.77, Title: "Your sign-in has run out", Summary: "That time is over.",
				Evidence: []inspector.Evidence{
					{Text: "The token expired 2 hours before.", Source: "request.headers.authorization", Basis: inspector.Observed},
					{Text: "The server says “<b>*expired*</b> `now\n\x1b[31m\u202egnp”.", Source: "response.body", Basis: inspector.Claimed, Against: true},
				},
				Advice: []inspector.Advice{
					{Audience: inspector.Developer, Text: "Refresh before `exp`, and say `error=\"<x>\"`."},
					{Audience: inspector.Visitor, Text: "Sign in again.", Action: inspector.ActionSignIn},
					{Audience: inspector.Developer, Text: "Let one request refresh at a time."},
				},
			},
			{ID: "token-malformed", Confidence: 0.23, Title: "The server cannot read the token"},
		},
		Decide:      []inspector.Question{{Text: "Does a new token work?"}},
		AnsweredBy:  inspector.AnsweredBy{Layer: "gateway", Product: "Kong", Signs: []string{"Server: kong"}},
		RuledOut:    []inspector.RuledOut{{ID: "authorization-missing", Because: "One was sent."}},
		Notes:       []inspector.Note{{ID: "challenge-missing", Text: "The answer has no WWW-Authenticate header."}},
		Tokens:      []inspector.Token{{Kind: "jwt", Where: "request.headers.authorization", Times: &inspector.TokenTimes{Issued: &issued, Expires: &expires, Now: at}}},
		Experiments: []inspector.Tried{{ID: "no-credentials", Status: 200, Means: "It works without."}},
		NotChecked: []inspector.NotChecked{
			{Rule: "cookie-expired", Reason: "the cookies were not seen"},
			{Rule: "custom-rule", Reason: "the body was not seen"},
			{Rule: "cookie-rejected", Reason: "the cookies were not seen"},
		},
	}
}

func TestReportsLookLikeThis(t *testing.T) {
	t.Parallel()
	for _, format := range reportFormats {
		var out bytes.Buffer
		w := newReports(format, &out)
		for range 2 {
			if err := w.report(sample()); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.file("app_1.har", har.Summary{Entries: 120, Unauthorized: 2}); err != nil {
			t.Fatal(err)
		}
		if err := w.close(); err != nil {
			t.Fatal(err)
		}
		golden(t, "reports.golden."+format, out.String())
	}
}

func TestColoursAndBrokenLines(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	w := &text{out: &out, paint: paint{colour: true, width: 50}}
	if err := w.report(sample()); err != nil {
		t.Fatal(err)
	}
	golden(t, "report.golden.terminal", out.String())
}
