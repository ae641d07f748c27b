package products

// generic are wordings that any API may use, by meaning.
func generic() []Product {
	return []Product{
		{
			ID: "rfc6750", Name: "RFC 6750", Source: "https://www.rfc-editor.org/rfc/rfc6750#section-3.1",
			Sayings: []Saying{
				{Contains: "invalid_token", Means: "token-expired", Vague: true, Example: `WWW-Authenticate: Bearer realm="api", error="invalid_token"`},
				{Contains: "invalid_token", Means: "token-revoked", Vague: true, Example: `{"error":"invalid_token"}`},
				{Contains: "insufficient_scope", Means: "token-scope-insufficient", Example: `WWW-Authenticate: Bearer realm="api", error="insufficient_scope", scope="orders:write"`},
			},
		},
		{
			ID: "common", Name: "many servers", Source: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2",
			Sayings: []Saying{
				{Contains: "unauthorized", Whole: true, Example: `{"error":"Unauthorized"}`},
				{All: []string{"token|jwt|access token", "expired"}, Means: "token-expired", Example: `{"message":"The access token has expired"}`},
			},
		},
	}
}
