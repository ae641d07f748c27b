package products

// vendors are the APIs of services that people call from their pages: payments, messages, models, data.
func vendors() []Product {
	return []Product{
		{
			ID: "stripe", Name: "Stripe", Layer: LayerApplication,
			Source: "https://docs.stripe.com/api/authentication",
			Signs: []Sign{
				{Header: "stripe-version", Words: "it sends a header of Stripe"},
				{Header: "x-stripe-routing-context-priority-tier", Words: "it sends a header of Stripe"},
				{Header: "www-authenticate", Contains: `realm="stripe"`, Words: "the realm names Stripe"},
			},
			Sayings: []Saying{
				{Contains: "invalid api key provided: ", Means: "api-key-invalid", Example: `{"error":{"message":"Invalid API Key provided: sk_test_****1234","type":"invalid_request_error"}}`},
				{Contains: "you did not provide an api key. you need to provide your api key in the authorization header", Means: "api-key-missing", Example: `{"error":{"message":"You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').","type":"invalid_request_error"}}`},
				{Contains: "expired api key provided: ", Means: "api-key-invalid", Example: `{"error":{"code":"api_key_expired","message":"Expired API Key provided: sk_test_****1234","type":"invalid_request_error"}}`},
				{All: []string{"a similar object exists in", "test mode|live mode"}, Means: "api-key-invalid", Example: `{"error":{"message":"No such customer: 'cus_1'; a similar object exists in test mode, but a live mode key was used to make this request."}}`},
			},
			Advice: []Advice{{"api-key-invalid", "developer", "Secret keys (`sk_`) belong on the server; pages use the publishable one (`pk_`). Keys of test mode and live mode do not mix."}},
		},
		{
			ID: "paypal", Name: "PayPal", Layer: LayerApplication,
			Source: "https://developer.paypal.com/api/rest/responses/",
			Signs:  []Sign{{Header: "paypal-debug-id", Words: "it sends a header of PayPal"}},
			Sayings: []Saying{
				{Contains: `"name":"authentication_failure"`, Means: "token-expired", Vague: true, Example: `{"name":"AUTHENTICATION_FAILURE","message":"Authentication failed due to invalid authentication credentials or a missing Authorization header.","links":[]}`},
				{Contains: `"name":"authentication_failure"`, Means: "authorization-missing", Vague: true, Example: `{"name":"AUTHENTICATION_FAILURE","message":"Authentication failed due to invalid authentication credentials or a missing Authorization header.","links":[]}`},
				{Contains: `"error_description":"client authentication failed"`, Shared: true, Means: "wrong-credentials", Example: `{"error":"invalid_client","error_description":"Client Authentication failed"}`},
				{Contains: `"error_description":"token signature verification failed"`, Means: "token-signature-invalid", Example: `{"error":"invalid_token","error_description":"Token signature verification failed"}`},
			},
		},
		{
			ID: "square", Name: "Square", Layer: LayerApplication,
			Source: "https://developer.squareup.com/docs/build-basics/general-considerations/handling-errors",
			Signs:  []Sign{{Contains: `"category":"authentication_error"`, Words: "the body is an error of Square"}},
			Sayings: []Saying{
				{Contains: "this request could not be authorized.", Means: "token-revoked", Vague: true, Example: `{"errors":[{"category":"AUTHENTICATION_ERROR","code":"UNAUTHORIZED","detail":"This request could not be authorized."}]}`},
				{Contains: `"code":"access_token_expired"`, Shared: true, Means: "token-expired", Example: `{"errors":[{"category":"AUTHENTICATION_ERROR","code":"ACCESS_TOKEN_EXPIRED"}]}`},
				{Contains: `"code":"access_token_revoked"`, Shared: true, Means: "token-revoked", Example: `{"errors":[{"category":"AUTHENTICATION_ERROR","code":"ACCESS_TOKEN_REVOKED"}]}`},
			},
		},
		{
			ID: "shopify", Name: "Shopify", Layer: LayerApplication,
			Source: "https://shopify.dev/docs/api/usage/response-codes",
			Signs: []Sign{
				{Header: "x-shopid", Words: "it sends a header of Shopify"},
				{Header: "x-shopify-stage", Words: "it sends a header of Shopify"},
				{Header: "x-shopify-api-version", Words: "it sends a header of Shopify"},
			},
			Sayings: []Saying{
				{Contains: "[api] invalid api key or access token (unrecognized login or wrong password)", Means: "api-key-invalid", Example: `{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}`},
			},
			Advice: []Advice{{"api-key-invalid", "developer", "The Admin API wants `X-Shopify-Access-Token`, the Storefront API `X-Shopify-Storefront-Access-Token`, each with its own token of this very shop."}},
		},
		{
			ID: "twilio", Name: "Twilio", Layer: LayerApplication,
			Source: "https://www.twilio.com/docs/api/errors/20003",
			Signs:  []Sign{{Header: "twilio-request-id", Words: "it sends a header of Twilio"}, {Header: "www-authenticate", Contains: `realm="twilio api"`, Words: "the realm names Twilio"}},
			Sayings: []Saying{
				{Contains: `"code":20003`, Means: "wrong-credentials", Example: `{"code":20003,"message":"Authenticate","more_info":"https://www.twilio.com/docs/errors/20003","status":401}`},
				{Contains: `"code":20104`, Means: "token-expired", Example: `{"code":20104,"message":"Access Token expired or expiration date invalid"}`},
				{Contains: `"code":20101`, Means: "token-malformed", Vague: true, Example: `{"code":20101,"message":"Invalid Access Token"}`},
			},
		},
		{
			ID: "sendgrid", Name: "SendGrid", Layer: LayerApplication,
			Source: "https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/responses",
			Sayings: []Saying{
				{Contains: "the provided authorization grant is invalid, expired, or revoked", Means: "api-key-invalid", Example: `{"errors":[{"message":"The provided authorization grant is invalid, expired, or revoked","field":null,"help":null}]}`},
				{Contains: "permission denied, wrong credentials", Means: "api-key-invalid", Example: `{"errors":[{"message":"Permission denied, wrong credentials","field":null,"help":null}]}`},
			},
		},
		{
			ID: "mailchimp", Name: "Mailchimp", Layer: LayerApplication,
			Source:  "https://mailchimp.com/developer/marketing/docs/errors/",
			Sayings: []Saying{{Contains: "your api key may be invalid, or you've attempted to access the wrong datacenter", Means: "api-key-invalid", Example: `{"type":"https://mailchimp.com/developer/marketing/docs/errors/","title":"API Key Invalid","status":401,"detail":"Your API key may be invalid, or you've attempted to access the wrong datacenter."}`}},
			Advice:  []Advice{{"api-key-invalid", "developer", "The end of the key (`-us6`) names the host to call: `us6.api.mailchimp.com`."}},
		},
		{
			ID: "openai", Name: "OpenAI", Layer: LayerApplication,
			Source: "https://platform.openai.com/docs/guides/error-codes",
			Signs:  []Sign{{Header: "openai-processing-ms", Words: "it sends a header of OpenAI"}, {Header: "openai-version", Words: "it sends a header of OpenAI"}},
			Sayings: []Saying{
				{Contains: "incorrect api key provided: ", Means: "api-key-invalid", Example: `{"error":{"message":"Incorrect API key provided: sk-****. You can find your API key at https://platform.openai.com/account/api-keys.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}`},
				{Contains: "you didn't provide an api key. you need to provide your api key in an authorization header", Means: "api-key-missing", Example: `{"error":{"message":"You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).","type":"invalid_request_error"}}`},
				{Contains: "you must be a member of an organization to use the api", Means: "custom-rule", Example: `{"error":{"message":"You must be a member of an organization to use the API."}}`},
				{Contains: "mismatched_organization", Means: "api-key-invalid", Example: `{"error":{"code":"mismatched_organization","message":"OpenAI-Organization header should match organization for API key"}}`},
				{Contains: "missing scopes: ", Means: "token-scope-insufficient", Example: `{"error":{"message":"You have insufficient permissions for this operation. Missing scopes: model.request."}}`},
			},
		},
		{
			ID: "anthropic", Name: "Anthropic", Layer: LayerApplication,
			Source: "https://docs.anthropic.com/en/api/errors",
			Signs:  []Sign{{Header: "anthropic-organization-id", Words: "it sends a header of Anthropic"}},
			Sayings: []Saying{
				{Contains: "invalid x-api-key", Means: "api-key-invalid", Example: `{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}`},
				{Contains: "x-api-key header is required", Means: "api-key-missing", Example: `{"type":"error","error":{"type":"authentication_error","message":"x-api-key header is required"}}`},
				{Contains: `"type":"authentication_error"`, Means: "api-key-invalid", Vague: true, Example: `{"type":"error","error":{"type":"authentication_error","message":"There's an issue"}}`},
			},
		},
		{
			ID: "huggingface", Name: "Hugging Face", Layer: LayerApplication,
			Source: "https://huggingface.co/docs/hub/security-tokens",
			Sayings: []Saying{
				{Contains: "invalid credentials in authorization header", Means: "token-revoked", Example: `{"error":"Invalid credentials in Authorization header"}`},
			},
		},
		{
			ID: "spotify", Name: "Spotify", Layer: LayerApplication,
			Source: "https://developer.spotify.com/documentation/web-api/concepts/api-calls",
			Sayings: []Saying{
				{Contains: `{"error":{"status":401,` + "\n" + `"message":"the access token expired"`, Means: "token-expired", Example: `{"error":{"status":401,"message":"The access token expired"}}`},
				{Contains: `{"error":{"status":401,` + "\n" + `"message":"no token provided"`, Means: "authorization-missing", Example: `{"error":{"status":401,"message":"No token provided"}}`},
				{Contains: `{"error":{"status":401,` + "\n" + `"message":"invalid access token"`, Means: "token-malformed", Vague: true, Example: `{"error":{"status":401,"message":"Invalid access token"}}`},
				{Contains: "only valid bearer authentication supported", Means: "authorization-malformed", Example: `{"error":{"status":400,"message":"Only valid bearer authentication supported"}}`},
			},
		},
		{
			ID: "x-twitter", Name: "X (Twitter)", Layer: LayerApplication,
			Source: "https://developer.x.com/en/support/x-api/error-troubleshooting",
			Signs:  []Sign{{Header: "server", Contains: "tsa_", Words: "the Server header names X's front end"}},
			Sayings: []Saying{
				{Contains: `{"errors":[{"code":89,`, Means: "token-revoked", Vague: true, Example: `{"errors":[{"code":89,"message":"Invalid or expired token."}]}`},
				{Contains: `{"errors":[{"code":89,`, Means: "token-expired", Vague: true, Example: `{"errors":[{"code":89,"message":"Invalid or expired token."}]}`},
				{All: []string{"could not authenticate you"}, Means: "request-signature-invalid", Vague: true, Example: `{"errors":[{"code":32,"message":"Could not authenticate you."}]}`},
				{Contains: `"code":215`, Means: "authorization-missing", Example: `{"errors":[{"code":215,"message":"Bad Authentication data."}]}`},
				{Contains: "timestamp out of bounds", Means: "request-signature-invalid", Example: `{"errors":[{"code":135,"message":"Timestamp out of bounds."}]}`},
			},
		},
		{
			ID: "facebook", Name: "Facebook's Graph API", Layer: LayerApplication,
			Source: "https://developers.facebook.com/docs/graph-api/guides/error-handling/",
			Signs:  []Sign{{Header: "x-fb-trace-id", Words: "it sends a header of Facebook"}, {Header: "x-fb-debug", Words: "it sends a header of Facebook"}, {Header: "facebook-api-version", Words: "it sends a header of Facebook"}},
			Sayings: []Saying{
				{Contains: "error validating access token: session has expired", Means: "token-expired", Example: `{"error":{"message":"Error validating access token: Session has expired on Saturday, 01-Aug-26 10:00:00 PDT.","type":"OAuthException","code":190,"error_subcode":463}}`},
				{Contains: "error validating access token: the session has been invalidated because the user changed their password", Means: "token-revoked", Example: `{"error":{"message":"Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.","type":"OAuthException","code":190,"error_subcode":460}}`},
				{Contains: "error validating access token: the user has not authorized application", Means: "token-revoked", Example: `{"error":{"message":"Error validating access token: The user has not authorized application 1.","type":"OAuthException","code":190,"error_subcode":458}}`},
				{Contains: "invalid oauth access token", Means: "token-malformed", Example: `{"error":{"message":"Invalid OAuth access token.","type":"OAuthException","code":190}}`},
				{Contains: "an access token is required to request this resource", Means: "authorization-missing", Example: `{"error":{"message":"An access token is required to request this resource.","type":"OAuthException","code":104}}`},
				{Contains: "malformed access token", Means: "token-malformed", Example: `{"error":{"message":"Malformed access token x","type":"OAuthException","code":190}}`},
			},
		},
		{
			ID: "linkedin", Name: "LinkedIn", Layer: LayerApplication,
			Source: "https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling",
			Signs:  []Sign{{Header: "x-li-uuid", Words: "it sends a header of LinkedIn"}, {Header: "x-li-fabric", Words: "it sends a header of LinkedIn"}, {Contains: `"serviceerrorcode":`, Words: "the body is an error of LinkedIn"}},
			Sayings: []Saying{
				{Contains: `"code":"expired_access_token"`, Shared: true, Means: "token-expired", Example: `{"serviceErrorCode":65602,"code":"EXPIRED_ACCESS_TOKEN","message":"The token used in the request has expired","status":401}`},
				{Contains: `"code":"revoked_access_token"`, Shared: true, Means: "token-revoked", Example: `{"serviceErrorCode":65601,"code":"REVOKED_ACCESS_TOKEN","message":"The token used in the request has been revoked by the user","status":401}`},
				{Contains: `"code":"empty_access_token"`, Shared: true, Means: "authorization-missing", Example: `{"serviceErrorCode":65604,"code":"EMPTY_ACCESS_TOKEN","message":"Empty oauth2 access token","status":401}`},
			},
		},
		{
			ID: "discord", Name: "Discord", Layer: LayerApplication,
			Source: "https://discord.com/developers/docs/topics/opcodes-and-status-codes",
			Sayings: []Saying{
				{Contains: `{"message":"401: unauthorized",` + "\n" + `"code":0}`, Means: "token-revoked", Vague: true, Example: `{"message":"401: Unauthorized","code":0}`},
				{Contains: `{"message":"401: unauthorized",` + "\n" + `"code":0}`, Means: "authorization-wrong-scheme", Vague: true, Example: `{"message":"401: Unauthorized","code":0}`},
			},
			Advice: []Advice{{"authorization-wrong-scheme", "developer", "A bot's token needs the word `Bot` before it, a user's token `Bearer`."}},
		},
		{
			ID: "telegram", Name: "the Telegram Bot API", Layer: LayerApplication,
			Source:  "https://core.telegram.org/bots/api#making-requests",
			Sayings: []Saying{{Contains: `{"ok":false,` + "\n" + `"error_code":401`, Means: "api-key-invalid", Example: `{"ok":false,"error_code":401,"description":"Unauthorized"}`}},
			Advice:  []Advice{{"api-key-invalid", "developer", "The token stands in the path, `/bot` and the token without a space; ask @BotFather for a new one."}},
		},
		{
			ID: "slack", Name: "Slack", Layer: LayerApplication,
			Source: "https://api.slack.com/web#errors",
			Signs:  []Sign{{Header: "x-slack-req-id", Words: "it sends a header of Slack"}},
			Sayings: []Saying{
				{Contains: `{"ok":false,` + "\n" + `"error":"not_authed"`, Means: "authorization-missing", Example: `{"ok":false,"error":"not_authed"}`},
				{Contains: `{"ok":false,` + "\n" + `"error":"invalid_auth"`, Means: "token-revoked", Vague: true, Example: `{"ok":false,"error":"invalid_auth"}`},
				{Contains: `"error":"token_revoked"`, Shared: true, Means: "token-revoked", Example: `{"ok":false,"error":"token_revoked"}`},
				{Contains: `{"ok":false,` + "\n" + `"error":"token_expired"`, Means: "token-expired", Example: `{"ok":false,"error":"token_expired"}`},
				{Contains: `{"ok":false,` + "\n" + `"error":"account_inactive"`, Means: "account-locked", Example: `{"ok":false,"error":"account_inactive"}`},
				{Contains: `{"ok":false,` + "\n" + `"error":"missing_scope"`, Means: "token-scope-insufficient", Example: `{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"identify"}`},
			},
		},
		{
			ID: "notion", Name: "Notion", Layer: LayerApplication,
			Source:  "https://developers.notion.com/reference/status-codes",
			Sayings: []Saying{{Contains: "api token is invalid.", Means: "token-revoked", Example: `{"object":"error","status":401,"code":"unauthorized","message":"API token is invalid."}`}},
		},
		{
			ID: "hubspot", Name: "HubSpot", Layer: LayerApplication,
			Source: "https://developers.hubspot.com/docs/guides/api/overview",
			Signs:  []Sign{{Header: "x-hubspot-correlation-id", Words: "it sends a header of HubSpot"}},
			Sayings: []Saying{
				{Contains: "authentication credentials not found. this api supports oauth 2.0 authentication", Means: "authorization-missing", Example: `{"status":"error","message":"Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview","category":"INVALID_AUTHENTICATION"}`},
				{Contains: `"category":"expired_authentication"`, Means: "token-expired", Example: `{"status":"error","message":"The OAuth token used to make this call expired 2 hour(s) ago.","category":"EXPIRED_AUTHENTICATION"}`},
				{Contains: `"category":"invalid_authentication"`, Means: "token-revoked", Vague: true, Example: `{"status":"error","message":"x","category":"INVALID_AUTHENTICATION"}`},
			},
		},
		{
			ID: "salesforce", Name: "Salesforce", Layer: LayerApplication,
			Source: "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm",
			Signs:  []Sign{{Cookie: "browserid=", Words: "it sets a cookie of Salesforce"}, {Header: "sforce-limit-info", Words: "it sends a header of Salesforce"}},
			Sayings: []Saying{
				{Contains: `"errorcode":"invalid_session_id"`, Means: "session-expired", Example: `[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]`},
				{Contains: `"errorcode":"invalid_auth_header"`, Means: "authorization-malformed", Example: `[{"message":"INVALID_HEADER_TYPE","errorCode":"INVALID_AUTH_HEADER"}]`},
			},
			Advice: []Advice{{"session-expired", "developer", "Setup, Session Settings says how long sessions live (two hours unless set); use the refresh token to get a new one."}},
		},
		{
			ID: "zendesk", Name: "Zendesk", Layer: LayerApplication,
			Source: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/",
			Signs:  []Sign{{Header: "x-zendesk-request-id", Words: "it sends a header of Zendesk"}, {Header: "x-zendesk-api-version", Words: "it sends a header of Zendesk"}},
			Sayings: []Saying{
				{Contains: `{"error":"couldn't authenticate you"}`, Means: "wrong-credentials", Example: `{"error":"Couldn't authenticate you"}`},
			},
			Advice: []Advice{{"wrong-credentials", "developer", "With an API token the user name is the e-mail address followed by `/token`."}},
		},
		{
			ID: "dropbox", Name: "Dropbox", Layer: LayerApplication,
			Source: "https://www.dropbox.com/developers/documentation/http/documentation#error-handling",
			Signs:  []Sign{{Header: "x-dropbox-request-id", Words: "it sends a header of Dropbox"}},
			Sayings: []Saying{
				{Contains: "expired_access_token", Shared: true, Means: "token-expired", Example: `{"error_summary":"expired_access_token/.","error":{".tag":"expired_access_token"}}`},
				{Contains: `"error_summary":"invalid_access_token/`, Means: "token-revoked", Vague: true, Example: `{"error_summary":"invalid_access_token/...","error":{".tag":"invalid_access_token"}}`},
				{Contains: `"error_summary":"missing_scope/`, Means: "token-scope-insufficient", Example: `{"error_summary":"missing_scope/.","error":{".tag":"missing_scope","required_scope":"files.metadata.read"}}`},
			},
		},
		{
			ID: "zoom", Name: "Zoom", Layer: LayerApplication,
			Source: "https://developers.zoom.us/docs/api/errors/",
			Signs:  []Sign{{Header: "x-zm-trackingid", Words: "it sends a header of Zoom"}},
			Sayings: []Saying{
				{Contains: `{"code":124,` + "\n" + `"message":"invalid access token`, Means: "token-expired", Vague: true, Example: `{"code":124,"message":"Invalid access token."}`},
				{Contains: `{"code":124,` + "\n" + `"message":"access token is expired`, Means: "token-expired", Example: `{"code":124,"message":"Access token is expired."}`},
			},
		},
		{
			ID: "openweather", Name: "OpenWeather", Layer: LayerApplication,
			Source:  "https://openweathermap.org/faq#error401",
			Sayings: []Saying{{Contains: "invalid api key. please see https://openweathermap.org/faq#error401", Means: "api-key-invalid", Example: `{"cod":401, "message": "Invalid API key. Please see https://openweathermap.org/faq#error401 for more info."}`}},
			Advice:  []Advice{{"api-key-invalid", "developer", "A new key takes up to two hours until it works, and some calls need a paid subscription."}},
		},
		{
			ID: "tmdb", Name: "TMDB", Layer: LayerApplication,
			Source:  "https://developer.themoviedb.org/docs/errors",
			Sayings: []Saying{{Contains: "invalid api key: you must be granted a valid key.", Means: "api-key-invalid", Example: `{"status_code":7,"status_message":"Invalid API key: You must be granted a valid key.","success":false}`}},
		},
		{
			ID: "newsapi", Name: "News API", Layer: LayerApplication,
			Source: "https://newsapi.org/docs/errors",
			Sayings: []Saying{
				{Contains: `{"status":"error",` + "\n" + `"code":"apikeymissing"`, Means: "api-key-missing", Example: `{"status":"error","code":"apiKeyMissing","message":"Your API key is missing."}`},
				{Contains: `{"status":"error",` + "\n" + `"code":"apikeyinvalid"`, Means: "api-key-invalid", Example: `{"status":"error","code":"apiKeyInvalid","message":"Your API key is invalid or incorrect."}`},
				{Contains: `{"status":"error",` + "\n" + `"code":"apikeydisabled"`, Means: "api-key-invalid", Example: `{"status":"error","code":"apiKeyDisabled","message":"Your API key has been disabled."}`},
			},
		},
		{
			ID: "rapidapi", Name: "RapidAPI", Layer: LayerGateway,
			Source: "https://docs.rapidapi.com/docs/keys",
			Signs:  []Sign{{Header: "x-rapidapi-region", Words: "it sends a header of RapidAPI"}, {Header: "x-rapidapi-request-id", Words: "it sends a header of RapidAPI"}},
			Sayings: []Saying{
				{Contains: "go to https://docs.rapidapi.com/docs/keys for more info", Means: "api-key-invalid", Vague: true, Example: `{"message":"Go to https://docs.rapidapi.com/docs/keys for more info."}`},
				{Contains: "invalid api key. go to https://docs.rapidapi.com/docs/keys for more info.", Means: "api-key-invalid", Example: `{"message":"Invalid API key. Go to https://docs.rapidapi.com/docs/keys for more info."}`},
			},
		},
	}
}
