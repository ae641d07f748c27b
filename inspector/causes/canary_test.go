package causes

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// canaries hands out strings that stand for secrets, each of its own, and remembers them.
type canaries struct{ planted []string }

func (c *canaries) next() string {
	canary := fmt.Sprintf("cAnArY%04dqX7vK2mZ9tB4nL0w", len(c.planted))
	c.planted = append(c.planted, canary)
	return canary
}

// word is a canary that may be taken for a scheme: of letters only, and short.
func (c *canaries) word() string {
	c.planted = append(c.planted, "CanaryPassWordQxkvzm")
	return "CanaryPassWordQxkvzm"
}

func (c *canaries) text() secret.Text { return secret.Text(c.next()) }

// TestNoSecretReachesAReport plants canaries wherever an exchange may carry a credential, in the forms that the rules
// look at, and looks for them in the report's JSON: as they are, encoded, and in part.
func TestNoSecretReachesAReport(t *testing.T) {
	t.Parallel()
	i := engine(t)
	for name, plant := range plantations() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := &canaries{}
			x := exchangeOf(c)
			plant(c, x)
			out, err := json.Marshal(i.Inspect(x))
			if err != nil {
				t.Fatal(err)
			}
			report := string(out)
			for _, canary := range c.planted {
				for how, form := range map[string]string{
					"as it is":      canary,
					"in base64":     strings.TrimRight(base64.StdEncoding.EncodeToString([]byte(canary)), "=")[3:24],
					"its beginning": canary[:14],
					"its end":       canary[12:],
				} {
					if strings.Contains(strings.ToLower(report), strings.ToLower(form)) {
						t.Errorf("the report holds %s %s:\n%s", canary, how, report)
					}
				}
			}
		})
	}
}

// exchangeOf makes an exchange with canaries in all the places that every request may have.
func exchangeOf(c *canaries) *inspector.Exchange {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	address := func() secret.URL {
		return secret.URL("https://u:" + c.next() + "@app.example.test/api?access_token=" + c.next() + "#id_token=" + c.next())
	}
	session := cookie.Cookie{
		Name: "connect.sid", Value: c.text(), Domain: "app.example.test", Path: "/", Secure: true, HTTPOnly: true,
		SameSite: "strict",
	}
	message := func() inspector.Message {
		return inspector.Message{Headers: []inspector.Header{
			{Name: "Authorization", Value: "Bearer " + c.text()},
			{Name: "Cookie", Value: "a=" + c.text() + "; connect.sid=" + session.Value},
			{Name: "Set-Cookie", Value: "connect.sid=" + c.text() + "; Path=/"},
			{Name: "X-API-Key", Value: c.text()},
			{Name: "X-CSRF-Token", Value: c.text()},
			{Name: "Proxy-Authorization", Value: "Basic " + c.text()},
		}, Body: inspector.Present(inspector.Body{Text: `{"password":"` + c.text() + `","x":"` + c.text() + `"}`})}
	}
	hop := inspector.Hop{URL: address(), Method: "GET", Status: 302, Request: message(), Response: message()}
	return &inspector.Exchange{
		Source: inspector.SourceCDP, URL: address(), Method: "POST", Status: 401, Time: now, Kind: inspector.KindFetch,
		Request: message(), Response: message(),
		Redirects: inspector.Present([]inspector.Hop{hop}),
		Initiator: inspector.Initiator{
			Origin:    inspector.Present("https://shop.other.test"),
			TopOrigin: inspector.Present("https://shop.other.test"),
			CallSite:  inspector.Present("https://cdn.test/app.js?sig=" + c.next() + ":12:5"),
		},
		Cookies:        inspector.Present([]cookie.Cookie{session, {Name: "sid", Value: c.text(), Domain: "example.test", Path: "/"}}),
		BlockedCookies: inspector.Present([]inspector.BlockedCookie{{Cookie: session, Reasons: []string{"SameSiteStrict"}}}),
		RefusedCookies: inspector.Present([]inspector.RefusedCookie{{Cookie: session, Reason: "SameSiteNoneInsecure", URL: address(), Time: now}}),
		History: inspector.Present([]inspector.Earlier{
			{URL: address(), Method: "POST", Status: 302, Time: now.Add(-time.Hour), Kind: inspector.KindNavigation, SetCookies: []string{"connect.sid"}},
			{URL: address(), Method: "POST", Status: 200, Time: now.Add(-time.Minute), Kind: inspector.KindFetch, Credential: "0011223344556677"},
		}),
	}
}

