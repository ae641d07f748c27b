package secret

import (
	"maps"
	"strings"
	"sync"
)

// passwords are the names that forms and APIs give to what a person types to sign in, in the languages that servers ship.
// In lower case and without "-" and "_".
var passwords = map[string]bool{
	"password": true, "passwd": true, "pwd": true, "passcode": true, "passphrase": true,
	// German
	"passwort": true, "kennwort": true,
	// French
	"motdepasse": true, "mdp": true,
	// Spanish
	"contraseña": true, "contrasena": true,
	// Portuguese
	"senha": true, "palavrapasse": true,
	// Dutch
	"wachtwoord": true,
	// Polish
	"hasło": true, "haslo": true,
	// Czech and Slovak
	"heslo": true,
	// Swedish, Norwegian, Danish
	"lösenord": true, "losenord": true, "passord": true, "adgangskode": true,
	// Finnish
	"salasana": true,
	// Hungarian
	"jelszó": true, "jelszo": true,
	// Romanian
	"parolă": true,
	// Turkish
	"şifre": true, "sifre": true,
	// Russian
	"пароль": true,
	// Japanese, Chinese, Korean
	"パスワード": true, "密码": true, "密碼": true, "비밀번호": true,
}

// oneTimeCodes are the names of what is typed off a telephone or a message to sign in, in lower case and without "-" and "_".
var oneTimeCodes = map[string]bool{
	"otp": true, "totp": true, "otpcode": true, "totpcode": true, "onetimecode": true, "onetimepassword": true, "mfacode": true,
	"2facode": true, "tfacode": true, "twofactorcode": true, "verificationcode": true, "smscode": true, "logincode": true,
}

// NamesOneTimeCode tells whether a name, in lower case, is one for a one-time code.
func NamesOneTimeCode(name string) bool { return oneTimeCodes[Joined(name)] }

// NamesPassword tells whether a name, in lower case, is one for a password.
func NamesPassword(name string) bool { return passwords[Joined(name)] }

// Joined takes the dashes out of a name. Most have none.
func Joined(name string) string {
	if strings.IndexByte(name, '-') < 0 && strings.IndexByte(name, '_') < 0 {
		return name
	}
	return dashes.Replace(name)
}

var dashes = strings.NewReplacer("-", "", "_", "")

// SpeaksOfPassword tells whether a name or a path, in lower case, has one for a password in it: nova_senha, user[kennwort].
func SpeaksOfPassword(name string) bool {
	return passwordParts().within(Joined(name))
}

var passwordParts = sync.OnceValue(func() *parts { return partsOf(maps.Keys(passwords)) })
