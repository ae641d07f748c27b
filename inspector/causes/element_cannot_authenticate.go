package causes

import (
	"github.com/why401/why401/inspector"
)

func elementCannotAuthenticate() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeElement}}
}

// judgeElement looks for a request that cannot carry an Authorization header, where the server takes nothing else. What an
// element's request carries is known without having been seen (HTML gives elements no means to set a header), save what
// the browser or a service worker adds.
func judgeElement(f *inspector.Facts) []inspector.Finding {
	const cause = "element-cannot-authenticate"
	kind := f.Exchange.Kind
	what, ok := elements[kind]
	if kind == inspector.KindNavigation && f.Exchange.Initiator.Origin.IsPresent() {
		what, ok = "a link or form", true
	}
	if !ok || f.Authorization.IsPresent() || len(f.SessionsSent()) > 0 {
		return nil
	}
	weight := weightOfElement(kind)
	if !f.Authorization.Known() {
		if kind == inspector.KindNavigation {
			return nil
		}
		weight = inspector.Likely
	}
	if scheme, asks := asksForHeader(f); asks {
		return one(observed(cause, weight, inChallenge,
			"The server asks for %s, and %s cannot set that header.", scheme, what))
	}
	if e, others := f.OthersAuthorized(); others {
		return one(observed(cause, weight, inHistory,
			"The page's other calls to this host carry an Authorization header and work (%s); %s cannot set it.", e.URL, what))
	}
	if e, others := f.OthersKeyed(); others && kind != inspector.KindNavigation {
		return one(observed(cause, weight, inHistory,
			"The page's other calls to this host carry a header %s and work (%s); %s cannot set it.", e.Header, e.URL, what))
	}
	if e, others := f.OthersAuthorizedAfter(); others && kind != inspector.KindNavigation {
		return one(observed(cause, weight, inFollowing,
			"The page's calls to this host carry an Authorization header and work (%s); %s cannot set it.", e.URL, what))
	}
	if hints(f, "authorization-missing", "token-expired", "token-malformed", "token-revoked") && !kind.ByPerson() {
		return one(observed(cause, inspector.Likely, "kind", "The server speaks of a token, and %s cannot send one in a header.", what))
	}
	return nil
}

// elements are the kinds of request that have no way to set a header, in the words of a developer.
var elements = map[inspector.Kind]string{
	inspector.KindImage:       "an `<img>`",
	inspector.KindScript:      "a `<script>`",
	inspector.KindStyle:       "a style sheet",
	inspector.KindFont:        "a font",
	inspector.KindMedia:       "an `<audio>` or `<video>`",
	inspector.KindEventSource: "an EventSource",
	inspector.KindWebSocket:   "a WebSocket",
	inspector.KindDownload:    "a download link",
	inspector.KindFrame:       "an `<iframe>`",
}

// weightOfElement: a page that is opened in a tab may have been opened by hand, for another purpose.
func weightOfElement(kind inspector.Kind) inspector.Weight {
	if kind == inspector.KindNavigation {
		return inspector.Likely
	}
	return inspector.Strong
}