// plantations are further secrets, by the form of credential that the rules must meet.
func plantations() map[string]func(*canaries, *inspector.Exchange) {
	authorization := func(value func(*canaries) string) func(*canaries, *inspector.Exchange) {
		return func(c *canaries, x *inspector.Exchange) {
			x.Request.Headers[0].Value = secret.Text(value(c))
			x.Response.Headers = append(x.Response.Headers, inspector.Header{Name: "WWW-Authenticate", Value: `Bearer realm="api"`})
		}
	}
	base64Of := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	return map[string]func(*canaries, *inspector.Exchange){
		"opaque":         func(*canaries, *inspector.Exchange) {},
		"bare":           authorization(func(c *canaries) string { return c.next() }),
		"basic":          authorization(func(c *canaries) string { return "Basic " + base64Of("maria:"+c.next()) }),
		"basic no colon": authorization(func(c *canaries) string { return "Basic " + base64Of(c.next()) }),
		"basic in clear": authorization(func(c *canaries) string { return "Basic maria:" + c.next() }),
		"basic newline":  authorization(func(c *canaries) string { return "Basic " + base64Of("maria:"+c.next()+"\n") }),
		"doubled":        authorization(func(c *canaries) string { return "Bearer Bearer " + c.next() }),
		"two values":     authorization(func(c *canaries) string { return "Bearer " + c.next() + ", Basic " + c.next() }),
		"quoted":         authorization(func(c *canaries) string { return `Bearer "` + c.next() + `"` }),
		"object":         authorization(func(c *canaries) string { return `Bearer {"access_token":"` + c.next() + `"}` }),
		"own scheme":     authorization(func(c *canaries) string { return c.word() + " phrase" }),
		"odd scheme":     authorization(func(c *canaries) string { return "Token token=" + c.next() }),
		"digest": authorization(func(c *canaries) string {
			return `Digest username="maria", realm="r", nonce="n", uri="/", response="` + c.next() + `"`
		}),
		"signature": authorization(func(c *canaries) string {
			return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260301/eu/s3/aws4_request, SignedHeaders=host, Signature=" + c.next()
		}),
		"jwt signature": authorization(func(c *canaries) string {
			return "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyLTEiLCJleHAiOjE3NzIzNTkyMDB9." + c.next()
		}),
		"cut off jwt":  authorization(func(c *canaries) string { return "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + c.next() }),
		"scheme is it": authorization(func(c *canaries) string { return c.next() + ":" + c.next() + " " + c.next() }),
		"known key":    authorization(func(c *canaries) string { return "Bearer sk_live_" + c.next() }),
		"line break":   authorization(func(c *canaries) string { return "Bearer " + c.next() + "\n" + c.next() }),
		"echoed by body": func(_ *canaries, x *inspector.Exchange) {
			token := x.Request.Headers[0].Value.Reveal()
			x.Response.Body = inspector.Present(inspector.Body{Text: secret.Text(`{"error":"invalid token ` + token + `"}`)})
		},
		"echoed by challenge": func(_ *canaries, x *inspector.Exchange) {
			token := x.Request.Headers[0].Value.Reveal()
			x.Response.Headers = append(x.Response.Headers, inspector.Header{
				Name: "WWW-Authenticate", Value: secret.Text(`Bearer error="invalid_token", error_description="` + token + ` is not valid"`),
			})
		},
		"set by the page and taken away": func(c *canaries, x *inspector.Exchange) {
			x.Redirects, x.Request.Headers = inspector.Absent[[]inspector.Hop](), nil
			x.Initiator.SetHeaders = inspector.Present([]inspector.Header{
				{Name: "authorization", Value: "Bearer " + c.text()}, {Name: "x-api-key", Value: c.text()},
			})
		},
		"set by the page and replaced": func(c *canaries, x *inspector.Exchange) {
			x.Redirects = inspector.Absent[[]inspector.Hop]()
			x.Initiator.SetHeaders = inspector.Present([]inspector.Header{{Name: "authorization", Value: "Bearer " + c.text()}})
		},
		"in web storage": func(c *canaries, x *inspector.Exchange) {
			x.StoredTokens = inspector.Present([]inspector.StoredToken{{Storage: "localStorage", Key: "token:" + c.text(), Sent: true}})
		},
		"navigation": func(_ *canaries, x *inspector.Exchange) {
			x.Method, x.Kind = "GET", inspector.KindNavigation
			x.Request.Headers = x.Request.Headers[1:]
		},
		"experiments": func(c *canaries, x *inspector.Exchange) {
			again := exchangeOf(c)
			x.Experiments = []inspector.Experiment{{ID: inspector.AsIs, Status: 401, Exchange: again}, {ID: inspector.NoCredentials, Status: 200}}
		},
	}
}
