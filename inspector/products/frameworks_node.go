package products

// nodeFrameworks are frameworks and libraries of Node.js.
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
				{"session-expired", "owner", "express-session keeps sessions in memory unless it has a `store`: a restart ends them all."},
				{"cookie-rejected", "owner", "Behind a proxy that ends TLS, `cookie.secure` needs `app.set('trust proxy', 1)`, or the session cookie is never set."},
				{"preflight-unauthenticated", "owner", "Put `app.use(cors(...))` before the middleware that authenticates."},
			},
		},
		{
			ID: "passport-jwt", Name: "passport-jwt", Layer: LayerApplication,
			Source: "https://github.com/mikenicholson/passport-jwt/blob/master/lib/strategy.js",
			Sayings: []Saying{
				{
					Contains: "no auth token", Whole: true, Means: "authorization-missing",
					Example: `{"message":"No auth token"}`,
				},
			},
		},
		{
			ID: "express-jwt", Name: "express-jwt", Layer: LayerApplication,
			Source: "https://github.com/auth0/express-jwt/blob/master/src/index.ts",
			Sayings: []Saying{
				{Contains: "no authorization token was found", Means: "authorization-missing", Example: `{"code":"credentials_required","message":"No authorization token was found"}`},
				{Contains: "credentials_bad_scheme", Means: "authorization-wrong-scheme", Example: `{"code":"credentials_bad_scheme","message":"Format is Authorization: Bearer [token]"}`},
				{Contains: "credentials_bad_format", Means: "authorization-malformed", Example: `{"code":"credentials_bad_format","message":"Format is Authorization: Bearer [token]"}`},
				{Contains: "format is authorization: bearer [token]", Means: "authorization-malformed", Example: `<pre>UnauthorizedError: Format is Authorization: Bearer [token]<br> &nbsp; &nbsp;at middleware</pre>`},
				{Contains: "the token has been revoked.", Means: "token-revoked", Example: `{"code":"revoked_token","message":"The token has been revoked."}`},
			},
		},
		{
			ID: "jsonwebtoken", Name: "jsonwebtoken (Node.js)", Layer: LayerApplication,
			Source: "https://github.com/auth0/node-jsonwebtoken/blob/master/verify.js",
			Sayings: []Saying{
				{Contains: "jwt expired", Means: "token-expired", Example: `{"message":"jwt expired"}`},
				{Contains: "jwt not active", Means: "token-not-yet-valid", Example: `{"error":"jwt not active"}`},
				{Contains: "jwt malformed", Means: "token-malformed", Example: `{"message":"jwt malformed"}`},
				{Contains: "jwt must be provided", Means: "authorization-missing", Example: `{"message":"jwt must be provided"}`},
				{Contains: "jwt must be a string", Means: "token-malformed", Example: `{"message":"jwt must be a string"}`},
				{Contains: "jwt signature is required", Means: "token-signature-invalid", Example: `{"message":"jwt signature is required"}`},
				{Contains: "jwt audience invalid. expected: ", Means: "token-wrong-audience", Example: `{"message":"jwt audience invalid. expected: https://api.example.test"}`},
				{Contains: "jwt issuer invalid. expected: ", Means: "token-wrong-issuer", Example: `{"message":"jwt issuer invalid. expected: https://id.example.test"}`},
				{Contains: "jwt subject invalid. expected: ", Means: "custom-rule", Example: `{"message":"jwt subject invalid. expected: me"}`},
				{Contains: "maxage exceeded", Means: "token-expired", Example: `{"message":"maxAge exceeded"}`},
			},
		},
	}
}
