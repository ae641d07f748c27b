package causes

import (
	"fmt"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func tokenScopeInsufficient() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeScope},
		{Needs: []inspector.Need{inspector.NeedHistory}, Judge: judgeOtherPlace},
		{Needs: []inspector.Need{inspector.NeedHistory, inspector.NeedCookieHeader}, Judge: judgeOtherPage},
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgeGoodAfter},
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgeRequire},
		{
			Needs: []inspector.Need{inspector.NeedAuthorization, inspector.NeedCookieHeader},
			Judge: judgeNobody,
		},
		{
			Needs: []inspector.Need{inspector.NeedAuthorization, inspector.NeedCookieHeader},
			Judge: judgeOnlySome,
		},
		{Needs: []inspector.Need{inspector.NeedAuthorization, inspector.NeedCookieHeader}, Judge: judgeDeed},
		said("token-scope-insufficient"),
	}
}

// judgeScope holds the scope that the challenge asks for (RFC 6750 section 3) against the token's.
func judgeScope(f *inspector.Facts) []inspector.Finding {
	const cause = "token-scope-insufficient"
	c, sent := f.Authorization.Get()
	if !sent || c.Token == nil {
		return scopeChallenge(f)
	}
	findings := scopeChallenge(f)
	challenge, _ := f.Challenge("bearer")
	wanted, _ := challenge.Param("scope")
	if wanted == "" && !changesState(f) {
		return findings // There is nothing that the token's scope could be compared with.
	}
	has := c.Token.Scopes()
	// APIs over RPC and GraphQL read with POST as well; a token that was made for another API has scopes of that one.
	if changesState(f) && onlyReads(has) && !madeForOther(f, c) {
		findings = append(findings, observed(cause, inspector.Likely, c.Where,
			"The request changes something, and the token may only read (%s).", strings.Join(has, " ")))
	}
	if wanted == "" || len(has) == 0 {
		return findings
	}
	lacking := slices.DeleteFunc(strings.Fields(wanted), func(s string) bool { return slices.Contains(has, s) })
	if len(lacking) == 0 {
		return append(findings, observed(cause, inspector.Doubts, c.Where, "The token has the scope that the challenge names."))
	}
	return append(findings, observed(cause, inspector.Likely, c.Where,
		"The server asks for %s; the token has %s.", strings.Join(lacking, " "), strings.Join(has, " ")))
}

// madeForOther tells whether the token's audience is the address of another API.
func madeForOther(f *inspector.Facts, c *credential.Credential) bool {
	finding, ok := judgeAddress(f, c)
	return ok && finding.Weight > 0
}

// scopeChallenge reads the code that RFC 6750 section 3.1 has for this cause.
func scopeChallenge(f *inspector.Facts) []inspector.Finding {
	const cause = "token-scope-insufficient"
	challenge, _ := f.Challenge("bearer")
	if reason, _ := challenge.Param("error"); reason != "insufficient_scope" {
		return nil
	}
	return one(claimed(cause, inspector.Strong, inChallenge,
		"The challenge says insufficient_scope: the token is good, and does not reach this far."))
}

// onlyReads tells whether every scope that concerns an API is one for reading. The scopes of OpenID Connect concern
// the person alone.
func onlyReads(scopes []string) bool {
	reads := false
	for _, scope := range scopes {
		switch lower := strings.ToLower(scope); {
		case slices.Contains([]string{"openid", "profile", "email", "offline_access", "address", "phone"}, lower):
			continue
		case strings.Contains(lower, "read") && !strings.Contains(lower, "write"):
			reads = true
		default:
			return false
		}
	}
	return reads
}

// judgeNobody: a right can be missing only to somebody who is known.
func judgeNobody(f *inspector.Facts) []inspector.Finding {
	if !nothingSent(f) {
		return nil
	}
	return one(observed("token-scope-insufficient", inspector.Excludes, "request", "Nothing was sent that would tell who asks."))
}

