package products

func czech() []Saying {
	return []Saying{
		{All: []string{"token|tokenu", "vypršel|vypršela|expiroval"}, Means: "token-expired", Example: `{"message":"Platnost tokenu vypršela"}`},
		{All: []string{"token", "neplatný|chybný|odmítnut|zamítnut"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Neplatný token."}`},
		{All: []string{"relace|sezení|přihlášení|session", "vypršela|vypršelo|skončila|skončilo|vypršení"}, Means: "session-expired", Example: `<p>Vaše relace vypršela, přihlaste se prosím znovu.</p>`},
		{All: []string{"musíte|je třeba|je nutné|prosím", "přihlásit|přihlaste se|být přihlášen|být přihlášeni"}, Means: "not-signed-in", Example: `{"message":"Pro pokračování se musíte přihlásit."}`},
		{All: []string{"nejste přihlášen|nejste přihlášeni|nepřihlášen"}, Means: "not-signed-in", Example: `{"message":"Nejste přihlášen"}`},
		{All: []string{"heslo|uživatelské jméno|přihlašovací údaje|jméno", "nesprávné|chybné|neplatné|špatné"}, Means: "wrong-credentials", Example: `{"error":"Nesprávné uživatelské jméno nebo heslo."}`},
		{All: []string{"účet|uživatel", "zablokován|uzamčen|zakázán|deaktivován"}, Means: "account-locked", Example: `{"error":"Účet je uzamčen."}`},
		{All: []string{"příliš mnoho", "pokusů"}, Means: "account-locked", Example: `{"error":"Příliš mnoho neúspěšných pokusů o přihlášení."}`},
	}
}

func turkish() []Saying {
	return []Saying{
		{All: []string{"token|jeton|belirteç", "süresi|geçerliliği", "doldu|dolmuş|bitti|geçti"}, Means: "token-expired", Example: `{"message":"Token süresi doldu"}`},
		{All: []string{"token|jeton|belirteç", "geçersiz|hatalı|reddedildi"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Geçersiz token."}`},
		{All: []string{"token|jeton", "bulunamadı|gerekli|eksik|gereklidir|sağlanmadı"}, Means: "authorization-missing", Example: `{"message":"Token bulunamadı"}`},
		{All: []string{"token|jeton|belirteç", "geçersiz|hatalı", "doldu|dolmuş|süresi"}, Means: "token-expired", Vague: true, Example: `{"message":"Geçersiz veya süresi dolmuş token"}`},
		{All: []string{"token|jeton|belirteç", "geçersiz|hatalı", "doldu|dolmuş|süresi"}, Means: "token-malformed", Vague: true, Example: `{"message":"Geçersiz veya süresi dolmuş token"}`},
		{All: []string{"oturum|oturumunuz|oturumunuzun", "süresi|sona", "doldu|dolmuş|erdi|bitti"}, Means: "session-expired", Example: `<p>Oturum süresi doldu, lütfen tekrar giriş yapın.</p>`},
		{All: []string{"lütfen|gerekli|gerekiyor|gerekir|devam", "giriş yap*|oturum aç*"}, Means: "not-signed-in", Example: `{"message":"Devam etmek için giriş yapmanız gerekiyor."}`},
		{All: []string{"şifre|parola|kullanıcı adı|kimlik bilgileri", "hatalı|yanlış|geçersiz"}, Means: "wrong-credentials", Example: `{"error":"Parola yanlış."}`},
		{All: []string{"hesap|hesabınız|hesabı", "kilitli|kilitlendi|askıya alındı|devre dışı"}, Means: "account-locked", Example: `{"error":"Hesabınız kilitlendi."}`},
		{All: []string{"çok fazla", "deneme|denemesi"}, Means: "account-locked", Example: `{"error":"Çok fazla başarısız giriş denemesi."}`},
		{All: []string{"kullanıcı|hesap", "bulunamadı|mevcut değil"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Kullanıcı bulunamadı"}`},
		{All: []string{"kullanıcı|hesap", "bulunamadı|mevcut değil"}, Means: "token-revoked", Vague: true, Example: `{"message":"Kullanıcı bulunamadı"}`},
		{All: []string{"yetkiniz yok|yetkiniz bulunmuyor|yetkiniz bulunmamaktadır|yetkisi yok|yetersiz yetki"}, Means: "token-scope-insufficient", Example: `{"message":"Bu işlem için yetkiniz yok"}`},
		{Contains: "yetkisiz erişim", Whole: true, Example: `{"message":"Yetkisiz erişim"}`},
	}
}

func ukrainian() []Saying {
	return []Saying{
		{All: []string{"токен|токена|токену", "минув|закінчився|прострочений|вичерпано"}, Means: "token-expired", Example: `{"message":"Термін дії токена закінчився"}`},
		{All: []string{"токен", "недійсний|невірний|недопустимий|відхилено"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Недійсний токен."}`},
		{All: []string{"сесія|сеанс|сесії|сеансу", "закінчилась|закінчилася|закінчився|минув|завершено"}, Means: "session-expired", Example: `<p>Ваша сесія закінчилась, увійдіть знову.</p>`},
		{All: []string{"потрібно|необхідно|будь ласка", "увійти|увійдіть|авторизуватися|авторизуйтесь"}, Means: "not-signed-in", Example: `{"message":"Необхідно увійти."}`},
		{All: []string{"пароль|логін|ім'я користувача|облікові дані", "неправильний|невірний|хибний|неправильні|невірні"}, Means: "wrong-credentials", Example: `{"error":"Невірний логін або пароль."}`},
		{All: []string{"обліковий запис|акаунт|користувача", "заблоковано|вимкнено|деактивовано"}, Means: "account-locked", Example: `{"error":"Обліковий запис заблоковано."}`},
		{All: []string{"забагато|занадто багато", "спроб"}, Means: "account-locked", Example: `{"error":"Забагато невдалих спроб входу."}`},
	}
}

func korean() []Saying {
	return []Saying{
		{All: []string{"토큰*", "만료*|기한*"}, Means: "token-expired", Example: `{"message":"토큰이 만료되었습니다."}`},
		{All: []string{"토큰*", "유효하지*|잘못된|올바르지*|거부*"}, Means: "token-malformed", Vague: true, Example: `{"message":"유효하지 않은 토큰입니다."}`},
		{All: []string{"토큰*", "없습니다|없음|누락*"}, Means: "authorization-missing", Example: `{"message":"토큰이 없습니다."}`},
		{All: []string{"토큰*", "유효하지*|잘못된|올바르지*", "만료*"}, Means: "token-expired", Vague: true, Example: `{"message":"유효하지 않거나 만료된 토큰입니다."}`},
		{All: []string{"토큰*", "유효하지*|잘못된|올바르지*", "만료*"}, Means: "token-malformed", Vague: true, Example: `{"message":"유효하지 않거나 만료된 토큰입니다."}`},
		{All: []string{"세션*", "만료*|종료*|끊*"}, Means: "session-expired", Example: `{"message":"세션이 만료되었습니다."}`},
		{All: []string{"로그인*", "필요*|해야*|하세요|해주세요|주세요"}, Means: "not-signed-in", Example: `{"message":"로그인이 필요합니다."}`},
		{All: []string{"비밀번호*|아이디*|사용자*", "일치하지*|틀렸*|잘못*|올바르지*|틀립*"}, Means: "wrong-credentials", Example: `{"message":"비밀번호가 일치하지 않습니다."}`},
		{All: []string{"계정*", "잠겼*|잠금*|정지*|비활성*|차단*"}, Means: "account-locked", Example: `{"message":"계정이 잠겼습니다."}`},
		{All: []string{"사용자*|회원*|계정*", "찾을*|존재하지*"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"사용자를 찾을 수 없습니다."}`},
		{All: []string{"사용자*|회원*|계정*", "찾을*|존재하지*"}, Means: "token-revoked", Vague: true, Example: `{"message":"사용자를 찾을 수 없습니다."}`},
		{All: []string{"권한*", "없습니다|부족*|필요*"}, Means: "token-scope-insufficient", Example: `{"message":"접근 권한이 없습니다."}`},
	}
}

func vietnamese() []Saying {
	return []Saying{
		{All: []string{"token|mã", "hết hạn"}, Means: "token-expired", Example: `{"message":"Token đã hết hạn"}`},
		{All: []string{"token|mã", "không hợp lệ"}, Means: "token-malformed", Vague: true, Example: `{"message":"Token không hợp lệ"}`},
		{All: []string{"không có|thiếu|không tìm thấy|chưa cung cấp", "token"}, Means: "authorization-missing", Example: `{"message":"Không có token"}`},
		{All: []string{"token|mã", "không hợp lệ", "hết hạn"}, Means: "token-expired", Vague: true, Example: `{"message":"Token không hợp lệ hoặc đã hết hạn"}`},
		{All: []string{"token|mã", "không hợp lệ", "hết hạn"}, Means: "token-malformed", Vague: true, Example: `{"message":"Token không hợp lệ hoặc đã hết hạn"}`},
		{All: []string{"phiên", "hết hạn|kết thúc"}, Means: "session-expired", Example: `{"message":"Phiên đăng nhập đã hết hạn"}`},
		{All: []string{"vui lòng|cần|phải|chưa", "đăng nhập"}, Means: "not-signed-in", Example: `{"message":"Vui lòng đăng nhập"}`},
		{All: []string{"mật khẩu|tên đăng nhập|tài khoản", "không đúng|sai|không chính xác"}, Means: "wrong-credentials", Example: `{"message":"Sai tên đăng nhập hoặc mật khẩu"}`},
		{All: []string{"tài khoản", "bị khóa|bị khoá|vô hiệu hóa"}, Means: "account-locked", Example: `{"message":"Tài khoản đã bị khóa"}`},
		{All: []string{"tài khoản|người dùng|email|tên đăng nhập", "không tồn tại|không tìm thấy"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Người dùng không tồn tại"}`},
		{All: []string{"tài khoản|người dùng", "không tồn tại|không tìm thấy"}, Means: "token-revoked", Vague: true, Example: `{"message":"Người dùng không tồn tại"}`},
		{All: []string{"không có quyền|không đủ quyền"}, Means: "token-scope-insufficient", Example: `{"message":"Bạn không có quyền truy cập"}`},
	}
}

func indonesian() []Saying {
	return []Saying{
		{All: []string{"token", "kedaluwarsa|kadaluarsa|kadaluwarsa|berakhir"}, Means: "token-expired", Example: `{"message":"Token sudah kedaluwarsa"}`},
		{All: []string{"token", "tidak valid|tidak berlaku|salah|tidak sah|ditolak"}, Means: "token-malformed", Vague: true, Example: `{"message":"Token tidak valid"}`},
		{All: []string{"token", "tidak ditemukan|tidak ada|diperlukan|wajib|dibutuhkan|kosong"}, Means: "authorization-missing", Example: `{"message":"Token tidak ditemukan"}`},
		{All: []string{"token", "tidak valid|tidak sah", "kedaluwarsa|kadaluarsa|kadaluwarsa|berakhir"}, Means: "token-expired", Vague: true, Example: `{"message":"Token tidak valid atau kedaluwarsa"}`},
		{All: []string{"token", "tidak valid|tidak sah", "kedaluwarsa|kadaluarsa|kadaluwarsa|berakhir"}, Means: "token-malformed", Vague: true, Example: `{"message":"Token tidak valid atau kedaluwarsa"}`},
		{All: []string{"sesi|session", "berakhir|habis|kedaluwarsa|kadaluarsa|tidak valid"}, Means: "session-expired", Example: `{"message":"Sesi Anda telah berakhir"}`},
		{All: []string{"silakan|silahkan|harus|belum", "login|masuk"}, Means: "not-signed-in", Example: `{"message":"Silakan login terlebih dahulu"}`},
		{All: []string{"kata sandi|password|nama pengguna|username", "salah|tidak cocok|tidak sesuai"}, Means: "wrong-credentials", Example: `{"message":"Username atau password salah"}`},
		{All: []string{"akun", "terkunci|diblokir|dinonaktifkan|ditangguhkan"}, Means: "account-locked", Example: `{"message":"Akun Anda diblokir"}`},
		{All: []string{"pengguna|user|akun", "tidak ditemukan|tidak terdaftar|belum terdaftar"}, Means: "wrong-credentials", Vague: true, Example: `{"message":"Pengguna tidak ditemukan"}`},
		{All: []string{"pengguna|user|akun", "tidak ditemukan|tidak terdaftar|belum terdaftar"}, Means: "token-revoked", Vague: true, Example: `{"message":"Pengguna tidak ditemukan"}`},
		{All: []string{"tidak memiliki|tidak punya|tidak mempunyai", "akses|izin|hak"}, Means: "token-scope-insufficient", Example: `{"message":"Anda tidak memiliki akses"}`},
	}
}
