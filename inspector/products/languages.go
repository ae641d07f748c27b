package products

// languages are the commonest wordings in the languages that servers ship. The source holds the translations of one
// framework for each, which say what the plain statements are called; the other rows are what people write for the same.
func languages() []Product {
	const source = "https://github.com/symfony/symfony/tree/7.3/src/Symfony/Component/Security/Core/Resources/translations"
	return []Product{
		{
			ID: "common-de", Name: "many German sites", Source: source, Sayings: german(),
			SignIn: []string{"sitzung", "anmeld", "kennwort", "passwort", "benutzer", "zugriff", "zugang", "abgelaufen", "berechtig", " rolle", "schlüssel"},
		},
		{
			ID: "common-fr", Name: "many French sites", Source: source, Sayings: french(),
			SignIn: []string{"jeton", "connect", "identifi", "mot de passe", "utilisateur", "accès", "expiré", "rôle", "droits"},
		},
		{
			ID: "common-es", Name: "many Spanish sites", Source: source, Sayings: spanish(),
			SignIn: []string{"sesión", "contraseña", "usuario", "acceso", "autoriza", "autentica", "permis", " clave"},
		},
		{
			ID: "common-it", Name: "many Italian sites", Source: source, Sayings: italian(),
			SignIn: []string{"accesso", "utente", "scadut", "permess", "ruolo", "sessione", "autentica", "autorizz"},
		},
		{
			ID: "common-pt", Name: "many Portuguese sites", Source: source, Sayings: portuguese(),
			SignIn: []string{"sessão", "senha", "usuário", "utilizador", "acesso", "autoriza", "autentica", "permiss", "chave"},
		},
		{
			ID: "common-nl", Name: "many Dutch sites", Source: source, Sayings: dutch(),
			SignIn: []string{"sessie", "wachtwoord", "gebruiker", "toegang", "inlog", "aanmeld", "rechten"},
		},
		{
			ID: "common-pl", Name: "many Polish sites", Source: source, Sayings: polish(),
			SignIn: []string{"zalog", "logowan", "hasł", "sesj", "uwierzyteln", "uprawnie", "użytkowni", "dostęp", "wygas"},
		},
		{
			ID: "common-ru", Name: "many Russian sites", Source: source, Sayings: russian(),
			SignIn: []string{"токен", "сеанс", "сесси", "войти", "войдите", "парол", "логин", "авториз", "аутентиф", "доступ", "недостаточно прав", "пользовател"},
		},
		{
			ID: "common-ja", Name: "many Japanese sites", Source: source, Sayings: japanese(),
			SignIn: []string{"ログイン", "サインイン", "トークン", "セッション", "パスワード", "認証", "権限", "アクセス", "ユーザ"},
		},
		{
			ID: "common-zh", Name: "many Chinese sites", Source: source, Sayings: chinese(),
			SignIn: []string{"登录", "登陆", "登入", "令牌", "会话", "密码", "认证", "身份", "权限", "授权", "访问"},
		},
		{ID: "common-languages", Name: "many sites", Source: source, Sayings: acrossLanguages()},
		{
			ID: "common-sv", Name: "many Swedish sites", Source: source, Sayings: swedish(),
			SignIn: []string{"logga in", "inlogg", "lösenord", "behörig", "användar", "åtkomst"},
		},
		{
			ID: "common-da", Name: "many Danish sites", Source: source, Sayings: danish(),
			SignIn: []string{"log ind", "logge ind", "logget ind", "adgang", "kodeord", "bruger", "rettighed"},
		},
		{
			ID: "common-nb", Name: "many Norwegian sites", Source: source, Sayings: norwegian(),
			SignIn: []string{"logg inn", "logge inn", "logget inn", "innlogg", "passord", "økt", "bruker", "tilgang", "rettighet"},
		},
		{
			ID: "common-fi", Name: "many Finnish sites", Source: source, Sayings: finnish(),
			SignIn: []string{"kirjaudu", "kirjautu", "salasana", "istunto", "käyttäj", "valtuu", "käyttöoikeu"},
		},
		{
			ID: "common-cs", Name: "many Czech sites", Source: source, Sayings: czech(),
			SignIn: []string{"přihlá", "heslo", "relac", "uživatel", "oprávněn", "přístup"},
		},
		{
			ID: "common-tr", Name: "many Turkish sites", Source: source, Sayings: turkish(),
			SignIn: []string{"giriş", "oturum", "parola", "şifre", "kullanıcı", "yetki", "erişim"},
		},
		{
			ID: "common-uk", Name: "many Ukrainian sites", Source: source, Sayings: ukrainian(),
			SignIn: []string{"токен", "сеанс", "сесі", "увійти", "увійдіть", "парол", "логін", "авториз", "автентиф", "доступ", "користувач"},
		},
		{
			ID: "common-ko", Name: "many Korean sites", Source: source, Sayings: korean(),
			SignIn: []string{"로그인", "토큰", "세션", "비밀번호", "인증", "권한", "접근", "사용자"},
		},
		{
			ID: "common-vi", Name: "many Vietnamese sites", Source: source, Sayings: vietnamese(),
			SignIn: []string{"đăng nhập", "mật khẩu", "phiên", "xác thực", "quyền", "truy cập", "người dùng"},
		},
		{
			ID: "common-id", Name: "many Indonesian sites", Source: source, Sayings: indonesian(),
			SignIn: []string{"masuk", "sandi", " sesi", "otentikasi", "autentikasi", " izin", "akses", "pengguna"},
		},
	}
}

