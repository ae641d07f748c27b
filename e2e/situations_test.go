//go:build linux

package e2e

import (
	"testing"

	"github.com/why401/why401/demo"
	"github.com/why401/why401/demo/site"
)

// Every situation of the demo gets advice for its true cause, where it belongs, for all of its 401s at once. Some of
// them sign in, so that the test has a browser of its own, in which nobody did before.
func TestSituations(t *testing.T) {
	b := start(t, options())
	for _, s := range site.Situations() {
		t.Run(s.ID, func(t *testing.T) {
			tab := open(t, b)
			ctx := deadline(t)
			if err := demo.Go(ctx, tab, s); err != nil {
				t.Fatal(err)
			}
			view, err := demo.Advice(ctx, tab, s)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(view.Close)
			count := max(s.Count, 1)
			if err := view.Until(ctx, countIs(count)); err != nil {
				t.Error(err)
			}
			got := shown(t, view)
			if s.Replay {
				if got, err = view.Replay(ctx); err != nil {
					t.Fatal(err)
				}
			}
			want(t, view, s.Cause)
			if got.Title == "" || got.Advice == "" {
				t.Errorf("%s: no title or no advice:\n%s", s.ID, got.Text)
			}
			badge, err := tab.Badge(ctx)
			if err != nil {
				t.Fatal(err)
			}
			if badge == "" {
				t.Errorf("%s: the button has no badge", s.ID)
			}
		})
	}
}
