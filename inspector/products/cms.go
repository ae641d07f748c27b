package products

// contentManagement are content management systems with their plugins, and shops.
func contentManagement() []Product {
	return []Product{
		{
			ID: "wordpress", Name: "WordPress", Layer: LayerApplication,
			Source: "https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/",
			Signs: []Sign{
				{Header: "link", Contains: "https://api.w.org/", Words: "the Link header names WordPress's REST API"},
				{Header: "x-wp-nonce", Words: "it sends WordPress's nonce"},
				{Header: "access-control-allow-headers", Contains: "x-wp-nonce", Words: "it lets WordPress's nonce through"},
				{Header: "access-control-expose-headers", Contains: "x-wp-total", Words: "it lets WordPress's paging headers through"},
				{Cookie: "wordpress_", Words: "it sets a cookie of WordPress"},
				{Cookie: "wp-settings-", Words: "it sets a cookie of WordPress"},
				{Contains: "/wp-content/", Words: "the page loads files of WordPress"},
				{Contains: "/wp-includes/", Words: "the page loads files of WordPress"},
			},
			Sayings: []Saying{
				// It says so where a wrong application password, a lost header or a missing nonce made the caller a guest.
				{Contains: `"code":"rest_not_logged_in"`, Means: "not-signed-in", Vague: true, Example: `{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}`},
				{Contains: `"code":"rest_not_logged_in"`, Means: "authorization-missing", Vague: true, Example: `{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}`},
				{Contains: `"code":"rest_not_logged_in"`, Means: "csrf-token-missing", Vague: true, Example: `{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}`},
				{Contains: `"code":"rest_forbidden`, Means: "not-signed-in", Vague: true, Example: `{"code":"rest_forbidden","message":"Sorry, you are not allowed to do that.","data":{"status":401}}`},
				{Contains: `"code":"rest_forbidden`, Means: "csrf-token-missing", Vague: true, Example: `{"code":"rest_forbidden_context","message":"Sorry, you are not allowed to edit posts in this post type.","data":{"status":401}}`},
				{Contains: `"code":"rest_cannot_*`, Means: "not-signed-in", Vague: true, Example: `{"code":"rest_cannot_create","message":"Sorry, you are not allowed to create posts as this user.","data":{"status":401}}`},
				{Contains: `"code":"rest_cannot_*`, Means: "csrf-token-missing", Vague: true, Example: `{"code":"rest_cannot_edit","message":"Sorry, you are not allowed to edit this post.","data":{"status":401}}`},
				{Contains: `"code":"rest_user_cannot_view"`, Means: "not-signed-in", Vague: true, Example: `{"code":"rest_user_cannot_view","message":"Sorry, you are not allowed to list users.","data":{"status":401}}`},
				{Contains: `"code":"incorrect_password"`, Means: "wrong-credentials", Example: `{"code":"incorrect_password","message":"The provided password is an invalid application password.","data":{"status":401}}`},
				{Contains: `"code":"invalid_username"`, Means: "wrong-credentials", Example: `{"code":"invalid_username","message":"Unknown username. Check again or try your email address.","data":{"status":401}}`},
				{Contains: `"code":"invalid_email"`, Means: "wrong-credentials", Example: `{"code":"invalid_email","message":"Unknown email address. Check again or try your username.","data":{"status":401}}`},
				{Contains: `"code":"application_passwords_disabled`, Means: "cms-plugin-blocked", Example: `{"code":"application_passwords_disabled","message":"Application passwords are not available.","data":{"status":401}}`},
				{Contains: `"code":"rest_cookie_invalid_nonce"`, Means: "csrf-token-invalid", Example: `{"code":"rest_cookie_invalid_nonce","message":"Cookie check failed","data":{"status":403}}`},
				{Contains: "the application password has expired", Means: "token-expired", Example: `{"code":"incorrect_password","message":"The application password has expired."}`},
			},
			Advice: []Advice{
				{"authorization-dropped-by-server", "owner", "WordPress says the same when Apache or PHP-FPM took the header away: Tools, Site Health tests for it (\"The authorization header is missing\"). On Apache, save Settings, Permalinks once, or add `CGIPassAuth On`."},
				{"csrf-token-missing", "developer", "With cookies, the REST API needs the nonce in the header `X-WP-Nonce` (`wp_create_nonce('wp_rest')`); without it the caller counts as a guest."},
				{"csrf-token-invalid", "visitor", "Reload the page: a nonce of WordPress is good for at most a day."},
				{"wrong-credentials", "developer", "The REST API takes application passwords (Users, Profile, Application Passwords), not the account's own password."},
				{"cms-plugin-blocked", "owner", "Switch security and membership plugins off one after another (rename their folders in `wp-content/plugins`), and look for filters on `rest_authentication_errors` and `wp_is_application_passwords_available`."},
				{"not-signed-in", "owner", "Site Health, and the REST address `/wp-json/wp/v2/users/me`, show whether the sign-in reaches WordPress at all."},
			},
		},
		{
			ID: "disable-rest-api", Name: "the WordPress plugin Disable REST API", Layer: LayerApplication,
			Source: "https://wordpress.org/plugins/disable-json-api/",
			Sayings: []Saying{
				{Contains: "dra: only authenticated users can access the rest api", Means: "cms-plugin-blocked", Example: `{"code":"rest_cannot_access","message":"DRA: Only authenticated users can access the REST API.","data":{"status":401}}`},
				{Contains: `"code":"rest_cannot_access"`, Means: "cms-plugin-blocked", Example: `{"code":"rest_cannot_access","message":"Only authenticated users can access the REST API.","data":{"status":401}}`},
			},
			Advice: []Advice{
				{"cms-plugin-blocked", "owner", "Allow the route for guests under Settings, Disable REST API."},
			},
		},
		{
			ID: "wordpress-security-plugins", Name: "a WordPress security plugin", Layer: LayerApplication,
			Source: "https://developer.wordpress.org/rest-api/frequently-asked-questions/#require-authentication-for-all-requests",
			Sayings: []Saying{
				{Contains: `"code":"itsec_rest_api_access_restricted"`, Means: "cms-plugin-blocked", Example: `{"code":"itsec_rest_api_access_restricted","message":"You do not have sufficient permission to access this endpoint. Access to REST API requests is restricted by Solid Security settings.","data":{"status":401}}`, Source: "https://wordpress.org/plugins/better-wp-security/"},
				{All: []string{"access to rest api requests is restricted by"}, Means: "cms-plugin-blocked", Example: `{"message":"Access to REST API requests is restricted by iThemes Security settings."}`, Source: "https://wordpress.org/plugins/better-wp-security/"},
				{All: []string{"rest_login_required|rest_api_authentication_required|rest_not_authorized|rest_api_disabled|rest_disabled|rest_unauthorized"}, Means: "cms-plugin-blocked", Example: `{"code":"rest_login_required","message":"REST API restricted to authenticated users.","data":{"status":401}}`},
				{All: []string{"rest api restricted to authenticated users|rest api is restricted to|the rest api is disabled|rest api disabled|rest api is disabled|rest api on this site has been disabled|rest api has been disabled"}, Means: "cms-plugin-blocked", Example: `{"code":"disabled","message":"The REST API on this site has been disabled."}`},
			},
		},
		{
			ID: "wp-jwt-auth", Name: "a WordPress plugin for JWT", Layer: LayerApplication,
			Source: "https://github.com/Tmeister/wp-api-jwt-auth/blob/develop/public/class-jwt-auth-public.php",
			Sayings: []Saying{
				{Contains: "jwt_auth_no_auth_header", Means: "authorization-missing", Example: `{"code":"jwt_auth_no_auth_header","message":"Authorization header not found.","data":{"status":403}}`},
				{Contains: "jwt_auth_bad_auth_header", Means: "authorization-malformed", Example: `{"code":"jwt_auth_bad_auth_header","message":"Authorization header malformed.","data":{"status":403}}`},
				{Contains: "jwt_auth_bad_iss", Means: "token-wrong-issuer", Example: `{"code":"jwt_auth_bad_iss","message":"The iss do not match with this server","data":{"status":403}}`},
				{Contains: "jwt_auth_bad_config", Means: "cms-plugin-blocked", Example: `{"code":"jwt_auth_bad_config","message":"JWT is not configured properly, please contact the admin","data":{"status":403}}`},
				{Contains: "jwt_auth_invalid_token", Means: "token-expired", Vague: true, Example: `{"code":"jwt_auth_invalid_token","message":"Token could not be read","data":{"status":403}}`},
				{Contains: "jwt_auth_invalid_token", Means: "token-signature-invalid", Vague: true, Example: `{"code":"jwt_auth_invalid_token","message":"Token could not be read","data":{"status":403}}`},
				{Contains: "jwt_auth_user_not_found", Means: "token-revoked", Example: `{"code":"jwt_auth_user_not_found","message":"User doesn't exist","data":{"status":401}}`},
			},
			Advice: []Advice{
				{"token-signature-invalid", "owner", "`JWT_AUTH_SECRET_KEY` in `wp-config.php` must not change between issuing and using a token."},
			},
		},
		{
			ID: "woocommerce", Name: "WooCommerce", Layer: LayerApplication,
			Source: "https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication",
			Sayings: []Saying{
				{All: []string{"woocommerce_rest_cannot_view|woocommerce_rest_cannot_create|woocommerce_rest_cannot_edit|woocommerce_rest_cannot_delete|woocommerce_rest_cannot_batch"}, Means: "api-key-missing", Vague: true, Example: `{"code":"woocommerce_rest_cannot_view","message":"Sorry, you cannot list resources.","data":{"status":401}}`},
				{All: []string{"woocommerce_rest_cannot_view|woocommerce_rest_cannot_create|woocommerce_rest_cannot_edit|woocommerce_rest_cannot_delete|woocommerce_rest_cannot_batch"}, Means: "authorization-dropped-by-server", Vague: true, Example: `{"code":"woocommerce_rest_cannot_view","message":"Sorry, you cannot list resources.","data":{"status":401}}`},
				{Contains: "consumer key is invalid.", Means: "api-key-invalid", Example: `{"code":"woocommerce_rest_authentication_error","message":"Consumer key is invalid.","data":{"status":401}}`},
				{Contains: "consumer secret is invalid.", Means: "api-key-invalid", Example: `{"code":"woocommerce_rest_authentication_error","message":"Consumer secret is invalid.","data":{"status":401}}`},
				{Contains: "invalid signature - provided signature does not match", Means: "request-signature-invalid", Example: `{"code":"woocommerce_rest_authentication_error","message":"Invalid signature - provided signature does not match.","data":{"status":401}}`},
				{Contains: "the api key provided does not have read permissions", Means: "token-scope-insufficient", Example: `{"code":"woocommerce_rest_authentication_error","message":"The API key provided does not have read permissions.","data":{"status":401}}`},
				{Contains: "the api key provided does not have write permissions", Means: "token-scope-insufficient", Example: `{"code":"woocommerce_rest_authentication_error","message":"The API key provided does not have write permissions.","data":{"status":401}}`},
				{Contains: `"code":"woocommerce_rest_authentication_error"`, Means: "api-key-invalid", Vague: true, Example: `{"code":"woocommerce_rest_authentication_error","data":{"status":401}}`},
			},
			Advice: []Advice{
				{"api-key-missing", "developer", "Over https send consumer key and secret as Basic credentials; where the server drops the header, as `consumer_key` and `consumer_secret` in the URL. Over plain http only OAuth 1.0a signatures are taken."},
				{"token-scope-insufficient", "owner", "Under WooCommerce, Settings, Advanced, REST API give the key Read/Write."},
			},
		},
		{
			ID: "drupal", Name: "Drupal", Layer: LayerApplication,
			Source: "https://git.drupalcode.org/project/drupal/-/tree/11.x/core/modules/basic_auth",
			Signs: []Sign{
				{Header: "x-generator", Contains: "drupal", Words: "the X-Generator header names Drupal"},
				{Header: "x-drupal-cache", Words: "it sends a header of Drupal"},
				{Header: "x-drupal-dynamic-cache", Words: "it sends a header of Drupal"},
				{Contains: "/sites/default/files/", Words: "the page loads files of Drupal"},
				{Contains: "drupal-settings-json", Words: "the page has settings of Drupal"},
			},
			Sayings: []Saying{
				{Contains: "no authentication credentials provided.", Means: "authorization-missing", Example: `{"message":"No authentication credentials provided."}`},
				{Contains: "x-csrf-token request header is missing", Means: "csrf-token-missing", Example: `{"message":"X-CSRF-Token request header is missing"}`},
				{Contains: "x-csrf-token request header is invalid", Means: "csrf-token-invalid", Example: `{"message":"X-CSRF-Token request header is invalid"}`},
				{Contains: "sorry, unrecognized username or password.", Means: "wrong-credentials", Example: `{"message":"Sorry, unrecognized username or password."}`},
				{Contains: "the user has not been activated or is blocked.", Means: "account-locked", Example: `{"message":"The user has not been activated or is blocked."}`},
				{Contains: "too many failed login attempts from your ip address. this ip address is temporarily blocked.", Means: "account-locked", Example: `{"message":"Too many failed login attempts from your IP address. This IP address is temporarily blocked."}`},
			},
			Advice: []Advice{
				{"authorization-dropped-by-server", "owner", "Drupal's `.htaccess` passes the header on to PHP as `HTTP_AUTHORIZATION`: check that the file is there and that `AllowOverride` lets it work."},
				{"csrf-token-missing", "developer", "Fetch the token from `/session/token` and send it as `X-CSRF-Token`."},
				{"cms-plugin-blocked", "owner", "Under People, Permissions see what an anonymous user may do; the modules Shield, Require Login, REST UI and Simple OAuth each close paths of their own."},
				{"password-protected", "owner", "The module Shield asks for a Basic password for the whole site: `drush pm:uninstall shield`, or its settings page."},
				{"account-locked", "owner", "Too many failures are counted in the table `flood`: `drush sql:query \"DELETE FROM flood WHERE event LIKE 'user.failed_login%'\"` forgets them."},
			},
		},
		{
			ID: "joomla", Name: "Joomla", Layer: LayerApplication,
			Source: "https://manual.joomla.org/docs/general-concepts/webservices/",
			Signs: []Sign{
				{Contains: `content="joomla!`, Words: "the page's generator is Joomla"},
			},
			Sayings: []Saying{
				{Contains: `{"errors":[{"title":"forbidden"}`, Means: "token-revoked", Vague: true, Example: `{"errors":[{"title":"Forbidden"}]}`},
				{Contains: `{"errors":[{"title":"forbidden"}`, Means: "authorization-missing", Vague: true, Example: `{"errors":[{"title":"Forbidden"}]}`},
				{Contains: "you are not authorised to view this resource", Means: "not-signed-in", Vague: true, Example: `<h1>You are not authorised to view this resource.</h1>`},
				{Contains: "username and password do not match or you do not have an account yet", Means: "wrong-credentials", Example: `<p>Username and password do not match or you do not have an account yet.</p>`},
			},
			Advice: []Advice{
				{"authorization-missing", "owner", "The plugins \"API Authentication - Web Services Joomla Token\" and \"User - Joomla API Token\" must be enabled, and the user's group must be allowed to use tokens."},
				{"authorization-dropped-by-server", "developer", "Where the server drops `Authorization`, Joomla takes the token in the header `X-Joomla-Token`, too."},
				{"cms-plugin-blocked", "owner", "Look under System, Manage, Plugins for those of the groups authentication, system and user that guard pages (Admin Tools, RSFirewall)."},
			},
		},
		{
			ID: "typo3", Name: "TYPO3", Layer: LayerApplication,
			Source: "https://docs.typo3.org/m/typo3/reference-coreapi/main/en-us/ApiOverview/Authentication/Index.html",
			Signs: []Sign{
				{Cookie: "fe_typo_user=", Words: "it sets the session cookie of TYPO3"},
				{Cookie: "be_typo_user=", Words: "it sets the session cookie of TYPO3's back end"},
				{Contains: `content="typo3 cms"`, Words: "the page's generator is TYPO3"},
			},
			Advice: []Advice{{"cookie-blocked-samesite", "owner", "`$GLOBALS['TYPO3_CONF_VARS']['BE']['cookieSameSite']` is `strict` unless set: a link from elsewhere arrives without the session."}},
		},
		{
			ID: "strapi", Name: "Strapi", Layer: LayerApplication,
			Source: "https://docs.strapi.io/cms/error-handling",
			Signs:  []Sign{{Header: "x-powered-by", Contains: "strapi", Words: "the X-Powered-By header names Strapi"}},
			Sayings: []Saying{
				{Contains: `"name":"unauthorizederror",` + "\n" + `"message":"missing or invalid credentials"`, Means: "token-revoked", Vague: true, Example: `{"data":null,"error":{"status":401,"name":"UnauthorizedError","message":"Missing or invalid credentials","details":{}}}`},
				{Contains: `"name":"unauthorizederror",` + "\n" + `"message":"missing or invalid credentials"`, Means: "token-expired", Vague: true, Example: `{"data":null,"error":{"status":401,"name":"UnauthorizedError","message":"Missing or invalid credentials","details":{}}}`},
				{Contains: `"name":"unauthorizederror",` + "\n" + `"message":"missing or invalid credentials"`, Means: "authorization-missing", Vague: true, Example: `{"data":null,"error":{"status":401,"name":"UnauthorizedError","message":"Missing or invalid credentials","details":{}}}`},
				{Contains: "invalid identifier or password", Means: "wrong-credentials", Example: `{"data":null,"error":{"status":400,"name":"ValidationError","message":"Invalid identifier or password","details":{}}}`},
				{Contains: "your account email is not confirmed", Means: "custom-rule", Example: `{"data":null,"error":{"status":400,"name":"ApplicationError","message":"Your account email is not confirmed","details":{}}}`},
				{Contains: "your account has been blocked by an administrator", Means: "account-locked", Example: `{"data":null,"error":{"status":400,"name":"ApplicationError","message":"Your account has been blocked by an administrator","details":{}}}`},
			},
			Advice: []Advice{
				{"authorization-missing", "owner", "Settings, Users & Permissions, Roles: the role Public says what works without a token; it answers 403 where it does not allow, 401 to a token that it does not know."},
				{"token-revoked", "owner", "API tokens are checked against `API_TOKEN_SALT`, users' tokens against `JWT_SECRET`: new values make the old ones invalid."},
			},
		},
		{
			ID: "directus", Name: "Directus", Layer: LayerApplication,
			Source: "https://directus.io/docs/guides/connect/errors",
			Signs:  []Sign{{Header: "x-powered-by", Contains: "directus", Words: "the X-Powered-By header names Directus"}},
			Sayings: []Saying{
				{Contains: `"extensions":{"code":"invalid_credentials"`, Means: "wrong-credentials", Vague: true, Example: `{"errors":[{"message":"Invalid user credentials.","extensions":{"code":"INVALID_CREDENTIALS"}}]}`},
				{Contains: `"extensions":{"code":"invalid_credentials"`, Means: "token-revoked", Vague: true, Example: `{"errors":[{"message":"Invalid user credentials.","extensions":{"code":"INVALID_CREDENTIALS"}}]}`},
				{Contains: `"extensions":{"code":"token_expired"`, Means: "token-expired", Example: `{"errors":[{"message":"Token expired.","extensions":{"code":"TOKEN_EXPIRED"}}]}`},
				{Contains: `"extensions":{"code":"invalid_otp"`, Means: "step-up-required", Example: `{"errors":[{"message":"Invalid user OTP.","extensions":{"code":"INVALID_OTP"}}]}`},
				{Contains: `"extensions":{"code":"user_suspended"`, Means: "account-locked", Example: `{"errors":[{"message":"User suspended.","extensions":{"code":"USER_SUSPENDED"}}]}`},
				{Contains: `"extensions":{"code":"invalid_ip"`, Means: "gateway-denied", Example: `{"errors":[{"message":"Invalid IP address.","extensions":{"code":"INVALID_IP"}}]}`},
			},
		},
		{
			ID: "ghost", Name: "Ghost", Layer: LayerApplication,
			Source: "https://ghost.org/docs/content-api/#errors",
			Signs:  []Sign{{Header: "x-powered-by", Contains: "ghost", Words: "the X-Powered-By header names Ghost"}, {Cookie: "ghost-admin-api-session=", Words: "it sets the session cookie of Ghost"}},
			Sayings: []Saying{
				{Contains: "unknown content api key", Means: "api-key-invalid", Example: `{"errors":[{"message":"Unknown Content API Key","type":"UnauthorizedError","code":"UNKNOWN_CONTENT_API_KEY"}]}`},
				{Contains: "unknown admin api key", Means: "api-key-invalid", Example: `{"errors":[{"message":"Unknown Admin API Key","code":"UNKNOWN_ADMIN_API_KEY"}]}`},
				{Contains: "your password is incorrect.", Means: "wrong-credentials", Example: `{"errors":[{"message":"Your password is incorrect.","code":"PASSWORD_INCORRECT"}]}`},
			},
		},
		{
			ID: "nextcloud", Name: "Nextcloud or ownCloud", Layer: LayerApplication,
			Source: "https://docs.nextcloud.com/server/latest/developer_manual/client_apis/OCS/ocs-api-overview.html",
			Signs: []Sign{
				{Cookie: "nc_samesitecookie", Words: "it sets a cookie of Nextcloud"},
				{Cookie: "__host-nc_samesitecookie", Words: "it sets a cookie of Nextcloud"},
				{Cookie: "oc_sessionpassphrase=", Words: "it sets a cookie of Nextcloud or ownCloud"},
				{Contains: "no public access to this resource.", Words: "the body is one of Nextcloud"},
				{Header: "www-authenticate", Contains: `basic realm="nextcloud"`, Words: "the realm names Nextcloud"},
				{Header: "www-authenticate", Contains: `basic realm="owncloud"`, Words: "the realm names ownCloud"},
			},
			Sayings: []Saying{
				{Contains: "current user is not logged in", Means: "not-signed-in", Example: `{"ocs":{"meta":{"status":"failure","statuscode":997,"message":"Current user is not logged in"},"data":[]}}`},
				{Contains: `"statuscode":997`, Means: "not-signed-in", Vague: true, Example: `{"ocs":{"meta":{"status":"failure","statuscode":997,"message":"Unauthorised"},"data":[]}}`},
				{Contains: "csrf check failed", Whole: true, Means: "csrf-token-missing", Example: `{"message":"CSRF check failed"}`},
				{Contains: "strict cookie has not been found in request", Means: "cookie-blocked-samesite", Example: `{"error":"Strict Cookie has not been found in request"}`},
				{Contains: "no public access to this resource.", Means: "authorization-missing", Example: `<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\DAV\Exception\NotAuthenticated</s:exception><s:message>No public access to this resource., No 'Authorization: Basic' header found. Either the client didn't send one, or the server is misconfigured</s:message></d:error>`},
				{Contains: "password confirmation is required", Means: "step-up-required", Example: `{"message":"Password confirmation is required"}`},
			},
			Advice: []Advice{
				{"wrong-credentials", "visitor", "With two-factor sign-in, WebDAV and apps need an app password: Settings, Security, Create new app password."},
				{"account-locked", "owner", "`occ security:bruteforce:attempts IP` shows whether the address is being slowed down, `occ security:bruteforce:reset IP` lifts it."},
				{"authorization-dropped-by-server", "owner", "Apache with PHP-FPM needs `CGIPassAuth On`, or the rewrite line that Nextcloud's own `.htaccess` has."},
				{"csrf-token-missing", "developer", "Send `OCS-APIRequest: true`, or the token of `OC.requestToken` in the header `requesttoken`."},
			},
		},
		{
			ID: "magento", Name: "Magento (Adobe Commerce)", Layer: LayerApplication,
			Source: "https://developer.adobe.com/commerce/webapi/get-started/authentication/",
			Signs: []Sign{
				{Header: "x-magento-cache-debug", Words: "it sends a header of Magento"},
				{Header: "x-magento-tags", Words: "it sends a header of Magento"},
				{Cookie: "private_content_version=", Words: "it sets a cookie of Magento"},
			},
			Sayings: []Saying{
				{Contains: "the consumer isn't authorized to access %resources.", Means: "token-scope-insufficient", Vague: true, Example: `{"message":"The consumer isn't authorized to access %resources.","parameters":{"resources":"Magento_Sales::sales"}}`},
				{Contains: "the consumer isn't authorized to access %resources.", Means: "token-expired", Vague: true, Example: `{"message":"The consumer isn't authorized to access %resources.","parameters":{"resources":"Magento_Sales::sales"}}`},
				{Contains: "the consumer isn't authorized to access %resources.", Means: "authorization-missing", Vague: true, Example: `{"message":"The consumer isn't authorized to access %resources.","parameters":{"resources":"Magento_Sales::sales"}}`},
				{Contains: "the account sign-in was incorrect or your account is disabled temporarily", Means: "wrong-credentials", Example: `{"message":"The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later."}`},
				{Contains: "you did not sign in correctly or your account is temporarily disabled", Means: "wrong-credentials", Example: `{"message":"You did not sign in correctly or your account is temporarily disabled."}`},
			},
			Advice: []Advice{
				{"token-scope-insufficient", "owner", "System, Integrations: give the integration the resource that the answer names under `parameters`. Since 2.4.4 an integration's token is no bearer token unless `oauth/consumer/enable_integration_as_bearer` is set."},
				{"token-expired", "owner", "Admin tokens live four hours, customers' one hour (Stores, Configuration, Services, OAuth)."},
			},
		},
		{
			ID: "shopware", Name: "Shopware", Layer: LayerApplication,
			Source: "https://developer.shopware.com/docs/concepts/api/admin-api.html",
			Signs:  []Sign{{Header: "sw-version-id", Words: "it sends a header of Shopware"}, {Header: "sw-context-token", Words: "it sends a header of Shopware"}},
			Sayings: []Saying{
				{Contains: "header \"sw-access-key\" is required", Means: "api-key-missing", Example: `{"errors":[{"status":"401","title":"Unauthorized","detail":"Header \"sw-access-key\" is required."}]}`},
			},
		},
		{
			ID: "prestashop", Name: "PrestaShop", Layer: LayerApplication,
			Source: "https://devdocs.prestashop-project.org/8/webservice/",
			Signs:  []Sign{{Header: "psws-version", Words: "it sends a header of PrestaShop's web service"}, {Cookie: "prestashop-", Words: "it sets a cookie of PrestaShop"}},
			Sayings: []Saying{
				{Contains: "authentication key is empty", Means: "api-key-missing", Example: `<?xml version="1.0"?><prestashop><errors><error><code>17</code><message>Authentication key is empty</message></error></errors></prestashop>`},
				{Contains: "invalid authentication key format", Means: "api-key-invalid", Example: `<?xml version="1.0"?><prestashop><errors><error><code>18</code><message>Invalid authentication key format</message></error></errors></prestashop>`},
				{All: []string{"authentification key does not exist|authentication key does not exist"}, Means: "api-key-invalid", Example: `<?xml version="1.0"?><prestashop><errors><error><message>Authentification key does not exist</message></error></errors></prestashop>`},
				{All: []string{"authentification key is not active|authentication key is not active"}, Means: "api-key-invalid", Example: `<?xml version="1.0"?><prestashop><errors><error><message>Authentification key is not active</message></error></errors></prestashop>`},
			},
			Advice: []Advice{{"authorization-dropped-by-server", "developer", "Where PHP does not see the header, PrestaShop takes the key as `ws_key` in the URL."}},
		},
		{
			ID: "frappe", Name: "Frappe or ERPNext", Layer: LayerApplication,
			Source: "https://docs.frappe.io/framework/user/en/api/rest",
			Sayings: []Saying{
				{Contains: "frappe.exceptions.authenticationerror", Means: "wrong-credentials", Vague: true, Example: `{"exc_type":"AuthenticationError","exception":"frappe.exceptions.AuthenticationError"}`},
				{Contains: `"exc_type":"authenticationerror"`, Means: "api-key-invalid", Vague: true, Example: `{"exc_type":"AuthenticationError"}`},
				{Contains: "frappe.exceptions.sessionexpired", Means: "session-expired", Example: `{"exception":"frappe.exceptions.SessionExpired"}`},
				{Contains: "frappe.exceptions.csrftokenerror", Means: "csrf-token-invalid", Example: `{"exception":"frappe.exceptions.CSRFTokenError","_server_messages":"Invalid Request"}`},
			},
		},
		{
			ID: "odoo", Name: "Odoo", Layer: LayerApplication,
			Source: "https://www.odoo.com/documentation/18.0/developer/reference/external_api.html",
			Sayings: []Saying{
				{Contains: "odoo.http.sessionexpiredexception", Means: "session-expired", Example: `{"jsonrpc":"2.0","id":null,"error":{"code":100,"message":"Odoo Session Expired","data":{"name":"odoo.http.SessionExpiredException"}}}`},
				{Contains: "odoo.exceptions.accessdenied", Means: "wrong-credentials", Example: `{"jsonrpc":"2.0","error":{"code":200,"data":{"name":"odoo.exceptions.AccessDenied"}}}`},
			},
		},
	}
}
