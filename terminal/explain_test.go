package terminal

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/causes"
)

// A catalogue is read without an exchange, so that nothing of one may be missing in it.
func TestExplainReadsWellWithoutAnExchange(t *testing.T) {
	t.Parallel()
	catalogue, err := causes.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	list := run(t, explainCommand(), nil)
	var ids []string
	for _, cause := range catalogue.Causes {
		ids = append(ids, cause.ID)
	}
	for _, note := range catalogue.Notes {
		ids = append(ids, note.ID)
	}
	for _, id := range ids {
		whole := run(t, explainCommand(), nil, id)
		if whole.err != nil || !strings.Contains(whole.out, "("+id+")") || !strings.Contains(list.out, id) {
			t.Errorf("%s: error %v, said:\n%s", id, whole.err, whole.out)
		}
		if first, _ := utf8.DecodeRuneInString(whole.out); !unicode.IsUpper(first) {
			t.Errorf("%s begins with %q", id, first)
		}
		for _, name := range inspector.Placeholders() {
			if strings.Contains(whole.out, "{"+name+"}") || strings.Contains(list.out, "{"+name+"}") {
				t.Errorf("%s leaves {%s} open", id, name)
			}
		}
	}
}

func TestExplainSaysWhatStepsAreFor(t *testing.T) {
	t.Parallel()
	got := run(t, explainCommand(), nil, "wrong-credentials")
	if want := "- (if the browser itself asks for the password) Reload the page"; !strings.Contains(got.out, want) {
		t.Errorf("it does not say %q:\n%s", want, got.out)
	}
	if strings.Contains(got.out, "(if prompted") {
		t.Errorf("it shows a condition by its name:\n%s", got.out)
	}
}

func TestExplainPointsToWhatWasMeant(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, word, says string }{
		{"capitals and underscores", "TOKEN_EXPIRED", ""},
		{"words", "token expired", ""},
		{"a slip", "token-expird", `there is no cause or note "token-expird"; did you mean token-expired? "why401 explain" lists them`},
		{"a slip in a note", "vage-message", `there is no cause or note "vage-message"; did you mean vague-message? "why401 explain" lists them`},
		{"nothing near", "weather", `there is no cause or note "weather": "why401 explain" lists them`},
		{"a token pasted in the wrong place", token(hs256, `{}`), `there is no cause or note of that name: "why401 explain" lists them`},
		{"a long word", strings.Repeat(canary, 20), `there is no cause or note of that name: "why401 explain" lists them`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := run(t, explainCommand(), nil, test.word)
			if errorText(got.err) != test.says {
				t.Errorf("error %v, want %q", got.err, test.says)
			}
			if whole := strings.Contains(got.out, "(token-expired)"); whole != (test.says == "") {
				t.Errorf("it shows:\n%s", got.out)
			}
		})
	}
	if got := run(t, explainCommand(), nil, "token-expired", "unknown"); got.err == nil || got.out != "" {
		t.Errorf("two causes at a time: error %v, said %q", got.err, got.out)
	}
}
