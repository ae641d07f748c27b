package host

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
)

// report is a report with a bit of everything.
func report() inspector.Report {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	return inspector.Report{
		URL: "https://api.example.test/orders", Method: "GET", Status: 401, Time: now,
		Causes: []inspector.RankedCause{{
			ID: "token-expired", Confidence: 0.97, Title: "title", Summary: "summary",
			Evidence: []inspector.Evidence{{Text: "text", Source: "response.body", Basis: inspector.Observed}},
			Advice:   []inspector.Advice{{Audience: inspector.Visitor, Text: "Sign in.", Action: inspector.ActionSignIn}},
		}},
		AnsweredBy: inspector.AnsweredBy{Layer: "application"},
		Notes:      []inspector.Note{{ID: "vague-message", Text: "text"}},
		Tokens: []inspector.Token{{
			Kind: "jwt", Where: "request.headers.authorization", Header: map[string]any{"alg": "HS256"},
			Claims: map[string]any{"sub": "user-1"}, Times: &inspector.TokenTimes{Expires: &now, Now: now},
		}},
	}
}

func TestEncodeLeavesAloneWhatFits(t *testing.T) {
	t.Parallel()
	want := Reply{ID: "1", Document: &inspector.Document{Schema: inspector.Schema, Reports: []inspector.Report{report()}}}
	body, err := encode(want)
	if err != nil {
		t.Fatal(err)
	}
	var got Reply
	if err := json.Unmarshal(body, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("encode (-want +got):\n%s", diff)
	}
}

func TestEncodeCutsWhatIsLarge(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("é\x00<", MaxReply/4)
	for name, test := range map[string]struct {
		grow func(*Reply)
		cut  []string
	}{
		"claims": {func(r *Reply) { r.Document.Reports[0].Tokens[0].Claims["groups"] = long }, []string{"document.reports[].tokens[].claims"}},
		"url":    {func(r *Reply) { r.Document.Reports[0].URL = long }, []string{"document.reports[].url"}},
		"evidence": {func(r *Reply) {
			evidence := r.Document.Reports[0].Causes[0].Evidence
			r.Document.Reports[0].Causes[0].Evidence = slices.Repeat(evidence, MaxReply/20)
		}, []string{"document.reports[].causes[].evidence"}},
		"evidence and texts": {func(r *Reply) {
			cause := &r.Document.Reports[0].Causes[0]
			cause.Evidence[0].Text = long[:MaxReply/50]
			cause.Evidence = slices.Repeat(cause.Evidence, 100)
		}, []string{"document.reports[].causes[].evidence[].text"}},
		"reports": {func(r *Reply) { r.Document.Reports = slices.Repeat(r.Document.Reports, 5000) }, []string{"document.reports"}},
		"an error": {func(r *Reply) { *r = Reply{ID: "1", Error: &Error{Code: ErrorRefused, Text: long, Remedy: long}} }, []string{
			"error.remedy", "error.text",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := Reply{ID: "1", Document: &inspector.Document{Schema: inspector.Schema, Reports: []inspector.Report{report()}}}
			test.grow(&r)
			got := mustFit(t, r)
			if diff := cmp.Diff(test.cut, got.Cut); diff != "" {
				t.Errorf("cut (-want +got):\n%s", diff)
			}
			if r.Document == nil {
				return
			}
			// What was small is still there.
			want := report()
			if got, want := got.Document.Reports[0].Causes[0].Advice, want.Causes[0].Advice; !cmp.Equal(want, got) {
				t.Errorf("the advice changed to %+v", got)
			}
			if got, want := got.Document.Reports[0].Tokens[0].Times, want.Tokens[0].Times; !cmp.Equal(want, got) {
				t.Errorf("the token's times changed to %+v", got)
			}
		})
	}
}

// Every size just around and far above the limit, with everything large at once.
func TestEncodeFitsAnySize(t *testing.T) {
	t.Parallel()
	for _, size := range []int{1 << 10, 1 << 14, 1 << 17, MaxReply / 2} {
		r := report()
		text := strings.Repeat(`"\x01𝄞`, size/6)
		r.URL, r.Causes[0].Summary, r.AnsweredBy.Signs = text, text, []string{text}
		r.Tokens[0].Claims = map[string]any{text: []any{text, map[string]any{"a": text}}}
		r.Notes = slices.Repeat(r.Notes, size/8)
		r.Experiments = []inspector.Tried{{Differences: slices.Repeat([]string{"x"}, size/8)}}
		mustFit(t, Reply{ID: strings.Repeat("i", MaxID), Document: &inspector.Document{
			Schema: inspector.Schema, Reports: []inspector.Report{r, r},
		}})
	}
}

// mustFit encodes a reply, checks what holds for every reply, and reads it back.
func mustFit(t *testing.T, r Reply) Reply {
	t.Helper()
	body, err := encode(r)
	if err != nil {
		t.Fatal(err)
	}
	if len(body) > MaxReply || !utf8.Valid(body) {
		t.Fatalf("the reply has %d bytes; valid UTF-8: %v", len(body), utf8.Valid(body))
	}
	var got Reply
	if err := json.Unmarshal(body, &got); err != nil {
		t.Fatal(err)
	}
	if got.ID != r.ID {
		t.Errorf("the id changed to %q", got.ID)
	}
	if r.Document != nil {
		want, is := r.Document.Reports[0], got.Document.Reports[0]
		if got.Document.Schema != r.Document.Schema || is.Causes[0].ID != want.Causes[0].ID || is.Status != want.Status {
			t.Errorf("the diagnosis did not survive: %.300s", fmt.Sprint(is))
		}
	}
	return got
}
