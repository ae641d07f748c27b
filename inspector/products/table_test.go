package products

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// ofLanguage are the IDs of a language's common wordings.
var ofLanguage = regexp.MustCompile(`^common-[a-z]{2}$`)

// TestRowsAreComplete holds every row to the form that Recognise and the reports rely on.
func TestRowsAreComplete(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, p := range Products() {
		if seen[p.ID] {
			t.Errorf("%s is listed twice", p.ID)
		}
		seen[p.ID] = true
		if p.Name == "" || !strings.HasPrefix(p.Source, "https://") {
			t.Errorf("%s: has no name, or no source that one can open", p.ID)
		}
		if p.Layer != "" && p.Layer.depth() == 0 {
			t.Errorf("%s: %q is no layer", p.ID, p.Layer)
		}
		if p.Layer == "" && (len(p.Signs) > 0 || len(p.Advice) > 0) {
			t.Errorf("%s: common wordings have no signs and no advice", p.ID)
		}
		if ofLanguage.MatchString(p.ID) && len(p.SignIn) == 0 {
			t.Errorf("%s: has no words for signing in", p.ID)
		}
		if p.Layer != "" && len(p.Signs)+len(p.Sayings) == 0 {
			t.Errorf("%s: cannot be recognised by anything", p.ID)
		}
	}
}

func TestSignsAreWritable(t *testing.T) {
	t.Parallel()
	for _, p := range Products() {
		for _, s := range p.Signs {
			if s.Words == "" {
				t.Errorf("%s: sign %+v is not described", p.ID, s)
			}
			if s.Header == "" && s.Cookie == "" && s.Contains == "" || s.Header != "" && s.Cookie != "" {
				t.Errorf("%s: sign %+v is not one of a header, a cookie, the body", p.ID, s)
			}
			if text := s.Header + s.Cookie + s.Contains; text != strings.ToLower(text) {
				t.Errorf("%s: sign %+v is not in lower case", p.ID, s)
			}
		}
	}
}

func TestSayingsAreWritable(t *testing.T) {
	t.Parallel()
	for _, p := range Products() {
		for i := range p.Sayings {
			s := &p.Sayings[i]
			if len(s.parts()) == 0 || len(s.parts()) > 16 {
				t.Errorf("%s: saying %+v has no words, or too many parts", p.ID, s)
			}
			for _, word := range slices.Concat(s.parts()...) {
				if word != strings.ToLower(word) || strings.Contains(word, "  ") || strings.Contains(word, "’") {
					t.Errorf("%s: %q is not in the form in which texts are searched", p.ID, word)
				}
			}
			if s.Source != "" && !strings.HasPrefix(s.Source, "https://") {
				t.Errorf("%s: the source of %q cannot be opened", p.ID, s.Contains)
			}
			if s.Shared && p.Layer == "" {
				t.Errorf("%s: %q is common and need not be marked as shared", p.ID, s.Contains)
			}
		}
	}
}

// TestNoRowIsTwice looks for the same wording with the same meaning in one product.
func TestNoRowIsTwice(t *testing.T) {
	t.Parallel()
	for _, p := range Products() {
		seen := map[string]bool{}
		for _, s := range p.Sayings {
			key := s.Contains + "\x00" + strings.Join(s.All, "+") + "\x00" + s.Header + "\x00" + s.Means
			if seen[key] {
				t.Errorf("%s: %q %q means %s twice", p.ID, s.Contains, s.All, s.Means)
			}
			seen[key] = true
		}
	}
}

// placeholder is what the reports fill in texts; see inspector.fill.
var placeholder = regexp.MustCompile(`\{[a-z-]+\}`)

func TestAdviceIsForSomeone(t *testing.T) {
	t.Parallel()
	for _, p := range Products() {
		for _, a := range p.Advice {
			if !slices.Contains([]string{"visitor", "developer", "owner"}, a.Audience) {
				t.Errorf("%s: advice for %s is for %q, which is no audience", p.ID, a.Cause, a.Audience)
			}
			if !strings.HasSuffix(a.Text, ".") && !strings.HasSuffix(a.Text, "`") {
				t.Errorf("%s: advice for %s is no sentence: %q", p.ID, a.Cause, a.Text)
			}
			if names := placeholder.FindAllString(a.Text, -1); names != nil {
				t.Errorf("%s: advice for %s would have %q filled in", p.ID, a.Cause, names)
			}
		}
	}
}
