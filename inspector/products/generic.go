package products

// generic are wordings that any API may use, by what they mean. They are patterns of words, because every author puts
// them in another order.
func generic() []Product {
	const source = "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2"
	return []Product{
		{ID: "standards", Name: "the OAuth and OpenID standards", Source: "https://www.rfc-editor.org/rfc/rfc6750#section-3.1", Sayings: standardCodes()},
		{ID: "common-tokens", Name: "many APIs", Source: source, Sayings: tokenWordings()},
		{ID: "common-token-claims", Name: "many APIs", Source: source, Sayings: claimWordings()},
		{ID: "common-headers", Name: "many APIs", Source: source, Sayings: headerWordings()},
		{ID: "common-keys", Name: "many APIs", Source: source, Sayings: keyWordings()},
		{ID: "common-sign-in", Name: "many sites", Source: source, Sayings: signInWordings(), SignIn: signInWords()},
		{ID: "common-accounts", Name: "many sites", Source: source, Sayings: accountWordings()},
		{ID: "common-csrf", Name: "many sites", Source: source, Sayings: csrfWordings()},
		{ID: "common-gates", Name: "many gateways", Source: source, Sayings: gateWordings()},
		{ID: "common-vague", Name: "many servers", Source: source, Sayings: sayingNothing()},
	}
}

// Alternatives that several wordings share.
const (
	aToken   = "authentication token|authorization token|auth token|access token|session token|bearer token|jwt token|id token|api token|user token|security token|token|jwt|bearer|accesstoken|authtoken|idtoken"
	aKey     = "api key|api-key|api_key|apikey|appkey|app_key|app-key|x-api-key|x_api_key|x-apikey|api keys|subscription key|app key|application key|access key|client key|consumer key|public key id|license key|licence key|api secret|device key|service key|integration key|project key"
	isWrong  = "invalid|incorrect|wrong|bad|not valid|isn't valid|unknown|unrecognized|unrecognised|not recognized|not recognised|not correct|not right|isn't right|not the right"
	isGone   = "missing|required|not provided|not supplied|not present|not specified|not included|not sent|not set|not passed|absent|omitted|must be provided|must be supplied|must be passed|must provide|must include|must supply|must be present|must be set|was not found|wasn't found|not found|is empty|was empty|be empty|blank|needed|please provide|please supply|please include|please pass|please add|didn't provide|did not provide|didn't include|did not include|could not find|couldn't find|without"
	mismatch = "mismatch|mismatched|does not match|do not match|doesn't match|don't match|not match|did not match|didn't match|unexpected|validation failed|verification failed|failed validation|failed"
)

// standardCodes are error codes that specifications define.
func standardCodes() []Saying {
	return []Saying{
		// RFC 6750 gives one code to tokens that are "expired, revoked, malformed, or invalid for other reasons".
		{Contains: "invalid_token", Means: "token-expired", Vague: true, Example: `WWW-Authenticate: Bearer realm="api", error="invalid_token"`},
		{Contains: "invalid_token", Means: "token-revoked", Vague: true, Example: `{"error":"invalid_token"}`},
		{Contains: "invalid_token", Means: "token-malformed", Vague: true, Example: `{"error":"invalid_token"}`},
		{Contains: "invalid_token", Means: "token-signature-invalid", Vague: true, Example: `{"error":"invalid_token"}`},
		{All: []string{aToken, "expired, revoked, malformed"}, Means: "token-expired", Vague: true, Example: `{"error":"invalid_token","error_description":"The access token provided is expired, revoked, malformed, or invalid for other reasons."}`},
		{All: []string{aToken, "expired, revoked, malformed"}, Means: "token-revoked", Vague: true, Example: `{"error":"invalid_token","error_description":"The access token provided is expired, revoked, malformed, or invalid for other reasons."}`},
		{Contains: "insufficient_scope", Means: "token-scope-insufficient", Example: `WWW-Authenticate: Bearer realm="api", error="insufficient_scope", scope="orders:write"`},
		{Contains: "higher privileges than provided by the access token", Means: "token-scope-insufficient", Example: `{"error_description":"The request requires higher privileges than provided by the access token."}`},
		{Contains: `error="invalid_request"`, Means: "authorization-malformed", Vague: true, Example: `WWW-Authenticate: Bearer error="invalid_request"`},
		{Contains: "use_dpop_nonce", Means: "dpop-proof-invalid", Example: `WWW-Authenticate: DPoP error="use_dpop_nonce"`, Source: "https://www.rfc-editor.org/rfc/rfc9449#section-9"},
		{Contains: "invalid_dpop_proof", Means: "dpop-proof-invalid", Example: `{"error":"invalid_dpop_proof"}`, Source: "https://www.rfc-editor.org/rfc/rfc9449#section-12.2"},
		{Contains: "insufficient_user_authentication", Means: "step-up-required", Example: `WWW-Authenticate: Bearer error="insufficient_user_authentication", acr_values="urn:example:mfa"`, Source: "https://www.rfc-editor.org/rfc/rfc9470#section-3"},
		{Contains: "invalid_client", Means: "wrong-credentials", Example: `{"error":"invalid_client"}`, Source: "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"},
		{Contains: "unknown client, no client authentication included, or unsupported authentication method", Means: "wrong-credentials", Example: `{"error":"invalid_client","error_description":"Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method)."}`, Source: "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"},
		{Contains: "invalid_grant", Means: "token-revoked", Vague: true, Example: `{"error":"invalid_grant"}`, Source: "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"},
		{Contains: "invalid_grant", Means: "wrong-credentials", Vague: true, Example: `{"error":"invalid_grant"}`, Source: "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"},
		{Contains: "unauthorized_client", Means: "gateway-denied", Vague: true, Example: `{"error":"unauthorized_client"}`, Source: "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"},
		{Contains: "login_required", Means: "not-signed-in", Example: `{"error":"login_required"}`, Source: "https://openid.net/specs/openid-connect-core-1_0.html#AuthError"},
		{Contains: "interaction_required", Means: "step-up-required", Example: `{"error":"interaction_required"}`, Source: "https://openid.net/specs/openid-connect-core-1_0.html#AuthError"},
	}
}

