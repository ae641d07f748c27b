package site

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

// The API lets a good token in, and says of every other what is wrong with it.
func TestTokens(t *testing.T) {
	t.Parallel()
	key, err := newIssuerKey()
	if err != nil {
		t.Fatal(err)
	}
	client := start(t, key)
	stranger, err := newIssuerKey()
	if err != nil {
		t.Fatal(err)
	}
	token := func(key *issuerKey, audience string, after time.Duration) string {
		t.Helper()
		token, err := key.token(audience, time.Now().Add(after))
		if err != nil {
			t.Fatal(err)
		}
		return token
	}
	const orders = "https://api.shop.test/v1/orders"
	good := token(key, ordersAudience, 0)
	want(t, client, http.StatusOK, http.MethodGet, orders, "Authorization: Bearer "+good)
	for name, test := range map[string]struct{ header, says string }{
		"none":         {"", `Bearer realm="orders"`},
		"wrong scheme": {"Basic YWRhOmE=", `Bearer realm="orders"`},
		"twice":        {"Bearer Bearer " + good, "malformed"},
		"placeholder":  {"Bearer undefined", "malformed"},
		"altered":      {"Bearer " + good[:len(good)-40], "signature"},
		"cut":          {"Bearer " + good[:strings.LastIndex(good, ".")-20], "malformed"},
		"expired":      {"Bearer " + token(key, ordersAudience, -3*time.Hour), "expired"},
		"early":        {"Bearer " + token(key, ordersAudience, 24*time.Hour), "not valid yet"},
		"audience":     {"Bearer " + token(key, otherAudience, 0), "invalid audience"},
		"stranger":     {"Bearer " + token(stranger, ordersAudience, 0), "signature"},
	} {
		got := do(t, client, http.MethodGet, orders, "Authorization: "+test.header)
		if got.status != http.StatusUnauthorized || !strings.Contains(got.challenge, test.says) {
			t.Errorf("%s: %d %s, want 401 and %q", name, got.status, got.challenge, test.says)
		}
	}
}

// Sessions let in who is signed in, and end for the reason that the story tells.
func TestSessions(t *testing.T) {
	t.Parallel()
	key, err := newIssuerKey()
	if err != nil {
		t.Fatal(err)
	}
	client := start(t, key)
	for _, test := range []struct{ host, home, story string }{
		{"https://mail.test", "/inbox", "/later"},
		{"https://board.test", "/tiles/1", "/later"},
		{"https://news.test", "/", "/restart"},
	} {
		do(t, client, http.MethodPost, test.host+"/sign-in")
		want(t, client, http.StatusOK, http.MethodGet, test.host+test.home)
		do(t, client, http.MethodPost, test.host+test.story)
		want(t, client, http.StatusUnauthorized, http.MethodGet, test.host+test.home)
	}
	visitor := &http.Client{Transport: client.Transport} // without cookies
	want(t, visitor, http.StatusOK, http.MethodGet, "https://news.test/")
	want(t, visitor, http.StatusUnauthorized, http.MethodGet, "https://club.test/members")
	do(t, client, http.MethodPost, "https://club.test/sign-in")
	want(t, client, http.StatusOK, http.MethodGet, "https://club.test/members")
	do(t, client, http.MethodPost, "https://app.photos.test/sign-in")
	want(t, client, http.StatusOK, http.MethodGet, "https://api.photos.test/albums")
	want(t, visitor, http.StatusUnauthorized, http.MethodGet, "https://api.photos.test/albums")
}

// The forum tells a missing token from a wrong one, and both from no session.
func TestForum(t *testing.T) {
	t.Parallel()
	key, err := newIssuerKey()
	if err != nil {
		t.Fatal(err)
	}
	client := start(t, key)
	const posts = "https://forum.test/api/posts"
	says := func(wanted string, header ...string) {
		t.Helper()
		got := do(t, client, http.MethodPost, posts, header...)
		if got.status != http.StatusUnauthorized || !strings.Contains(got.body, wanted) {
			t.Errorf("%d %s, want 401 and %q", got.status, got.body, wanted)
		}
	}
	says("Sign in first")
	do(t, client, http.MethodPost, "https://forum.test/sign-in")
	says("CSRF token missing")
	says("CSRF token invalid", "X-Csrf-Token: another")
}

// A preflight of the shop passes without credentials, and that of the maps does not.
func TestPreflights(t *testing.T) {
	t.Parallel()
	key, err := newIssuerKey()
	if err != nil {
		t.Fatal(err)
	}
	client := start(t, key)
	ask := []string{"Access-Control-Request-Method: GET", "Access-Control-Request-Headers: authorization"}
	want(t, client, http.StatusNoContent, http.MethodOptions, "https://api.shop.test/v1/orders",
		append(ask, "Origin: https://app.shop.test")...)
	want(t, client, http.StatusUnauthorized, http.MethodOptions, "https://api.maps.test/route",
		append(ask, "Origin: https://app.maps.test")...)
}
