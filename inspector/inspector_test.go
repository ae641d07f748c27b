package inspector

import (
	"slices"
	"testing"
)

// finds is a rule of fixed findings.
func finds(findings ...Finding) Rule {
	return Rule{Judge: func(*Facts) []Finding { return findings }}
}

func withRules(id string, rules ...Rule) Cause {
	c := whole(id)
	c.Rules = rules
	return c
}

func inspect(t *testing.T, x *Exchange, c Catalogue) Report {
	t.Helper()
	c.Causes = append(c.Causes, withRules(Unknown, finds(Finding{Cause: Unknown, Text: "The answer is empty."})))
	i, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return i.Inspect(x)
}

func TestEqualCausesBothStandWithAQuestion(t *testing.T) {
	t.Parallel()
	report := inspect(t, &Exchange{}, Catalogue{
		Causes: []Cause{
			withRules("a", finds(found("a", Observed, Likely))),
			withRules("b", finds(found("b", Observed, Likely))),
			withRules("c", finds(found("c", Observed, Hint))),
		},
		Questions: []Question{
			{Between: []string{"b", "c"}, Text: "Not this one: c is far behind."},
			{Between: []string{"b", "a"}, Text: "Which of the two?", Experiment: "no-credentials"},
		},
	})
	if len(report.Causes) < 2 || report.Causes[0].ID != "a" || report.Causes[1].ID != "b" {
		t.Fatalf("causes are %v", report.Causes)
	}
	if len(report.Decide) != 1 || report.Decide[0].Text != "Which of the two?" {
		t.Errorf("questions are %v", report.Decide)
	}
}

func TestUnmetNeedsAreListedOnce(t *testing.T) {
	t.Parallel()
	never := func(*Facts) []Finding { panic("a rule ran without what it needs") }
	report := inspect(t, &Exchange{Request: Message{Hidden: []string{"authorization"}}}, Catalogue{Causes: []Cause{
		withRules("a",
			Rule{Needs: []Need{NeedAuthorization}, Judge: never},
			Rule{Needs: []Need{NeedCookieHeader, NeedAuthorization}, Judge: never},
			Rule{Needs: []Need{NeedExperiments}, Judge: never}),
	}})
	want := []NotChecked{
		{"a", "this source does not show whether an Authorization header was sent"},
		{"a", "the request was not replayed"},
	}
	if !slices.Equal(report.NotChecked, want) {
		t.Errorf("not checked are %v, want %v", report.NotChecked, want)
	}
}

func TestWhatIsRuledOutNeedsNoCheck(t *testing.T) {
	t.Parallel()
	report := inspect(t, &Exchange{}, Catalogue{Causes: []Cause{
		withRules("a", finds(found("a", Observed, Likely)), Rule{Needs: []Need{NeedExperiments}, Judge: func(*Facts) []Finding { return nil }}),
		withRules("b", finds(Finding{Cause: "b", Weight: Excludes, Text: "It was sent."}), Rule{Needs: []Need{NeedExperiments}, Judge: func(*Facts) []Finding { return nil }}),
	}})
	if want := []NotChecked{{"a", "the request was not replayed"}}; !slices.Equal(report.NotChecked, want) {
		t.Errorf("not checked are %v, want %v", report.NotChecked, want)
	}
}

func TestUnknownSaysWhatIsKnown(t *testing.T) {
	t.Parallel()
	report := inspect(t, &Exchange{}, Catalogue{Causes: []Cause{
		withRules("a", finds(found("a", Observed, Hint))),
		withRules("b", finds(Finding{Cause: "b", Weight: Excludes, Text: "It was sent."})),
	}})
	if first := report.Causes[0]; first.ID != Unknown || len(first.Evidence) != 1 || first.Evidence[0].Text != "The answer is empty." {
		t.Errorf("first is %v", first)
	}
	if len(report.Causes) != 2 || report.Causes[1].ID != "a" {
		t.Errorf("a hint is not listed after unknown: %v", report.Causes)
	}
	if len(report.RuledOut) != 1 || report.RuledOut[0] != (RuledOut{"b", "It was sent."}) {
		t.Errorf("ruled out are %v", report.RuledOut)
	}
}

func TestReplayIsAdvisedOnce(t *testing.T) {
	t.Parallel()
	replay := withRules("a", finds(found("a", Observed, Proof)))
	replay.Text.Advice = []Step{
		{Advice: Advice{Audience: Visitor, Text: "replay", Action: ActionReplay}},
		{Advice: Advice{Audience: Visitor, Text: "next"}},
	}
	catalogue := Catalogue{Causes: []Cause{replay}}
	if advice := inspect(t, &Exchange{}, catalogue).Causes[0].Advice; len(advice) != 2 {
		t.Errorf("before a replay the advice is %v", advice)
	}
	tried := &Exchange{Experiments: []Experiment{{ID: "as-is", Status: 401}}}
	if advice := inspect(t, tried, catalogue).Causes[0].Advice; len(advice) != 1 || advice[0].Text != "next" {
		t.Errorf("after a replay the advice is %v", advice)
	}
}

func TestAdvise(t *testing.T) {
	t.Parallel()
	step := func(audience Audience, text string) Advice { return Advice{Audience: audience, Text: text} }
	button := Advice{Audience: Visitor, Text: "button", Action: ActionSignIn}
	only := func(a Advice, conditions ...Condition) Step { return Step{a, conditions} }
	all := func(advice ...Advice) []Step {
		var steps []Step
		for _, a := range advice {
			steps = append(steps, only(a))
		}
		return steps
	}
	for _, test := range []struct {
		name     string
		exchange Exchange
		special  []Advice
		general  []Step
		want     []string
	}{
		{"general alone", Exchange{}, nil, all(button, step(Owner, "o")), []string{"button", "o"}},
		{
			"only what is for the situation",
			Exchange{FromServiceWorker: Present(true)},
			nil,
			[]Step{only(step(Owner, "worker"), "worker"), only(step(Owner, "manifest"), "manifest"), only(step(Owner, "both"), "worker", "manifest")},
			[]string{"worker"},
		},
		{
			"what goes through products gives way to the word of one, for the same audience",
			Exchange{},
			[]Advice{step(Owner, "special")},
			[]Step{only(step(Owner, "o"), NoProduct), only(step(Developer, "d"), NoProduct)},
			[]string{"special", "d"},
		},
		{
			"the button stays in front, and three remain",
			Exchange{},
			[]Advice{step(Visitor, "special")},
			all(button, step(Visitor, "2"), step(Visitor, "3"), step(Developer, "d")),
			[]string{"button", "special", "2", "d"},
		},
		{
			"the product's word comes first where there is no button",
			Exchange{},
			[]Advice{step(Owner, "special")},
			all(step(Owner, "1"), step(Owner, "2")),
			[]string{"special", "1", "2"},
		},
		{
			"an audience of which only the product knows something comes last",
			Exchange{},
			[]Advice{step(Owner, "special")},
			all(step(Developer, "d")),
			[]string{"d", "special"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, a := range advise(derive(&test.exchange), test.special, test.general) {
				got = append(got, a.Text)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("advice is %v, want %v", got, test.want)
			}
		})
	}
}
