package products

// jvmFrameworks are frameworks and libraries of Java, Kotlin and Scala.
func jvmFrameworks() []Product {
	const (
		bearer = `WWW-Authenticate: Bearer error="invalid_token", error_description=`
		more   = `, error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"`
	)
	return []Product{
		{
			ID: "spring-security", Name: "Spring Security", Layer: LayerApplication,
			Source: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html",
			Signs: []Sign{
				{Header: "www-authenticate", Contains: `error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"`, Words: "the challenge is one of Spring Security"},
				{Header: "www-authenticate", Contains: `basic realm="realm"`, Words: "the realm is the one that Spring Security sets"},
				{Contains: ",\n\"status\":401,\n\"error\":\"unauthorized\"", Words: "the body is an error of Spring Boot"},
				{Contains: "whitelabel error page", Words: "the page is one of Spring Boot"},
			},
			Sayings: []Saying{
				{Contains: "jwt expired at ", Header: "www-authenticate", Means: "token-expired", Example: bearer + `"Jwt expired at 2026-08-01T10:00:00Z"` + more},
				{Contains: "jwt used before ", Means: "token-not-yet-valid", Example: bearer + `"Jwt used before 2026-08-01T10:00:00Z"` + more},
				{Contains: "the iss claim is not valid", Means: "token-wrong-issuer", Example: bearer + `"An error occurred while attempting to decode the Jwt: The iss claim is not valid"` + more},
				{Contains: "the aud claim is not valid", Means: "token-wrong-audience", Example: bearer + `"An error occurred while attempting to decode the Jwt: The aud claim is not valid"` + more},
				{Contains: "bearer token is malformed", Means: "authorization-malformed", Example: bearer + `"Bearer token is malformed"` + more},
				{Contains: "found multiple bearer tokens in the request", Means: "authorization-malformed", Example: `WWW-Authenticate: Bearer error="invalid_request", error_description="Found multiple bearer tokens in the request"` + more},
				{Contains: "attempting to decode the jwt: signed jwt rejected: invalid signature", Means: "token-signature-invalid", Example: bearer + `"An error occurred while attempting to decode the Jwt: Signed JWT rejected: Invalid signature"` + more},
				{Contains: "another algorithm expected, or no matching key(s) found", Means: "token-signature-invalid", Example: bearer + `"An error occurred while attempting to decode the Jwt: Signed JWT rejected: Another algorithm expected, or no matching key(s) found"` + more},
				{Contains: "attempting to decode the jwt: malformed token", Means: "token-malformed", Example: bearer + `"An error occurred while attempting to decode the Jwt: Malformed token"` + more},
				{Contains: "attempting to decode the jwt: malformed payload", Means: "token-malformed", Example: bearer + `"An error occurred while attempting to decode the Jwt: Malformed payload"` + more},
				{All: []string{"invalid unsecured/jws/jwe header", "invalid json|missing"}, Means: "token-malformed", Example: bearer + `"An error occurred while attempting to decode the Jwt: Invalid unsecured/JWS/JWE header: Invalid JSON object"` + more},
				{Contains: "unsupported algorithm of none", Means: "token-signature-invalid", Example: bearer + `"Unsupported algorithm of none"` + more},
				{Contains: "couldn't retrieve remote jwk set", Means: "token-signature-invalid", Vague: true, Example: bearer + `"An error occurred while attempting to decode the Jwt: Couldn't retrieve remote JWK set"` + more},
				{Contains: "provided token isn't active", Means: "token-revoked", Vague: true, Example: bearer + `"Provided token isn't active"` + more},
				{Contains: "provided token isn't active", Means: "token-expired", Vague: true, Example: bearer + `"Provided token isn't active"` + more},
				{Contains: "dpop proof is missing or invalid", Means: "dpop-proof-invalid", Example: `WWW-Authenticate: DPoP error="invalid_request", error_description="DPoP proof is missing or invalid."`},
				{Contains: "full authentication is required to access this resource", Means: "not-signed-in", Vague: true, Example: `{"timestamp":"2026-08-01T10:00:00.000+00:00","status":401,"error":"Unauthorized","message":"Full authentication is required to access this resource","path":"/api/orders"}`},
				{Contains: "full authentication is required to access this resource", Means: "authorization-missing", Vague: true, Example: `{"error":"unauthorized","error_description":"Full authentication is required to access this resource"}`},
				{Contains: "user account is locked", Shared: true, Means: "account-locked", Example: `{"timestamp":"2026-08-01T10:00:00.000+00:00","status":401,"error":"Unauthorized","message":"User account is locked"}`},
				{Contains: "user credentials have expired", Shared: true, Means: "account-locked", Example: `{"timestamp":"2026-08-01T10:00:00.000+00:00","status":401,"error":"Unauthorized","message":"User credentials have expired"}`},
				{Contains: "user account has expired", Shared: true, Means: "account-locked", Example: `{"timestamp":"2026-08-01T10:00:00.000+00:00","status":401,"error":"Unauthorized","message":"User account has expired"}`},
				{Contains: `"message":"bad credentials"`, Shared: true, Means: "wrong-credentials", Example: `{"timestamp":"2026-08-01T10:00:00.000+00:00","status":401,"error":"Unauthorized","message":"Bad credentials"}`},
				{Contains: `"message":"user is disabled"`, Shared: true, Means: "account-locked", Example: `{"timestamp":"2026-08-01T10:00:00.000+00:00","status":401,"error":"Unauthorized","message":"User is disabled"}`},
				{All: []string{"maximum sessions of", "for this principal exceeded"}, Means: "account-locked", Vague: true, Example: `{"status":401,"message":"Maximum sessions of 1 for this principal exceeded"}`},
				{Contains: "this session has been expired (possibly due to multiple concurrent logins", Means: "session-expired", Example: "This session has been expired (possibly due to multiple concurrent logins being attempted as the same user)."},
				{All: []string{"invalid csrf token", "was found on the request parameter"}, Means: "csrf-token-invalid", Example: `{"status":403,"message":"Invalid CSRF Token 'null' was found on the request parameter '_csrf' or header 'X-CSRF-TOKEN'."}`},
				{Contains: "could not verify the provided csrf token because no token was found to compare", Means: "csrf-token-missing", Example: `{"message":"Could not verify the provided CSRF token because no token was found to compare."}`},
			},
			Advice: []Advice{
				{"token-wrong-issuer", "owner", "`spring.security.oauth2.resourceserver.jwt.issuer-uri` must equal the token's `iss`, character by character."},
				{"token-wrong-audience", "owner", "Compare the token's `aud` with `spring.security.oauth2.resourceserver.jwt.audiences`."},
				{"token-signature-invalid", "owner", "`jwk-set-uri` (or `issuer-uri`) must point to the server that signed, and be reachable from here; Spring caches its keys for five minutes."},
				{"clock-skew", "owner", "Spring allows 60 seconds of difference; `JwtTimestampValidator` takes another."},
				{"preflight-unauthenticated", "owner", "Enable CORS in the security chain (`http.cors(...)`), so that Spring answers the preflight before it authenticates."},
				{"not-signed-in", "owner", "`logging.level.org.springframework.security=TRACE` names the filter that refused and why; a request that failed inside the application is sent on to `/error`, which must be permitted, or its 500 turns into this 401."},
				{"csrf-token-missing", "developer", "Send the token from the cookie `XSRF-TOKEN` in the header `X-XSRF-TOKEN` (with `CookieCsrfTokenRepository`)."},
			},
		},
		{
			ID: "jetty", Name: "Eclipse Jetty", Layer: LayerApplication,
			Source: "https://github.com/jetty/jetty.project/blob/jetty-12.0.x/jetty-core/jetty-server/src/main/java/org/eclipse/jetty/server/handler/ErrorHandler.java",
			Signs: []Sign{
				{Header: "server", Contains: "jetty", Words: "the Server header names Jetty"},
				{Contains: "powered by jetty", Words: "the page is signed by Jetty"},
			},
			Advice: []Advice{
				{"wrong-credentials", "owner", "Users and roles stand in the LoginService of the context, often a `realm.properties` file."},
			},
		},
		{
			ID: "servlet-container", Name: "a Java servlet container", Layer: LayerApplication,
			Source: "https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#session-tracking-mechanisms",
			Signs:  []Sign{{Cookie: "jsessionid=", Words: "it sets the session cookie of Java servlets"}},
		},
		{
			ID: "micronaut", Name: "Micronaut", Layer: LayerApplication,
			Source: "https://micronaut-projects.github.io/micronaut-security/latest/guide/",
			Signs:  []Sign{{Contains: `"_links":{"self":{"href":`, Words: "the body is an error of Micronaut"}},
			Sayings: []Saying{
				{Contains: `"_embedded":{"errors":[{"message":"unauthorized"}`, Example: `{"_links":{"self":[{"href":"/orders","templated":false}]},"_embedded":{"errors":[{"message":"Unauthorized"}]},"message":"Unauthorized"}`},
			},
		},
		{
			ID: "quarkus", Name: "Quarkus", Layer: LayerApplication,
			Source: "https://quarkus.io/guides/security-jwt",
			Signs:  []Sign{{Cookie: "quarkus-credential=", Words: "it sets the cookie of Quarkus's form authentication"}, {Cookie: "q_session", Words: "it sets the session cookie of Quarkus OIDC"}},
			Advice: []Advice{{"token-wrong-issuer", "owner", "`mp.jwt.verify.issuer` (or `quarkus.oidc.token.issuer`) must equal the token's `iss`; the log of category `io.quarkus.oidc` says why a token was refused at DEBUG."}},
		},
		{
			ID: "dropwizard", Name: "Dropwizard", Layer: LayerApplication,
			Source: "https://github.com/dropwizard/dropwizard/blob/master/dropwizard-auth/src/main/java/io/dropwizard/auth/DefaultUnauthorizedHandler.java",
			Sayings: []Saying{
				{Contains: "credentials are required to access this resource.", Means: "authorization-missing", Vague: true, Example: "Credentials are required to access this resource."},
				{Contains: "credentials are required to access this resource.", Means: "wrong-credentials", Vague: true, Example: "Credentials are required to access this resource."},
			},
		},
		{
			ID: "ktor", Name: "Ktor", Layer: LayerApplication,
			Source: "https://ktor.io/docs/server-basic-auth.html",
			Signs:  []Sign{{Header: "www-authenticate", Contains: `realm="ktor server"`, Words: "the realm is the one that Ktor sets"}, {Header: "server", Contains: "ktor/", Words: "the Server header names Ktor"}},
		},
		{
			ID: "weblogic", Name: "Oracle WebLogic", Layer: LayerApplication,
			Source:  "https://docs.oracle.com/en/middleware/standalone/weblogic-server/14.1.1.0/scprg/thin_client.html",
			Signs:   []Sign{{Header: "www-authenticate", Contains: `realm="weblogic server"`, Words: "the realm is the one that WebLogic sets"}},
			Sayings: []Saying{{Contains: "error 401--unauthorized", Means: "password-protected", Vague: true, Example: `<HTML><HEAD><TITLE>Error 401--Unauthorized</TITLE></HEAD><BODY><H2>Error 401--Unauthorized</H2><H3>From RFC 2068 <i>Hypertext Transfer Protocol -- HTTP/1.1</i>:</H3></BODY></HTML>`}},
			Advice: []Advice{
				{"authorization-dropped-by-server", "owner", "WebLogic reads every `Authorization: Basic` header itself; `<enforce-valid-basic-auth-credentials>false` in `config.xml` leaves it to the application."},
			},
		},
		{
			ID: "java-jwt", Name: "java-jwt (Auth0)", Layer: LayerApplication,
			Source: "https://github.com/auth0/java-jwt/blob/master/lib/src/main/java/com/auth0/jwt/JWTVerifier.java",
			Sayings: []Saying{
				{Contains: "the token has expired on ", Means: "token-expired", Example: `{"message":"The Token has expired on 2026-08-01T10:00:00Z."}`},
				{Contains: "the token can't be used before ", Means: "token-not-yet-valid", Example: `{"message":"The Token can't be used before 2026-08-01T10:00:00Z."}`},
				{Contains: "the claim 'aud' value doesn't contain the required audience", Means: "token-wrong-audience", Example: `{"message":"The Claim 'aud' value doesn't contain the required audience."}`},
				{Contains: "the claim 'iss' value doesn't match the required issuer", Means: "token-wrong-issuer", Example: `{"message":"The Claim 'iss' value doesn't match the required issuer."}`},
				{Contains: "the token's signature resulted invalid when verified using the algorithm", Means: "token-signature-invalid", Example: `{"message":"The Token's Signature resulted invalid when verified using the Algorithm: HmacSHA256"}`},
				{Contains: "the provided algorithm doesn't match the one defined in the jwt's header", Means: "token-signature-invalid", Example: `{"message":"The provided Algorithm doesn't match the one defined in the JWT's Header."}`},
				{Contains: "the token was expected to have 3 parts, but got ", Means: "token-malformed", Example: `{"message":"The token was expected to have 3 parts, but got 1."}`},
				{Contains: "the input is not a valid base 64 encoded string", Means: "token-malformed", Example: `{"message":"The input is not a valid base 64 encoded string."}`},
			},
		},
		{
			ID: "jjwt", Name: "JJWT (Java)", Layer: LayerApplication,
			Source: "https://github.com/jwtk/jjwt/blob/master/impl/src/main/java/io/jsonwebtoken/impl/DefaultJwtParser.java",
			Sayings: []Saying{
				{Contains: "jwt expired at ", Means: "token-expired", Example: `{"message":"JWT expired at 2026-08-01T10:00:00Z. Current time: 2026-08-01T11:00:00Z, a difference of 3600000 milliseconds.  Allowed clock skew: 0 milliseconds."}`},
				{All: []string{"jwt expired", "ago at|current time|milliseconds ago|allowed clock skew"}, Means: "token-expired", Example: `{"message":"JWT expired 3600000 milliseconds ago at 2026-08-01T10:00:00.000Z. Current time: 2026-08-01T11:00:00.000Z. Allowed clock skew: 0 milliseconds."}`},
				{All: []string{"jwt early by", "milliseconds before|before"}, Means: "token-not-yet-valid", Example: `{"message":"JWT early by 60000 milliseconds before 2026-08-01T10:00:00.000Z. Current time: 2026-08-01T09:59:00.000Z."}`},
				{Contains: "jwt signature does not match locally computed signature", Means: "token-signature-invalid", Example: `{"message":"JWT signature does not match locally computed signature. JWT validity cannot be asserted and should not be trusted."}`},
				{All: []string{"jwt strings must contain exactly 2 period characters|invalid compact jwt string|compact jwt strings must|compact jwss must contain exactly 2 delimiter characters"}, Means: "token-malformed", Example: `{"message":"JWT strings must contain exactly 2 period characters. Found: 0"}`},
				{Contains: "unsecured jwss", Means: "token-signature-invalid", Example: `{"message":"Unsecured JWSs (those with an 'alg' (Algorithm) header value of 'none') are disallowed by default"}`},
				{All: []string{"expected iss claim to be"}, Means: "token-wrong-issuer", Example: `{"message":"Expected iss claim to be: https://id.example.test, but was: https://old.example.test."}`},
				{All: []string{"expected aud claim to be|missing expected 'aud'"}, Means: "token-wrong-audience", Example: `{"message":"Expected aud claim to be: api, but was: [web]."}`},
			},
		},
		{
			ID: "smallrye-jwt", Name: "SmallRye JWT", Layer: LayerApplication,
			Source: "https://github.com/smallrye/smallrye-jwt/blob/main/implementation/jwt-auth/src/main/java/io/smallrye/jwt/auth/principal/PrincipalMessages.java",
			Sayings: []Saying{
				{All: []string{"jwt rejected due to invalid claims|the jwt is no longer valid"}, Means: "token-expired", Vague: true, Example: `{"message":"JWT (claims->{...}) rejected due to invalid claims or other invalid content. Additional details: [[1] The JWT is no longer valid - the evaluation time is on or after the Expiration Time]"}`, Source: "https://bitbucket.org/b_c/jose4j"},
				{Contains: "verification key is unresolvable", Means: "token-signature-invalid", Example: `{"message":"Verification key is unresolvable"}`},
				{Contains: "jwk set does not contain provided token 'kid'", Means: "token-signature-invalid", Example: `{"message":"JWK set does not contain provided token 'kid'"}`},
			},
		},
	}
}
