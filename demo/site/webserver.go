package site

import (
	"crypto/rand"
	"crypto/subtle"
	"fmt"
	"net/http"
)

// locked is guarded by the web server itself with Basic (RFC 7617). Nobody knows the password.
func locked(realm string) http.Handler {
	user, password := "ada", rand.Text()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		givenUser, givenPassword, _ := r.BasicAuth()
		// Without a short way out, so that the time taken does not tell which of the two was right.
		right := subtle.ConstantTimeCompare([]byte(givenUser), []byte(user)) &
			subtle.ConstantTimeCompare([]byte(givenPassword), []byte(password))
		if right == 1 {
			page{Title: realm, Text: "You are in."}.show(w, r)
			return
		}
		w.Header().Set("WWW-Authenticate", fmt.Sprintf(`Basic realm="%s", charset="UTF-8"`, realm))
		page{Status: http.StatusUnauthorized, Title: "Authorization required", Text: "A user name and a password are needed here."}.show(w, r)
	})
}

// intranet takes nothing but a Kerberos ticket (RFC 4559), which it has no key to read: as a member server whose
// service name was never registered.
func intranet() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("WWW-Authenticate", "Negotiate")
		page{Status: http.StatusUnauthorized, Title: "Access is denied", Text: "Sign in to Windows with your work account."}.show(w, r)
	})
}
