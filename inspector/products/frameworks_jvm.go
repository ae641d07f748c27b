package products

// jvmFrameworks are frameworks and libraries of Java, Kotlin and Scala.
func jvmFrameworks() []Product {
	return []Product{
		{
			ID: "spring-security", Name: "Spring Security", Layer: LayerApplication,
			Source: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html",
			Signs: []Sign{
				{Header: "www-authenticate", Contains: `error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"`, Words: "the challenge is one of Spring Security"},
			},
			Sayings: []Saying{
				{Contains: "jwt expired at ", Means: "token-expired", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="Jwt expired at 2026-08-01T10:00:00Z", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"`},
				{Contains: "jwt used before ", Means: "token-not-yet-valid", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="Jwt used before 2026-08-01T10:00:00Z", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"`},
				{Contains: "the iss claim is not valid", Means: "token-wrong-issuer", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The iss claim is not valid", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"`},
				{Contains: "the aud claim is not valid", Means: "token-wrong-audience", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The aud claim is not valid", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"`},
				{Contains: "bearer token is malformed", Means: "token-malformed", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="Bearer token is malformed", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"`},
				{Contains: "full authentication is required to access this resource", Means: "not-signed-in", Vague: true, Example: `{"timestamp":"2026-08-01T10:00:00.000+00:00","status":401,"error":"Unauthorized","message":"Full authentication is required to access this resource","path":"/api/orders"}`},
			},
			Advice: []Advice{
				{"token-wrong-issuer", "owner", "`spring.security.oauth2.resourceserver.jwt.issuer-uri` must equal the token's `iss`, character by character."},
				{"preflight-unauthenticated", "owner", "Enable CORS in the security chain (`http.cors(...)`), so that Spring answers the preflight before it authenticates."},
			},
		},
	}
}
