package replay

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
)

// experiment is one row of the table: the request that was seen with one thing changed, or something asked beside it.
type experiment struct {
	id string
	// changes says in words what is different from the request that was seen.
	changes string
	// carries is set where the request's own credentials are sent again, which some must not be; see inspector.Withheld.
	carries bool
	// cookiesAlone is set where it carries none of them but the cookies, whatever the others are.
	cookiesAlone bool
	// elsewhere is set where the request itself is not repeated, so that what forbids that does not count; see refuse.
	elsewhere bool
	// byParameter is set where the ID has a parameter after a colon.
	byParameter bool
	// asks says what to ask, in order, or why the experiment cannot be made on the exchange.
	asks func(design) ([]asked, string)
}

// design is what an experiment is made from.
type design struct {
	x *inspector.Exchange
	// plan repeats the request as it was seen. It is the experiment's own to change.
	plan      plan
	parameter string
	other     Identity
}

// asked is one request of an experiment.
type asked struct {
	// label tells it from the others; empty where there is one only.
	label string
	plan  plan
	// carries is that of the experiment, for one request of several.
	carries bool
	// ifUnlike has it asked only where the answers before it are not alike.
	ifUnlike bool
	// problem is why it is not asked.
	problem string
}

// experiments are in the order in which help lists them.
var experiments = []experiment{
	{
		id: inspector.Repeat, carries: true, asks: repeat,
		changes: "the same request twice, to see whether the server answers alike",
	},
	{
		id: inspector.AsIs, carries: true, asks: edited(func(*plan) string { return "" }),
		changes: "the same request and credentials, in a clean profile",
	},
	{
		id: inspector.NoCredentials, asks: edited(func(p *plan) string { p.dropCredentials(); return "" }),
		changes: "the same request without any credentials",
	},
	{
		id: inspector.OnlyAuthorization, carries: true, asks: edited((*plan).keepKeys),
		changes: "the same request without cookies",
	},
	{
		id: inspector.OnlyCookies, carries: true, cookiesAlone: true, asks: edited((*plan).keepCookies),
		changes: "the same request with its cookies and no other credentials",
	},
	{
		id: inspector.WithoutCookie, carries: true, byParameter: true, asks: withoutCookie,
		changes: "the same request without one cookie, the first of that name",
	},
	{
		id: inspector.FreshCache, carries: true, asks: edited(func(p *plan) string { p.freshCache = true; return "" }),
		changes: "the same request past all caches, as a reload with Ctrl+F5",
	},
	{
		id: inspector.FollowRedirectWithAuthorization, carries: true, asks: followRedirect,
		changes: "the last address with the Authorization header that the redirect to it dropped",
	},
	{
		id: inspector.CanonicalHost, asks: canonicalHost,
		changes: "the address in its other spellings: https, with or without www, with or without a slash at its end",
	},
	{
		id: inspector.CredentialsInclude, carries: true, asks: edited((*plan).includeCredentials),
		changes: "the call with the credentials mode include",
	},
	{
		id: inspector.SameSite, carries: true, asks: edited((*plan).fromSite),
		changes: "the same request, made by a page of the site itself",
	},
	{
		id: inspector.Preflight, elsewhere: true, asks: preflight,
		changes: "the CORS preflight alone, then the same with credentials",
	},
	{id: inspector.HomePage, elsewhere: true, asks: homePage, changes: "the site's home page"},
	{id: inspector.LoginPage, elsewhere: true, asks: loginPage, changes: "the site's sign-in page"},
	{id: inspector.SiblingPaths, elsewhere: true, asks: siblingPaths, changes: "other pages of the site"},
	{
		id: inspector.GarbageAuthorization, asks: edited((*plan).sendGarbage),
		changes: "the same request with a made-up credential that nobody can take for a real one",
	},
	{
		id: inspector.OtherIdentity, asks: otherIdentity,
		changes: "the same request with the credentials of a second user",
	},
}

// edited is the design of an experiment that changes the plan and asks once. The edit says why it cannot be made.
func edited(edit func(*plan) string) func(design) ([]asked, string) {
	return func(d design) ([]asked, string) {
		if problem := edit(&d.plan); problem != "" {
			return nil, problem
		}
		return []asked{{plan: d.plan}}, ""
	}
}

// repeat asks twice, and a third time where that does not settle what the usual answer is.
func repeat(d design) ([]asked, string) {
	if !isSafe(d.plan.method) {
		return nil, "a request that may change something is not sent twice"
	}
	return []asked{
		{label: "first", plan: d.plan},
		{label: "again", plan: d.plan},
		{label: "once more", plan: d.plan, ifUnlike: true},
	}, ""
}

// Choose names the experiments to make where nobody asked for particular ones and there is no Plan: as-is unless its
// credentials must not be repeated, then no-credentials unless there are none to leave out.
func Choose(x *inspector.Exchange) []string {
	var ids []string
	if inspector.Withheld(x) == "" {
		ids = append(ids, inspector.AsIs)
	}
	if len(ids) == 0 || newPlan(x).carriesCredentials() {
		ids = append(ids, inspector.NoCredentials)
	}
	return ids
}

// choose looks up the experiments that were asked for. One that is named twice is made once.
func choose(ids []string) ([]chosen, error) {
	var all []chosen
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			continue
		}
		c, err := lookUp(id)
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

// chosen is an experiment by its whole ID.
type chosen struct {
	experiment
	id, parameter string
}

func lookUp(id string) (chosen, error) {
	e := inspector.Experiment{ID: id}
	at := slices.IndexFunc(experiments, func(row experiment) bool { return row.id == e.Base() })
	if at < 0 || experiments[at].byParameter != (e.Parameter() != "") {
		return chosen{}, &UnknownError{ID: id}
	}
	return chosen{experiments[at], id, e.Parameter()}, nil
}

func known() string {
	var all []string
	for _, e := range experiments {
		id := e.id
		if e.byParameter {
			id += ":<name>"
		}
		all = append(all, id+" ("+e.changes+")")
	}
	return strings.Join(all, ", ")
}
