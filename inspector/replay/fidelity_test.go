package replay_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/replay"
)

func TestRequestFromAFrame(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := from(exchange(inspector.KindFetch, s.at("api.test", "/me"), "Referer", "http://inner.test/"), "http://inner.test")
	x.Initiator.TopOrigin = inspector.Present("http://outer.test")
	e := one(t, x)
	answered(t, e, 401)
	r := s.only(t)
	if r.Header.Get("Origin") != "http://inner.test" || r.Referer() != "http://inner.test/" {
		t.Errorf("sent Origin %q, Referer %q", r.Header.Get("Origin"), r.Referer())
	}
	if got := e.Exchange.Initiator.TopOrigin.Or(""); got != "http://outer.test" {
		t.Errorf("the exchange shows the tab at %s", got)
	}
}

func TestReferers(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	for name, referer := range map[string]string{
		"whole, same origin": s.at("shop.test", "/cart?x=1"), "another origin": "http://other.test/",
		"whole, another origin": "http://other.test/page", "none": "",
	} {
		t.Run(name, func(t *testing.T) {
			before := len(s.got())
			x := exchange(inspector.KindFetch, s.at("shop.test", "/"), "Referer", referer)
			if referer == "" {
				x.Request.Headers = nil
				from(x, s.at("shop.test", ""))
			} else {
				u, err := url.Parse(referer)
				if err != nil {
					t.Fatal(err)
				}
				from(x, "http://"+u.Host)
			}
			answered(t, one(t, x), 401)
			if got := s.got()[before].Referer(); got != referer {
				t.Errorf("sent Referer %q, want %q", got, referer)
			}
		})
	}
}

// Names below localhost are trustworthy, so that Secure cookies go there without TLS.
func TestThirdPartyCookies(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := from(exchange(inspector.KindFetch, s.at("api.localhost", "/")), "http://shop.test")
	x.Initiator.CredentialsMode = inspector.Present("include")
	x.Cookies = inspector.Present([]cookie.Cookie{
		{Name: "session", Value: "1", Domain: "api.localhost", HostOnly: true, Path: "/", Secure: true, SameSite: "none"},
	})
	x.Request.Headers = []inspector.Header{{Name: "Cookie", Value: "session=1"}}
	answered(t, one(t, x), 401)
	if got := s.only(t).Header.Get("Cookie"); got != "session=1" {
		t.Errorf("a browser that sends third-party cookies sent %q", got)
	}
	x.Request.Headers = nil
	e := one(t, x)
	answered(t, e, 401)
	if got := s.got()[1].Header.Get("Cookie"); got != "" {
		t.Errorf("a browser that blocks third-party cookies sent %q", got)
	}
	blocked := e.Exchange.BlockedCookies.Or(nil)
	if len(blocked) != 1 || strings.Join(blocked[0].Reasons, " ") != "UserPreferences" {
		t.Errorf("blocked %+v", blocked)
	}
}

// Browsers ask some addresses over https first. The replay asks what was seen.
func TestPlainAddressStaysPlain(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	u, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	r, _ := fresh(t, replay.Options{Args: []string{"--host-resolver-rules=MAP plain.example:80 127.0.0.1:" + u.Port()}})
	answered(t, runWith(t, r, exchange(inspector.KindNavigation, "http://plain.example/"))[0], 401)
	if got := s.only(t).Host; got != "plain.example" {
		t.Errorf("asked %s", got)
	}
}

func TestMethods(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	for _, method := range []string{"HEAD", "OPTIONS"} {
		before := len(s.got())
		x := from(exchange(inspector.KindFetch, s.at("shop.test", "/")), s.at("shop.test", ""))
		x.Method = method
		answered(t, one(t, x), 401)
		if got := s.got()[before:]; len(got) != 1 || got[0].Method != method {
			t.Errorf("%s: the site got %s", method, summary(got))
		}
	}
}

