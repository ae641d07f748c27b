package installer

import (
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/why401/why401/browsers"
)

// editionIDs is the flag that names browsers and their editions. It knows which there are.
type editionIDs []string

func (ids *editionIDs) usage() string {
	return "only this browser: " + strings.Join(names(), ", ") + " (may be repeated)"
}

// Set takes one name.
func (ids *editionIDs) Set(id string) error {
	if !slices.Contains(names(), id) {
		known := "the names are " + strings.Join(names(), ", ")
		if near := nearest(id, names()); near != "" {
			known = "did you mean " + near + "? T" + known[1:]
		}
		return fmt.Errorf("there is no such browser: %s", known)
	}
	*ids = append(*ids, id)
	return nil
}

func (ids *editionIDs) String() string { return strings.Join(*ids, ",") }

// Type names the kind of value in help texts.
func (ids *editionIDs) Type() string { return "name" }

// names are the ids of the editions that the host can be registered with on this system.
func names() []string {
	var ids []string
	for _, e := range browsers.EditionsOn(browsers.System(runtime.GOOS)) {
		ids = append(ids, e.ID)
	}
	return ids
}

// nearest is the name that differs from a word in the fewest letters, and none where that would be a guess.
func nearest(word string, names []string) string {
	const mostEdits = 2
	best, edits := "", mostEdits+1
	for _, name := range names {
		if n := distance(word, name); n < edits && n < len(name)/2 {
			best, edits = name, n
		}
	}
	return best
}

// distance is how many letters have to be put in, left out or replaced to make one word of another (Levenshtein's).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
