package credential

import (
	"slices"
	"strings"
	"sync"
)

// key is the documented shape of a service's keys: how they begin, and how long what follows is.
type key struct {
	prefix string
	issuer string
	// least and most are the lengths of what follows the prefix; most is 0 where there is no limit.
	least, most int
	// source is where the service documents it.
	source string
}

// Where several rows share a source.
const (
	stripeKeys       = "https://docs.stripe.com/keys"
	githubKeys       = "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github"
	gitlabKeys       = "https://docs.gitlab.com/security/tokens/"
	slackKeys        = "https://docs.slack.dev/authentication/tokens"
	awsKeys          = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"
	shopifyKeys      = "https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing"
	googleKeys       = "https://cloud.google.com/docs/authentication/api-keys"
	googleAuth       = "https://cloud.google.com/docs/authentication/token-types"
	digitalOceanKeys = "https://docs.digitalocean.com/reference/api/create-personal-access-token/"
	vaultKeys        = "https://developer.hashicorp.com/vault/docs/concepts/tokens"
	planetScaleKeys  = "https://planetscale.com/docs/api/reference/service-tokens"
	openAIKeys       = "https://platform.openai.com/docs/api-reference/authentication"
	squareKeys       = "https://developer.squareup.com/docs/build-basics/access-tokens"
	grafanaKeys      = "https://grafana.com/docs/grafana/latest/developers/http_api/authentication/"
	sentryKeys       = "https://docs.sentry.io/api/auth/"
	supabaseKeys     = "https://supabase.com/docs/guides/api/api-keys"
	easyPostKeys     = "https://docs.easypost.com/docs/authentication"
	razorpayKeys     = "https://razorpay.com/docs/api/authentication/"
	mollieKeys       = "https://docs.mollie.com/reference/authentication"
	paystackKeys     = "https://paystack.com/docs/api/authentication/"
	flutterwaveKeys  = "https://developer.flutterwave.com/docs/authentication"
	plaidKeys        = "https://plaid.com/docs/api/"
	dockerKeys       = "https://docs.docker.com/security/access-tokens/"
	dopplerKeys      = "https://docs.doppler.com/reference/auth-token-formats"
	tailscaleKeys    = "https://tailscale.com/kb/1277/key-prefixes"
	newRelicKeys     = "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"
	mapboxKeys       = "https://docs.mapbox.com/help/dive-deeper/access-tokens/"
)

