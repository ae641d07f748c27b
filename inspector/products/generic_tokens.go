package products

// tokenWordings are about a token as a whole: its life and its form.
func tokenWordings() []Saying {
	invalid := func(means string) Saying {
		return Saying{All: []string{aToken, isWrong + "|not accepted|rejected|unauthorized"}, Means: means, Vague: true, Example: `{"message":"Invalid token"}`}
	}
	unverified := func(means string) Saying {
		return Saying{All: []string{aToken, "verify|verified|verification|validate|validated|validation|authenticate|process|introspection", "fail|failed|failure|fails|could not|couldn't|cannot|can't|can not|unable|not"}, Means: means, Vague: true, Example: `{"message":"Failed to authenticate token."}`}
	}
	either := func(means string) Saying {
		return Saying{All: []string{aToken, "invalid|malformed|incorrect|bad|not valid|revoked|inactive|wrong", "expired|expires"}, Means: means, Vague: true, Example: `{"error":"Your token has expired or is invalid"}`}
	}
	return []Saying{
		{All: []string{aToken, "expired|has run out|too old|outdated|out of date|past its expiration|lifetime exceeded|exceeded its lifetime|outlived|no longer fresh|lifetime is over|life is over|has lapsed|ttl exceeded|past its expiry"}, Means: "token-expired", Example: `{"message":"The access token has expired"}`},
		{All: []string{aToken, "expiration|expiry|exp claim|exp", "in the past|failed|invalid|passed|past|not satisfied|exceeded|timestamp"}, Means: "token-expired", Example: `{"message":"Token expiration is in the past"}`},
		{All: []string{"tokenexpired*|expiredtoken*|accesstokenexpired*|jwtexpired*|expiredjwt*|expiredsignature*|jwt_expired|idtokenexpired*"}, Means: "token-expired", Example: `{"code":"ExpiredTokenError"}`},
		{Contains: "signature has expired", Means: "token-expired", Example: `{"detail":"Signature has expired"}`, Source: "https://github.com/jpadilla/pyjwt/blob/master/jwt/api_jwt.py"},
		{All: []string{"exp|expiration|\"exp\"|'exp'", "claim", "check failed|failed|expired|invalid|past|not satisfied"}, Means: "token-expired", Example: `{"message":"exp claim is in the past"}`},
		{All: []string{"credentials|credential|authentication|authorization|grant|login token|sso ticket", "expired|have expired|has expired"}, Means: "token-expired", Vague: true, Example: `{"message":"Authorization has expired"}`},
		{All: []string{"credentials|credential|authentication|authorization", "expired|have expired|has expired"}, Means: "session-expired", Vague: true, Example: `{"message":"Your authentication has expired"}`},

		{All: []string{aToken, "revoked|blacklisted|black-listed|black list|blacklist|blocklisted|denylisted|blocklist|withdrawn|invalidated|been used|already used|already been used|reuse|reused|rotated|was deleted|has been deleted|logged out|signed out|theft|superseded|cancelled|canceled|deleted|is void|replaced"}, Means: "token-revoked", Example: `{"message":"Token has been revoked"}`},
		{All: []string{aToken, "version|generation|password changed|password was changed|password has changed", mismatch + "|too old|outdated|since|after"}, Means: "token-revoked", Example: `{"message":"Token version mismatch"}`},
		{All: []string{"tokenrevoked*|revokedtoken*|tokenblacklisted*|jwtrevoked*"}, Means: "token-revoked", Example: `{"code":"TokenRevokedError"}`},
		{All: []string{aToken, "does not exist|doesn't exist|no longer exists|no such|not exist|unknown|not recognized|not recognised|unrecognized|unrecognised|not active|inactive|isn't active"}, Means: "token-revoked", Vague: true, Example: `{"message":"Token does not exist"}`},
		// What is no longer good was good before: its time is over, or it was withdrawn.
		{All: []string{aToken, "no longer valid|no longer active|no longer accepted|no longer good"}, Means: "token-revoked", Example: `{"message":"This token is no longer valid"}`},
		{All: []string{aToken, "no longer valid|no longer active|no longer accepted|no longer good"}, Means: "token-expired", Example: `{"message":"This token is no longer valid"}`},
		{All: []string{aToken, "not active|inactive|isn't active"}, Means: "token-expired", Vague: true, Example: `{"message":"Token is not active"}`},
		{All: []string{aToken, "user", "not found|no longer exists|no longer exist|does not exist|deleted|doesn't exist"}, Means: "token-revoked", Example: `{"message":"The user belonging to this token no longer exists."}`},
		{All: []string{"user|you", "changed", "password", "recently|log in again|login again|sign in again|after|since"}, Means: "token-revoked", Example: `{"message":"User recently changed password! Please log in again."}`},

		{All: []string{aToken, "not yet valid|not valid yet|not yet active|not active yet|not active until|used too early|used before|issued in the future|in the future|too early|premature|not before|not_yet_valid|before its|cannot be used yet|can't be used yet|not valid before|only valid from|valid only from|from the future|not begun|has not started"}, Means: "token-not-yet-valid", Example: `{"message":"Token is not valid yet"}`},
		{All: []string{"nbf|\"nbf\"|'nbf'|iat|\"iat\"|'iat'|not before", "claim|failed|check|future|satisfied|not been reached|invalid|not yet"}, Means: "token-not-yet-valid", Example: `{"message":"nbf claim lies in the future"}`},
		{All: []string{"notbeforeerror*|tokennotyetvalid*|immaturesignature*|tokennotactive*|issuedatfuture*|jwtissuedatfuture*"}, Means: "token-not-yet-valid", Example: `{"name":"NotBeforeError"}`},
		{All: []string{"clock|clocks|system time|time difference|clock skew", "skew|skewed|difference|check|synchronized|out of sync|wrong|too large|drift"}, Means: "clock-skew", Vague: true, Example: `{"message":"Check your system clock: too much clock skew"}`},

		{All: []string{aToken, "malformed|parse|parsed|parsing|decode|decoded|decoding|could not decode|cannot decode|unable to decode|failed to decode|could not be decoded|could not parse|failed to parse|unable to parse|could not be parsed|invalid number of segments|not a valid jwt|wrong number of segments|not enough segments|number of segments|invalid structure|not well-formed|not well formed|unrecognizable|corrupt|corrupted|truncated|base64|three parts|3 parts|three segments|invalid format|wrong format|bad format|format is invalid|format invalid|incorrectly formatted|unreadable|not a jwt|is not json|illegal"}, Means: "token-malformed", Example: `{"message":"Token is malformed"}`},
		{All: []string{"malformedjwt*|tokenmalformed*|malformedtoken*|jwtmalformed*"}, Means: "token-malformed", Example: `{"error":"MalformedJwtException"}`},
		{Contains: "not enough segments", Means: "token-malformed", Example: `{"msg":"Not enough segments"}`, Source: "https://github.com/jpadilla/pyjwt/blob/master/jwt/api_jws.py"},
		{Contains: "wrong number of segments", Means: "token-malformed", Example: `{"message":"Wrong number of segments"}`, Source: "https://github.com/firebase/php-jwt/blob/main/src/JWT.php"},

		{All: []string{aToken, "signature", isWrong + "|" + mismatch + "|could not|cannot|can't|unable|tampered"}, Means: "token-signature-invalid", Example: `{"message":"Token signature is invalid"}`},
		{All: []string{"invalid signature|bad signature"}, Means: "token-signature-invalid", Example: `{"message":"invalid signature"}`},
		{All: []string{"invalid signature|bad signature"}, Means: "request-signature-invalid", Vague: true, Example: `{"message":"Bad signature"}`},
		{All: []string{"signature", "verification failed|verification error|check failed|cannot verify|could not verify|not verified|failed to verify|unverified|is wrong|could not be verified|cannot be verified|did not verify|verify failed|verify|validation failed|not valid|is invalid|mismatch|does not match|doesn't match|incorrect"}, Means: "token-signature-invalid", Vague: true, Example: `{"message":"Signature verification failed"}`},
		{All: []string{"signature", "verification failed|verification error|check failed|cannot verify|could not verify|not verified|failed to verify|unverified|is wrong|could not be verified|cannot be verified|did not verify|verify failed|verify|validation failed|not valid|is invalid|mismatch|does not match|doesn't match|incorrect"}, Means: "request-signature-invalid", Vague: true, Example: `{"message":"Signature verification failed"}`},
		{All: []string{"invalidsignature*|signatureinvalid*|signatureverification*|jwsinvalidsignature*|jwssignatureverification*|err_jws_signature_verification*"}, Means: "token-signature-invalid", Vague: true, Example: `{"error":"InvalidSignatureError"}`},
		{All: []string{"signatures|jws|crypto/rsa|crypto/ecdsa|ed25519|verification of the signature|signature check", "do not match|don't match|" + mismatch + "|verification error|verification failed|fails"}, Means: "token-signature-invalid", Vague: true, Example: `{"error":"crypto/ecdsa: verification error"}`},
		{All: []string{"kid|\"kid\"|key id|signing key|signature key|verification key|jwks|jwk|json web key", "not found|no matching|unknown|no applicable|unable|could not|couldn't|not match|does not match|missing|invalid|unrecognized|no suitable|cannot"}, Means: "token-signature-invalid", Example: `{"message":"Unable to find a signing key that matches the token's kid"}`},
		{All: []string{"no verification key|no signing key|no suitable key|no matching key|no applicable key|no usable key|no public key"}, Means: "token-signature-invalid", Example: `{"message":"No suitable key found to verify the token"}`},
		{All: []string{"algorithm|alg|\"alg\"|signing method", "not allowed|unsupported|not supported|invalid|unexpected|mismatch|does not match|disallowed|not permitted|unavailable|not accepted"}, Means: "token-signature-invalid", Example: `{"message":"Unexpected signing method"}`},

		{All: []string{"refresh token|refresh_token|id token|id_token|identity token|refreshtoken|refresh tokens|id tokens", "not allowed|cannot be used|can't be used|instead of|used as|not an access token|not accepted|may not|must not|is not a valid access token|use an access token|use the access token|send the access token|need access token|need an access token|wants an access token|access token instead"}, Means: "token-wrong-type", Example: `{"message":"A refresh token cannot be used here"}`},
		{All: []string{"token type|token_type|token_use|tokentype|type of token|kind of token|token use|typ", isWrong + "|" + mismatch + "|not allowed|unsupported|not supported|is not access|not access|must be access|should be access|expected typ"}, Means: "token-wrong-type", Example: `{"message":"Invalid token type"}`},
		{All: []string{"not an access token|isn't an access token|not an access_token|only access tokens|expected an access token|expected access token|wrong type of token|token has wrong type|wrong token type|access tokens only|takes access tokens|accepts access tokens only|wants access tokens"}, Means: "token-wrong-type", Example: `{"message":"The given token is not an access token"}`},
		{All: []string{"refresh token|refresh_token|refreshtoken", isWrong + "|not found|does not exist|unknown"}, Means: "token-revoked", Vague: true, Example: `{"message":"Invalid refresh token"}`},
		{All: []string{"refresh token|refresh_token|refreshtoken", isGone}, Means: "authorization-missing", Vague: true, Example: `{"message":"Refresh token is missing"}`},

		invalid("token-expired"), invalid("token-revoked"), invalid("token-malformed"), invalid("token-signature-invalid"),
		unverified("token-expired"), unverified("token-signature-invalid"), unverified("token-malformed"),
		either("token-expired"), either("token-revoked"), either("token-malformed"),
		{All: []string{"invalidtoken*|tokeninvalid*|invalidaccesstoken*|invalidjwt*|jwtinvalid*|jsonwebtokenerror|badtoken*"}, Means: "token-malformed", Vague: true, Example: `{"name":"JsonWebTokenError"}`},
		{All: []string{"invalidtoken*|tokeninvalid*|invalidaccesstoken*|invalidjwt*|jwtinvalid*|jsonwebtokenerror|badtoken*"}, Means: "token-signature-invalid", Vague: true, Example: `{"code":"INVALIDTOKEN"}`},
		{All: []string{aToken, "missing|not provided|no token|not found|not present|absent|none|required", "invalid|malformed|incorrect|bad|expired|not valid|wrong"}, Means: "authorization-missing", Vague: true, Example: `{"message":"Missing or invalid token"}`},
		{All: []string{aToken, "missing|not provided|no token|not found|not present|absent|none|required", "invalid|malformed|incorrect|bad|expired|not valid|wrong"}, Means: "token-malformed", Vague: true, Example: `{"message":"Missing or invalid token"}`},
		{All: []string{aToken, "missing|not provided|no token|not found|not present|absent|none|required", "expired"}, Means: "token-expired", Vague: true, Example: `{"message":"Missing or expired token"}`},
	}
}

