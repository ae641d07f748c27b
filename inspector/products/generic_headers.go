package products

// headerWordings are about a credential that did not come, or not in the form that is wanted.
func headerWordings() []Saying {
	const header = "authorization header|authorisation header|auth header|http_authorization|authorization_header|authorizationheader|authentication header|header authorization|header 'authorization'|header `authorization`"
	return []Saying{
		{All: []string{header, isGone}, Means: "authorization-missing", Example: `{"message":"Authorization header missing"}`},
		{All: []string{"give|send|put|pass|include|provide|supply|add|set|expects|expecting|wants|wanted", "in the authorization header|in an authorization header|in authorization header|in the http authorization header"}, Means: "authorization-missing", Example: `{"message":"Send a bearer token in the Authorization header."}`},
		{All: []string{"authorization|authorisation", "missing|not provided|not supplied|not present|not found|not sent|absent|empty"}, Means: "authorization-missing", Example: `{"message":"Missing authorization"}`},
		{All: []string{"without credentials|without any credentials|without a token|without any token|no authorization|no authorisation|no auth header|no authentication token|no auth token|no access token|no id token|no bearer|no token|no jwt|no credentials|no credential|no authentication credentials|no authentication provided|no authentication|no authorization token|no valid token|no accesstoken|expected an authorization header|expected authorization header"}, Means: "authorization-missing", Example: `{"message":"No token provided"}`},
		{All: []string{"needs a token|needs an access token|needs a bearer token|requires a token|requires an access token|requires a bearer token|requires an authentication token|requires a jwt"}, Means: "authorization-missing", Example: `{"message":"This endpoint requires an access token"}`},
		{All: []string{aToken, isGone}, Means: "authorization-missing", Example: `{"message":"Access token is required"}`},
		{All: []string{"credentials|credential|authentication|authentication details|auth", "missing|not provided|not supplied|not present|not found|not sent|must be provided|not included|without|absent|are required|could not be found"}, Means: "authorization-missing", Vague: true, Example: `{"message":"Authentication credentials were not provided"}`},
		{All: []string{"missingtoken*|tokenmissing*|tokennotfound*|tokennotprovided*|tokenrequired*|notoken*|missingauth*|missingbearer*|missingaccesstoken*|missingcredentials*|noauth*|authheadermissing*|authorizationheadermissing*|missingauthorization*"}, Means: "authorization-missing", Example: `{"code":"MissingAuthorizationHeader"}`},
		{All: []string{"authentication|authorization|auth", "required"}, Means: "not-signed-in", Vague: true, Example: `{"message":"Authentication required"}`},
		{All: []string{"authentication|authorization|auth", "required"}, Means: "authorization-missing", Vague: true, Example: `{"message":"Authentication is required to access this resource"}`},
		{All: []string{"requires authentication|require authentication|requires authorization|authentication needed|needs authentication|must be authenticated|must authenticate|authenticationrequired*|auth_required|needs_auth|need to authenticate|please authenticate|must be authorized"}, Means: "authorization-missing", Vague: true, Example: `{"message":"Requires authentication"}`},
		{All: []string{"requires authentication|require authentication|requires authorization|authentication needed|needs authentication|must be authenticated|must authenticate|authenticationrequired*|auth_required|needs_auth|need to authenticate|please authenticate|must be authorized"}, Means: "not-signed-in", Vague: true, Example: `{"message":"Requires authentication"}`},
		{All: []string{"unauthenticated|not authenticated|notauthenticated*|isn't authenticated|user_not_authenticated"}, Means: "not-signed-in", Vague: true, Example: `{"message":"Unauthenticated"}`},
		{All: []string{"unauthenticated|not authenticated|notauthenticated*|isn't authenticated|user_not_authenticated"}, Means: "authorization-missing", Vague: true, Example: `{"message":"Not authenticated"}`},

		{All: []string{header + "|bearer", "malformed|format|must start with|should start with|must begin with|should begin with|two parts|parsed|parse|not well formed|space|spaces|invalid header|bad header|base64|syntax|cannot be read|bearer {token}|bearer <token>|bearer [token]|must be of the form|must be in the form|not properly|not understood|cannot read|unreadable|could not be read"}, Means: "authorization-malformed", Example: `{"message":"Authorization header is malformed"}`},
		{All: []string{header, isWrong}, Means: "authorization-malformed", Vague: true, Example: `{"message":"Invalid authorization header"}`},
		{All: []string{"credentials|authorization|auth", "format", "invalid|wrong|bad|unknown|incorrect"}, Means: "authorization-malformed", Example: `{"message":"Invalid credentials format"}`},
		{All: []string{header + "|credentials", "missing|no |not provided|not found|absent|required", "malformed|invalid|bad|badly|wrong|incorrect|improper"}, Means: "authorization-missing", Vague: true, Example: `{"message":"Missing or malformed Authorization header"}`},
		{All: []string{header + "|credentials", "missing|not|not provided|not found|absent|required", "malformed|invalid|bad|badly|wrong|incorrect|improper"}, Means: "authorization-malformed", Vague: true, Example: `{"message":"Missing or malformed Authorization header"}`},
		{All: []string{"scheme|authentication type|auth type|authorization type|authentication method|auth method|auth scheme|authentication schemes", isWrong + "|unsupported|not supported|unexpected|must be|expected|not allowed|not accepted|no supported"}, Means: "authorization-wrong-scheme", Example: `{"message":"Unsupported authentication scheme"}`},
		// Who asks for a bearer token in words does so, too, where something else came.
		{All: []string{"bearer token|bearer tokens|bearer authentication|bearer auth|bearer scheme", isGone + "|expected|must use|must be used"}, Means: "authorization-wrong-scheme", Vague: true, Example: `{"message":"Bearer token required"}`},
		{All: []string{header + "|authorization|scheme", "bearer|basic|digest", "not of type|must be of type|is not a|isn't a|not of the type|is not|not a valid type|must be|must use|has to be|should be|does not start with|doesn't start with|not start with"}, Means: "authorization-wrong-scheme", Example: `{"message":"Authorization header is not of type 'Bearer'."}`},
		{All: []string{"bearer|basic|digest", "scheme|authentication|auth", "expected|only|not accepted|not allowed|not enabled|disabled|not used|unsupported|not supported|must use|must be|instead"}, Means: "authorization-wrong-scheme", Example: `{"message":"Only Bearer authentication is supported"}`},
		{All: []string{"only bearer|use bearer|bearer only|not a bearer token|only basic|use basic|basic only"}, Means: "authorization-wrong-scheme", Example: `{"message":"Use Bearer, not Basic"}`},
	}
}

