package products

// nodeLibraries are libraries of Node.js that check tokens and passwords, whatever the framework.
func nodeLibraries() []Product {
	return []Product{
		{
			ID: "jsonwebtoken", Name: "jsonwebtoken (Node.js)", Layer: LayerApplication,
			Source: "https://github.com/auth0/node-jsonwebtoken/blob/master/verify.js",
			Sayings: []Saying{
				{Contains: "jwt expired", Means: "token-expired", Example: `{"message":"jwt expired"}`},
				{Contains: "tokenexpirederror", Means: "token-expired", Example: `{"name":"TokenExpiredError","message":"jwt expired","expiredAt":"2026-08-01T10:00:00.000Z"}`},
				{Contains: "jwt not active", Means: "token-not-yet-valid", Example: `{"error":"jwt not active"}`},
				{Contains: "jwt malformed", Means: "token-malformed", Example: `{"message":"jwt malformed"}`},
				{Contains: "jwt must be provided", Means: "authorization-missing", Example: `{"message":"jwt must be provided"}`},
				{Contains: "jwt must be a string", Means: "token-malformed", Example: `{"message":"jwt must be a string"}`},
				{Contains: "jwt signature is required", Means: "token-signature-invalid", Example: `{"message":"jwt signature is required"}`},
				{Contains: "jwt audience invalid. expected: ", Means: "token-wrong-audience", Example: `{"message":"jwt audience invalid. expected: https://api.example.test"}`},
				{Contains: "jwt issuer invalid. expected: ", Means: "token-wrong-issuer", Example: `{"message":"jwt issuer invalid. expected: https://id.example.test"}`},
				{Contains: "jwt subject invalid. expected: ", Means: "custom-rule", Example: `{"message":"jwt subject invalid. expected: me"}`},
				{Contains: "maxage exceeded", Means: "token-expired", Example: `{"message":"maxAge exceeded"}`},
				{Contains: "secret or public key must be provided", Means: "token-signature-invalid", Example: `{"message":"secret or public key must be provided"}`},
			},
			Advice: []Advice{
				{"token-signature-invalid", "owner", "`invalid signature` of jsonwebtoken means another secret than the one that signed. Compare the two without their white space: a secret from a file often ends in a line break."},
				{"clock-skew", "owner", "`clockTolerance` in the options of `jwt.verify` allows for some seconds of difference."},
			},
		},
		{
			ID: "jose", Name: "jose (JavaScript)", Layer: LayerApplication,
			Source: "https://github.com/panva/jose/blob/main/src/util/errors.ts",
			Sayings: []Saying{
				{Contains: `"exp" claim timestamp check failed`, Means: "token-expired", Example: `{"message":"\"exp\" claim timestamp check failed"}`},
				{Contains: "err_jwt_expired", Means: "token-expired", Example: `{"code":"ERR_JWT_EXPIRED"}`},
				{Contains: `"nbf" claim timestamp check failed`, Means: "token-not-yet-valid", Example: `{"message":"\"nbf\" claim timestamp check failed"}`},
				{Contains: `"iat" claim timestamp check failed (it should be in the past)`, Means: "token-not-yet-valid", Example: `{"message":"\"iat\" claim timestamp check failed (it should be in the past)"}`},
				{Contains: `"iat" claim timestamp check failed (too far in the past)`, Means: "token-expired", Example: `{"message":"\"iat\" claim timestamp check failed (too far in the past)"}`},
				{Contains: `unexpected "aud" claim value`, Means: "token-wrong-audience", Example: `{"message":"unexpected \"aud\" claim value"}`},
				{Contains: `unexpected "iss" claim value`, Means: "token-wrong-issuer", Example: `{"message":"unexpected \"iss\" claim value"}`},
				{Contains: `unexpected "typ" jwt header value`, Means: "token-wrong-type", Example: `{"message":"unexpected \"typ\" JWT header value"}`},
				{Contains: "err_jws_signature_verification_failed", Means: "token-signature-invalid", Example: `{"code":"ERR_JWS_SIGNATURE_VERIFICATION_FAILED","message":"signature verification failed"}`},
				{Contains: "no applicable key found in the json web key set", Means: "token-signature-invalid", Example: `{"message":"no applicable key found in the JSON Web Key Set"}`},
				{Contains: "err_jwks_no_matching_key", Means: "token-signature-invalid", Example: `{"code":"ERR_JWKS_NO_MATCHING_KEY"}`},
				{Contains: "invalid compact jws", Means: "token-malformed", Example: `{"message":"Invalid Compact JWS"}`},
				{Contains: "err_jws_invalid", Means: "token-malformed", Example: `{"code":"ERR_JWS_INVALID"}`},
				{Contains: "compact jws must be a string", Means: "authorization-missing", Vague: true, Example: `{"message":"Compact JWS must be a string or Uint8Array"}`},
			},
		},
		{
			ID: "express-oauth2-jwt-bearer", Name: "express-oauth2-jwt-bearer", Layer: LayerApplication,
			Source: "https://github.com/auth0/node-oauth2-jwt-bearer/tree/main/packages",
			Signs: []Sign{
				{Header: "www-authenticate", Contains: `dpop algs="rs256 rs384 rs512 ps256 ps384 ps512 es256 es256k es384 es512 eddsa"`, Words: "the challenge is one of Auth0's express-oauth2-jwt-bearer"},
			},
			Sayings: []Saying{
				{Contains: "unexpected 'aud' value", Means: "token-wrong-audience", Example: `WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="Unexpected 'aud' value"`},
				{Contains: "unexpected 'iss' value", Means: "token-wrong-issuer", Example: `WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="Unexpected 'iss' value"`},
				{Contains: "'exp' claim timestamp check failed", Means: "token-expired", Example: `WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="'exp' claim timestamp check failed"`},
				{Contains: "'nbf' claim timestamp check failed", Means: "token-not-yet-valid", Example: `WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="'nbf' claim timestamp check failed"`},
				{Contains: "missing 'scope' claim", Means: "token-scope-insufficient", Example: `WWW-Authenticate: Bearer realm="api", error="insufficient_scope", error_description="Missing 'scope' claim"`},
				{All: []string{"missing 'aud' claim|missing 'iss' claim"}, Means: "token-wrong-issuer", Vague: true, Example: `WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="Missing 'iss' claim"`},
				{Contains: "dpop-bound token requires the dpop authentication scheme, not bearer", Means: "authorization-wrong-scheme", Example: `{"message":"DPoP-bound token requires the DPoP authentication scheme, not Bearer"}`},
			},
		},
		{
			ID: "passport-jwt", Name: "passport-jwt", Layer: LayerApplication,
			Source: "https://github.com/mikenicholson/passport-jwt/blob/master/lib/strategy.js",
			Sayings: []Saying{
				{Contains: "no auth token", Whole: true, Means: "authorization-missing", Example: `{"message":"No auth token"}`},
			},
		},
		{
			ID: "express-jwt", Name: "express-jwt", Layer: LayerApplication,
			Source: "https://github.com/auth0/express-jwt/blob/master/src/index.ts",
			Sayings: []Saying{
				{Contains: "no authorization token was found", Means: "authorization-missing", Example: `{"code":"credentials_required","message":"No authorization token was found"}`},
				{Contains: "credentials_bad_scheme", Means: "authorization-wrong-scheme", Example: `{"code":"credentials_bad_scheme","message":"Format is Authorization: Bearer [token]"}`},
				{Contains: "credentials_bad_format", Means: "authorization-malformed", Example: `{"code":"credentials_bad_format","message":"Format is Authorization: Bearer [token]"}`},
				{Contains: "format is authorization: bearer [token]", Means: "authorization-malformed", Vague: true, Example: `<pre>UnauthorizedError: Format is Authorization: Bearer [token]<br> &nbsp; &nbsp;at middleware</pre>`},
				{Contains: "format is authorization: bearer [token]", Means: "authorization-wrong-scheme", Vague: true, Example: `{"message":"Format is Authorization: Bearer [token]"}`},
				{Contains: "the token has been revoked.", Means: "token-revoked", Example: `{"code":"revoked_token","message":"The token has been revoked."}`},
			},
		},
		{
			ID: "csurf", Name: "csurf", Layer: LayerApplication,
			Source: "https://github.com/expressjs/csurf/blob/master/index.js",
			Sayings: []Saying{
				// csurf and its successors say the same of a token that was not sent.
				{Contains: "ebadcsrftoken", Means: "csrf-token-invalid", Vague: true, Example: `{"code":"EBADCSRFTOKEN"}`},
				{Contains: "ebadcsrftoken", Means: "csrf-token-missing", Vague: true, Example: `{"code":"EBADCSRFTOKEN","message":"invalid csrf token"}`},
				{Contains: "forbiddenerror: invalid csrf token", Means: "csrf-token-invalid", Vague: true, Example: `<pre>ForbiddenError: invalid csrf token<br> &nbsp; &nbsp;at csrf</pre>`},
				{Contains: "forbiddenerror: invalid csrf token", Means: "csrf-token-missing", Vague: true, Example: `<pre>ForbiddenError: invalid csrf token<br> &nbsp; &nbsp;at csrf</pre>`},
			},
		},
		{
			ID: "oidc-provider", Name: "oidc-provider (Node.js)", Layer: LayerApplication,
			Source: "https://github.com/panva/node-oidc-provider/blob/main/lib/helpers/errors.js",
			Sayings: []Saying{
				{All: []string{`"error_description":"invalid token provided"|error_description="invalid token provided"`}, Means: "token-expired", Vague: true, Example: `{"error":"invalid_token","error_description":"invalid token provided"}`},
				{All: []string{`"error_description":"invalid token provided"|error_description="invalid token provided"`}, Means: "token-revoked", Vague: true, Example: `{"error":"invalid_token","error_description":"invalid token provided"}`},
				{All: []string{`"error_description":"invalid token provided"|error_description="invalid token provided"`}, Means: "token-wrong-type", Vague: true, Example: `{"error":"invalid_token","error_description":"invalid token provided"}`},
				{Contains: "no access token provided", Means: "authorization-missing", Example: `{"error":"invalid_request","error_description":"no access token provided"}`},
				{Contains: "authorization header scheme must be `dpop` when dpop is used", Means: "authorization-wrong-scheme", Example: "{\"error\":\"invalid_request\",\"error_description\":\"authorization header scheme must be `DPoP` when DPoP is used\"}"},
				{Contains: "nonce is required in the dpop proof", Means: "dpop-proof-invalid", Example: `WWW-Authenticate: DPoP realm="https://id.example.test", error="use_dpop_nonce", error_description="nonce is required in the DPoP proof"`},
				{Contains: "access token missing openid scope", Means: "token-scope-insufficient", Example: `{"error":"insufficient_scope","error_description":"access token missing openid scope"}`},
				{Contains: "token audience prevents accessing the userinfo endpoint", Means: "token-wrong-audience", Example: `{"error":"invalid_token","error_description":"token audience prevents accessing the userinfo endpoint"}`},
				{Contains: `"error_description":"client authentication failed"`, Means: "wrong-credentials", Example: `{"error":"invalid_client","error_description":"client authentication failed"}`},
			},
		},
		{
			ID: "mcp-sdk", Name: "an MCP server or another with RFC 9728 metadata", Layer: LayerApplication,
			Source: "https://github.com/modelcontextprotocol/typescript-sdk",
			Signs: []Sign{
				{Header: "www-authenticate", Contains: "/.well-known/oauth-protected-resource", Words: "the challenge names its protected-resource metadata"},
			},
			Sayings: []Saying{
				{Contains: "invalid authorization header format, expected 'bearer token'", Means: "authorization-malformed", Example: `{"error":"invalid_token","error_description":"Invalid Authorization header format, expected 'Bearer TOKEN'"}`},
				{Contains: "token has no expiration time", Means: "token-malformed", Example: `{"error":"invalid_token","error_description":"Token has no expiration time"}`},
			},
			Advice: []Advice{
				{"authorization-missing", "developer", "Fetch the document that `resource_metadata` in the challenge names: it lists the authorization servers whose tokens are taken here."},
			},
		},
		{
			ID: "hawk", Name: "Hawk", Layer: LayerApplication,
			Source: "https://github.com/mozilla/hawk/blob/main/API.md",
			Signs:  []Sign{{Header: "www-authenticate", Contains: "hawk ", Words: "the challenge is one of Hawk"}},
			Sayings: []Saying{
				{Contains: `error="bad mac"`, Means: "request-signature-invalid", Example: `WWW-Authenticate: Hawk error="Bad mac"`},
				{Contains: `error="bad payload hash"`, Means: "request-signature-invalid", Example: `WWW-Authenticate: Hawk error="Bad payload hash"`},
				{Contains: `error="missing required payload hash"`, Means: "request-signature-invalid", Example: `WWW-Authenticate: Hawk error="Missing required payload hash"`},
				{Contains: `error="invalid nonce"`, Means: "request-signature-invalid", Example: `WWW-Authenticate: Hawk error="Invalid nonce"`},
				// The id is not known: nothing was verified yet.
				{Contains: `error="unknown credentials"`, Means: "wrong-credentials", Example: `WWW-Authenticate: Hawk error="Unknown credentials"`},
				{Contains: `error="access expired"`, Means: "token-expired", Example: `WWW-Authenticate: Hawk error="Access expired"`},
			},
			Advice: []Advice{
				{"request-signature-invalid", "developer", "After `Stale timestamp` the challenge holds the server's time (`ts`, with `tsm` to verify it): sign again with that offset (`Hawk.client.authenticate` does it)."},
				{"request-signature-invalid", "owner", "`Bad mac` behind a proxy is often another host or port than the client signed: give `host` and `port` to `Hawk.server.authenticate`."},
			},
		},
		{
			ID: "graphql-js", Name: "Apollo Server", Layer: LayerApplication,
			Source: "https://www.apollographql.com/docs/apollo-server/data/errors",
			Sayings: []Saying{
				{Contains: `"extensions":{"code":"unauthenticated"`, Means: "not-signed-in", Vague: true, Example: `{"errors":[{"message":"You must be authorized","extensions":{"code":"UNAUTHENTICATED"}}]}`},
				{Contains: `"extensions":{"code":"unauthenticated"`, Means: "authorization-missing", Vague: true, Example: `{"errors":[{"message":"User is unknown","extensions":{"code":"UNAUTHENTICATED","http":{"status":401}}}]}`},
			},
		},
		{
			ID: "trpc", Name: "tRPC", Layer: LayerApplication,
			Source: "https://trpc.io/docs/server/error-handling",
			Sayings: []Saying{
				{Contains: `"code":-32001`, Means: "not-signed-in", Vague: true, Example: `{"error":{"message":"UNAUTHORIZED","code":-32001,"data":{"code":"UNAUTHORIZED","httpStatus":401,"path":"user.me"}}}`},
			},
		},
	}
}