// claimWordings are about single claims of a token, and about what it is good for.
func claimWordings() []Saying {
	return []Saying{
		{All: []string{"audience|audiences|aud|\"aud\"|'aud'", isWrong + "|" + mismatch + "|not allowed|not accepted|not intended|not permitted|missing|required|not found|does not contain|doesn't contain|does not include|expected|no audience"}, Means: "token-wrong-audience", Example: `{"message":"Token audience mismatch"}`},
		// A claim that the server demands and the token has not (RFC 7519 section 4 leaves it to the application which).
		{All: []string{aToken + "|claim", "expiration|expiry|exp|exp claim|\"exp\"|'exp'|required claim|required claims", "required|missing|must be present|must have|lacks"}, Means: "custom-rule", Example: `{"message":"Token is missing the \"exp\" claim"}`, Source: "https://github.com/jpadilla/pyjwt/blob/master/jwt/exceptions.py"},
		{All: []string{"invalidaudience*|audienceinvalid*|wrongaudience*"}, Means: "token-wrong-audience", Example: `{"error":"InvalidAudienceError"}`},
		{All: []string{aToken, "not intended for|not issued for|issued for another|meant for|intended for another|not for this|another application|different client|another client|different application|for another api|for another service|another service|different service|other service|another api|different api|another resource server|different audience|another audience"}, Means: "token-wrong-audience", Example: `{"message":"This token was issued for another application"}`},
		{All: []string{"issuer|iss|\"iss\"|'iss'|issuers", isWrong + "|" + mismatch + "|untrusted|not trusted|not allowed|not configured|not accepted|missing|required|unsupported"}, Means: "token-wrong-issuer", Example: `{"message":"Token from untrusted issuer"}`},
		{All: []string{"invalidissuer*|issuerinvalid*|wrongissuer*"}, Means: "token-wrong-issuer", Example: `{"error":"InvalidIssuerError"}`},
		{All: []string{aToken, "tenant|environment|realm|another server|other environment|another organization|another organisation|different organization|different organisation|another workspace|different workspace", isWrong + "|" + mismatch + "|not match|another|different|other"}, Means: "token-wrong-issuer", Example: `{"message":"Token belongs to a different tenant"}`},
		{All: []string{aToken, "test environment|staging environment|production environment|sandbox environment|development environment|different provider|another provider|unknown provider|different authority|another authority"}, Means: "token-wrong-issuer", Example: `{"message":"This token is from the test environment"}`},
		{All: []string{"tenant|tenants", "mismatch|mismatched|does not match|doesn't match|do not match|not match|wrong tenant|another tenant|different tenant"}, Means: "token-wrong-issuer", Example: `{"error":"Tenant mismatch"}`},
		{All: []string{"scope|scopes|permission|permissions|privilege|privileges|role|roles|access rights|rights", "insufficient|missing|lack|lacks|lacking|required|requires|require|not enough|do not have|does not have|don't have|doesn't have|without|need|needs|not granted|has no|have no|inadequate|denied|not sufficient|needed|does not allow|doesn't allow|does not permit|not permitted"}, Means: "token-scope-insufficient", Example: `{"message":"Insufficient permissions"}`},
		{All: []string{"no permission for|no permission to|no permissions for|no rights|no access rights|not permitted for your role|read-only token|read only token|token is read-only|token is read only|may only read"}, Means: "token-scope-insufficient", Example: `{"message":"No permission for this resource"}`},
		{All: []string{"scope|scopes|permission|permissions|role|roles", "do not match|does not match|don't match|doesn't match|did not match|not match"}, Means: "token-scope-insufficient", Example: `{"message":"Provided claims do not match expected scopes"}`},
		{All: []string{"group|groups", "membership|member of|member in|not a member|belong|belongs|must be in|not in"}, Means: "token-scope-insufficient", Example: `{"message":"You must be a member of the group \"approvers\""}`},
		{All: []string{aToken, "scope|scopes|permission|permissions|role|roles|privilege|privileges", "lacks|lack|lacking|missing|required|requires|without|does not have|doesn't have|insufficient|not sufficient|does not contain|doesn't contain|does not include|not contain"}, Means: "token-scope-insufficient", Example: `{"message":"Token lacks the required scope"}`},
		{All: []string{"insufficientscope*|insufficientpermission*|missingscope*|missingpermission*|missing_scope|insufficient_permissions|insufficientprivilege*"}, Means: "token-scope-insufficient", Example: `{"code":"InsufficientScopeError"}`},
		{All: []string{"not authorized|not authorised|not allowed|not permitted|unauthorized", "perform this|to perform|do this|this action|this operation|this resource|to access|to view|to do that|to modify|to edit|to delete|to create|to use this"}, Means: "token-scope-insufficient", Vague: true, Example: `{"message":"You are not authorized to perform this action"}`},
		{All: []string{"admin|administrator|administrators|admins|superuser|staff", "only|required|requires|rights|privileges|access required|must be|restricted"}, Means: "token-scope-insufficient", Example: `{"message":"Admin access required"}`},
		{All: []string{"dpop", "proof|nonce|htu|htm|ath|jkt|thumbprint|header|bound", "missing|required|invalid|mismatch|match|not provided|failed|expired|replay|not recent|must"}, Means: "dpop-proof-invalid", Example: `{"message":"DPoP proof htm mismatch"}`},
		{All: []string{"mfa|2fa|two-factor|two factor|2-factor|multi-factor|multi factor|multifactor|second factor|two-step|totp|otp|one-time password|one-time code|authenticator|twofactor*", "required|needed|must|enter|please|missing|necessary|not verified|not completed|confirm|provide|need|incomplete|pending|enable|requires|challenge|needs"}, Means: "step-up-required", Example: `{"code":"mfa_required"}`},
		{All: []string{"mfarequired*|twofactorrequired*|otprequired*|2farequired*"}, Means: "step-up-required", Example: `{"code":"MfaRequired"}`},
		{All: []string{"reauthenticat*|re-authenticat*|reauth|recent login|recent authentication|additional verification|extra verification|verification code|recent sign-in|recently authenticated|fresh login|fresh token|fresh session|confirm your password|password confirmation|step-up|step up|sudo mode|stronger authentication|authentication level|elevated|session is not fresh|session_not_fresh", "required|requires|needed|must|please|not|need|different|insufficient|perform"}, Means: "step-up-required", Example: `{"message":"This action requires recent login"}`},
		{All: []string{"login|sign-in|session", "too old|not recent|too long ago|not fresh", "action|confirm|this|password"}, Means: "step-up-required", Example: `{"message":"Your login is too old for this action"}`},
		{All: []string{"re-enter your password|reenter your password|enter your password again|type your password again|confirm your password to|confirm it is you|confirm it's you|verify it's you|confirm your identity|enter the code"}, Means: "step-up-required", Example: `{"message":"Please re-enter your password to continue"}`},
		{All: []string{"otp|2fa|two-factor|mfa|totp|verification code|authenticator|one-time|security code|passcode|otp code|mfa code", isWrong + "|expired"}, Means: "wrong-credentials", Example: `{"message":"Invalid two-factor code"}`},
	}
}