// keyWordings are about API keys, signed requests and client certificates.
func keyWordings() []Saying {
	return []Saying{
		{All: []string{aKey, isGone + "|provide|supply"}, Means: "api-key-missing", Example: `{"message":"API key is missing"}`},
		{All: []string{"must authenticate|must be authenticated|authenticate using|authenticate with|authenticate by|authentication by|authentication using|authentication with", aKey}, Means: "api-key-missing", Example: `{"message":"Must authenticate using an API key."}`},
		{All: []string{aKey, "not found|was not found|wasn't found|could not find|couldn't find"}, Means: "api-key-invalid", Vague: true, Example: `{"message":"API key not found"}`},
		{All: []string{"no api key|no api-key|no api_key|no apikey|no x-api-key|no subscription key|no key provided|no key found|missing key|key is required|key required|no access key|missing_key|no app key|key missing|key is missing|key is needed|key needed|your key in"}, Means: "api-key-missing", Example: `{"message":"No API key provided"}`},
		{All: []string{"need a|needs a|require a|requires a|expect a|expects a|want a|wants a|without a|need your|needs your", "key"}, Means: "api-key-missing", Example: "need a relay key\n"},
		{All: []string{"missingapikey*|apikeymissing*|apikeyrequired*|noapikey*"}, Means: "api-key-missing", Example: `{"error":"apiKeyMissing"}`},
		{All: []string{aKey, isWrong + "|revoked|disabled|expired|inactive|does not exist|doesn't exist|no such|deleted|not authorized|unauthorized|rejected|suspended|deactivated|not active|no longer valid|not accepted|blocked|banned|mismatch|does not match|not associated|not match|illegal|invalidated|withdrawn|cancelled|canceled|not known|do not know|don't know"}, Means: "api-key-invalid", Example: `{"message":"Invalid API key"}`},
		{All: []string{"invalid key|incorrect key|wrong key|bad key|key is invalid|key not valid|key is not valid|unknown key|key_invalid|invalid_key|key not found|key revoked|key was revoked|key has been revoked|key rejected|no such key|key not authorised|key not authorized|key was deleted|key has expired|key expired|key is disabled|key disabled|key is no longer|key is not active|do not know this key|don't know this key"}, Means: "api-key-invalid", Example: `{"error":"invalid key"}`},
		{All: []string{"invalidapikey*|apikeyinvalid*|badapikey*|apikeyexpired*|apikeynotfound*|wrongapikey*|invalidkey*"}, Means: "api-key-invalid", Example: `{"code":"INVALIDAPIKEY"}`},
		{All: []string{"test|sandbox|live|production|environment", "key|keys|token", "wrong|mismatch|used in|cannot be used|not allowed|does not match|only works|for the|but the request"}, Means: "api-key-invalid", Vague: true, Example: `{"message":"A test key cannot be used in live mode"}`},
		{All: []string{aKey, "missing|no |not provided|required|absent", "invalid|incorrect|wrong|bad|malformed|unknown"}, Means: "api-key-missing", Vague: true, Example: `{"message":"Missing or invalid API key"}`},
		{All: []string{aKey, "missing|not|not provided|required|absent", "invalid|incorrect|wrong|bad|malformed|unknown"}, Means: "api-key-invalid", Vague: true, Example: `{"message":"Missing or invalid API key"}`},

		{All: []string{"signature", "request|webhook|payload|calculated|computed|canonical|provided|sha256|sha-256|secret|x-signature|body|expected", isWrong + "|" + mismatch + "|missing|no signatures|not found|could not|cannot"}, Means: "request-signature-invalid", Example: `{"error":"Webhook signature verification failed"}`},
		{All: []string{"signaturedoesnotmatch|signature_mismatch|invalid_signature|signaturemismatch|signature_invalid|bad_signature|hmac_invalid|invalid_hmac"}, Means: "request-signature-invalid", Vague: true, Example: `{"code":"invalid_signature"}`},
		{All: []string{"hmac", "missing|not found|no signatures"}, Means: "request-signature-invalid", Example: `{"message":"HMAC header missing"}`},
		// The signature of a token under HS256 is an HMAC, too (RFC 7518 section 3.2).
		{All: []string{"hmac", isWrong + "|" + mismatch + "|cannot be verified|could not be verified"}, Means: "request-signature-invalid", Example: `{"message":"HMAC validation failed"}`},
		{All: []string{"hmac", isWrong + "|" + mismatch + "|cannot be verified|could not be verified"}, Means: "token-signature-invalid", Vague: true, Example: `{"message":"HMAC validation failed"}`},
		{All: []string{"hmac", "signature", isWrong + "|" + mismatch + "|could not|cannot"}, Means: "request-signature-invalid", Example: `{"message":"HMAC signature mismatch"}`},
		{All: []string{"hmac", "signature", isWrong + "|" + mismatch + "|could not|cannot"}, Means: "token-signature-invalid", Vague: true, Example: `{"message":"HMAC signature mismatch"}`},
		{All: []string{"no signature|missing signature|message signature|signature missing|signature is missing|signature is required|signature header|unsigned request|signature not found|sign error|invalid sign|sign invalid|wrong sign|bad sign|sign is invalid|sign is wrong|sign mismatch|sign verification failed|sign check failed"}, Means: "request-signature-invalid", Example: `{"message":"Missing signature header"}`},
		{All: []string{"authorization|authentication|auth", "signature", "missing|required|not provided|not found|absent"}, Means: "request-signature-invalid", Example: `{"error":"Missing authorization signature"}`},
		{All: []string{"signature", "required|requise|requerida|necesaria|obrigatória|erforderlich|fehlt|manquante"}, Means: "request-signature-invalid", Example: `{"error":"Signature required"}`},
		{All: []string{"digest", "body|content|payload|request", mismatch + "|wrong|incorrect"}, Means: "request-signature-invalid", Example: `{"message":"Body digest does not match"}`},
		{All: []string{"signed with", "wrong key|different key|another key|unknown key"}, Means: "request-signature-invalid", Example: `{"message":"The request was signed with the wrong key"}`},
		{All: []string{"hash|checksum|mac", mismatch + "|" + isWrong}, Means: "request-signature-invalid", Vague: true, Example: `{"error":"Hash does not match"}`},
		{All: []string{"requesttimetooskewed"}, Means: "clock-skew", Example: `{"code":"RequestTimeTooSkewed"}`, Source: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"},
		{All: []string{"timestamp|request time|request date|date header|x-timestamp|request expired|request has expired|signature timestamp|time stamp|request is|call is|message is|stale timestamp", "expired|too old|tolerance|outside|skewed|window|stale|too far|too large|in the future|not within|missing|invalid|out of range|range"}, Means: "request-signature-invalid", Example: `{"error":"Request timestamp is outside the allowed window"}`},
		{All: []string{"request signature|signed request|signed url|presigned url|signed link|signature", "expired|expires"}, Means: "request-signature-invalid", Example: `{"message":"Request signature expired"}`},
		{All: []string{"nonce", "already used|reused|replay|replayed|been used|duplicate"}, Means: "request-signature-invalid", Vague: true, Example: `{"error":"Nonce already used"}`},

		{All: []string{"client certificate|client cert|client-certificate|client_certificate|ssl certificate|tls certificate|mtls|mutual tls|x.509|x509", isGone + "|no required|" + isWrong + "|" + mismatch + "|not trusted|untrusted|expired|revoked|none"}, Means: "client-certificate-required", Example: `{"error":"client certificate required"}`},
		{All: []string{"no client certificate|no required ssl certificate|no certificate was|no certificate presented|no client cert"}, Means: "client-certificate-required", Example: "<title>401 No client certificate</title>"},
	}
}
