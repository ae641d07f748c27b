package replay_test

import (
	"context"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/shirou/gopsutil/v4/process"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// fresh is a Replayer of the test's own, with its directory.
func fresh(t testing.TB, options replay.Options) (*replay.Replayer, string) {
	t.Helper()
	options.Dir = shortDir(t)
	if options.Args == nil {
		options.Args = []string{hosts}
	}
	r := replay.New(options)
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
		if left := users(t, options.Dir); len(left) > 0 {
			t.Errorf("processes are left: %q", left)
		}
	})
	return r, options.Dir
}

// hanging answers nothing until the client gives up, and tells when it was asked.
func hanging(t testing.TB) (*site, <-chan struct{}) {
	t.Helper()
	asked := make(chan struct{}, 100)
	return newSite(t, func(_ http.ResponseWriter, r *http.Request) {
		asked <- struct{}{}
		<-r.Context().Done()
	}), asked
}

func TestDeadline(t *testing.T) {
	t.Parallel()
	r, _ := fresh(t, replay.Options{Deadline: 3 * time.Second})
	s, asked := hanging(t)
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/"), "Cookie", "a=1")
	runWith(t, r, exchange(inspector.KindNavigation, newSite(t, refused).at("shop.test", "/"))) // Warm it.
	outcomes := runWith(t, r, x, inspector.Repeat, inspector.NoCredentials)
	hasProblem(t, outcomes[0], "no answer within 3s")
	hasProblem(t, outcomes[1], "had not answered 2 requests")
	if len(asked) != 2 {
		t.Errorf("a server that does not answer was asked %d times", len(asked))
	}
}

func TestCancel(t *testing.T) {
	t.Parallel()
	s, asked := hanging(t)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	go func() {
		select {
		case <-asked:
			cancel()
		case <-ctx.Done():
		}
	}()
	outcomes, err := shared.Run(ctx, exchange(inspector.KindNavigation, s.at("shop.test", "/?key=canary")), replay.Order{}, nil)
	if !errors.Is(err, context.Canceled) || len(outcomes) != 0 || strings.Contains(err.Error(), "canary") {
		t.Errorf("outcomes %v, error %v", outcomes, err)
	}
	// The next run is not disturbed.
	answered(t, one(t, exchange(inspector.KindNavigation, newSite(t, refused).at("shop.test", "/"))), 401)
}

