package site

import (
	"crypto/rand"
	"net/http"
	"sync"
	"time"
)

// idleLimit is how long a session lives without a request.
const idleLimit = 30 * time.Minute

// sessions is a server's memory of who is signed in. Each host of the demo that signs people in has its own.
type sessions struct {
	// name and domain are the cookie's; without a domain it goes to its own host only.
	name, domain string

	mu   sync.Mutex
	live map[string]*session
}

type session struct {
	// csrf is the token that a post must carry beside the cookie.
	csrf string
	used time.Time
}

func newSessions(name, domain string) *sessions {
	return &sessions{name: name, domain: domain, live: map[string]*session{}}
}

// start signs a user in and gives the browser a cookie as most frameworks set it.
func (s *sessions) start(w http.ResponseWriter) {
	id := rand.Text()
	s.mu.Lock()
	s.live[id] = &session{csrf: rand.Text(), used: time.Now()}
	s.mu.Unlock()
	http.SetCookie(w, &http.Cookie{
		Name: s.name, Value: id, Domain: s.domain, Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
}

// find returns the session of a request. A session that idled too long is forgotten.
func (s *sessions) find(r *http.Request) (session, bool) {
	id := s.id(r)
	s.mu.Lock()
	defer s.mu.Unlock()
	found, ok := s.live[id]
	if !ok {
		return session{}, false
	}
	if time.Since(found.used) > idleLimit {
		delete(s.live, id)
		return session{}, false
	}
	found.used = time.Now()
	return *found, true
}

// pass lets time pass for the session of a request, as if nothing had been asked for so long.
func (s *sessions) pass(r *http.Request, d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if found, ok := s.live[s.id(r)]; ok {
		found.used = found.used.Add(-d)
	}
}

// restart forgets every session, as a server without a database does.
func (s *sessions) restart() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.live)
}

// id is what the request's cookie says, or "" where it brings none.
func (s *sessions) id(r *http.Request) string {
	cookie, err := r.Cookie(s.name)
	if err != nil {
		return ""
	}
	return cookie.Value
}