// keys are looked through in order, so that a narrower shape stands before a wider one. A shape that several services
// share names none of them.
var keys = []key{
	// Payment.
	{"sk_live_51", "Stripe", 20, 0, stripeKeys},
	{"sk_test_51", "Stripe", 20, 0, stripeKeys},
	{"pk_live_51", "Stripe", 20, 0, stripeKeys},
	{"pk_test_51", "Stripe", 20, 0, stripeKeys},
	{"rk_live_", "Stripe", 16, 0, stripeKeys},
	{"rk_test_", "Stripe", 16, 0, stripeKeys},
	{"whsec_", "Stripe", 24, 0, stripeKeys},
	{"sk_live_", "Stripe", 24, 24, stripeKeys},
	{"sk_test_", "Stripe", 24, 24, stripeKeys},
	{"pk_live_", "Stripe", 24, 24, stripeKeys},
	{"pk_test_", "Stripe", 24, 24, stripeKeys},
	{"sk_live_", "Paystack", 40, 40, paystackKeys},
	{"sk_test_", "Paystack", 40, 40, paystackKeys},
	{"pk_live_", "Paystack", 40, 40, paystackKeys},
	{"pk_test_", "Paystack", 40, 40, paystackKeys},
	{"sk_live_", "", 16, 0, stripeKeys},
	{"sk_test_", "", 16, 0, stripeKeys},
	{"pk_live_", "", 16, 0, stripeKeys},
	{"pk_test_", "", 16, 0, stripeKeys},
	{"rzp_live_", "Razorpay", 10, 0, razorpayKeys},
	{"rzp_test_", "Razorpay", 10, 0, razorpayKeys},
	{"live_", "Mollie", 30, 30, mollieKeys},
	{"test_", "Mollie", 30, 30, mollieKeys},
	{"FLWSECK_TEST-", "Flutterwave", 12, 0, flutterwaveKeys},
	{"FLWSECK-", "Flutterwave", 12, 0, flutterwaveKeys},
	{"sq0atp-", "Square", 22, 0, squareKeys},
	{"sq0csp-", "Square", 22, 0, squareKeys},
	{"access-sandbox-", "Plaid", 30, 0, plaidKeys},
	{"access-production-", "Plaid", 30, 0, plaidKeys},
	{"EZAK", "EasyPost", 54, 54, easyPostKeys},
	{"EZTK", "EasyPost", 54, 54, easyPostKeys},
	{"shippo_live_", "Shippo", 40, 0, "https://docs.goshippo.com/docs/guides_general/authentication/"},
	{"shippo_test_", "Shippo", 40, 0, "https://docs.goshippo.com/docs/guides_general/authentication/"},
	{"duffel_live_", "Duffel", 40, 0, "https://duffel.com/docs/api/overview/making-requests"},
	{"duffel_test_", "Duffel", 40, 0, "https://duffel.com/docs/api/overview/making-requests"},
	{"shpat_", "Shopify", 32, 0, shopifyKeys},
	{"shpca_", "Shopify", 32, 0, shopifyKeys},
	{"shppa_", "Shopify", 32, 0, shopifyKeys},
	{"shpss_", "Shopify", 32, 0, shopifyKeys},
	// Code and packages.
	{"github_pat_", "GitHub", 40, 0, githubKeys},
	{"ghp_", "GitHub", 30, 0, githubKeys},
	{"gho_", "GitHub", 30, 0, githubKeys},
	{"ghu_", "GitHub", 30, 0, githubKeys},
	{"ghs_", "GitHub", 30, 0, githubKeys},
	{"ghr_", "GitHub", 30, 0, githubKeys},
	{"glpat-", "GitLab", 20, 0, gitlabKeys},
	{"gldt-", "GitLab", 20, 0, gitlabKeys},
	{"glrt-", "GitLab", 20, 0, gitlabKeys},
	{"glcbt-", "GitLab", 20, 0, gitlabKeys},
	{"glptt-", "GitLab", 20, 0, gitlabKeys},
	{"glft-", "GitLab", 20, 0, gitlabKeys},
	{"glsoat-", "GitLab", 20, 0, gitlabKeys},
	{"gloas-", "GitLab", 20, 0, gitlabKeys},
	{"glagent-", "GitLab", 20, 0, gitlabKeys},
	{"npm_", "npm", 36, 36, "https://docs.npmjs.com/about-access-tokens"},
	{"pypi-", "PyPI", 50, 0, "https://pypi.org/help/#apitoken"},
	{"rubygems_", "RubyGems", 40, 0, "https://guides.rubygems.org/api-key-scopes/"},
	{"dckr_pat_", "Docker", 20, 0, dockerKeys},
	{"dckr_oat_", "Docker", 20, 0, dockerKeys},
	{"sgp_", "Sourcegraph", 40, 0, "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"},
	// Cloud and operations.
	{"AKIA", "AWS", 16, 16, awsKeys},
	{"ASIA", "AWS", 16, 16, awsKeys},
	{"AIza", "Google", 35, 35, googleKeys},
	{"ya29.", "Google", 20, 0, googleAuth},
	{"GOCSPX-", "Google", 28, 28, googleAuth},
	{"dop_v1_", "DigitalOcean", 64, 64, digitalOceanKeys},
	{"doo_v1_", "DigitalOcean", 64, 64, digitalOceanKeys},
	{"dor_v1_", "DigitalOcean", 64, 64, digitalOceanKeys},
	{"hvs.", "HashiCorp Vault", 20, 0, vaultKeys},
	{"hvb.", "HashiCorp Vault", 20, 0, vaultKeys},
	{"hvr.", "HashiCorp Vault", 20, 0, vaultKeys},
	{"dapi", "Databricks", 32, 34, "https://docs.databricks.com/en/dev-tools/auth/pat.html"},
	{"dp.pt.", "Doppler", 40, 0, dopplerKeys},
	{"dp.st.", "Doppler", 40, 0, dopplerKeys},
	{"dt0c01.", "Dynatrace", 80, 0, "https://docs.dynatrace.com/docs/discover-dynatrace/references/dynatrace-api/basics/dynatrace-api-authentication"},
	{"glsa_", "Grafana", 40, 0, grafanaKeys},
	{"glc_", "Grafana Cloud", 32, 0, grafanaKeys},
	{"HRKU-", "Heroku", 36, 0, "https://devcenter.heroku.com/articles/authentication"},
	{"nfp_", "Netlify", 36, 0, "https://docs.netlify.com/api/get-started/"},
	{"NRAK-", "New Relic", 20, 0, newRelicKeys},
	{"pscale_tkn_", "PlanetScale", 32, 0, planetScaleKeys},
	{"pscale_pw_", "PlanetScale", 32, 0, planetScaleKeys},
	{"pul-", "Pulumi", 40, 40, "https://www.pulumi.com/docs/administration/access-identity/access-tokens/"},
	{"sbp_", "Supabase", 40, 0, supabaseKeys},
	{"sb_publishable_", "Supabase", 20, 0, supabaseKeys},
	{"sb_secret_", "Supabase", 20, 0, supabaseKeys},
	{"sntrys_", "Sentry", 30, 0, sentryKeys},
	{"sntryu_", "Sentry", 30, 0, sentryKeys},
	{"tskey-api-", "Tailscale", 20, 0, tailscaleKeys},
	{"tskey-auth-", "Tailscale", 20, 0, tailscaleKeys},
	// Language models.
	{"sk-ant-", "Anthropic", 40, 0, "https://docs.anthropic.com/en/api/overview"},
	{"sk-proj-", "OpenAI", 40, 0, openAIKeys},
	{"sk-svcacct-", "OpenAI", 40, 0, openAIKeys},
	{"sk-", "", 32, 0, openAIKeys},
	{"hf_", "Hugging Face", 34, 34, "https://huggingface.co/docs/hub/security-tokens"},
	{"gsk_", "Groq", 40, 0, "https://console.groq.com/docs/quickstart"},
	{"pplx-", "Perplexity", 40, 0, "https://docs.perplexity.ai/getting-started/quickstart"},
	{"r8_", "Replicate", 37, 37, "https://replicate.com/docs/topics/security/api-tokens"},
	// Messages, documents, design.
	{"xoxb-", "Slack", 16, 0, slackKeys},
	{"xoxp-", "Slack", 16, 0, slackKeys},
	{"xoxe.", "Slack", 16, 0, slackKeys},
	{"xoxe-", "Slack", 16, 0, slackKeys},
	{"xapp-", "Slack", 16, 0, slackKeys},
	{"SG.", "SendGrid", 66, 66, "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys"},
	{"xkeysib-", "Brevo", 64, 0, "https://developers.brevo.com/docs/getting-started"},
	{"lin_api_", "Linear", 32, 0, "https://linear.app/developers/graphql"},
	{"ntn_", "Notion", 40, 0, "https://developers.notion.com/reference/authentication"},
	{"figd_", "Figma", 30, 0, "https://developers.figma.com/docs/rest-api/authentication/"},
	{"PMAK-", "Postman", 40, 0, "https://learning.postman.com/docs/reference/postman-api/authentication/"},
	{"pk.eyJ", "Mapbox", 40, 0, mapboxKeys},
	{"sk.eyJ", "Mapbox", 40, 0, mapboxKeys},
	{"tk.eyJ", "Mapbox", 40, 0, mapboxKeys},
	{"ATATT3", "Atlassian", 60, 0, "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/"},
}

