package causes

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
)

// expectation is what a case asks of its report.
type expectation struct {
	// First is the cause that must come first, with at least the confidence AtLeast.
	First   string  `json:"first,omitempty"`
	AtLeast float64 `json:"atLeast,omitempty"`
	// AtMost bounds the first cause's confidence, where the evidence is too thin for more.
	AtMost float64 `json:"atMost,omitempty"`
	// Not are causes that must not be named at all.
	Not []string `json:"not,omitempty"`
	// Listed are causes that must be named, in whatever place.
	Listed []string `json:"listed,omitempty"`
	// RuledOut are causes that the report must say it has excluded.
	RuledOut []string `json:"ruledOut,omitempty"`
	// Notes are ids of notes that must stand in the report, NoNotes such as must not.
	Notes   []string `json:"notes,omitempty"`
	NoNotes []string `json:"noNotes,omitempty"`
	// Decides tells that the report must ask a question.
	Decides bool `json:"decides,omitempty"`
}

// testCase is one file of testdata/<cause>/.
type testCase struct {
	About    string             `json:"about"`
	Exchange inspector.Exchange `json:"exchange"`
	Expect   expectation        `json:"expect"`
}

func readCase(t testing.TB, file string) testCase {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var c testCase
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&c); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return c
}

func caseFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases were found", err)
	}
	return files
}

func TestCases(t *testing.T) {
	t.Parallel()
	i := engine(t)
	for _, file := range caseFiles(t) {
		t.Run(strings.TrimSuffix(strings.TrimPrefix(file, "testdata/"), ".json"), func(t *testing.T) {
			t.Parallel()
			c := readCase(t, file)
			if c.About == "" {
				t.Error("the case does not say what it is about")
			}
			report := i.Inspect(&c.Exchange)
			c.Expect.check(t, report)
			if t.Failed() {
				out, _ := json.MarshalIndent(report, "", "  ")
				t.Logf("%s\n%s", c.About, out)
			}
		})
	}
}

func (e expectation) check(t *testing.T, report inspector.Report) {
	t.Helper()
	first := report.Causes[0]
	if e.First == "" && len(e.Not) == 0 && len(e.Notes) == 0 && len(e.NoNotes) == 0 {
		t.Error("the case expects nothing")
	}
	if e.First != "" && first.ID != e.First {
		t.Errorf("first is %s (%.2f), want %s", first.ID, first.Confidence, e.First)
	}
	if first.Confidence < e.AtLeast {
		t.Errorf("%s has confidence %.2f, want at least %.2f", first.ID, first.Confidence, e.AtLeast)
	}
	if e.AtMost > 0 && first.Confidence > e.AtMost {
		t.Errorf("%s has confidence %.2f, want at most %.2f", first.ID, first.Confidence, e.AtMost)
	}
	var named, excluded, notes []string
	for _, c := range report.Causes {
		named = append(named, c.ID)
	}
	for _, r := range report.RuledOut {
		excluded = append(excluded, r.ID)
	}
	for _, n := range report.Notes {
		notes = append(notes, n.ID)
	}
	contains(t, "causes", named, e.Listed, e.Not)
	contains(t, "ruled out", excluded, e.RuledOut, nil)
	contains(t, "notes", notes, e.Notes, e.NoNotes)
	if e.Decides && len(report.Decide) == 0 {
		t.Error("the report asks no question")
	}
}

func contains(t *testing.T, what string, got, want, not []string) {
	t.Helper()
	for _, id := range want {
		if !slices.Contains(got, id) {
			t.Errorf("%s: %s is missing from %v", what, id, got)
		}
	}
	for _, id := range not {
		if slices.Contains(got, id) {
			t.Errorf("%s: %s must not be in %v", what, id, got)
		}
	}
}

// TestCausesHaveCases holds that every cause has a case for it and one against it.
func TestCausesHaveCases(t *testing.T) {
	t.Parallel()
	has := map[string][2]bool{}
	for _, file := range caseFiles(t) {
		folder := filepath.Base(filepath.Dir(file))
		c := readCase(t, file)
		h := has[folder]
		h[0] = h[0] || fileName(c.Expect.First) == folder
		h[1] = h[1] || slices.ContainsFunc(c.Expect.Not, func(id string) bool { return fileName(id) == folder })
		has[folder] = h
	}
	for _, cause := range catalogue(t).Causes {
		switch h := has[fileName(cause.ID)]; {
		case !h[0]:
			t.Errorf("testdata/%s has no case in which %s comes first", fileName(cause.ID), cause.ID)
		case !h[1]:
			t.Errorf("testdata/%s has no case against %s", fileName(cause.ID), cause.ID)
		}
	}
}

// TestNotesHaveCases holds the same of the notes, whose cases lie among those of the causes.
func TestNotesHaveCases(t *testing.T) {
	t.Parallel()
	given, kept := map[string]bool{}, map[string]bool{}
	for _, file := range caseFiles(t) {
		expect := readCase(t, file).Expect
		for _, id := range expect.Notes {
			given[id] = true
		}
		for _, id := range expect.NoNotes {
			kept[id] = true
		}
	}
	for _, note := range catalogue(t).Notes {
		if !given[note.ID] {
			t.Errorf("no case has the note %s", note.ID)
		}
		if !kept[note.ID] {
			t.Errorf("no case is against the note %s", note.ID)
		}
	}
}

// TestInspectIsDeterministic: the same exchange gives the same report, byte by byte.
func TestInspectIsDeterministic(t *testing.T) {
	t.Parallel()
	i := engine(t)
	for _, file := range caseFiles(t) {
		c := readCase(t, file)
		first, err := json.Marshal(i.Inspect(&c.Exchange))
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for range 3 {
			again, err := json.Marshal(i.Inspect(&c.Exchange))
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if !bytes.Equal(first, again) {
				t.Fatalf("%s: two reports of one exchange differ:\n%s\n%s", file, first, again)
			}
		}
	}
}