func TestCompressedBodyIsRead(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.WriteHeader(http.StatusUnauthorized)
		packed := gzip.NewWriter(w)
		_, _ = io.WriteString(packed, "jwt expired")
		_ = packed.Close()
	})
	for _, kind := range []inspector.Kind{inspector.KindNavigation, inspector.KindFetch} {
		e := one(t, exchange(kind, s.at("shop.test", "/")))
		answered(t, e, 401)
		if got := e.Exchange.Response.Body.Or(inspector.Body{}).Text.Reveal(); got != "jwt expired" {
			t.Errorf("%s: body %q", kind, got)
		}
	}
}

// The page's code cannot see this answer, but the experiment can.
func TestAnswerThatCORSHides(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	e := one(t, from(exchange(inspector.KindFetch, s.at("api.test", "/")), "http://shop.test"))
	answered(t, e, 401)
	if got := e.Exchange.Response.Body.Or(inspector.Body{}).Text.Reveal(); got != "jwt expired" {
		t.Errorf("body %q", got)
	}
}

func TestCookieThatTheBrowserRefuses(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/"), "Cookie", "good=1; bad=1")
	x.Cookies = inspector.Present([]cookie.Cookie{
		{Name: "bad", Value: "1", Domain: "shop.test", HostOnly: true, Path: "no path"},
		{Name: "good", Value: "1", Domain: "shop.test", HostOnly: true, Path: "/"},
	})
	e := one(t, x)
	answered(t, e, 401)
	if got := s.only(t).Header.Get("Cookie"); got != "good=1" {
		t.Errorf("sent cookies %q", got)
	}
	if !strings.Contains(strings.Join(e.Differences, " "), `"bad"`) {
		t.Errorf("differences %q do not name the cookie", e.Differences)
	}
}

// The replay names itself as the browser that was seen, hints and all; over plain http those go to localhost alone.
func TestBrowserNamesItselfAsSeen(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	chrome := []string{
		"User-Agent", "Mozilla/5.0 Chrome/160.0.0.0", "Accept-Language", "de-AT,de;q=0.9", "Sec-Ch-Ua-Mobile", "?0",
		"Sec-Ch-Ua", `"Chromium";v="160", "Not;A=Brand";v="8"`, "Sec-Ch-Ua-Platform", `"macOS"`,
	}
	firefox := []string{"User-Agent", "Mozilla/5.0 Firefox/153.0", "Accept-Language", "cy"}
	for _, headers := range [][]string{chrome, firefox} {
		for _, kind := range []inspector.Kind{inspector.KindNavigation, inspector.KindFetch} {
			before := len(s.got())
			answered(t, one(t, exchange(kind, s.at("shop.localhost", "/"), headers...)), 401)
			r := s.got()[before]
			for i := 0; i+1 < len(headers); i += 2 {
				if got := r.Header.Get(headers[i]); got != headers[i+1] {
					t.Errorf("%s: %s is %q, want %q", kind, headers[i], got, headers[i+1])
				}
			}
			if r.Header.Get("Sec-Ch-Ua") != "" && len(headers) == len(firefox) {
				t.Errorf("%s: sent hints %q as Firefox", kind, r.Header.Get("Sec-Ch-Ua"))
			}
		}
	}
}

func TestRequestThatTheBrowserStops(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(http.ResponseWriter, *http.Request) {})
	for _, test := range []struct{ name, value, problem string }{
		{"Authorization", "Bearer x", "CORS check stopped the request"}, // The preflight is answered without a word of CORS.
		{"X-Broken", "two\nlines", "would not make the request (TypeError)"},
	} {
		x := from(exchange(inspector.KindFetch, s.at("api.test", "/"), test.name, test.value), "http://shop.test")
		hasProblem(t, one(t, x), test.problem)
	}
	if r := s.only(t); r.Method != http.MethodOptions {
		t.Errorf("the site got %s, want the preflight alone", summary(s.got()))
	}
}
