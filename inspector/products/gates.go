package products

// gates are guards that a site's owner puts in front of a whole application: they send people to sign in, and answer 401
// to everything that is no page.
func gates() []Product {
	return []Product{
		{
			ID: "oauth2-proxy", Name: "oauth2-proxy", Layer: LayerGateway,
			Source: "https://oauth2-proxy.github.io/oauth2-proxy/",
			Signs: []Sign{
				{Cookie: "_oauth2_proxy", Words: "it sets a cookie of oauth2-proxy"},
				{Cookie: "__secure-_oauth2_proxy", Words: "it sets a cookie of oauth2-proxy"},
				{Header: "gap-auth", Words: "it sends a header of oauth2-proxy"},
				{Contains: "/oauth2/sign_in", Words: "the page leads to oauth2-proxy's sign-in"},
				{Contains: "/oauth2/start?rd=", Words: "the page leads to oauth2-proxy's sign-in"},
			},
			Sayings: []Saying{
				{Contains: "unable to find a valid csrf token", Means: "csrf-token-missing", Example: "<title>403 Forbidden</title><p>Login Failed: Unable to find a valid CSRF token. Please try again.</p>"},
			},
			Advice: []Advice{
				{"not-signed-in", "visitor", "Open the site's start page in a tab and sign in there; then repeat what failed."},
				{"session-expired", "owner", "Set `--cookie-refresh` shorter than the life of the provider's access token, and `--cookie-expire` longer."},
				{"authorization-dropped-by-server", "owner", "`--pass-authorization-header` and `--set-authorization-header` decide what the application gets to see; nginx needs `auth_request_set` to pass it on."},
				{"not-signed-in", "owner", "`--api-route` and `Accept: application/json` make oauth2-proxy answer 401 instead of redirecting; `--skip-auth-preflight` lets `OPTIONS` through."},
				{"preflight-unauthenticated", "owner", "Set `--skip-auth-preflight=true`."},
			},
		},
		{
			ID: "authelia", Name: "Authelia", Layer: LayerGateway,
			Source: "https://github.com/authelia/authelia/blob/master/internal/handlers/const.go",
			Signs: []Sign{
				{Cookie: "authelia_session=", Words: "it sets the session cookie of Authelia"},
			},
			Sayings: []Saying{
				{Contains: "authentication failed. check your credentials.", Means: "wrong-credentials", Example: `{"status":"KO","message":"Authentication failed. Check your credentials."}`},
				{Contains: "authentication failed, please retry later.", Means: "step-up-required", Vague: true, Example: `{"status":"KO","message":"Authentication failed, please retry later."}`},
				{Contains: "the access token is expired, revoked, malformed, or invalid for other reasons. the client can obtain a new access token and try again.", Means: "token-expired", Vague: true, Example: `{"error":"invalid_token","error_description":"The access token is expired, revoked, malformed, or invalid for other reasons. The client can obtain a new access token and try again."}`},
			},
			Advice: []Advice{
				{"not-signed-in", "owner", "`access_control` decides by the first rule that matches: look for the domain, the path and the network of this request."},
				{"cookie-out-of-scope", "owner", "`session.cookies[].domain` must be a parent of both the application's host and Authelia's."},
				{"session-expired", "owner", "`session.inactivity` is five minutes unless set."},
			},
		},
		{
			ID: "pomerium", Name: "Pomerium", Layer: LayerGateway,
			Source: "https://www.pomerium.com/docs",
			Signs: []Sign{
				{Cookie: "_pomerium", Words: "it sets a cookie of Pomerium"},
				{Header: "x-pomerium-intercepted-response", Words: "it says that Pomerium answered"},
			},
			Advice: []Advice{{"not-signed-in", "visitor", "Open the site's start page in a tab and sign in there."}},
		},
		{
			ID: "cloudflare-access", Name: "Cloudflare Access", Layer: LayerGateway,
			Source: "https://developers.cloudflare.com/cloudflare-one/access-controls/",
			Signs: []Sign{
				{Cookie: "cf_authorization=", Words: "it sets the session cookie of Cloudflare Access"},
				{Cookie: "cf_appsession=", Words: "it sets a cookie of Cloudflare Access"},
				{Header: "cf-access-aud", Words: "it sends a header of Cloudflare Access"},
				{Header: "cf-access-domain", Words: "it sends a header of Cloudflare Access"},
				{Header: "www-authenticate", Contains: "cloudflare-access", Words: "the challenge is one of Cloudflare Access"},
				{Contains: ".cloudflareaccess.com", Words: "the page leads to Cloudflare Access"},
			},
			Sayings: []Saying{
				{Contains: "cloudflare-access", Header: "www-authenticate", Means: "not-signed-in", Example: `WWW-Authenticate: Cloudflare-Access resource_metadata="https://app.example.test/.well-known/cloudflare-access-protected-resource/"`},
			},
			Advice: []Advice{
				{"not-signed-in", "visitor", "Open the site in a tab and sign in; Access ends sessions after the time that the owner set."},
				{"preflight-unauthenticated", "owner", "In the Access application's settings configure CORS, or \"Bypass options requests to origin\"."},
				{"credentials-not-included", "developer", "Calls to another host behind Access need `credentials: 'include'`; programs need the headers `CF-Access-Client-Id` and `CF-Access-Client-Secret` of a service token."},
				{"gateway-denied", "owner", "Zero Trust, Logs, Access shows each refusal with the policy that made it."},
			},
		},
		{
			ID: "vercel-protection", Name: "Vercel Deployment Protection", Layer: LayerGateway,
			Source: "https://vercel.com/docs/deployment-protection",
			Signs: []Sign{
				{Cookie: "_vercel_sso_nonce=", Words: "it sets the cookie of Vercel's sign-in"},
				{Contains: "vercel.com/sso-api", Words: "the page leads to Vercel's sign-in"},
				{Contains: "this page requires vercel authentication", Words: "the page is one of Vercel's"},
			},
			Sayings: []Saying{
				{Contains: "this page requires vercel authentication", Means: "gateway-denied", Example: "<title>Authentication Required</title><noscript>x</noscript><p>This page requires Vercel authentication.</p>"},
				{Contains: "authentication required", Whole: true, Shared: true, Means: "gateway-denied", Example: "<!doctype html><title>Authentication Required</title><script>location.href='https://vercel.com/sso-api?url=https://shop.example.test'</script>"},
				{Contains: "_vercel_sso_nonce=", Header: "set-cookie", Means: "gateway-denied", Example: "Set-Cookie: _vercel_sso_nonce=abc; Max-Age=3600; Path=/; Secure; HttpOnly; SameSite=Lax"},
			},
			Advice: []Advice{
				{"gateway-denied", "owner", "Project, Settings, Deployment Protection: open the deployment, or let programs in with the header `x-vercel-protection-bypass`."},
				{"gateway-denied", "visitor", "Sign in to Vercel with an account of the team, or ask the owner for a shareable link."},
			},
		},
		{
			ID: "netlify", Name: "Netlify", Layer: LayerGateway,
			Source: "https://docs.netlify.com/manage/security/secure-access-to-sites/password-protection/",
			Signs: []Sign{
				{Header: "server", Contains: "netlify", Words: "the Server header names Netlify"},
				{Header: "x-nf-request-id", Words: "it sends a header of Netlify"},
			},
			Sayings: []Saying{
				{All: []string{"this site is password protected|password protected site"}, Means: "gateway-denied", Example: "<title>Password protected site</title><h1>This site is password protected</h1>"},
			},
			Advice: []Advice{
				{"gateway-denied", "owner", "Site configuration, Access & security, Site protection: change the password or switch the protection off; `Basic-Auth` lines in `_headers` guard single paths."},
				{"password-protected", "owner", "Look for `Basic-Auth` in the `_headers` file, and at Site protection in Netlify's settings."},
			},
		},
		{
			ID: "f5-apm", Name: "F5 BIG-IP", Layer: LayerGateway,
			Source: "https://my.f5.com/manage/s/article/K6850",
			Signs: []Sign{
				{Cookie: "bigipserver", Words: "it sets a cookie of F5 BIG-IP"},
				{Cookie: "mrhsession=", Words: "it sets the session cookie of F5 APM"},
				{Cookie: "lastmrh_session=", Words: "it sets the session cookie of F5 APM"},
			},
		},
		{
			ID: "netscaler", Name: "Citrix NetScaler", Layer: LayerGateway,
			Source: "https://docs.netscaler.com/en-us/citrix-adc/current-release/aaa-tm.html",
			Signs:  []Sign{{Cookie: "nsc_", Words: "it sets a cookie of NetScaler"}, {Cookie: "citrix_ns_id", Words: "it sets a cookie of NetScaler"}},
		},
	}
}
