package terminal

import (
	"fmt"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// write writes the diagnosis before, the experiments, and the diagnosis after them.
func (r *replays) write(before, after inspector.Report) error {
	w := newReports(r.flags.format, r.out)
	switch w := w.(type) {
	case *text:
		w.experiments(before, after)
		after.Experiments = nil // They stand above.
	case *markdown:
		w.before = was(before)
	}
	if err := w.report(after); err != nil {
		return err
	}
	return w.close()
}

// was says in a line what the diagnosis was without experiments.
func was(before inspector.Report) string {
	first := before.Causes[0]
	return fmt.Sprintf("%s (%s, %s sure)", first.Title, first.ID, percent(first.Confidence))
}

// browserNames say what an experiment was made in.
var browserNames = map[inspector.ReplayBrowser]string{
	inspector.FullBrowser: "a clean profile of the browser", inspector.ShellBrowser: "Chromium's headless shell",
}

// experiments writes one paragraph for each. What holds for all of them is said once.
func (w *text) experiments(before, after inspector.Report) {
	tried := after.Experiments
	if len(tried) == 0 {
		return
	}
	fmt.Fprintf(&w.b, "%s %s\n", w.paint.bold("Before:"), w.paint.wrap(plain(was(before)), len("Before: ")))
	where := usedBrowsers(tried)
	if len(where) == 1 {
		w.heading("Experiments, in " + where[0])
	} else {
		w.heading("Experiments")
	}
	shared := sharedDifferences(tried)
	for _, t := range tried {
		answer := answers(after, t)
		switch {
		case t.Status == 0:
			answer = w.paint.dim(answer)
		case t.Status/100 == 2:
			answer = w.paint.green(answer)
		default:
			answer = w.paint.yellow(answer)
		}
		fmt.Fprintf(&w.b, "\n%s  %s\n", w.paint.bold(plain(t.ID)), answer)
		w.beneath(w.paint.dim, changes(t.ID))
		w.beneath(nil, means(t))
		for _, d := range t.Differences {
			if !slices.Contains(shared, d) {
				w.beneath(w.paint.dim, "Not as it was: "+d+".")
			}
		}
		if name := browserNames[t.Browser]; name != "" && len(where) > 1 {
			w.beneath(w.paint.dim, fmt.Sprintf("In %s, %d ms.", name, t.Milliseconds))
		}
	}
	w.bullets("In all of them, not as it was", shared)
	fmt.Fprintf(&w.b, "\n%s\n\n", w.paint.dim(strings.Repeat("─", 72)))
}

// beneath writes a text under the experiment that it belongs to.
func (w *text) beneath(colour func(string) string, s string) {
	const indent = 2
	if s = plain(s); s == "" {
		return
	}
	s = w.paint.wrap(s, indent)
	if colour != nil {
		s = colour(s)
	}
	fmt.Fprintf(&w.b, "  %s\n", s)
}

// changes says what was changed.
func changes(id string) string { return sentence(replay.Changes(id)) }

// means says what an outcome means, or why there is none.
func means(t inspector.Tried) string {
	if t.Status == 0 {
		return sentence(t.Means)
	}
	return t.Means
}

func sentence(words string) string {
	if words == "" {
		return ""
	}
	return strings.ToUpper(words[:1]) + strings.TrimSuffix(words[1:], ".") + "."
}

// answers are all answers of an experiment in a line: "401", or "first 401, again 200".
func answers(r inspector.Report, t inspector.Tried) string {
	if len(t.Answers) == 0 {
		return map[bool]string{true: "not made", false: fmt.Sprint(t.Status)}[t.Status == 0]
	}
	return strings.Join(texts(t.Answers, func(a inspector.TriedAnswer) string { return answer(r, a) }), ", ")
}

func answer(r inspector.Report, a inspector.TriedAnswer) string {
	said := "no answer"
	if a.Status != 0 {
		said = fmt.Sprint(a.Status)
	}
	switch {
	case a.Asked != "":
		return plain(a.Asked) + " " + said
	case a.URL != r.URL:
		return said + " at " + plain(a.URL)
	}
	return said
}

// usedBrowsers are the kinds of browsers that experiments were made in.
func usedBrowsers(tried []inspector.Tried) []string {
	var names []string
	for _, t := range tried {
		if name := browserNames[t.Browser]; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// sharedDifferences are those that every experiment has which was made, where there are several.
func sharedDifferences(tried []inspector.Tried) []string {
	made := slices.DeleteFunc(slices.Clone(tried), func(t inspector.Tried) bool { return t.Browser == "" })
	if len(made) < 2 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(made[0].Differences), func(d string) bool {
		return slices.ContainsFunc(made[1:], func(t inspector.Tried) bool { return !slices.Contains(t.Differences, d) })
	})
}

// tried writes the experiments as a table. Its cells are short lines.
func (w *markdown) tried(r inspector.Report) {
	if len(r.Experiments) == 0 {
		return
	}
	w.b.WriteString("\n### Tried\n\n")
	if w.before != "" {
		fmt.Fprintf(&w.b, "Before: %s\n\n", escape(w.before))
	}
	w.b.WriteString("| Experiment | Answer | What it means | Made in |\n|---|---|---|---|\n")
	for _, t := range r.Experiments {
		made := browserNames[t.Browser]
		if made != "" && t.Milliseconds > 0 {
			made += fmt.Sprintf(", %d ms", t.Milliseconds)
		}
		fmt.Fprintf(&w.b, "| %s<br>%s | %s | %s | %s |\n",
			code(strings.ReplaceAll(t.ID, "|", "¦")), escape(changes(t.ID)), escape(answers(r, t)), escape(means(t)), escape(made))
	}
	var different []string
	for _, t := range r.Experiments {
		for _, d := range t.Differences {
			if !slices.Contains(different, d) {
				different = append(different, d)
			}
		}
	}
	w.bullets("#### Not as it was", different)
}
