package products

func dutch() []Saying {
	return []Saying{
		{All: []string{"token", "verlopen"}, Means: "token-expired", Example: `{"message":"Het token is verlopen"}`},
		{All: []string{"token", "ongeldig*|niet geldig|geweigerd|afgewezen|niet geaccepteerd"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Ongeldige token."}`},
		{All: []string{"token", "ongeldig*|niet geldig", "verlopen"}, Means: "token-expired", Vague: true, Example: `{"detail":"Token is niet geldig of verlopen"}`},
		{All: []string{"token", "ongeldig*|niet geldig", "verlopen"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Token is niet geldig of verlopen"}`},
		{All: []string{"geen authenticatietoken|geen token|token ontbreekt"}, Means: "authorization-missing", Example: `{"error":"Geen token gevonden"}`},
		{All: []string{"authenticatiegegevens", "niet opgegeven|niet worden gevonden|ontbreken"}, Means: "authorization-missing", Example: `{"detail":"Authenticatiegegevens zijn niet opgegeven."}`},
		{All: []string{"sessie", "verlopen|beëindigd"}, Means: "session-expired", Example: `<p>Je sessie is verlopen, meld je opnieuw aan om door te gaan.</p>`},
		{All: []string{"dient|moet|gelieve|log", "aan te melden|aanmelden|inloggen|in te loggen|ingelogd zijn"}, Means: "not-signed-in", Example: `<p>Je dient je aan te melden of in te schrijven om door te gaan.</p>`},
		{All: []string{"niet ingelogd|niet aangemeld|log in om|meld u aan om|meld je aan om"}, Means: "not-signed-in", Example: `{"message":"Niet ingelogd"}`},
		{All: []string{"opnieuw aan|opnieuw inloggen|opnieuw in"}, Means: "session-expired", Vague: true, Example: `<p>Meld je opnieuw aan.</p>`},
		{All: []string{"wachtwoord|inloggegevens|gebruikersnaam|authenticatiegegevens", "ongeldig*|onjuist|onjuiste|verkeerd|kon niet worden gevonden"}, Means: "wrong-credentials", Example: `{"error":"Ongeldig e-mailadres of wachtwoord."}`},
		{All: []string{"account|gebruiker", "vergrendeld|geblokkeerd|gedeactiveerd|uitgeschakeld|opgeschort|inactief|nog niet geactiveerd"}, Means: "account-locked", Example: `{"error":"Je account is vergrendeld."}`},
		{All: []string{"te veel", "inlogpogingen|pogingen"}, Means: "account-locked", Example: `{"error":"Te veel onjuiste inlogpogingen, probeer het later nogmaals."}`},
		{All: []string{"csrf-code|csrf-token|csrf", "ongeldig|ontbreekt|verlopen"}, Means: "csrf-token-invalid", Example: `{"error":"CSRF-code is ongeldig."}`},
		{All: []string{"api-sleutel", "ongeldig*|onjuist"}, Means: "api-key-invalid", Example: `{"error":"Ongeldige API-sleutel"}`},
		{All: []string{"api-sleutel", "ontbreekt|ontbrekende|vereist"}, Means: "api-key-missing", Example: `{"error":"API-sleutel ontbreekt"}`},
		{All: []string{"onvoldoende rechten|geen rechten|geen toestemming"}, Means: "token-scope-insufficient", Example: `{"error":"Onvoldoende rechten om de aanvraag te verwerken."}`},
		{All: []string{"tweestapsverificatie|twee-factor|tweefactor*|tweede factor|verificatiecode|authenticatiecode", "voer|vereist|verplicht|nodig|bevestig*"}, Means: "step-up-required", Example: `{"message":"Voer uw verificatiecode in."}`, Source: "https://github.com/scheb/2fa/tree/7.x/bundle/Resources/translations"},
		{All: []string{"account|e-mail|e-mailadres|emailadres", "bevestigen|bevestig|bevestigd"}, Means: "custom-rule", Example: `{"error":"Je moet je account bevestigen."}`, Source: "https://github.com/tigrish/devise-i18n/tree/master/rails/locales"},
		{All: []string{"gebruiker|account", "niet gevonden|bestaat niet|onbekend"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Gebruiker niet gevonden"}`},
		{All: []string{"gebruiker|account", "niet gevonden|bestaat niet|onbekend"}, Means: "token-revoked", Vague: true, Example: `{"message":"Gebruiker niet gevonden"}`},
		{Contains: "niet geautoriseerd", Whole: true, Example: `{"message":"Niet geautoriseerd"}`},
		{Contains: "toegang geweigerd", Whole: true, Example: `<h1>Toegang geweigerd</h1>`},
	}
}

func polish() []Saying {
	return []Saying{
		{All: []string{"token|tokenu", "wygasł|wygasły|stracił ważność"}, Means: "token-expired", Example: `{"message":"Token wygasł"}`},
		{All: []string{"token|tokenu", "niepoprawny|nieprawidłowy|odrzucony"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Niepoprawny token."}`},
		{All: []string{"brak tokenu|nie znaleziono tokenu|brak tokena"}, Means: "authorization-missing", Example: `{"error":"Nie znaleziono tokenu."}`},
		{All: []string{"danych uwierzytelniających|dane uwierzytelniania", "nie podano|nie zostały znalezione|brak"}, Means: "authorization-missing", Example: `{"detail":"Nie podano danych uwierzytelniających."}`},
		{All: []string{"sesja|sesji", "wygasła|wygaśnięcie"}, Means: "session-expired", Example: `<p>Sesja wygasła, aby kontynuować zaloguj się ponownie.</p>`},
		{All: []string{"zaloguj lub zarejestruj|zaloguj się|musisz się zalogować|wymagane logowanie|nie jesteś zalogowany|nie jesteś zalogowana|niezalogowany"}, Means: "not-signed-in", Example: `<p>Aby kontynuować zaloguj lub zarejestruj się.</p>`},
		{All: []string{"hasło|dane logowania|nazwa użytkownika|dane uwierzytelniające|login", "niepoprawne|nieprawidłowe|błędne|błędny|niepoprawna|nieprawidłowy"}, Means: "wrong-credentials", Example: `{"detail":"Niepoprawna nazwa użytkownika lub hasło."}`},
		{All: []string{"konto|użytkownik", "zablokowane|wyłączone|nieaktywny|nieaktywne|zawieszone|nie zostało jeszcze aktywowane"}, Means: "account-locked", Example: `{"error":"Twoje konto jest zablokowane."}`},
		{All: []string{"zbyt dużo|zbyt wiele", "prób"}, Means: "account-locked", Example: `{"error":"Zbyt dużo nieudanych prób logowania, proszę spróbować ponownie później."}`},
		{All: []string{"csrf token|csrf-token|token csrf|jeton csrf|токен csrf|csrf トークン|csrf", "nieprawidłowy|brak"}, Means: "csrf-token-invalid", Example: `{"error":"Nieprawidłowy token CSRF."}`},
		{All: []string{"brak uprawnień"}, Means: "token-scope-insufficient", Example: `{"error":"Brak uprawnień dla żądania wskazanego zasobu."}`},
		{All: []string{"klucz api|klucza api", "nieprawidłowy|niepoprawny|nieznany|nieważny"}, Means: "api-key-invalid", Example: `{"error":"Nieprawidłowy klucz API"}`},
		{All: []string{"brak klucza api|wymagany klucz api"}, Means: "api-key-missing", Example: `{"error":"Brak klucza API"}`},
		{All: []string{"dwuskładnikow*|drugi składnik|kod weryfikacyjny|kod uwierzytelniający", "wprowadź|podaj|wymagan*|potwierdź"}, Means: "step-up-required", Example: `{"message":"Podaj kod weryfikacyjny."}`, Source: "https://github.com/scheb/2fa/tree/7.x/bundle/Resources/translations"},
		{Contains: "brak autoryzacji", Whole: true, Example: `{"message":"Brak autoryzacji"}`},
		{Contains: "nieautoryzowany dostęp", Whole: true, Example: `{"message":"Nieautoryzowany dostęp"}`},
	}
}

func russian() []Saying {
	return []Saying{
		{All: []string{"токен|токена", "истек|истёк|просрочен|срок действия"}, Means: "token-expired", Example: `{"message":"Срок действия токена истек"}`},
		{All: []string{"токен", "недействителен|недопустимый|неверный|недействительный|отклонен|отклонён|не принят"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Недопустимый токен."}`},
		{All: []string{"токен", "недействителен|недействительный", "просрочен|истек"}, Means: "token-expired", Vague: true, Example: `{"detail":"Токен недействителен или просрочен"}`},
		{All: []string{"токен", "недействителен|недействительный", "просрочен|истек"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Токен недействителен или просрочен"}`},
		{All: []string{"токен", "черный список|отозван"}, Means: "token-revoked", Example: `{"detail":"Токен занесен в черный список"}`},
		{All: []string{"токен", "не найден|отсутствует|не передан|не предоставлен|не указан"}, Means: "authorization-missing", Example: `{"error":"Токен не найден."}`},
		{All: []string{"учетные данные|аутентификационные данные|учётные данные", "не были предоставлены|не найдены|отсутствуют"}, Means: "authorization-missing", Example: `{"detail":"Учетные данные не были предоставлены."}`},
		{All: []string{"сеанс|сессия|сессии", "закончился|истекла|истек|завершен|завершена|время истекло"}, Means: "session-expired", Example: `<p>Ваш сеанс закончился. Пожалуйста, войдите в систему снова.</p>`},
		{All: []string{"войдите в систему|войти в систему|необходимо войти|авторизуйтесь|необходимо авторизоваться|требуется авторизация|необходима авторизация|вы не авторизованы|вы не вошли"}, Means: "not-signed-in", Example: `<p>Вам необходимо войти в систему или зарегистрироваться.</p>`},
		{All: []string{"войдите в систему снова|войдите снова|авторизуйтесь снова"}, Means: "session-expired", Vague: true, Example: `<p>Войдите снова</p>`},
		{All: []string{"пароль|имя пользователя|логин|учетные данные", "неверны|неверный|неверное|неверные|недопустимые|некорректные|неправильный|не найдено"}, Means: "wrong-credentials", Example: `{"error":"Неверный логин или пароль"}`},
		{All: []string{"учетная запись|учётная запись|пользователь|аккаунт", "заблокирована|заблокирован|отключена|отключен|неактивен|ещё не активирована"}, Means: "account-locked", Example: `{"error":"Ваша учётная запись заблокирована."}`},
		{All: []string{"слишком много", "попыток"}, Means: "account-locked", Example: `{"error":"Слишком много неудачных попыток входа, пожалуйста, попробуйте позже."}`},
		{All: []string{"csrf token|csrf-token|token csrf|jeton csrf|токен csrf|csrf-токен|csrf トークン|csrf", "недействительный|неверный|отсутствует"}, Means: "csrf-token-invalid", Example: `{"error":"Недействительный токен CSRF."}`},
		{All: []string{"отсутствуют права|недостаточно прав|нет прав"}, Means: "token-scope-insufficient", Example: `{"error":"Недостаточно прав"}`},
		{All: []string{"ключ api|api-ключ|api ключ", "неверный|недействительный|недействителен"}, Means: "api-key-invalid", Example: `{"error":"Неверный API-ключ"}`},
		{All: []string{"ключ api|api-ключ|api ключ", "отсутствует|не указан|не передан|требуется"}, Means: "api-key-missing", Example: `{"error":"API-ключ отсутствует"}`},
		{All: []string{"двухфакторн*|второй фактор|код подтверждения", "введите|требуется|необходим*|подтвердите"}, Means: "step-up-required", Example: `{"message":"Введите код подтверждения."}`, Source: "https://github.com/scheb/2fa/tree/7.x/bundle/Resources/translations"},
		{Contains: "не авторизован", Whole: true, Example: `{"message":"Не авторизован"}`},
		{Contains: "не авторизовано", Whole: true, Example: `<h1>Не авторизовано</h1>`, Source: "https://github.com/apache/tomcat/blob/main/java/org/apache/catalina/valves/LocalStrings_ru.properties"},
		{Contains: "доступ запрещен", Whole: true, Example: `<h1>Доступ запрещен</h1>`},
	}
}

func japanese() []Saying {
	return []Saying{
		{All: []string{"トークン", "期限|有効期限が切れ"}, Means: "token-expired", Example: `{"message":"トークンの有効期限が切れています"}`},
		{All: []string{"トークン", "無効|不正|拒否"}, Means: "token-malformed", Vague: true, Example: `{"detail":"不正なトークンです。"}`},
		{All: []string{"トークンが見つかりません|トークンがありません|トークンが必要"}, Means: "authorization-missing", Example: `{"error":"トークンが見つかりません。"}`},
		{All: []string{"認証情報が含まれていません|認証資格がありません|認証情報がありません"}, Means: "authorization-missing", Example: `{"detail":"認証情報が含まれていません。"}`},
		{All: []string{"セッション", "タイムアウト|期限|切れ|無効"}, Means: "session-expired", Example: `<p>セッションがタイムアウトしました。もう一度ログインしてください。</p>`},
		{All: []string{"ログインしてください|ログインもしくはアカウント登録してください|ログインが必要|ログインする必要"}, Means: "not-signed-in", Example: `<p>ログインもしくはアカウント登録してください。</p>`},
		{All: []string{"もう一度ログインしてください|再度ログインしてください|再ログインしてください|再ログイン"}, Means: "session-expired", Vague: true, Example: `<p>再度ログインしてください。</p>`},
		{All: []string{"パスワード|ユーザ名|ユーザー名|認証情報|資格", "違います|正しくありません|間違って|無効です|誤り|見つかりません"}, Means: "wrong-credentials", Example: `{"error":"メールアドレスまたはパスワードが違います。"}`},
		{All: []string{"アカウント|ユーザ", "ロックされ|無効|有効化されていません|停止"}, Means: "account-locked", Example: `{"error":"アカウントはロックされています。"}`},
		{All: []string{"ログイン試行回数"}, Means: "account-locked", Example: `{"error":"ログイン試行回数を超えました。しばらくして再度お試しください。"}`},
		{All: []string{"csrf token|csrf-token|token csrf|jeton csrf|токен csrf|csrf トークン|csrf", "無効|不正"}, Means: "csrf-token-invalid", Example: `{"error":"CSRF トークンが無効です。"}`},
		{All: []string{"権限がありません"}, Means: "token-scope-insufficient", Example: `{"error":"リソースをリクエストする権限がありません。"}`},
		{All: []string{"apiキー|api キー", "無効|不正|正しくありません"}, Means: "api-key-invalid", Example: `{"error":"APIキーが無効です"}`},
		{All: []string{"apiキーがありません|apiキーが必要|apiキーが指定されていません"}, Means: "api-key-missing", Example: `{"error":"APIキーがありません"}`},
		{All: []string{"メールアドレスの本人確認が必要"}, Means: "custom-rule", Example: `{"error":"メールアドレスの本人確認が必要です。"}`},
		{All: []string{"認証が必要です|認証をする必要があります"}, Means: "not-signed-in", Vague: true, Example: `{"message":"認証が必要です"}`},
		{All: []string{"二段階認証|2段階認証|二要素認証|認証コードを入力|確認コードを入力"}, Means: "step-up-required", Example: `{"message":"認証コードを入力してください。"}`, Source: "https://github.com/scheb/2fa/tree/7.x/bundle/Resources/translations"},
	}
}

func chinese() []Saying {
	return []Saying{
		{All: []string{"令牌|token|凭证", "过期|已失效|超时"}, Means: "token-expired", Example: `{"code":401,"msg":"token已过期"}`},
		{All: []string{"令牌|token", "无效|非法|错误|不合法|被拒绝"}, Means: "token-malformed", Vague: true, Example: `{"code":401,"msg":"无效的token"}`},
		{All: []string{"令牌|token", "无效|失效", "过期"}, Means: "token-expired", Vague: true, Example: `{"detail":"令牌无效或已过期"}`},
		{All: []string{"令牌|token", "无效|失效", "过期"}, Means: "token-malformed", Vague: true, Example: `{"detail":"令牌无效或已过期"}`},
		{All: []string{"令牌|token", "黑名单|已注销|被吊销"}, Means: "token-revoked", Example: `{"detail":"令牌已被加入黑名单"}`},
		{All: []string{"令牌类型错误"}, Means: "token-wrong-type", Example: `{"detail":"令牌类型错误"}`},
		{All: []string{"令牌|token", "不能为空|找不到|缺少|未提供|为空|没有"}, Means: "authorization-missing", Example: `{"code":401,"msg":"缺少token"}`},
		{All: []string{"令牌|token", "缺少用户*|没有用户*|不包含用户*|缺少字段"}, Means: "custom-rule", Example: `{"message":"token 缺少用户信息"}`},
		{All: []string{"authorization|认证头|请求头|认证信息", "缺少|缺失|不能为空|未提供|必须的|必填|为空|没有"}, Means: "authorization-missing", Example: `{"message":"缺少 Authorization 请求头"}`},
		{All: []string{"bearer", "必须使用|必须是|仅支持|只支持|格式|开头"}, Means: "authorization-wrong-scheme", Example: `{"message":"Authorization 必须使用 Bearer"}`},
		{All: []string{"身份认证信息未提供|没有找到身份验证的凭证|未提供认证信息|未携带"}, Means: "authorization-missing", Example: `{"detail":"身份认证信息未提供。"}`},
		{All: []string{"会话|登录|登陆|session", "超时|过期|失效|已过期"}, Means: "session-expired", Example: `{"code":401,"msg":"登录已过期，请重新登录"}`},
		{All: []string{"请先登录|未登录|请登录|尚未登录|请注册或者登录|用户未登录|没有登录|请先登陆|请您先登录|需要登录"}, Means: "not-signed-in", Example: `{"code":401,"msg":"请先登录"}`},
		{All: []string{"重新登录|重新登陆"}, Means: "session-expired", Vague: true, Example: `{"code":401,"msg":"请重新登录"}`},
		{All: []string{"密码|用户名|账号|帐号|凭证", "错误|不正确|无效的|不存在|有误|找不到"}, Means: "wrong-credentials", Example: `{"detail":"用户名或者密码错误。"}`},
		{All: []string{"账号|帐号|帐户|账户|用户", "锁定|禁用|停用|冻结|未激活|已失效|被锁定"}, Means: "account-locked", Example: `{"error":"帐号已被锁定。"}`},
		{All: []string{"用户|账号|帐号|账户", "不存在|未找到|找不到|没有找到"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"用户不存在"}`},
		{All: []string{"用户|账号|帐号|账户", "不存在|未找到|找不到|没有找到"}, Means: "token-revoked", Vague: true, Example: `{"message":"用户不存在"}`},
		{All: []string{"次数过多|尝试次数|过于频繁"}, Means: "account-locked", Example: `{"error":"登入失败的次数过多，请稍后再试。"}`},
		{All: []string{"csrf token|csrf-token|token csrf|jeton csrf|токен csrf|csrf トークン|csrf", "无效|错误|缺少"}, Means: "csrf-token-invalid", Example: `{"error":"无效的 CSRF token 。"}`},
		{All: []string{"没有权限|权限不足|无权限|无权访问"}, Means: "token-scope-insufficient", Example: `{"error":"没有权限请求此资源。"}`},
		{All: []string{"没有|没获|未获|暂无|缺乏", "权限"}, Means: "token-scope-insufficient", Example: `{"message":"您还没获此操作的权限"}`},
		{All: []string{"签名", "错误|无效|验证失败|不正确|校验失败"}, Means: "request-signature-invalid", Example: `{"code":401,"msg":"签名错误"}`},
		{All: []string{"api密钥|api key|密钥", "无效|错误|不存在"}, Means: "api-key-invalid", Example: `{"msg":"无效的API密钥"}`},
		{All: []string{"api密钥|api key|apikey", "缺少|未提供|不能为空"}, Means: "api-key-missing", Example: `{"msg":"缺少API密钥"}`},
		{All: []string{"访问此资源需要完全身份验证"}, Means: "not-signed-in", Vague: true, Example: `{"message":"访问此资源需要完全身份验证"}`, Source: "https://github.com/spring-projects/spring-security/tree/main/core/src/main/resources/org/springframework/security"},
		{All: []string{"两步验证|双因素|双重验证|二次验证|两步驗證"}, Means: "step-up-required", Example: `{"message":"需要两步验证"}`, Source: "https://github.com/scheb/2fa/tree/7.x/bundle/Resources/translations"},
		{Contains: "未授权", Whole: true, Example: `{"message":"未授权"}`},
		{Contains: "未经授权", Whole: true, Example: `{"message":"未经授权"}`},
		{Contains: "未认证", Whole: true, Means: "not-signed-in", Vague: true, Example: `{"message":"未认证"}`},
	}
}
