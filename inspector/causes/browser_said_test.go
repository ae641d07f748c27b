package causes

import (
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

// TestBrowsersWordIsTold: which cookies the browser held back, and that its CORS check failed, stands with the experiment,
// once, and no value with it.
func TestBrowsersWordIsTold(t *testing.T) {
	t.Parallel()
	i := engine(t)
	const value = "canary-of-a-cookie"
	held := func(name, reason string) inspector.BlockedCookie {
		return inspector.BlockedCookie{Cookie: cookie.Cookie{Name: name, Value: value}, Reasons: []string{reason}}
	}
	answer := func(cors string, blocked ...inspector.BlockedCookie) inspector.Answer {
		return inspector.Answer{Status: 401, CORS: cors, BlockedCookies: blocked}
	}
	x := call(nil, "", vague)
	x.Experiments = []inspector.Experiment{
		{ID: inspector.Repeat, Status: 401, Answers: []inspector.Answer{
			answer("", held("sid", "SameSiteLax")), answer("", held("sid", "SameSiteLax")),
		}},
		{ID: inspector.AsIs, Status: 401, Answers: []inspector.Answer{answer("", held("sid", "SameSiteLax"))}},
		{ID: inspector.SameSite, Status: 401, Answers: []inspector.Answer{
			answer("MissingAllowOriginHeader", held("a", "NotOnPath"), held("b", "NotOnPath"), held("c", "Unheard"), held("d", "NotOnPath")),
		}},
		{ID: inspector.HomePage, Status: 401, Answers: []inspector.Answer{answer("")}},
	}
	for at, want := range []string{
		"The browser held back the cookie `sid`: another site asked, and it is `SameSite=Lax` (SameSiteLax).",
		"",
		"The browser held back the cookies `a`: it is for another path (NotOnPath); `b`: it is for another path (NotOnPath); " +
			"`c`: Unheard; and 1 more. The browser's CORS check failed, so that the page's code cannot read the " +
			"answer: the answer has no `Access-Control-Allow-Origin` (MissingAllowOriginHeader).",
		"",
	} {
		e := i.Inspect(&x).Experiments[at]
		if told := strings.Contains(e.Means, "The browser held") || strings.Contains(e.Means, "CORS check"); told != (want != "") ||
			!strings.HasSuffix(e.Means, want) || strings.Contains(e.Means, value) {
			t.Errorf("%s means %q, want it to end with %q", e.ID, e.Means, want)
		}
	}
}
