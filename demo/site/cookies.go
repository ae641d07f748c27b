package site

import (
	"crypto/rand"
	"encoding/json"
	"net/http"
)

// tiles is how many tiles the dashboard loads.
const tiles = 40

// video keeps its session in a SameSite=Lax cookie, and is embedded elsewhere.
func video() http.Handler {
	a := newAccount(newSessions("video_session", ""), page{Title: "Videos", Text: "Sign in to watch."}, "/watch")
	a.HandleFunc("GET /watch", func(w http.ResponseWriter, r *http.Request) {
		if _, ok := a.sessions.find(r); !ok {
			page{Status: http.StatusUnauthorized, Title: "Not signed in", Text: "Sign in to watch this video."}.show(w, r)
			return
		}
		page{
			Title: "A video", Text: "You are signed in, and it plays.",
			Steps: []step{{ID: "embed", Label: "See it on a partner’s page", Link: "https://partner.test/"}},
		}.show(w, r)
	})
	return a
}

// partner is another site that embeds the video.
func partner() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", page{
		Title: "A partner’s page", Text: "The video below comes from another site.", Frame: "https://video.test/watch",
	}.show)
	mux.HandleFunc("GET /favicon.ico", noIcon)
	return mux
}

// photos keeps its page and its API on two origins of one site, with one session cookie for both.
func photos() map[string]http.Handler {
	a := newAccount(newSessions("photos_session", "photos.test"), page{Title: "Photos", Text: "Sign in to see your albums."}, "/albums")
	a.HandleFunc("GET /albums", page{
		Title: "Your albums", Text: "You are signed in. The albums come from api.photos.test.", Call: "photos",
	}.show)
	api := http.NewServeMux()
	api.HandleFunc("GET /albums", func(w http.ResponseWriter, r *http.Request) {
		if _, ok := a.sessions.find(r); !ok {
			refuse(w, "", "Not signed in")
			return
		}
		answer(w, http.StatusOK, []string{"Lisbon", "Porto"})
	})
	return map[string]http.Handler{"app.photos.test": a, "api.photos.test": cors(api, "https://app.photos.test")}
}

// forum protects its posts with a token beside the cookie, and its page forgets to send it.
func forum() http.Handler {
	a := newAccount(newSessions("forum_session", ""), page{Title: "Forum", Text: "Sign in to write."}, "/write")
	a.HandleFunc("GET /write", page{Title: "Write", Text: "You are signed in.", Call: "forum"}.show)
	a.HandleFunc("POST /api/posts", func(w http.ResponseWriter, r *http.Request) {
		session, ok := a.sessions.find(r)
		switch given := r.Header.Get("X-Csrf-Token"); {
		case !ok:
			refuse(w, "", "Sign in first")
		case given == "":
			refuse(w, "", "CSRF token missing")
		case given != session.csrf:
			refuse(w, "", "CSRF token invalid")
		default:
			answer(w, http.StatusCreated, "posted")
		}
	})
	return a
}

// board is a dashboard whose page stands while its session ends.
func board() http.Handler {
	a := newAccount(newSessions("board_session", ""), page{Title: "Dashboard", Text: "Sign in to see your figures."}, "/today")
	a.HandleFunc("GET /today", page{
		Title: "Today", Text: "Forty tiles, each from an address of its own.", Tiles: tiles,
		Steps: []step{{ID: "later", Label: "Come back after 45 minutes", Post: "/later"}},
	}.show)
	a.HandleFunc("GET /tiles/{number}", func(w http.ResponseWriter, r *http.Request) {
		if _, ok := a.sessions.find(r); !ok {
			refuse(w, "", "Unauthorized")
			return
		}
		answer(w, http.StatusOK, r.PathValue("number"))
	})
	return a
}

// bank checks a user name and a password that a form sends.
func bank() http.Handler {
	user, password := "ada", rand.Text()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", page{Title: "Sign in to your bank", SignIn: true, Call: "bank"}.show)
	mux.HandleFunc("POST /api/sign-in", func(w http.ResponseWriter, r *http.Request) {
		var form struct{ User, Password string }
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<10)).Decode(&form); err != nil {
			answer(w, http.StatusBadRequest, map[string]string{"message": "The form cannot be read"})
			return
		}
		if form.User != user || form.Password != password {
			refuse(w, "", "Invalid user name or password")
			return
		}
		answer(w, http.StatusOK, "welcome")
	})
	mux.Handle("GET /calls/", scripts())
	mux.HandleFunc("GET /favicon.ico", noIcon)
	return mux
}
