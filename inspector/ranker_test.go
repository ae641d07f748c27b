package inspector

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// lineupOf is one of causes that have an id and nothing else.
func lineupOf(ids ...string) lineup {
	causes := make([]Cause, len(ids))
	for i, id := range ids {
		causes[i].ID = id
	}
	return newLineup(causes)
}

func found(cause string, basis Basis, weight Weight) Finding {
	return Finding{Cause: cause, Basis: basis, Weight: weight, Text: fmt.Sprint(cause, basis, weight)}
}

// pointers is how the ranker takes findings.
func pointers(findings []Finding) []*Finding {
	all := make([]*Finding, len(findings))
	for i := range findings {
		all[i] = &findings[i]
	}
	return all
}

// repeat makes findings that are alike in all but their text.
func repeat(n int, cause string, basis Basis, weight Weight) []Finding {
	findings := make([]Finding, n)
	for i := range findings {
		findings[i] = found(cause, basis, weight)
		findings[i].Text += fmt.Sprint(" ", i)
	}
	return findings
}

func TestRank(t *testing.T) {
	t.Parallel()
	type confidences map[string][2]float64 // least and most
	for _, test := range []struct {
		name     string
		findings []Finding
		order    []string
		between  confidences
		excluded []string
	}{
		{
			name:     "an observed fact beats what the server claims",
			findings: append(repeat(2, "claimed", Claimed, Likely), found("observed", Observed, Strong)),
			order:    []string{"observed", "claimed"},
			between:  confidences{"observed": {0.75, 0.9}, "claimed": {0, 0.2}},
		},
		{
			name:     "an experiment beats what the server claims",
			findings: []Finding{found("claimed", Claimed, Strong), found("tested", Tested, Proof)},
			order:    []string{"tested"},
			between:  confidences{"tested": {0.9, 1}},
		},
		{
			name:     "many claims do not add up to certainty",
			findings: repeat(20, "claimed", Claimed, Strong),
			order:    []string{"claimed"},
			between:  confidences{"claimed": {0.85, claimCeiling}},
		},
		{
			name:     "many likely observations stay short of proof",
			findings: repeat(20, "observed", Observed, Likely),
			order:    []string{"observed"},
			between:  confidences{"observed": {0.8, float64(Strong)}},
		},
		{
			name:     "reasons of different bases are independent",
			findings: []Finding{found("both", Observed, Likely), found("both", Claimed, Likely)},
			order:    []string{"both"},
			between:  confidences{"both": {0.9, 0.92}},
		},
		{
			name:     "the same finding twice counts once",
			findings: []Finding{found("a", Observed, Likely), found("a", Observed, Likely)},
			order:    []string{"a"},
			between:  confidences{"a": {float64(Likely), float64(Likely)}},
		},
		{
			name:     "two equal causes both stand, in the catalogue's order",
			findings: []Finding{found("observed", Observed, Likely), found("a", Observed, Likely)},
			order:    []string{"a", "observed"},
			between:  confidences{"a": {0.35, 0.5}, "observed": {0.35, 0.5}},
		},
		{
			name:     "what speaks against a cause lowers it",
			findings: []Finding{found("a", Observed, Likely), found("a", Observed, Doubts)},
			order:    []string{"a"},
			between:  confidences{"a": {0.2, 0.3}},
		},
		{
			name:     "an excluded cause is not named, whatever else supports it",
			findings: []Finding{found("a", Claimed, Strong), found("a", Observed, Proof), found("a", Observed, Excludes)},
			excluded: []string{"a"},
		},
		{
			name:     "context neither supports nor names a cause",
			findings: []Finding{found("a", Observed, Context)},
		},
		{
			name:     "what is found of no cause does not compete",
			findings: []Finding{found(Unknown, Observed, Proof), found("nobody-knows", Observed, Proof), found("a", Observed, Likely)},
			order:    []string{"a"},
			between:  confidences{"a": {float64(Likely), float64(Likely)}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			standing, excluded, none := lineupOf("a", "claimed", "observed", "tested", "both", Unknown).rank(new(workspace), pointers(test.findings))
			if got := idsOf(standing); !slices.Equal(got, test.order) {
				t.Errorf("standing are %v, want %v", got, test.order)
			}
			if got := idsOf(excluded); !slices.Equal(got, test.excluded) {
				t.Errorf("excluded are %v, want %v", got, test.excluded)
			}
			for _, r := range standing {
				if limits, ok := test.between[r.cause.ID]; ok && (r.confidence < limits[0]-1e-9 || r.confidence > limits[1]+1e-9) {
					t.Errorf("%s has confidence %.3f, want between %.2f and %.2f", r.cause.ID, r.confidence, limits[0], limits[1])
				}
			}
			if len(standing) == 0 && none != 1 {
				t.Errorf("nothing stands, and none of these has %.2f, want 1", none)
			}
		})
	}
}

