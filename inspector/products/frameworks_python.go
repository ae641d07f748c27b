package products

// pythonFrameworks are frameworks and libraries of Python.
func pythonFrameworks() []Product {
	return []Product{
		{
			ID: "django", Name: "Django", Layer: LayerApplication,
			Source: "https://docs.djangoproject.com/en/stable/ref/csrf/",
			Signs: []Sign{
				{Cookie: "csrftoken=", Words: "it sets Django's CSRF cookie"},
			},
			Sayings: []Saying{
				{Contains: "csrf failed: csrf cookie not set", Means: "csrf-token-missing", Example: `{"detail":"CSRF Failed: CSRF cookie not set."}`},
				{Contains: "csrf failed: csrf token missing.", Means: "csrf-token-missing", Example: `{"detail":"CSRF Failed: CSRF token missing."}`},
				{Contains: "csrf failed: csrf token from", Means: "csrf-token-invalid", Example: `{"detail":"CSRF Failed: CSRF token from POST incorrect."}`},
				{Contains: "csrf token missing or incorrect", Means: "csrf-token-missing", Vague: true, Example: `{"detail":"CSRF Failed: CSRF token missing or incorrect."}`},
				{Contains: "csrf token missing or incorrect", Means: "csrf-token-invalid", Vague: true, Example: `{"detail":"CSRF Failed: CSRF token missing or incorrect."}`},
				{Contains: "csrf failed: referer checking failed", Means: "csrf-token-invalid", Example: `{"detail":"CSRF Failed: Referer checking failed - https://app.example.test/ does not match any trusted origins."}`},
				{Contains: "csrf failed: origin checking failed", Means: "csrf-token-invalid", Example: `{"detail":"CSRF Failed: Origin checking failed - https://app.example.test does not match any trusted origins."}`},
			},
			Advice: []Advice{
				{"csrf-token-missing", "developer", "Send the value of the cookie `csrftoken` in the header `X-CSRFToken`."},
				{"csrf-token-invalid", "owner", "Behind a proxy, list the page's origin in `CSRF_TRUSTED_ORIGINS` and set `SECURE_PROXY_SSL_HEADER`."},
				{"cookie-out-of-scope", "owner", "`SESSION_COOKIE_DOMAIN` and `CSRF_COOKIE_DOMAIN` must cover both hosts."},
				{"cookie-blocked-samesite", "owner", "`SESSION_COOKIE_SAMESITE = 'None'` with `SESSION_COOKIE_SECURE = True` lets the session go with requests from another site."},
			},
		},
		{
			ID: "django-rest-framework", Name: "Django REST framework", Layer: LayerApplication,
			Source: "https://github.com/encode/django-rest-framework/blob/main/rest_framework/authentication.py",
			Sayings: []Saying{
				// It says so of a scheme that no authentication class knows, too.
				{Contains: `"detail":"authentication credentials were not provided."`, Means: "authorization-missing", Vague: true, Example: `{"detail":"Authentication credentials were not provided."}`},
				{Contains: `"detail":"authentication credentials were not provided."`, Means: "not-signed-in", Vague: true, Example: `{"detail":"Authentication credentials were not provided."}`},
				{Contains: `"detail":"authentication credentials were not provided."`, Means: "authorization-wrong-scheme", Vague: true, Example: `{"detail":"Authentication credentials were not provided."}`},
				{Contains: `"detail":"invalid token."`, Means: "token-revoked", Example: `{"detail":"Invalid token."}`},
				{Contains: "invalid token header. token string should not contain spaces", Means: "authorization-malformed", Example: `{"detail":"Invalid token header. Token string should not contain spaces."}`},
				{Contains: "invalid token header. token string should not contain invalid characters", Means: "authorization-malformed", Example: `{"detail":"Invalid token header. Token string should not contain invalid characters."}`},
				{Contains: "invalid token header. no credentials provided", Means: "authorization-malformed", Example: `{"detail":"Invalid token header. No credentials provided."}`},
				{Contains: "invalid basic header.", Means: "authorization-malformed", Example: `{"detail":"Invalid basic header. Credentials not correctly base64 encoded."}`},
				{Contains: `"detail":"invalid username/password."`, Means: "wrong-credentials", Example: `{"detail":"Invalid username/password."}`},
				{Contains: `"detail":"incorrect authentication credentials."`, Means: "wrong-credentials", Vague: true, Example: `{"detail":"Incorrect authentication credentials."}`},
				{Contains: `"detail":"user inactive or deleted."`, Means: "account-locked", Example: `{"detail":"User inactive or deleted."}`},
				{Contains: "unable to log in with provided credentials", Means: "wrong-credentials", Example: `{"non_field_errors":["Unable to log in with provided credentials."]}`, Source: "https://github.com/encode/django-rest-framework/blob/main/rest_framework/authtoken/serializers.py"},
			},
			Advice: []Advice{
				{"authorization-missing", "developer", "TokenAuthentication wants `Authorization: Token …`, JWT classes want `Authorization: Bearer …`; a scheme that no class knows counts as no credentials."},
				{"authorization-wrong-scheme", "developer", "TokenAuthentication wants the word `Token` before the key, not `Bearer`."},
				{"authorization-dropped-by-server", "owner", "Under Apache's mod_wsgi set `WSGIPassAuthorization On`, or Django never sees the header."},
				{"token-revoked", "owner", "Look the key up in the table `authtoken_token`: it is not there any more."},
			},
		},
		{
			ID: "simplejwt", Name: "Simple JWT (Django)", Layer: LayerApplication,
			Source: "https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/authentication.py",
			Sayings: []Saying{
				{Contains: "token_not_valid", Means: "token-expired", Vague: true, Example: `{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired"}]}`},
				{Contains: "token_not_valid", Means: "token-signature-invalid", Vague: true, Example: `{"detail":"Token is invalid or expired","code":"token_not_valid"}`},
				{Contains: "token_not_valid", Means: "token-malformed", Vague: true, Example: `{"detail":"Token is invalid or expired","code":"token_not_valid"}`},
				// Before 5.4 the back end put every reason into one: https://github.com/jazzband/djangorestframework-simplejwt/blob/v5.2.2/rest_framework_simplejwt/backends.py
				{Contains: "token_not_valid", Means: "token-wrong-audience", Vague: true, Example: `{"detail":"Token is invalid or expired","code":"token_not_valid"}`},
				{Contains: "token_not_valid", Means: "token-wrong-issuer", Vague: true, Example: `{"detail":"Token is invalid or expired","code":"token_not_valid"}`},
				{Contains: "given token not valid for any token type", Means: "token-expired", Vague: true, Example: `{"detail":"Given token not valid for any token type"}`},
				{Contains: `"message":"token is expired"`, Shared: true, Means: "token-expired", Example: `{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is expired"}]}`},
				{Contains: `"message":"token is invalid"`, Shared: true, Means: "token-signature-invalid", Vague: true, Example: `{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid"}]}`},
				{Contains: "authorization header must contain two space-delimited values", Means: "authorization-malformed", Example: `{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}`},
				{Contains: "token is blacklisted", Means: "token-revoked", Example: `{"detail":"Token is blacklisted","code":"token_not_valid"}`},
				{Contains: "token has wrong type", Means: "token-wrong-type", Example: `{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token has wrong type"}]}`},
				{Contains: "token contained no recognizable user identification", Means: "token-wrong-issuer", Vague: true, Example: `{"detail":"Token contained no recognizable user identification","code":"token_not_valid"}`},
				{Contains: `"code":"user_not_found"`, Means: "token-revoked", Example: `{"detail":"User not found","code":"user_not_found"}`},
				{Contains: `"code":"user_inactive"`, Means: "account-locked", Example: `{"detail":"User is inactive","code":"user_inactive"}`},
				{Contains: `"code":"password_changed"`, Means: "token-revoked", Example: `{"detail":"The user's password has been changed.","code":"password_changed"}`},
				{Contains: "no active account found with the given credentials", Means: "wrong-credentials", Example: `{"detail":"No active account found with the given credentials"}`},
			},
			Advice: []Advice{
				{"token-expired", "owner", "`ACCESS_TOKEN_LIFETIME` in `SIMPLE_JWT` is five minutes unless set."},
				{"token-signature-invalid", "owner", "Without `SIGNING_KEY` Simple JWT signs with Django's `SECRET_KEY`: a new `SECRET_KEY` makes every token invalid."},
			},
		},
		{
			ID: "knox", Name: "django-rest-knox", Layer: LayerApplication,
			Source:  "https://github.com/jazzband/django-rest-knox/blob/develop/knox/auth.py",
			Signs:   []Sign{{Header: "www-authenticate", Contains: "knox", Words: "the challenge names knox"}},
			Sayings: []Saying{{Contains: "maximum amount of tokens allowed per user exceeded", Means: "custom-rule", Example: `{"error":"Maximum amount of tokens allowed per user exceeded."}`}},
		},
		{
			ID: "django-oauth-toolkit", Name: "Django OAuth Toolkit", Layer: LayerApplication,
			Source: "https://github.com/django-oauth/django-oauth-toolkit/blob/master/oauth2_provider/oauth2_validators.py",
			Sayings: []Saying{
				{Contains: `error_description="the access token has expired."`, Means: "token-expired", Example: `WWW-Authenticate: Bearer realm="api",error="invalid_token",error_description="The access token has expired."`},
				{Contains: `error_description="the access token is invalid."`, Means: "token-revoked", Vague: true, Example: `WWW-Authenticate: Bearer realm="api",error="invalid_token",error_description="The access token is invalid."`},
				{Contains: "the access token is valid but does not have enough scope", Means: "token-scope-insufficient", Example: `WWW-Authenticate: Bearer realm="api",error="insufficient_scope",error_description="The access token is valid but does not have enough scope."`},
			},
		},
		{
			ID: "werkzeug", Name: "Flask (Werkzeug)", Layer: LayerApplication,
			Source: "https://github.com/pallets/werkzeug/blob/main/src/werkzeug/exceptions.py",
			Signs: []Sign{
				{Header: "server", Contains: "werkzeug", Words: "the Server header names Werkzeug"},
			},
			Sayings: []Saying{
				{Contains: "the server could not verify that you are authorized to access the url requested", Means: "not-signed-in", Vague: true, Example: `<!doctype html><title>401 Unauthorized</title><h1>Unauthorized</h1><p>The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn't understand how to supply the credentials required.</p>`},
				{Contains: "you either supplied the wrong credentials (e.g. a bad password)", Means: "wrong-credentials", Vague: true, Example: `<!doctype html><title>401 Unauthorized</title><h1>Unauthorized</h1><p>The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn&#39;t understand how to supply the credentials required.</p>`},
			},
			Advice: []Advice{
				{"not-signed-in", "owner", "This is Flask's own text for `abort(401)` and for Flask-Login without a `login_view`."},
				{"session-expired", "owner", "Flask keeps the session in a cookie signed with `SECRET_KEY`: a key that is made afresh at each start ends every session."},
			},
		},
		{
			ID: "flask-jwt-extended", Name: "Flask-JWT-Extended", Layer: LayerApplication,
			Source: "https://github.com/vimalloc/flask-jwt-extended/blob/main/flask_jwt_extended/view_decorators.py",
			Sayings: []Saying{
				{Contains: `"msg":"missing authorization header"`, Means: "authorization-missing", Example: `{"msg":"Missing Authorization Header"}`},
				{All: []string{"missing 'bearer' type in 'authorization' header"}, Means: "authorization-wrong-scheme", Example: `{"msg":"Missing 'Bearer' type in 'Authorization' header. Expected 'Authorization: Bearer <JWT>'"}`},
				{Contains: "bad authorization header.", Means: "authorization-malformed", Example: `{"msg":"Bad Authorization header. Expected 'Authorization: Bearer <JWT>'"}`},
				{Contains: `"msg":"token has expired"`, Means: "token-expired", Example: `{"msg":"Token has expired"}`},
				{Contains: `"msg":"token has been revoked"`, Means: "token-revoked", Example: `{"msg":"Token has been revoked"}`},
				{Contains: `"msg":"fresh token required"`, Means: "step-up-required", Example: `{"msg":"Fresh token required"}`},
				{Contains: `"msg":"missing cookie "`, Means: "not-signed-in", Example: `{"msg":"Missing cookie \"access_token_cookie\""}`},
				{Contains: `"msg":"missing csrf token"`, Means: "csrf-token-missing", Example: `{"msg":"Missing CSRF token"}`},
				{Contains: "csrf double submit tokens do not match", Means: "csrf-token-invalid", Example: `{"msg":"CSRF double submit tokens do not match"}`},
				{Contains: "only non-refresh tokens are allowed", Means: "token-wrong-type", Example: `{"msg":"Only non-refresh tokens are allowed"}`},
				{Contains: "only refresh tokens are allowed", Means: "token-wrong-type", Example: `{"msg":"Only refresh tokens are allowed"}`},
				{Contains: "missing jwt in headers", Means: "authorization-missing", Example: `{"msg":"Missing JWT in headers or cookies (Missing Authorization Header; Missing cookie \"access_token_cookie\")"}`},
				{Contains: "error loading the user", Means: "token-revoked", Example: `{"msg":"Error loading the user 42"}`},
				{Contains: "user claims verification failed", Means: "custom-rule", Example: `{"msg":"User claims verification failed"}`},
			},
			Advice: []Advice{
				{"csrf-token-missing", "developer", "With tokens in cookies, send the value of the cookie `csrf_access_token` in the header `X-CSRF-TOKEN`."},
				{"token-expired", "owner", "`JWT_ACCESS_TOKEN_EXPIRES` is 15 minutes unless set."},
			},
		},
		{
			ID: "flask-httpauth", Name: "Flask-HTTPAuth", Layer: LayerApplication,
			Source:  "https://github.com/miguelgrinberg/Flask-HTTPAuth/blob/main/src/flask_httpauth.py",
			Sayings: []Saying{{Contains: "unauthorized access", Alone: true, Example: "Unauthorized Access"}},
		},
		{
			ID: "flask-security", Name: "Flask-Security", Layer: LayerApplication,
			Source: "https://flask-security.readthedocs.io/en/stable/api.html",
			Sayings: []Saying{
				{Contains: "you are not authenticated. please supply the correct credentials", Means: "not-signed-in", Vague: true, Example: `{"meta":{"code":401},"response":{"errors":["You are not authenticated. Please supply the correct credentials."]}}`},
				{Contains: "\"reauth_required\":true", Means: "step-up-required", Example: `{"meta":{"code":401},"response":{"errors":["You must re-authenticate to access this endpoint"],"reauth_required":true}}`},
				{Contains: "you must reauthenticate to access this endpoint", Means: "step-up-required", Example: `{"meta":{"code":401},"response":{"errors":["You must reauthenticate to access this endpoint"],"reauth_required":true}}`},
			},
		},
		{
			ID: "authlib", Name: "Authlib", Layer: LayerApplication,
			Source: "https://docs.authlib.org/en/latest/flask/2/resource-server.html",
			Sayings: []Saying{
				{Contains: `error="missing_authorization"`, Means: "authorization-missing", Example: `WWW-Authenticate: bearer realm="orders", error="missing_authorization", error_description="Missing "Authorization" in headers."`},
				{Contains: `"error":"missing_authorization"`, Means: "authorization-missing", Example: `{"error": "missing_authorization", "error_description": "Missing \"Authorization\" in headers."}`},
				// A type of token is a scheme here (RFC 6749 section 7.1), and a header without one has none that is known.
				{Contains: `error="unsupported_token_type"`, Means: "authorization-wrong-scheme", Vague: true, Example: `WWW-Authenticate: bearer realm="orders", error="unsupported_token_type", error_description=""`},
				{Contains: `error="unsupported_token_type"`, Means: "authorization-malformed", Vague: true, Example: `WWW-Authenticate: bearer realm="orders", error="unsupported_token_type", error_description=""`},
				{Contains: `"error":"unsupported_token_type"`, Means: "authorization-wrong-scheme", Vague: true, Example: `{"error": "unsupported_token_type"}`},
				{Contains: `"error":"unsupported_token_type"`, Means: "authorization-malformed", Vague: true, Example: `{"error": "unsupported_token_type"}`},
			},
		},
		{
			ID: "fastapi", Name: "FastAPI", Layer: LayerApplication,
			Source: "https://github.com/fastapi/fastapi/tree/master/fastapi/security",
			Sayings: []Saying{
				{Contains: `{"detail":"not authenticated"}`, Means: "authorization-missing", Vague: true, Example: `{"detail":"Not authenticated"}`},
				{Contains: `{"detail":"not authenticated"}`, Means: "authorization-wrong-scheme", Vague: true, Example: `{"detail":"Not authenticated"}`},
				{Contains: `{"detail":"not authenticated"}`, Means: "not-signed-in", Vague: true, Example: `{"detail":"Not authenticated"}`},
				{Contains: `{"detail":"invalid authentication credentials"}`, Means: "authorization-malformed", Vague: true, Example: `{"detail":"Invalid authentication credentials"}`},
				{Contains: `{"detail":"invalid authentication credentials"}`, Means: "token-malformed", Vague: true, Example: `{"detail":"Invalid authentication credentials"}`},
				{Contains: `{"detail":"could not validate credentials"}`, Means: "token-expired", Vague: true, Example: `{"detail":"Could not validate credentials"}`, Source: "https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/"},
				{Contains: `{"detail":"could not validate credentials"}`, Means: "token-malformed", Vague: true, Example: `{"detail":"Could not validate credentials"}`, Source: "https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/"},
				{Contains: `{"detail":"could not validate credentials"}`, Means: "token-signature-invalid", Vague: true, Example: `{"detail":"Could not validate credentials"}`, Source: "https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/"},
				{Contains: `{"detail":"incorrect username or password"}`, Means: "wrong-credentials", Example: `{"detail":"Incorrect username or password"}`, Source: "https://fastapi.tiangolo.com/advanced/security/http-basic-auth/"},
				{Contains: "login_bad_credentials", Means: "wrong-credentials", Example: `{"detail":"LOGIN_BAD_CREDENTIALS"}`, Source: "https://github.com/fastapi-users/fastapi-users/blob/master/fastapi_users/router/common.py"},
				{Contains: "login_user_not_verified", Means: "custom-rule", Example: `{"detail":"LOGIN_USER_NOT_VERIFIED"}`, Source: "https://github.com/fastapi-users/fastapi-users/blob/master/fastapi_users/router/common.py"},
			},
			Advice: []Advice{
				{"authorization-missing", "developer", "`Not authenticated` comes before any of the application's code: the header is missing or does not begin with the scheme, for example `Bearer`."},
				{"preflight-unauthenticated", "owner", "Add `CORSMiddleware` last, so that it stands outermost and answers the preflight."},
			},
		},
		{
			ID: "python-server", Name: "a Python application server", Layer: LayerApplication,
			Source: "https://docs.gunicorn.org/en/stable/settings.html",
			Signs: []Sign{
				{Header: "server", Contains: "gunicorn", Words: "the Server header names Gunicorn"},
				{Header: "server", Contains: "uvicorn", Words: "the Server header names Uvicorn"},
				{Header: "server", Contains: "hypercorn", Words: "the Server header names Hypercorn"},
				{Header: "server", Contains: "daphne", Words: "the Server header names Daphne"},
				{Header: "server", Contains: "waitress", Words: "the Server header names Waitress"},
				{Header: "server", Contains: "aiohttp/", Words: "the Server header names aiohttp"},
				{Header: "server", Contains: "tornadoserver", Words: "the Server header names Tornado"},
				// Django's development server is one of many that are built on it.
				{Header: "server", Contains: "wsgiserver/", Words: "the Server header names wsgiref"},
				{Header: "server", Contains: "twistedweb/", Words: "the Server header names Twisted"},
				{Header: "server", Contains: "cherrypy/", Words: "the Server header names CherryPy"},
				{Header: "server", Contains: "cheroot/", Words: "the Server header names Cheroot"},
			},
		},
		{
			ID: "jupyter", Name: "Jupyter", Layer: LayerApplication,
			Source: "https://jupyter-server.readthedocs.io/en/latest/operators/security.html",
			Signs:  []Sign{{Contains: "jupyter_core_logo", Words: "the page is one of Jupyter"}, {Contains: "/static/base/images/logo.png", Words: "the page is one of Jupyter"}},
			Sayings: []Saying{
				{Contains: "'_xsrf' argument missing from post", Means: "csrf-token-missing", Example: `{"message":"'_xsrf' argument missing from POST","reason":null}`},
				{Contains: "xsrf cookie does not match post argument", Means: "csrf-token-invalid", Example: `{"message":"XSRF cookie does not match POST argument","reason":null}`},
			},
			Advice: []Advice{{"not-signed-in", "visitor", "Open the address that `jupyter server list` prints: it has the token in it."}},
		},
		{
			ID: "itsdangerous", Name: "itsdangerous", Layer: LayerApplication,
			Source: "https://github.com/pallets/itsdangerous/blob/main/src/itsdangerous/timed.py",
			Sayings: []Saying{
				{All: []string{"signature age", "seconds"}, Means: "token-expired", Example: "<error>Signature age 5406 > 3600 seconds</error>"},
				{All: []string{"signature b|signature '", "does not match"}, Means: "token-signature-invalid", Example: "<error>Signature b'4KY0vCVnkUACYM-oqd1-1T9qa8U' does not match</error>"},
				{All: []string{"no b'.' found in value|no '.' found in value"}, Means: "token-malformed", Example: `{"message":"No b'.' found in value"}`},
			},
		},
		{
			ID: "python-jwt", Name: "a Python library for JWT", Layer: LayerApplication,
			Source: "https://github.com/jpadilla/pyjwt/blob/master/jwt/api_jwt.py",
			Sayings: []Saying{
				{Contains: "the token is not yet valid (nbf)", Means: "token-not-yet-valid", Example: `{"detail":"The token is not yet valid (nbf)"}`},
				{Contains: "the token is not yet valid (iat)", Means: "token-not-yet-valid", Example: `{"detail":"The token is not yet valid (iat)"}`},
				{Contains: "audience doesn't match", Means: "token-wrong-audience", Example: `{"detail":"Audience doesn't match"}`},
				{All: []string{`token is missing the "aud" claim|token is missing the "iss" claim`}, Means: "token-wrong-audience", Vague: true, Example: `{"detail":"Token is missing the \"aud\" claim"}`},
				{Contains: "invalid header padding", Means: "token-malformed", Example: `{"detail":"Invalid header padding"}`},
				{Contains: "invalid payload padding", Means: "token-malformed", Example: `{"detail":"Invalid payload padding"}`},
				{Contains: "invalid crypto padding", Means: "token-malformed", Example: `{"detail":"Invalid crypto padding"}`},
				{Contains: "invalid header string", Means: "token-malformed", Example: `{"detail":"Invalid header string: 'utf-8' codec can't decode byte 0x8a"}`},
				{Contains: "invalid payload string", Means: "token-malformed", Example: `{"detail":"Invalid payload string: Expecting value"}`},
				{Contains: "the specified alg value is not allowed", Means: "token-signature-invalid", Example: `{"detail":"The specified alg value is not allowed"}`},
				{Contains: "error decoding token headers", Means: "token-malformed", Example: `{"detail":"Error decoding token headers."}`, Source: "https://github.com/mpdavis/python-jose/blob/master/jose/jwt.py"},
			},
		},
	}
}
