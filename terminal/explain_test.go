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
