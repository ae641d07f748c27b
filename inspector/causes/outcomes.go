package causes

import (
	"fmt"
	"strings"

	"github.com/why401/why401/inspector"
)

// outcomes say in words what the experiments' answers mean.
func outcomes() []inspector.Outcome {
	outcomes := []inspector.Outcome{
		{Experiment: inspector.Repeat, Means: meansRepeat},
		{Experiment: inspector.AsIs, Means: meansAsIs},
		{Experiment: inspector.WithoutCookie, Means: meansWithoutCookie},
		{Experiment: inspector.CanonicalHost, Means: meansSpellings},
		{Experiment: inspector.SameSite, Means: meansSameSite},
		{Experiment: inspector.Preflight, Means: meansPreflight},
		{Experiment: inspector.HomePage, Means: meansPlaces},
		{Experiment: inspector.LoginPage, Means: meansPlaces},
		{Experiment: inspector.SiblingPaths, Means: meansPlaces},
		{Experiment: inspector.GarbageAuthorization, Means: meansGarbage},
	}
	for id, words := range plainOutcomes {
		outcomes = append(outcomes, inspector.Outcome{Experiment: id, Means: words.means})
	}
	return outcomes
}

// acceptedOrRefused words an experiment that changes one thing, and is accepted or not.
type acceptedOrRefused struct{ accepted, refused string }

var plainOutcomes = map[string]acceptedOrRefused{
	inspector.NoCredentials: {
		"Without any credentials the request works: those that this browser sends stand in the way.",
		"Without any credentials the server refuses as well: it does want to know who you are.",
	},
	inspector.OnlyAuthorization: {
		"With the Authorization header alone the request works: the cookies that this browser keeps stand in its way.",
		"With the Authorization header alone the server refuses as well: the cookies are not what stands in the way.",
	},
	inspector.OnlyCookies: {
		"With the cookies alone the request works: the credential that is sent beside them stands in the way.",
		"With the cookies alone the server refuses as well: they are not enough, or no longer good.",
	},
	inspector.FreshCache: {
		"Past all caches the request works: one of them gives out an old answer.",
		"Past all caches the server refuses as well: this is no old answer.",
	},
	inspector.FollowRedirectWithAuthorization: {
		"With the Authorization header the redirect's target answers: the browser dropped the header on the way there.",
		"With the Authorization header the redirect's target refuses as well: that the header was dropped is not all that is wrong.",
	},
	inspector.CredentialsInclude: {
		"With credentials: \"include\" the call works: its code did not ask for the cookies.",
		"With credentials: \"include\" the call is refused as well: that its code did not ask for cookies is not all that is wrong.",
	},
	inspector.OtherIdentity: {
		"Another user gets in: it is this account, or its credentials.",
		"Another user is refused as well: it is not this account alone.",
	},
}

func (w acceptedOrRefused) means(f *inspector.Facts, e inspector.Experiment) string {
	switch {
	case e.OK():
		return beside(f, w.accepted)
	case e.Status == 401:
		return w.refused
	}
	return means(e)
}

// beside holds what an experiment that works would mean against the unchanged request: where that works too, or now and
// then, the difference says nothing.
func beside(f *inspector.Facts, words string) string {
	switch c := controlOf(f); {
	case c.inconsistent():
		return "It works; but so does the unchanged request, now and then. This settles nothing."
	case c.works():
		return "It works, and so does the unchanged request: what was changed makes no difference."
	}
	return words
}

func meansRepeat(_ *inspector.Facts, e inspector.Experiment) string {
	answers := e.Answered()
	var statuses []string
	alike, settled := true, true
	for _, a := range answers {
		statuses = append(statuses, fmt.Sprint(a.Status))
		alike = alike && a.Status == answers[0].Status
		settled = settled && settles(a.Status)
	}
	switch {
	case len(answers) < 2:
		return meansAsIs(nil, e)
	case !alike && settled && answers[0].Status == 401 && answers[1].Status == answers[len(answers)-1].Status:
		return "The identical request was answered " + strings.Join(statuses, ", then ") +
			": something has changed meanwhile, or the server is inconsistent, and no other difference counts."
	case !alike && settled:
		return "The identical request was answered " + strings.Join(statuses, ", then ") +
			": the server is inconsistent, and no other difference counts."
	case !alike:
		return "The identical request was answered " + strings.Join(statuses, ", then ") + ". This settles nothing."
	case e.OK():
		return fmt.Sprintf("The identical request was answered %d each time: something else that this browser keeps or adds "+
			"stands in the way, or the server has changed its mind.", e.Status)
	case e.Status == 401:
		return "The identical request was refused each time: the server means it, and differences count."
	}
	return means(e)
}

func meansAsIs(f *inspector.Facts, e inspector.Experiment) string {
	closing := f != nil && len(made(f, inspector.Repeat)) > 0
	c := control{}
	if closing {
		c = controlOf(f)
	}
	switch {
	case c.late && c.inconsistent():
		return fmt.Sprintf("The unchanged request is now answered %d, and was answered %d before: time makes the difference, and not what was changed.", e.Status, c.turned[0])
	case closing && e.Status == 401:
		return "The unchanged request is still refused: the differences are due to what was changed."
	case e.Status == 401:
		return "A clean profile that sends the same credentials is refused as well: they are the reason, and not what else this browser keeps."
	case e.OK():
		return "The same request with the same credentials works in a clean profile: something else that this browser keeps or adds stands in the way, or the server has changed its mind."
	}
	return means(e)
}