// sayingNothing are wordings from which a reader learns no more than the status code tells.
func sayingNothing() []Saying {
	whole := func(words, example string) Saying { return Saying{Contains: words, Whole: true, Example: example} }
	return []Saying{
		whole("unauthorized", `{"error":"Unauthorized"}`),
		whole("unauthorised", `{"error":"Unauthorised"}`),
		whole("401", "401"),
		whole("401 unauthorized", "401 Unauthorized\n"),
		whole("401: unauthorized", `{"message":"401: Unauthorized"}`),
		whole("401 - unauthorized", "<title>401 - Unauthorized</title>"),
		whole("error 401", "<h1>Error 401</h1>"),
		whole("http 401", "HTTP 401"),
		whole("http error 401", "<h1>HTTP ERROR 401</h1>"),
		whole("http 401 unauthorized", `{"message":"HTTP 401 Unauthorized"}`),
		whole("http status 401 – unauthorized", "<h1>HTTP Status 401 – Unauthorized</h1>"),
		whole("error 401 unauthorized", "<h1>Error 401 Unauthorized</h1>"),
		whole("unauthorized access", `{"error":"Unauthorized access"}`),
		whole("unauthorized request", `{"message":"Unauthorized request"}`),
		whole("request unauthorized", `{"message":"Request unauthorized"}`),
		whole("unauthorized user", `{"message":"Unauthorized user"}`),
		whole("unauthorizedexception", `{"name":"UnauthorizedException"}`),
		whole("unauthorizederror", `{"name":"UnauthorizedError"}`),
		whole("not authorized", `{"message":"Not authorized"}`),
		whole("not authorised", `{"message":"Not authorised"}`),
		whole("not_authorized", `{"code":"not_authorized"}`),
		whole("you are not authorized", `{"message":"You are not authorized."}`),
		whole("you are unauthorized", `{"message":"You are unauthorized"}`),
		whole("user is not authorized", `{"message":"User is not authorized"}`),
		whole("user not authorized", `{"message":"User not authorized"}`),
		whole("access denied", `{"message":"Access denied"}`),
		whole("access_denied", `{"error":"access_denied"}`),
		whole("access is denied", `{"message":"Access is denied"}`),
		whole("authentication error", `{"message":"Authentication Error"}`),
		whole("authorization error", `{"message":"Authorization error"}`),
		whole("auth error", `{"error":"Auth error"}`),
		whole("authentication failure", `{"error":"Authentication failure"}`),
		whole("authorization failed", `{"message":"Authorization failed"}`),
		whole("permission denied", `{"message":"Permission denied"}`),
		whole("no permission -- see authorization schemes", "<p>No permission -- see authorization schemes</p>"), // Python, http.HTTPStatus
		whole("forbidden", `{"message":"Forbidden"}`),
	}
}
