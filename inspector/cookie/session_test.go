package cookie

import (
	"strings"
	"testing"
)

func TestCarriesSession(t *testing.T) {
	t.Parallel()
	const random, jwt = "5edc099ddd28709dd1c95c91ac0fa6cc", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0NzExIn0.dBjftJeZ4CVP"
	tests := []struct {
		cookie      Cookie
		least, most float64
		because     string
	}{
		// Documented session cookies.
		{Cookie{Name: "PHPSESSID", Value: random}, 0.9, 1, "PHP"},
		{Cookie{Name: "JSESSIONID", Value: "0A1B2C"}, 0.9, 1, "Java"},
		{Cookie{Name: "JSESSIONID.4f2a", Value: random}, 0.9, 1, "Java"},
		{Cookie{Name: "connect.sid", Value: "s%3A2GuplUT7loqjyWC7"}, 0.9, 1, "express-session"},
		{Cookie{Name: "sessionid", Value: random}, 0.9, 1, "Django"},
		{Cookie{Name: "_gitlab_session", Value: random}, 0.9, 1, "GitLab"},
		{Cookie{Name: "_shop_session", Value: random}, 0.9, 1, "Rails"},
		{Cookie{Name: "wordpress_logged_in_4fb6f0f4082bb2277090864392b34225", Value: "maria%7C1795607084"}, 0.9, 1, "WordPress"},
		{Cookie{Name: "SSESS4fb6f0f4082bb2277090864392b34225", Value: random}, 0.9, 1, "Drupal"},
		{Cookie{Name: "4fb6f0f4082bb2277090864392b34225", Value: random}, 0.9, 1, "Joomla"},
		{Cookie{Name: "__Secure-next-auth.session-token", Value: jwt}, 0.9, 1, "NextAuth.js"},
		{Cookie{Name: "__Host-session", Value: random}, 0.9, 1, "Flask"},
		// By name, value and flags.
		{Cookie{Name: "sid", Value: random, HTTPOnly: true}, 0.7, 0.9, "HttpOnly"},
		{Cookie{Name: "app.sid", Value: random}, 0.7, 0.9, "random"},
		{Cookie{Name: "authToken", Value: "x"}, 0.5, 0.7, "named"},
		{Cookie{Name: "at", Value: jwt}, 0.8, 0.9, "token"},
		{Cookie{Name: "x1", Value: random, HTTPOnly: true}, 0.4, 0.7, "HttpOnly"},
		{Cookie{Name: "x1", Value: "jonas.awwdtQ.MJCUGdTXVfFu-Aq1Z9nptAvOJWk", HTTPOnly: true}, 0.4, 0.7, "random"}, // itsdangerous
		{Cookie{Name: "x1", Value: "blue", HTTPOnly: true}, 0.1, 0.4, "HttpOnly"},
		{Cookie{Name: "x1", Value: "www.shop.bicycles-and-trailers", HTTPOnly: true}, 0.1, 0.4, "HttpOnly"},
		{Cookie{Name: "x1", Value: random}, 0.1, 0.3, "random"},
		{Cookie{Name: "SESSION_TIMEOUT", Value: "30"}, 0.5, 0.7, "named"}, // not Drupal's: no hash follows
		// None.
		{Cookie{Name: "x1", Value: "blue"}, 0, 0.1, "neither"},
		{Cookie{Name: "outside", Value: "blue"}, 0, 0.1, "neither"},
		{Cookie{Name: "sid", HTTPOnly: true}, 0, 0.1, "empty"},
		{Cookie{Name: "_ga", Value: "GA1.1.1849302211.1795430000"}, 0, 0.05, "Google Analytics"},
		{Cookie{Name: "_ga_4FB6F0F408", Value: "GS1.1.1795430000.1.1"}, 0, 0.05, "Google Analytics"},
		{Cookie{Name: "_fbp", Value: "fb.1.1795430000000.1849302211"}, 0, 0.05, "Meta"},
		{Cookie{Name: "OptanonConsent", Value: "isGpcEnabled=0&datestamp=Mon"}, 0, 0.05, "OneTrust"},
		{Cookie{Name: "XSRF-TOKEN", Value: random, HTTPOnly: true}, 0, 0.05, "forgery"},
		{Cookie{Name: "csrftoken", Value: random}, 0, 0.05, "Django"},
		{Cookie{Name: "__cf_bm", Value: random, HTTPOnly: true}, 0, 0.05, "bot"},
		{Cookie{Name: "AWSALBCORS", Value: random}, 0, 0.05, "balancer"},
		{Cookie{Name: "session.sig", Value: random, HTTPOnly: true}, 0, 0.05, "signature"},
		{Cookie{Name: "wordpress_test_cookie", Value: "WP%20Cookie%20check"}, 0, 0.05, "test"},
		{Cookie{Name: "updated", Value: "2026-11-23T12:00:00.000Z"}, 0, 0.1, "neither"},
	}
	for _, test := range tests {
		t.Run(test.cookie.Name, func(t *testing.T) {
			t.Parallel()
			likelihood, because := CarriesSession(test.cookie)
			if likelihood < test.least || likelihood > test.most || !strings.Contains(because, test.because) {
				t.Errorf("%v, because %s; want %v to %v, because of %s", likelihood, because, test.least, test.most, test.because)
			}
			if value := test.cookie.Value.Reveal(); len(value) > 4 && strings.Contains(because, value) {
				t.Errorf("the reason quotes the value: %s", because)
			}
		})
	}
}

// TestNamesAreTold: no name stands in both tables, or behind a wider one that always wins.
func TestNamesAreTold(t *testing.T) {
	t.Parallel()
	sample := strings.NewReplacer("*", "x", "#", "4fb6f0f4082bb2277090864392b34225")
	for _, rows := range []struct {
		names []name
		table *table
	}{{sessionCookies, sessionTable()}, {otherCookies, otherTable()}} {
		for i, n := range rows.names {
			if found := rows.table.find(sample.Replace(n.pattern)); found != i {
				t.Errorf("%s is row %d, and %d is found", n.pattern, i, found)
			}
		}
	}
	for _, n := range sessionCookies {
		if other := otherTable().find(sample.Replace(n.pattern)); other >= 0 {
			t.Errorf("%s is a session cookie and %s is none", n.pattern, otherCookies[other].pattern)
		}
	}
}
