package products

// dotNetFrameworks are frameworks and libraries of .NET.
func dotNetFrameworks() []Product {
	const challenge = `WWW-Authenticate: Bearer error="invalid_token", error_description=`
	return []Product{
		{
			ID: "aspnet-jwtbearer", Name: "ASP.NET Core JwtBearer", Layer: LayerApplication,
			Source: "https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs",
			Sayings: []Saying{
				{Contains: "the token expired at", Means: "token-expired", Example: challenge + `"The token expired at '08/01/2026 10:00:00'"`},
				{Contains: "the token is expired", Means: "token-expired", Example: challenge + `"The token is expired"`},
				{Contains: "the token is not valid before", Means: "token-not-yet-valid", Example: challenge + `"The token is not valid before '08/01/2026 10:00:00'"`},
				{All: []string{`="the audience`, "is invalid"}, Means: "token-wrong-audience", Example: challenge + `"The audience 'https://graph.example.test' is invalid"`},
				{All: []string{`="the issuer`, "is invalid"}, Means: "token-wrong-issuer", Example: challenge + `"The issuer 'https://sts.example.test/' is invalid"`},
				{Contains: "the signature key was not found", Means: "token-signature-invalid", Example: challenge + `"The signature key was not found"`},
				{Contains: "the signature is invalid", Means: "token-signature-invalid", Example: challenge + `"The signature is invalid"`},
			},
		},
	}
}
