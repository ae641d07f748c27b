package terminal

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// shop is a server that refuses for a known reason at each of its addresses.
type shop struct {
	*httptest.Server
	mu       sync.Mutex
	requests []string
	// slow is called where /slow is asked for the third time.
	slow func()
}

func newShop(t *testing.T) *shop {
	t.Helper()
	s := &shop{}
	s.Server = httptest.NewServer(http.HandlerFunc(s.answer))
	t.Cleanup(func() { s.CloseClientConnections(); s.Close() })
	return s
}

func (s *shop) answer(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	asked := r.Method + " " + r.URL.Path
	s.mu.Lock()
	before := 0
	for _, earlier := range s.requests {
		if earlier == asked {
			before++
		}
	}
	s.requests = append(s.requests, asked)
	s.mu.Unlock()
	session, _ := r.Cookie("sid")
	open := false
	switch r.URL.Path {
	case "/stale": // A session that has ended is refused, a guest is not.
		open = session == nil
	case "/moody": // Of two machines, one is behind.
		open = before%2 == 1
	case "/cached": // A shared cache holds an old refusal.
		open = r.Header.Get("Cache-Control") == "no-cache"
		w.Header().Set("X-Cache", "HIT")
		w.Header().Set("Age", "300")
	case "/account":
		open = r.Header.Get("Authorization") == "Bearer c4nary-of-the-second"
		w.Header().Set("WWW-Authenticate", "Bearer")
	case "/orders":
		open = string(body) != `{"pen": 1}`
	case "/moved":
		http.Redirect(w, r, "/open", http.StatusFound)
		return
	case "/slow":
		if before == 2 {
			s.slow()
			<-r.Context().Done()
			return
		}
	default:
		open = true
	}
	if !open {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

// got lists what was asked, but for what browsers ask by themselves.
func (s *shop) got() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.requests...)
}

// recording writes the HAR of the shop.
func (s *shop) recording(t *testing.T) string {
	t.Helper()
	return file(t, strings.ReplaceAll(string(read(t, "testdata/replay/shop.har")), "{server}", s.URL))
}

func file(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// profiles is a folder for profiles, whose name leaves room for Chromium's socket in it. It must be empty in the end.
func profiles(t *testing.T) replay.Options {
	t.Helper()
	dir, err := os.MkdirTemp("", "r")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.Remove(dir); err != nil {
			t.Errorf("the replay left something: %v", err)
			_ = os.RemoveAll(dir)
		}
	})
	return replay.Options{Dir: dir}
}

var volatile = regexp.MustCompile(`\d+ ms|127\.0\.0\.1:\d+|Before:.*|a clean profile of the browser|Chromium's headless shell`)

// experimentsIn cuts the part on experiments out of what was written, and replaces what is different each time, or is
// the catalogue's to say.
func experimentsIn(out string) string {
	if _, table, found := strings.Cut(out, "### Tried\n"); found {
		out, _, _ = strings.Cut(table, "\n### ")
	}
	out, _, _ = strings.Cut(out, "\n───")
	return volatile.ReplaceAllStringFunc(out, func(s string) string {
		switch {
		case strings.HasSuffix(s, "ms"):
			return "1 ms"
		case strings.HasPrefix(s, "Before:"):
			return "Before: ..."
		case strings.HasPrefix(s, "a clean") || strings.HasPrefix(s, "Chromium"):
			return "a browser" // Whichever is installed.
		}
		return "shop.test"
	})
}

func TestReplayProvesTheCause(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		format        string
		args          []string
		before, after string // what the diagnosis is without the experiments, where they turn it, and with them
	}{
		"stale":      {"text", []string{"{har}", "--entry", "1"}, "session-expired", "stale-browser-state"},
		"moody":      {"text", []string{"{server}/moody"}, "", "server-inconsistent"},
		"cached":     {"markdown", []string{"{server}/cached", "--credentials", "{bearer}"}, "", "cached-response"},
		"stale JSON": {"json", []string{"{har}", "--entry", "1"}, "", "stale-browser-state"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newShop(t)
			places := strings.NewReplacer("{server}", s.URL, "{har}", s.recording(t), "{bearer}", file(t, "Authorization: Bearer c4narytoken\n"))
			args := []string{"--format", test.format}
			for _, arg := range test.args {
				args = append(args, places.Replace(arg))
			}
			got := run(t, replayCommand(profiles(t)), nil, args...)
			if got.err != nil || got.messages != "" {
				t.Fatalf("error %v, messages %q", got.err, got.messages)
			}
			if root := os.Getuid() == 0; got.unsandboxed != root {
				t.Errorf("as root: %v, told that there is no sandbox: %v", root, got.unsandboxed)
			}
			if test.format == "json" {
				reports := parse(t, got.out).Reports
				if len(reports) != 1 || reports[0].Causes[0].ID != test.after || len(reports[0].Experiments) == 0 {
					t.Errorf("reports %s", got.out)
				}
				return
			}
			golden(t, "replay/"+name+".golden."+test.format, experimentsIn(got.out))
			_, before, _ := strings.Cut(got.out, "Before: ")
			before, _, _ = strings.Cut(before, "\n")
			if !strings.Contains(before, "("+test.before) {
				t.Errorf("before: %s, want %s", before, test.before)
			}
			if first := regexp.MustCompile("(?m)^\\(([a-z-]+), |^\\*\\*How sure:.*`([a-z-]+)`").FindStringSubmatch(got.out); first == nil || first[1]+first[2] != test.after {
				t.Errorf("after: %q, want %s", first, test.after)
			}
		})
	}
}

