package products

// dotNetFrameworks are frameworks and libraries of .NET.
func dotNetFrameworks() []Product {
	const challenge = `WWW-Authenticate: Bearer error="invalid_token", error_description=`
	return []Product{
		{
			ID: "aspnet-jwtbearer", Name: "ASP.NET Core JwtBearer", Layer: LayerApplication,
			Source: "https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs",
			Sayings: []Saying{
				{Contains: `error_description="the token expired at '`, Means: "token-expired", Example: challenge + `"The token expired at '08/01/2026 10:00:00'"`},
				{Contains: "the token expired at '", Means: "token-expired", Example: challenge + `"The audience 'web' is invalid; The token expired at '08/01/2026 10:00:00'"`},
				{Contains: `error_description="the token is expired"`, Means: "token-expired", Example: challenge + `"The token is expired"`},
				{Contains: "the token is not valid before '", Means: "token-not-yet-valid", Example: challenge + `"The token is not valid before '08/01/2026 10:00:00'"`},
				{Contains: `error_description="the token is not valid yet"`, Means: "token-not-yet-valid", Example: challenge + `"The token is not valid yet"`},
				{All: []string{"the audience '", "is invalid"}, Means: "token-wrong-audience", Example: challenge + `"The audience 'https://graph.example.test' is invalid"`},
				{Contains: "the audience is invalid", Means: "token-wrong-audience", Example: challenge + `"The audience is invalid"`},
				{Contains: "the audience 'empty' is invalid", Means: "token-wrong-audience", Example: challenge + `"The audience 'empty' is invalid"`},
				{All: []string{"the issuer '", "is invalid"}, Means: "token-wrong-issuer", Example: challenge + `"The issuer 'https://sts.example.test/' is invalid"`},
				{Contains: "the issuer is invalid", Means: "token-wrong-issuer", Example: challenge + `"The issuer is invalid"`},
				{Contains: "the signature key was not found", Means: "token-signature-invalid", Example: challenge + `"The signature key was not found"`},
				{Contains: `error_description="the signature is invalid"`, Means: "token-signature-invalid", Example: challenge + `"The signature is invalid"`},
				{Contains: "the token has no expiration", Means: "token-malformed", Example: challenge + `"The token has no expiration"`},
				{All: []string{"the token lifetime is invalid"}, Means: "token-expired", Vague: true, Example: challenge + `"The token lifetime is invalid; NotBefore: '08/01/2026 10:00:00', Expires: '08/01/2026 09:00:00'"`},
			},
			Advice: []Advice{
				{"token-wrong-audience", "owner", "`TokenValidationParameters.ValidAudience` (or `options.Audience`) must equal the token's `aud`; for Entra that is the application's id or its `api://` name."},
				{"token-wrong-issuer", "owner", "`options.Authority` must be the issuer in the token, character by character; Entra's v1 and v2 tokens have different ones."},
				{"token-signature-invalid", "owner", "The application's log says which: IDX10503 and IDX10517 name the keys that were tried, IDX10500 means that none could be fetched from `Authority`."},
				{"clock-skew", "owner", "`TokenValidationParameters.ClockSkew` is five minutes unless set; samples often set it to zero."},
				{"authorization-missing", "owner", "`app.UseAuthentication()` must come before `app.UseAuthorization()`, and after `app.UseRouting()`."},
				{"preflight-unauthenticated", "owner", "`app.UseCors()` must come before `app.UseAuthentication()`."},
			},
		},
		{
			ID: "identitymodel", Name: "Microsoft.IdentityModel (.NET)", Layer: LayerApplication,
			Source: "https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/dev/src/Microsoft.IdentityModel.Tokens/LogMessages.cs",
			Sayings: []Saying{
				{All: []string{"idx10223|idx10230|idx10225"}, Means: "token-expired", Example: `{"message":"IDX10223: Lifetime validation failed. The token is expired. ValidTo (UTC): '08/01/2026 10:00:00', Current time (UTC): '08/01/2026 11:00:00'."}`},
				{Contains: "idx10222", Means: "token-not-yet-valid", Example: `{"message":"IDX10222: Lifetime validation failed. The token is not yet valid."}`},
				{All: []string{"idx10214|idx10206|idx10207|idx10208|idx10215|idx10231"}, Means: "token-wrong-audience", Example: `{"message":"IDX10214: Audience validation failed. Audiences: 'web'. Did not match: validationParameters.ValidAudience: 'api'"}`},
				{All: []string{"idx10205|idx10204|idx10211|idx40001"}, Means: "token-wrong-issuer", Example: `{"message":"IDX10205: Issuer validation failed. Issuer: 'https://sts.example.test/'."}`},
				{All: []string{"idx10500|idx10501|idx10503|idx10504|idx10508|idx10511|idx10512|idx10513|idx10514|idx10515|idx10516|idx10517|idx10518"}, Means: "token-signature-invalid", Example: `{"message":"IDX10501: Signature validation failed. Unable to match key: kid: '[PII is hidden]'."}`},
				{All: []string{"idx12709|idx12729|idx12741|idx14100|idx14101|idx14102|idx14107|idx14111"}, Means: "token-malformed", Example: `{"message":"IDX14100: JWT is not well formed, there are no dots (.)."}`},
				{All: []string{"idx10257|idx10258"}, Means: "token-wrong-type", Example: `{"message":"IDX10257: Token type validation failed. Type: 'JWT'. Did not match: validationParameters.ValidTypes: 'at+jwt'"}`},
				{Contains: "idx10228", Means: "token-revoked", Example: `{"message":"IDX10228: The securityToken has previously been validated"}`},
			},
		},
		{
			ID: "kestrel", Name: "ASP.NET Core (Kestrel)", Layer: LayerApplication,
			Source: "https://learn.microsoft.com/en-us/aspnet/core/fundamentals/servers/kestrel",
			Signs: []Sign{
				{Header: "server", Contains: "kestrel", Words: "the Server header names Kestrel"},
				{Cookie: ".aspnetcore.", Words: "it sets a cookie of ASP.NET Core"},
			},
			Sayings: []Saying{
				{Contains: `"type":"https://tools.ietf.org/html/rfc9110#section-15.5.2"`, Example: `{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.2","title":"Unauthorized","status":401,"traceId":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"}`, Source: "https://learn.microsoft.com/en-us/aspnet/core/web-api/handle-errors"},
				{Contains: `"type":"https://tools.ietf.org/html/rfc7235#section-3.1"`, Example: `{"type":"https://tools.ietf.org/html/rfc7235#section-3.1","title":"Unauthorized","status":401,"traceId":"|7fb5e16a-4c8f23bbfc974667."}`, Source: "https://learn.microsoft.com/en-us/aspnet/core/web-api/handle-errors"},
			},
			Advice: []Advice{
				{"session-expired", "owner", "Cookies are sealed with the data-protection keys: where these are not kept (a container, several servers), every restart ends all sessions. Use `PersistKeysTo…`."},
				{"not-signed-in", "owner", "Cookie authentication redirects pages to `LoginPath`, and answers 401 only to `XMLHttpRequest` calls."},
			},
		},
		{
			ID: "aspnet", Name: "ASP.NET", Layer: LayerApplication,
			Source: "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/aspnet/welcome-aspnet",
			Signs: []Sign{
				{Header: "x-aspnet-version", Words: "it sends ASP.NET's version"},
				{Header: "x-aspnetmvc-version", Words: "it sends ASP.NET MVC's version"},
				{Header: "x-powered-by", Contains: "asp.net", Words: "the X-Powered-By header names ASP.NET"},
				{Cookie: "asp.net_sessionid=", Words: "it sets ASP.NET's session cookie"},
				{Cookie: ".aspxauth=", Words: "it sets the cookie of ASP.NET's forms authentication"},
			},
			Sayings: []Saying{
				{Contains: "authorization has been denied for this request.", Means: "authorization-missing", Vague: true, Example: `{"Message":"Authorization has been denied for this request."}`, Source: "https://learn.microsoft.com/en-us/aspnet/web-api/overview/security/authentication-and-authorization-in-aspnet-web-api"},
				{Contains: "authorization has been denied for this request.", Means: "not-signed-in", Vague: true, Example: `{"Message":"Authorization has been denied for this request."}`, Source: "https://learn.microsoft.com/en-us/aspnet/web-api/overview/security/authentication-and-authorization-in-aspnet-web-api"},
				{Contains: "authorization has been denied for this request.", Means: "token-expired", Vague: true, Example: `{"Message":"Authorization has been denied for this request."}`, Source: "https://learn.microsoft.com/en-us/aspnet/web-api/overview/security/authentication-and-authorization-in-aspnet-web-api"},
				{Contains: "validation of viewstate mac failed", Means: "csrf-token-invalid", Vague: true, Example: "<title>Validation of viewstate MAC failed.</title>"},
				{Contains: "the required anti-forgery cookie", Means: "csrf-token-missing", Example: `<title>The required anti-forgery cookie "__RequestVerificationToken" is not present.</title>`},
				{Contains: "the required anti-forgery form field", Means: "csrf-token-missing", Example: `<title>The required anti-forgery form field "__RequestVerificationToken" is not present.</title>`},
			},
		},
		{
			ID: "openiddict", Name: "OpenIddict", Layer: LayerApplication,
			Source: "https://github.com/openiddict/openiddict-core/blob/dev/src/OpenIddict.Abstractions/OpenIddictResources.resx",
			Signs:  []Sign{{Header: "www-authenticate", Contains: "https://documentation.openiddict.com/errors/", Words: "the challenge points to OpenIddict's documentation"}},
			Sayings: []Saying{
				{Contains: "the security token is missing.", Means: "authorization-missing", Example: `WWW-Authenticate: Bearer error="missing_token", error_description="The security token is missing.", error_uri="https://documentation.openiddict.com/errors/ID2000"`},
				{Contains: "the specified token is invalid.", Means: "token-malformed", Vague: true, Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The specified token is invalid.", error_uri="https://documentation.openiddict.com/errors/ID2004"`},
				{Contains: "the specified token is not an access token.", Means: "token-wrong-type", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The specified token is not an access token."`},
				{Contains: "the specified token is no longer valid.", Means: "token-expired", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The specified token is no longer valid."`},
				{Contains: "the issuer associated to the specified token is not valid.", Means: "token-wrong-issuer", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The issuer associated to the specified token is not valid."`},
				{Contains: "the specified token is not of the expected type.", Means: "token-wrong-type", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The specified token is not of the expected type."`},
				{Contains: "the signing key associated to the specified token was not found.", Means: "token-signature-invalid", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The signing key associated to the specified token was not found."`},
				{Contains: "the signature associated to the specified token is not valid.", Means: "token-signature-invalid", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The signature associated to the specified token is not valid."`},
				{Contains: "the specified token doesn't contain any audience.", Means: "token-wrong-audience", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The specified token doesn't contain any audience."`},
				{Contains: "the specified token cannot be used with this resource server.", Means: "token-wrong-audience", Example: `WWW-Authenticate: Bearer error="invalid_token", error_description="The specified token cannot be used with this resource server."`},
			},
		},
		{
			ID: "abp", Name: "ABP", Layer: LayerApplication,
			Source: "https://abp.io/docs/latest/framework/fundamentals/exception-handling",
			Signs:  []Sign{{Header: "_abperrorformat", Words: "it sends ABP's error header"}, {Contains: "volo.authorization:", Words: "the body has an error code of ABP"}},
			Sayings: []Saying{
				{Contains: "volo.authorization:010001", Means: "token-scope-insufficient", Example: `{"error":{"code":"Volo.Authorization:010001","message":"Authorization failed! Given policy has not granted."}}`},
			},
		},
	}
}
