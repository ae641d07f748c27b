package products

// databases are data stores and search engines that speak HTTP, and the APIs laid over them.
func databases() []Product {
	return []Product{
		{
			ID: "elasticsearch", Name: "Elasticsearch", Layer: LayerApplication,
			Source: "https://www.elastic.co/docs/troubleshoot/elasticsearch/security",
			Signs: []Sign{
				{Header: "x-elastic-product", Words: "it sends a header of Elasticsearch"},
				{Header: "www-authenticate", Contains: `basic realm="security"`, Words: "the realm is the one that Elasticsearch sets"},
				{Contains: `"type":"security_exception"`, Words: "the body is an error of Elasticsearch"},
			},
			Sayings: []Saying{
				{Contains: "missing authentication credentials for rest request", Means: "authorization-missing", Example: `{"error":{"root_cause":[{"type":"security_exception","reason":"missing authentication credentials for REST request [/orders/_search]"}],"type":"security_exception","reason":"missing authentication credentials for REST request [/orders/_search]"},"status":401}`},
				{Contains: "missing authentication token for rest request", Means: "authorization-missing", Example: `{"error":{"type":"security_exception","reason":"missing authentication token for REST request [/]"},"status":401}`},
				{All: []string{"unable to authenticate user [", "for rest request"}, Means: "wrong-credentials", Example: `{"error":{"type":"security_exception","reason":"unable to authenticate user [maria] for REST request [/]"},"status":401}`},
				{Contains: "unable to authenticate with provided credentials and anonymous access is not allowed", Means: "api-key-invalid", Vague: true, Example: `{"error":{"type":"security_exception","reason":"unable to authenticate with provided credentials and anonymous access is not allowed for this request"},"status":401}`},
				{Contains: "unable to authenticate with provided credentials and anonymous access is not allowed", Means: "token-revoked", Vague: true, Example: `{"error":{"type":"security_exception","reason":"unable to authenticate with provided credentials and anonymous access is not allowed for this request"},"status":401}`},
				{All: []string{"api key: api key has been invalidated|api key: unable to find apikey|api key: api key is expired|api key: invalid credentials for api key|unable to find apikey with id"}, Means: "api-key-invalid", Example: `{"error":{"reason":"unable to authenticate","additional_unsuccessful_credentials":"API key: unable to find apikey with id abc"},"status":401}`},
				{Contains: "token expired", Whole: true, Shared: true, Means: "token-expired", Example: `{"error":{"type":"security_exception","reason":"token expired"},"status":401}`},
				{Contains: "failed to authenticate user [", Means: "wrong-credentials", Example: `{"error":{"type":"security_exception","reason":"failed to authenticate user [elastic]"},"status":401}`},
			},
			Advice: []Advice{
				{"wrong-credentials", "owner", "`bin/elasticsearch-reset-password -u NAME` sets a new password; `logger.org.elasticsearch.xpack.security.authc: TRACE` says which realm refused."},
				{"authorization-wrong-scheme", "developer", "API keys go as `Authorization: ApiKey` and the encoded key, tokens as `Bearer`, passwords as `Basic`."},
			},
		},
		{
			ID: "opensearch", Name: "OpenSearch", Layer: LayerApplication,
			Source: "https://docs.opensearch.org/latest/security/authentication-backends/basic-authc/",
			Signs:  []Sign{{Header: "www-authenticate", Contains: `basic realm="opensearch security"`, Words: "the realm names OpenSearch"}, {Header: "www-authenticate", Contains: `basic realm="open distro security"`, Words: "the realm names Open Distro"}},
			Sayings: []Saying{
				{Contains: "authentication finally failed", Means: "wrong-credentials", Example: "Authentication finally failed"},
			},
		},
		{
			ID: "kibana", Name: "Kibana", Layer: LayerApplication,
			Source: "https://www.elastic.co/docs/api/doc/kibana/authentication",
			Signs:  []Sign{{Header: "kbn-name", Words: "it sends a header of Kibana"}, {Header: "kbn-license-sig", Words: "it sends a header of Kibana"}},
			Advice: []Advice{{"session-expired", "owner", "`xpack.security.session.idleTimeout` (three days) and `lifespan` (30 days) end sessions; without a fixed `xpack.security.encryptionKey` each restart does."}},
		},
		{
			ID: "couchdb", Name: "CouchDB", Layer: LayerApplication,
			Source: "https://docs.couchdb.org/en/stable/api/server/authn.html",
			Signs: []Sign{
				{Header: "server", Contains: "couchdb/", Words: "the Server header names CouchDB"},
				{Header: "x-couchdb-body-time", Words: "it sends a header of CouchDB"},
				{Cookie: "authsession=", Words: "it sets the session cookie of CouchDB"},
			},
			Sayings: []Saying{
				{Contains: "name or password is incorrect.", Means: "wrong-credentials", Example: `{"error":"unauthorized","reason":"Name or password is incorrect."}`},
				{Contains: "you are not authorized to access this db.", Means: "not-signed-in", Vague: true, Example: `{"error":"unauthorized","reason":"You are not authorized to access this db."}`},
				{Contains: "you are not authorized to access this db.", Means: "authorization-missing", Vague: true, Example: `{"error":"unauthorized","reason":"You are not authorized to access this db."}`},
				{Contains: "you are not a server admin.", Means: "token-scope-insufficient", Example: `{"error":"unauthorized","reason":"You are not a server admin."}`},
				{Contains: "account is temporarily locked due to multiple authentication failures", Means: "account-locked", Example: `{"error":"forbidden","reason":"Account is temporarily locked due to multiple authentication failures"}`},
				{Contains: "malformed authsession cookie. please clear your cookies.", Means: "stale-browser-state", Example: `{"error":"bad_request","reason":"Malformed AuthSession cookie. Please clear your cookies."}`},
			},
			Advice: []Advice{{"session-expired", "owner", "`timeout` in `[chttpd_auth]` is ten minutes unless set; a new `secret`, or a different one on each node, ends sessions."}},
		},
		{
			ID: "influxdb", Name: "InfluxDB", Layer: LayerApplication,
			Source: "https://docs.influxdata.com/influxdb/v2/api-guide/api_intro/",
			Signs: []Sign{
				{Header: "x-influxdb-version", Words: "it sends a header of InfluxDB"},
				{Header: "x-influxdb-build", Words: "it sends a header of InfluxDB"},
				{Header: "x-platform-error-code", Words: "it sends a header of InfluxDB 2"},
				{Header: "www-authenticate", Contains: `basic realm="influxdb"`, Words: "the realm names InfluxDB"},
			},
			Sayings: []Saying{
				{Contains: `{"code":"unauthorized",` + "\n" + `"message":"unauthorized access"`, Means: "token-revoked", Vague: true, Example: `{"code":"unauthorized","message":"unauthorized access"}`},
				{Contains: `{"code":"unauthorized",` + "\n" + `"message":"unauthorized access"`, Means: "authorization-missing", Vague: true, Example: `{"code":"unauthorized","message":"unauthorized access"}`},
				{Contains: "unable to parse authentication credentials", Means: "authorization-missing", Example: `{"error":"unable to parse authentication credentials"}`},
				{Contains: `{"error":"authorization failed"}`, Means: "wrong-credentials", Example: `{"error":"authorization failed"}`},
			},
			Advice: []Advice{{"authorization-wrong-scheme", "developer", "InfluxDB 2 wants `Authorization: Token` and the token."}},
		},
		{
			ID: "hasura", Name: "Hasura", Layer: LayerApplication,
			Source: "https://hasura.io/docs/2.0/auth/authentication/jwt/",
			Sayings: []Saying{
				{Contains: "could not verify jwt: jwtexpired", Means: "token-expired", Example: `{"errors":[{"extensions":{"path":"$","code":"invalid-jwt"},"message":"Could not verify JWT: JWTExpired"}]}`},
				{All: []string{"could not verify jwt:", "jwsinvalidsignature|jwserror jwsinvalidsignature"}, Means: "token-signature-invalid", Example: `{"errors":[{"extensions":{"code":"invalid-jwt"},"message":"Could not verify JWT: JWSError JWSInvalidSignature"}]}`},
				{Contains: "could not verify jwt: jwtnotinaudience", Means: "token-wrong-audience", Example: `{"errors":[{"extensions":{"code":"invalid-jwt"},"message":"Could not verify JWT: JWTNotInAudience"}]}`},
				{Contains: "could not verify jwt: jwtnotinissuer", Means: "token-wrong-issuer", Example: `{"errors":[{"extensions":{"code":"invalid-jwt"},"message":"Could not verify JWT: JWTNotInIssuer"}]}`},
				{Contains: "could not verify jwt: jwtissuedatfuture", Means: "token-not-yet-valid", Example: `{"errors":[{"extensions":{"code":"invalid-jwt"},"message":"Could not verify JWT: JWTIssuedAtFuture"}]}`},
				{Contains: "missing 'authorization' or 'cookie' header in jwt authentication mode", Means: "authorization-missing", Example: `{"errors":[{"extensions":{"code":"invalid-headers"},"message":"Missing 'Authorization' or 'Cookie' header in JWT authentication mode"}]}`},
				{Contains: "x-hasura-admin-secret/x-hasura-access-key required, but not found", Means: "api-key-missing", Example: `{"errors":[{"extensions":{"path":"$","code":"access-denied"},"message":"x-hasura-admin-secret/x-hasura-access-key required, but not found"}]}`},
				{Contains: "invalid x-hasura-admin-secret/x-hasura-access-key", Means: "api-key-invalid", Example: `{"errors":[{"extensions":{"path":"$","code":"access-denied"},"message":"invalid x-hasura-admin-secret/x-hasura-access-key"}]}`},
				{Contains: "authentication hook unauthorized this request", Means: "not-signed-in", Vague: true, Example: `{"errors":[{"extensions":{"code":"access-denied"},"message":"Authentication hook unauthorized this request"}]}`},
				{Contains: "your requested role is not in allowed roles", Means: "token-scope-insufficient", Example: `{"errors":[{"extensions":{"code":"access-denied"},"message":"Your requested role is not in allowed roles"}]}`},
				{All: []string{"claims key: '", "not found"}, Means: "token-malformed", Example: `{"errors":[{"extensions":{"code":"jwt-missing-role-claims"},"message":"claims key: 'https://hasura.io/jwt/claims' not found"}]}`},
			},
		},
		{
			ID: "postgrest", Name: "PostgREST", Layer: LayerApplication,
			Source: "https://docs.postgrest.org/en/stable/references/errors.html#group-3-jwt-errors",
			Signs:  []Sign{{Header: "server", Contains: "postgrest", Words: "the Server header names PostgREST"}},
			Sayings: []Saying{
				{All: []string{"jwt expired", "pgrst303|pgrst301|\"message\":"}, Shared: true, Means: "token-expired", Example: `{"code":"PGRST303","details":null,"hint":null,"message":"JWT expired"}`},
				{Contains: "jwt not yet valid", Shared: true, Means: "token-not-yet-valid", Example: `{"code":"PGRST303","details":null,"hint":null,"message":"JWT not yet valid"}`},
				{Contains: "jwt issued at future", Means: "token-not-yet-valid", Example: `{"code":"PGRST303","details":null,"hint":null,"message":"JWT issued at future"}`},
				{Contains: "jwt not in audience", Means: "token-wrong-audience", Example: `{"code":"PGRST303","details":null,"hint":null,"message":"JWT not in audience"}`},
				{Contains: "jwserror jwsinvalidsignature", Shared: true, Means: "token-signature-invalid", Example: `{"code":"PGRST301","details":null,"hint":null,"message":"JWSError JWSInvalidSignature"}`},
				{Contains: "no suitable key or wrong key type", Means: "token-signature-invalid", Example: `{"code":"PGRST301","details":"None of the keys was able to decode the JWT","hint":null,"message":"No suitable key or wrong key type"}`},
				{All: []string{"expected 3 parts in jwt; got"}, Means: "token-malformed", Example: `{"code":"PGRST301","details":null,"hint":null,"message":"Expected 3 parts in JWT; got 1"}`},
				{Contains: "empty jwt is sent in authorization header", Means: "authorization-malformed", Example: `{"code":"PGRST301","details":null,"hint":null,"message":"Empty JWT is sent in Authorization header"}`},
				{Contains: "anonymous access is disabled", Means: "authorization-missing", Example: `{"code":"PGRST302","details":null,"hint":null,"message":"Anonymous access is disabled"}`},
				{Contains: `"code":"pgrst301"`, Means: "token-malformed", Vague: true, Example: `{"code":"PGRST301","message":"x"}`},
				{Contains: `"code":"pgrst303"`, Means: "token-expired", Vague: true, Example: `{"code":"PGRST303","message":"x"}`},
				// A table that anonymous may not read is answered 401 with PostgreSQL's own code.
				{Contains: `"code":"42501"`, Means: "authorization-missing", Vague: true, Example: `{"code":"42501","details":null,"hint":null,"message":"permission denied for table orders"}`},
				{Contains: `"code":"42501"`, Means: "token-scope-insufficient", Vague: true, Example: `{"code":"42501","details":null,"hint":null,"message":"permission denied for table orders"}`},
			},
			Advice: []Advice{
				{"authorization-missing", "owner", "PostgREST answers 401 instead of 403 where the anonymous role lacks a right: `GRANT` it to the role in `db-anon-role`, or send a token."},
				{"token-signature-invalid", "owner", "`jwt-secret` must be the very secret or key that signs; with `jwt-secret-is-base64` it is decoded first."},
			},
		},
		{
			ID: "meilisearch", Name: "Meilisearch", Layer: LayerApplication,
			Source: "https://www.meilisearch.com/docs/reference/errors/error_codes",
			Sayings: []Saying{
				{Contains: `"code":"missing_authorization_header"`, Means: "authorization-missing", Example: `{"message":"The Authorization header is missing. It must use the bearer authorization method.","code":"missing_authorization_header","type":"auth"}`},
				{Contains: "it must use the bearer authorization method", Means: "authorization-missing", Example: `{"message":"The Authorization header is missing. It must use the bearer authorization method."}`},
				{Contains: "the provided api key is invalid.", Means: "api-key-invalid", Example: `{"message":"The provided API key is invalid.","code":"invalid_api_key","type":"auth"}`},
				{All: []string{"tenant token expired"}, Means: "token-expired", Example: `{"message":"Tenant token expired. Was valid up to 1","code":"invalid_api_key"}`},
			},
		},
		{
			ID: "qdrant", Name: "Qdrant", Layer: LayerApplication,
			Source:  "https://qdrant.tech/documentation/guides/security/",
			Sayings: []Saying{{Contains: "must provide an api key or an authorization bearer token", Means: "api-key-missing", Example: "Must provide an API key or an Authorization bearer token"}, {Contains: "invalid api key or jwt", Means: "api-key-invalid", Example: "Invalid API key or JWT"}},
		},
		{
			ID: "s3", Name: "S3-compatible storage", Layer: LayerApplication,
			Source: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
			Signs: []Sign{
				{Header: "x-amz-request-id", Words: "it sends a header of S3"},
				{Header: "server", Contains: "minio", Words: "the Server header names MinIO"},
				{Header: "server", Contains: "amazons3", Words: "the Server header names Amazon S3"},
			},
			Sayings: []Saying{
				{Contains: "the request signature we calculated does not match the signature you provided", Means: "request-signature-invalid", Example: `<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message></Error>`},
				{Contains: "the difference between the request time and the current time is too large", Means: "request-signature-invalid", Example: `<?xml version="1.0"?><Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message></Error>`},
				{Contains: "the access key id you provided does not exist in our records", Means: "api-key-invalid", Example: `<?xml version="1.0"?><Error><Code>InvalidAccessKeyId</Code><Message>The Access Key Id you provided does not exist in our records.</Message></Error>`},
				{Contains: "the provided token has expired.", Means: "token-expired", Example: `<?xml version="1.0"?><Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>`},
				{Contains: "request has expired", Shared: true, Means: "request-signature-invalid", Example: `<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>`},
			},
		},
		{
			ID: "neo4j", Name: "Neo4j", Layer: LayerApplication,
			Source: "https://neo4j.com/docs/status-codes/current/",
			Signs:  []Sign{{Header: "www-authenticate", Contains: `basic realm="neo4j"`, Words: "the realm names Neo4j"}, {Contains: `"code":"neo.clienterror.security.`, Words: "the body has an error code of Neo4j"}},
			Sayings: []Saying{
				{Contains: "no authentication header supplied.", Means: "authorization-missing", Example: `{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"No authentication header supplied."}]}`},
				{Contains: "neo.clienterror.security.authenticationratelimit", Means: "account-locked", Example: `{"errors":[{"code":"Neo.ClientError.Security.AuthenticationRateLimit"}]}`},
				{Contains: "neo.clienterror.security.credentialsexpired", Means: "account-locked", Example: `{"errors":[{"code":"Neo.ClientError.Security.CredentialsExpired"}]}`},
				{Contains: "neo.clienterror.security.tokenexpired", Means: "token-expired", Example: `{"errors":[{"code":"Neo.ClientError.Security.TokenExpired"}]}`},
			},
		},
		{
			ID: "typesense", Name: "Typesense", Layer: LayerApplication,
			Source: "https://typesense.org/docs/guide/api-errors.html",
			Sayings: []Saying{
				{Contains: "forbidden - a valid `x-typesense-api-key` header must be sent", Means: "api-key-invalid", Vague: true, Example: "{\"message\": \"Forbidden - a valid `x-typesense-api-key` header must be sent.\"}"},
				{Contains: "forbidden - a valid `x-typesense-api-key` header must be sent", Means: "api-key-missing", Vague: true, Example: "{\"message\": \"Forbidden - a valid `x-typesense-api-key` header must be sent.\"}"},
			},
		},
		{
			ID: "appwrite", Name: "Appwrite", Layer: LayerApplication,
			Source: "https://appwrite.io/docs/advanced/platform/response-codes",
			Signs:  []Sign{{Header: "x-appwrite-project-id", Words: "it sends a header of Appwrite"}, {Header: "server", Contains: "appwrite", Words: "the Server header names Appwrite"}},
			Sayings: []Saying{
				{Contains: "user (role: guests) missing scope", Means: "not-signed-in", Example: `{"message":"User (role: guests) missing scope (account)","code":401,"type":"general_unauthorized_scope"}`},
				{Contains: "user (role: guests) missing scopes", Means: "not-signed-in", Example: `{"message":"User (role: guests) missing scopes ([\"account\"])","code":401,"type":"general_unauthorized_scope"}`},
				{Contains: `"type":"general_unauthorized_scope"`, Means: "token-scope-insufficient", Vague: true, Example: `{"message":"x","code":401,"type":"general_unauthorized_scope"}`},
				{Contains: `"type":"user_invalid_credentials"`, Means: "wrong-credentials", Example: `{"message":"Invalid credentials. Please check the email and password.","code":401,"type":"user_invalid_credentials"}`},
				{Contains: `"type":"user_jwt_invalid"`, Means: "token-expired", Vague: true, Example: `{"message":"The JWT token is invalid.","code":401,"type":"user_jwt_invalid"}`},
				{Contains: `"type":"user_blocked"`, Means: "account-locked", Example: `{"message":"The current user has been blocked.","code":401,"type":"user_blocked"}`},
				{Contains: `"type":"user_more_factors_required"`, Means: "step-up-required", Example: `{"message":"More factors are required to complete the sign in process.","code":401,"type":"user_more_factors_required"}`},
			},
		},
		{
			ID: "clickhouse", Name: "ClickHouse", Layer: LayerApplication,
			Source:  "https://clickhouse.com/docs/interfaces/http",
			Signs:   []Sign{{Header: "x-clickhouse-exception-code", Words: "it sends a header of ClickHouse"}, {Header: "x-clickhouse-server-display-name", Words: "it sends a header of ClickHouse"}},
			Sayings: []Saying{{Contains: "authentication failed: password is incorrect, or there is no user with such name", Means: "wrong-credentials", Example: "516. DB::Exception: default: Authentication failed: password is incorrect, or there is no user with such name. (AUTHENTICATION_FAILED)"}},
		},
	}
}
