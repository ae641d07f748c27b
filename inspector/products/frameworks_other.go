package products

// otherFrameworks are frameworks and libraries of Rust, Elixir and Perl.
func otherFrameworks() []Product {
	return []Product{
		{
			ID: "rocket", Name: "Rocket (Rust)", Layer: LayerApplication,
			Source: "https://github.com/rwf2/Rocket/blob/master/core/lib/src/catcher/catcher.rs",
			Signs:  []Sign{{Header: "server", Contains: "rocket", Words: "the Server header names Rocket"}},
			Sayings: []Saying{
				{Contains: "the request requires user authentication.", Means: "not-signed-in", Vague: true, Example: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>401 Unauthorized</title></head><body align="center"><div role="main" align="center"><h1>401: Unauthorized</h1><p>The request requires user authentication.</p><hr></div><div role="contentinfo" align="center"><small>Rocket</small></div></body></html>`},
				{Contains: "the request requires user authentication.", Means: "authorization-missing", Vague: true, Example: `{"error":{"code":401,"reason":"Unauthorized","description":"The request requires user authentication."}}`},
			},
		},
		{
			ID: "jsonwebtoken-rust", Name: "jsonwebtoken (Rust)", Layer: LayerApplication,
			Source: "https://github.com/Keats/jsonwebtoken/blob/master/src/errors.rs",
			Sayings: []Saying{
				{Contains: "expiredsignature", Alone: true, Means: "token-expired", Example: "ExpiredSignature"},
				{Contains: "immaturesignature", Alone: true, Means: "token-not-yet-valid", Example: "ImmatureSignature"},
				{Contains: "invalidsignature", Alone: true, Means: "token-signature-invalid", Example: "InvalidSignature"},
				{Contains: "invalidaudience", Alone: true, Means: "token-wrong-audience", Example: "InvalidAudience"},
				{Contains: "invalidissuer", Alone: true, Means: "token-wrong-issuer", Example: "InvalidIssuer"},
				{Contains: "invalidalgorithm", Alone: true, Means: "token-signature-invalid", Example: "InvalidAlgorithm"},
			},
		},
		{
			ID: "actix-httpauth", Name: "actix-web-httpauth (Rust)", Layer: LayerApplication,
			Source: "https://github.com/actix/actix-extras/blob/master/actix-web-httpauth/src/headers/authorization/errors.rs",
			Sayings: []Saying{
				{Contains: "missing authorization scheme", Means: "authorization-malformed", Example: "Missing authorization scheme"},
			},
		},
		{
			ID: "guardian", Name: "Guardian (Elixir)", Layer: LayerApplication,
			Source: "https://github.com/ueberauth/guardian/blob/master/guides/plug/error-handling.md",
			Sayings: []Saying{
				{Contains: "no_resource_found", Means: "token-revoked", Vague: true, Example: `{"message":"no_resource_found"}`},
				{Contains: "token_not_yet_valid", Means: "token-not-yet-valid", Example: `{"error":"token_not_yet_valid"}`},
			},
		},
		{
			ID: "phoenix", Name: "Phoenix", Layer: LayerApplication,
			Source: "https://hexdocs.pm/phoenix/custom_error_pages.html",
			Signs:  []Sign{{Contains: "phx-socket", Words: "the page has an attribute of Phoenix"}},
			Sayings: []Saying{
				{Contains: `{"errors":{"detail":"unauthorized"}`, Example: `{"errors":{"detail":"Unauthorized"}}`},
			},
		},
		{
			ID: "mojolicious", Name: "Mojolicious (Perl)", Layer: LayerApplication,
			Source: "https://docs.mojolicious.org/Mojolicious/Guides/Rendering#Cross-site-request-forgery",
			Signs:  []Sign{{Header: "server", Contains: "mojolicious", Words: "the Server header names Mojolicious"}},
			Sayings: []Saying{
				// csrf_protect has one check for a token that is missing and for one that is wrong; the manual's words for both.
				{Contains: "bad csrf token!", Means: "csrf-token-missing", Vague: true, Example: "Bad CSRF token!"},
				{Contains: "bad csrf token!", Means: "csrf-token-invalid", Vague: true, Example: "Bad CSRF token!"},
			},
			Advice: []Advice{
				{"session-expired", "owner", "The first of `app->secrets` signs sessions and all of them are tried: put a new one before the old one instead of in its place."},
				{"cookie-expired", "owner", "`app->sessions->default_expiration` is one hour unless set; 0 lets the session last as long as the browser runs."},
			},
		},
		{
			ID: "perl-server", Name: "a Perl application server", Layer: LayerApplication,
			Source: "https://metacpan.org/dist/Plack/view/lib/HTTP/Server/PSGI.pm",
			Signs: []Sign{
				{Header: "server", Contains: "http::server::psgi", Words: "the Server header names Plack's own server"},
				{Header: "server", Contains: "perl dancer", Words: "the Server header names Dancer"},
			},
		},
	}
}
