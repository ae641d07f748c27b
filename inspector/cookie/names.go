package cookie

import (
	"strings"
	"sync"
)

// name is a documented cookie name, and what uses it. Names are matched without regard to case, after a __Host- or
// __Secure- prefix; "*" stands for what varies, at the beginning or the end, and a closing "#" for a hexadecimal hash.
type name struct {
	pattern, product string
}

// sessionCookies are the cookies in which products keep who is signed in, by their own documentation or source.
var sessionCookies = []name{
	// Languages and frameworks.
	{"PHPSESSID", "PHP"},
	{"JSESSIONID*", "Java application servers"},
	{"remember-me", "Spring Security"},
	{"PLAY_SESSION", "Play"},
	{"vertx-web.session", "Vert.x"},
	{"ASP.NET_SessionId", "ASP.NET"},
	{".ASPXAUTH", "ASP.NET"},
	{"ASPSESSIONID*", "classic ASP"},
	{".AspNet.ApplicationCookie", "ASP.NET Identity"},
	{".AspNetCore.Session", "ASP.NET Core"},
	{".AspNetCore.Cookies*", "ASP.NET Core"},
	{".AspNetCore.Identity.*", "ASP.NET Core Identity"},
	{"FedAuth*", "SharePoint and Windows Identity Foundation"},
	{"rtFa", "SharePoint"},
	{"connect.sid", "express-session"},
	{"koa.sess", "Koa"},
	{"koa:sess", "Koa"},
	{"sails.sid", "Sails"},
	{"laravel_session", "Laravel"},
	{"remember_web_*", "Laravel"},
	{"ci_session", "CodeIgniter"},
	{"CAKEPHP", "CakePHP"},
	{"REMEMBERME", "Symfony"},
	{"sessionid", "Django"},
	{"session", "Spring Session, Flask and other frameworks"},
	{"auth_tkt", "mod_auth_tkt and Pyramid"},
	{"beaker.session.id", "Beaker"},
	{"rack.session", "Rack"},
	{"_session_id", "Rails"},
	{"remember_user_token", "Devise"},
	{"CGISESSID", "Perl's CGI::Session"},
	{"mojolicious", "Mojolicious"},
	{"CFID", "ColdFusion"},
	{"CFTOKEN", "ColdFusion"},
	// Sign-in libraries and services.
	{"next-auth.session-token*", "NextAuth.js"},
	{"authjs.session-token*", "Auth.js"},
	{"better-auth.session_token", "Better Auth"},
	{"appSession*", "Auth0"},
	{"__session", "Clerk, Auth0 and Firebase Hosting"},
	{"sAccessToken", "SuperTokens"},
	{"sb-*", "Supabase"},
	{"ory_kratos_session", "Ory Kratos"},
	{"ory_session_*", "Ory"},
	{"KEYCLOAK_IDENTITY*", "Keycloak"},
	{"KEYCLOAK_SESSION*", "Keycloak"},
	{"AUTH_SESSION_ID*", "Keycloak"},
	{"ESTSAUTH*", "Microsoft Entra ID"},
	{"authelia_session", "Authelia"},
	{"authentik_*", "authentik"},
	{"_oauth2_proxy*", "oauth2-proxy"},
	{"_forward_auth", "Traefik Forward Auth"},
	{"mod_auth_openidc_session*", "mod_auth_openidc"},
	{"mellon-cookie", "mod_auth_mellon"},
	{"_shibsession_*", "Shibboleth"},
	{"SimpleSAML*", "SimpleSAMLphp"},
	{"iPlanetDirectoryPro", "ForgeRock Access Management"},
	{"SMSESSION", "SiteMinder"},
	{"OAMAuthnCookie*", "Oracle Access Manager"},
	{"LtpaToken*", "WebSphere"},
	{"MYSAPSSO2", "SAP"},
	{"SAP_SESSIONID_*", "SAP"},
	{"MRHSession", "F5 BIG-IP APM"},
	{"NSC_AAAC", "Citrix Gateway"},
	// Gateways and platforms.
	{"CF_Authorization", "Cloudflare Access"},
	{"CF_AppSession", "Cloudflare Access"},
	{"GCP_IAAP_*", "Google Identity-Aware Proxy"},
	{"GCP_IAP_*", "Google Identity-Aware Proxy"},
	{"AWSELBAuthSessionCookie*", "AWS load balancers"},
	{"AppServiceAuthSession*", "Azure App Service"},
	{"_vercel_jwt", "Vercel"},
	{"nf_jwt", "Netlify"},
	// Content management, shops and forums.
	{"wordpress_logged_in_*", "WordPress"},
	{"wordpress_sec_*", "WordPress"},
	{"SESS#", "Drupal"},
	{"SSESS#", "Drupal"},
	{"#", "Joomla"},
	{"fe_typo_user", "TYPO3"},
	{"be_typo_user", "TYPO3"},
	{"PrestaShop-*", "PrestaShop"},
	{"OCSESSID", "OpenCart"},
	{"CraftSessionId", "Craft CMS"},
	{"ghost-admin-api-session", "Ghost"},
	{"payload-token", "Payload"},
	{"directus_session_token", "Directus"},
	{"UMB_UCONTEXT*", "Umbraco"},
	{".DOTNETNUKE", "DNN"},
	{"__ac", "Plone"},
	{"MoodleSession*", "Moodle"},
	{"canvas_session", "Canvas"},
	{"xf_session", "XenForo"},
	{"xf_user", "XenForo"},
	{"_forum_session", "Discourse"},
	{"flarum_session", "Flarum"},
	{"*_mw_session", "MediaWiki"},
	// Applications.
	{"_gitlab_session", "GitLab"},
	{"user_session", "GitHub"},
	{"_gh_sess", "GitHub"},
	{"i_like_gitea", "Gitea"},
	{"i_like_gogs", "Gogs"},
	{"grafana_session", "Grafana"},
	{"metabase.SESSION", "Metabase"},
	{"argocd.token", "Argo CD"},
	{"R_SESS", "Rancher"},
	{"NXSESSIONID", "Nexus Repository"},
	{"JWT-SESSION", "SonarQube"},
	{"seraph.rememberme.cookie", "Jira and Confluence"},
	{"cloud.session.token", "Atlassian Cloud"},
	{"tenant.session.token", "Atlassian Cloud"},
	{"jupyterhub-*", "JupyterHub"},
	{"MMAUTHTOKEN", "Mattermost"},
	{"zbx_session*", "Zabbix"},
	{"PVEAuthCookie", "Proxmox VE"},
	{"roundcube_sess*", "Roundcube"},
	{"PS_TOKEN", "PeopleSoft"},
	{"session_id", "Odoo and other applications"},
	{"*_session", "Rails and other frameworks"},
}

