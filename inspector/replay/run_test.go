package replay_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// steps is a Plan that names what is left of a list.
func steps(ids ...string) func(*inspector.Exchange) []string {
	return func(x *inspector.Exchange) []string {
		return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
			return slices.ContainsFunc(x.Experiments, func(e inspector.Experiment) bool { return e.ID == id })
		})
	}
}

func made(outcomes []inspector.Experiment) []string {
	var ids []string
	for _, e := range outcomes {
		ids = append(ids, e.ID)
	}
	return ids
}

// The plan is asked again after each outcome, sees the outcomes, and ends the run by naming nothing.
func TestPlanIsAskedAfterEachOutcome(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Cookie") != "" {
			refused(w, r)
		}
	})
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/a/b"), "Cookie", "sid=1")
	x.Experiments = []inspector.Experiment{{ID: inspector.AsIs, Status: 401}}
	var asked [][]string
	plan := func(x *inspector.Exchange) []string {
		asked = append(asked, made(x.Experiments))
		if slices.Contains(made(x.Experiments), inspector.NoCredentials) {
			return nil // That decides.
		}
		return steps(inspector.Repeat, inspector.NoCredentials, inspector.HomePage)(x)
	}
	var told []string
	outcomes, err := shared.Run(t.Context(), x, replay.Order{Plan: plan}, func(id string, done, total int) {
		told = append(told, fmt.Sprint(id, " ", done, "/", total))
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{inspector.Repeat, inspector.NoCredentials}
	if diff := cmp.Diff(want, made(outcomes)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"repeat 0/3", "no-credentials 1/3"}, told); diff != "" {
		t.Errorf("progress: %s", diff)
	}
	last := []string{inspector.AsIs, inspector.Repeat, inspector.NoCredentials}
	if diff := cmp.Diff(last, asked[len(asked)-1]); diff != "" {
		t.Errorf("the plan was shown: %s", diff)
	}
	if diff := cmp.Diff([]string{inspector.AsIs}, made(x.Experiments)); diff != "" {
		t.Errorf("the exchange was changed: %s", diff)
	}
}

// What cannot be made on the exchange is passed over, and costs nothing.
func TestPlanPassesOver(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/"), "Authorization", "Basic Y2FuYXJ5OmNhbmFyeQ==")
	ids := []string{inspector.Repeat, inspector.AsIs, inspector.HomePage, inspector.SameSite, inspector.NoCredentials}
	outcomes := order(t, x, replay.Order{Plan: steps(ids...)})
	if diff := cmp.Diff([]string{inspector.NoCredentials}, made(outcomes)); diff != "" {
		t.Error(diff)
	}
	s.only(t)
	_, err := shared.Run(t.Context(), x, replay.Order{Plan: steps(inspector.Repeat)}, nil)
	if _, ok := errors.AsType[*replay.RefusedError](err); !ok {
		t.Errorf("a plan of what is forbidden gives %v, want a RefusedError", err)
	}
	if outcomes := order(t, x, replay.Order{Plan: steps()}); len(outcomes) != 0 {
		t.Errorf("a plan of nothing gives %+v", outcomes)
	}
	_, err = shared.Run(t.Context(), x, replay.Order{Plan: steps("by-magic")}, nil)
	if _, ok := errors.AsType[*replay.UnknownError](err); !ok {
		t.Errorf("a plan of the unknown gives %v, want an UnknownError", err)
	}
}

// A plan that never ends is ended, and so is one that repeats itself.
func TestPlanHasLimits(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := from(exchange(inspector.KindFetch, s.at("shop.test", "/a/b"), "Authorization", "Bearer mine", "Cookie", "sid=1"), "http://app.test")
	x.Initiator.CredentialsMode = inspector.Present("include")
	all := []string{
		inspector.FreshCache, inspector.AsIs, inspector.NoCredentials, inspector.OnlyAuthorization, inspector.OnlyCookies,
		inspector.SameSite, inspector.HomePage, inspector.GarbageAuthorization,
	}
	outcomes := order(t, x, replay.Order{Plan: func(*inspector.Exchange) []string { return all }})
	if diff := cmp.Diff(all[:inspector.ExperimentsMost], made(outcomes)); diff != "" {
		t.Error(diff)
	}
	if got := len(s.got()); got > replay.RequestsMost {
		t.Errorf("the site got %d requests", got)
	}
	chain := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", r.URL.Path+"x")
		w.WriteHeader(http.StatusFound)
	})
	outcomes = order(t, exchange(inspector.KindNavigation, chain.at("shop.test", "/x"), "Cookie", "a=1"), replay.Order{Plan: steps(all...)})
	if got := len(chain.got()); got != replay.RequestsMost || len(outcomes) != 1 {
		t.Errorf("%d requests in %q", got, made(outcomes))
	}
}

func TestPlanIsCancelled(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var s *site
	s = newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if len(s.got()) == 1 {
			refused(w, r)
			return
		}
		cancel()
		<-r.Context().Done()
	})
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/a/b"), "Cookie", "sid=1")
	outcomes, err := shared.Run(ctx, x, replay.Order{Plan: steps(inspector.AsIs, inspector.NoCredentials, inspector.HomePage)}, nil)
	if !errors.Is(err, context.Canceled) || len(outcomes) != 1 {
		t.Errorf("outcomes %q, error %v; want the first outcome with the error", made(outcomes), err)
	}
	if got := len(s.got()); got != 2 {
		t.Errorf("the site got %s", summary(s.got()))
	}
}

// Who is asked for fewer requests sends none.
func TestTooManyRequestsEndTheRun(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTooManyRequests) })
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/a/b"), "Cookie", "sid=1")
	outcomes := run(t, x, inspector.AsIs, inspector.NoCredentials, inspector.SiblingPaths)
	hasProblem(t, outcomes[0], "too many requests")
	hasProblem(t, outcomes[1], "asked for fewer requests")
	hasProblem(t, outcomes[2], "asked for fewer requests")
	s.only(t)
	outcomes = order(t, x, replay.Order{Plan: steps(inspector.AsIs, inspector.NoCredentials)})
	if len(outcomes) != 1 || len(s.got()) != 2 {
		t.Errorf("planned %q, and the site got %s", made(outcomes), summary(s.got()))
	}
}

// A confirmed request may be repeated until it has its effect.
func TestConfirmedRequestHasItsEffectOnce(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Cookie") != "" {
			refused(w, r)
		}
	})
	x := from(exchange(inspector.KindFetch, s.at("shop.test", "/orders"), "Cookie", "sid=1"), s.at("shop.test", ""))
	x.Method, x.Request.Body = "POST", inspector.Present(inspector.Body{Text: "a=1"})
	outcomes := order(t, x, replay.Order{
		Experiments: []string{inspector.AsIs, inspector.NoCredentials, inspector.GarbageAuthorization, inspector.HomePage}, Confirmed: true,
	})
	answered(t, outcomes[0], 401)
	answered(t, outcomes[1], 200)
	hasProblem(t, outcomes[2], "would do it again")
	answered(t, outcomes[3], 401)
	if got := len(s.got()); got != 3 {
		t.Errorf("the site got %s", summary(s.got()))
	}
}
