package causes

import (
	"net/url"
	"path"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// scope is how far the refusal reaches, by the visits to other pages of the site.
type scope struct {
	// refused and open count the pages beside this one, without the sign-in page.
	refused, open int
	// areaRefused and areaOpen count those of them that lie in the folder of the page that was refused.
	areaRefused, areaOpen int
	home, login           int // their statuses, 0 where they were not asked or the answer settles nothing
}

func scopeOf(f *inspector.Facts) scope {
	var s scope
	if controlOf(f).inconsistent() {
		return s
	}
	for _, e := range f.Exchange.Experiments {
		for _, a := range e.Answered() {
			if !settles(a.Status) {
				continue
			}
			switch e.Base() {
			case inspector.LoginPage:
				s.login = a.Status
				continue
			case inspector.HomePage:
				s.home = a.Status
			case inspector.SiblingPaths:
			default:
				continue
			}
			beside := 0
			if inFolder(f.URL, a.URL) {
				beside = 1
			}
			if accepted(a.Status) {
				s.open++
				s.areaOpen += beside
			} else {
				s.refused++
				s.areaRefused += beside
			}
		}
	}
	return s
}

// inFolder tells whether a page lies in the folder of the one that was refused, or is that folder. The root is none: all
// of the site lies in it.
func inFolder(refused *url.URL, page secret.URL) bool {
	folder := path.Dir(strings.TrimRight(refused.Path, "/"))
	at, err := page.Parse()
	return err == nil && len(folder) > 1 && strings.HasPrefix(at.Path+"/", folder+"/")
}

// asked tells whether any other page was visited.
func (s scope) asked() bool { return s.refused+s.open > 0 || s.login != 0 }

// whole tells whether all pages that were visited are refused, and among them one that a site shows to everybody.
func (s scope) whole() bool {
	return s.open == 0 && !accepted(s.login) && (s.login == 401 || s.home == 401)
}

// words say how far the refusal reaches.
func (s scope) words() string {
	switch {
	case s.whole() && s.login == 401:
		return "The whole site is refused, and even its sign-in page."
	case s.whole():
		return "The whole site is refused, and not this page alone."
	case s.areaRefused > 0 && s.areaOpen == 0 && accepted(s.home):
		return "This area of the site is refused; the home page is open."
	case s.areaRefused > 0 && s.areaOpen == 0 && s.open > 0:
		return "This area of the site is refused; other pages are open."
	case s.refused > 0 && s.open > 0:
		return "Some pages of the site are refused, others are open."
	case s.refused > 0:
		return "Other pages beside this one are refused as well."
	case accepted(s.home):
		return "Only this page is refused; the home page is open."
	case s.open > 0:
		return "Only this page is refused; others beside it are open."
	case accepted(s.login):
		return "The sign-in page is open."
	}
	return ""
}

// judgeReach reads how far the refusal reaches. Where even the pages that a site shows to everybody are refused, it is
// not the application that wants to know who is asking, but what stands in front of it.
func judgeReach(f *inspector.Facts) []inspector.Finding {
	s := scopeOf(f)
	if !s.asked() || controlOf(f).works() {
		return nil
	}
	if s.whole() {
		weight, less := inspector.Likely, inspector.Weakens
		_, guestsToo := refusedToo(f, inspector.NoCredentials)
		switch {
		case len(f.SentCookies) > 0 && !guestsToo:
			weight, less = inspector.Possible, inspector.Weakens // The visits carried the cookies, which may be all that is refused.
		case s.login == 401:
			weight, less = inspector.Strong, inspector.Doubts // Nobody could ever sign in.
		case len(f.Challenges) == 0:
			weight, less = inspector.Possible, inspector.Context // An application may want everybody to sign in.
		}
		_, password := asksForPassword(f)
		findings := against(less, []string{"not-signed-in", "session-expired", "token-scope-insufficient", "custom-rule"}, "%s", s.words())
		switch {
		case password:
			return append(findings, tested("password-protected", weight, "%s The server asks for a password in front of all of it.", s.words()))
		case tookPart(f, "wordpress", "joomla", "drupal") != "":
			return append(findings, tested("cms-plugin-blocked", weight, "%s Something closes all of %s.", s.words(), tookPart(f, "wordpress", "joomla", "drupal")))
		case len(f.Challenges) == 0:
			return append(findings, tested("gateway-denied", weight, "%s", s.words()))
		}
		return findings
	}
	findings := against(inspector.Context, []string{inspector.Unknown, "password-protected", "cms-plugin-blocked", "custom-rule", "token-scope-insufficient"}, "%s", s.words())
	findings = append(findings, against(inspector.Doubts, []string{"gateway-denied"}, "%s", s.words())...)
	if _, refused := refusedToo(f, inspector.NoCredentials); accepted(s.login) && refused {
		missing := "not-signed-in"
		if len(f.SessionsSent()) > 0 {
			missing = "session-expired"
		}
		if nothingSent(f) || missing == "session-expired" {
			findings = append(findings, tested(missing, inspector.Possible, "The sign-in page is open, and this page is refused without a session that the server knows."))
		}
	}
	return findings
}
