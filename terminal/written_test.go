package terminal

import (
	"net/url"
	"slices"
	"testing"
)

// Every program writes recordings in its own way: Firefox without resource types, preflights behind their calls;
// Playwright without preflights, and -1 for what the page was not let see. These are their own exports (Firefox ESR 153,
// Playwright 1.65 with Chromium 156) of one made-up shop, without the request headers that no rule reads.
func TestRecordingsOfOtherProgramsAreJudged(t *testing.T) {
	t.Parallel()
	for file, want := range map[string][]string{
		"firefox": {
			"GET /expired token-expired",
			"GET /orders authorization-placeholder",
			"GET /orders authorization-missing",
			"OPTIONS /guarded preflight-unauthenticated",
			"GET /moved authorization-dropped-by-redirect",
			"GET /mine authorization-missing",
			"GET /pic.png element-cannot-authenticate",
		},
		"playwright": {
			"GET /account session-expired",
			"GET /expired token-expired",
			"GET /orders authorization-placeholder",
			"GET /orders authorization-missing",
			"GET /moved authorization-dropped-by-redirect",
			"GET /mine authorization-missing",
		},
	} {
		got := run(t, harCommand(), nil, "testdata/written/"+file+".har", "--format", "json")
		if got.err != nil || got.messages != "" {
			t.Errorf("%s: error %v, messages %q", file, got.err, got.messages)
		}
		var causes []string
		for _, report := range parse(t, got.out).Reports {
			causes = append(causes, report.Method+" "+pathOf(t, report.URL)+" "+report.Causes[0].ID)
		}
		if !slices.Equal(causes, want) {
			t.Errorf("%s: the causes are\n%q, want\n%q", file, causes, want)
		}
	}
}

func pathOf(t *testing.T, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u.Path
}
