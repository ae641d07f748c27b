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
	for _, cause := range catalogue.Causes {
		whole := run(t, explainCommand(), nil, cause.ID)
		if whole.err != nil || !strings.Contains(whole.out, "("+cause.ID+")") || !strings.Contains(list.out, cause.ID) {
			t.Errorf("%s: error %v, said:\n%s", cause.ID, whole.err, whole.out)
		}
		if first, _ := utf8.DecodeRuneInString(whole.out); !unicode.IsUpper(first) {
			t.Errorf("%s begins with %q", cause.ID, first)
		}
		for _, name := range inspector.Placeholders() {
			if strings.Contains(whole.out, "{"+name+"}") || strings.Contains(list.out, "{"+name+"}") {
				t.Errorf("%s leaves {%s} open", cause.ID, name)
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

func TestExplainPointsToTheCauseThatWasMeant(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, word, says string }{
		{"capitals and underscores", "TOKEN_EXPIRED", ""},
		{"words", "token expired", ""},
		{"a slip", "token-expird", `there is no cause "token-expird"; did you mean token-expired? "why401 explain" lists them`},
		{"nothing near", "weather", `there is no cause "weather": "why401 explain" lists them`},
		{"a token pasted in the wrong place", token(hs256, `{}`), `there is no cause of that name: "why401 explain" lists them`},
		{"a long word", strings.Repeat(canary, 20), `there is no cause of that name: "why401 explain" lists them`},
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
