package products

// servers are web servers that refuse by themselves, before any application is asked.
func servers() []Product {
	return []Product{
		{
			ID: "apache", Name: "Apache HTTP Server", Layer: LayerWebServer,
			Source: "https://httpd.apache.org/docs/2.4/howto/auth.html",
			Signs: []Sign{
				{Header: "server", Contains: "apache/", Words: "the Server header names Apache"},
				{Contains: "<address>apache", Words: "the page is signed by Apache"},
			},
			Sayings: []Saying{
				{
					Contains: "could not verify that you are authorized to access the document requested",
					Means:    "password-protected", Vague: true,
					Example: "<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">\n<html><head>\n<title>401 Unauthorized</title>\n</head><body>\n<h1>Unauthorized</h1>\n<p>This server could not verify that you\nare authorized to access the document\nrequested.  Either you supplied the wrong\ncredentials (e.g., bad password), or your\nbrowser doesn't understand how to supply\nthe credentials required.</p>\n</body></html>",
					Source:  "https://github.com/apache/httpd/blob/trunk/modules/http/http_protocol.c",
				},
				{
					Contains: "either you supplied the wrong credentials (e.g., bad password)",
					Means:    "wrong-credentials", Vague: true,
					Example: "<html><head><title>401 Unauthorized</title></head><body><h1>Unauthorized</h1><p>This server could not verify that you are authorized to access the document requested. Either you supplied the wrong credentials (e.g., bad password), or your browser doesn't understand how to supply the credentials required.</p></body></html>",
					Source:  "https://github.com/apache/httpd/blob/trunk/modules/http/http_protocol.c",
				},
			},
			Advice: []Advice{
				{"password-protected", "owner", "Apache guards the path: look in the `.htaccess` file of this folder and of those above it, and in the `<Directory>` and `<Location>` sections, for `AuthType`, `AuthUserFile` and `Require valid-user`. Take them out if the path is meant to be public, then check with `apachectl configtest`."},
				{"wrong-credentials", "owner", "Search Apache's error log for `AH01617` (wrong password) and `AH01618` (no such user). Set a new password with `htpasswd FILE USER`, where FILE is what `AuthUserFile` names."},
				{"authorization-wrong-scheme", "owner", "`AH01614` in Apache's error log means that the client used another scheme than `AuthType` asks for."},
				{"authorization-dropped-by-server", "owner", "Apache keeps `Authorization` from CGI, FastCGI and PHP-FPM unless it is told otherwise: add `CGIPassAuth On` (2.4.13 or later, also in `.htaccess`), or `SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1` on older ones. For mod_wsgi it is `WSGIPassAuthorization On`."},
				{"preflight-unauthenticated", "owner", "Let `OPTIONS` through without a user: put `Require valid-user` into `<LimitExcept OPTIONS>`, and answer the preflight with the CORS headers."},
				{"digest-nonce-stale", "owner", "`AuthDigestNonceLifetime` says for how long a nonce is good (300 seconds unless set)."},
				{"windows-auth-failed", "owner", "With mod_auth_gssapi, `LogLevel auth_gssapi:debug` writes to the error log why a Kerberos ticket was refused; the keytab that `GssapiCredStore` names must hold the `HTTP/` principal of exactly this host name."},
				{"client-certificate-required", "owner", "Look at `SSLVerifyClient` and `SSLCACertificateFile`; a certificate that was refused is logged with `AH02039` or `AH02261`."},
				{"token-scope-insufficient", "owner", "Apache answers 401 and not 403 to a known user whom `Require user` or `Require group` does not name. Look at these lines and at the group file."},
			},
		},
		{
			ID: "nginx", Name: "nginx", Layer: LayerWebServer,
			Source: "https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html",
			Signs: []Sign{
				{Header: "server", Contains: "nginx", Words: "the Server header names nginx"},
				{Header: "server", Contains: "openresty", Words: "the Server header names OpenResty"},
				{Header: "server", Contains: "tengine", Words: "the Server header names Tengine"},
				{Contains: "<hr><center>openresty", Words: "the page is signed by OpenResty"},
				{Contains: "<hr><center>tengine", Words: "the page is signed by Tengine"},
				{Contains: "<hr><center>nginx", Words: "the page is signed by nginx"},
			},
			Sayings: []Saying{
				{
					Contains: "401 authorization required", Shared: true,
					Means: "password-protected", Vague: true,
					Example: "<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx/1.26.0</center>\r\n</body>\r\n</html>\r\n",
					Source:  "https://github.com/nginx/nginx/blob/master/src/http/ngx_http_special_response.c",
				},
			},
			Advice: []Advice{
				{"password-protected", "owner", "Look for `auth_basic` and `auth_basic_user_file` in the `server` and `location` blocks that match this path (`nginx -T` prints the whole configuration). `auth_basic off;` opens a location; then run `nginx -t` and reload."},
				{"wrong-credentials", "owner", "nginx's error log says which it was: `user \"NAME\" was not found in \"FILE\"` or `user \"NAME\": password mismatch`. Set a new password in that file with `htpasswd FILE NAME`."},
				{"not-signed-in", "owner", "If the location has `auth_request`, the 401 comes from the address that it names: ask that one directly with the same cookies."},
				{"authorization-dropped-by-server", "owner", "Look for `proxy_set_header Authorization`: set to `\"\"` it removes the header, set to a fixed value it replaces it. For PHP add `fastcgi_param HTTP_AUTHORIZATION $http_authorization;`. Headers whose name has an underscore are dropped unless `underscores_in_headers on;` is set."},
				{"authorization-wrong-scheme", "owner", "`auth_basic` and an application's own `Authorization: Bearer` cannot share one header. Guard the application another way (an address range with `satisfy any`, or `auth_request`), or switch `auth_basic off;` for the API's location."},
				{"preflight-unauthenticated", "owner", "Answer `OPTIONS` before authentication: `if ($request_method = OPTIONS) { return 204; }` in the location, with the CORS headers as `add_header ... always`."},
				{"client-certificate-required", "owner", "Look at `ssl_verify_client` and `ssl_client_certificate`, and log `$ssl_client_verify` to see why a certificate was refused."},
				{"gateway-denied", "owner", "Look for `return 401`, `allow`/`deny` with `satisfy`, and `auth_request` in the blocks that match this path."},
			},
		},
		{
			ID: "iis", Name: "Microsoft IIS", Layer: LayerWebServer,
			Source: "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/www-authentication-authorization/http-error-401",
			Signs: []Sign{
				{Header: "server", Contains: "microsoft-iis", Words: "the Server header names Microsoft IIS"},
				{Header: "server", Contains: "microsoft-httpapi", Words: "the Server header names Windows' HTTP.sys"},
				{Contains: "<title>iis ", Words: "the page is one of Microsoft IIS"},
			},
			Sayings: []Saying{
				{
					Contains: "401 - unauthorized: access is denied due to invalid credentials",
					Means:    "wrong-credentials", Vague: true,
					Example: `<html><head><title>401 - Unauthorized: Access is denied due to invalid credentials.</title></head><body><h1>Server Error</h1><h2>401 - Unauthorized: Access is denied due to invalid credentials.</h2></body></html>`,
				},
				{
					Contains: "do not have permission to view this directory or page using the credentials that you supplied",
					Means:    "wrong-credentials",
					Example:  `<html><body><h2>401 - Unauthorized: Access is denied due to invalid credentials.</h2><h3>You do not have permission to view this directory or page using the credentials that you supplied.</h3></body></html>`,
				},
				{
					Contains: "do not have permission to view this directory or page because of the access control list",
					Means:    "token-scope-insufficient",
					Example:  `<html><body><h3>HTTP Error 401.3 - Unauthorized</h3><h4>You do not have permission to view this directory or page because of the access control list (ACL) configuration or encryption settings for this resource on the Web server.</h4></body></html>`,
				},
				{
					Contains: "http error 401.1 - unauthorized",
					Means:    "wrong-credentials",
					Example:  `<html><head><title>IIS 10.0 Detailed Error - 401.1 - Unauthorized</title></head><body><h3>HTTP Error 401.1 - Unauthorized</h3><h4>You do not have permission to view this directory or page using the credentials that you supplied.</h4></body></html>`,
				},
				{
					Contains: "http error 401.2 - unauthorized",
					Means:    "password-protected", Vague: true,
					Example: `<html><head><title>IIS 10.0 Detailed Error - 401.2 - Unauthorized</title></head><body><h3>HTTP Error 401.2 - Unauthorized</h3><h4>You are not authorized to view this page due to invalid authentication headers.</h4></body></html>`,
				},
				{
					Contains: "http error 401.3 - unauthorized",
					Means:    "token-scope-insufficient",
					Example:  `<html><head><title>IIS 10.0 Detailed Error - 401.3 - Unauthorized</title></head><body><h3>HTTP Error 401.3 - Unauthorized</h3></body></html>`,
				},
				{
					Contains: "http error 401.4 - unauthorized",
					Means:    "gateway-denied",
					Example:  `<html><head><title>IIS 8.5 Detailed Error - 401.4 - Unauthorized</title></head><body><h3>HTTP Error 401.4 - Unauthorized</h3><h4>You might not have permission to view this directory or page.</h4></body></html>`,
				},
				{
					Contains: "http error 401.5 - unauthorized",
					Means:    "custom-rule",
					Example:  `<html><head><title>IIS 8.5 Detailed Error - 401.5 - Unauthorized</title></head><body><h3>HTTP Error 401.5 - Unauthorized</h3><h4>Authorization failed by an ISAPI or CGI application.</h4></body></html>`,
				},
			},
			Advice: []Advice{
				{"wrong-credentials", "owner", "Look up `sc-substatus` in the IIS log: 1 is a failed log-on (the Windows Security log has it as event 4625, with the reason), 2 the server's settings, 3 the file's permissions."},
				{"password-protected", "owner", "In IIS Manager, Authentication, enable Anonymous Authentication for this path if it is meant to be public (`<anonymousAuthentication enabled=\"true\" />` in `web.config`)."},
				{"token-scope-insufficient", "owner", "401.3 means that the Windows user may not read the file: give the application pool's identity, or the user, read permission on the folder."},
				{"windows-auth-failed", "owner", "In IIS Manager, Authentication, Windows Authentication, Providers: Negotiate before NTLM. Check with `setspn -Q HTTP/HOST` that the name belongs to exactly one account, the one that the application pool runs as (`useAppPoolCredentials`)."},
				{"windows-auth-failed", "visitor", "Add the site to the Local intranet zone, so that the browser offers your Windows sign-in."},
				{"preflight-unauthenticated", "owner", "Windows Authentication refuses the preflight: install the IIS CORS module, which answers it before authentication."},
			},
		},
		{
			ID: "tomcat", Name: "Apache Tomcat", Layer: LayerApplication,
			Source: "https://github.com/apache/tomcat/blob/main/java/org/apache/catalina/valves/ErrorReportValve.java",
			Signs: []Sign{
				{Header: "server", Contains: "apache-coyote", Words: "the Server header names Tomcat's connector"},
				{Contains: "<h3>apache tomcat/", Words: "the page is signed by Apache Tomcat"},
			},
			Sayings: []Saying{
				{
					Contains: "lacks valid authentication credentials for that resource",
					Means:    "password-protected", Vague: true,
					Example: `<!doctype html><html lang="en"><head><title>HTTP Status 401 – Unauthorized</title></head><body><h1>HTTP Status 401 – Unauthorized</h1><hr class="line" /><p><b>Type</b> Status Report</p><p><b>Description</b> The request has not been applied to the target resource because it lacks valid authentication credentials for that resource.</p><hr class="line" /><h3>Apache Tomcat/10.1.20</h3></body></html>`,
				},
			},
			Advice: []Advice{
				{"authorization-dropped-by-server", "owner", "The CGI servlet hands on only the headers that `envHttpHeaders` matches: add `AUTHORIZATION` to it in `web.xml`."},
				{"password-protected", "owner", "Look at `<security-constraint>` and `<login-config>` in `WEB-INF/web.xml`."},
				{"wrong-credentials", "owner", "Users and roles stand in the `<Realm>` of `conf/server.xml`, by default in `conf/tomcat-users.xml`. After several failures LockOutRealm refuses the right password, too, for five minutes."},
				{"token-scope-insufficient", "owner", "The manager applications want the role `manager-gui` or `manager-script` in `conf/tomcat-users.xml`."},
			},
		},
		{
			ID: "lighttpd", Name: "lighttpd", Layer: LayerWebServer,
			Source: "https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAuth",
			Signs:  []Sign{{Header: "server", Contains: "lighttpd", Words: "the Server header names lighttpd"}},
			Sayings: []Saying{
				{Contains: "401 unauthorized", Whole: true, Shared: true, Means: "password-protected", Vague: true, Example: "<!DOCTYPE html>\n<html lang=\"en\">\n <head>\n  <title>401 Unauthorized</title>\n </head>\n <body>\n  <h1>401 Unauthorized</h1>\n </body>\n</html>\n"},
			},
			Advice: []Advice{
				{"password-protected", "owner", "Look for `auth.require` in `lighttpd.conf` and the files under `conf-enabled` (`lighttpd -p -f FILE` prints all of it); `auth.backend` and `auth.backend.*.userfile` name the users. Check with `lighttpd -tt -f FILE`."},
				{"wrong-credentials", "owner", "lighttpd's error log has a line `password doesn't match for URI username: NAME IP: ADDRESS` for each wrong password."},
				{"digest-unsupported", "owner", "Set `\"algorithm\" => \"MD5\"` or `\"SHA-256\"` in `auth.require`; the password file must hold hashes of the same kind."},
			},
		},
		{
			ID: "caddy", Name: "Caddy", Layer: LayerWebServer,
			Source: "https://caddyserver.com/docs/caddyfile/directives/basic_auth",
			Signs: []Sign{
				{Header: "server", Contains: "caddy", Words: "the Server header names Caddy"},
				{Header: "via", Contains: "caddy", Words: "the Via header names Caddy"},
			},
			Advice: []Advice{
				{"password-protected", "owner", "Look for `basic_auth` (before 2.8 `basicauth`) in the Caddyfile, and check with `caddy validate`. Caddy's own answer has no body."},
				{"wrong-credentials", "owner", "The passwords in `basic_auth` are hashes: make a new one with `caddy hash-password`."},
				{"not-signed-in", "owner", "With `forward_auth`, the 401 comes from the address that it names."},
				{"authorization-dropped-by-server", "owner", "Look for `header_up -Authorization` in `reverse_proxy`."},
				{"preflight-unauthenticated", "owner", "Answer the preflight before `basic_auth`: a matcher `@preflight method OPTIONS` with `respond @preflight 204`, in a `route` block that keeps this order."},
				{"authorization-wrong-scheme", "owner", "`basic_auth` and an application's own `Authorization: Bearer` cannot share one header: leave the API's paths out of `basic_auth`."},
			},
		},
		{
			ID: "litespeed", Name: "LiteSpeed", Layer: LayerWebServer,
			Source: "https://docs.litespeedtech.com/lsws/security/",
			Signs: []Sign{
				{Header: "server", Contains: "litespeed", Words: "the Server header names LiteSpeed"},
				{Contains: "proudly powered by litespeed web server", Words: "the page is signed by LiteSpeed"},
			},
			Sayings: []Saying{
				{Contains: "proper authorization is required to access this resource!", Means: "password-protected", Vague: true, Example: "<!DOCTYPE html><html><head><title> 401 Unauthorized\r\n</title></head><body><h1>401</h1><h2>Unauthorized</h2><p>Proper authorization is required to access this resource!</p></body></html>"},
			},
			Advice: []Advice{
				{"password-protected", "owner", "LiteSpeed reads `.htaccess` as Apache does: look there for `AuthType`, `AuthUserFile` and `Require`, and in the web console under Security, Realms."},
				{"authorization-dropped-by-server", "owner", "Add `CGIPassAuth On`, or `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]`, to `.htaccess`."},
			},
		},
		{
			ID: "goahead", Name: "the GoAhead web server of an appliance", Layer: LayerWebServer,
			Source: "https://github.com/embedthis/goahead/blob/master/src/http.c",
			Signs: []Sign{
				{Header: "server", Contains: "goahead", Words: "the Server header names GoAhead"},
				{Contains: "<h2>access error: ", Words: "the page is one of GoAhead"},
			},
			Sayings: []Saying{
				{Contains: "access error: unauthorized", Means: "password-protected", Vague: true, Example: "<html><head><title>Document Error: Unauthorized</title></head><body><h2>Access Error: Unauthorized</h2></body></html>"},
			},
			Advice: []Advice{
				{"digest-unsupported", "owner", "Look in the appliance's settings for the Digest algorithm, and choose MD5 or SHA-256; or use https with Basic."},
			},
		},
		{
			ID: "mini-httpd", Name: "mini_httpd, thttpd or micro_httpd", Layer: LayerWebServer,
			Source: "https://acme.com/software/mini_httpd/mini_httpd_man.html",
			Signs: []Sign{
				{Header: "server", Contains: "mini_httpd", Words: "the Server header names mini_httpd"},
				{Header: "server", Contains: "thttpd", Words: "the Server header names thttpd"},
				{Header: "server", Contains: "micro_httpd", Words: "the Server header names micro_httpd"},
			},
			Sayings: []Saying{
				{Contains: "authorization required.", Whole: true, Shared: true, Means: "password-protected", Vague: true, Example: "<HTML><HEAD><TITLE>401 Unauthorized</TITLE></HEAD><BODY BGCOLOR=\"#cc9999\"><H4>401 Unauthorized</H4>\nAuthorization required.\n</BODY></HTML>"},
			},
			Advice: []Advice{{"password-protected", "owner", "Each guarded folder has a file `.htpasswd`."}},
		},
	}
}
