package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func cookieBlockedThirdParty() []inspector.Rule {
	return []inspector.Rule{
		blockedByBrowser("cookie-blocked-third-party", "ThirdParty", "UserPreferences"),
		{
			Needs: []inspector.Need{inspector.NeedCookies, inspector.NeedCookieHeader},
			Judge: judgeThirdParty,
		},
	}
}

// judgeThirdParty looks for a cookie that its own attributes let travel between sites, and that did not: what remains
// is the browser's policy, or a partition (CHIPS).
func judgeThirdParty(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-blocked-third-party"
	x := f.Exchange
	if f.Relation != cookie.CrossSite && !crossSiteFrame(f) {
		return nil // Within a site no cookie is third-party.
	}
	var findings []inspector.Finding
	for _, s := range withheldFor(f, cookie.ReasonPartition) {
		findings = append(findings, observed(cause, inspector.Strong, inCookies,
			"The session cookie %s belongs to another partition: it was set while another site was in the tab.", s.Name))
	}
	mode, known := x.Initiator.CredentialsMode.Get()
	for _, s := range withheldFor(f, "") {
		weight := inspector.Likely
		switch {
		case x.Kind == inspector.KindNavigation:
			continue // What the tab itself shows is no third party.
		case known && mode == "include", !x.Kind.ByCode():
			weight = inspector.Strong
		case known:
			continue // The call did not ask for it.
		}
		findings = append(findings, observed(cause, weight, inCookies,
			"The session cookie %s may travel between sites by its own attributes (SameSite=None), and the browser still kept it off the request from another site%s.",
			s.Name, from(f)))
	}
	return findings
}

// crossSiteFrame tells whether the page in the tab is of another site than the request.
func crossSiteFrame(f *inspector.Facts) bool {
	return f.Exchange.Kind != inspector.KindNavigation && f.TopRelation == cookie.CrossSite
}