func TestReplayOfNo401(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	for _, test := range []struct{ address, format, out, messages string }{
		{"/open", "text", "/open answered 200 in a clean profile. That is no 401, so there is nothing to diagnose.", ""},
		{"/moved", "markdown", "/moved answered 200 in a clean profile, after a redirect to " + s.URL + "/open", ""},
		{"/open", "json", `"reports": []`, "/open answered 200"},
	} {
		got := run(t, replayCommand(profiles(t)), nil, s.URL+test.address, "--format", test.format)
		if got.err != nil || !strings.Contains(got.out, test.out) || !strings.Contains(got.messages, test.messages) || (got.messages == "") != (test.messages == "") {
			t.Errorf("%+v: error %v, output %s, messages %s", test, got.err, got.out, got.messages)
		}
		if test.format == "json" {
			parse(t, got.out)
		}
	}
}

// A second user's credentials come right after the control, as a call of another page's code carries them.
func TestReplayAsASecondUser(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	got := run(t, replayCommand(profiles(t)), strings.NewReader("# the second\nAuthorization: Bearer c4nary-of-the-second\r\n"), s.URL+"/account",
		"--kind", "fetch", "--header", "X-Trace: 7", "--credentials", file(t, "Authorization: Bearer c4nary-of-the-first"),
		"--other-identity", "-", "--format", "json")
	if got.err != nil {
		t.Fatal(got.err)
	}
	tried := parse(t, got.out).Reports[0].Experiments
	if len(tried) < 2 || tried[0].ID != inspector.Repeat || tried[1].ID != inspector.OtherIdentity || tried[1].Status != 200 {
		t.Errorf("experiments %+v", tried)
	}
}

// What a person asks for is compared with the same request unchanged.
func TestReplayOfOneExperimentMakesTheControl(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	got := run(t, replayCommand(profiles(t)), nil, s.URL+"/stale", "--credentials", file(t, "Cookie: sid=c4nary"),
		"--experiment", "no-credentials", "--format", "json")
	if got.err != nil {
		t.Fatal(got.err)
	}
	tried := parse(t, got.out).Reports[0].Experiments
	if len(tried) != 2 || tried[0].ID != inspector.Repeat || tried[0].Status != 401 || tried[1].ID != inspector.NoCredentials ||
		tried[1].Status != 200 {
		t.Errorf("experiments %+v", tried)
	}
}

func TestReplayThatCannotBeMade(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	missing := profiles(t)
	missing.Browser = "/nowhere/chromium"
	for name, test := range map[string]struct {
		options replay.Options
		args    []string
		says    string
	}{
		"no browser":   {missing, []string{s.URL + "/open"}, "no such file or directory\nName another browser in WHY401_BROWSER."},
		"no Chromium":  {profiles(t), []string{s.URL + "/open", "--browser-url", "http://127.0.0.1:1/c4nary"}, "cannot be reached"},
		"a password":   {profiles(t), []string{s.URL + "/open", "--credentials", file(t, "Authorization: Basic dTpjNG5hcnk=")}, "could lock the account\nWithout --credentials"},
		"signing out":  {profiles(t), []string{s.URL + "/logout"}, "it signs out"},
		"no answer":    {profiles(t), []string{"http://127.0.0.1:9/"}, "asking http://127.0.0.1:9/: "},
		"several 401s": {profiles(t), []string{s.recording(t)}, "holds 2 requests that were answered 401; choose one with --entry:\n   1  12:00:00  GET " + s.URL + "/stale\n   2"},
		"no entry":     {profiles(t), []string{s.recording(t), "--entry", "3"}, "has no entry 3; --list shows its 2"},
		"no file":      {profiles(t), []string{"missing.har"}, "no such file or directory; an address begins with https://"},
		"no HAR":       {profiles(t), []string{file(t, `{"c4nary": 1}`)}, "it is not a HAR"},
		"cut off":      {profiles(t), []string{file(t, `{"log": {"entries": [`)}, "line 1, byte 21, at /log/entries: it ends too early"},
		"own ones":     {profiles(t), []string{s.recording(t), "--entry", "1", "--credentials", file(t, "Cookie: sid=c4nary")}, "--other-identity"},
		"POST, unasked": {
			profiles(t),
			[]string{s.recording(t), "--entry", "2", "--experiment", "as-is"},
			"may change something on the server\nIf it may be sent again, add --confirm.",
		},
		"nobody to ask": {profiles(t), []string{s.recording(t), "--entry", "2", "--confirm"}, "there is no terminal to ask"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := run(t, replayCommand(test.options), nil, append(test.args, "--format", "json")...)
			if got.err == nil || !strings.Contains(got.err.Error(), test.says) {
				t.Errorf("error %v, want %q", got.err, test.says)
			}
			if n := len(parse(t, got.out).Reports); n != 0 {
				t.Errorf("%d reports", n)
			}
		})
	}
	t.Cleanup(func() {
		if got := s.got(); len(got) != 0 {
			t.Errorf("the server was asked %v", got)
		}
	})
}