// keysByFirst are the shapes by the first byte of their prefix.
var keysByFirst = sync.OnceValue(func() *[256][]*key {
	var all [256][]*key
	for i := range keys {
		first := keys[i].prefix[0]
		all[first] = append(all[first], &keys[i])
	}
	return &all
})

// keyOf returns the shape that a value has, or nil.
func keyOf(value string) *key {
	if value == "" {
		return nil
	}
	for _, k := range keysByFirst()[value[0]] {
		rest, ok := strings.CutPrefix(value, k.prefix)
		if ok && len(rest) >= k.least && (k.most == 0 || len(rest) <= k.most) && isKeyText(rest) {
			return k
		}
	}
	if isUnleash(value) {
		return unleashKey
	}
	return nil
}

// unleashKey is the shape of Unleash's tokens, which begin with the names of a project and an environment.
var unleashKey = &key{issuer: "Unleash", source: "https://docs.getunleash.io/concepts/api-tokens-and-client-keys"}

// unleashHash is how long its secret is at the least.
const unleashHash = 40

// isUnleash tells whether a value is project:environment.secret, where * stands for all projects or environments and []
// for several.
func isUnleash(value string) bool {
	if len(value) <= unleashHash {
		return false // As nearly all that has a colon.
	}
	project, rest, found := strings.Cut(value, ":")
	environment, hash, ends := strings.Cut(rest, ".")
	return found && ends && project != "" && environment != "" && len(hash) >= unleashHash && strings.Trim(hash, "0123456789abcdef") == "" &&
		isKeyText(strings.Trim(project, "*[]")) && isKeyText(strings.Trim(environment, "*"))
}

// standsAlone tells whether a value is a key that its service wants in Authorization without any scheme.
func standsAlone(value string) bool {
	k := keyOf(value)
	return k != nil && slices.Contains(aloneInHeader, k.issuer)
}

// aloneInHeader are the issuers whose documentation has their keys stand in Authorization as they are, although a scheme
// belongs before every credential (RFC 9110 section 11.4).
var aloneInHeader = []string{"Linear", "Unleash"}

// isKeyText tells whether a text is of the signs that keys are made of.
func isKeyText(s string) bool {
	for i := range len(s) {
		if c := s[i]; !isAlphanumeric(c) && strings.IndexByte("-_.~+/=", c) < 0 {
			return false
		}
	}
	return true
}

// readKey recognises a key by its documented shape.
func (c *Credential) readKey(value string) bool {
	k := keyOf(value)
	if k == nil {
		return false
	}
	c.Kind, c.Issuer, c.Environment = KindAPIKey, k.issuer, k.environment()
	what := "key"
	if k.issuer != "" {
		what = k.issuer + " key"
	}
	if k.prefix != "" {
		what += " (" + k.prefix + "…)"
	}
	c.Redacted = describe(what, value)
	return true
}

// environment is what the prefix says of where the key works.
func (k *key) environment() string {
	switch k.prefix {
	case "EZAK":
		return "live"
	case "EZTK":
		return "test"
	}
	return environmentOf(k.prefix)
}
