package causes

import (
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func accountLocked() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeRepeatedSignIn},
		{Needs: []inspector.Need{inspector.NeedResponseHeaders}, Judge: judgeWait},
		said("account-locked"),
	}
}

// Servers lock an account after so many failures at the least, for about so long.
const (
	failuresBeforeLock = 5
	lockWindow         = 15 * time.Minute
)

// judgeRepeatedSignIn counts the failed sign-ins before this one. Servers that lock an account often say so in the
// words of a wrong password, so as to tell attackers nothing.
func judgeRepeatedSignIn(f *inspector.Facts) []inspector.Finding {
	const cause = "account-locked"
	c, _ := f.Authorization.Get()
	if !f.ProofPosted() && c.Kind != credential.KindBasic {
		return nil // No password was sent that could be refused.
	}
	failures := f.Exchange.Repeats
	for e := range f.Before() {
		if e.Status == 401 && e.Method == f.Exchange.Method && f.SamePlace(e) && f.Now.Sub(e.Time) < lockWindow {
			failures++
		}
	}
	if failures < failuresBeforeLock {
		if says(f, cause) {
			return one(observed(cause, inspector.Possible, "request", "A user name and password were sent in good form."))
		}
		return nil
	}
	weight := inspector.Likely
	// Tomcat's LockOutRealm, part of the configuration that it comes with, locks after five.
	locks := tookPart(f, "tomcat") != ""
	if c.Kind == credential.KindBasic && !locks {
		weight = inspector.Possible // The password files of web servers know no locks.
	}
	findings := one(observed(cause, weight, inHistory,
		"%s before this one failed within %s; many servers lock the account then, and refuse the right password too.",
		count(failures, "attempt"), duration(lockWindow)))
	if locks || says(f, "wrong-credentials") && f.ProofPosted() {
		findings = append(findings, observed("wrong-credentials", inspector.Weakens, inHistory,
			"After so many attempts the server's words say little: where it locks an account, it does not tell."))
	}
	return findings
}

// judgeWait: an answer that says when to come again is about time, not about the password (RFC 9110 section 10.2.3).
func judgeWait(f *inspector.Facts) []inspector.Finding {
	const cause, source = "account-locked", "response.headers.retry-after"
	wait, ok := f.Exchange.Response.Header("retry-after").Get()
	c, _ := f.Authorization.Get()
	if !ok || strings.TrimSpace(wait.Reveal()) == "0" {
		return nil
	}
	if !f.ProofPosted() && c.Kind != credential.KindBasic {
		return judgeThrottled(f, source)
	}
	return []inspector.Finding{
		observed(cause, inspector.Likely, source,
			"The answer to a password says when to come again (Retry-After): the server takes no attempts until then, not even right ones."),
		observed("wrong-credentials", inspector.Doubts, source, "A wrong password needs no wait."),
	}
}

// judgeThrottled: what worked before and is to come again after a while is a matter of how often, not of who asks.
func judgeThrottled(f *inspector.Facts, source string) []inspector.Finding {
	key, keyed := keySent(f)
	sessions := len(f.SessionsSent()) > 0
	if !sessions && !keyed && !f.Authorization.IsPresent() {
		return nil // Nobody was known who could ask too often.
	}
	weight := inspector.Possible
	if e, ok := f.WorkedBefore(); ok && f.Now.Sub(e.Time) < aMoment {
		weight = inspector.Likely
	}
	findings := one(observed("account-locked", weight, source,
		"The answer says when to come again (Retry-After), which would not mend a credential that is wrong: requests came too often, or others are not served now."))
	if sessions {
		findings = append(findings, observed("session-expired", inspector.Doubts, source, "To wait, as Retry-After says, brings no session back."))
	}
	if keyed {
		findings = append(findings, observed("api-key-invalid", inspector.Weakens, key.Where, "To wait, as Retry-After says, makes no key good."))
	}
	return findings
}
