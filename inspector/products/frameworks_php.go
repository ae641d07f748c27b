package products

// phpFrameworks are frameworks and libraries of PHP.
func phpFrameworks() []Product {
	return []Product{
		{
			ID: "php", Name: "PHP", Layer: LayerApplication,
			Source: "https://www.php.net/manual/en/features.http-auth.php",
			Signs: []Sign{
				{Header: "x-powered-by", Contains: "php/", Words: "the X-Powered-By header names PHP"},
				{Cookie: "phpsessid=", Words: "it sets PHP's session cookie"},
			},
			Advice: []Advice{
				{"authorization-dropped-by-server", "owner", "PHP behind CGI or FPM sees the header only as `$_SERVER['HTTP_AUTHORIZATION']`, or after a rewrite as `REDIRECT_HTTP_AUTHORIZATION`: have the web server pass it on (`CGIPassAuth On` in Apache)."},
				{"session-expired", "owner", "PHP removes sessions after `session.gc_maxlifetime` seconds without use (1440 unless set); Debian does so by a cron job."},
			},
		},
		{
			ID: "laravel", Name: "Laravel", Layer: LayerApplication,
			Source: "https://github.com/laravel/framework/blob/12.x/src/Illuminate/Foundation/Exceptions/Handler.php",
			Signs: []Sign{
				{Cookie: "laravel_session=", Words: "it sets Laravel's session cookie"},
			},
			Sayings: []Saying{
				{Contains: `{"message":"unauthenticated."}`, Means: "not-signed-in", Vague: true, Example: `{"message":"Unauthenticated."}`},
				{Contains: `{"message":"unauthenticated."}`, Means: "authorization-missing", Vague: true, Example: `{"message":"Unauthenticated."}`},
				{Contains: `{"message":"unauthenticated."}`, Means: "token-revoked", Vague: true, Example: `{"message":"Unauthenticated."}`},
				{Contains: `{"error":"unauthenticated."}`, Means: "not-signed-in", Vague: true, Example: `{"error":"Unauthenticated."}`},
				{Contains: "csrf token mismatch.", Means: "csrf-token-invalid", Vague: true, Example: `{"message":"CSRF token mismatch."}`},
				{Contains: "csrf token mismatch.", Means: "csrf-token-missing", Vague: true, Example: `{"message":"CSRF token mismatch."}`},
				{All: []string{"too many login attempts. please try again in"}, Means: "account-locked", Example: `{"message":"Too many login attempts. Please try again in 52 seconds."}`},
				{Contains: "these credentials do not match our records", Means: "wrong-credentials", Example: `{"message":"These credentials do not match our records."}`, Source: "https://github.com/laravel/framework/blob/12.x/src/Illuminate/Translation/lang/en/auth.php"},
				{Contains: "invalid ability provided", Means: "token-scope-insufficient", Example: `{"message":"Invalid ability provided."}`, Source: "https://laravel.com/docs/sanctum#token-abilities"},
				{Contains: "your email address is not verified.", Means: "custom-rule", Example: `{"message":"Your email address is not verified."}`, Source: "https://laravel.com/docs/verification"},
			},
			Advice: []Advice{
				{"not-signed-in", "owner", "With Sanctum, the page's host and port must stand in `SANCTUM_STATEFUL_DOMAINS` (without `https://`), and the page must first ask `/sanctum/csrf-cookie`."},
				{"credentials-not-included", "developer", "With axios set both `withCredentials` and `withXSRFToken` to true."},
				{"cookie-out-of-scope", "owner", "`SESSION_DOMAIN` must cover both the page's host and the API's."},
				{"csrf-token-missing", "developer", "Send the value of the cookie `XSRF-TOKEN`, URL-decoded, in the header `X-XSRF-TOKEN`."},
				{"token-revoked", "owner", "Sanctum looks tokens up in the table `personal_access_tokens`; see there whether it exists and whether `expires_at` has passed."},
				{"session-expired", "owner", "`SESSION_LIFETIME` is 120 minutes unless set. A new `APP_KEY` ends every session."},
			},
		},
		{
			ID: "league-oauth2", Name: "Laravel Passport or league/oauth2-server", Layer: LayerApplication,
			Source: "https://github.com/thephpleague/oauth2-server/blob/master/src/AuthorizationValidators/BearerTokenValidator.php",
			Signs:  []Sign{{Header: "www-authenticate", Contains: `bearer realm="oauth"`, Words: "the realm is the one that league/oauth2-server sets"}},
			Sayings: []Saying{
				{Contains: `missing "authorization" header`, Means: "authorization-missing", Example: `{"error":"access_denied","error_description":"The resource owner or authorization server denied the request.","hint":"Missing \"Authorization\" header"}`},
				{Contains: `missing "bearer" token`, Means: "authorization-missing", Example: `{"error":"access_denied","error_description":"The resource owner or authorization server denied the request.","hint":"Missing \"Bearer\" token"}`},
				{Contains: `"hint":"access token could not be verified"`, Means: "token-signature-invalid", Vague: true, Example: `{"error":"access_denied","hint":"Access token could not be verified","message":"The resource owner or authorization server denied the request."}`},
				{Contains: `"hint":"access token could not be verified"`, Means: "token-expired", Vague: true, Example: `{"error":"access_denied","hint":"Access token could not be verified"}`},
				{Contains: `"hint":"access token could not be verified"`, Means: "token-malformed", Vague: true, Example: `{"error":"access_denied","hint":"Access token could not be verified"}`},
				{Contains: `"hint":"access token has been revoked"`, Means: "token-revoked", Example: `{"error":"access_denied","hint":"Access token has been revoked"}`},
				{Contains: `"hint":"access token is invalid"`, Means: "token-expired", Vague: true, Example: `{"error":"access_denied","hint":"Access token is invalid"}`},
				{Contains: "error while decoding to json", Means: "token-malformed", Example: `{"error":"access_denied","hint":"Error while decoding to JSON"}`},
			},
			Advice: []Advice{
				{"token-signature-invalid", "owner", "`php artisan passport:keys` makes a new key pair, after which no older token verifies; all servers need the same pair (`storage/oauth-*.key`)."},
			},
		},
		{
			ID: "tymon-jwt", Name: "jwt-auth for Laravel", Layer: LayerApplication,
			Source: "https://github.com/tymondesigns/jwt-auth/tree/develop/src",
			Sayings: []Saying{
				{Contains: "the token has been blacklisted", Means: "token-revoked", Example: `{"message":"The token has been blacklisted"}`},
				{Contains: "token has expired and can no longer be refreshed", Means: "token-expired", Example: `{"message":"Token has expired and can no longer be refreshed"}`},
				{Contains: "token signature could not be verified.", Means: "token-signature-invalid", Example: `{"message":"Token Signature could not be verified."}`},
				{Contains: "could not decode token: ", Means: "token-malformed", Example: `{"message":"Could not decode token: Error while decoding from Base64Url, invalid base64 characters detected"}`},
				{Contains: "the token could not be parsed from the request", Means: "authorization-missing", Example: `{"message":"The token could not be parsed from the request"}`},
				{Contains: "token could not be parsed from the request", Means: "authorization-missing", Example: `{"message":"Token could not be parsed from the request."}`},
				{Contains: "jwt payload does not contain the required claims", Means: "token-malformed", Example: `{"message":"JWT payload does not contain the required claims"}`},
			},
		},
		{
			ID: "lexik-jwt", Name: "LexikJWTAuthenticationBundle (Symfony)", Layer: LayerApplication,
			Source: "https://github.com/lexik/LexikJWTAuthenticationBundle/blob/3.x/Exception/MissingTokenException.php",
			Sayings: []Saying{
				{Contains: `"message":"jwt token not found"`, Means: "authorization-missing", Example: `{"code":401,"message":"JWT Token not found"}`},
				{Contains: `{"code":401,` + "\n" + `"message":"expired jwt token"`, Means: "token-expired", Example: `{"code":401,"message":"Expired JWT Token"}`},
				{Contains: `{"code":401,` + "\n" + `"message":"invalid jwt token"`, Means: "token-malformed", Vague: true, Example: `{"code":401,"message":"Invalid JWT Token"}`},
				{Contains: `{"code":401,` + "\n" + `"message":"invalid jwt token"`, Means: "token-signature-invalid", Vague: true, Example: `{"code":401,"message":"Invalid JWT Token"}`},
				{Contains: "unable to load an user with property", Means: "token-revoked", Example: `{"code":401,"message":"Unable to load an user with property \"username\" = \"maria\". If the user identity has changed, you must renew the token."}`},
				{Contains: `{"code":401,` + "\n" + `"message":"invalid credentials."}`, Means: "wrong-credentials", Example: `{"code":401,"message":"Invalid credentials."}`},
			},
			Advice: []Advice{
				{"token-signature-invalid", "owner", "`php bin/console lexik:jwt:generate-keypair` makes new keys, after which no older token verifies; check `JWT_PASSPHRASE` and that all servers have the same pair."},
				{"authorization-dropped-by-server", "owner", "On Apache add `SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1` or `CGIPassAuth On`."},
			},
		},
		{
			ID: "symfony", Name: "Symfony", Layer: LayerApplication,
			Source: "https://github.com/symfony/symfony/tree/7.3/src/Symfony/Component/Security/Core/Exception",
			Signs: []Sign{
				{Header: "x-debug-token-link", Words: "it sends the link of Symfony's profiler"},
				{Contains: "symfony exception", Words: "the page is one of Symfony"},
			},
			Sayings: []Saying{
				{Contains: "no session available, it either timed out or cookies are not enabled", Means: "session-expired", Example: `{"error":"No session available, it either timed out or cookies are not enabled."}`},
				{Contains: "authentication expired because your account information has changed", Means: "session-expired", Example: `{"error":"Authentication expired because your account information has changed."}`},
				{Contains: "cookie has already been used by someone else", Means: "token-revoked", Example: `{"error":"Cookie has already been used by someone else."}`},
				{Contains: `"error":"username could not be found."`, Means: "wrong-credentials", Example: `{"error":"Username could not be found."}`},
				{Contains: "invalid or expired login link", Means: "token-expired", Example: `{"error":"Invalid or expired login link."}`},
				{Contains: "not privileged to request the resource", Means: "token-scope-insufficient", Example: `{"error":"Not privileged to request the resource."}`},
				{Contains: `{"error":"invalid credentials."}`, Means: "wrong-credentials", Example: `{"error":"Invalid credentials."}`},
			},
			Advice: []Advice{
				{"not-signed-in", "owner", "`bin/console debug:firewall` shows which firewall matches the path, and the profiler (`X-Debug-Token-Link`) which authenticator refused."},
			},
		},
		{
			ID: "php-jwt", Name: "firebase/php-jwt or lcobucci/jwt", Layer: LayerApplication,
			Source: "https://github.com/firebase/php-jwt/blob/main/src/JWT.php",
			Sayings: []Saying{
				{Contains: "cannot handle token with nbf prior to ", Means: "token-not-yet-valid", Example: `{"message":"Cannot handle token with nbf prior to 2026-08-01T10:00:00+0000"}`},
				{Contains: "cannot handle token with iat prior to ", Means: "token-not-yet-valid", Example: `{"message":"Cannot handle token with iat prior to 2026-08-01T10:00:00+0000"}`},
				{Contains: "cannot handle token prior to ", Means: "token-not-yet-valid", Example: `{"message":"Cannot handle token prior to 2026-08-01T10:00:00+0000"}`},
				{All: []string{`"kid" invalid, unable to lookup correct key|"kid" empty, unable to lookup correct key`}, Means: "token-signature-invalid", Example: `{"message":"\"kid\" invalid, unable to lookup correct key"}`},
				{Contains: "incorrect key for this algorithm", Means: "token-signature-invalid", Example: `{"message":"Incorrect key for this algorithm"}`},
				{Contains: "malformed utf-8 characters", Means: "token-malformed", Example: `{"message":"Malformed UTF-8 characters"}`},
				{Contains: "syntax error, malformed json", Means: "token-malformed", Vague: true, Example: `{"message":"Syntax error, malformed JSON"}`},
				{Contains: "the token is not allowed to be used by this audience", Means: "token-wrong-audience", Example: `{"message":"The token violates some mandatory constraints, details:\n- The token is not allowed to be used by this audience"}`, Source: "https://github.com/lcobucci/jwt/tree/5.5.x/src/Validation/Constraint"},
				{Contains: "the token was not issued by the given issuers", Means: "token-wrong-issuer", Example: `{"message":"The token violates some mandatory constraints, details:\n- The token was not issued by the given issuers"}`, Source: "https://github.com/lcobucci/jwt/tree/5.5.x/src/Validation/Constraint"},
				{Contains: "the jwt string must have two dots", Means: "token-malformed", Example: `{"message":"The JWT string must have two dots"}`, Source: "https://github.com/lcobucci/jwt/blob/5.5.x/src/Token/InvalidTokenStructure.php"},
				{Contains: "token signature mismatch", Means: "token-signature-invalid", Example: `{"message":"Token signature mismatch"}`, Source: "https://github.com/lcobucci/jwt/tree/5.5.x/src/Validation/Constraint"},
			},
		},
		{
			ID: "yii", Name: "Yii", Layer: LayerApplication,
			Source: "https://github.com/yiisoft/yii2/blob/master/framework/filters/auth/AuthMethod.php",
			Signs:  []Sign{{Contains: `yii\\web\\unauthorizedhttpexception`, Words: "the body names an exception of Yii"}, {Contains: `yii\web\unauthorizedhttpexception`, Words: "the body names an exception of Yii"}},
			Sayings: []Saying{
				{Contains: "your request was made with invalid credentials", Means: "authorization-missing", Vague: true, Example: `{"name":"Unauthorized","message":"Your request was made with invalid credentials.","code":0,"status":401,"type":"yii\\web\\UnauthorizedHttpException"}`},
				{Contains: "your request was made with invalid credentials", Means: "token-revoked", Vague: true, Example: `{"name":"Unauthorized","message":"Your request was made with invalid credentials.","code":0,"status":401,"type":"yii\\web\\UnauthorizedHttpException"}`},
				{Contains: "your request was made with invalid credentials", Means: "token-expired", Vague: true, Example: `{"name":"Unauthorized","message":"Your request was made with invalid credentials.","code":0,"status":401}`},
			},
			Advice: []Advice{
				{"authorization-dropped-by-server", "owner", "On Apache add `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization},L]` or `CGIPassAuth On`."},
			},
		},
		{
			ID: "codeigniter-shield", Name: "CodeIgniter Shield", Layer: LayerApplication,
			Source: "https://github.com/codeigniter4/shield/blob/develop/src/Language/en/Auth.php",
			Signs:  []Sign{{Cookie: "ci_session=", Words: "it sets CodeIgniter's session cookie"}},
			Sayings: []Saying{
				{All: []string{"every request must have a bearer token in the"}, Means: "authorization-missing", Example: `{"message":"Every request must have a bearer token in the Authorization header."}`},
				{Contains: "unable to log you in. please check your", Means: "wrong-credentials", Example: `{"message":"Unable to log you in. Please check your credentials."}`},
				{Contains: "the token is not yet available", Means: "token-not-yet-valid", Example: `{"message":"The token is not yet available."}`},
			},
		},
		{
			ID: "cakephp", Name: "CakePHP", Layer: LayerApplication,
			Source: "https://book.cakephp.org/authentication/3/en/index.html",
			Signs:  []Sign{{Cookie: "cakephp=", Words: "it sets CakePHP's session cookie"}},
			Sayings: []Saying{
				{Contains: "authentication is required to continue", Means: "not-signed-in", Vague: true, Example: `{"message":"Authentication is required to continue","url":"/api/orders.json","code":401}`},
			},
		},
		{
			ID: "sabre-dav", Name: "sabre/dav", Layer: LayerApplication,
			Source: "https://github.com/sabre-io/dav/blob/master/lib/DAV/Auth/Backend/AbstractBasic.php",
			Signs:  []Sign{{Contains: `<s:exception>sabre\dav`, Words: "the body names an exception of sabre/dav"}},
			Sayings: []Saying{
				{Contains: "no 'authorization: basic' header found. either the client didn't send one, or the server is", Shared: true, Means: "authorization-missing", Example: `<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\DAV\Exception\NotAuthenticated</s:exception><s:message>No 'Authorization: Basic' header found. Either the client didn't send one, or the server is misconfigured</s:message></d:error>`},
				{Contains: "username or password was incorrect", Shared: true, Means: "wrong-credentials", Example: `<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\DAV\Exception\NotAuthenticated</s:exception><s:message>Username or password was incorrect</s:message></d:error>`},
				{Contains: "no basic authentication headers were found", Shared: true, Means: "authorization-missing", Example: `<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\DAV\Exception\NotAuthenticated</s:exception><s:message>No basic authentication headers were found</s:message><s:sabredav-version>1.8.12</s:sabredav-version></d:error>`, Source: "https://github.com/sabre-io/dav/tree/1.8/lib/Sabre/DAV/Auth/Backend"},
				{Contains: "no digest authentication headers were found", Shared: true, Means: "authorization-missing", Example: `<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\DAV\Exception\NotAuthenticated</s:exception><s:message>No digest authentication headers were found</s:message><s:sabredav-version>1.8.12</s:sabredav-version></d:error>`, Source: "https://github.com/sabre-io/dav/tree/1.8/lib/Sabre/DAV/Auth/Backend"},
				{Contains: "username or password does not match", Shared: true, Means: "wrong-credentials", Example: `<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\DAV\Exception\NotAuthenticated</s:exception><s:message>Username or password does not match</s:message><s:sabredav-version>1.8.12</s:sabredav-version></d:error>`, Source: "https://github.com/sabre-io/dav/tree/1.8/lib/Sabre/DAV/Auth/Backend"},
				{Contains: "cannot authenticate over ajax calls", Shared: true, Means: "not-signed-in", Example: `<?xml version="1.0"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\DAV\Exception\NotAuthenticated</s:exception><s:message>Cannot authenticate over ajax calls</s:message></d:error>`},
			},
			Advice: []Advice{
				{"authorization-dropped-by-server", "owner", "sabre/dav says that no header was found when Apache or FastCGI took it away: `CGIPassAuth On`, or `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]`."},
			},
		},
	}
}
