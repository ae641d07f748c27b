package inspector

import (
	"strings"
	"testing"
)

// whole is a cause that a catalogue takes.
func whole(id string) Cause {
	return Cause{
		ID:    id,
		Rules: []Rule{{Judge: func(*Facts) []Finding { return nil }}},
		Text: Text{
			Title: "t", Summary: "s.", Why: "w",
			Advice: []Step{{Advice: Advice{Audience: Visitor, Text: "a"}}},
		},
	}
}

func TestCatalogueValidatesItself(t *testing.T) {
	t.Parallel()
	with := func(change func(*Cause)) Catalogue {
		c := whole("a")
		change(&c)
		return Catalogue{Causes: []Cause{c, whole(Unknown)}}
	}
	for _, test := range []struct {
		name      string
		catalogue Catalogue
		problem   string
	}{
		{"good", with(func(*Cause) {}), ""},
		{"a cause twice", Catalogue{Causes: []Cause{whole("a"), whole("a"), whole(Unknown)}}, "cause a is listed twice"},
		{"unknown missing", Catalogue{Causes: []Cause{whole("a")}}, "cause unknown is missing"},
		{"no rule", with(func(c *Cause) { c.Rules = nil }), "cause a: has no rule"},
		{"a rule without Judge", with(func(c *Cause) { c.Rules[0].Judge = nil }), "cause a: a rule has no Judge"},
		{"an unknown need", with(func(c *Cause) { c.Rules[0].Needs = []Need{"luck"} }), `cause a: a rule needs "luck", which is no kind of evidence`},
		{"no title", with(func(c *Cause) { c.Text.Title = "" }), "cause a: its text lacks"},
		{"no advice", with(func(c *Cause) { c.Text.Advice = nil }), "cause a: its text has no advice"},
		{"an unknown condition", with(func(c *Cause) { c.Text.Advice[0].If = []Condition{"raining"} }), `cause a: condition "raining" is unknown`},
		{"an unknown placeholder in the advice", with(func(c *Cause) { c.Text.Advice[0].Text = "{hots}" }), "cause a: placeholder {hots} is unknown"},
		{"an unknown placeholder in the title", with(func(c *Cause) { c.Text.Title = "{hots}" }), "cause a: placeholder {hots} is unknown"},
		{"a question about nothing", Catalogue{Causes: []Cause{whole(Unknown)}, Questions: []Question{{Between: []string{"b"}}}}, "a question names b, which is no cause"},
		{"an outcome without words", Catalogue{Causes: []Cause{whole(Unknown)}, Outcomes: []Outcome{{Experiment: "as-is"}}}, "the outcome of as-is has no words"},
		{"an outcome of nothing", Catalogue{Causes: []Cause{whole(Unknown)}, Outcomes: []Outcome{{Experiment: "wait"}}}, `an outcome names "wait", which is no experiment`},
		{"a question for nothing", Catalogue{Causes: []Cause{whole(Unknown)}, Questions: []Question{{Experiment: "wait"}}}, `a question names "wait", which is no experiment`},
		{"a trial of nothing", Catalogue{Causes: []Cause{whole(Unknown)}, Trials: []Trial{{Experiment: "wait"}}}, `a trial names "wait", which is no experiment`},
		{"a trial about nothing", Catalogue{Causes: []Cause{whole(Unknown)}, Trials: []Trial{{Experiment: Repeat, Decides: []string{"b"}}}}, "the trial of repeat decides b, which is no cause"},
		{"a trial without a cause", Catalogue{Causes: []Cause{whole(Unknown)}, Trials: []Trial{{Experiment: Repeat}}}, "the trial of repeat decides nothing"},
		{"a note without Judge", Catalogue{Causes: []Cause{whole(Unknown)}, Notes: []NoteRule{{ID: "n"}}}, "note n has no Judge"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := New(test.catalogue)
			switch {
			case test.problem == "" && err != nil:
				t.Errorf("is refused: %v", err)
			case test.problem != "" && (err == nil || !strings.Contains(err.Error(), test.problem)):
				t.Errorf("error is %v, want one with %q", err, test.problem)
			}
		})
	}
}