func TestReplayListsThe401sOfARecording(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	got := run(t, replayCommand(profiles(t)), nil, s.recording(t), "--list")
	if want := "   1  12:00:00  GET " + s.URL + "/stale\n   2  12:00:01  POST " + s.URL + "/orders\n"; got.err != nil || !strings.HasPrefix(got.out, want) {
		t.Errorf("error %v, output %s", got.err, got.out)
	}
}

// What was found by the time of an interruption is shown.
func TestInterruptedReplayShowsWhatWasFound(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	ctx, cancel := context.WithCancel(t.Context())
	s.slow = cancel
	command := replayCommand(profiles(t))
	var out strings.Builder
	command.SetOut(&out)
	command.SetErr(io.Discard)
	command.SilenceUsage, command.SilenceErrors = true, true
	command.SetArgs([]string{s.URL + "/slow", "--experiment", "as-is", "--experiment", "fresh-cache", "--format", "json"})
	err := command.ExecuteContext(ctx)
	if err == nil || err.Error() != "interrupted after 1 experiment" {
		t.Errorf("error %v", err)
	}
	if reports := parse(t, out.String()).Reports; len(reports) != 1 || len(reports[0].Experiments) != 1 {
		t.Errorf("output %s", out.String())
	}
}

// A request that may change something is sent again only after a yes.
func TestReplayAsksBeforeItChangesSomething(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]int{"y\n": 1, "\n": 0, "n\n": 0, "yesterday\n": 0} {
		s := newShop(t)
		person, terminal := pseudoTerminal(t)
		if _, err := io.WriteString(person, answer); err != nil {
			t.Fatal(err)
		}
		got := run(t, replayCommand(profiles(t)), terminal, s.recording(t), "--entry", "2", "--confirm", "--experiment", "as-is")
		if n := len(s.got()); n != want || (got.err == nil) != (want > 0) {
			t.Errorf("%q: error %v, %d requests", answer, got.err, n)
		}
		if question := "Send POST " + s.URL + "/orders again, up to once? It may change something"; !strings.Contains(got.messages, question) {
			t.Errorf("it asks %q", got.messages)
		}
	}
	s := newShop(t)
	got := run(t, replayCommand(profiles(t)), nil, s.recording(t), "--entry", "2", "--confirm", "--yes", "--experiment", "as-is")
	if n := len(s.got()); got.err != nil || n != 1 {
		t.Errorf("--yes: error %v, %d requests", got.err, n)
	}
}

// Of a recording without credentials, only experiments without them are made, unless the person gives them back.
func TestReplayOfARecordingWithoutCredentials(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	bare := strings.ReplaceAll(string(read(t, "testdata/sanitized.har")), "https://api.example.test/orders", s.URL+"/stale")
	recording := file(t, bare)
	got := run(t, replayCommand(profiles(t)), nil, recording, "--experiment", "as-is", "--experiment", "no-credentials", "--format", "json")
	if got.err != nil || !strings.Contains(got.messages, "Only experiments without them can be made") {
		t.Fatalf("error %v, messages %s", got.err, got.messages)
	}
	if tried := parse(t, got.out).Reports[0].Experiments; len(tried) != 2 || tried[0].Status != 0 || tried[1].Status != 200 {
		t.Errorf("experiments %+v", tried)
	}
	got = run(t, replayCommand(profiles(t)), nil, recording, "--experiment", "as-is", "--format", "json",
		"--credentials", file(t, "Cookie: sid=c4nary"))
	if got.err != nil || got.messages != "" {
		t.Fatalf("error %v, messages %s", got.err, got.messages)
	}
	if tried := parse(t, got.out).Reports[0].Experiments; len(tried) != 1 || tried[0].Status != 401 {
		t.Errorf("with the credentials: %+v", tried)
	}
}