// otherCookies are documented cookies that may look like a session and are none.
var otherCookies = []name{
	// Anti-forgery tokens stand beside a session.
	{"XSRF-TOKEN", "an anti-forgery token"},
	{"CSRF-TOKEN", "an anti-forgery token"},
	{"csrftoken", "Django's anti-forgery token"},
	{"_csrf*", "an anti-forgery token"},
	{"authentik_csrf", "an anti-forgery token"},
	{"csrf*", "an anti-forgery token"},
	{"xsrf*", "an anti-forgery token"},
	{"_xsrf", "an anti-forgery token"},
	{"*.csrf-token", "an anti-forgery token"},
	{"*.xsrf.token", "an anti-forgery token"},
	{"__RequestVerificationToken*", "ASP.NET's anti-forgery token"},
	{".AspNetCore.Antiforgery.*", "ASP.NET Core's anti-forgery token"},
	{"X-OWA-CANARY", "Outlook's anti-forgery token"},
	// Left by a sign-in that is under way.
	{".AspNetCore.Correlation.*", "a sign-in that is under way"},
	{".AspNetCore.OpenIdConnect.Nonce.*", "a sign-in that is under way"},
	{"_vercel_sso_nonce", "a sign-in that is under way"},
	{"*.callback-url", "a sign-in that is under way"},
	{"*.sig", "a signature beside another cookie"},
	// Analytics and advertising.
	{"_ga", "Google Analytics"},
	{"_ga_*", "Google Analytics"},
	{"_gid", "Google Analytics"},
	{"_gat*", "Google Analytics"},
	{"__utm*", "Google Analytics"},
	{"_gcl_*", "Google Ads"},
	{"__gads", "Google Ads"},
	{"IDE", "Google Ads"},
	{"_fbp", "Meta Pixel"},
	{"_fbc", "Meta Pixel"},
	{"_hj*", "Hotjar"},
	{"_pk_*", "Matomo"},
	{"MATOMO_SESSID", "Matomo"},
	{"hubspotutk", "HubSpot"},
	{"__hs*", "HubSpot"},
	{"intercom-*", "Intercom"},
	{"ajs_*", "Segment"},
	{"mp_*", "Mixpanel"},
	{"amplitude_id*", "Amplitude"},
	{"AMP_*", "Amplitude"},
	{"ph_*", "PostHog"},
	{"_clck", "Microsoft Clarity"},
	{"_clsk", "Microsoft Clarity"},
	{"_uet*", "Microsoft Advertising"},
	{"MUID", "Microsoft Advertising"},
	{"_ttp", "TikTok Pixel"},
	{"_tt_*", "TikTok Pixel"},
	{"li_*", "LinkedIn"},
	{"lidc", "LinkedIn"},
	{"bcookie", "LinkedIn"},
	{"_pin_unauth", "Pinterest"},
	{"_scid*", "Snap Pixel"},
	{"_dd_s", "Datadog"},
	{"__stripe_mid", "Stripe's fraud detection"},
	{"__stripe_sid", "Stripe's fraud detection"},
	{"optimizely*", "Optimizely"},
	{"_vis_opt_*", "VWO"},
	{"_vwo_*", "VWO"},
	{"__zlcmid", "Zendesk"},
	{"_shopify_y", "Shopify's analytics"},
	{"_shopify_s", "Shopify's analytics"},
	// Consent.
	{"Optanon*", "OneTrust"},
	{"CookieConsent*", "a consent banner"},
	{"cookie_consent*", "a consent banner"},
	{"cookieyes-consent", "a consent banner"},
	{"euconsent*", "a consent banner"},
	{"didomi_token", "a consent banner"},
	{"cmplz_*", "a consent banner"},
	{"borlabs-cookie", "a consent banner"},
	{"consent", "a consent banner"},
	// Bot checks and load balancers.
	{"__cf_bm", "Cloudflare's bot check"},
	{"cf_clearance", "Cloudflare's bot check"},
	{"_cfuvid", "Cloudflare"},
	{"__cflb", "Cloudflare's load balancer"},
	{"AWSALB*", "AWS load balancers"},
	{"AWSELB", "AWS load balancers"},
	{"AWSELBCORS", "AWS load balancers"},
	{"ARRAffinity*", "Azure App Service"},
	{"ApplicationGatewayAffinity*", "Azure Application Gateway"},
	{"GCLB", "Google's load balancer"},
	{"BIGipServer*", "F5 BIG-IP"},
	{"incap_ses_*", "Imperva"},
	{"visid_incap_*", "Imperva"},
	{"nlbi_*", "Imperva"},
	{"_abck", "Akamai's bot check"},
	{"ak_bmsc", "Akamai's bot check"},
	{"bm_*", "Akamai's bot check"},
	{"datadome", "DataDome"},
	{"_px*", "HUMAN"},
	{"SERVERID", "HAProxy"},
	{"INGRESSCOOKIE", "ingress-nginx"},
	// Preferences.
	{"wordpress_test_cookie", "WordPress' test whether cookies work"},
	{"wp-settings-*", "WordPress' settings"},
	{"wp_woocommerce_session_*", "WooCommerce's basket"},
	{".AspNetCore.Culture", "a language setting"},
	{"NEXT_LOCALE", "a language setting"},
	{"django_language", "a language setting"},
	{"i18next", "a language setting"},
	{"lang", "a language setting"},
	{"locale", "a language setting"},
	{"theme", "a display setting"},
}

