package site

import (
	"net/http"
	"time"
)

// lunch is how long the visitor of a story is away: longer than idleLimit.
const lunch = 45 * time.Minute

// account is a host with sessions: somewhere to sign in, somewhere behind it, and a way to let time pass.
type account struct {
	*http.ServeMux
	sessions *sessions
}

// newAccount begins a host whose front page offers to sign in, which leads to the page at home.
func newAccount(sessions *sessions, front page, home string) account {
	a := account{ServeMux: http.NewServeMux(), sessions: sessions}
	front.Steps = append(front.Steps, step{ID: "sign-in", Label: "Sign in as Ada", Post: "/sign-in"})
	a.HandleFunc("GET /{$}", front.show)
	a.HandleFunc("GET /sign-in", front.show)
	a.HandleFunc("POST /sign-in", func(w http.ResponseWriter, r *http.Request) {
		a.sessions.start(w)
		http.Redirect(w, r, home, http.StatusSeeOther)
	})
	a.HandleFunc("POST /later", func(w http.ResponseWriter, r *http.Request) {
		a.sessions.pass(r, lunch)
		http.Redirect(w, r, home, http.StatusSeeOther)
	})
	a.Handle("GET /calls/", scripts())
	a.HandleFunc("GET /favicon.ico", noIcon)
	return a
}

// club has a page for members, and nobody is signed in.
func club() http.Handler {
	a := newAccount(newSessions("session", ""), page{Title: "The club", Text: "Members read the minutes here."}, "/members")
	a.HandleFunc("GET /members", func(w http.ResponseWriter, r *http.Request) {
		if _, ok := a.sessions.find(r); !ok {
			page{
				Status: http.StatusUnauthorized, Title: "Members only", Text: "Please sign in to read this page.",
				Steps: []step{{ID: "login", Label: "Sign in", Link: "/sign-in"}},
			}.show(w, r)
			return
		}
		page{Title: "The minutes", Text: "You are signed in."}.show(w, r)
	})
	return a
}

// mail ends a session that nobody used for a while.
func mail() http.Handler {
	a := newAccount(newSessions("mail_session", ""), page{Title: "Mail", Text: "Sign in to read your mail."}, "/inbox")
	a.HandleFunc("GET /inbox", func(w http.ResponseWriter, r *http.Request) {
		if _, ok := a.sessions.find(r); !ok {
			page{
				Status: http.StatusUnauthorized, Title: "Please sign in again", Text: "Your session has ended.",
				Steps: []step{{ID: "login", Label: "Sign in", Link: "/sign-in"}},
			}.show(w, r)
			return
		}
		page{
			Title: "Inbox", Text: "Three new messages.",
			Steps: []step{{ID: "later", Label: "Go for lunch, come back after 45 minutes", Post: "/later"}},
		}.show(w, r)
	})
	return a
}

// news is public, and yet turns away whoever brings a cookie that it does not know any more.
func news() http.Handler {
	a := account{ServeMux: http.NewServeMux(), sessions: newSessions("news_session", "")}
	a.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		_, signedIn := a.sessions.find(r)
		switch {
		case a.sessions.id(r) != "" && !signedIn:
			page{Status: http.StatusUnauthorized, Title: "Unauthorized", Text: "This request is not authorized."}.show(w, r)
		case signedIn:
			page{
				Title: "The news", Text: "Good morning, Ada.",
				Steps: []step{{ID: "later", Label: "Come back tomorrow, after the server’s restart", Post: "/restart"}},
			}.show(w, r)
		default:
			page{
				Title: "The news", Text: "Everybody may read this page.",
				Steps: []step{{ID: "sign-in", Label: "Sign in as Ada", Post: "/sign-in"}},
			}.show(w, r)
		}
	})
	a.HandleFunc("POST /sign-in", func(w http.ResponseWriter, r *http.Request) {
		a.sessions.start(w)
		http.Redirect(w, r, "/", http.StatusSeeOther)
	})
	a.HandleFunc("POST /restart", func(w http.ResponseWriter, r *http.Request) {
		a.sessions.restart()
		http.Redirect(w, r, "/", http.StatusSeeOther)
	})
	a.HandleFunc("GET /favicon.ico", noIcon)
	return a
}

// printer answers 401 and not a word.
func printer() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusUnauthorized) })
}
