package products

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestWordingsAreUnderstood holds the common wordings to a list of what servers say.
func TestWordingsAreUnderstood(t *testing.T) {
	t.Parallel()
	file, err := os.ReadFile("testdata/wordings.txt")
	if err != nil {
		t.Fatal(err)
	}
	for number, line := range strings.Split(string(file), "\n") {
		want, words, ok := strings.Cut(line, " | ")
		if !ok {
			continue
		}
		body, err := json.Marshal(map[string]string{"message": words})
		if err != nil {
			t.Fatal(err)
		}
		m := Recognise(Response{Body: strings.ToLower(string(body))})
		if got := understood(m); !got[want] || len(got) > 1 && want[0] != '~' {
			t.Errorf("line %d: %q means %v, not %s", number+1, words, got, want)
		}
	}
}

// understood lists what the first sayings mean, with "~" before what is vague and "-" for a wording that says nothing.
func understood(m Match) map[string]bool {
	got := map[string]bool{}
	for _, said := range m.Said {
		switch {
		case said.Means == "":
			got["-"] = true
		case !said.Vague:
			got[said.Means] = true
		case !m.Said[0].Vague:
			// A vague reading of what also has a plain one.
		default:
			got["~"+said.Means] = true
		}
	}
	return got
}
