package products

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestWordingsAreUnderstood holds the common wordings to a list of what servers say.
func TestWordingsAreUnderstood(t *testing.T) {
	t.Parallel()
	file, err := os.Open("testdata/wordings.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for number := 1; lines.Scan(); number++ {
		want, words, ok := strings.Cut(lines.Text(), " | ")
		if !ok {
			continue
		}
		body, err := json.Marshal(map[string]string{"message": words})
		if err != nil {
			t.Fatal(err)
		}
		m := Recognise(Response{Body: strings.ToLower(string(body))})
		if got := understood(m); !got[want] {
			t.Errorf("line %d: %q means %v, not %s", number, words, got, want)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
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
