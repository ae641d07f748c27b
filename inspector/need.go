package inspector

// Need is a kind of evidence that a rule may depend on.
type Need string

// The needs that rules declare.
const (
	NeedAuthorization   Need = "request.headers.authorization"
	NeedCookieHeader    Need = "request.headers.cookie"
	NeedResponseHeaders Need = "response.headers"
	NeedResponseBody    Need = "response.body"
	NeedCookies         Need = "cookies"
	NeedInitiator       Need = "initiator.origin"
	NeedRedirects       Need = "redirects"
	NeedAttempts        Need = "attempts"
	NeedHistory         Need = "history"
	NeedExperiments     Need = "experiments"
)

// evidence lists the needs, each with what a reader is told of a rule that was not checked for want of it, and with how
// to tell that the exchange shows it.
var evidence = [...]struct {
	need   Need
	reason string
	shown  func(f *Facts) bool
}{
	{
		NeedAuthorization, "this source does not show whether an Authorization header was sent",
		func(f *Facts) bool { return f.Authorization.Known() },
	},
	{
		NeedCookieHeader, "this source does not show which cookies were sent",
		func(f *Facts) bool { return f.Exchange.Request.Header("cookie").Known() },
	},
	{
		NeedResponseHeaders, "this source does not show the response's headers",
		func(f *Facts) bool { return f.Exchange.Response.Header("www-authenticate").Known() },
	},
	{
		NeedResponseBody, "the response's body was not seen",
		func(f *Facts) bool { return f.Exchange.Response.Body.Known() },
	},
	{
		NeedCookies, "the browser's cookies were not seen",
		func(f *Facts) bool { return f.Exchange.Cookies.Known() },
	},
	{
		NeedInitiator, "it was not seen who made the request",
		func(f *Facts) bool { return f.Exchange.Initiator.Origin.Known() },
	},
	{
		NeedRedirects, "the redirects before the request were not seen",
		func(f *Facts) bool { return f.Exchange.Redirects.Known() },
	},
	{
		NeedAttempts, "it was not seen how often the browser was asked for credentials",
		func(f *Facts) bool { return f.Exchange.Attempts.Known() },
	},
	{
		NeedHistory, "nothing was seen of this site before",
		func(f *Facts) bool { return f.Exchange.History.Known() },
	},
	{
		NeedExperiments, "the request was not replayed",
		func(f *Facts) bool { return len(f.Exchange.Experiments) > 0 },
	},
}

// place is where a need stands in the list of evidence, -1 for what is none.
func (n Need) place() int {
	for i := range evidence {
		if evidence[i].need == n {
			return i
		}
	}
	return -1
}

// needs is a set of them: a bit for each place in the list of evidence.
type needs uint16

// This does not compile where the list has grown longer than a set can hold.
const _ = uint(16 - len(evidence))

func setOf(all []Need) needs {
	var set needs
	for _, n := range all {
		set |= 1 << n.place()
	}
	return set
}

// shown are the needs that an exchange meets.
func (f *Facts) shown() needs {
	var set needs
	for i := range evidence {
		if evidence[i].shown(f) {
			set |= 1 << i
		}
	}
	return set
}

// whyNot is the reason that belongs to the first of some needs which is not in the set, empty where all are.
func (set needs) whyNot(all []Need) string {
	for _, n := range all {
		if at := n.place(); set&(1<<at) == 0 {
			return evidence[at].reason
		}
	}
	return ""
}