func idsOf(list []*ranked) []string {
	var ids []string
	for _, r := range list {
		ids = append(ids, r.cause.ID)
	}
	return ids
}

func TestUnknownComesBeforeAGuess(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name     string
		findings []Finding
		guess    bool
	}{
		{"nothing at all", nil, true},
		{"a hint", []Finding{found("a", Observed, Hint)}, true},
		{"two that are possible", []Finding{found("a", Observed, Possible), found("b", Observed, Possible)}, true},
		{"one that is possible", []Finding{found("a", Observed, Possible)}, false},
		{"three that are likely", []Finding{found("a", Observed, Likely), found("b", Observed, Likely), found("c", Observed, Likely)}, false},
		{"proof", []Finding{found("a", Observed, Proof)}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			standing, _, none := lineupOf("a", "b", "c").rank(new(workspace), pointers(test.findings))
			if got := isGuess(standing, none); got != test.guess {
				t.Errorf("isGuess is %t, want %t (standing %v, none %.2f)", got, test.guess, idsOf(standing), none)
			}
		})
	}
}

// TestRankHoldsItsPromises tries random findings: confidences are sorted, lie between 0 and 1, and together with none
// of these are never more than 1.
func TestRankHoldsItsPromises(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(4, 1)) //nolint:gosec // a fixed seed, so that a failure can be repeated
	weights := []Weight{Proof, Strong, Likely, Possible, Hint, Context, Weakens, Doubts, Excludes}
	bases := []Basis{Observed, Claimed, Tested}
	names := []string{"a", "b", "c", "d", "e", "f", "g"}
	var used workspace
	for range 2000 {
		var findings []Finding
		for range random.IntN(20) {
			findings = append(findings, found(names[random.IntN(len(names))], bases[random.IntN(3)], weights[random.IntN(len(weights))]))
		}
		standing, _, none := lineupOf(names...).rank(&used, pointers(findings))
		fresh, _, _ := lineupOf(names...).rank(new(workspace), pointers(findings))
		if !slices.Equal(idsOf(standing), idsOf(fresh)) {
			t.Fatalf("%v in a workspace that was used before, want %v", idsOf(standing), idsOf(fresh))
		}
		sum, last := none, 1.0
		for _, r := range standing {
			if r.confidence > last || r.confidence < leastToList {
				t.Fatalf("%s has confidence %.3f after %.3f", r.cause.ID, r.confidence, last)
			}
			last = r.confidence
			sum += r.confidence
		}
		if sum > 1+1e-9 || len(standing) > listedMost {
			t.Fatalf("%d causes have %.3f together", len(standing), sum)
		}
		if isGuess(standing, none) && len(standing) > 0 && standing[0].confidence > none {
			t.Fatalf("unknown (%.3f) would stand before a likelier cause (%.3f)", none, standing[0].confidence)
		}
		used.clear()
	}
}

// TestWhatRepeatsAnotherIsLeftOut counts few findings and many, which are compared in other ways.
func TestWhatRepeatsAnotherIsLeftOut(t *testing.T) {
	t.Parallel()
	for _, different := range []int{1, 3, manyFindings, 10 * manyFindings} {
		var findings []Finding
		for at := range 2 * different {
			f := found("a", Observed, Likely)
			f.Text = strconv.Itoa(at % different)
			findings = append(findings, f)
		}
		standing, _, _ := lineupOf("a").rank(new(workspace), pointers(findings))
		if len(standing) != 1 || len(standing[0].findings) != different {
			t.Errorf("of %d findings that are each there twice, not each is listed once: %v", different, standing)
		}
	}
}
