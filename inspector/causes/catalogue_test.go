package causes

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/phrases"
	"github.com/why401/why401/inspector/products"
)

// ids are all causes that a diagnosis can name, with whose advice comes first: visitor, developer, owner. They are the
// contract between the engine, the reports and the documentation; they are only ever added.
var ids = map[string]string{
	"not-signed-in":                     "visitor",
	"session-expired":                   "visitor",
	"wrong-credentials":                 "visitor",
	"account-locked":                    "visitor",
	"stale-browser-state":               "visitor",
	"cached-response":                   "visitor",
	"password-protected":                "visitor",
	"windows-auth-failed":               "visitor",
	"client-certificate-required":       "visitor",
	"authorization-missing":             "developer",
	"authorization-malformed":           "developer",
	"authorization-wrong-scheme":        "developer",
	"authorization-placeholder":         "developer",
	"authorization-dropped-by-redirect": "developer",
	"authorization-dropped-by-server":   "owner",
	"preflight-unauthenticated":         "owner",
	"element-cannot-authenticate":       "developer",
	"token-expired":                     "visitor",
	"token-not-yet-valid":               "developer",
	"clock-skew":                        "visitor",
	"token-revoked":                     "visitor",
	"token-wrong-audience":              "developer",
	"token-wrong-issuer":                "developer",
	"token-wrong-type":                  "developer",
	"token-signature-invalid":           "developer",
	"token-malformed":                   "developer",
	"token-scope-insufficient":          "developer",
	"dpop-proof-invalid":                "developer",
	"step-up-required":                  "visitor",
	"api-key-missing":                   "developer",
	"api-key-invalid":                   "developer",
	"request-signature-invalid":         "developer",
	"cookie-blocked-samesite":           "developer",
	"cookie-blocked-secure":             "visitor",
	"cookie-out-of-scope":               "visitor",
	"cookie-blocked-third-party":        "visitor",
	"credentials-not-included":          "developer",
	"cookie-rejected":                   "owner",
	"cookie-expired":                    "visitor",
	"cookie-shadowed":                   "visitor",
	"csrf-token-missing":                "developer",
	"csrf-token-invalid":                "visitor",
	"gateway-denied":                    "owner",
	"cms-plugin-blocked":                "owner",
	"digest-nonce-stale":                "visitor",
	"digest-unsupported":                "owner",
	"changed-by-extension":              "visitor",
	"server-inconsistent":               "owner",
	"normal-step":                       "developer",
	"custom-rule":                       "owner",
	"unknown":                           "visitor",
}

// noteIDs are all notes that a report can hold, a contract likewise.
var noteIDs = []string{
	"challenge-missing", "should-be-403", "insecure-transport", "credential-in-url", "token-in-web-storage",
	"token-expires-soon", "token-weak-algorithm", "vague-message", "cookie-flags-weak", "repeated-failures",
}

