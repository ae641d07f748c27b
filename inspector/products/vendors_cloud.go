package products

// cloudVendors are the APIs of cloud, hosting and developer services.
func cloudVendors() []Product {
	return []Product{
		{
			ID: "github", Name: "GitHub", Layer: LayerApplication,
			Source: "https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api",
			Signs: []Sign{
				{Header: "x-github-request-id", Words: "it sends a header of GitHub"},
				{Header: "server", Contains: "github.com", Words: "the Server header names GitHub"},
				{Contains: "https://docs.github.com/", Words: "the body leads to GitHub's documentation"},
			},
			Sayings: []Saying{
				{Contains: `"message":"bad credentials"`, Shared: true, Means: "token-revoked", Example: `{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest","status":"401"}`},
				{Contains: `"message":"requires authentication"`, Shared: true, Means: "authorization-missing", Example: `{"message":"Requires authentication","documentation_url":"https://docs.github.com/rest","status":"401"}`},
				{Contains: "must specify two-factor authentication otp code", Means: "step-up-required", Example: `{"message":"Must specify two-factor authentication OTP code.","documentation_url":"https://docs.github.com/rest"}`},
				{Contains: "'expiration time' claim ('exp') is too far in the future", Means: "token-malformed", Example: `{"message":"'Expiration time' claim ('exp') is too far in the future","documentation_url":"https://docs.github.com/rest"}`},
				{Contains: "'expiration time' claim ('exp') must be a numeric value", Means: "token-expired", Example: `{"message":"'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires","documentation_url":"https://docs.github.com/rest"}`},
				{Contains: "a json web token could not be decoded", Means: "token-malformed", Example: `{"message":"A JSON web token could not be decoded","documentation_url":"https://docs.github.com/rest"}`},
			},
			Advice: []Advice{{"token-revoked", "developer", "GitHub says `Bad credentials` of every token that it does not know: expired, deleted, or found in public and withdrawn. Make a new one under Settings, Developer settings."}},
		},
		{
			ID: "google-apis", Name: "Google APIs", Layer: LayerApplication,
			Source: "https://cloud.google.com/apis/design/errors",
			Signs: []Sign{
				{Header: "www-authenticate", Contains: `realm="https://accounts.google.com/"`, Words: "the challenge names Google's accounts"},
			},
			Sayings: []Saying{
				{Contains: "request is missing required authentication credential", Means: "authorization-missing", Example: `{"error":{"code":401,"message":"Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.","status":"UNAUTHENTICATED"}}`},
				{Contains: "request had invalid authentication credentials. expected oauth 2 access token", Means: "token-expired", Vague: true, Example: `{"error":{"code":401,"message":"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.","status":"UNAUTHENTICATED"}}`},
				{Contains: "request had invalid authentication credentials. expected oauth 2 access token", Means: "token-revoked", Vague: true, Example: `{"error":{"code":401,"message":"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.","status":"UNAUTHENTICATED"}}`},
				{Contains: "api keys are not supported by this api", Means: "authorization-wrong-scheme", Example: `{"error":{"code":401,"message":"API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal.","status":"UNAUTHENTICATED"}}`},
				{Contains: "access_token_expired", Shared: true, Means: "token-expired", Example: `{"error":{"code":401,"message":"Request had invalid authentication credentials.","details":[{"reason":"ACCESS_TOKEN_EXPIRED","domain":"googleapis.com"}]}}`},
				{Contains: `"reason":"access_token_type_unsupported"`, Means: "token-wrong-type", Example: `{"error":{"code":401,"status":"UNAUTHENTICATED","details":[{"reason":"ACCESS_TOKEN_TYPE_UNSUPPORTED","domain":"googleapis.com"}]}}`},
				{Contains: `"reason":"credentials_missing"`, Means: "authorization-missing", Example: `{"error":{"code":401,"status":"UNAUTHENTICATED","details":[{"reason":"CREDENTIALS_MISSING","domain":"googleapis.com"}]}}`},
				{Contains: "api key not valid. please pass a valid api key.", Means: "api-key-invalid", Example: `{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}`},
				{Contains: "login required.", Whole: true, Shared: true, Means: "authorization-missing", Example: `{"error":{"errors":[{"domain":"global","reason":"required","message":"Login Required.","locationType":"header","location":"Authorization"}],"code":401}}`},
			},
		},
		{
			ID: "aws", Name: "an AWS service", Layer: LayerApplication,
			Source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html",
			Signs:  []Sign{{Contains: `{"__type":"`, Words: "the body is an error of AWS"}},
			Sayings: []Saying{
				{Contains: "unrecognizedclientexception", Shared: true, Means: "api-key-invalid", Example: `{"__type":"UnrecognizedClientException","message":"x"}`},
				{Contains: "invalidsignatureexception", Shared: true, Means: "request-signature-invalid", Example: `{"__type":"InvalidSignatureException","message":"x"}`},
				{Contains: "expiredtokenexception", Shared: true, Means: "token-expired", Example: `{"__type":"ExpiredTokenException","message":"x"}`},
				{Contains: "missingauthenticationtokenexception", Shared: true, Means: "authorization-missing", Example: `{"__type":"MissingAuthenticationTokenException","message":"x"}`},
				{Contains: "incompletesignatureexception", Shared: true, Means: "request-signature-invalid", Example: `{"__type":"IncompleteSignatureException","message":"x"}`, Source: "https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html"},
			},
		},
		{
			ID: "cloudflare-api", Name: "the Cloudflare API", Layer: LayerApplication,
			Source: "https://developers.cloudflare.com/fundamentals/api/troubleshooting/",
			Sayings: []Saying{
				{Contains: `"code":10000,` + "\n" + `"message":"authentication error"`, Means: "api-key-invalid", Vague: true, Example: `{"success":false,"errors":[{"code":10000,"message":"Authentication error"}]}`},
				{Contains: `"code":1000,` + "\n" + `"message":"invalid api token"`, Means: "api-key-invalid", Example: `{"success":false,"errors":[{"code":1000,"message":"Invalid API Token"}],"messages":[],"result":null}`},
				{Contains: `"code":9106`, Means: "api-key-missing", Example: `{"success":false,"errors":[{"code":9106,"message":"Missing X-Auth-Key, X-Auth-Email or Authorization headers"}]}`},
				{Contains: "invalid format for authorization header", Means: "authorization-malformed", Example: `{"success":false,"errors":[{"code":6003,"message":"Invalid request headers","error_chain":[{"code":6111,"message":"Invalid format for Authorization header"}]}]}`},
			},
		},
		{
			ID: "digitalocean", Name: "DigitalOcean", Layer: LayerApplication,
			Source: "https://docs.digitalocean.com/reference/api/",
			Sayings: []Saying{
				{Contains: `{"id":"unauthorized",` + "\n" + `"message":"unable to authenticate you"`, Means: "token-revoked", Example: `{"id":"Unauthorized","message":"Unable to authenticate you"}`},
			},
		},
		{
			ID: "heroku-api", Name: "the Heroku API", Layer: LayerApplication,
			Source: "https://devcenter.heroku.com/articles/platform-api-reference",
			Sayings: []Saying{
				{Contains: `{"id":"unauthorized",` + "\n" + `"message":"invalid credentials provided."`, Means: "token-revoked", Example: `{"id":"unauthorized","message":"Invalid credentials provided."}`},
				{Contains: "there were no credentials in your `authorization` header", Means: "authorization-missing", Example: "{\"id\":\"unauthorized\",\"message\":\"There were no credentials in your `Authorization` header. Try `Authorization: Bearer <OAuth access token>`\"}"},
			},
		},
		{
			ID: "hetzner", Name: "Hetzner Cloud", Layer: LayerApplication,
			Source: "https://docs.hetzner.cloud/reference/cloud",
			Sayings: []Saying{
				{Contains: "the token you provided is invalid", Means: "token-revoked", Example: `{"error":{"message":"the token you provided is invalid","code":"unauthorized"}}`},
				{Contains: `{"error":{"message":"unable to authenticate",` + "\n" + `"code":"unauthorized"`, Means: "token-revoked", Example: `{"error":{"message":"unable to authenticate","code":"unauthorized"}}`},
			},
		},
		{
			ID: "bitbucket", Name: "Bitbucket Cloud", Layer: LayerApplication,
			Source: "https://developer.atlassian.com/cloud/bitbucket/rest/intro/",
			Signs:  []Sign{{Header: "server", Contains: "atlassianedge", Words: "the Server header names Atlassian's edge"}},
			Sayings: []Saying{
				{Contains: "access token expired. use your refresh token to obtain a new access token.", Means: "token-expired", Example: `{"type":"error","error":{"message":"Access token expired. Use your refresh token to obtain a new access token."}}`},
				{Contains: "token is invalid, expired, or not supported for this endpoint.", Means: "token-expired", Vague: true, Example: `{"type":"error","error":{"message":"Token is invalid, expired, or not supported for this endpoint."}}`},
			},
		},
		{
			ID: "sentry", Name: "Sentry", Layer: LayerApplication,
			Source: "https://docs.sentry.io/api/auth/",
			Signs:  []Sign{{Header: "x-sentry-error", Words: "it sends a header of Sentry"}},
			Sayings: []Saying{
				{Contains: "missing required parameter in auth header", Header: "x-sentry-error", Means: "api-key-missing", Example: "X-Sentry-Error: missing required parameter in auth header: sentry_key"},
				{Contains: "with_reason: projectid", Means: "api-key-invalid", Example: `{"detail":"event submission rejected with_reason: ProjectId"}`},
				{Contains: `"code":"sudo-required"`, Means: "step-up-required", Example: `{"detail":{"code":"sudo-required","message":"Account verification required.","extra":{"username":"maria"}}}`},
			},
		},
		{
			ID: "mapbox", Name: "Mapbox", Layer: LayerApplication,
			Source: "https://docs.mapbox.com/help/troubleshooting/api-error-messages/",
			Sayings: []Saying{
				// Others write so of their own tokens.
				{Contains: `{"message":"not authorized - invalid token"}`, Means: "api-key-invalid", Vague: true, Example: `{"message":"Not Authorized - Invalid Token"}`},
				{Contains: `{"message":"not authorized - invalid token"}`, Means: "token-malformed", Vague: true, Example: `{"message":"Not Authorized - Invalid Token"}`},
				{Contains: `{"message":"not authorized - no token"}`, Means: "api-key-missing", Vague: true, Example: `{"message":"Not Authorized - No Token"}`},
				{Contains: `{"message":"not authorized - no token"}`, Means: "authorization-missing", Vague: true, Example: `{"message":"Not Authorized - No Token"}`},
			},
		},
		{
			ID: "airtable", Name: "Airtable", Layer: LayerApplication,
			Source: "https://airtable.com/developers/web/api/errors",
			Sayings: []Saying{
				{Contains: `"type":"authentication_required"`, Means: "authorization-missing", Vague: true, Example: `{"error":{"type":"AUTHENTICATION_REQUIRED","message":"Authentication required"}}`},
			},
		},
		{
			ID: "contentful", Name: "Contentful", Layer: LayerApplication,
			Source:  "https://www.contentful.com/developers/docs/references/errors/",
			Sayings: []Saying{{Contains: `"id":"accesstokeninvalid"`, Means: "api-key-invalid", Example: `{"sys":{"type":"Error","id":"AccessTokenInvalid"},"message":"The access token you sent could not be found or is invalid.","requestId":"x"}`}},
			Advice:  []Advice{{"api-key-invalid", "developer", "The delivery API, the preview API and the management API each want a token of their own."}},
		},
		{
			ID: "sanity", Name: "Sanity", Layer: LayerApplication,
			Source: "https://www.sanity.io/docs/http-reference",
			Sayings: []Saying{
				{All: []string{"sio-401-anf|sio-401-ahs|sio-401-aex|sio-401-awh"}, Means: "session-expired", Vague: true, Example: `{"statusCode":401,"error":"Unauthorized","errorCode":"SIO-401-ANF","message":"Session not found"}`},
			},
		},
	}
}
