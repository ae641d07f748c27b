package credential_test

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/golang-jwt/jwt/v5"

	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

func FuzzAuthorization(f *testing.F) {
	for _, seed := range []string{
		"", "Bearer", "Bearer " + rfc7519, "Bearer Bearer " + rfc7519, "Bearer " + rfc7516, "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Basic maria:x",
		`Digest username="Mufasa", realm="x", nonce="y", uri="/", response="z"`, "Negotiate TlRMTVNTUAABAAAA", `Token token="a", nonce="b"`,
		"AWS4-HMAC-SHA256 Credential=A/1/2/3/4, SignedHeaders=host;date, Signature=x", "Bearer ${token}", "Bearer 'a' , Bearer %41\\n", "undefined", "“Bearer x”",
		"OAuth oauth_signature=\"x\"", "Authorization: Bearer \u200bx", "Bearer {\"access_token\":1}", "Bearer=x:y", "key=AAAA", "ey.ey.ey.ey.ey",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		check(t, credential.Authorization(secret.Text(value)))
		check(t, credential.Parse(secret.Text(value)))
		// Whatever stands around a secret, nothing of it comes out.
		for _, with := range []string{"Bearer " + canary + value, "Basic " + basic("maria:"+canary+value), "ApiKey " + canary + " " + value} {
			checkSilent(t, "an Authorization header", credential.Authorization(secret.Text(with)))
		}
	})
}

func FuzzToken(f *testing.F) {
	for _, seed := range [][2]string{
		{`{"alg":"HS256","typ":"JWT"}`, `{"iss":"joe","exp":1300819380,"aud":["a"]}`},
		{`{"alg":"none"}`, `[]`},
		{`{}`, `{"exp":"x","nbf":1e999}`},
		{`{"alg":7}`, `{"a":{"b":[{"c":"eyJ.eyJ."}]}}`},
		{``, `null`},
		{`{"alg":"dir","enc":"x"}`, ``},
		{`{"alg":"ES256"`, `{"a":1,"a":2}`},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, header, claims string) {
		c := credential.Parse(token(header, claims))
		check(t, c)
		agree(t, token(header, claims).Reveal(), c)
		encode := base64.RawURLEncoding.EncodeToString
		check(t, credential.Parse(secret.Text(encode([]byte(header))+".."+encode([]byte(claims))+"..")))
		c = credential.Parse(token(`{"alg":"HS256","x":`+header+`}`, `{"access_token":"`+canary+`","x":`+claims+`}`))
		checkSilent(t, "a token", c)
	})
}

// agree holds a JWT that is found without fault against what the library for verifying them reads.
func agree(t *testing.T, value string, c credential.Credential) {
	t.Helper()
	if c.Kind != credential.KindJWT || len(c.Problems) > 0 {
		return
	}
	claims := jwt.MapClaims{}
	if _, _, err := jwt.NewParser(jwt.WithJSONNumber()).ParseUnverified(value, claims); err != nil && !errors.Is(err, jwt.ErrTokenUnverifiable) {
		t.Fatalf("golang-jwt cannot read it: %v", err)
	}
	if issuer, err := claims.GetIssuer(); err == nil && issuer != c.Token.Issuer {
		t.Errorf("issuer %q, golang-jwt reads %q", c.Token.Issuer, issuer)
	}
	if subject, err := claims.GetSubject(); err == nil && subject != c.Token.Subject {
		t.Errorf("subject %q, golang-jwt reads %q", c.Token.Subject, subject)
	}
	if audience, err := claims.GetAudience(); err == nil && !slices.Equal(audience, c.Token.Audience) {
		t.Errorf("audience %q, golang-jwt reads %q", c.Token.Audience, audience)
	}
	if len(claims) != len(c.Token.Claims) {
		t.Errorf("%d claims, golang-jwt reads %d", len(c.Token.Claims), len(claims))
	}
}

func FuzzElsewhere(f *testing.F) {
	f.Add("access_token=a&key=b", "application/json", `{"token":"a","list":[{"password":"b"}]}`, `a=b; c="eyJ"`)
	f.Add("X-Amz-Signature=a&X-Amz-Date=20260131T120000Z&X-Amz-Expires=99999999999999", "", "a=b&password=c", "eyJ.eyJ.")
	f.Add("%zz=%&;=&&=", "application/x-www-form-urlencoded", "token", rfc7519)
	f.Fuzz(func(t *testing.T, query, contentType, body, header string) {
		found := credential.Elsewhere(credential.Request{
			URL: &url.URL{RawQuery: query + "&token=" + canary, User: url.UserPassword("maria", canary)},
			Headers: [][2]string{
				{"content-type", contentType}, {"cookie", header}, {"x-api-key", canary + header}, {"dpop", header}, {"sec-websocket-protocol", header},
			},
			Body: body,
		})
		if len(found) > credential.MaxFound {
			t.Errorf("found %d", len(found))
		}
		for _, c := range found {
			check(t, c)
			checkSilent(t, c.Where, c)
		}
	})
}

// check holds what is true of every credential, whatever the bytes were.
func check(t *testing.T, c credential.Credential) {
	t.Helper()
	if c.Kind == "" || c.Redacted == "" {
		t.Errorf("kind %q, redacted %q", c.Kind, c.Redacted)
	}
	if len(c.Redacted) > 200 || len(c.Problems) > 12 {
		t.Errorf("%d bytes of description, %d problems", len(c.Redacted), len(c.Problems))
	}
	for _, p := range c.Problems {
		if p.Text == "" || p.ID.BreaksForm() && p.ID.BreaksToken() {
			t.Errorf("problem %q", p.ID)
		}
	}
	if strings.ContainsAny(c.Scheme, " \t\r\n") || len(c.Scheme) > 32 {
		t.Errorf("scheme %q", c.Scheme)
	}
	if _, err := json.Marshal(c); err != nil {
		t.Errorf("a report cannot hold it: %v", err)
	}
}
