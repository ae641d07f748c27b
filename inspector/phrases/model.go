package phrases

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"sort"
	"strings"
)

// model is what Learn made of the examples: the meanings in a line, then, of 32 bits each and little-endian, the step of the
// weights and the number of the pieces, the pieces in order, and their weights in steps, a byte for each meaning. One more
// row of weights is every text's.
type model struct {
	meanings []string
	step     float64
	pieces   []byte
	weights  []byte
}

func newModel(learnt []byte) *model {
	end := slices.Index(learnt, '\n')
	names, rest := string(learnt[:end]), learnt[end+1:]
	pieces := 4 * binary.LittleEndian.Uint32(rest[4:])
	return &model{
		meanings: strings.Split(names, " "),
		step:     float64(math.Float32frombits(binary.LittleEndian.Uint32(rest))),
		pieces:   rest[8 : 8+pieces],
		weights:  rest[8+pieces:],
	}
}

// rowOf finds the row of a piece.
func (m *model) rowOf(p piece) (row int, known bool) {
	return sort.Find(len(m.pieces)/4, func(i int) int {
		return cmp.Compare(p, piece(binary.LittleEndian.Uint32(m.pieces[4*i:])))
	})
}

func (m *model) row(row int) []byte {
	return m.weights[row*len(m.meanings) : (row+1)*len(m.meanings)]
}

// fewestPieces is how many known pieces a text has at the least to be compared.
const fewestPieces = 4

// likelihoods tells of each meaning how likely a text has it, or nothing of a text with too little that is known.
func (m *model) likelihoods(text string) []float64 {
	sums := make([]int, len(m.meanings))
	known := 0
	count := func(row int) {
		for column, weight := range m.row(row) {
			sums[column] += int(int8(weight)) //nolint:gosec // It is a two's complement.
		}
	}
	for _, p := range piecesOf(text) {
		if row, ok := m.rowOf(p); ok {
			known++
			count(row)
		}
	}
	if known < fewestPieces {
		return nil
	}
	count(len(m.pieces) / 4)
	scores := make([]float64, len(sums))
	share := m.step / math.Sqrt(float64(known+1))
	for column, sum := range sums {
		scores[column] = float64(sum) * share
	}
	likelihoods(scores)
	return scores
}

// likelihoods makes likelihoods, which sum up to 1, of scores.
func likelihoods(scores []float64) {
	most, sum := slices.Max(scores), 0.0
	for i, score := range scores {
		scores[i] = math.Exp(score - most)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

// mostTelling is how many parts of a text are looked for in the examples.
const mostTelling = 8

// telling returns the parts of a text that tell a meaning most.
func (m *model) telling(text string, meaning int) []string {
	type part struct {
		letters string
		weight  int8
	}
	var parts []part
	for p, letters := range partsOf(text) {
		if row, known := m.rowOf(p); known {
			if weight := int8(m.row(row)[meaning]); weight > 0 { //nolint:gosec // It is a two's complement.
				parts = append(parts, part{letters, weight})
			}
		}
	}
	slices.SortStableFunc(parts, func(a, b part) int { return int(b.weight) - int(a.weight) })
	var letters []string
	for _, p := range parts[:min(len(parts), mostTelling)] {
		letters = append(letters, p.letters)
	}
	return letters
}
