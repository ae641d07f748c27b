package causes

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
)

// TestRulesOfExperimentsFindNothingWithoutAny holds that no diagnosis differs because they are left out.
func TestRulesOfExperimentsFindNothingWithoutAny(t *testing.T) {
	t.Parallel()
	all := catalogue(t)
	left := 0
	for _, cause := range all.Causes {
		for i := range cause.Rules {
			if cause.Rules[i].OfExperiments {
				cause.Rules[i].OfExperiments = false
				left++
			}
		}
	}
	if left == 0 {
		t.Fatal("no rule is of experiments")
	}
	asked, err := inspector.New(all)
	if err != nil {
		t.Fatal(err)
	}
	usual := engine(t)
	for _, file := range caseFiles(t) {
		c := readCase(t, file)
		c.Exchange.Experiments = nil
		if diff := cmp.Diff(usual.Inspect(&c.Exchange), asked.Inspect(&c.Exchange)); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
	}
}
