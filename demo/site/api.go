package site

import (
	"crypto/rand"
	"net/http"
	"slices"
	"time"
)

// callPages serves the pages whose button makes a call: /NAME shows and runs calls/NAME.js, with a credential where the
// story gives the page one.
func callPages(credentials map[string]func() (string, error)) *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{name}", func(w http.ResponseWriter, r *http.Request) {
		p := page{Call: r.PathValue("name")}
		if i := slices.IndexFunc(situations, func(s Situation) bool { return s.ID == p.Call }); i >= 0 {
			p.Title, p.Text = situations[i].Title, situations[i].Line
		}
		if credential, ok := credentials[p.Call]; ok {
			value, err := credential()
			if err != nil {
				http.Error(w, "The demo cannot make a credential.", http.StatusInternalServerError)
				return
			}
			p.Token = value
		}
		p.show(w, r)
	})
	mux.Handle("GET /calls/", scripts())
	mux.HandleFunc("GET /favicon.ico", noIcon)
	return mux
}

// shop is a page on one host and an API that takes Bearer tokens (RFC 6750) on another of the same site.
func shop(key *issuerKey) map[string]http.Handler {
	fresh := func(audience string, after time.Duration) func() (string, error) {
		return func() (string, error) { return key.token(audience, time.Now().Add(after)) }
	}
	app := callPages(map[string]func() (string, error){
		"authorization-malformed": fresh(ordersAudience, 0),
		"token-expired":           fresh(ordersAudience, -3*time.Hour),
		"token-not-yet-valid":     fresh(ordersAudience, 24*time.Hour),
		"token-malformed":         fresh(ordersAudience, 0),
		"token-wrong-audience":    fresh(otherAudience, 0),
	})
	api := http.NewServeMux()
	api.HandleFunc("GET /v1/orders", func(w http.ResponseWriter, r *http.Request) {
		if key.authorize(w, r) {
			answer(w, http.StatusOK, []string{"a teapot"})
		}
	})
	return map[string]http.Handler{"app.shop.test": app, "api.shop.test": cors(api, "https://app.shop.test")}
}

// travel calls a weather service that knows its customers by their keys.
func travel() map[string]http.Handler {
	// One key is in use, and one was withdrawn.
	valid, withdrawn := "wx_live_"+rand.Text(), "wx_live_"+rand.Text()
	app := callPages(map[string]func() (string, error){
		"api-key-invalid": func() (string, error) { return withdrawn, nil },
	})
	api := http.NewServeMux()
	api.HandleFunc("GET /v2/forecast", func(w http.ResponseWriter, r *http.Request) {
		switch r.Header.Get("X-Api-Key") {
		case "":
			refuse(w, "", "No API key was given. Send it in the header X-Api-Key.")
		case valid:
			answer(w, http.StatusOK, map[string]string{"city": r.URL.Query().Get("city"), "sky": "clear"})
		default:
			refuse(w, "", "Invalid API key")
		}
	})
	return map[string]http.Handler{"app.travel.test": app, "api.weather.test": cors(api, "https://app.travel.test")}
}

// streetMaps has an API that looks for a token before it looks at what is asked, and so refuses preflights too.
func streetMaps(key *issuerKey) map[string]http.Handler {
	app := callPages(map[string]func() (string, error){
		"preflight-unauthenticated": func() (string, error) { return key.token(ordersAudience, time.Now()) },
	})
	route := cors(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, "straight on")
	}), "https://app.maps.test")
	api := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if key.authorize(w, r) {
			route.ServeHTTP(w, r)
		}
	})
	return map[string]http.Handler{"app.maps.test": app, "api.maps.test": api}
}

// docs calls its API with a token, which works, and then lets an <img> ask for a picture there, which cannot send one.
func docs(key *issuerKey) http.Handler {
	mux := callPages(map[string]func() (string, error){
		"element": func() (string, error) { return key.token(ordersAudience, time.Now()) },
	})
	mux.HandleFunc("GET /api/{name}", func(w http.ResponseWriter, r *http.Request) {
		if key.authorize(w, r) {
			answer(w, http.StatusOK, "The title of the document")
		}
	})
	return mux
}
