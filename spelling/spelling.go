// Package spelling guesses which name somebody meant who mistyped it.
package spelling

// Nearest is the name that differs from a word in the fewest letters, and none where that would be a guess.
func Nearest(word string, names []string) string {
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
