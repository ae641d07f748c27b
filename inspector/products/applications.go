package products

// applications are servers that people install themselves: forges, dashboards, build servers.
func applications() []Product {
	return []Product{
		{
			ID: "grafana-dskit", Name: "Loki, Mimir or Tempo", Layer: LayerApplication,
			Source: "https://github.com/grafana/dskit/blob/main/user/id.go",
			Sayings: []Saying{
				{Contains: "no org id", Whole: true, Means: "authorization-missing", Example: "no org id"},
			},
			Advice: []Advice{
				{"authorization-missing", "developer", "Send the tenant's name in the header `X-Scope-OrgID`."},
				{"authorization-missing", "owner", "Have the gateway in front set `X-Scope-OrgID`, or set `auth_enabled: false` where there is one tenant only."},
			},
		},
		{
			ID: "otel-collector", Name: "OpenTelemetry Collector", Layer: LayerApplication,
			Source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/extension/basicauthextension/extension.go",
			Sayings: []Saying{
				{Contains: "no basic auth provided", Whole: true, Means: "authorization-missing", Example: "no basic auth provided"},
				{Contains: "invalid authorization scheme prefix", Means: "authorization-wrong-scheme", Example: "invalid authorization scheme prefix"},
				{Contains: "missing or empty authorization header: ", Means: "authorization-missing", Example: "missing or empty authorization header: Authorization", Source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/extension/bearertokenauthextension/bearertokenauth.go"},
			},
		},
		{
			ID: "grafana", Name: "Grafana", Layer: LayerApplication,
			Source: "https://grafana.com/docs/grafana/latest/developers/http_api/authentication/",
			Signs: []Sign{
				{Cookie: "grafana_session", Words: "it sets a cookie of Grafana"},
				{Contains: `"messageid":"api-key.`, Words: "the body has a message id of Grafana"},
				{Contains: `"messageid":"session.`, Words: "the body has a message id of Grafana"},
				{Contains: `"messageid":"auth.`, Words: "the body has a message id of Grafana"},
				{Contains: `"messageid":"password-auth.`, Words: "the body has a message id of Grafana"},
			},
			Sayings: []Saying{
				{Contains: `"messageid":"session.token.rotate"`, Means: "token-expired", Example: `{"extra":null,"message":"Unauthorized","messageId":"session.token.rotate","statusCode":401,"traceID":""}`},
				{Contains: `"messageid":"api-key.expired"`, Means: "api-key-invalid", Example: `{"extra":null,"message":"Expired API key","messageId":"api-key.expired","statusCode":401,"traceID":""}`},
				{Contains: `"messageid":"api-key.invalid"`, Means: "api-key-invalid", Example: `{"extra":null,"message":"Invalid API key","messageId":"api-key.invalid","statusCode":401,"traceID":""}`},
				{Contains: `"messageid":"password-auth.failed"`, Means: "wrong-credentials", Example: `{"extra":null,"message":"Invalid username or password","messageId":"password-auth.failed","statusCode":401,"traceID":""}`},
				{Contains: `"messageid":"auth.unauthorized"`, Means: "not-signed-in", Vague: true, Example: `{"extra":null,"message":"Unauthorized","messageId":"auth.unauthorized","statusCode":401,"traceID":""}`},
				{Contains: `"messageid":"auth.unauthorized"`, Means: "session-expired", Vague: true, Example: `{"extra":null,"message":"Unauthorized","messageId":"auth.unauthorized","statusCode":401,"traceID":""}`},
				{Contains: "user token not found", Means: "session-expired", Example: `{"message":"user token not found"}`},
			},
			Advice: []Advice{
				{"api-key-invalid", "owner", "Behind a proxy with Basic authentication, Grafana takes the proxy's password for its own key: drop it with `proxy_set_header Authorization \"\";`."},
				{"session-expired", "owner", "`login_maximum_inactive_lifetime_duration` (7 days) and `login_maximum_lifetime_duration` (30 days) in `[auth]` end sessions."},
			},
		},
		{
			ID: "jenkins", Name: "Jenkins", Layer: LayerApplication,
			Source: "https://github.com/jenkinsci/jenkins/tree/master/core/src/main/java/jenkins/security",
			Signs: []Sign{
				{Header: "x-jenkins", Words: "it sends a header of Jenkins"},
				{Header: "x-hudson", Words: "it sends a header of Jenkins"},
				{Header: "www-authenticate", Contains: `basic realm="jenkins"`, Words: "the realm names Jenkins"},
				{Header: "www-authenticate", Contains: `basic realm="jenkins user"`, Words: "the realm names Jenkins"},
			},
			Sayings: []Saying{
				{Contains: "invalid password/token for user: ", Means: "wrong-credentials", Example: "<h2>HTTP ERROR 401 Invalid password/token for user: maria</h2>"},
				{Contains: "no valid crumb was included in the request", Means: "csrf-token-missing", Example: "<h2>HTTP ERROR 403 No valid crumb was included in the request</h2>"},
			},
			Advice: []Advice{
				{"wrong-credentials", "developer", "Scripts need an API token (the user's page, Security), not the password, where sign-in goes through another service."},
				{"csrf-token-missing", "developer", "Fetch a crumb from `/crumbIssuer/api/json` with the same session, or use an API token, which needs none."},
			},
		},
		{
			ID: "gitlab", Name: "GitLab", Layer: LayerApplication,
			Source: "https://docs.gitlab.com/api/rest/authentication/",
			Signs: []Sign{
				{Cookie: "_gitlab_session=", Words: "it sets the session cookie of GitLab"},
				{Header: "x-gitlab-meta", Words: "it sends a header of GitLab"},
				{Header: "www-authenticate", Contains: `realm="gitlab"`, Words: "the realm names GitLab"},
			},
			Sayings: []Saying{
				{Contains: `{"message":"401 unauthorized"}`, Shared: true, Means: "authorization-missing", Vague: true, Example: `{"message":"401 Unauthorized"}`},
				{Contains: `{"message":"401 unauthorized"}`, Shared: true, Means: "token-revoked", Vague: true, Example: `{"message":"401 Unauthorized"}`},
				{Contains: "token is expired. you can either do re-authorization or token refresh.", Means: "token-expired", Example: `{"error":"invalid_token","error_description":"Token is expired. You can either do re-authorization or token refresh."}`},
				{Contains: "token was revoked. you have to re-authorize from the user.", Means: "token-revoked", Example: `{"error":"invalid_token","error_description":"Token was revoked. You have to re-authorize from the user."}`},
				{Contains: "http basic: access denied. if a password was provided for git authentication, the password was incorrect or you're required to use a token", Means: "wrong-credentials", Example: "HTTP Basic: Access denied. If a password was provided for Git authentication, the password was incorrect or you're required to use a token instead of a password."},
				{Contains: "http basic: access denied. the provided password or token is incorrect", Means: "wrong-credentials", Example: "HTTP Basic: Access denied. The provided password or token is incorrect or your account has 2FA enabled and you must use a personal access token instead of a password."},
			},
			Advice: []Advice{
				{"authorization-wrong-scheme", "developer", "Personal tokens go into `PRIVATE-TOKEN`, job tokens into `JOB-TOKEN`, OAuth tokens into `Authorization: Bearer`."},
				{"token-expired", "visitor", "Personal access tokens have an end date; make a new one under Preferences, Access tokens."},
			},
		},
		{
			ID: "gitea", Name: "Gitea or Forgejo", Layer: LayerApplication,
			Source: "https://docs.gitea.com/development/api-usage",
			Signs: []Sign{
				{Cookie: "i_like_gitea=", Words: "it sets the session cookie of Gitea"},
				{Cookie: "i_like_forgejo=", Words: "it sets the session cookie of Forgejo"},
				{Contains: `/api/swagger"`, Words: "the body leads to Gitea's API documentation"},
			},
			Sayings: []Saying{
				{Contains: `"message":"token is required"`, Means: "authorization-missing", Example: `{"message":"token is required","url":"https://git.example.test/api/swagger"}`},
				{Contains: `"message":"invalid username, password or token"`, Means: "wrong-credentials", Example: `{"message":"invalid username, password or token","url":"https://git.example.test/api/swagger"}`},
				{Contains: "user is not allowed login [uid", Means: "account-locked", Example: `{"message":"user is not allowed login [uid: 2, name: jo]","url":"https://git.example.test/api/swagger"}`, Source: "https://github.com/go-gitea/gitea/blob/main/models/user/error.go"},
				{All: []string{"user does not exist [uid: 0"}, Means: "token-revoked", Example: `{"message":"user does not exist [uid: 0, name: ]","url":"https://git.example.test/api/swagger"}`},
				{Contains: "only signed in user is allowed to call apis.", Means: "not-signed-in", Example: `{"message":"Only signed in user is allowed to call APIs.","url":"https://git.example.test/api/swagger"}`},
				{Contains: "invalid provided otp", Means: "step-up-required", Example: `{"message":"invalid provided OTP","url":"https://git.example.test/api/swagger"}`},
			},
			Advice: []Advice{{"step-up-required", "developer", "With two-factor sign-in, Basic needs the code in `X-Gitea-OTP`; a token needs none."}},
		},
		{
			ID: "gotify", Name: "Gotify", Layer: LayerApplication,
			Source: "https://github.com/gotify/server/blob/master/auth/authentication.go",
			Sayings: []Saying{
				{Contains: "you need to provide a valid access token or user credentials to access this api", Means: "api-key-missing", Vague: true, Example: `{"error":"Unauthorized","errorCode":401,"errorDescription":"you need to provide a valid access token or user credentials to access this api"}`},
				{Contains: "you need to provide a valid access token or user credentials to access this api", Means: "api-key-invalid", Vague: true, Example: `{"error":"Unauthorized","errorCode":401,"errorDescription":"you need to provide a valid access token or user credentials to access this api"}`},
				{Contains: "you need to provide a valid access token or user credentials to access this api", Means: "wrong-credentials", Vague: true, Example: `{"error":"Unauthorized","errorCode":401,"errorDescription":"you need to provide a valid access token or user credentials to access this api"}`},
			},
			Advice: []Advice{{"api-key-missing", "developer", "Send the client's or application's token in `X-Gotify-Key`, or as `Authorization: Bearer`."}},
		},
		{
			ID: "jira", Name: "Jira or Confluence", Layer: LayerApplication,
			Source: "https://developer.atlassian.com/server/jira/platform/rest/v10004/intro/",
			Signs: []Sign{
				{Header: "x-seraph-loginreason", Words: "it sends a header of Jira or Confluence"},
				{Header: "x-ausername", Words: "it sends a header of Jira or Confluence"},
				{Header: "x-arequestid", Words: "it sends a header of Jira or Confluence"},
				{Header: "x-confluence-request-time", Words: "it sends a header of Confluence"},
				{Header: "atl-traceid", Words: "it sends a header of Atlassian"},
				{Cookie: "atlassian.xsrf.token=", Words: "it sets a cookie of Jira"},
				{Cookie: "seraph.rememberme.cookie=", Words: "it sets a cookie of Jira or Confluence"},
			},
			Sayings: []Saying{
				{Contains: "authentication_denied", Header: "x-seraph-loginreason", Means: "account-locked", Example: "X-Seraph-LoginReason: AUTHENTICATION_DENIED"},
				{Contains: "authenticated_failed", Header: "x-seraph-loginreason", Means: "wrong-credentials", Example: "X-Seraph-LoginReason: AUTHENTICATED_FAILED"},
				{Contains: "authorisation_failed", Header: "x-seraph-loginreason", Means: "token-scope-insufficient", Example: "X-Seraph-LoginReason: AUTHORISATION_FAILED"},
				{Contains: "captcha_challenge", Header: "x-authentication-denied-reason", Means: "account-locked", Example: "X-Authentication-Denied-Reason: CAPTCHA_CHALLENGE; login-url=https://jira.example.test/login.jsp"},
				{Contains: "client must be authenticated to access this resource.", Means: "not-signed-in", Vague: true, Example: `{"message":"Client must be authenticated to access this resource.","status-code":401}`},
				{Contains: "you are not authenticated. authentication required to perform this operation.", Means: "not-signed-in", Example: `{"errorMessages":["You are not authenticated. Authentication required to perform this operation."],"errors":{}}`},
				{Contains: "basic authentication with passwords is deprecated", Means: "authorization-wrong-scheme", Example: "Basic authentication with passwords is deprecated. For more information, see: https://developer.atlassian.com/cloud/confluence/deprecation-notice-basic-auth/"},
				{Contains: "unauthorized; scope does not match", Means: "token-scope-insufficient", Example: `{"code":401,"message":"Unauthorized; scope does not match"}`},
				{Contains: "xsrf check failed", Means: "csrf-token-missing", Example: "XSRF check failed"},
			},
			Advice: []Advice{
				{"account-locked", "visitor", "Sign in once in the browser and solve the CAPTCHA; until then every call is refused, with the right password, too."},
				{"wrong-credentials", "developer", "In the cloud, Basic wants the e-mail address and an API token, not the password."},
				{"csrf-token-missing", "developer", "Send `X-Atlassian-Token: no-check`."},
			},
		},
		{
			ID: "argocd", Name: "Argo CD", Layer: LayerApplication,
			Source: "https://github.com/argoproj/argo-cd/blob/master/util/session/sessionmanager.go",
			Signs:  []Sign{{Cookie: "argocd.token=", Words: "it sets the session cookie of Argo CD"}},
			Sayings: []Saying{
				{Contains: "no session information", Means: "not-signed-in", Example: `{"error":"no session information","code":16,"message":"no session information"}`},
				{Contains: "invalid session: token has invalid claims: token is expired", Means: "token-expired", Example: `{"error":"invalid session: token has invalid claims: token is expired","code":16}`},
				{Contains: "invalid session: ", Means: "session-expired", Vague: true, Example: `{"error":"invalid session: failed to verify the token","code":16}`},
				{Contains: "account password has changed since token issued", Means: "token-revoked", Example: `{"error":"account password has changed since token issued","code":16}`},
				{Contains: "token is revoked, please re-login", Means: "token-revoked", Example: `{"error":"token is revoked, please re-login","code":16}`},
			},
		},
		{
			ID: "portainer", Name: "Portainer", Layer: LayerApplication,
			Source: "https://github.com/portainer/portainer/tree/develop/api/http/security",
			Sayings: []Saying{
				{Contains: "a valid authorization token is missing", Means: "not-signed-in", Example: `{"message":"A valid authorization token is missing","details":"Unauthorized"}`},
				{Contains: "a valid authorisation token is missing", Means: "not-signed-in", Example: `{"message":"A valid authorisation token is missing","details":"Unauthorized"}`},
				{Contains: `"message":"an authorization token is invalid"`, Means: "token-expired", Vague: true, Example: `{"message":"An authorization token is invalid","details":"Unauthorized"}`},
			},
		},
		{
			ID: "sonarqube", Name: "SonarQube", Layer: LayerApplication,
			Source:  "https://docs.sonarsource.com/sonarqube-server/latest/extension-guide/web-api/",
			Signs:   []Sign{{Header: "sonar-version", Words: "it sends a header of SonarQube"}},
			Sayings: []Saying{{Contains: `{"errors":[{"msg":"authentication is required"}`, Means: "not-signed-in", Example: `{"errors":[{"msg":"Authentication is required"}]}`}},
			Advice:  []Advice{{"authorization-wrong-scheme", "developer", "Before version 10 a token goes as the user name of Basic, with an empty password."}},
		},
		{
			ID: "artifactory", Name: "JFrog Artifactory", Layer: LayerApplication,
			Source: "https://jfrog.com/help/r/jfrog-rest-apis/artifactory-rest-apis",
			Signs: []Sign{
				{Header: "x-artifactory-id", Words: "it sends a header of Artifactory"},
				{Header: "x-jfrog-version", Words: "it sends a header of Artifactory"},
				{Header: "server", Contains: "artifactory/", Words: "the Server header names Artifactory"},
				{Header: "www-authenticate", Contains: `basic realm="artifactory realm"`, Words: "the realm names Artifactory"},
			},
			Sayings: []Saying{
				{Contains: "props authentication token not found", Means: "token-revoked", Example: `{"errors":[{"status":401,"message":"Props Authentication Token not found"}]}`},
				{Contains: "wrong username was used", Means: "wrong-credentials", Example: `{"errors":[{"status":401,"message":"Wrong username was used"}]}`},
				{Contains: "token failed verification: expired", Means: "token-expired", Example: `{"errors":[{"status":401,"message":"Token failed verification: expired"}]}`},
				{Contains: "token failed verification: ", Means: "token-expired", Vague: true, Example: `{"errors":[{"status":401,"message":"Token failed verification: unknown"}]}`},
			},
		},
		{
			ID: "nexus", Name: "Sonatype Nexus", Layer: LayerApplication,
			Source: "https://help.sonatype.com/en/realms.html",
			Signs: []Sign{
				{Header: "server", Contains: "nexus/", Words: "the Server header names Nexus"},
				{Header: "www-authenticate", Contains: `basic realm="sonatype nexus repository manager"`, Words: "the realm names Nexus"},
			},
			Advice: []Advice{
				{"authorization-missing", "owner", "Anonymous access is a setting (Security, Anonymous Access); Docker needs the Docker Bearer Token Realm to be active."},
			},
		},
		{
			ID: "docker-registry", Name: "a Docker registry", Layer: LayerApplication,
			Source: "https://distribution.github.io/distribution/spec/auth/token/",
			Signs: []Sign{
				{Header: "docker-distribution-api-version", Words: "it sends the header of the Docker registry API"},
			},
			Sayings: []Saying{
				{Contains: `"code":"unauthorized",` + "\n" + `"message":"authentication required"`, Means: "authorization-missing", Vague: true, Example: `{"errors":[{"code":"UNAUTHORIZED","message":"authentication required","detail":[{"Type":"repository","Class":"","Name":"team/shop","Action":"pull"}]}]}`},
				{Contains: `"code":"unauthorized",` + "\n" + `"message":"authentication required"`, Means: "wrong-credentials", Vague: true, Example: `{"errors":[{"code":"UNAUTHORIZED","message":"authentication required","detail":null}]}`},
				{Contains: `error="invalid_token"`, Header: "www-authenticate", Shared: true, Means: "token-expired", Vague: true, Example: `WWW-Authenticate: Bearer realm="https://auth.example.test/token",service="registry.example.test",scope="repository:team/shop:pull",error="invalid_token"`},
				{Contains: `error="invalid_token"`, Header: "www-authenticate", Shared: true, Means: "token-wrong-issuer", Vague: true, Example: `WWW-Authenticate: Bearer realm="https://auth.example.test/token",service="registry.example.test",scope="repository:team/shop:pull",error="invalid_token"`},
				{Contains: `error="invalid_token"`, Header: "www-authenticate", Shared: true, Means: "token-wrong-audience", Vague: true, Example: `WWW-Authenticate: Bearer realm="https://auth.example.test/token",service="registry.example.test",scope="repository:team/shop:pull",error="invalid_token"`},
				{Contains: "incorrect username or password", Shared: true, Means: "wrong-credentials", Example: `{"details":"incorrect username or password"}`},
				{Contains: "requested access to the resource is denied", Means: "token-scope-insufficient", Example: `{"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}`},
			},
			Advice: []Advice{
				{"authorization-missing", "developer", "First fetch a token from the address in `realm`, with `service` and `scope` as parameters, then send it as `Authorization: Bearer`."},
				{"token-wrong-audience", "owner", "The token's `aud` must equal `service` in the registry's `auth.token`, its `iss` must equal `issuer`; the registry's log says which failed."},
				{"token-wrong-issuer", "owner", "The token's `iss` must equal `issuer` in the registry's `auth.token`; the registry's log says `token from untrusted issuer`."},
				{"token-signature-invalid", "owner", "`rootcertbundle` or `jwks` in the registry's `auth.token` must hold the key that the token server signs with."},
			},
		},
		{
			ID: "kubernetes", Name: "Kubernetes", Layer: LayerApplication,
			Source: "https://kubernetes.io/docs/reference/access-authn-authz/authentication/",
			Signs: []Sign{
				{Header: "audit-id", Words: "it sends a header of the Kubernetes API"},
				{Header: "x-kubernetes-pf-flowschema-uid", Words: "it sends a header of the Kubernetes API"},
			},
			Sayings: []Saying{
				{Contains: `"status":"failure",` + "\n" + `"message":"unauthorized",` + "\n" + `"reason":"unauthorized"`, Means: "token-expired", Vague: true, Example: `{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}`},
				{Contains: `"status":"failure",` + "\n" + `"message":"unauthorized",` + "\n" + `"reason":"unauthorized"`, Means: "token-signature-invalid", Vague: true, Example: `{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}`},
				{Contains: `"status":"failure",` + "\n" + `"message":"unauthorized",` + "\n" + `"reason":"unauthorized"`, Means: "token-wrong-audience", Vague: true, Example: `{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}`},
			},
			Advice: []Advice{
				{"token-expired", "developer", "Bound service account tokens live an hour: read the file again instead of keeping it, or make a new one with `kubectl create token`."},
				{"token-wrong-audience", "owner", "`--api-audiences` of the API server lists which `aud` it takes; the API server's log says why it refused."},
			},
		},
		{
			ID: "openfga", Name: "OpenFGA", Layer: LayerApplication,
			Source: "https://openfga.dev/api/service",
			Sayings: []Saying{
				{Contains: `"code":"bearer_token_missing"`, Means: "authorization-missing", Example: `{"code":"bearer_token_missing","message":"missing bearer token"}`},
				{Contains: `"code":"auth_failed_invalid_audience"`, Means: "token-wrong-audience", Example: `{"code":"auth_failed_invalid_audience","message":"invalid audience"}`},
				{Contains: `"code":"auth_failed_invalid_issuer"`, Means: "token-wrong-issuer", Example: `{"code":"auth_failed_invalid_issuer","message":"invalid issuer"}`},
				{Contains: `"code":"invalid_claims"`, Means: "token-expired", Vague: true, Example: `{"code":"invalid_claims","message":"invalid claims"}`},
				{Contains: `"code":"invalid_claims"`, Means: "token-wrong-audience", Vague: true, Example: `{"code":"invalid_claims","message":"invalid claims"}`},
				{Contains: `"code":"invalid_claims"`, Means: "token-wrong-issuer", Vague: true, Example: `{"code":"invalid_claims","message":"invalid claims"}`},
				{Contains: `"code":"invalid_claims"`, Means: "token-signature-invalid", Vague: true, Example: `{"code":"invalid_claims","message":"invalid claims"}`},
			},
			Advice: []Advice{
				{"api-key-invalid", "owner", "`--authn-preshared-keys` lists the keys that OpenFGA takes; each goes as `Authorization: Bearer`."},
			},
		},
		{
			ID: "mattermost", Name: "Mattermost", Layer: LayerApplication,
			Source: "https://developers.mattermost.com/api-documentation/",
			Signs:  []Sign{{Cookie: "mmauthtoken=", Words: "it sets the session cookie of Mattermost"}},
			Sayings: []Saying{
				{Contains: "api.context.session_expired.app_error", Means: "session-expired", Example: `{"id":"api.context.session_expired.app_error","message":"Invalid or expired session, please login again.","status_code":401}`},
				{Contains: "api.context.mfa_required", Means: "step-up-required", Example: `{"id":"api.context.mfa_required.app_error","message":"Multi-factor authentication is required on this server.","status_code":401}`},
				{Contains: "api.user.login.invalid_credentials", Means: "wrong-credentials", Example: `{"id":"api.user.login.invalid_credentials_email_username","message":"Enter a valid email or username and/or password.","status_code":401}`},
				{Contains: "api.user.check_user_login_attempts.too_many", Means: "account-locked", Example: `{"id":"api.user.check_user_login_attempts.too_many.app_error","message":"Your account is locked because of too many failed password attempts.","status_code":401}`},
			},
			Advice: []Advice{{"csrf-token-missing", "developer", "With the cookie, calls that change something need `X-Requested-With: XMLHttpRequest` or `X-CSRF-Token`."}},
		},
		{
			ID: "matrix", Name: "Matrix (Synapse)", Layer: LayerApplication,
			Source: "https://spec.matrix.org/latest/client-server-api/#using-access-tokens",
			Sayings: []Saying{
				{Contains: `"errcode":"m_missing_token"`, Means: "authorization-missing", Example: `{"errcode":"M_MISSING_TOKEN","error":"Missing access token"}`},
				{Contains: `"errcode":"m_unknown_token"`, Means: "token-revoked", Example: `{"errcode":"M_UNKNOWN_TOKEN","error":"Invalid access token passed.","soft_logout":false}`},
				{Contains: `"soft_logout":true`, Means: "token-expired", Example: `{"errcode":"M_UNKNOWN_TOKEN","error":"Access token has expired","soft_logout":true}`},
				{Contains: `"errcode":"m_user_deactivated"`, Means: "account-locked", Example: `{"errcode":"M_USER_DEACTIVATED","error":"This account has been deactivated"}`},
				{Contains: `"errcode":"m_user_locked"`, Means: "account-locked", Example: `{"errcode":"M_USER_LOCKED","error":"This account has been locked"}`},
				{Contains: `"flows":[{"stages":`, Means: "step-up-required", Example: `{"session":"abc","flows":[{"stages":["m.login.password"]}],"params":{}}`},
			},
		},
		{
			ID: "mastodon", Name: "Mastodon", Layer: LayerApplication,
			Source: "https://docs.joinmastodon.org/entities/Error/",
			Signs:  []Sign{{Header: "server", Contains: "mastodon", Words: "the Server header names Mastodon"}, {Cookie: "_mastodon_session=", Words: "it sets the session cookie of Mastodon"}},
			Sayings: []Saying{
				{Contains: "this method requires an authenticated user", Means: "authorization-missing", Example: `{"error":"This method requires an authenticated user"}`},
				{Contains: `{"error":"the access token is invalid"`, Means: "token-revoked", Vague: true, Example: `{"error":"The access token is invalid"}`},
				{Contains: `{"error":"the access token is invalid"`, Means: "authorization-missing", Vague: true, Example: `{"error":"The access token is invalid"}`},
				{Contains: `{"error":"the access token was revoked"`, Means: "token-revoked", Example: `{"error":"The access token was revoked"}`},
			},
		},
		{
			ID: "discourse", Name: "Discourse", Layer: LayerApplication,
			Source: "https://docs.discourse.org/",
			Signs:  []Sign{{Header: "x-discourse-route", Words: "it sends a header of Discourse"}, {Cookie: "_forum_session=", Words: "it sets the session cookie of Discourse"}},
			Sayings: []Saying{
				{Contains: `"error_type":"not_logged_in"`, Means: "not-signed-in", Example: `{"errors":["You need to be logged in to do that."],"error_type":"not_logged_in"}`},
				{Contains: "the api username or key is invalid", Means: "api-key-invalid", Example: `{"errors":["You are not permitted to view the requested resource. The API username or key is invalid."],"error_type":"invalid_access"}`},
			},
		},
		{
			ID: "home-assistant", Name: "Home Assistant", Layer: LayerApplication,
			Source: "https://www.home-assistant.io/docs/authentication/",
			Signs:  []Sign{{Contains: "<home-assistant>", Words: "the page is one of Home Assistant"}},
			Sayings: []Saying{
				{Contains: "401: unauthorized", Whole: true, Shared: true, Means: "authorization-missing", Vague: true, Example: "<title>Home Assistant</title><home-assistant></home-assistant><p>401: Unauthorized</p>"},
			},
			Advice: []Advice{{"authorization-dropped-by-server", "owner", "Look in the proxy for `proxy_set_header Authorization`: Home Assistant needs the header as the browser sent it."}},
		},
		{
			ID: "rabbitmq", Name: "RabbitMQ", Layer: LayerApplication,
			Source: "https://www.rabbitmq.com/docs/management",
			Signs:  []Sign{{Header: "www-authenticate", Contains: `basic realm="rabbitmq management"`, Words: "the realm names RabbitMQ"}},
			Sayings: []Saying{
				{Contains: `{"error":"not_authorized",` + "\n" + `"reason":"login failed"`, Means: "wrong-credentials", Example: `{"error":"not_authorized","reason":"Login failed"}`},
				{Contains: `{"error":"not_authorised",` + "\n" + `"reason":"login failed"`, Means: "wrong-credentials", Example: `{"error":"not_authorised","reason":"Login failed"}`},
				{All: []string{"not management user|not administrator user|not monitor user|not policymaker user"}, Means: "token-scope-insufficient", Example: `{"error":"not_authorised","reason":"Not management user"}`, Source: "https://www.rabbitmq.com/docs/management#permissions"},
				{Contains: "user can only log in via localhost", Means: "gateway-denied", Example: `{"error":"not_authorized","reason":"User can only log in via localhost"}`},
			},
			Advice: []Advice{{"gateway-denied", "owner", "The user `guest` may sign in from the same machine only (`loopback_users`)."}},
		},
		{
			ID: "proxmox", Name: "Proxmox VE", Layer: LayerApplication,
			Source: "https://pve.proxmox.com/wiki/Proxmox_VE_API",
			Signs:  []Sign{{Header: "server", Contains: "pve-api-daemon", Words: "the Server header names Proxmox VE"}},
			Sayings: []Saying{
				{Contains: "permission denied - invalid pve ticket", Means: "session-expired", Example: `{"data":null,"message":"permission denied - invalid PVE ticket"}`},
				{Contains: "no ticket", Whole: true, Shared: true, Means: "not-signed-in", Example: `{"data":null,"message":"No ticket"}`},
			},
			Advice: []Advice{{"clock-skew", "owner", "In a cluster, tickets of a node whose clock is off are refused: check `timedatectl` on each."}},
		},
		{
			ID: "glpi", Name: "GLPI", Layer: LayerApplication,
			Source: "https://github.com/glpi-project/glpi/blob/main/apirest.md",
			Sayings: []Saying{
				{Contains: `"error_session_token_invalid"`, Means: "session-expired", Example: `["ERROR_SESSION_TOKEN_INVALID","session_token seems invalid"]`},
				{Contains: `"error_session_token_missing"`, Means: "authorization-missing", Example: `["ERROR_SESSION_TOKEN_MISSING","parameter session_token is missing or empty"]`},
				{Contains: `"error_app_token_parameters_missing"`, Means: "api-key-missing", Example: `["ERROR_APP_TOKEN_PARAMETERS_MISSING","missing parameter(s): app_token"]`},
				{Contains: `"error_wrong_app_token_parameter"`, Means: "api-key-invalid", Example: `["ERROR_WRONG_APP_TOKEN_PARAMETER","x"]`},
				{Contains: `"error_glpi_login"`, Means: "wrong-credentials", Example: `["ERROR_GLPI_LOGIN","x"]`},
				{Contains: `"error_glpi_login_user_token"`, Means: "wrong-credentials", Example: `["ERROR_GLPI_LOGIN_USER_TOKEN","x"]`},
			},
		},
		{
			ID: "radicale", Name: "Radicale", Layer: LayerApplication,
			Source: "https://radicale.org/v3.html",
			Signs:  []Sign{{Header: "www-authenticate", Contains: `realm="radicale`, Words: "the realm names Radicale"}},
			Advice: []Advice{{"wrong-credentials", "owner", "Users stand in the file that `htpasswd_filename` names; `htpasswd_encryption` must say how its passwords are hashed."}},
		},
		{
			ID: "redmine", Name: "Redmine", Layer: LayerApplication,
			Source: "https://www.redmine.org/projects/redmine/wiki/rest_api",
			Signs:  []Sign{{Header: "www-authenticate", Contains: `realm="redmine api"`, Words: "the realm names Redmine"}, {Cookie: "_redmine_session=", Words: "it sets the session cookie of Redmine"}},
			Advice: []Advice{{"authorization-missing", "owner", "The REST API must be enabled under Administration, Settings, API; the key goes into `X-Redmine-API-Key`."}},
		},
		{
			ID: "phpmyadmin", Name: "phpMyAdmin", Layer: LayerApplication,
			Source:  "https://docs.phpmyadmin.net/en/latest/config.html#cfg_Servers_auth_type",
			Signs:   []Sign{{Header: "www-authenticate", Contains: `realm="phpmyadmin`, Words: "the realm names phpMyAdmin"}, {Cookie: "phpmyadmin=", Words: "it sets the session cookie of phpMyAdmin"}},
			Sayings: []Saying{{Contains: "wrong username/password. access denied.", Means: "wrong-credentials", Example: "<h1>Welcome to phpMyAdmin localhost</h1><p>Wrong username/password. Access denied.</p>"}},
		},
		{
			ID: "unleash", Name: "Unleash", Layer: LayerApplication,
			Source: "https://docs.getunleash.io/concepts/api-tokens-and-client-keys",
			Signs:  []Sign{{Cookie: "unleash-session=", Words: "it sets the session cookie of Unleash"}},
			Sayings: []Saying{
				{Contains: "you must log in to use unleash", Means: "not-signed-in", Example: `{"name":"AuthenticationRequired","message":"You must log in to use Unleash. Your request had no authorization header, so we could not authorize you. Try logging in at /auth/simple/login"}`},
				// It says the same of a token that it does not know.
				{Contains: "this endpoint requires an api token", Means: "api-key-missing", Vague: true, Example: `{"message":"This endpoint requires an API token. Please add an authorization header to your request with a valid token"}`},
				{Contains: "this endpoint requires an api token", Means: "api-key-invalid", Vague: true, Example: `{"message":"This endpoint requires an API token. Please add an authorization header to your request with a valid token"}`},
				{Contains: "the combination of password and username you provided is invalid", Means: "wrong-credentials", Example: `{"name":"PasswordMismatch","message":"The combination of password and username you provided is invalid."}`},
			},
			Advice: []Advice{
				{"api-key-invalid", "developer", "Unleash takes the token alone, without a scheme: `Authorization: default:development.…`. `/api/client` wants one of type client (backend), `/api/frontend` one of type frontend."},
				{"api-key-missing", "developer", "Unleash takes the token alone, without a scheme: `Authorization: default:development.…`."},
			},
		},
		{
			ID: "n8n", Name: "n8n", Layer: LayerApplication,
			Source: "https://docs.n8n.io/api/authentication/",
			Sayings: []Saying{
				{Contains: "'x-n8n-api-key' header required", Means: "api-key-missing", Example: `{"message":"'X-N8N-API-KEY' header required"}`},
			},
			Signs: []Sign{{Cookie: "n8n-auth=", Words: "it sets the session cookie of n8n"}},
		},
	}
}
