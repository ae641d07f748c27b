package site

import (
	"encoding/json"
	"net/http"
	"slices"
)

// answer sends JSON.
func answer(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value) // The reader has gone if this fails.
}

// refuse answers 401 as an API does. A challenge may be empty: many APIs send none, though RFC 9110 section 15.5.2
// asks for one.
func refuse(w http.ResponseWriter, challenge, message string) {
	if challenge != "" {
		w.Header().Set("WWW-Authenticate", challenge)
	}
	answer(w, http.StatusUnauthorized, map[string]string{"message": message})
}

// cors lets pages of the origins call an API, with the headers and credentials that they ask for, and answers their
// preflights, which carry no credentials (Fetch standard, CORS-preflight fetch).
func cors(next http.Handler, origins ...string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Origin")
		if origin := r.Header.Get("Origin"); slices.Contains(origins, origin) {
			w.Header().Set("Access-Control-Allow-Origin", origin)
			w.Header().Set("Access-Control-Allow-Credentials", "true")
			w.Header().Set("Access-Control-Expose-Headers", "WWW-Authenticate")
		}
		if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {
			w.Header().Set("Access-Control-Allow-Methods", "GET, POST")
			w.Header().Set("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Api-Key")
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
	})
}
