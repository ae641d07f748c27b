package products

// nodeFrameworks are web frameworks of Node.js.
func nodeFrameworks() []Product {
	return []Product{
		{
			ID: "express", Name: "Express", Layer: LayerApplication,
			Source: "https://expressjs.com/en/advanced/best-practice-security.html",
			Signs: []Sign{
				{Header: "x-powered-by", Contains: "express", Words: "the X-Powered-By header names Express"},
				{Cookie: "connect.sid=", Words: "it sets the session cookie of express-session"},
			},
			Advice: []Advice{
				{"session-expired", "owner", "express-session keeps sessions in memory unless it has a `store`: a restart, or a second process, forgets them."},
				{"cookie-rejected", "owner", "Behind a proxy that ends TLS, `cookie.secure` needs `app.set('trust proxy', 1)`; without it the session cookie is never set."},
				{"preflight-unauthenticated", "owner", "Put `app.use(cors(...))` before the middleware that authenticates."},
				{"cookie-blocked-samesite", "owner", "For a page on another site, express-session needs `cookie: { sameSite: 'none', secure: true }`."},
				{"token-expired", "developer", "jsonwebtoken and jose throw an error of their own for an expired token (`TokenExpiredError`, `ERR_JWT_EXPIRED`): refresh the token on that one only."},
			},
		},
		{
			ID: "fastify", Name: "Fastify", Layer: LayerApplication,
			Source: "https://github.com/fastify/fastify-jwt/blob/main/index.js",
			Sayings: []Saying{
				{Contains: "fst_jwt_no_authorization_in_header", Means: "authorization-missing", Example: `{"statusCode":401,"code":"FST_JWT_NO_AUTHORIZATION_IN_HEADER","error":"Unauthorized","message":"No Authorization was found in request.headers"}`},
				// Whether there is a cookie that stayed in the browser, the server cannot tell.
				{Contains: "fst_jwt_no_authorization_in_cookie", Means: "not-signed-in", Vague: true, Example: `{"statusCode":401,"code":"FST_JWT_NO_AUTHORIZATION_IN_COOKIE","error":"Unauthorized","message":"No Authorization was found in request.cookies"}`},
				{Contains: "fst_jwt_no_authorization_in_cookie", Means: "credentials-not-included", Vague: true, Example: `{"statusCode":401,"code":"FST_JWT_NO_AUTHORIZATION_IN_COOKIE","error":"Unauthorized","message":"No Authorization was found in request.cookies"}`},
				{Contains: "no authorization was found in request.headers", Means: "authorization-missing", Example: `{"message":"No Authorization was found in request.headers"}`},
				{Contains: "no authorization was found in request.cookies", Means: "not-signed-in", Vague: true, Example: `{"message":"No Authorization was found in request.cookies"}`},
				{Contains: "no authorization was found in request.cookies", Means: "credentials-not-included", Vague: true, Example: `{"message":"No Authorization was found in request.cookies"}`},
				{Contains: "fst_jwt_authorization_token_expired", Means: "token-expired", Example: `{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_EXPIRED","error":"Unauthorized","message":"Authorization token expired"}`},
				// The option trusted is for a list of tokens to be refused; it is asked of tokens that were verified already.
				{Contains: "fst_jwt_authorization_token_untrusted", Means: "token-revoked", Example: `{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED","error":"Unauthorized","message":"Untrusted authorization token"}`, Source: "https://github.com/fastify/fastify-jwt/blob/main/README.md"},
				{Contains: "untrusted authorization token", Means: "token-revoked", Example: `{"error":"Unauthorized","message":"Untrusted authorization token"}`, Source: "https://github.com/fastify/fastify-jwt/blob/main/README.md"},
				{Contains: "fst_jwt_authorization_token_unsigned", Means: "token-signature-invalid", Example: `{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_UNSIGNED","error":"Unauthorized","message":"Unsigned authorization token"}`},
				{Contains: "unsigned authorization token", Means: "token-signature-invalid", Example: `{"statusCode":401,"code":"FAST_JWT_MISSING_SIGNATURE","error":"Unauthorized","message":"Unsigned authorization token"}`},
				// This code stands for every reason; the message has it.
				{Contains: "fst_jwt_authorization_token_invalid", Example: `{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_INVALID","error":"Unauthorized"}`},
				{Contains: "the token signature is invalid.", Means: "token-signature-invalid", Example: `{"message":"Authorization token is invalid: The token signature is invalid."}`, Source: "https://github.com/nearform/fast-jwt/blob/master/src/verifier.js"},
				{Contains: "the token signature is missing.", Means: "token-signature-invalid", Example: `{"message":"Authorization token is invalid: The token signature is missing."}`, Source: "https://github.com/nearform/fast-jwt/blob/master/src/verifier.js"},
				{Contains: "the token algorithm is invalid.", Means: "token-signature-invalid", Example: `{"message":"Authorization token is invalid: The token algorithm is invalid."}`, Source: "https://github.com/nearform/fast-jwt/blob/master/src/verifier.js"},
				{Contains: "the token is malformed.", Means: "token-malformed", Example: `{"message":"Authorization token is invalid: The token is malformed."}`, Source: "https://github.com/nearform/fast-jwt/blob/master/src/verifier.js"},
				{Contains: "is not a valid base64url serialized json.", Means: "token-malformed", Example: `{"message":"Authorization token is invalid: The token header is not a valid base64url serialized JSON."}`, Source: "https://github.com/nearform/fast-jwt/blob/master/src/verifier.js"},
				{All: []string{"the iss claim value is not allowed|none of iss claim values are allowed"}, Means: "token-wrong-issuer", Example: `{"message":"Authorization token is invalid: The iss claim value is not allowed."}`, Source: "https://github.com/nearform/fast-jwt/blob/master/src/verifier.js"},
				{All: []string{"the aud claim value is not allowed|none of aud claim values are allowed"}, Means: "token-wrong-audience", Example: `{"message":"Authorization token is invalid: None of aud claim values are allowed."}`, Source: "https://github.com/nearform/fast-jwt/blob/master/src/verifier.js"},
				{Contains: "the token has expired at ", Means: "token-expired", Example: `{"message":"The token has expired at 2026-08-01T10:00:00.000Z."}`, Source: "https://github.com/nearform/fast-jwt/blob/master/src/verifier.js"},
				{Contains: "the token will be active at ", Means: "token-not-yet-valid", Example: `{"message":"Authorization token is invalid: The token will be active at 2026-08-01T10:00:00.000Z."}`, Source: "https://github.com/nearform/fast-jwt/blob/master/src/verifier.js"},
				{Contains: "fst_basic_auth_missing_or_bad_authorization_header", Means: "authorization-missing", Vague: true, Example: `{"statusCode":401,"code":"FST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER","error":"Unauthorized","message":"Missing or bad formatted authorization header"}`, Source: "https://github.com/fastify/fastify-basic-auth/blob/main/index.js"},
				{Contains: "missing or bad formatted authorization header", Means: "authorization-missing", Vague: true, Example: `{"error":"Unauthorized","message":"Missing or bad formatted authorization header"}`, Source: "https://github.com/fastify/fastify-basic-auth/blob/main/index.js"},
				{Contains: "missing or bad formatted authorization header", Means: "authorization-malformed", Vague: true, Example: `{"error":"Unauthorized","message":"Missing or bad formatted authorization header"}`, Source: "https://github.com/fastify/fastify-basic-auth/blob/main/index.js"},
				{Contains: `{"error":"missing authorization header"}`, Alone: true, Means: "authorization-missing", Example: `{"error":"missing authorization header"}`, Source: "https://github.com/fastify/fastify-bearer-auth/blob/main/lib/verify-bearer-auth-factory.js"},
				// @fastify/bearer-auth says so of a key that it does not know, and of another scheme and a broken header, too.
				{Contains: `{"error":"invalid authorization header"}`, Alone: true, Means: "token-revoked", Example: `{"error":"invalid authorization header"}`, Source: "https://github.com/fastify/fastify-bearer-auth/blob/main/lib/verify-bearer-auth-factory.js"},
				{Contains: `{"error":"invalid authorization header"}`, Alone: true, Means: "authorization-wrong-scheme", Vague: true, Example: `{"error":"invalid authorization header"}`, Source: "https://github.com/fastify/fastify-bearer-auth/blob/main/lib/verify-bearer-auth-factory.js"},
				{Contains: `{"error":"invalid authorization header"}`, Alone: true, Means: "authorization-malformed", Vague: true, Example: `{"error":"invalid authorization header"}`, Source: "https://github.com/fastify/fastify-bearer-auth/blob/main/lib/verify-bearer-auth-factory.js"},
				{Contains: "fst_csrf_missing_secret", Means: "csrf-token-missing", Example: `{"statusCode":403,"code":"FST_CSRF_MISSING_SECRET","error":"Forbidden","message":"Missing csrf secret"}`, Source: "https://github.com/fastify/csrf-protection/blob/main/index.js"},
				// @fastify/csrf-protection says the same of a token that was not sent.
				{Contains: "fst_csrf_invalid_token", Means: "csrf-token-invalid", Vague: true, Example: `{"statusCode":403,"code":"FST_CSRF_INVALID_TOKEN","error":"Forbidden","message":"Invalid csrf token"}`, Source: "https://github.com/fastify/csrf-protection/blob/main/index.js"},
				{Contains: "fst_csrf_invalid_token", Means: "csrf-token-missing", Vague: true, Example: `{"statusCode":403,"code":"FST_CSRF_INVALID_TOKEN","error":"Forbidden"}`, Source: "https://github.com/fastify/csrf-protection/blob/main/index.js"},
			},
			Advice: []Advice{
				{"preflight-unauthenticated", "owner", "Register `@fastify/cors` before the hook that authenticates; an `onRequest` hook sees `OPTIONS`, too."},
				{"csrf-token-missing", "developer", "Send the token from `reply.generateCsrf()` in the header `csrf-token`."},
			},
		},
		{
			ID: "nestjs", Name: "NestJS", Layer: LayerApplication,
			Source: "https://docs.nestjs.com/exception-filters",
			Sayings: []Saying{
				{Contains: `{"message":"unauthorized",` + "\n" + `"statuscode":401}`, Example: `{"message":"Unauthorized","statusCode":401}`},
				{Contains: `{"statuscode":401,` + "\n" + `"message":"unauthorized"}`, Example: `{"statusCode":401,"message":"Unauthorized"}`},
			},
			Advice: []Advice{
				{"authorization-missing", "owner", "NestJS's guards say `Unauthorized` for every failure. Override `handleRequest` of the AuthGuard to see passport's `info` (`No auth token`, `jwt expired`) in the log."},
				{"token-expired", "owner", "NestJS's AuthGuard hides the reason: override `handleRequest` and pass on passport's `info`."},
			},
		},
		{
			ID: "koa", Name: "Koa", Layer: LayerApplication,
			Source: "https://github.com/koajs/jwt/blob/master/lib/index.js",
			Signs: []Sign{
				{Cookie: "koa.sess=", Words: "it sets the session cookie of koa-session"},
				{Cookie: "koa:sess=", Words: "it sets the session cookie of koa-session"},
			},
			Sayings: []Saying{
				{Contains: `bad authorization header format. format is "authorization: bearer <token>"`, Means: "authorization-malformed", Example: `Bad Authorization header format. Format is "Authorization: Bearer <token>"`},
				// koa-jwt says no more than this unless its debug option is set.
				{Contains: "authentication error", Alone: true, Means: "token-expired", Vague: true, Example: "Authentication Error"},
				{Contains: "authentication error", Alone: true, Means: "authorization-missing", Vague: true, Example: "Authentication Error"},
				{Contains: "authentication error", Alone: true, Means: "token-wrong-audience", Vague: true, Example: "Authentication Error"},
				{Contains: "authentication error", Alone: true, Means: "token-wrong-issuer", Vague: true, Example: "Authentication Error"},
				{Contains: "authentication error", Alone: true, Means: "token-signature-invalid", Vague: true, Example: "Authentication Error"},
				{Contains: "authentication error", Alone: true, Means: "token-malformed", Vague: true, Example: "Authentication Error"},
			},
			Advice: []Advice{
				{"session-expired", "owner", "koa-session ends sessions after a day unless `maxAge` says otherwise; changed `app.keys` end them all."},
				{"preflight-unauthenticated", "owner", "Use `@koa/cors` before koa-jwt, or `.unless({ method: 'OPTIONS' })`."},
			},
		},
		{
			ID: "hapi", Name: "hapi", Layer: LayerApplication,
			Source: "https://github.com/hapijs/jwt/blob/master/lib/token.js",
			Signs: []Sign{
				{Header: "www-authenticate", Contains: `error="missing authentication"`, Words: "the challenge is one of hapi"},
				{Header: "www-authenticate", Contains: "token error=", Words: "the challenge is one of hapi-auth-jwt2"},
			},
			Sayings: []Saying{
				{Contains: `"message":"missing authentication"`, Means: "authorization-missing", Vague: true, Example: `{"statusCode":401,"error":"Unauthorized","message":"Missing authentication"}`, Source: "https://github.com/hapijs/hapi/blob/master/lib/auth.js"},
				{Contains: `"message":"missing authentication"`, Means: "not-signed-in", Vague: true, Example: `{"statusCode":401,"error":"Unauthorized","message":"Missing authentication"}`, Source: "https://github.com/hapijs/hapi/blob/master/lib/auth.js"},
				// @hapi/jwt asks the application of a token only when its signature, its times and its audience are good.
				{Contains: `"attributes":{"error":"invalid credentials"}`, Means: "token-revoked", Vague: true, Example: `{"statusCode":401,"error":"Unauthorized","message":"Invalid credentials","attributes":{"error":"Invalid credentials"}}`, Source: "https://github.com/hapijs/jwt/blob/master/lib/plugin.js"},
				{Contains: "token maximum age exceeded", Means: "token-expired", Example: `{"statusCode":401,"error":"Unauthorized","message":"Token maximum age exceeded"}`},
				{Contains: "token not yet active", Means: "token-not-yet-valid", Example: `{"statusCode":401,"error":"Unauthorized","message":"Token not yet active"}`},
				{Contains: "token audience is not allowed", Means: "token-wrong-audience", Example: `{"statusCode":401,"error":"Unauthorized","message":"Token audience is not allowed"}`},
				{Contains: "token missing payload aud value", Means: "token-wrong-audience", Example: `{"statusCode":401,"error":"Unauthorized","message":"Token missing payload aud value"}`},
				{Contains: "token payload iss value not allowed", Means: "token-wrong-issuer", Example: `{"statusCode":401,"error":"Unauthorized","message":"Token payload iss value not allowed"}`},
				{Contains: "invalid token signature", Means: "token-signature-invalid", Example: `{"statusCode":401,"error":"Unauthorized","message":"Invalid token signature"}`},
				{Contains: "invalid token structure", Means: "token-malformed", Example: `{"statusCode":401,"error":"Unauthorized","message":"Invalid token structure"}`},
				{Contains: "bad http authentication header format", Means: "authorization-malformed", Example: `{"statusCode":400,"error":"Bad Request","message":"Bad HTTP authentication header format"}`},
				{Contains: "http authentication header missing username", Means: "authorization-malformed", Example: `{"statusCode":401,"error":"Unauthorized","message":"HTTP authentication header missing username"}`, Source: "https://github.com/hapijs/basic/blob/master/lib/index.js"},
				{Contains: `"message":"bad username or password"`, Means: "wrong-credentials", Example: `{"statusCode":401,"error":"Unauthorized","message":"Bad username or password","attributes":{"error":"Bad username or password"}}`, Source: "https://github.com/hapijs/basic/blob/master/lib/index.js"},
				{Contains: "expired token received for json web token validation", Means: "token-expired", Example: `{"statusCode":401,"error":"Unauthorized","message":"Expired token received for JSON Web Token validation","attributes":{"error":"Expired token received for JSON Web Token validation"}}`, Source: "https://github.com/ryanfitz/hapi-auth-jwt"},
				{Contains: "invalid signature received for json web token validation", Means: "token-signature-invalid", Example: `{"statusCode":401,"error":"Unauthorized","message":"Invalid signature received for JSON Web Token validation"}`, Source: "https://github.com/ryanfitz/hapi-auth-jwt"},
				{Contains: `error="token is null"`, Means: "authorization-missing", Example: `WWW-Authenticate: Token error="token is null"`, Source: "https://github.com/dwyl/hapi-auth-jwt2/blob/main/lib/index.js"},
				{Contains: "invalid token format", Means: "token-malformed", Example: `{"statusCode":401,"error":"Unauthorized","message":"Invalid token format","attributes":{"error":"Invalid token format"}}`, Source: "https://github.com/dwyl/hapi-auth-jwt2/blob/main/lib/index.js"},
			},
			Advice: []Advice{
				{"cookie-rejected", "owner", "hapi's cookies are `Secure` and `SameSite=Strict` unless told otherwise: over plain http set `isSecure: false`."},
			},
		},
		{
			ID: "hono", Name: "Hono", Layer: LayerApplication,
			Source: "https://github.com/honojs/hono/blob/main/src/middleware/jwt/jwt.ts",
			Sayings: []Saying{
				{Contains: "no authorization included in request", Means: "authorization-missing", Example: `WWW-Authenticate: Bearer realm="http://localhost/api",error="invalid_request",error_description="no authorization included in request"`},
				{Contains: "invalid credentials structure", Means: "authorization-malformed", Example: `WWW-Authenticate: Bearer realm="http://localhost/api",error="invalid_request",error_description="invalid credentials structure"`},
				{Contains: `error_description="token verification failure"`, Means: "token-expired", Vague: true, Example: `WWW-Authenticate: Bearer realm="http://localhost/api",error="invalid_token",error_description="token verification failure"`},
				{Contains: `error_description="token verification failure"`, Means: "token-signature-invalid", Vague: true, Example: `WWW-Authenticate: Bearer realm="http://localhost/api",error="invalid_token",error_description="token verification failure"`},
			},
		},
		{
			ID: "feathers", Name: "Feathers", Layer: LayerApplication,
			Source: "https://feathersjs.com/api/errors",
			Signs: []Sign{
				{Contains: `"classname":"not-authenticated"`, Words: "the body is an error of Feathers"},
			},
			Sayings: []Saying{
				{Contains: `"message":"not authenticated"`, Shared: true, Means: "authorization-missing", Vague: true, Example: `{"name":"NotAuthenticated","message":"Not authenticated","code":401,"className":"not-authenticated"}`},
				{Contains: `"message":"invalid login"`, Shared: true, Means: "wrong-credentials", Example: `{"name":"NotAuthenticated","message":"Invalid login","code":401,"className":"not-authenticated"}`},
				{Contains: `"message":"no access token"`, Shared: true, Means: "authorization-missing", Example: `{"name":"NotAuthenticated","message":"No access token","code":401,"className":"not-authenticated"}`},
				{Contains: "invalid authentication information", Means: "authorization-wrong-scheme", Vague: true, Example: `{"name":"NotAuthenticated","message":"Invalid authentication information (strategy not allowed in authStrategies)","code":401,"className":"not-authenticated"}`},
			},
		},
		{
			ID: "loopback", Name: "LoopBack", Layer: LayerApplication,
			Source: "https://github.com/strongloop/loopback/blob/master/lib/application.js",
			Sayings: []Saying{
				{Contains: `"code":"authorization_required"`, Means: "not-signed-in", Vague: true, Example: `{"error":{"statusCode":401,"name":"Error","message":"Authorization Required","code":"AUTHORIZATION_REQUIRED"}}`},
				{Contains: `"code":"authorization_required"`, Means: "authorization-missing", Vague: true, Example: `{"error":{"statusCode":401,"name":"Error","message":"Authorization Required","code":"AUTHORIZATION_REQUIRED"}}`},
				{Contains: `"code":"login_failed"`, Means: "wrong-credentials", Example: `{"error":{"statusCode":401,"name":"Error","message":"login failed","code":"LOGIN_FAILED"}}`},
				{Contains: "authorization header value has too many parts", Means: "authorization-malformed", Example: `{"error":{"statusCode":401,"name":"UnauthorizedError","message":"Authorization header value has too many parts. It must follow the pattern: 'Bearer xx.yy.zz' where xx.yy.zz is a valid JWT token."}}`, Source: "https://github.com/loopbackio/loopback-next/blob/master/extensions/authentication-jwt/src/services/jwt.auth.strategy.ts"},
				{Contains: "login_failed_email_not_verified", Means: "custom-rule", Example: `{"error":{"statusCode":401,"message":"login failed as the email has not been verified","code":"LOGIN_FAILED_EMAIL_NOT_VERIFIED"}}`},
			},
		},
		{
			ID: "adonisjs", Name: "AdonisJS", Layer: LayerApplication,
			Source: "https://docs.adonisjs.com/guides/authentication/introduction",
			Sayings: []Saying{
				{Contains: "e_unauthorized_access", Means: "not-signed-in", Vague: true, Example: `{"errors":[{"message":"Unauthorized access","code":"E_UNAUTHORIZED_ACCESS"}]}`},
				{Contains: "e_unauthorized_access", Means: "authorization-missing", Vague: true, Example: `{"errors":[{"message":"E_UNAUTHORIZED_ACCESS: Unauthorized access"}]}`},
				{Contains: `{"errors":[{"message":"unauthorized access"}`, Means: "not-signed-in", Vague: true, Example: `{"errors":[{"message":"Unauthorized access"}]}`},
				{Contains: "e_invalid_credentials", Means: "wrong-credentials", Example: `{"errors":[{"message":"Invalid user credentials","code":"E_INVALID_CREDENTIALS"}]}`},
				{Contains: `"message":"invalid user credentials"`, Means: "wrong-credentials", Example: `{"errors":[{"message":"Invalid user credentials"}]}`},
				{Contains: "e_bad_csrf_token", Means: "csrf-token-invalid", Example: `{"errors":[{"code":"E_BAD_CSRF_TOKEN","message":"Invalid or expired CSRF token"}]}`, Source: "https://docs.adonisjs.com/guides/security/securing-ssr-applications"},
			},
		},
		{
			ID: "next-auth", Name: "Auth.js (NextAuth)", Layer: LayerApplication,
			Source: "https://authjs.dev/reference/core",
			Signs: []Sign{
				{Cookie: "next-auth.", Words: "it sets a cookie of NextAuth"},
				{Cookie: "__secure-next-auth.", Words: "it sets a cookie of NextAuth"},
				{Cookie: "__host-next-auth.", Words: "it sets a cookie of NextAuth"},
				{Cookie: "authjs.", Words: "it sets a cookie of Auth.js"},
				{Cookie: "__secure-authjs.", Words: "it sets a cookie of Auth.js"},
				{Cookie: "__host-authjs.", Words: "it sets a cookie of Auth.js"},
			},
			Sayings: []Saying{
				// It answers scripts with the address of the page that shows the error.
				{Contains: "error=credentialssignin", Means: "wrong-credentials", Example: `{"url":"https://app.example.test/api/auth/error?error=CredentialsSignin&provider=credentials"}`, Source: "https://next-auth.js.org/configuration/pages#error-codes"},
				{Contains: "error=sessionrequired", Means: "not-signed-in", Example: `{"url":"https://app.example.test/api/auth/signin?error=SessionRequired"}`, Source: "https://next-auth.js.org/configuration/pages#error-codes"},
			},
			Advice: []Advice{
				{"session-expired", "owner", "A changed `AUTH_SECRET` (or `NEXTAUTH_SECRET`) makes every session unreadable: all people must sign in again."},
				{"cookie-out-of-scope", "owner", "`AUTH_URL` (or `NEXTAUTH_URL`) must be the very address that people open."},
			},
		},
		{
			ID: "routing-controllers", Name: "routing-controllers", Layer: LayerApplication,
			Source: "https://github.com/typestack/routing-controllers/blob/develop/src/error/AuthorizationRequiredError.ts",
			Sayings: []Saying{
				// It says so whenever the authorizationChecker returns false, whatever was sent.
				{Contains: "authorization is required for request on", Means: "authorization-missing", Vague: true, Example: `{"name":"AuthorizationRequiredError","message":"Authorization is required for request on GET /orders"}`},
				{Contains: "authorization is required for request on", Means: "not-signed-in", Vague: true, Example: `{"name":"AuthorizationRequiredError","message":"Authorization is required for request on GET /orders"}`},
				{Contains: "authorization is required for request on", Means: "token-revoked", Vague: true, Example: `{"name":"AuthorizationRequiredError","message":"Authorization is required for request on GET /orders"}`},
				{Contains: "access is denied for request on", Means: "token-scope-insufficient", Example: `{"name":"AccessDeniedError","message":"Access is denied for request on GET /orders"}`, Source: "https://github.com/typestack/routing-controllers/blob/develop/src/error/AccessDeniedError.ts"},
			},
			Advice: []Advice{
				{"token-expired", "owner", "Where `authorizationChecker` returns false, callers only read that authorization is required: let it throw an `UnauthorizedError` that says why."},
				{"authorization-dropped-by-server", "owner", "Log what `authorizationChecker` finds in `action.request.headers`: it returns false for a header that is missing and for a token that is refused alike."},
			},
		},
		{
			ID: "nextjs", Name: "Next.js", Layer: LayerApplication,
			Source: "https://nextjs.org/docs/app/api-reference/config/next-config-js/poweredByHeader",
			Signs: []Sign{
				{Header: "x-powered-by", Contains: "next.js", Words: "the X-Powered-By header names Next.js"},
				{Header: "x-nextjs-cache", Words: "it sends a header of Next.js"},
				{Contains: "/_next/static/", Words: "the page loads files of Next.js"},
			},
			Sayings: []Saying{
				{Contains: "you're not authorized to access this page.", Means: "not-signed-in", Vague: true, Example: `<title>401: You're not authorized to access this page.</title><h1>401</h1><h2>You're not authorized to access this page.</h2>`, Source: "https://nextjs.org/docs/app/api-reference/functions/unauthorized"},
			},
		},
		{
			ID: "better-auth", Name: "Better Auth", Layer: LayerApplication,
			Source: "https://github.com/better-auth/better-auth/blob/main/packages/core/src/error/codes.ts",
			Signs: []Sign{
				{Cookie: "better-auth.", Words: "it sets a cookie of Better Auth"},
				{Cookie: "__secure-better-auth.", Words: "it sets a cookie of Better Auth"},
			},
			Sayings: []Saying{
				{Contains: "invalid_email_or_password", Means: "wrong-credentials", Example: `{"code":"INVALID_EMAIL_OR_PASSWORD","message":"Invalid email or password"}`},
				{Contains: "session expired. re-authenticate to perform this action", Means: "step-up-required", Example: `{"code":"SESSION_EXPIRED","message":"Session expired. Re-authenticate to perform this action."}`},
			},
		},
		{
			ID: "supertokens", Name: "SuperTokens", Layer: LayerApplication,
			Source: "https://github.com/supertokens/supertokens-node/tree/master/lib/ts/recipe/session",
			Signs: []Sign{
				{Header: "front-token", Words: "it sends a header of SuperTokens"},
				{Cookie: "saccesstoken=", Words: "it sets a cookie of SuperTokens"},
			},
			Sayings: []Saying{
				{Contains: `{"message":"try refresh token"}`, Means: "token-expired", Example: `{"message":"try refresh token"}`},
				{Contains: `{"message":"unauthorised"}`, Shared: true, Means: "not-signed-in", Vague: true, Example: `{"message":"unauthorised"}`},
				{Contains: `{"message":"unauthorised"}`, Shared: true, Means: "session-expired", Vague: true, Example: `{"message":"unauthorised"}`},
				{Contains: `{"message":"token theft detected"}`, Means: "token-revoked", Example: `{"message":"token theft detected"}`},
				{Contains: "anti-csrf check failed", Means: "csrf-token-missing", Vague: true, Example: `{"message":"anti-csrf check failed. Please pass 'rid: \"session\"' header in the request."}`},
			},
			Advice: []Advice{
				{"token-expired", "developer", "`try refresh token` is a normal step: SuperTokens' front-end SDK refreshes and repeats the call, if the call goes through the `fetch` or axios that it wraps."},
			},
		},
		{
			ID: "parse-server", Name: "Parse Server", Layer: LayerApplication,
			Source: "https://docs.parseplatform.org/rest/guide/#users",
			Sayings: []Saying{
				{Contains: `"code":209`, Shared: true, Means: "session-expired", Example: `{"code":209,"error":"Invalid session token"}`},
				{Contains: `"error":"session token is expired."`, Means: "session-expired", Example: `{"code":209,"error":"Session token is expired."}`},
				{Contains: "unauthorized: master key is required", Means: "api-key-missing", Example: `{"error":"unauthorized: master key is required"}`},
				{Contains: `{"error":"unauthorized"}`, Shared: true, Means: "api-key-invalid", Vague: true, Example: `{"error":"unauthorized"}`},
			},
			Signs: []Sign{
				{Header: "access-control-allow-headers", Contains: "x-parse-rest-api-key", Words: "it lets the headers of Parse through"},
			},
		},
	}
}
