package products

// acrossLanguages are statements whose words differ from one language to the next and cannot be taken for another
// language's, in one row each.
func acrossLanguages() []Saying {
	const (
		// A server that lets everybody be signed in once only says where the other sign-in was.
		otherDevice = "anderen gerät|anderem gerät|einem anderen browser|autre appareil|autre navigateur|otro dispositivo|otro navegador|altro dispositivo|outro dispositivo|outro aparelho|outro navegador|ander apparaat|inne urządzenie|innym urządzeniu|другого устройства|другом устройстве"
		// Who says that only some may do a thing says it to members without the right and to strangers alike.
		onlyOf    = "nur|ausschließlich|seul|seuls|seules|seulement|uniquement|solo|sólo|solamente|únicamente|apenas|somente|só|soltanto|alleen|tylko|только"
		isAllowed = "dürfen|darf|peuvent|peut|pueden|puede|podem|pode|possono|può|mogen|mag|mogą|może|могут|может"
		form      = "formular|formulaire|formulario|formulário|modulo|formulier|formularz"
		isStale   = "ungültig*|abgelaufen|veraltet|obsolète|périmé|obsoleto|desactualizado|nicht mehr gültig|invalide|expiré|plus valide|inválido|no es válido|ya no es válido|caducado|expirado|expirou|não é mais válido|non valido|non è valido|non è più valido|scaduto|ongeldig*|verlopen|niet meer geldig|nieprawidłowy|wygasł|stracił ważność"
		signature = "firma|signatur|signature|assinatura|handtekening|podpis|подпись"
		isFalse   = "ungültig*|falsch|falsche|stimmt nicht|invalide|incorrecte|no válida|no es válida|inválida|incorrecta|no coincide|non valida|non è valida|errata|não confere|incorreta|ongeldig*|klopt niet|nieprawidłowy|niepoprawny|неверная|недействительная"
		isOver    = "abgelaufen|veraltet|obsolète|périmé|obsoleto|expiré|caducado|ha caducado|ha expirado|expirou|expirado|scaduto|verlopen|wygasł"
	)
	return []Saying{
		{
			All:   []string{"wartungsarbeiten|wartungsmodus|wegen wartung|in wartung|en maintenance|maintenance en cours|pour maintenance|en mantenimiento|por mantenimiento|mantenimiento programado|tareas de mantenimiento|in manutenzione|per manutenzione|manutenzione in corso|manutenzione programmata|em manutenção|para manutenção|manutenção programada|onderhoudsmodus|in onderhoud|wegens onderhoud|onderhoudswerkzaamheden|przerwa techniczna|prace techniczne|prace konserwacyjne|prace serwisowe|технические работы|техническое обслуживание|メンテナンス中|维护中|系统维护|維護中"},
			Means: "custom-rule", Example: `<h1>Wegen Wartungsarbeiten geschlossen</h1>`,
		},
		{
			All: []string{
				"nur|ausschließlich|uniquement|seulement|solo|sólo|únicamente|exclusivamente|solamente|soltanto|esclusivamente|apenas|somente|alleen|uitsluitend|tylko|wyłącznie|только",
				"firmennetz*|unternehmensnetz*|büronetz*|internen netz*|internes netz*|über vpn|réseau interne|réseau de l'entreprise|réseau d'entreprise|red corporativa|red interna|rete aziendale|rete interna|rede corporativa|rede interna|bedrijfsnetwerk|interne netwerk|sieci firmowej|sieci wewnętrznej|корпоративной сети",
			},
			Means: "gateway-denied", Example: `{"message":"Nur aus dem Firmennetz erreichbar"}`,
		},
		{
			All: []string{
				"ip-adresse|adresse ip|dirección ip|indirizzo ip|endereço ip|ip-adres|adres ip|адрес ip|ip-адрес",
				"nicht erlaubt|nicht zugelassen|nicht freigegeben|gesperrt|blockiert|non autorisée|pas autorisée|bloquée|no permitida|no autorizada|no está permitida|no está autorizada|bloqueada|non consentito|non autorizzato|bloccato|não permitido|não autorizado|bloqueado|niet toegestaan|geblokkeerd|niedozwolony|zablokowany|заблокирован|не разрешён|не разрешен",
			},
			Means: "gateway-denied", Example: `{"message":"Ihre IP-Adresse ist nicht zugelassen"}`,
		},
		{
			All:   []string{"token|jeton|jwt|токен", "anderen mandanten|anderer mandant|andere organisation|anderen organisation|autre organisation|autre locataire|otra organización|otro inquilino|otra empresa|altra organizzazione|altro tenant|outra organização|outro inquilino|outra empresa|andere organisatie|andere tenant|innej organizacji|другой организации"},
			Means: "token-wrong-issuer", Example: `{"message":"Das Token gehört zu einem anderen Mandanten"}`,
		},
		{
			All:   []string{"token|jeton|jwt", "nicht mehr gültig|plus valide|ya no es válido|non è più valido|não é mais válido|deixou de ser válido|niet meer geldig"},
			Means: "token-expired", Vague: true, Example: `{"message":"Ce jeton n'est plus valide"}`,
		},
		{
			All:   []string{"formular-token|formulartoken|jeton du formulaire|jeton de formulaire|token del formulario|token do formulário|token del modulo|formuliertoken|token formularza", isStale},
			Means: "csrf-token-invalid", Example: `{"message":"Ungültiges Formular-Token"}`,
		},
		{
			All:   []string{"csrf|xsrf", "fehlgeschlagen|gescheitert|stimmt nicht|échoué|échouée|échec|fallida|fallido|falló|falhou|falha|fallita|fallito|mislukt|nie powiodła się|ошибка|не пройдена"},
			Means: "csrf-token-invalid", Example: `<p>CSRF-Prüfung fehlgeschlagen.</p>`,
		},
		{
			All: []string{
				"melde dich|meldet euch|melden sie sich|logge dich|logg dich|loggen sie sich|connectez-vous|connecte-toi|vous connecter|identifiez-vous|inicia sesión|inicie sesión|iniciar sesión|identifícate|identifíquese|entra|entre|faça login|inicie sessão|accedi|acceda|effettua l'accesso|log opnieuw|zaloguj się|войдите",
				"erneut|noch einmal|nochmal|nochmals|wieder|à nouveau|de nouveau|encore une fois|de nuevo|otra vez|nuevamente|de novo|novamente|outra vez|di nuovo|nuovamente|ancora una volta|opnieuw|ponownie|ещё раз|снова",
			},
			Means: "session-expired", Vague: true, Example: `<p>Melde dich bitte noch einmal an.</p>`,
		},
		{
			All:   []string{otherDevice},
			Means: "session-expired", Example: `{"message":"Has entrado desde otro dispositivo"}`,
		},
		{
			All:   []string{otherDevice},
			Means: "token-revoked", Example: `{"message":"Has entrado desde otro dispositivo"}`,
		},
		{
			All: []string{
				"token|jeton|jwt",
				"anderen anwendung|andere anwendung|anderen app|anderen dienst|andere schnittstelle|autre application|autre service|otra aplicación|otro servicio|altra applicazione|altro servizio|outra aplicação|outro aplicativo|outro serviço|andere toepassing|andere dienst|innej aplikacji|другого приложения",
			},
			Means: "token-wrong-audience", Example: `{"message":"Token gehört zu einer anderen Anwendung"}`,
		},
		{
			All:   []string{"inaktivität|untätigkeit|lange nicht aktiv|inactivité|sans activité|trop longtemps sans|inactividad|sin actividad|mucho tiempo sin|demasiado tiempo sin|inatividade|sem atividade|muito tempo sem|inattività|troppo tempo senza|inactiviteit|bezczynności|бездействия"},
			Means: "session-expired", Example: `{"message":"Você ficou muito tempo sem usar o portal"}`,
		},
		{All: []string{onlyOf, isAllowed}, Means: "token-scope-insufficient", Vague: true, Example: `{"message":"Preise ändern dürfen nur Vermieter"}`},
		{All: []string{onlyOf, isAllowed}, Means: "not-signed-in", Vague: true, Example: `{"message":"Preise ändern dürfen nur Vermieter"}`},
		{All: []string{form, isOver}, Means: "csrf-token-invalid", Example: `<p>Das Formular ist abgelaufen, bitte die Seite neu laden.</p>`},
		{
			All: []string{
				"authenticator*|authentifizierungs-app|application d'authentification|aplicación de autenticación|app di autenticazione|aplicativo autenticador|autenticador|aplikacji uwierzytelniającej|аутентификатор*",
				"code|codes|código|codice|kod|код|eingeben|geben|saisissez|introduzca|inserisci|insira|digite|voer|podaj|введите",
			},
			Means: "step-up-required", Example: `{"message":"Bitte geben Sie den Code aus Ihrer Authenticator-App ein"}`,
		},
		{
			All: []string{
				"e-mail-adresse|adresse e-mail|adresse mail|correo electrónico|indirizzo email|indirizzo e-mail|e-mail|email|e-mailadres|adres e-mail|электронной почты|メールアドレス|邮箱",
				"bestätigen|bestätigt|vérifier|vérifiez|verifique|verifica|verificar|bevestig|bevestigd|potwierdź|подтвердите|подтвердить|確認してください|验证",
			},
			Means: "custom-rule", Example: `{"message":"Veuillez vérifier votre adresse e-mail"}`,
		},
		{
			All: []string{
				"abonnement|abo|suscripción|abbonamento|l'abbonamento|assinatura|subskrypcja|подписка",
				"abgelaufen|beendet|gekündigt|expiré|terminé|caducado|expirado|finalizado|scaduto|terminato|expirou|terminou|verlopen|beëindigd|wygasła|истекла|закончилась",
			},
			Means: "custom-rule", Example: `{"message":"Votre abonnement a expiré"}`,
		},
		{
			All: []string{
				"bestätigen sie|bestätige|confirmer|confirmez|confirme|confirmar|conferma|bevestig|potwierdź|подтвердите",
				"ihr passwort|dein passwort|votre mot de passe|su contraseña|tu contraseña|la tua password|sua senha|uw wachtwoord|je wachtwoord|hasło|пароль",
			},
			Means: "step-up-required", Example: `{"message":"Confirme su contraseña"}`,
		},
		{
			All: []string{
				"cabecera authorization|encabezado authorization|cabecera de autorización|intestazione authorization|header authorization|cabeçalho authorization|cabeçalho de autorização|authorization-header|nagłówek authorization|nagłówka authorization|заголовок authorization|authorizationヘッダー|authorization头",
				"falta|faltante|no se encontró|requerida|manca|mancante|ausente|faltando|obrigatório|ontbreekt|brak|brakuje|отсутствует|не найден|がありません|缺少",
			},
			Means: "authorization-missing", Example: `{"error":"Falta la cabecera Authorization"}`,
		},
		{
			All:   []string{signature, isFalse},
			Means: "token-signature-invalid", Vague: true, Example: `{"error":"La firma no es válida"}`,
		},
		{
			All:   []string{signature, isOver + "|expirée|caducada|vencida|expirada|scaduta|wygasła"},
			Means: "request-signature-invalid", Vague: true, Example: `{"error":"Signature expirée"}`,
		},
		{
			All: []string{
				"pas autorisé|pas autorisée|pas autorisés|no está autorizado|no estás autorizado|não está autorizado|nicht berechtigt|nicht befugt|nicht autorisiert|non sei autorizzato|non è autorizzato",
				"effectuer|modifier|supprimer|créer|partager|realizar|modificar|eliminar|crear|editar|excluir|criar|alterar|ändern|löschen|bearbeiten|erstellen|durchzuführen|eseguire|modificare|eliminare|creare",
			},
			Means: "token-scope-insufficient", Vague: true, Example: `{"message":"Vous n'êtes pas autorisé à effectuer cette opération"}`,
		},
		{
			All:   []string{signature, isFalse},
			Means: "request-signature-invalid", Vague: true, Example: `{"error":"La firma no es válida"}`,
		},
		{
			All: []string{
				"zugriffstoken|zugriffs-token|jeton d'accès|token de acceso|token di accesso|token de acesso|toegangstoken|token dostępu|токен доступа",
				"erwartet|attendu|se esperaba|se espera|atteso|esperado|esperava-se|verwacht|oczekiwano|ожидался",
			},
			Means: "token-wrong-type", Example: `{"error":"Se esperaba un token de acceso"}`,
		},
	}
}