// judgeOnlySome: that only some may do a thing is told to strangers and to members without the right alike. Who has shown
// in good form who asks is no stranger; a session shows it only while it is fresh.
func judgeOnlySome(f *inspector.Facts) []inspector.Finding {
	if !standsForBoth(f, "token-scope-insufficient", "not-signed-in") || showsNobody(f) {
		return nil
	}
	c, ok := tokenShown(f)
	if ok && (len(c.Problems) > 0 || c.Token != nil && !inTime(f, c.Token)) {
		return nil
	}
	if in, signedIn := f.SignedIn(); !ok && (!signedIn || f.Now.Sub(in.Time) > aMoment) {
		return nil // The session may have ended, and its holder be a stranger again.
	}
	return one(observed("token-scope-insufficient", inspector.Likely, "request",
		"The server says who may do this, and the request carries what tells who asks."))
}

// judgeOtherPlace: a credential that opens one door of a house and not another is good, and lacks the right. Apache
// answers 401 and not 403 to a known user who is outside the group. Others seldom do: there the header may have got lost
// on the way to this door, or the door has passwords of its own.
func judgeOtherPlace(f *inspector.Facts) []inspector.Finding {
	const cause = "token-scope-insufficient"
	c, ok := f.Authorization.Get()
	if !ok || len(c.Problems) > 0 {
		return nil
	}
	worked, ok := f.CredentialWorked(c.Fingerprint)
	if !ok || sameDoor(f, worked) || f.Now.Sub(worked.Time) > lockWindow {
		return nil
	}
	if c.Token != nil && !c.Token.Expires.IsZero() && !f.Now.Before(c.Token.Expires) {
		return nil // It has expired since.
	}
	if e, _, ok := f.Withdrawn(); ok && !e.Time.Before(worked.Time) {
		return nil // It was withdrawn since.
	}
	if e, ok := f.WorkedBefore(); ok && (e.Credential == c.Fingerprint || e.Credential == "" && c.Kind == credential.KindBasic) {
		return nil // It had the right for this very request before. What the browser asked people for, recordings do not show.
	}
	findings := []inspector.Finding{observed(cause, inspector.Possible, inHistory,
		"The same credential worked %s before at %s, so that it is good; here it is refused.", duration(f.Now.Sub(worked.Time)), worked.URL)}
	if f.SamePlace(worked) {
		findings[0].Text = fmt.Sprintf("The same credential worked %s before with %s at this address, so that it is good; with %s it is refused.",
			duration(f.Now.Sub(worked.Time)), worked.Method, f.Exchange.Method)
	}
	switch {
	case c.Kind != credential.KindBasic:
	case tookPart(f, "apache") != "":
		findings[0].Weight = inspector.Strong
	default:
		findings[0].Weight = inspector.Likely
		if _, asks := asksForPassword(f); asks {
			findings = append(findings, observed("authorization-dropped-by-server", inspector.Possible, inHistory,
				"The same header was read at %s; here the server asks for it as if it had seen none.", worked.URL))
		}
	}
	return findings
}

// judgeOtherPage: a session that opened another page just before is good. Where the answer speaks of something else than
// signing in, it is this page that its owner may not open.
func judgeOtherPage(f *inspector.Facts) []inspector.Finding {
	const cause = "token-scope-insufficient"
	if f.Authorization.IsPresent() || len(f.SessionsSent()) == 0 || changesState(f) || !hints(f, cause) && !speaksOfElse(f) {
		return nil // What changes something may lack an anti-forgery token instead.
	}
	if _, ok := f.WorkedBefore(); ok {
		return nil // It had the right for this very request before.
	}
	opened, ok := f.Earlier(func(e *inspector.Earlier) bool {
		return e.OK() && !e.Bare && e.Method == "GET" && f.SameHost(e) && !f.SamePlace(e) && f.Now.Sub(e.Time) < inOneGo
	})
	if !ok {
		return nil
	}
	if e, _, ok := f.Withdrawn(); ok && !e.Time.Before(opened.Time) {
		return nil // It ended since.
	}
	speaks, against := inspector.Possible, inspector.Doubts
	if !hints(f, cause) {
		speaks, against = inspector.Hint, inspector.Weakens // Words that no table knows may be of anything.
	}
	const text = "Another address of this host opened %s before: %s."
	ago := duration(f.Now.Sub(opened.Time))
	return []inspector.Finding{
		observed(cause, speaks, inHistory, text, ago, opened.URL),
		observed("session-expired", against, inHistory, text, ago, opened.URL),
	}
}

