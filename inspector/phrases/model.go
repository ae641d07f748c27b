package phrases

import (
	"math"
	"slices"
	"strings"
)

// model knows how likely each piece is in a text of each meaning.
type model struct {
	meanings []string
	examples []example
	// rows are by piece. A row of weights has a column for each meaning, and one for a text of no meaning in particular,
	// which has the pieces that are common in all examples.
	rows    map[piece]int32
	weights []float32
}

type example struct {
	meaning int
	text    string
	// rows are those of its pieces.
	rows []int32
}

const (
	// rare is how often a piece that no example of a meaning has is thought to occur in a text of that meaning.
	rare = 0.4
	// fewestPieces is how many known pieces a text has at the least to be compared.
	fewestPieces = 4
)

// newModel learns from examples, one a line: "meaning | text". Lines without the bar are remarks.
func newModel(lines string) *model {
	m := &model{rows: map[piece]int32{}}
	var pieces [][]piece
	seen := map[piece]int{}
	for line := range strings.Lines(lines) {
		meaning, text, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok {
			continue
		}
		at := slices.Index(m.meanings, meaning)
		if at < 0 {
			at = len(m.meanings)
			m.meanings = append(m.meanings, meaning)
		}
		text = strings.ToLower(text)
		m.examples = append(m.examples, example{meaning: at, text: text})
		own := piecesOf(text)
		for _, p := range own {
			if seen[p]++; seen[p] == 2 { // What one example alone has tells little, and is most of them.
				m.rows[p] = int32(len(m.rows)) //nolint:gosec // There are some ten thousand.
			}
		}
		pieces = append(pieces, own)
	}
	for at := range m.examples {
		m.examples[at].rows = m.rowsOf(pieces[at])
	}
	m.weigh()
	return m
}

// weigh fills in the weights: the logarithms of the frequencies.
func (m *model) weigh() {
	columns := m.columns()
	m.weights = make([]float32, len(m.rows)*columns)
	size := make([]float64, columns)
	size[columns-1] = float64(len(m.examples))
	for _, e := range m.examples {
		size[e.meaning]++
		for _, row := range e.rows {
			weights := m.weights[int(row)*columns:]
			weights[e.meaning]++
			weights[columns-1]++
		}
	}
	for at, n := range m.weights {
		m.weights[at] = float32(math.Log((float64(n) + rare) / (size[at%columns] + 1)))
	}
}

func (m *model) columns() int { return len(m.meanings) + 1 }

// rowsOf are the rows of the pieces that are known, in their order.
func (m *model) rowsOf(pieces []piece) []int32 {
	rows := make([]int32, 0, len(pieces))
	for _, p := range pieces {
		if row, known := m.rows[p]; known {
			rows = append(rows, row)
		}
	}
	slices.Sort(rows)
	return rows
}

func (m *model) closest(text string) (Reading, bool) {
	rows := m.rowsOf(piecesOf(text))
	if len(rows) < fewestPieces {
		return Reading{}, false
	}
	meaning, likelihood := m.likeliest(rows)
	if likelihood < Least || meaning == len(m.meanings) || m.meanings[meaning] == Nothing {
		return Reading{}, false
	}
	return Reading{Means: m.meanings[meaning], Likelihood: likelihood, Like: m.nearest(meaning, rows)}, true
}

// likeliest returns the likeliest column. Pieces of one text depend on each other, words on the pairs and the runs of
// letters that they are in; the root of their number keeps them from counting as so many witnesses.
func (m *model) likeliest(rows []int32) (column int, likelihood float64) {
	scores := make([]float64, m.columns())
	for _, row := range rows {
		weights := m.weights[int(row)*len(scores):]
		for at := range scores {
			scores[at] += float64(weights[at])
		}
	}
	scale := math.Sqrt(float64(len(rows)))
	most := slices.Max(scores)
	sum := 0.0
	for _, score := range scores {
		sum += math.Exp((score - most) / scale)
	}
	return slices.Index(scores, most), 1 / sum
}

// nearest returns the example of a meaning that shares most rows, for its length.
func (m *model) nearest(meaning int, rows []int32) string {
	best, most := "", 0.0
	for _, e := range m.examples {
		if e.meaning != meaning {
			continue
		}
		shared := 0
		for _, row := range e.rows {
			if _, found := slices.BinarySearch(rows, row); found {
				shared++
			}
		}
		if near := float64(shared) / math.Sqrt(float64(len(e.rows)+1)); near > most {
			best, most = e.text, near
		}
	}
	return best
}
