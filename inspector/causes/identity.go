package causes

import (
	"slices"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

// causesOfEverybody hold for whoever asks: another user meets them as well.
var causesOfEverybody = []string{
	"gateway-denied", "authorization-dropped-by-server", "authorization-dropped-by-redirect", "preflight-unauthenticated",
	"cached-response", "cms-plugin-blocked", "request-signature-invalid",
}

// causesOfOne are one user's, or one credential's.
var causesOfOne = []string{
	"account-locked", "token-revoked", "session-expired", "wrong-credentials", "token-scope-insufficient",
	"token-expired", "stale-browser-state", "cookie-shadowed",
}

// judgeIdentity reads the request with the credentials of a second user, which tells one account's trouble from
// everybody's.
func judgeIdentity(f *inspector.Facts) []inspector.Finding {
	c := controlOf(f)
	e, tried := f.Experiment(inspector.OtherIdentity)
	switch {
	case !tried || !c.counts():
		return nil
	case e.Status == 401:
		findings := against(inspector.Doubts, causesOfOne, "Another user is refused as well.")
		if _, before := answeredBefore(f); before {
			findings = append(findings, tested("gateway-denied", inspector.Likely, "Another user is refused as well."))
		}
		if f.Authorization.IsPresent() {
			for _, cause := range []string{"authorization-dropped-by-server", "token-wrong-audience", "token-wrong-issuer", "token-signature-invalid"} {
				findings = append(findings, tested(cause, inspector.Hint, "Another user is refused as well."))
			}
		}
		return findings
	case !e.OK():
		return nil
	}
	findings := against(inspector.Excludes, append(slices.Clone(causesOfEverybody), causesOfAbsence...), "Another user's request was answered %d.", e.Status)
	return append(findings, judgeOwnAccount(f, e)...)
}

// judgeOwnAccount: it is this account, or this credential of it. A password that was right shows that it is the account.
func judgeOwnAccount(f *inspector.Facts, e inspector.Experiment) []inspector.Finding {
	own, sent := f.Authorization.Get()
	isPassword := own.Kind == credential.KindBasic || own.Kind == credential.KindDigest || f.ProofPosted()
	_, worked := f.CredentialWorked(own.Fingerprint)
	expired := own.Token != nil && !own.Token.Expires.IsZero() && !f.Now.Before(own.Token.Expires)
	locks := hints(f, "account-locked") || len(judgeRepeatedSignIn(f)) > 0
	text := "Another user's request was answered %d; only this account's credentials are refused."
	switch {
	case sent && len(own.Problems) > 0 || expired:
		return nil // Its own faults say why.
	case worked && isPassword:
		return []inspector.Finding{
			tested("account-locked", inspector.Strong, text+" They were right before.", e.Status),
			tested("wrong-credentials", inspector.Doubts, "The same credentials were right before, and another user gets in."),
		}
	case locks:
		return []inspector.Finding{
			tested("account-locked", inspector.Strong, text, e.Status),
			tested("wrong-credentials", inspector.Weakens, "Another user gets in, and this account may be locked."),
		}
	case isPassword:
		return []inspector.Finding{
			tested("wrong-credentials", inspector.Likely, text, e.Status), tested("account-locked", inspector.Possible, text, e.Status),
		}
	case sent:
		return []inspector.Finding{
			tested("token-revoked", inspector.Likely, text, e.Status), tested("account-locked", inspector.Possible, text, e.Status),
		}
	case len(f.SessionsSent()) > 0:
		return []inspector.Finding{
			tested("session-expired", inspector.Likely, text, e.Status), tested("account-locked", inspector.Hint, text, e.Status),
		}
	}
	return nil
}
