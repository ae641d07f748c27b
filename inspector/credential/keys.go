package credential

import "strings"

// key is the documented shape of a service's keys: how they begin, and the least length of what follows.
type key struct {
	prefix      string
	issuer      string
	least       int
	environment string // test or live, where the prefix says so
	source      string // where the service documents it
}

const (
	stripeKeys  = "https://docs.stripe.com/keys"
	githubKeys  = "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github"
	gitlabKeys  = "https://docs.gitlab.com/security/tokens/"
	slackKeys   = "https://docs.slack.dev/authentication/tokens"
	awsKeys     = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"
	shopifyKeys = "https://shopify.dev/docs/apps/build/authentication-authorization"
)

// keys are looked through in order, so that a longer prefix stands before one that it begins with.
var keys = []key{
	{"sk_live_", "Stripe", 16, "live", stripeKeys},
	{"sk_test_", "Stripe", 16, "test", stripeKeys},
	{"rk_live_", "Stripe", 16, "live", stripeKeys},
	{"rk_test_", "Stripe", 16, "test", stripeKeys},
	{"pk_live_", "Stripe", 16, "live", stripeKeys},
	{"pk_test_", "Stripe", 16, "test", stripeKeys},
	{"ghp_", "GitHub", 30, "", githubKeys},
	{"gho_", "GitHub", 30, "", githubKeys},
	{"ghu_", "GitHub", 30, "", githubKeys},
	{"ghs_", "GitHub", 30, "", githubKeys},
	{"ghr_", "GitHub", 30, "", githubKeys},
	{"github_pat_", "GitHub", 30, "", githubKeys},
	{"glpat-", "GitLab", 20, "", gitlabKeys},
	{"xoxb-", "Slack", 10, "", slackKeys},
	{"xoxp-", "Slack", 10, "", slackKeys},
	{"AKIA", "AWS", 16, "", awsKeys},
	{"ASIA", "AWS", 16, "", awsKeys},
	{"shpat_", "Shopify", 32, "", shopifyKeys},
}

// keyOf returns the shape that a value has, or nil.
func keyOf(value string) *key {
	for i := range keys {
		rest, ok := strings.CutPrefix(value, keys[i].prefix)
		if ok && len(rest) >= keys[i].least && !strings.ContainsAny(rest, " \t,;") {
			return &keys[i]
		}
	}
	return nil
}

// readKey recognises a key by its documented shape.
func (c *Credential) readKey(value string) bool {
	k := keyOf(value)
	if k == nil {
		return false
	}
	c.Kind, c.Issuer, c.Environment = KindAPIKey, k.issuer, k.environment
	c.Redacted = describe(k.issuer+" key ("+k.prefix+"…)", value)
	return true
}