func TestCancelBeforeTheBrowserRuns(t *testing.T) {
	t.Parallel()
	r, _ := fresh(t, replay.Options{})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	s := newSite(t, refused)
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/"))
	if _, err := r.Run(ctx, x, replay.Order{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	answered(t, runWith(t, r, x)[0], 401)
}

func TestCloseEndsARun(t *testing.T) {
	t.Parallel()
	s, asked := hanging(t)
	r, dir := fresh(t, replay.Options{})
	ended := make(chan error, 1)
	go func() {
		_, err := r.Run(context.Background(), exchange(inspector.KindNavigation, s.at("shop.test", "/")), replay.Order{}, nil)
		ended <- err
	}()
	select {
	case <-asked:
	case err := <-ended:
		t.Fatalf("the run ended by itself: %v", err)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
	if err := <-ended; !errors.Is(err, replay.ErrClosed) {
		t.Errorf("error %v, want ErrClosed", err)
	}
	if left := homes(t, dir); len(left) != 0 {
		t.Errorf("left %q", left)
	}
	if _, err := r.Run(context.Background(), exchange(inspector.KindNavigation, s.URL), replay.Order{}, nil); !errors.Is(err, replay.ErrClosed) {
		t.Errorf("error %v after Close, want ErrClosed", err)
	}
}

func TestCloseEndsTheStart(t *testing.T) {
	t.Parallel()
	program, err := filepath.Abs("testdata/hanging-browser")
	if err != nil {
		t.Fatal(err)
	}
	r, dir := fresh(t, replay.Options{Browser: program})
	ended := make(chan error, 1)
	go func() {
		_, err := r.Run(context.Background(), exchange(inspector.KindNavigation, "http://shop.test/"), replay.Order{}, nil)
		ended <- err
	}()
	eventually(t, "the browser starts", func() bool { return len(users(t, dir)) > 0 })
	began := time.Now()
	if err := r.Close(); err != nil {
		t.Error(err)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("closing took %v, which is to wait for the start", took)
	}
	if err := <-ended; !errors.Is(err, replay.ErrClosed) {
		t.Errorf("error %v, want ErrClosed", err)
	}
	if left := homes(t, dir); len(left) != 0 {
		t.Errorf("left %q", left)
	}
}

func TestIdleBrowserEnds(t *testing.T) {
	t.Parallel()
	r, dir := fresh(t, replay.Options{IdleAfter: time.Nanosecond})
	s := newSite(t, refused)
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/"))
	for range 2 {
		answered(t, runWith(t, r, x)[0], 401)
		eventually(t, "the idle browser ends", func() bool { return len(users(t, dir)) == 0 && len(homes(t, dir)) == 0 })
	}
}

func TestCrashedBrowserIsReplaced(t *testing.T) {
	t.Parallel()
	r, dir := fresh(t, replay.Options{})
	s, asked := hanging(t)
	crash := func() {
		all, err := process.Processes()
		if err != nil {
			t.Error(err)
		}
		for _, p := range all {
			if line, err := p.Cmdline(); err == nil && strings.Contains(line, dir) && !strings.Contains(line, "--type=") {
				_ = p.Kill()
			}
		}
	}
	go func() {
		<-asked
		crash()
	}()
	hasProblem(t, runWith(t, r, exchange(inspector.KindNavigation, s.at("shop.test", "/")))[0], "browser for replays ended")
	answers := newSite(t, refused)
	x := exchange(inspector.KindNavigation, answers.at("shop.test", "/"))
	answered(t, runWith(t, r, x)[0], 401)
	crash() // Between runs.
	answered(t, runWith(t, r, x)[0], 401)
	if left := homes(t, dir); len(left) != 1 {
		t.Errorf("there are %q, want one profile", left)
	}
}

func TestOneRequestAtATime(t *testing.T) {
	t.Parallel()
	var now, most atomic.Int32
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		most.Store(max(most.Load(), now.Add(1)))
		defer now.Add(-1)
		refused(w, r)
	})
	var all sync.WaitGroup
	for range 6 {
		all.Go(func() {
			answered(t, run(t, exchange(inspector.KindNavigation, s.at("shop.test", "/")))[0], 401)
		})
	}
	all.Wait()
	if most.Load() != 1 {
		t.Errorf("the site got %d requests at once", most.Load())
	}
}

func TestMissingBrowser(t *testing.T) {
	t.Parallel()
	r, _ := fresh(t, replay.Options{Browser: "/nonexistent/chromium"})
	x := exchange(inspector.KindNavigation, "http://shop.test/?key=canary")
	_, err := r.Run(context.Background(), x, replay.Order{}, nil)
	start, ok := errors.AsType[*replay.StartError](err)
	if !ok || start.Program != "/nonexistent/chromium" || strings.Contains(err.Error(), "canary") {
		t.Errorf("error %v, want a StartError", err)
	}
}

func TestBadArgument(t *testing.T) {
	t.Parallel()
	r, _ := fresh(t, replay.Options{Args: []string{"incognito"}})
	_, err := r.Run(context.Background(), exchange(inspector.KindNavigation, "http://shop.test/"), replay.Order{}, nil)
	start, ok := errors.AsType[*replay.StartError](err)
	if !ok || !strings.Contains(err.Error(), `"incognito"`) || !strings.Contains(start.Remedy, replay.EnvArgs) {
		t.Errorf("error %v, want a StartError that names the argument and where it stands", err)
	}
}

// Only root, whom Chromium refuses otherwise, runs it without its sandbox, and is told.
func TestSandbox(t *testing.T) {
	t.Parallel()
	var told []string
	r, dir := fresh(t, replay.Options{Notice: func(text string) { told = append(told, text) }})
	s := newSite(t, refused)
	for range 2 {
		answered(t, runWith(t, r, exchange(inspector.KindNavigation, s.at("shop.test", "/")), inspector.AsIs)[0], 401)
	}
	off := strings.Contains(strings.Join(commands(t, dir), " "), "--no-sandbox")
	if root := os.Getuid() == 0; off != root || root != (len(told) == 1) {
		t.Errorf("as root: %v, the sandbox is off: %v, told %q", root, off, told)
	}
}

func TestUnknownExperiment(t *testing.T) {
	t.Parallel()
	_, err := shared.Run(context.Background(), exchange(inspector.KindNavigation, "http://shop.test/"), replay.Order{Experiments: []string{"x"}}, nil)
	if err == nil || !strings.Contains(err.Error(), inspector.NoCredentials) {
		t.Errorf("error %v, want one that names the experiments", err)
	}
}

func TestProgress(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	var told []string
	_, err := shared.Run(context.Background(), exchange(inspector.KindNavigation, s.at("shop.test", "/"), "Cookie", "a=1"), replay.Order{},
		func(experiment string, done, total int) {
			told = append(told, experiment)
			if done != len(told)-1 || total != 2 {
				t.Errorf("%s: %d of %d", experiment, done, total)
			}
		})
	if err != nil || strings.Join(told, " ") != "as-is no-credentials" {
		t.Errorf("told of %q, error %v", told, err)
	}
}

// targets counts what the browser has open, by its renderers.
func renderers(t testing.TB, dir string) int {
	t.Helper()
	count := 0
	for _, line := range users(t, dir) {
		if strings.Contains(line, "--type=renderer") {
			count++
		}
	}
	return count
}

func TestHundredReplaysDoNotGrow(t *testing.T) {
	t.Parallel()
	r, dir := fresh(t, replay.Options{})
	s := newSite(t, refused)
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/"))
	for range 100 {
		answered(t, runWith(t, r, x)[0], 401)
	}
	// Five tabs are ready, and the browser may keep a spare renderer of its own.
	eventually(t, "the used tabs are closed", func() bool { return renderers(t, dir) <= 6 })
}

func TestArgsFromEnv(t *testing.T) {
	t.Parallel()
	got := replay.ArgsFromEnv(func(string) string { return "--a=b c, d\n\n  --e \n" })
	if strings.Join(got, "|") != "--a=b c, d|--e" {
		t.Errorf("read %q", got)
	}
	if got := replay.ArgsFromEnv(os.Getenv); got != nil && os.Getenv(replay.EnvArgs) == "" {
		t.Errorf("read %q from nothing", got)
	}
}
