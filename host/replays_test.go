package host

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
)

func idsOf(outcomes []inspector.Experiment) []string {
	var ids []string
	for _, e := range outcomes {
		ids = append(ids, e.ID)
	}
	return ids
}

// replies receives until a request ends, and returns its progress and what ended it.
func (p *peer) replies() ([]Progress, Reply) {
	p.t.Helper()
	var progress []Progress
	for {
		reply := p.receive()
		if reply.Progress == nil {
			return progress, reply
		}
		progress = append(progress, *reply.Progress)
	}
}

// The engine chooses where nobody asked for an experiment, and the Replayer where the engine knows of none. What a
// person asks for is compared with the control.
func TestWhoChoosesExperiments(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		path, experiments string
		want              []string
		progress          []Progress
	}{
		"the engine": {"/plan", "", []string{"without-cookie:sid"}, []Progress{{"without-cookie:sid", 0, 1}}},
		"the Replayer": {
			"/", "", []string{"as-is", "no-credentials"}, []Progress{{"as-is", 0, 2}, {"no-credentials", 1, 2}},
		},
		"the person": {"/plan", `,"experiments":["home-page"]`, []string{"home-page"}, []Progress{{"home-page", 0, 1}}},
		"the person, to compare": {
			"/control", `,"experiments":["without-cookie:sid"]`,
			[]string{"repeat", "without-cookie:sid"},
			[]Progress{{"repeat", 0, 2}, {"without-cookie:sid", 1, 2}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := connect(t, quiet())
			p.send(`{"id":"1","replay":` + strings.TrimSuffix(exchange(test.path), "}") + test.experiments + `}}`)
			progress, reply := p.replies()
			if diff := cmp.Diff(test.want, idsOf(reply.Outcomes)); diff != "" {
				t.Errorf("experiments (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.progress, progress); diff != "" {
				t.Errorf("progress (-want +got):\n%s", diff)
			}
		})
	}
}

// One more experiment is judged with those before it; of one that is made again, the last outcome counts.
func TestEarlierOutcomesCount(t *testing.T) {
	t.Parallel()
	p := connect(t, quiet())
	earlier := strings.Replace(exchange("/"), `"kind":"fetch"`,
		`"kind":"fetch","experiments":[{"id":"as-is","status":401,"milliseconds":5},{"id":"repeat","status":401,"milliseconds":5}]`, 1)
	p.send(`{"id":"1","replay":` + strings.TrimSuffix(earlier, "}") + `,"experiments":["as-is"]}}`)
	_, reply := p.replies()
	want := []inspector.Experiment{
		{ID: "repeat", Status: 401, Milliseconds: 5}, {ID: "as-is", Status: 200, Milliseconds: 12},
	}
	if diff := cmp.Diff(want, reply.Outcomes); diff != "" {
		t.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if got := len(reply.Document.Reports[0].Experiments); got != 2 {
		t.Errorf("the report has %d experiments", got)
	}
}

func TestFittingExperimentsAreNamed(t *testing.T) {
	t.Parallel()
	p := connect(t, quiet())
	p.send(`{"id":"1","inspect":` + exchange("/plan") + `}`)
	if diff := cmp.Diff([]string{"without-cookie:sid"}, p.receive().Fitting); diff != "" {
		t.Errorf("fitting (-want +got):\n%s", diff)
	}
}

// The largest picture that the Replayer takes fits a reply.
func TestScreenshotFits(t *testing.T) {
	t.Parallel()
	p := connect(t, quiet())
	p.send(`{"id":"1","screenshot":` + exchange("/large") + `}`)
	if shot := p.receive().Screenshot; shot == nil || shot.PNG == "" || shot.Problem != "" {
		t.Errorf("got %.200v", shot)
	}
}

func TestScreenshotErrors(t *testing.T) {
	t.Parallel()
	for path, code := range map[string]ErrorCode{
		"/refused": ErrorRefused, "/no-browser": ErrorNoBrowser, "/broken": ErrorInternal, "/panic": ErrorInternal,
	} {
		p := connect(t, quiet())
		p.send(`{"id":"1","screenshot":` + exchange(path) + `}`)
		if reply := p.receive(); reply.Error == nil || reply.Error.Code != code || strings.Contains(reply.Error.Text, canary) {
			t.Errorf("%s: got %+v, want an error of code %s", path, reply, code)
		}
	}
}

func TestScreenshotIsCancelled(t *testing.T) {
	t.Parallel()
	replayer := &scripted{begun: make(chan struct{})}
	p := connect(t, replayed(replayer))
	p.send(`{"id":"1","screenshot":` + exchange("/slow") + `}`)
	<-replayer.begun
	p.send(`{"id":"2","cancel":{"request":"1"}}`)
	for range 2 {
		if reply := p.receive(); reply.ID == "1" && (reply.Error == nil || reply.Error.Code != ErrorCanceled) {
			t.Errorf("got %+v", reply)
		}
	}
}

// What was seen of an experiment holds credentials, which do not go back.
func TestOutcomesHaveNoExchange(t *testing.T) {
	t.Parallel()
	p := connect(t, quiet())
	seen := strings.TrimSuffix(strings.TrimPrefix(exchange("/?token="+canary), `{"exchange":`), "}")
	earlier := strings.Replace(exchange("/"), `"kind":"fetch"`,
		`"kind":"fetch","experiments":[{"id":"repeat","status":401,"milliseconds":5,"exchange":`+seen+`}]`, 1)
	p.send(`{"id":"1","replay":` + strings.TrimSuffix(earlier, "}") + `,"experiments":["as-is"]}}`)
	p.receive()
	if raw := string(p.receiveRaw()); strings.Contains(raw, canary) || strings.Contains(raw, `"exchange"`) ||
		!strings.Contains(raw, `"outcomes":[{"id":"repeat"`) {
		t.Errorf("got %s", raw)
	}
}

// Outcomes are left out as a whole before anything is cut in the middle, and so is a picture.
func TestEncodeLeavesOutWholes(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", MaxReply/3)
	outcome := inspector.Experiment{ID: "as-is", Status: 401, Differences: []string{long, long, long}}
	large := report()
	large.Causes[0].Summary = long + long + long + long
	for name, test := range map[string]struct {
		reply Reply
		cut   []string
	}{
		"outcomes":  {Reply{Outcomes: []inspector.Experiment{outcome}}, []string{"outcomes"}},
		"a picture": {Reply{Screenshot: &Screenshot{PNG: long + long + long}}, nil},
		"a large report too": {
			Reply{
				Document: &inspector.Document{Reports: []inspector.Report{large}}, Outcomes: []inspector.Experiment{outcome},
			}, []string{"document.reports[].causes[].summary", "outcomes"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := mustFit(t, test.reply)
			if diff := cmp.Diff(test.cut, got.Cut); diff != "" {
				t.Errorf("cut (-want +got):\n%s", diff)
			}
			if len(got.Outcomes) != 0 {
				t.Errorf("%d outcomes are left", len(got.Outcomes))
			}
			if shot := got.Screenshot; shot != nil && (shot.PNG != "" || shot.Problem == "") {
				t.Errorf("the picture became %.100v", shot)
			}
		})
	}
}