// sameDoor tells whether an earlier request needed the same right as this one, or a greater. To read an address is less
// than to change it (RFC 9110 section 9.2.1).
func sameDoor(f *inspector.Facts, e *inspector.Earlier) bool {
	return f.SamePlace(e) && (!changesState(f) || e.Method != "GET" && e.Method != "HEAD")
}

// judgeRequire: where a token is good and a Require line is not met, Apache answers 401 with the page that it has for all
// of them, unless AuthzSendForbiddenOnFailure is on. Its modules send a challenge with the tokens that they refuse
// (RFC 6750 section 3); this answer has none.
func judgeRequire(f *inspector.Facts) []inspector.Finding {
	c, ok := f.Authorization.Get()
	if !ok || c.Token == nil || len(c.Problems) > 0 || !inTime(f, c.Token) {
		return nil
	}
	server, where := pageWithoutChallenge(f)
	if server == nil || server.ID != "apache" {
		return nil
	}
	return one(observed("token-scope-insufficient", inspector.Likely, where,
		"Apache wrote this page itself and sent no challenge with it. It does so for a caller who is known and meets no Require line."))
}

// causesOfBadTokens say that a token is good for nothing any more. One that opens another door afterwards refutes them.
var causesOfBadTokens = []string{
	"token-revoked", "token-expired", "token-signature-invalid", "token-malformed", "authorization-malformed",
	"authorization-dropped-by-server",
}

// judgeGoodAfter: the same header is taken elsewhere right after it was refused here. Some public addresses take any.
func judgeGoodAfter(f *inspector.Facts) []inspector.Finding {
	c, _ := f.Authorization.Get()
	if len(c.Problems) > 0 {
		return nil
	}
	e, ok := f.CredentialWorksAfter()
	if !ok {
		return nil
	}
	findings := one(observed("token-scope-insufficient", inspector.Possible, inFollowing,
		"The same credential worked right after at %s, so that it is good; here it is refused.", e.URL))
	for _, cause := range causesOfBadTokens {
		findings = append(findings, observed(cause, inspector.Weakens, inFollowing, "The same credential worked right after at %s.", e.URL))
	}
	return findings
}

// judgeDeed: "you are not authorized" is said of bad tokens, too, but who goes on to say what the caller may not do has
// looked at who asks first. That the caller may not see something is what a gate says before it looks.
func judgeDeed(f *inspector.Facts) []inspector.Finding {
	if !namesDeed(f) {
		return nil
	}
	c, ok := f.Authorization.Get()
	switch sessions := f.SessionsSent(); {
	case ok && mayBeToken(c) && len(c.Problems) == 0 && (c.Token == nil || inTime(f, c.Token)):
		return one(observed("token-scope-insufficient", inspector.Possible, c.Where,
			"A token was sent in good form, and the server names something that the caller may not do."))
	case !ok && len(sessions) > 0 && !f.ProofPosted():
		return one(observed("token-scope-insufficient", inspector.Possible, inCookieHeader,
			"A session cookie was sent (%s), and the server names something that the caller may not do.", sessions[0].Name))
	}
	return nil
}

// namesDeed tells whether all that the server says is that the caller may not do a certain thing.
func namesDeed(f *inspector.Facts) bool {
	named := false
	for _, s := range f.Answered.Said {
		switch s.Means {
		case "":
		case "token-scope-insufficient":
			named = named || s.Vague && mentions(s.Words, deeds...)
		default:
			return false
		}
	}
	return named
}

// deeds are words for what changes something.
var deeds = []string{
	"to perform", "to create", "to edit", "to delete", "to modify", "to update", "to change", "to cancel", "to manage", "to review",
	"to approve", "to publish", "to remove", "to post", "to upload", "to share", "to add", "to invite", "to send", "to copy",
	"effectuer", "modifier", "supprimer", "créer", "partager", "realizar", "modificar", "eliminar", "crear", "editar", "excluir",
	"criar", "alterar", "ändern", "löschen", "bearbeiten", "erstellen", "durchzuführen", "eseguire", "creare",
}
