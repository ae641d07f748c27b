package causes

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/challenge"
	"github.com/why401/why401/inspector/credential"
)

func stepUpRequired() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeStepUp}, said("step-up-required")}
}

// judgeStepUp reads the challenges that ask for a stronger or fresher sign-in: RFC 9470, and the claims challenge of
// Microsoft Entra.
func judgeStepUp(f *inspector.Facts) []inspector.Finding {
	const cause = "step-up-required"
	var findings []inspector.Finding
	for _, c := range f.Challenges {
		switch reason, _ := c.Param("error"); reason {
		case "insufficient_user_authentication":
			findings = append(findings, claimed(cause, inspector.Strong, inChallenge,
				"The challenge asks for a stronger or fresher sign-in (insufficient_user_authentication)."))
		case "insufficient_claims", "interaction_required":
			findings = append(findings, claimed(cause, inspector.Strong, inChallenge, "The challenge asks for a further sign-in (%s).", reason))
		default:
			continue
		}
		if sent, ok := f.Authorization.Get(); ok && sent.Token != nil {
			findings = append(findings, compareSignIn(f, c, sent.Token)...)
		}
	}
	if otp := f.Exchange.Response.Header("x-github-otp").Or("").Reveal(); strings.HasPrefix(otp, "required") {
		findings = append(findings, claimed(cause, inspector.Strong, "response.headers.x-github-otp", "The server asks for a one-time code."))
	}
	return findings
}

// compareSignIn holds the token's acr and auth_time against what the challenge asks for.
func compareSignIn(f *inspector.Facts, c challenge.Challenge, t *credential.Token) []inspector.Finding {
	const cause = "step-up-required"
	var findings []inspector.Finding
	if wanted, ok := c.Param("acr_values"); ok && !slices.Contains(strings.Fields(wanted), t.Text("acr")) {
		findings = append(findings, observed(cause, inspector.Likely, inAuthorization, "The token's level of sign-in (acr) is none of those that are asked for."))
	}
	maxAge, _ := c.Param("max_age")
	if seconds, err := strconv.Atoi(maxAge); err == nil && !t.Time("auth_time").IsZero() {
		if age := f.Now.Sub(t.Time("auth_time")); age > time.Duration(seconds)*time.Second {
			findings = append(findings, observed(cause, inspector.Likely, inAuthorization,
				"The sign-in is %s old, and may be no older than %s.", duration(age), duration(time.Duration(seconds)*time.Second)))
		}
	}
	return findings
}
