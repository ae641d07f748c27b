package products

// goFrameworks are frameworks and libraries of Go.
func goFrameworks() []Product {
	return []Product{
		{
			ID: "golang-jwt", Name: "golang-jwt", Layer: LayerApplication,
			Source: "https://github.com/golang-jwt/jwt/blob/main/errors.go",
			Sayings: []Saying{
				{Contains: "token has invalid claims: token is expired", Means: "token-expired", Example: `{"error":"token has invalid claims: token is expired"}`},
				{All: []string{"token is expired by"}, Means: "token-expired", Example: `{"error":"token is expired by 2h3m4s"}`},
				{Contains: "token has invalid claims: token is not valid yet", Means: "token-not-yet-valid", Example: `{"error":"token has invalid claims: token is not valid yet"}`},
				{Contains: "token used before issued", Means: "token-not-yet-valid", Example: `{"error":"token has invalid claims: token used before issued"}`},
				{Contains: "token has invalid audience", Means: "token-wrong-audience", Example: `{"error":"token has invalid claims: token has invalid audience"}`},
				{Contains: "token has invalid issuer", Means: "token-wrong-issuer", Example: `{"error":"token has invalid claims: token has invalid issuer"}`},
				{Contains: "token signature is invalid: ", Means: "token-signature-invalid", Example: `{"error":"token signature is invalid: signature is invalid"}`},
				{Contains: "crypto/rsa: verification error", Means: "token-signature-invalid", Example: `{"error":"crypto/rsa: verification error"}`},
				{Contains: "token contains an invalid number of segments", Means: "token-malformed", Example: `{"error":"token is malformed: token contains an invalid number of segments"}`},
				{Contains: "token is malformed: ", Means: "token-malformed", Example: `{"error":"token is malformed: could not base64 decode header: illegal base64 data at input byte 0"}`},
				{Contains: "token is unverifiable: ", Means: "token-signature-invalid", Example: `{"error":"token is unverifiable: error while executing keyfunc"}`},
				{Contains: "no token present in request", Means: "authorization-missing", Example: `{"error":"no token present in request"}`},
				{Contains: "token is missing required claim", Means: "token-malformed", Example: `{"error":"token is missing required claim: exp claim is required"}`},
			},
		},
		{
			ID: "go-oidc", Name: "go-oidc", Layer: LayerApplication,
			Source: "https://github.com/coreos/go-oidc/blob/v3/oidc/verify.go",
			Sayings: []Saying{
				{Contains: "oidc: token is expired (token expiry: ", Means: "token-expired", Example: `{"error":"oidc: token is expired (Token Expiry: 2026-08-01 10:00:00 +0000 UTC)"}`},
				{Contains: "oidc: expected audience ", Means: "token-wrong-audience", Example: `{"error":"oidc: expected audience \"web\" got [\"api\"]"}`},
				{Contains: "oidc: id token issued by a different provider, expected ", Means: "token-wrong-issuer", Example: `{"error":"oidc: id token issued by a different provider, expected \"https://id.example.test\" got \"https://old.example.test\""}`},
				{Contains: "failed to verify id token signature", Means: "token-signature-invalid", Example: `{"error":"failed to verify signature: failed to verify id token signature"}`},
				{Contains: "oidc: malformed jwt", Means: "token-malformed", Example: `{"error":"oidc: malformed jwt: oidc: malformed jwt, expected 3 parts got 1"}`},
			},
		},
		{
			ID: "go-jose", Name: "go-jose", Layer: LayerApplication,
			Source: "https://github.com/go-jose/go-jose/blob/main/jwt/errors.go",
			Sayings: []Saying{
				{Contains: "go-jose: error in cryptographic primitive", Means: "token-signature-invalid", Example: `{"error":"go-jose/go-jose: error in cryptographic primitive"}`},
				{Contains: "validation failed, token is expired (exp)", Means: "token-expired", Example: `{"error":"go-jose/go-jose/jwt: validation failed, token is expired (exp)"}`},
				{Contains: "validation failed, token not valid yet (nbf)", Means: "token-not-yet-valid", Example: `{"error":"go-jose/go-jose/jwt: validation failed, token not valid yet (nbf)"}`},
				{Contains: "validation failed, invalid issuer claim (iss)", Means: "token-wrong-issuer", Example: `{"error":"go-jose/go-jose/jwt: validation failed, invalid issuer claim (iss)"}`},
				{Contains: "validation failed, invalid audience claim (aud)", Means: "token-wrong-audience", Example: `{"error":"go-jose/go-jose/jwt: validation failed, invalid audience claim (aud)"}`},
				{Contains: "compact jws format must have three parts", Means: "token-malformed", Example: `{"error":"go-jose/go-jose: compact JWS format must have three parts"}`},
			},
		},
		{
			ID: "jwx", Name: "jwx (Go)", Layer: LayerApplication,
			Source: "https://github.com/lestrrat-go/jwx/blob/develop/v3/jwt/validate.go",
			Sayings: []Saying{
				{Contains: `"exp" not satisfied`, Means: "token-expired", Example: `{"error":"\"exp\" not satisfied"}`},
				{Contains: `"nbf" not satisfied`, Means: "token-not-yet-valid", Example: `{"error":"\"nbf\" not satisfied"}`},
				{Contains: `"iat" not satisfied`, Means: "token-not-yet-valid", Example: `{"error":"\"iat\" not satisfied"}`},
				{Contains: `"aud" not satisfied`, Means: "token-wrong-audience", Example: `{"error":"\"aud\" not satisfied"}`},
				{Contains: `"iss" not satisfied`, Means: "token-wrong-issuer", Example: `{"error":"\"iss\" not satisfied"}`},
				{Contains: `failed to find a valid token in any location of the request (tried: header keys: ["authorization"])`, Whole: true, Means: "authorization-missing", Example: `{"error":"failed to find a valid token in any location of the request (tried: header keys: [\"Authorization\"])"}`, Source: "https://github.com/lestrrat-go/jwx/blob/develop/v3/jwt/http.go"},
				{Contains: "could not verify message using any of the signatures or keys", Means: "token-signature-invalid", Example: `{"error":"could not verify message using any of the signatures or keys"}`, Source: "https://github.com/lestrrat-go/jwx/blob/develop/v2/jws/jws.go"},
			},
		},
		{
			ID: "echo", Name: "Echo (Go)", Layer: LayerApplication,
			Source: "https://github.com/labstack/echo-jwt/blob/main/jwt.go",
			Signs:  []Sign{{Header: "www-authenticate", Contains: "basic realm=restricted", Words: "the challenge is one of Echo"}},
			Sayings: []Saying{
				{Contains: `{"message":"missing or malformed jwt"}`, Means: "authorization-missing", Vague: true, Example: `{"message":"missing or malformed jwt"}`},
				{Contains: `{"message":"missing or malformed jwt"}`, Means: "authorization-malformed", Vague: true, Example: `{"message":"missing or malformed jwt"}`},
				{Contains: `{"message":"missing or malformed jwt"}`, Means: "authorization-wrong-scheme", Vague: true, Example: `{"message":"missing or malformed jwt"}`},
				{Contains: `{"message":"invalid or expired jwt"}`, Means: "token-expired", Vague: true, Example: `{"message":"invalid or expired jwt"}`},
				{Contains: `{"message":"invalid or expired jwt"}`, Means: "token-signature-invalid", Vague: true, Example: `{"message":"invalid or expired jwt"}`},
				{Contains: `{"message":"invalid or expired jwt"}`, Means: "token-malformed", Vague: true, Example: `{"message":"invalid or expired jwt"}`},
				{Contains: `{"message":"missing key in request header"}`, Means: "api-key-missing", Example: `{"message":"missing key in request header"}`},
				{Contains: `{"message":"missing key"}`, Means: "api-key-missing", Example: `{"message":"missing key"}`},
				{Contains: `{"message":"invalid key"}`, Means: "api-key-invalid", Example: `{"message":"invalid key"}`},
			},
			Advice: []Advice{
				{"preflight-unauthenticated", "owner", "Add `middleware.CORS()` before the JWT middleware, or a `Skipper` that lets `OPTIONS` through."},
			},
		},
		{
			ID: "fiber", Name: "Fiber (Go)", Layer: LayerApplication,
			Source: "https://github.com/gofiber/contrib/blob/main/v3/jwt/config.go",
			Sayings: []Saying{
				{Contains: "missing or malformed jwt", Alone: true, Means: "authorization-missing", Vague: true, Example: "Missing or malformed JWT"},
				{Contains: "missing or malformed jwt", Alone: true, Means: "authorization-malformed", Vague: true, Example: "missing or malformed JWT"},
				{Contains: "invalid or expired jwt", Alone: true, Means: "token-expired", Vague: true, Example: "Invalid or expired JWT"},
				{Contains: "invalid or expired jwt", Alone: true, Means: "token-signature-invalid", Vague: true, Example: "Invalid or expired JWT"},
				{Contains: "missing or malformed api key", Alone: true, Means: "api-key-missing", Vague: true, Example: "missing or malformed API Key", Source: "https://github.com/gofiber/fiber/blob/v2/middleware/keyauth/config.go"},
				{Contains: "invalid or expired api key", Alone: true, Means: "api-key-invalid", Example: "Invalid or expired API Key", Source: "https://github.com/gofiber/fiber/blob/v2/middleware/keyauth/config.go"},
			},
		},
		{
			ID: "gin-jwt", Name: "gin-jwt", Layer: LayerApplication,
			Source: "https://github.com/appleboy/gin-jwt/blob/master/auth_jwt.go",
			Signs:  []Sign{{Header: "www-authenticate", Contains: "jwt realm=", Words: "the challenge is one of gin-jwt"}},
			Sayings: []Saying{
				{Contains: `"message":"auth header is empty"`, Means: "authorization-missing", Example: `{"code":401,"message":"auth header is empty"}`},
				{All: []string{"query token is empty|cookie token is empty|parameter token is empty"}, Means: "authorization-missing", Example: `{"code":401,"message":"cookie token is empty"}`},
				{Contains: `"message":"auth header is invalid"`, Means: "authorization-wrong-scheme", Vague: true, Example: `{"code":401,"message":"auth header is invalid"}`},
				{Contains: `"message":"auth header is invalid"`, Means: "authorization-malformed", Vague: true, Example: `{"code":401,"message":"auth header is invalid"}`},
				{Contains: "incorrect username or password", Whole: true, Shared: true, Means: "wrong-credentials", Example: `{"code":401,"message":"incorrect Username or Password"}`},
				{Contains: "missing username or password", Whole: true, Means: "wrong-credentials", Vague: true, Example: `{"code":401,"message":"missing Username or Password"}`},
				{Contains: "missing exp field", Means: "token-malformed", Example: `{"code":400,"message":"missing exp field"}`},
				{Contains: "you don't have permission to access this resource", Means: "token-scope-insufficient", Example: `{"code":403,"message":"you don't have permission to access this resource"}`},
			},
		},
		{
			ID: "chi-jwtauth", Name: "jwtauth for chi", Layer: LayerApplication,
			Source: "https://github.com/go-chi/jwtauth/blob/master/jwtauth.go",
			Sayings: []Saying{
				{Contains: "no token found", Alone: true, Means: "authorization-missing", Example: "no token found\n"},
				{Contains: "token is unauthorized", Alone: true, Means: "token-signature-invalid", Vague: true, Example: "token is unauthorized\n"},
				{Contains: "token is unauthorized", Alone: true, Means: "token-malformed", Vague: true, Example: "token is unauthorized\n"},
				{Contains: "token nbf validation failed", Means: "token-not-yet-valid", Example: "token nbf validation failed\n"},
				{Contains: "token iat validation failed", Means: "token-not-yet-valid", Example: "token iat validation failed\n"},
			},
		},
		{
			ID: "auth0-go", Name: "go-jwt-middleware (Auth0)", Layer: LayerApplication,
			Source: "https://github.com/auth0/go-jwt-middleware/blob/master/error_handler.go",
			Sayings: []Saying{
				{Contains: `{"message":"jwt is missing."}`, Means: "authorization-missing", Example: `{"message":"JWT is missing."}`},
				{Contains: `{"message":"jwt is invalid."}`, Means: "token-malformed", Vague: true, Example: `{"message":"JWT is invalid."}`},
				{Contains: `{"message":"jwt is invalid."}`, Means: "token-expired", Vague: true, Example: `{"message":"JWT is invalid."}`},
				{Contains: `{"message":"jwt is invalid."}`, Means: "token-signature-invalid", Vague: true, Example: `{"message":"JWT is invalid."}`},
				{Contains: "the access token is not yet valid", Means: "token-not-yet-valid", Example: `{"error":"invalid_token","error_description":"The access token is not yet valid"}`},
				{Contains: "the access token was issued by an untrusted issuer", Means: "token-wrong-issuer", Example: `{"error":"invalid_token","error_description":"The access token was issued by an untrusted issuer"}`},
				{Contains: "the access token audience does not match", Means: "token-wrong-audience", Example: `{"error":"invalid_token","error_description":"The access token audience does not match"}`},
				{Contains: "the access token uses an unsupported algorithm", Means: "token-signature-invalid", Example: `{"error":"invalid_token","error_description":"The access token uses an unsupported algorithm"}`},
				{Contains: "unable to verify the access token", Means: "token-signature-invalid", Vague: true, Example: `{"error":"invalid_token","error_description":"Unable to verify the access token"}`},
				{Contains: "authorization header format must be bearer {token}", Means: "authorization-malformed", Example: `{"message":"Authorization header format must be Bearer {token}"}`},
			},
		},
		{
			ID: "gorilla-securecookie", Name: "Gorilla securecookie", Layer: LayerApplication,
			Source: "https://github.com/gorilla/securecookie/blob/main/securecookie.go",
			Sayings: []Saying{
				{Contains: "securecookie: expired timestamp", Means: "session-expired", Example: `{"error":"securecookie: expired timestamp"}`},
				// Of a cookie that was sealed with another key, or changed.
				{Contains: "securecookie: the value is not valid", Means: "session-expired", Example: `{"error":"securecookie: the value is not valid"}`},
			},
		},
		{
			ID: "go-paseto", Name: "go-paseto", Layer: LayerApplication,
			Source: "https://github.com/aidantwoods/go-paseto/blob/main/claims.go",
			Sayings: []Saying{
				{Contains: "this token has expired", Whole: true, Means: "token-expired", Example: "this token has expired\n"},
				{Contains: "this token is not valid, yet", Whole: true, Means: "token-not-yet-valid", Example: "this token is not valid, yet\n"},
				{Contains: "this token is not intended for", Means: "token-wrong-audience", Example: "this token is not intended for `tickets'. `fan-shop' found\n"},
				{Contains: "this token is not issued by", Means: "token-wrong-issuer", Example: "this token is not issued by `accounts'. `old-accounts' found\n"},
				{All: []string{"message header `v2.local.'|message header `v3.local.'|message header `v4.local.'", "is not valid, expected `v2.public.'|is not valid, expected `v3.public.'|is not valid, expected `v4.public.'"}, Means: "token-wrong-type", Example: "message header `v4.local.' is not valid, expected `v4.public.'\n", Source: "https://github.com/aidantwoods/go-paseto/blob/main/errors.go"},
				{All: []string{"message header `v2.public.'|message header `v3.public.'|message header `v4.public.'", "is not valid, expected `v2.local.'|is not valid, expected `v3.local.'|is not valid, expected `v4.local.'"}, Means: "token-wrong-type", Example: "message header `v4.public.' is not valid, expected `v4.local.'\n", Source: "https://github.com/aidantwoods/go-paseto/blob/main/errors.go"},
				{Contains: "invalid number of message parts in token", Means: "token-malformed", Example: "invalid number of message parts in token (1)\n", Source: "https://github.com/aidantwoods/go-paseto/blob/main/errors.go"},
				{Contains: "bad message authentication code", Means: "token-signature-invalid", Example: "the message could not be decrypted: bad message authentication code\n", Source: "https://github.com/aidantwoods/go-paseto/blob/main/errors.go"},
			},
		},
		{
			ID: "pocketbase", Name: "PocketBase", Layer: LayerApplication,
			Source: "https://github.com/pocketbase/pocketbase/blob/master/apis/middlewares.go",
			Sayings: []Saying{
				{Contains: "the request requires valid record authorization token", Means: "authorization-missing", Vague: true, Example: `{"data":{},"message":"The request requires valid record authorization token.","status":401}`},
				{Contains: "the request requires valid record authorization token", Means: "token-expired", Vague: true, Example: `{"data":{},"message":"The request requires valid record authorization token.","status":401}`},
				{Contains: `"mfaid"`, Means: "step-up-required", Example: `{"mfaId":"zb7lu8ngiyofo0c"}`, Source: "https://pocketbase.io/docs/authentication/#multi-factor-authentication"},
				{Contains: "the request requires superuser", Means: "token-scope-insufficient", Vague: true, Example: `{"data":{},"message":"The request requires superuser or record authorization token.","status":401}`},
			},
		},
	}
}