// table finds the entry for a cookie's name. Most names differ from most patterns in their first byte already.
type table struct {
	patterns []pattern
	// because says for each name what a cookie of that name is thought to be.
	because []string
	// byFirst are the places of the patterns by the first byte, in lower case, of what they match; those that match any
	// beginning stand under every byte.
	byFirst [256][]int
}

func newTable(names []name, because string) *table {
	t := &table{}
	for i, n := range names {
		t.patterns = append(t.patterns, patternOf(n.pattern))
		t.because = append(t.because, because+n.product)
		switch first := n.pattern[0]; first {
		case '*', '#':
			for c := range t.byFirst {
				t.byFirst[c] = append(t.byFirst[c], i)
			}
		default:
			t.byFirst[lower(first)] = append(t.byFirst[lower(first)], i)
		}
	}
	return t
}

var (
	sessionTable = sync.OnceValue(func() *table { return newTable(sessionCookies, "its name is that of the session cookie of ") })
	otherTable   = sync.OnceValue(func() *table { return newTable(otherCookies, "its name is that of ") })
)

// find returns the place of the first entry that a cookie's name matches, or -1.
func (t *table) find(cookie string) int {
	cookie = withoutPrefix(cookie)
	if cookie == "" {
		return -1
	}
	for _, at := range t.byFirst[lower(cookie[0])] {
		if t.patterns[at].matches(cookie) {
			return at
		}
	}
	return -1
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// pattern is what a name's pattern says without its sign, and where the sign stands for what varies.
type pattern struct {
	text   string
	varies int
}

// Where a pattern varies.
const (
	nowhere = iota
	atTheEnd
	atTheBeginning
	byHash
)

func patternOf(s string) pattern {
	if start, found := strings.CutSuffix(s, "*"); found {
		return pattern{start, atTheEnd}
	}
	if end, found := strings.CutPrefix(s, "*"); found {
		return pattern{end, atTheBeginning}
	}
	if start, found := strings.CutSuffix(s, "#"); found {
		return pattern{start, byHash}
	}
	return pattern{s, nowhere}
}

func (p *pattern) matches(cookie string) bool {
	length := len(p.text)
	switch p.varies {
	case atTheEnd:
		return len(cookie) >= length && strings.EqualFold(cookie[:length], p.text)
	case atTheBeginning:
		return len(cookie) > length && strings.EqualFold(cookie[len(cookie)-length:], p.text)
	case byHash:
		return len(cookie) >= length+hashLength && strings.EqualFold(cookie[:length], p.text) &&
			strings.Trim(cookie[length:], "0123456789abcdef") == ""
	}
	return len(cookie) == length && strings.EqualFold(cookie, p.text)
}

// hashLength is the length of an MD5 hash in hexadecimal, the shortest that products put into cookie names.
const hashLength = 32

// withoutPrefix takes off a name prefix, which says how a cookie was set and nothing of its use.
func withoutPrefix(cookie string) string {
	if prefix := prefixOf(cookie); prefix != nil {
		return cookie[len(prefix.name):]
	}
	return cookie
}
