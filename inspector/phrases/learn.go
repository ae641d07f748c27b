package phrases

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

const (
	// seenLeast is in how many examples a piece is at the least. What one or two have tells little, and is most of them.
	seenLeast = 3
	// rounds is how often all examples are gone through. More of them learn the examples by heart.
	rounds = 5
	// rate is how fast weights follow an example at first, and decay how much of a weight is forgotten each time.
	rate, decay = 0.5, 1e-4
	// steps is how many steps of a weight there are on each side of zero, so that it fits into a byte.
	steps = 127
)

// Learn makes model.bin of examples, one a line: "meaning | text". Lines without the bar are remarks. It is multinomial
// logistic regression, whose weights follow the error in one example after the other (AdaGrad).
func Learn(examples string) []byte {
	l := newLearner(examples)
	random := rand.New(rand.NewPCG(4, 1)) //nolint:gosec // It only has to be another order each round, and the same each time.
	for range rounds {
		random.Shuffle(len(l.lessons), func(i, j int) { l.lessons[i], l.lessons[j] = l.lessons[j], l.lessons[i] })
		for _, lesson := range l.lessons {
			l.follow(lesson)
		}
	}
	return l.encode()
}

type learner struct {
	meanings []string
	// pieces are those that count, in order. Each has a row of weights, a column for each meaning, and the last row is how
	// frequent a meaning is anyway.
	pieces  []piece
	weights []float64
	// squares sums the squares of what each weight was changed by.
	squares []float64
	lessons []lesson
	scores  []float64
}

type lesson struct {
	meaning int
	rows    []int
}

func newLearner(examples string) *learner {
	l := &learner{}
	var texts [][]piece
	seen := map[piece]int{}
	for line := range strings.Lines(examples) {
		meaning, text, ok := strings.Cut(strings.TrimSpace(line), separator)
		if !ok {
			continue
		}
		at := slices.Index(l.meanings, meaning)
		if at < 0 {
			at = len(l.meanings)
			l.meanings = append(l.meanings, meaning)
		}
		pieces := piecesOf(text)
		for _, p := range pieces {
			if seen[p]++; seen[p] == seenLeast {
				l.pieces = append(l.pieces, p)
			}
		}
		texts = append(texts, pieces)
		l.lessons = append(l.lessons, lesson{meaning: at})
	}
	slices.Sort(l.pieces)
	for i, pieces := range texts {
		rows := make([]int, 0, len(pieces)+1)
		for _, p := range pieces {
			if row, known := slices.BinarySearch(l.pieces, p); known {
				rows = append(rows, row)
			}
		}
		l.lessons[i].rows = append(rows, len(l.pieces))
	}
	l.weights = make([]float64, (len(l.pieces)+1)*len(l.meanings))
	l.squares = make([]float64, len(l.weights))
	l.scores = make([]float64, len(l.meanings))
	return l
}

// follow moves the weights of a lesson's pieces towards its meaning, as far as they do not tell it yet. The conversions keep
// processors that can from multiplying and adding in one, which rounds otherwise (Go specification, "Floating-point operators").
func (l *learner) follow(of lesson) {
	clear(l.scores)
	share := 1 / math.Sqrt(float64(len(of.rows)))
	for _, row := range of.rows {
		for column, weight := range l.row(row) {
			l.scores[column] += float64(weight * share)
		}
	}
	likelihoods(l.scores)
	l.scores[of.meaning]--
	for _, row := range of.rows {
		begin := row * len(l.meanings)
		for column, weight := range l.row(row) {
			slope := float64(l.scores[column]*share) + float64(decay*weight)
			l.squares[begin+column] += float64(slope * slope)
			l.weights[begin+column] -= rate * slope / math.Sqrt(l.squares[begin+column]+1e-6)
		}
	}
}

func (l *learner) row(row int) []float64 {
	return l.weights[row*len(l.meanings) : (row+1)*len(l.meanings)]
}

// encode writes what model reads.
func (l *learner) encode() []byte {
	most := 0.0
	for _, weight := range l.weights {
		most = max(most, math.Abs(weight))
	}
	encoded := []byte(strings.Join(l.meanings, " ") + "\n")
	encoded = binary.LittleEndian.AppendUint32(encoded, math.Float32bits(float32(most/steps)))
	encoded = binary.LittleEndian.AppendUint32(encoded, uint32(len(l.pieces))) //nolint:gosec // There are some ten thousand.
	for _, p := range l.pieces {
		encoded = binary.LittleEndian.AppendUint32(encoded, uint32(p))
	}
	for _, weight := range l.weights {
		encoded = append(encoded, byte(int8(math.Round(weight/most*steps)))) //nolint:gosec // It is a two's complement.
	}
	return encoded
}