func catalogue(t testing.TB) inspector.Catalogue {
	t.Helper()
	c, err := Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func engine(t testing.TB) *inspector.Inspector {
	t.Helper()
	i, err := inspector.New(catalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func TestCatalogueStarts(t *testing.T) {
	t.Parallel()
	engine(t)
}

func TestCausesAreKnown(t *testing.T) {
	t.Parallel()
	for _, cause := range catalogue(t).Causes {
		first, known := ids[cause.ID]
		if !known {
			t.Errorf("%s is no id of the list", cause.ID)
			continue
		}
		if got := string(cause.Text.Advice[0].Audience); got != first {
			t.Errorf("%s: the advice for the %s comes first, want that for the %s", cause.ID, got, first)
		}
	}
}

func TestNotesAreKnown(t *testing.T) {
	t.Parallel()
	var got []string
	for _, note := range catalogue(t).Notes {
		got = append(got, note.ID)
	}
	slices.Sort(got)
	if want := slices.Sorted(slices.Values(noteIDs)); !slices.Equal(got, want) {
		t.Errorf("the notes are %v, want %v", got, want)
	}
}

// written are the texts of all causes and notes, by id.
func written(t testing.TB) map[string]inspector.Text {
	t.Helper()
	all := map[string]inspector.Text{}
	c := catalogue(t)
	for _, cause := range c.Causes {
		all[cause.ID] = cause.Text
	}
	for _, note := range c.Notes {
		all[note.ID] = note.Text
	}
	return all
}

// TestTextsAreWhole holds what a text needs beyond what the catalogue checks when it starts.
func TestTextsAreWhole(t *testing.T) {
	t.Parallel()
	for id, text := range written(t) {
		if text.Prevent == "" || len(text.References) == 0 {
			t.Errorf("%s: its text lacks how to prevent it, or references", id)
		}
		if strings.HasSuffix(text.Title, ".") {
			t.Errorf("%s: a title has no full stop", id)
		}
		if sentences := strings.Count(text.Summary, ". ") + 1; sentences != 1 || !strings.HasSuffix(text.Summary, ".") {
			t.Errorf("%s: the summary is one sentence: %q", id, text.Summary)
		}
		always := map[inspector.Audience]int{}
		for _, a := range text.Advice {
			if len(a.If) > 0 {
				continue // Which of these stand together, no catalogue can tell.
			}
			if always[a.Audience]++; always[a.Audience] > 3 {
				t.Errorf("%s: more than three steps for the %s", id, a.Audience)
			}
		}
		for _, reference := range text.References {
			if !strings.HasPrefix(reference, "[") || !strings.Contains(reference, "](https://") {
				t.Errorf("%s: %q is no link", id, reference)
			}
		}
	}
}

// TestPlaceholdersAreUsed: what the engine can fill in, some text asks for. That every text asks only for what can be
// filled in, the catalogue checks when it starts.
func TestPlaceholdersAreUsed(t *testing.T) {
	t.Parallel()
	var all strings.Builder
	for _, cause := range catalogue(t).Causes {
		content, err := os.ReadFile(fileName(cause.ID) + ".md")
		if err != nil {
			t.Fatal(err)
		}
		all.Write(content)
	}
	for _, name := range inspector.Placeholders() {
		if !strings.Contains(all.String(), "{"+name+"}") {
			t.Errorf("no text uses {%s}", name)
		}
	}
}

// TestConditionsAreUsed: the same for the situations that steps are for.
func TestConditionsAreUsed(t *testing.T) {
	t.Parallel()
	used := map[inspector.Condition]bool{}
	for _, cause := range catalogue(t).Causes {
		for _, a := range cause.Text.Advice {
			for _, condition := range a.If {
				used[condition] = true
			}
		}
	}
	for _, condition := range inspector.Conditions() {
		if !used[condition] {
			t.Errorf("no step is for %q", condition)
		}
	}
}

// TestFilesBelongToTheCatalogue finds texts and cases that no line of it uses.
func TestFilesBelongToTheCatalogue(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	c := catalogue(t)
	for _, cause := range c.Causes {
		known[fileName(cause.ID)] = true
	}
	for _, note := range c.Notes {
		known["notes/"+fileName(note.ID)] = true
	}
	for _, pattern := range []string{"*.md", "notes/*"} {
		texts, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range texts {
			if !known[strings.TrimSuffix(filepath.ToSlash(file), ".md")] {
				t.Errorf("%s: nothing of that name is in the catalogue", file)
			}
		}
	}
	folders, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if folder.IsDir() && !known[folder.Name()] {
			t.Errorf("testdata/%s: no cause of that name is in the catalogue", folder.Name())
		}
	}
}

// TestPhrasesMeanCauses holds the examples of package phrases to the ids.
func TestPhrasesMeanCauses(t *testing.T) {
	t.Parallel()
	for _, meaning := range phrases.Meanings() {
		if _, known := ids[meaning]; !known && meaning != phrases.Nothing {
			t.Errorf("examples tell %q, which is no cause", meaning)
		}
	}
}

// TestProductsMeanCauses holds the product tables to the ids.
func TestProductsMeanCauses(t *testing.T) {
	t.Parallel()
	audiences := []inspector.Audience{inspector.Visitor, inspector.Developer, inspector.Owner}
	for _, product := range products.Products() {
		for _, saying := range product.Sayings {
			if _, known := ids[saying.Means]; saying.Means != "" && !known {
				t.Errorf("%s: %q means %s, which is no cause", product.ID, saying.Contains, saying.Means)
			}
		}
		for _, advice := range product.Advice {
			if _, known := ids[advice.Cause]; !known {
				t.Errorf("%s: advice for %s, which is no cause", product.ID, advice.Cause)
			}
			if !slices.Contains(audiences, inspector.Audience(advice.Audience)) {
				t.Errorf("%s: advice for %s is for %q, which is no audience", product.ID, advice.Cause, advice.Audience)
			}
		}
	}
}