func german() []Saying {
	return []Saying{
		{All: []string{"token|jwt|tokens|zugriffstoken|zugangstoken", "abgelaufen"}, Means: "token-expired", Example: `{"message":"Das Token ist abgelaufen."}`},
		{All: []string{"token|jwt", "ungültig*|nicht gültig|fehlerhaft|kein gültiges|kein gültiger|abgelehnt|zurückgewiesen|nicht akzeptiert"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Ungültiges Token"}`},
		{All: []string{"token|jwt", "ungültig*", "abgelaufen*"}, Means: "token-expired", Vague: true, Example: `{"detail":"Ungültiger oder abgelaufener Token"}`},
		{All: []string{"token|jwt", "ungültig*", "abgelaufen*"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Ungültiger oder abgelaufener Token"}`},
		{All: []string{"token", "blacklist|widerrufen|gesperrt"}, Means: "token-revoked", Example: `{"detail":"Token steht auf der Blacklist"}`},
		{All: []string{"token", "falschen typ"}, Means: "token-wrong-type", Example: `{"detail":"Token hat den falschen Typ"}`},
		{All: []string{"kein token|token fehlt|fehlendes token|token wurde nicht|es wurde kein token"}, Means: "authorization-missing", Example: `{"message":"Es wurde kein Token gefunden."}`},
		{All: []string{"anmeldedaten|zugangsdaten|authorization-header", "fehlen|fehlt|nicht gefunden|keine"}, Means: "authorization-missing", Example: `{"detail":"Anmeldedaten fehlen."}`},
		{All: []string{"sitzung|session|anmeldung", "abgelaufen|beendet|ungültig|nicht mehr gültig|nicht gültig"}, Means: "session-expired", Example: `<h1>Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.</h1>`},
		{All: []string{"sie wurden|du wurdest|sie sind|sie haben sich|wurden automatisch", "abgemeldet|ausgeloggt"}, Means: "session-expired", Example: `{"message":"Sie wurden abgemeldet."}`},
		{All: []string{"bitte|müssen|musst|und", "erneut anmelden|melden sie sich erneut|wieder anmelden|neu anmelden|melde dich erneut"}, Means: "session-expired", Vague: true, Example: `<p>Bitte melde dich erneut an.</p>`},
		{All: []string{"bitte|müssen|musst|sie sind", "anmelden|melden sie sich|einloggen|loggen sie sich|nicht angemeldet|nicht eingeloggt|melde dich"}, Means: "not-signed-in", Example: `<p>Sie müssen sich anmelden oder registrieren, um fortzufahren.</p>`},
		{All: []string{"nicht angemeldet|nicht eingeloggt|anmeldung erforderlich|login erforderlich|müssen angemeldet sein|muss angemeldet sein|müssen eingeloggt sein|nur für angemeldete"}, Means: "not-signed-in", Example: `{"message":"Nicht angemeldet"}`},
		{All: []string{"passwort|kennwort|benutzername|zugangsdaten|anmeldedaten|logindaten", "falsch|falsche|falsches|falscher|falschen|ungültig|ungültige|ungültiger|ungültiges|fehlerhafte|inkorrekt|nicht korrekt|stimmt nicht|stimmen nicht|unbekannt"}, Means: "wrong-credentials", Example: `{"message":"Benutzername oder Passwort ist falsch"}`},
		{All: []string{"anmeldung|login", "fehlgeschlagen|nicht erfolgreich"}, Means: "wrong-credentials", Example: `{"message":"Anmeldung fehlgeschlagen"}`},
		{All: []string{"konto|account|benutzerkonto|zugang|benutzer", "gesperrt|deaktiviert|inaktiv|noch nicht aktiv|nicht aktiv|nicht mehr aktiv|nicht aktiviert"}, Means: "account-locked", Example: `{"message":"Ihr Konto ist gesperrt."}`},
		{All: []string{"zu viele", "anmeldeversuche|versuche|fehlversuche|loginversuche"}, Means: "account-locked", Example: `{"message":"Zu viele fehlgeschlagene Anmeldeversuche, bitte versuchen Sie es später noch einmal."}`},
		{All: []string{"csrf-token|csrf token|csrf", "ungültig*|fehlt|abgelaufen"}, Means: "csrf-token-invalid", Example: `{"error":"Ungültiges CSRF-Token."}`},
		{All: []string{"api-schlüssel|api-key|apikey|zugriffsschlüssel", "ungültig*|falsch|unbekannt|gesperrt"}, Means: "api-key-invalid", Example: `{"message":"Ungültiger API-Schlüssel"}`},
		{All: []string{"api-schlüssel|api-key|apikey|zugriffsschlüssel", "fehlt|fehlend*|erforderlich|nicht angegeben"}, Means: "api-key-missing", Example: `{"message":"API-Schlüssel fehlt"}`},
		{All: []string{"keine|fehlende|unzureichende|nicht die", "berechtigung|rechte|berechtigungen"}, Means: "token-scope-insufficient", Example: `{"message":"Keine Rechte, um die Ressource anzufragen."}`},
		{All: []string{"rolle|rollen|berechtigung|berechtigungen|rechte", "nicht aus|nicht ausreich*|reicht nicht|reichen nicht|fehlt|fehlen|erforderlich|benötigt|notwendig"}, Means: "token-scope-insufficient", Example: `{"message":"Für diese Aktion ist die Rolle Redaktion erforderlich."}`},
		{All: []string{"konto|e-mail-adresse|e-mail", "bestätigen|bestätigt"}, Means: "custom-rule", Example: `{"message":"Sie müssen Ihr Konto bestätigen, bevor Sie fortfahren können."}`},
		{All: []string{"zweiten faktor|zwei-faktor|bestätigungscode|einmalpasswort|passwort erneut eingeben|passwort bestätigen"}, Means: "step-up-required", Example: `{"message":"Bitte den zweiten Faktor bestätigen"}`},
		{All: []string{"benutzer|benutzerkonto|nutzer|konto", "nicht gefunden|existiert nicht|unbekannt|gibt es nicht"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Benutzer nicht gefunden"}`},
		{All: []string{"benutzer|benutzerkonto|nutzer|konto", "nicht gefunden|existiert nicht|unbekannt|gibt es nicht"}, Means: "token-revoked", Vague: true, Example: `{"message":"Benutzer nicht gefunden"}`},
		{Contains: "authentifizierung erforderlich", Whole: true, Means: "not-signed-in", Vague: true, Example: `<h1>Authentifizierung erforderlich</h1>`},
		{Contains: "nicht autorisiert", Whole: true, Example: `{"message":"Nicht autorisiert"}`},
		{Contains: "zugriff verweigert", Whole: true, Example: `<h1>Zugriff verweigert</h1>`},
		{Contains: "unautorisiert", Whole: true, Example: `<h1>Unautorisiert</h1>`, Source: "https://github.com/apache/tomcat/blob/main/java/org/apache/catalina/valves/LocalStrings_de.properties"},
	}
}

func french() []Saying {
	return []Saying{
		{All: []string{"jeton|token", "expiré|expire"}, Means: "token-expired", Example: `{"message":"Le jeton a expiré"}`},
		{All: []string{"jeton|token", "invalide|non valide|n'est pas valide|incorrect|refusé|rejeté|pas accepté|non accepté"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Token non valide."}`},
		{All: []string{"jeton|token", "invalide", "expiré"}, Means: "token-expired", Vague: true, Example: `{"detail":"Le jeton est invalide ou expiré"}`},
		{All: []string{"jeton|token", "invalide", "expiré"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Le jeton est invalide ou expiré"}`},
		{All: []string{"jeton|token", "banni|révoqué"}, Means: "token-revoked", Example: `{"detail":"Le jeton a été banni"}`},
		{All: []string{"jeton|token", "manquant|aucun|absent|requis"}, Means: "authorization-missing", Example: `{"error":"Aucun jeton n'a pu être trouvé."}`},
		{All: []string{"informations d'authentification|identifiants d'authentification|en-tête authorization", "non fournies|pas pu être trouvés|manquant|absent"}, Means: "authorization-missing", Example: `{"detail":"Informations d'authentification non fournies."}`},
		{All: []string{"session", "expirée|expiree|expiré|terminée|plus valide|invalide"}, Means: "session-expired", Example: `<h1>Votre session est expirée, veuillez vous reconnecter pour continuer.</h1>`},
		{All: []string{"vous avez été déconnecté*|déconnecté pour inactivité"}, Means: "session-expired", Example: `{"message":"Vous avez été déconnecté."}`},
		{All: []string{"veuillez|devez|merci de", "vous connecter|vous identifier|vous authentifier|connecter ou vous enregistrer"}, Means: "not-signed-in", Example: `<p>Vous devez vous connecter ou vous enregistrer pour continuer.</p>`},
		{All: []string{"vous n'êtes pas connecté|non connecté|pas authentifié|connexion requise|devez être connecté*|devez être authentifié*|réservé aux membres"}, Means: "not-signed-in", Example: `{"message":"Vous n'êtes pas connecté"}`},
		{All: []string{"veuillez|devez|merci de", "vous reconnecter"}, Means: "session-expired", Vague: true, Example: `<p>Veuillez vous reconnecter.</p>`},
		{All: []string{"mot de passe|identifiants|nom d'utilisateur|identifiant|identifications", "incorrect|incorrects|invalide|invalides|non valide*|erroné*|pas pu être trouvé"}, Means: "wrong-credentials", Example: `{"error":"Email ou mot de passe incorrect."}`},
		{All: []string{"échec", "connexion|authentification|identification"}, Means: "wrong-credentials", Vague: true, Example: `{"error":"Échec de la connexion"}`},
		{All: []string{"compte|utilisateur", "verrouillé|bloqué|désactivé|inactif|suspendu|pas encore activé|pas encore été activé"}, Means: "account-locked", Example: `{"error":"Votre compte est verrouillé."}`},
		{All: []string{"trop de|plusieurs", "tentatives"}, Means: "account-locked", Example: `{"error":"Trop de tentatives de connexion échouées, veuillez réessayer dans 5 minutes."}`},
		{All: []string{"csrf token|csrf-token|token csrf|jeton csrf|токен csrf|csrf トークン|csrf", "invalide|manquant|expiré"}, Means: "csrf-token-invalid", Example: `{"error":"Jeton CSRF invalide."}`},
		{All: []string{"clé api|clé d'api|clé d'accès", "invalide|incorrecte|inconnue"}, Means: "api-key-invalid", Example: `{"error":"Clé API invalide"}`},
		{All: []string{"clé api|clé d'api|clé d'accès", "manquante|requise|absente"}, Means: "api-key-missing", Example: `{"error":"Clé API manquante"}`},
		{All: []string{"privilèges insuffisants|droits insuffisants|permissions insuffisantes|permission insuffisante|droit insuffisant|autorisation insuffisante|autorisations insuffisantes|pas les droits|pas la permission|rôle insuffisant|rôle requis|rôle nécessaire|n'avez pas le rôle"}, Means: "token-scope-insufficient", Example: `{"error":"Privilèges insuffisants pour accéder à la ressource."}`},
		{All: []string{"confirmer|confirmez|vérifier|vérifiez", "compte|adresse|email|e-mail"}, Means: "custom-rule", Example: `{"error":"Vous devez confirmer votre compte par email."}`},
		{All: []string{"double authentification|deux facteurs|second facteur|code de vérification|code d'authentification|code à usage unique", "saisir|saisissez|entrez|entrer|requis*|nécessaire|exigé*|obligatoire|confirmer|confirmez|veuillez"}, Means: "step-up-required", Example: `{"message":"Veuillez saisir votre code de vérification."}`, Source: "https://github.com/scheb/2fa/tree/7.x/bundle/Resources/translations"},
		{All: []string{"utilisateur|compte", "introuvable|inconnu|n'existe pas|non trouvé|pas été trouvé"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Utilisateur introuvable"}`},
		{All: []string{"utilisateur|compte", "introuvable|inconnu|n'existe pas|non trouvé|pas été trouvé"}, Means: "token-revoked", Vague: true, Example: `{"message":"Utilisateur introuvable"}`},
		{Contains: "authentification requise", Whole: true, Means: "not-signed-in", Vague: true, Example: `<h1>Authentification requise</h1>`},
		{Contains: "une authentification complète est requise pour accéder à cette ressource", Means: "not-signed-in", Vague: true, Example: `{"message":"Une authentification complète est requise pour accéder à cette ressource"}`, Source: "https://github.com/spring-projects/spring-security/tree/main/core/src/main/resources/org/springframework/security"},
		{Contains: "non autorisé", Whole: true, Example: `<h1>Non autorisé</h1>`},
		{Contains: "accès refusé", Whole: true, Example: `<h1>Accès refusé</h1>`},
		{Contains: "accès non autorisé", Whole: true, Example: `{"message":"Accès non autorisé"}`},
	}
}

func spanish() []Saying {
	return []Saying{
		{All: []string{"token", "expirado|caducado|expiró|caducó|vencido"}, Means: "token-expired", Example: `{"message":"El token ha expirado"}`},
		{All: []string{"token", "inválido|no válido|no es válido|no valido|incorrecto|rechazado|no aceptado|no fue aceptado"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Token inválido."}`},
		{All: []string{"token", "inválido|no válido", "expirado|caducado|ha expirado"}, Means: "token-expired", Vague: true, Example: `{"detail":"El token es inválido o ha expirado"}`},
		{All: []string{"token", "inválido|no válido", "expirado|caducado|ha expirado"}, Means: "token-malformed", Vague: true, Example: `{"detail":"El token es inválido o ha expirado"}`},
		{All: []string{"token", "lista negra|revocado"}, Means: "token-revoked", Example: `{"detail":"El token está en lista negra"}`},
		{All: []string{"token", "no se encontró|falta|requerido|no proporcionado|no se proporcionó|ningún"}, Means: "authorization-missing", Example: `{"error":"No se encontró ningún token."}`},
		{All: []string{"credenciales de autenticación", "no se proveyeron|no se encontraron|faltan"}, Means: "authorization-missing", Example: `{"detail":"Las credenciales de autenticación no se proveyeron."}`},
		{All: []string{"sesión", "expiró|expirado|caducado|caducada|expirada|finalizado|ha terminado|no válida|inválida|no es válida"}, Means: "session-expired", Example: `<p>Tu sesión expiró. Por favor, inicia sesión nuevamente para continuar.</p>`},
		{All: []string{"debe|debes|tienes que|por favor|tiene que|necesitas", "iniciar sesión|inicia sesión|inicie sesión|identificarte|autenticarse"}, Means: "not-signed-in", Example: `<p>Tienes que iniciar sesión o registrarte para poder continuar.</p>`},
		{All: []string{"no ha iniciado sesión|no has iniciado sesión|no autenticado|no está autenticado|inicie sesión para|inicia sesión para|debe estar conectado|debes estar conectado"}, Means: "not-signed-in", Example: `{"message":"No has iniciado sesión"}`},
		{All: []string{"inicia sesión nuevamente|inicie sesión nuevamente|inicie sesión de nuevo|inicia sesión de nuevo|vuelva a iniciar sesión|vuelve a iniciar sesión"}, Means: "session-expired", Vague: true, Example: `<p>Vuelva a iniciar sesión</p>`},
		{All: []string{"contraseña|usuario|credenciales|nombre de usuario", "incorrecta|incorrecto|incorrectos|incorrectas|inválida|inválidos|inválidas|no válidas|no válidos|erróneas|no válido|no se encontró"}, Means: "wrong-credentials", Example: `{"error":"Email o contraseña inválidos."}`},
		{All: []string{"cuenta|usuario", "bloqueada|bloqueado|deshabilitada|deshabilitado|desactivada|inactivo|suspendida|no ha sido activada"}, Means: "account-locked", Example: `{"error":"Tu cuenta está bloqueada."}`},
		{All: []string{"demasiados", "intentos"}, Means: "account-locked", Example: `{"error":"Demasiados intentos fallidos de inicio de sesión, inténtelo de nuevo más tarde."}`},
		{All: []string{"csrf token|csrf-token|token csrf|jeton csrf|токен csrf|csrf トークン|csrf", "no válido|inválido|falta|expirado"}, Means: "csrf-token-invalid", Example: `{"error":"Token CSRF no válido."}`},
		{All: []string{"clave api|clave de api|clave de la api|api key", "inválida|no válida|incorrecta|inválido"}, Means: "api-key-invalid", Example: `{"error":"Clave API no válida"}`},
		{All: []string{"clave api|clave de api|clave de la api|api key", "falta|requerida|no proporcionada"}, Means: "api-key-missing", Example: `{"error":"Falta la clave de API"}`},
		{All: []string{"no tiene privilegios|no tiene permiso|permisos necesarios|permisos suficientes|permisos requeridos|no tiene los permisos|no tienes los permisos|sin permisoss|no tienes permiso|permisos insuficientes|no tiene permiso|rol insuficiente|rol requerido|no tiene el rol"}, Means: "token-scope-insufficient", Example: `{"error":"No tiene privilegios para solicitar el recurso."}`},
		{All: []string{"confirmar|verifique|verificar|verifica|confirme|confirma", "cuenta|correo"}, Means: "custom-rule", Example: `{"error":"Tienes que confirmar tu cuenta para poder continuar."}`},
		{All: []string{"dos factores|segundo factor|doble factor|código de verificación|código de autenticación", "introduzca|introduce|introducir|ingrese|ingresa|requerid*|requiere|necesari*|obligatori*|confirme|debe"}, Means: "step-up-required", Example: `{"message":"Se requiere el código de autenticación."}`, Source: "https://github.com/scheb/2fa/tree/7.x/bundle/Resources/translations"},
		{All: []string{"usuario|cuenta", "no encontrado|no encontrada|no existe|no se encontró|no se encuentra|desconocido"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Usuario no encontrado"}`},
		{All: []string{"usuario|cuenta", "no encontrado|no encontrada|no existe|no se encontró|no se encuentra|desconocido"}, Means: "token-revoked", Vague: true, Example: `{"message":"Usuario no encontrado"}`},
		{Contains: "no autorizado", Whole: true, Example: `{"message":"No autorizado"}`},
		{Contains: "acceso denegado", Whole: true, Example: `<h1>Acceso denegado</h1>`},
		{Contains: "autenticación requerida", Whole: true, Means: "not-signed-in", Vague: true, Example: `<h1>Autenticación requerida</h1>`},
	}
}

func italian() []Saying {
	return []Saying{
		{All: []string{"token", "scaduto"}, Means: "token-expired", Example: `{"message":"Il token è scaduto"}`},
		{All: []string{"token", "non valido|invalido|non è valido|rifiutato|respinto|non accettato"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Token invalido."}`},
		{All: []string{"token", "non valido|invalido", "scaduto"}, Means: "token-expired", Vague: true, Example: `{"detail":"Token non valido o scaduto"}`},
		{All: []string{"token", "non valido|invalido", "scaduto"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Token non valido o scaduto"}`},
		{All: []string{"token", "nessun|mancante|richiesto"}, Means: "authorization-missing", Example: `{"error":"Nessun token trovato."}`},
		{All: []string{"credenziali di autenticazione", "non sono state|impossibile trovare|mancanti"}, Means: "authorization-missing", Example: `{"detail":"Non sono state immesse le credenziali di autenticazione."}`},
		{All: []string{"sessione", "scaduta|terminata|non valida|non è valida"}, Means: "session-expired", Example: `<p>Sessione scaduta, accedere nuovamente per continuare.</p>`},
		{All: []string{"devi|deve|occorre|necessario", "accedere|effettuare l'accesso|autenticarsi|effettuare il login"}, Means: "not-signed-in", Example: `<p>Devi accedere o registrarti per continuare.</p>`},
		{All: []string{"non autenticato|accesso non effettuato|non hai effettuato l'accesso|login richiesto|non sei autenticato|accesso richiesto|effettua il login|effettua l'accesso|autenticati per"}, Means: "not-signed-in", Example: `{"message":"Utente non autenticato"}`},
		{All: []string{"accedere nuovamente|accedi di nuovo|effettuare nuovamente"}, Means: "session-expired", Vague: true, Example: `<p>Accedi di nuovo</p>`},
		{All: []string{"password|credenziali|nome utente|username", "non valide|non validi|errata|errate|errati|non corretti|non corrette|non corretta|incorrette|non trovato"}, Means: "wrong-credentials", Example: `{"error":"Credenziali non valide."}`},
		{All: []string{"account|utente", "bloccato|disabilitato|disattivato|sospeso|inattivo|non è stato ancora attivato"}, Means: "account-locked", Example: `{"error":"Il tuo account è bloccato."}`},
		{All: []string{"troppi", "tentativi"}, Means: "account-locked", Example: `{"error":"Troppi tentativi di login falliti, riprova tra 5 minuti."}`},
		{All: []string{"csrf token|csrf-token|token csrf|jeton csrf|токен csrf|csrf トークン|csrf", "non valido|mancante|scaduto"}, Means: "csrf-token-invalid", Example: `{"error":"CSRF token non valido."}`},
		{All: []string{"chiave api|chiave di api", "non valida|errata"}, Means: "api-key-invalid", Example: `{"error":"Chiave API non valida"}`},
		{All: []string{"chiave api|chiave di api", "mancante|richiesta"}, Means: "api-key-missing", Example: `{"error":"Chiave API mancante"}`},
		{All: []string{"non hai i privilegi|permessi insufficienti|non hai i permessi|autorizzazioni insufficienti|ruolo insufficiente|ruolo richiesto|non hai il ruolo"}, Means: "token-scope-insufficient", Example: `{"error":"Non hai i privilegi per richiedere questa risorsa."}`},
		{All: []string{"confermare|conferma|verifica|verificare", "account|email"}, Means: "custom-rule", Example: `{"error":"Devi confermare il tuo account per continuare."}`},
		{All: []string{"due fattori|secondo fattore|codice di verifica|codice di autenticazione", "inserisci|inserire|inserisca|richiest*|necessari*|obbligatori*|conferma"}, Means: "step-up-required", Example: `{"message":"Inserisci il codice di verifica."}`, Source: "https://github.com/scheb/2fa/tree/7.x/bundle/Resources/translations"},
		{All: []string{"utente|account", "non trovato|non esiste|inesistente|sconosciuto"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Utente non trovato"}`},
		{All: []string{"utente|account", "non trovato|non esiste|inesistente|sconosciuto"}, Means: "token-revoked", Vague: true, Example: `{"message":"Utente non trovato"}`},
		{Contains: "non autorizzato", Whole: true, Example: `{"message":"Non autorizzato"}`},
		{Contains: "accesso negato", Whole: true, Example: `<h1>Accesso negato</h1>`},
	}
}

func portuguese() []Saying {
	return []Saying{
		{All: []string{"token", "expirado|expirou|vencido"}, Means: "token-expired", Example: `{"detail":"Token expirado"}`},
		{All: []string{"token", "inválido|não é válido|recusado|rejeitado|não aceito|não foi aceito"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Token inválido."}`},
		{All: []string{"token", "inválido", "expirado"}, Means: "token-expired", Vague: true, Example: `{"detail":"Token inválido ou expirado"}`},
		{All: []string{"token", "inválido", "expirado"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Token inválido ou expirado"}`},
		{All: []string{"token", "blacklist|revogado"}, Means: "token-revoked", Example: `{"detail":"Token está na blacklist"}`},
		{All: []string{"token", "não foi encontrado|não fornecido|não informado|ausente|nenhum|não encontrado"}, Means: "authorization-missing", Example: `{"error":"Token não fornecido"}`},
		{All: []string{"credenciais de autenticação", "não foram|ausentes"}, Means: "authorization-missing", Example: `{"detail":"As credenciais de autenticação não foram fornecidas."}`},
		{All: []string{"sessão", "expirou|expirada|expirado|encerrada|terminou|inválida"}, Means: "session-expired", Example: `<p>A sua sessão expirou, por favor, faça login novamente para continuar.</p>`},
		{All: []string{"faça login|fazer login|efetue login|iniciar sessão|inicie sessão|faça o login|efetuar login"}, Means: "not-signed-in", Example: `<p>Para continuar, faça login ou registre-se.</p>`},
		{All: []string{"não autenticado|não está autenticado|não está logado|usuário não logado|precisa estar logado|precisa estar autenticado|deve estar logado|não logado"}, Means: "not-signed-in", Example: `{"message":"Usuário não autenticado"}`},
		{All: []string{"faça login novamente|entre novamente|inicie sessão novamente|faça o login novamente"}, Means: "session-expired", Vague: true, Example: `<p>Faça login novamente</p>`},
		{All: []string{"senha|palavra-passe|usuário|credenciais|utilizador", "inválida|inválidos|inválidas|incorreta|incorreto|incorretas|incorreto(s)|incorretos|errada|não encontrado"}, Means: "wrong-credentials", Example: `{"error":"Email ou senha inválidos."}`},
		{All: []string{"conta|usuário|utilizador", "bloqueada|bloqueado|desativada|desativado|desabilitado|inativo|inativa|não está ativa|não está ativo|suspensa|travada|ainda não foi ativada"}, Means: "account-locked", Example: `{"error":"A sua conta está bloqueada."}`},
		{All: []string{"muitas|demasiadas", "tentativas"}, Means: "account-locked", Example: `{"error":"Muitas tentativas de login sem sucesso, por favor, tente novamente mais tarde."}`},
		{All: []string{"csrf token|csrf-token|token csrf|jeton csrf|токен csrf|csrf トークン|csrf", "inválido|ausente|expirado"}, Means: "csrf-token-invalid", Example: `{"error":"Token CSRF inválido."}`},
		{All: []string{"chave de api|chave da api|chave api|api key", "inválida|incorreta"}, Means: "api-key-invalid", Example: `{"error":"Chave de API inválida"}`},
		{All: []string{"chave de api|chave da api|chave api|api key", "ausente|não informada|não fornecida|obrigatória"}, Means: "api-key-missing", Example: `{"error":"Chave de API não fornecida"}`},
		{All: []string{"sem privilégio|sem privilégios|sem permissão|não tem permissão|permissões insuficientes|permissão insuficiente"}, Means: "token-scope-insufficient", Example: `{"error":"Sem privilégio para solicitar o recurso."}`},
		{All: []string{"confirme|verifique|verificar|confirmar", "conta|e-mail|email"}, Means: "custom-rule", Example: `{"error":"Antes de continuar, confirme a sua conta."}`},
		{All: []string{"dois fatores|dois factores|segundo fator|código de verificação|código de autenticação", "insira|introduza|digite|necessári*|obrigatóri*|exigid*|confirme|requerid*"}, Means: "step-up-required", Example: `{"message":"Digite o código de verificação."}`, Source: "https://github.com/scheb/2fa/tree/7.x/bundle/Resources/translations"},
		{All: []string{"usuário|utilizador|conta", "não encontrado|não encontrada|não existe|inexistente|desconhecido"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Usuário não encontrado"}`},
		{All: []string{"usuário|utilizador|conta", "não encontrado|não encontrada|não existe|inexistente|desconhecido"}, Means: "token-revoked", Vague: true, Example: `{"message":"Usuário não encontrado"}`},
		{Contains: "não autorizado", Whole: true, Example: `{"message":"Não autorizado"}`},
		{Contains: "acesso negado", Whole: true, Example: `<h1>Acesso negado</h1>`},
		{Contains: "acesso não autorizado", Whole: true, Example: `{"message":"Acesso não autorizado"}`},
	}
}
