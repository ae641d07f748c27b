package products

// signInWords are the English ones. Other languages have taken many of them over.
func signInWords() []string {
	return []string{
		"token", "jwt", "session", "credential", "password", "login", "log in", "logged in", "sign in", "signed in", "signin",
		"authoriz", "authoris", "authenticat", "unauthori", "api key", "apikey", "bearer", "expired", "signature", "permission",
		"scope", " role", "access", "cookie", "csrf", "user",
	}
}

// signInWordings are about sessions and signing in.
func signInWordings() []Saying {
	const signIn = "log in|login|log-in|sign in|sign-in|signin|logged in|logged-in|signed in|signed-in|loggedin"
	const again = "log in again|login again|sign in again|log back in|sign back in|sign-in again|re-login|relogin|log-in again|logon again|signin again|log on again|authenticate again|reconnect"
	return []Saying{
		{All: []string{"session|sessions|login|sign-in|ticket|session cookie|sessionid", "expired|timed out|time-out|timeout|has ended|ended|no longer valid|no longer active|terminated|has been closed|invalidated|has lapsed|expires"}, Means: "session-expired", Example: `{"message":"Your session has expired"}`},
		{All: []string{"sessionexpired*|expiredsession*|session_timeout|sessiontimeout*|session_timed_out"}, Means: "session-expired", Example: `{"code":"SessionExpired"}`},
		{All: []string{"session", "invalid|not valid", "expired"}, Means: "session-expired", Example: `{"message":"Invalid or expired session"}`},
		{All: []string{"session", isWrong + "|not found|does not exist|doesn't exist|not exist|no longer exists|could not be found|stale"}, Means: "session-expired", Vague: true, Example: `{"error":"Session not found"}`},
		{All: []string{"session", "revoked|destroyed|no such|is over|is gone|not active|is closed|been closed|was closed|been terminated|is dead|was deleted|been deleted|lost"}, Means: "session-expired", Example: `{"error":"Session is not active"}`},
		{All: []string{"session", isWrong + "|not found|does not exist|doesn't exist|not exist|no longer exists|could not be found"}, Means: "not-signed-in", Vague: true, Example: `{"error":"Invalid session"}`},
		{All: []string{"invalidsession*|sessionnotfound*|sessioninvalid*"}, Means: "session-expired", Vague: true, Example: `{"code":"InvalidSession"}`},
		{All: []string{"inactivity|inactive for|idle|idle time", "logged out|signed out|session|log in|sign in|expired|timed out"}, Means: "session-expired", Example: `{"message":"You were signed out due to inactivity"}`},
		{All: []string{"logged out|signed out|logged off|signed off|logged in|signed in|session|login|sign-in", "another device|other device|elsewhere|another location|another browser|new login|another session"}, Means: "session-expired", Example: `{"message":"You have been logged out because you signed in on another device"}`},
		{All: []string{"logged out|signed out|logged off|signed off|logged in|signed in|session|login|sign-in", "another device|other device|elsewhere|another location|another browser|new login|another session"}, Means: "token-revoked", Vague: true, Example: `{"message":"You have been logged out because you signed in on another device"}`},
		{All: []string{"logged out|logged off|signed out|signed off", "after|because|due to"}, Means: "session-expired", Example: `{"message":"Logged off after 10 minutes without a key press"}`},
		{All: []string{"you have been logged out|you have been signed out|you were logged out|you were signed out|been logged out|been signed out|you are logged out|you are signed out|signed you out|logged you out"}, Means: "session-expired", Example: `{"message":"You have been logged out."}`},
		{All: []string{"we signed|we logged|we have signed|we have logged|has signed|has logged", "out"}, Means: "session-expired", Vague: true, Example: `{"message":"We signed everybody out last night"}`},
		{All: []string{"clear|delete|remove", "your cookies|browser cookies|cookies for this site|cookies of this site|cookies and try|cookies and reload"}, Means: "stale-browser-state", Example: `{"message":"Please clear your cookies and try again."}`},
		{All: []string{"invalid cookie|cookie is invalid|bad cookie|cookie not valid|cookie is not valid"}, Means: "session-expired", Vague: true, Example: `{"message":"Invalid cookie."}`},
		// What to do is not why: where a reason stands beside it, the reason counts.
		{All: []string{"please|must|need to|have to|you will need|required", again}, Means: "session-expired", Vague: true, Example: `{"detail":"Please log in again."}`},
		{All: []string{"please|must|need to|have to|you will need|required", again}, Means: "token-expired", Vague: true, Example: `{"detail":"Please log in again."}`},
		{All: []string{again}, Means: "session-expired", Vague: true, Example: `{"detail":"Log in again to go on"}`},
		{All: []string{again}, Means: "token-expired", Vague: true, Example: `{"detail":"Log in again to go on"}`},

		{All: []string{"please|must|need to|have to|required|require|requires|first|needs|in order to|before you|to continue|to proceed|to access|to view|to see|must be|you'll need|users only", signIn}, Means: "not-signed-in", Example: `{"message":"You must be logged in to view this page"}`},
		{All: []string{"only logged-in|only logged in|only signed-in|only signed in|only for logged-in|only for logged in|only for signed-in"}, Means: "not-signed-in", Example: `{"message":"Only logged-in users may do this"}`},
		{All: []string{"not logged in|not signed in|not logged-in|isn't logged in|aren't logged in|not loggedin|not currently logged in|nobody is logged in|not_logged_in|notloggedin*|not_signed_in|not currently signed in|no user is logged in|no logged in user|not_loggedin|user_not_logged_in|needlogin*|need_login|login required|loginrequired*|nobody is signed in|nobody signed in|no user in session|no user in the session|not authed|not_authed|no identity|no principal|user is anonymous|authenticate first"}, Means: "not-signed-in", Example: `{"error":"not logged in"}`},
		{All: []string{"sign in|log in|login|sign-in|signin|anmelden|anmeldung|connexion|se connecter|iniciar sesión|accedi|entrar|inloggen|zaloguj się|вход|войти|ログイン|登录"}, Whole: true, Means: "not-signed-in", Vague: true, Example: "<!doctype html><title>Sign in</title><label>User</label>"},
		{All: []string{"no session|no active session|no valid session|session required|session is required|missing session|no session cookie|missing session cookie|nosession*|no_session"}, Means: "not-signed-in", Example: `{"error":"No active session"}`},
		{All: []string{"anonymous|guests|guest|anonymous access|unauthenticated users|public access", "not allowed|disabled|cannot|not permitted|forbidden|denied|not authorized|may not|no access|is off|not enabled|not been configured|not configured"}, Means: "not-signed-in", Example: `{"message":"Anonymous access is not allowed"}`},
		{All: []string{"cookie|cookies", "missing|not found|not present|required|no cookie|not sent|not provided"}, Means: "not-signed-in", Example: `{"message":"Missing cookie"}`},

		{All: []string{isWrong + "|" + mismatch, "password|passwort|username|user name|login name|user or password|passcode|passphrase|pin code|email or password|user/password|e-mail or password|login details|login information|login credentials|login or password|user id or password|username/password|passwords"}, Means: "wrong-credentials", Example: `{"message":"Invalid username or password"}`},
		{All: []string{"invalidpassword*|wrongpassword*|incorrectpassword*|wrong-password|badpassword*|invalidusernameorpassword*|invalidlogin*|wrong_password|passwordmismatch*|passwordincorrect*|invalidcredentials*|badcredentials*|invalid-credential|invalidcredential*"}, Means: "wrong-credentials", Example: `{"code":"WRONG_PASSWORD"}`},
		{All: []string{"login|log in|log-in|sign in|sign-in|signin|logon|log on", "failed|unsuccessful|failure|incorrect|rejected|denied|invalid|unable|could not|was not possible"}, Means: "wrong-credentials", Example: `{"message":"Login failed"}`},
		{All: []string{"credentials|credential|login information|login details|sign-in details|login data|access data|account details", isWrong + "|do not match|don't match|rejected|not accepted|could not be verified|failed"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Invalid credentials"}`},
		{All: []string{"credentials|credential", "could not validate|could not be validated|could not verify|unable to validate|validate"}, Means: "token-malformed", Vague: true, Example: `{"message":"Could not validate credentials"}`, Source: "https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/"},
		{All: []string{"credentials|credential", "could not validate|could not be validated|could not verify|unable to validate|validate"}, Means: "token-expired", Vague: true, Example: `{"message":"Could not validate credentials"}`, Source: "https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/"},
		{All: []string{"authentication|authorization", "failed|unsuccessful|rejected|could not"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Authentication failed"}`},
		{All: []string{"user|account|email|username|e-mail", "not found|no longer exists|no longer exist|does no longer exist|does not exist|doesn't exist|not registered|no such|unknown|not exist|no account|could not be found|couldn't find"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"User not found"}`},
		{All: []string{"usernotfound*|user-not-found|unknownuser*|accountnotfound*"}, Means: "wrong-credentials", Vague: true, Example: `{"code":"auth/user-not-found"}`},
		{All: []string{"usernotfound*|user-not-found|unknownuser*|accountnotfound*"}, Means: "token-revoked", Vague: true, Example: `{"code":"auth/user-not-found"}`},
		{All: []string{"user|account", "not found|no longer exists|no longer exist|does no longer exist|does not exist|doesn't exist|no such|unknown|not exist|could not be found|couldn't find"}, Means: "token-revoked", Vague: true, Example: `{"message":"User not found"}`},
		{All: []string{"client", "secret|credentials|authentication", isWrong + "|" + mismatch + "|rejected"}, Means: "wrong-credentials", Example: `{"message":"Invalid client secret"}`},
		{All: []string{"secret", isWrong + "|" + mismatch}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Invalid admin secret"}`},
	}
}

// accountWordings are about accounts that exist and are refused all the same.
func accountWordings() []Saying {
	const account = "account|user|profile|login|access|your ip|client|member|membership"
	return []Saying{
		{All: []string{account, "locked|locked out|disabled|suspended|deactivated|banned|frozen|on hold|on pause|paused|under review|not active|not activated|inactive|terminated|has been closed|archived|temporarily blocked|is blocked|been blocked|not enabled|has been blocked|was blocked|has been deleted|been deleted|soft deleted|no longer active|no longer enabled|not enabled yet|enabled yet|haven't enabled|hasn't been enabled|was closed|is closed"}, Means: "account-locked", Example: `{"message":"Your account has been locked"}`},
		{All: []string{account, "not allowed to log in|not allowed to login|not allowed to sign in|not permitted to log in|not permitted to login|not permitted to sign in|prohibited from logging in|prohibited from signing in|may not log in|may not sign in|may no longer log in|may no longer sign in"}, Means: "account-locked", Example: `{"message":"This account is not allowed to log in"}`},
		{All: []string{"user|account|sign-in|login", "blocked"}, Means: "account-locked", Example: `{"message":"User blocked"}`},
		{All: []string{"account|profile|membership", "not available|unavailable|no longer available"}, Means: "account-locked", Example: `{"message":"Account is unavailable."}`},
		{All: []string{"user|account|member", "has blocked you|have blocked this|you blocked|blocked each other"}, Means: "custom-rule", Example: `{"message":"This user has blocked you"}`},
		{All: []string{"locked out|too often"}, Means: "account-locked", Example: `{"message":"You are locked out"}`},
		{All: []string{"accountlocked*|userlocked*|accountdisabled*|userdisabled*|user-disabled|accountsuspended*|userinactive*|lockedout*|userblocked*|accountinactive*"}, Means: "account-locked", Example: `{"code":"UserDisabledException"}`},
		{All: []string{"too many|exceeded|maximum|max", "failed login attempts|login attempts|failed attempts|failed logins|attempts|tries|logins|failed|failures|login requests|retries|incorrect|wrong passwords|bad passwords|incorrect passwords|invalid passwords|guesses"}, Means: "account-locked", Example: `{"message":"Too many failed login attempts"}`},
		{All: []string{"too many|exceeded|maximum|max", "otp|code|codes|2fa|mfa|totp|verification|passcode|device", "attempts|tries|incorrect|wrong|invalid|failed"}, Means: "account-locked", Example: `{"message":"Too many wrong codes"}`},
		{All: []string{"too many requests|rate limit|rate-limit|ratelimit*|rate_limit|rate limited|throttled|too_many_requests|toomanyrequests*|request limit|slow down"}, Means: "account-locked", Vague: true, Example: `{"message":"Too many requests, slow down"}`},
		{All: []string{"try again|wait", "in |after|for|before|at least|another", "minutes|minute|seconds|hours|hour|later"}, Means: "account-locked", Vague: true, Example: `{"message":"Please try again in 15 minutes"}`},
		{All: []string{"captcha|recaptcha|hcaptcha", "required|needed|failed|missing|invalid|challenge|solve|complete"}, Means: "account-locked", Vague: true, Example: `{"message":"Captcha required"}`},
		{All: []string{"password", "expired|must be changed|change your password|has to be changed|must change|needs to be reset|reset required"}, Means: "account-locked", Example: `{"message":"Your password has expired"}`},

		// Who is to show the password before an account is changed is asked to sign in afresh, not to confirm the account.
		{All: []string{"please|must|need to|have to|first|required", "confirm your password|confirm password|re-enter your password|verify your password|enter your password", "account|email|e-mail|email address|phone|phone number|mobile number|identity"}, Means: "step-up-required", Example: `{"message":"Please confirm your password before changing your email address"}`},
		{All: []string{"email|e-mail|email address|phone|phone number|account|mobile number|identity", "verify|verified|not verified|unverified|confirm|confirmed|not confirmed|unconfirmed|confirmation|verification|activate|activation", "please|not|must|need|first|before|required|has not|hasn't|unverified|unconfirmed|pending|yet|isn't"}, Means: "custom-rule", Example: `{"message":"Please verify your email address first"}`},
		{All: []string{"mail|email|e-mail", "we sent you|we have sent you|we've sent you|we sent to you|sent to your", "link|button"}, Means: "custom-rule", Example: `{"message":"Please click the link in the email we sent you"}`},
		{All: []string{"emailnotverified*|emailnotconfirmed*|unverifiedemail*"}, Means: "custom-rule", Example: `{"code":"EmailNotVerified"}`},
		{All: []string{"subscription|trial|plan|licence|license|membership|contract|billing|free tier|evaluation period", "expired|ended|inactive|required|over|cancelled|canceled|lapsed|not active|does not include|upgrade|suspended|unpaid|overdue|past due|has run out|invalid"}, Means: "custom-rule", Example: `{"message":"Your trial has ended"}`},
		{All: []string{"organization|organisation|tenant|workspace|company|team|store|shop|project", "suspended|disabled|deactivated|inactive|blocked|archived|locked|not active|frozen|not a member|not member"}, Means: "custom-rule", Example: `{"message":"This workspace has been suspended"}`},
		{All: []string{"terms|terms of service|terms of use|privacy policy|agreement|consent|conditions|rules|house rules|code of conduct", "accept|accepted|agree|agreed|must|acknowledge"}, Means: "custom-rule", Example: `{"message":"You must accept the new terms of service"}`},
		{All: []string{"approval|approved|approve|waiting list|waitlist|invitation|invite|invited", "pending|awaiting|not yet|must|required|only|waiting|need|by an administrator|has not|hasn't"}, Means: "custom-rule", Example: `{"message":"Your account is awaiting approval by an administrator"}`},
		{All: []string{"invite|invitation|voucher|coupon|promo code|referral code|gift card|activation link|reactivation link|confirmation link|verification link|reset link|reset token|sign-up code", isWrong + "|expired|not found|already used|been used|no longer valid"}, Means: "custom-rule", Example: `{"message":"Invalid invite code"}`},
		{All: []string{"quota|usage limit|credit|credits|balance|monthly limit|daily limit", "exceeded|reached|exhausted|insufficient|used up|run out|no remaining|over"}, Means: "custom-rule", Example: `{"message":"Monthly quota exceeded"}`},
		{All: []string{"version|app|client version|application", "no longer supported|please update|out of date|outdated|upgrade required|must update|please upgrade|update required"}, Means: "custom-rule", Example: `{"message":"This version of the app is no longer supported"}`},
		{All: []string{"device|browser|computer", "not recognized|unrecognized|not recognised|unknown|not registered|not trusted|untrusted|not authorized|new device|not approved|not allowed|not permitted|not bound|not enrolled|revoked|mismatch|does not match"}, Means: "custom-rule", Example: `{"message":"This device is not registered"}`},
		{All: []string{"maintenance|planned work|scheduled work|planned downtime|scheduled downtime", "mode|under|scheduled|progress|planned|until|from|ongoing"}, Means: "custom-rule", Example: `{"message":"The service is under maintenance"}`},
		{All: []string{"office hours|business hours|opening hours|working hours|outside of hours|outside hours"}, Means: "custom-rule", Example: `{"message":"Sign-in is possible during business hours only"}`},
		{All: []string{"already exists|already exist|already registered|already been registered|already in use|already taken|already been taken|already created|ya existe|ya está registrado|já existe|já cadastrado|existe déjà|déjà utilisé|bereits vergeben|bereits registriert|existiert bereits|sudah terdaftar|đã tồn tại"}, Means: "custom-rule", Example: `{"message":"Email already registered"}`},
		{All: []string{"validation error|validation errors|validation_error"}, Whole: true, Means: "custom-rule", Example: `{"message":"Validation error"}`},
		{All: []string{"secret|key|token|credential|credentials|webhook|authentication|auth|password|api_key|login|sso|oauth|密钥|令牌|密码", "not configured|not been configured|isn't configured|unconfigured|misconfigured|no configurado|no configurada|não configurado|não configurada|non configuré|nicht konfiguriert|未配置"}, Means: "custom-rule", Example: `{"message":"Webhook secret not configured"}`},
	}
}

// csrfWordings are about anti-forgery tokens.
func csrfWordings() []Saying {
	const forgery = "csrf token|xsrf token|anti-forgery token|antiforgery token|forgery token|csrf|xsrf|csrftoken|xsrftoken|cross-site request forgery|cross site request forgery|anti-forgery|antiforgery|authenticity token|authenticity_token|forgery token|request verification token|requestverificationtoken|_csrf|csrf-token|csrf_token|x-csrf-token|x-xsrf-token|anti-csrf|anti_csrf|form token|form tokens|forgery check|double submit|double-submit|security token of the form|token of the form|form key|crumb"
	const gone = "missing|not found|not provided|required|absent|not present|not set|not included|not sent|not supplied|no csrf|no valid|empty|lacks|without|was not"
	const wrong = isWrong + "|" + mismatch + "|expired|could not|cannot|can't|failed|failure|denied|rejected|stale|verify|verification|protection|check|authenticity|violation|detected|attack|incorrect|outdated|out of date|too old|not get a valid|not receive a valid|not a valid"
	return []Saying{
		{All: []string{forgery, gone}, Means: "csrf-token-missing", Example: `{"message":"CSRF token missing"}`},
		{All: []string{forgery, wrong}, Means: "csrf-token-invalid", Example: `{"message":"Invalid CSRF token"}`},
		{All: []string{forgery, gone, wrong}, Means: "csrf-token-missing", Vague: true, Example: `{"message":"Missing or invalid CSRF token"}`},
		{All: []string{forgery, gone, wrong}, Means: "csrf-token-invalid", Vague: true, Example: `{"message":"Missing or invalid CSRF token"}`},
		{All: []string{"missingcsrf*|csrfmissing*|csrf_missing|missing_csrf*|nocsrf*"}, Means: "csrf-token-missing", Example: `{"code":"MissingCsrfToken"}`},
		{All: []string{"invalidcsrf*|csrfinvalid*|badcsrf*|csrferror*|csrf_invalid|invalid_csrf*|csrfmismatch*|tokenmismatchexception"}, Means: "csrf-token-invalid", Example: `{"code":"InvalidCsrfTokenException"}`},
		{All: []string{"csrf error|xsrf error|csrf-fehler|erreur csrf|error csrf|error de csrf|erro csrf|erro de csrf|errore csrf"}, Means: "csrf-token-invalid", Example: `{"error":"CSRF error"}`},
		{All: []string{"form", "expired|has expired|was submitted", "again|reload|resubmit|refresh"}, Means: "csrf-token-invalid", Example: "<h1>This form has expired</h1><p>The form has expired, please reload the page.</p>"},
		{All: []string{"page expired|page has expired"}, Means: "csrf-token-invalid", Example: "<title>Page Expired</title>"},
		{All: []string{"form has expired|form is too old|form is out of date"}, Means: "csrf-token-invalid", Example: `{"message":"The form has expired"}`},
		{All: []string{"nonce", "invalid|expired|verification failed|missing|not valid|failed"}, Means: "csrf-token-invalid", Vague: true, Example: `{"message":"Invalid nonce"}`},
		{All: []string{"origin|referer|referrer", "not allowed|mismatch|does not match|invalid|missing|not trusted|untrusted|not permitted|checking failed|rejected|forbidden"}, Means: "csrf-token-invalid", Vague: true, Example: `{"message":"Invalid origin"}`},
	}
}

// gateWordings are about refusals by an access policy that stands before the application.
func gateWordings() []Saying {
	return []Saying{
		{All: []string{"ip address|your ip|this network|your network|client ip|source ip|ip-address|remote address|ip is|ip not|ip range|ip_not_allowed|this ip|ip restriction", "not allowed|denied|blocked|not whitelisted|whitelist|allowlist|not permitted|restricted|not authorized|unauthorized|not in|forbidden|not on|banned|refused"}, Means: "gateway-denied", Example: `{"message":"Your IP address is not allowed"}`},
		{All: []string{"allow list|allowlist|whitelist|block list|blocklist|blacklist|allow-list|deny list", "not on|not in|on the|on our|missing from|blocked|denied"}, Means: "gateway-denied", Example: `{"message":"203.0.113.5 is not on the allow list"}`},
		{All: []string{"only|must|required|restricted|outside", "corporate network|company network|internal network|office network|intranet|vpn|local network|private network|trusted network|campus network"}, Means: "gateway-denied", Example: "<p>This service is only available from the corporate network.</p>"},
		{All: []string{"blocked|denied|rejected|refused|prohibited|disallowed", "firewall|waf|security policy|access policy|by policy|policy|gateway|security rule|administrator|administrative rules|access control|web application firewall|edge"}, Means: "gateway-denied", Example: `{"message":"Request blocked by the web application firewall"}`},
		{All: []string{"not available|blocked|restricted|not allowed|unavailable|denied", "your country|your region|your location|this country|this region|geo|geographic"}, Means: "gateway-denied", Example: `{"message":"This content is not available in your country"}`},
		{All: []string{"gateway|proxy|edge", "denied|unauthorized|refused|not authorized|rejected"}, Means: "gateway-denied", Vague: true, Example: `{"message":"Unauthorized by gateway"}`},
		{All: []string{"deployment|preview|staging|environment", "protected|password protected|protection"}, Means: "gateway-denied", Example: "<title>Protected deployment</title><h1>This deployment is protected</h1>"},
	}
}
