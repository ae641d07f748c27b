package products

// rubyFrameworks are frameworks and libraries of Ruby.
func rubyFrameworks() []Product {
	return []Product{
		{
			ID: "rails", Name: "Ruby on Rails", Layer: LayerApplication,
			Source: "https://github.com/rails/rails/blob/main/actionpack/lib/action_controller/metal/http_authentication.rb",
			Signs: []Sign{
				{Header: "x-runtime", Words: "it sends Rails's X-Runtime header"},
				{Header: "x-powered-by", Contains: "phusion passenger", Words: "the X-Powered-By header names Passenger"},
			},
			Sayings: []Saying{
				{Contains: "http basic: access denied.", Means: "password-protected", Vague: true, Example: "HTTP Basic: Access denied.\n"},
				{Contains: "http basic: access denied.", Means: "wrong-credentials", Vague: true, Example: "HTTP Basic: Access denied.\n"},
				{Contains: "http token: access denied.", Means: "authorization-missing", Vague: true, Example: "HTTP Token: Access denied.\n"},
				{Contains: "http token: access denied.", Means: "token-revoked", Vague: true, Example: "HTTP Token: Access denied.\n"},
				{Contains: "http digest: access denied.", Means: "password-protected", Vague: true, Example: "HTTP Digest: Access denied.\n"},
				{Contains: "can't verify csrf token authenticity", Means: "csrf-token-invalid", Vague: true, Example: `{"error":"Can't verify CSRF token authenticity."}`, Source: "https://github.com/rails/rails/blob/main/actionpack/lib/action_controller/metal/request_forgery_protection.rb"},
				{Contains: "can't verify csrf token authenticity", Means: "csrf-token-missing", Vague: true, Example: `{"error":"Can't verify CSRF token authenticity."}`, Source: "https://github.com/rails/rails/blob/main/actionpack/lib/action_controller/metal/request_forgery_protection.rb"},
				{Contains: "actioncontroller::invalidauthenticitytoken", Means: "csrf-token-invalid", Vague: true, Example: `{"status":422,"error":"Unprocessable Entity","exception":"#<ActionController::InvalidAuthenticityToken: ActionController::InvalidAuthenticityToken>"}`},
			},
			Advice: []Advice{
				{"csrf-token-missing", "developer", "Send the content of `<meta name=\"csrf-token\">` in the header `X-CSRF-Token`."},
				{"authorization-wrong-scheme", "developer", "`authenticate_with_http_token` takes `Token` and `Bearer`, and nothing else."},
				{"session-expired", "owner", "Sessions are cookies sealed with `secret_key_base`: a new one ends them all."},
			},
		},
		{
			ID: "devise", Name: "Devise", Layer: LayerApplication,
			Source: "https://github.com/heartcombo/devise/blob/main/config/locales/en.yml",
			Sayings: []Saying{
				{Contains: "you need to sign in or sign up before continuing.", Means: "not-signed-in", Example: `{"error":"You need to sign in or sign up before continuing."}`},
				{Contains: "your session expired. please sign in again to continue.", Means: "session-expired", Example: `{"error":"Your session expired. Please sign in again to continue."}`},
				{All: []string{`"error":"invalid email or password."|"error":"invalid login or password."|"error":"invalid username or password."`}, Means: "wrong-credentials", Example: `{"error":"Invalid Email or password."}`},
				{Contains: `"error":"your account is locked."`, Means: "account-locked", Example: `{"error":"Your account is locked."}`},
				{Contains: "your account is not activated yet.", Means: "account-locked", Example: `{"error":"Your account is not activated yet."}`},
				{Contains: "you have one more attempt before your account is locked.", Means: "wrong-credentials", Example: `{"error":"You have one more attempt before your account is locked."}`},
				{Contains: `"error":"you have to confirm your email address before continuing."`, Means: "custom-rule", Example: `{"error":"You have to confirm your email address before continuing."}`},
				{Contains: `"error":"not found in database"`, Means: "wrong-credentials", Example: `{"error":"Not found in Database"}`},
				{Contains: "revoked token", Whole: true, Means: "token-revoked", Example: `{"error":"revoked token"}`, Source: "https://github.com/waiting-for-dev/warden-jwt_auth"},
			},
			Advice: []Advice{
				{"session-expired", "owner", "`config.timeout_in` in `config/initializers/devise.rb` says how long a session may rest."},
				{"not-signed-in", "developer", "Devise answers 401 to JSON and XHR requests, and redirects pages; a JSON request needs `Accept: application/json`."},
				{"account-locked", "owner", "`config.maximum_attempts` and `config.unlock_in` rule the lock; `user.unlock_access!` lifts it."},
			},
		},
		{
			ID: "ruby-jwt", Name: "ruby-jwt", Layer: LayerApplication,
			Source: "https://github.com/jwt/ruby-jwt/tree/main/lib/jwt",
			Sayings: []Saying{
				{Contains: "nil json web token", Means: "authorization-missing", Example: `{"error":"Nil JSON web token"}`, Source: "https://github.com/jwt/ruby-jwt/blob/main/lib/jwt/decode.rb"},
				{Contains: "signature verification raised", Means: "token-signature-invalid", Example: `{"error":"Signature verification raised"}`, Source: "https://github.com/jwt/ruby-jwt/blob/main/lib/jwt/jwa/ecdsa.rb"},
				{Contains: "not enough or too many segments", Means: "token-malformed", Example: `{"error":"Not enough or too many segments"}`, Source: "https://github.com/jwt/ruby-jwt/blob/main/lib/jwt/decode.rb"},
				{Contains: "signature nbf has not been reached", Means: "token-not-yet-valid", Example: `{"error":"Signature nbf has not been reached"}`, Source: "https://github.com/jwt/ruby-jwt/blob/main/lib/jwt/claims/not_before.rb"},
				{All: []string{"invalid audience. expected"}, Means: "token-wrong-audience", Example: `{"error":"Invalid audience. Expected api, received web"}`, Source: "https://github.com/jwt/ruby-jwt/blob/main/lib/jwt/claims/audience.rb"},
				{All: []string{"invalid issuer. expected"}, Means: "token-wrong-issuer", Example: `{"error":"Invalid issuer. Expected https://id.example.test, received <none>"}`, Source: "https://github.com/jwt/ruby-jwt/blob/main/lib/jwt/claims/issuer.rb"},
			},
		},
		{
			ID: "cancancan", Name: "CanCanCan", Layer: LayerApplication,
			Source: "https://github.com/CanCanCommunity/cancancan/blob/develop/lib/cancan/exceptions.rb",
			Sayings: []Saying{
				{Contains: "you are not authorized to access this page.", Means: "token-scope-insufficient", Example: `{"error":"You are not authorized to access this page."}`},
			},
		},
		{
			ID: "devise-token-auth", Name: "Devise Token Auth", Layer: LayerApplication,
			Source: "https://github.com/lynndylanhurley/devise_token_auth/blob/master/config/locales/en.yml",
			Sayings: []Saying{
				{Contains: "invalid login credentials. please try again.", Means: "wrong-credentials", Example: `{"success":false,"errors":["Invalid login credentials. Please try again."]}`},
				{Contains: "user was not found or was not logged in.", Means: "session-expired", Vague: true, Example: `{"success":false,"errors":["User was not found or was not logged in."]}`},
				{Contains: "a confirmation email was sent to your account at", Means: "custom-rule", Example: `{"success":false,"errors":["A confirmation email was sent to your account at 'maria@example.test'. You must follow the instructions in the email before your account can be activated"]}`},
			},
		},
		{
			ID: "doorkeeper", Name: "Doorkeeper", Layer: LayerApplication,
			Source: "https://github.com/doorkeeper-gem/doorkeeper/blob/main/config/locales/en.yml",
			Signs:  []Sign{{Header: "www-authenticate", Contains: `realm="doorkeeper"`, Words: "the realm names Doorkeeper"}},
			Sayings: []Saying{
				{Contains: `error_description="the access token expired"`, Means: "token-expired", Example: `WWW-Authenticate: Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token expired"`},
				{Contains: `error_description="the access token was revoked"`, Means: "token-revoked", Example: `WWW-Authenticate: Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token was revoked"`},
				{Contains: `error_description="the access token is invalid"`, Means: "token-revoked", Vague: true, Example: `WWW-Authenticate: Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token is invalid"`},
				{Contains: "client authentication failed due to unknown client, no client authentication included", Means: "wrong-credentials", Example: `{"error":"invalid_client","error_description":"Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method."}`},
			},
			Advice: []Advice{
				{"authorization-missing", "developer", "Doorkeeper says `The access token is invalid` where none was sent, too."},
				{"token-expired", "owner", "`access_token_expires_in` is two hours unless set."},
			},
		},
	}
}
