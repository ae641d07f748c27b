package causes

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
)

var update = flag.Bool("update", false, "write the golden files anew")

// goldenCase has evidence of every basis, a token, an experiment, a product and two causes that compete.
const goldenCase = "testdata/stale_browser_state/old_token_poisons_a_public_page.json"

// TestReportLooksLikeThis holds one whole report, so that a change of the contract shows.
func TestReportLooksLikeThis(t *testing.T) {
	t.Parallel()
	const golden = "testdata/report.golden.json"
	c := readCase(t, goldenCase)
	got, err := json.MarshalIndent(inspector.Document{
		Schema: inspector.Schema, Reports: []inspector.Report{engine(t).Inspect(&c.Exchange)},
	}, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	if *update {
		if err := os.WriteFile(golden, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("%v (write it with go test ./inspector/causes -run TestReportLooksLikeThis -update)", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the report has changed (-update writes it anew):\n%s", cmp.Diff(string(want), string(got)))
	}
}

func BenchmarkInspect(b *testing.B) {
	i := engine(b)
	for _, file := range []string{
		"testdata/token_expired/bearer_two_hours_late.json",
		"testdata/session_expired/worked_minutes_ago.json",
		"testdata/password_protected/nginx_prompt_closed.json",
	} {
		c := readCase(b, file)
		b.Run(file, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				i.Inspect(&c.Exchange)
			}
		})
	}
}

// FuzzInspect: whatever exchange comes, there is a report, its first cause is known, and it can be written.
func FuzzInspect(f *testing.F) {
	for _, file := range caseFiles(f) {
		content, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		var c struct {
			Exchange json.RawMessage `json:"exchange"`
		}
		if err := json.Unmarshal(content, &c); err != nil {
			f.Fatal(err)
		}
		f.Add([]byte(c.Exchange))
	}
	i := engine(f)
	f.Fuzz(func(t *testing.T, content []byte) {
		var x inspector.Exchange
		if json.Unmarshal(content, &x) != nil {
			return // No exchange.
		}
		report := i.Inspect(&x)
		if len(report.Causes) == 0 {
			t.Fatal("the report names no cause")
		}
		if _, err := json.Marshal(report); err != nil && x.Time.Year() < 10000 {
			t.Fatalf("the report cannot be written: %v", err)
		}
	})
}