func meansWithoutCookie(f *inspector.Facts, e inspector.Experiment) string {
	name, twin := e.Parameter(), isTwin(f, e.Parameter())
	switch {
	case e.OK() && twin:
		return beside(f, fmt.Sprintf("Without the first of the cookies named %s the request works: the server reads that one, and it is the wrong one.", name))
	case e.OK():
		return beside(f, fmt.Sprintf("Without the cookie %s the request works: its value in this browser stands in the way.", name))
	case e.Status == 401 && twin:
		return fmt.Sprintf("Without the first of the cookies named %s the server refuses as well.", name)
	case e.Status == 401:
		return fmt.Sprintf("Without the cookie %s the server refuses as well: that one is not what stands in the way.", name)
	}
	return means(e)
}

func meansSpellings(f *inspector.Facts, e inspector.Experiment) string {
	var open []string
	refused := 0
	for _, a := range e.Answered() {
		switch {
		case a.OK():
			open = append(open, withoutQuery(a.URL))
		case a.Status == 401:
			refused++
		}
	}
	switch {
	case len(open) > 0:
		return beside(f, "The address works as "+strings.Join(open, " and ")+": use that spelling. ") + statuses(e)
	case refused > 0 && refused == len(e.Answers):
		return "The other spellings of the address are refused as well. " + statuses(e)
	}
	return "The other spellings of the address settle nothing. " + statuses(e)
}

func meansSameSite(f *inspector.Facts, e inspector.Experiment) string {
	switch {
	case e.OK() && heldBack(f, "ThirdParty", "UserPreferences"):
		return beside(f, "As if from the site itself the request works: from the other site, the browser blocks its cookies as third-party ones.")
	case e.OK():
		return beside(f, "As if from the site itself the request works: from the other site, its cookies stay behind.")
	case e.Status == 401:
		return "As if from the site itself the server refuses as well: it does not matter where the request comes from."
	}
	return means(e)
}

func meansPreflight(_ *inspector.Facts, e inspector.Experiment) string {
	alone, with := preflightAnswers(e)
	switch {
	case alone.Status == 401 && accepted(with.Status):
		return fmt.Sprintf("The browser's question before the call (OPTIONS) is refused, and answered %d with credentials. Browsers never send any with it: the server must answer it without.", with.Status)
	case alone.Status == 401:
		return "The browser's question before the call (OPTIONS) is refused. Browsers never send credentials with it: the server must answer it without."
	case accepted(alone.Status):
		return fmt.Sprintf("The browser's question before the call (OPTIONS) is answered %d: it is not what fails.", alone.Status)
	}
	return means(e)
}

func meansPlaces(f *inspector.Facts, e inspector.Experiment) string {
	answered := e.Answered()
	if controlOf(f).works() {
		return "The page that was refused opens in a clean profile, so how far the refusal reaches does not matter. " + statuses(e)
	}
	settled := len(answered) > 0
	for _, a := range answered {
		settled = settled && settles(a.Status)
	}
	switch words := scopeOf(f).words(); {
	case e.ID == inspector.LoginPage && e.OK():
		return "The sign-in page is open: the site does let people in."
	case e.ID == inspector.LoginPage && e.Status == 401:
		return "Even the sign-in page is refused: nobody can sign in here."
	case words == "" || !settled && len(answered) == 1:
		return means(e)
	case len(answered) > 1:
		return words + " " + statuses(e)
	default:
		return words
	}
}

func meansGarbage(f *inspector.Facts, e inspector.Experiment) string {
	nonsense, without := answerTo(f, inspector.GarbageAuthorization), answerTo(f, inspector.NoCredentials)
	c := controlOf(f)
	switch {
	case nonsense == "":
		return means(e)
	case c.inconsistent():
		return "The unchanged request is answered now so and now so. This settles nothing."
	case without != "" && nonsense != without:
		return "A made-up credential is answered otherwise than none: the server does read it."
	case without != "" && c.likeness == without:
		return "With, without and with a made-up credential the server says the same: either nothing reads the credential, or it tells nobody why."
	case without != "":
		return "A made-up credential is answered like none at all."
	case e.OK():
		return beside(f, "A made-up credential gets in: what is sent does not matter, as long as it is not yours.")
	}
	return fmt.Sprintf("A made-up credential is answered %d.", e.Status)
}

// statuses lists the answers of an experiment that asks several things.
func statuses(e inspector.Experiment) string {
	var all []string
	for _, a := range e.Answers {
		what := a.Asked
		if what == "" {
			what = withoutQuery(a.URL)
		}
		said := fmt.Sprint(a.Status)
		if a.Status == 0 {
			said = "no answer"
		}
		all = append(all, what+": "+said)
	}
	if len(all) == 0 {
		return "" // Nothing but the first status was kept.
	}
	return "(" + strings.Join(all, ", ") + ")"
}

// means words the answers that say much the same of every experiment.
func means(e inspector.Experiment) string {
	switch {
	case e.Status >= 300 && e.Status < 400:
		return fmt.Sprintf("The server leads on to another address (%d), most likely its sign-in page.", e.Status)
	case e.Status == 403:
		return "The server answers 403: it may take a clean profile for a robot, or knows who asks and says no. This settles nothing."
	case e.Status == 404:
		return "The server answers 404: to somebody who is not signed in, it does not even show that the address exists."
	case e.Status == 429:
		return "The server answers 429, too many requests: wait before you try again. This settles nothing."
	case e.Status >= 500:
		return fmt.Sprintf("The server failed (%d). This settles nothing; try again later.", e.Status)
	}
	return fmt.Sprintf("The server answers %d, which settles nothing.", e.Status)
}
