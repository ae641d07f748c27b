package credential_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

// token makes a JWT of texts, signed by nobody: its signature is as long as HS256 makes it.
func token(header, claims string) secret.Text {
	encode := base64.RawURLEncoding.EncodeToString
	return secret.Text(encode([]byte(header)) + "." + encode([]byte(claims)) + "." + encode(make([]byte, 32)))
}

func TestTokenOfRFC7519(t *testing.T) {
	t.Parallel()
	got := credential.Parse(rfc7519).Token
	want := &credential.Token{
		Header: map[string]any{"typ": "JWT", "alg": "HS256"},
		Claims: map[string]any{"iss": "joe", "exp": json.Number("1300819380"), "http://example.com/is_root": true},
		Issuer: "joe", Expires: time.Date(2011, 3, 22, 18, 43, 0, 0, time.UTC), Algorithm: "HS256", Type: "JWT", HasSignature: true,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTokenSignedByALibrary(t *testing.T) {
	t.Parallel()
	made := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{
		"iss": "https://id.example", "aud": []string{"api", "web"}, "sub": "4711", "iat": 1700000000, "nbf": 1700000060, "scope": "a b",
	})
	made.Header["kid"] = "sig-1"
	signed, err := made.SignedString([]byte("a key of no importance"))
	if err != nil {
		t.Fatalf("signing a token: %v", err)
	}
	c := credential.Authorization(secret.Text("Bearer " + signed))
	if len(c.Problems) > 0 || c.Token == nil {
		t.Fatalf("problems %v, token %v", ids(c), c.Token)
	}
	got := c.Token
	if got.Issuer != "https://id.example" || got.Subject != "4711" || got.KeyID != "sig-1" || !got.HasSignature ||
		got.IssuedAt.Unix() != 1700000000 || got.NotBefore.Unix() != 1700000060 || !got.Expires.IsZero() {
		t.Errorf("read as %+v", got)
	}
	if diff := cmp.Diff([]string{"api", "web"}, got.Audience); diff != "" {
		t.Errorf("audience (-want +got):\n%s", diff)
	}
}

func TestTokenShowsTheHeaderOfAnEncryptedOne(t *testing.T) {
	t.Parallel()
	got := credential.Parse(rfc7516).Token
	if got == nil || got.Algorithm != "RSA-OAEP" || got.Header["enc"] != "A256GCM" || got.Claims != nil {
		t.Errorf("read as %+v", got)
	}
	// RFC 7516 section 5.1: with "dir" the second segment is empty.
	direct := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"dir","enc":"A256GCM"}`)) + "..48V1_ALb6US04U3b.5eym8TW_c8Su.XFBoMYUZodetZdvTiFvSkQ"
	if c := credential.Parse(secret.Text(direct)); c.Kind != credential.KindJWE || len(c.Problems) > 0 || c.Token.Algorithm != "dir" {
		t.Errorf("%s with %v", c.Kind, ids(c))
	}
}

func TestTokenTimes(t *testing.T) {
	t.Parallel()
	day := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		name, exp string
		want      time.Time
	}{
		{"RFC 7519 section 2: NumericDate", "1769860800", day},
		{"RFC 7519 section 2: with a fraction", "1769860800.5", day.Add(500 * time.Millisecond)},
		{"in exponents", "1.7698608e9", day},
		{"as a string", `"1769860800"`, day},
		{"RFC 3339 as a string", `"2026-01-31T13:00:00+01:00"`, day},
		{"zero", "0", time.Unix(0, 0).UTC()},
		{"beyond every calendar", "1e300", time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)},
		{"beyond every number", "1e999", time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)},
		{"in milliseconds", "1769860800000", time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)},
		{"long past", "-1e300", time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC)},
		{"no number", `"soon"`, time.Time{}},
		{"NaN", `"NaN"`, time.Time{}},
		{"a list", "[1769860800]", time.Time{}},
		{"null", "null", time.Time{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := credential.Parse(token(`{"alg":"HS256"}`, `{"exp":`+test.exp+`}`)).Token
			if got == nil || !got.Expires.Equal(test.want) {
				t.Fatalf("read as %+v, want %v", got, test.want)
			}
			if _, err := json.Marshal(got.Expires); err != nil {
				t.Errorf("a report cannot hold it: %v", err)
			}
		})
	}
}

func TestTokenClaimsOfEveryForm(t *testing.T) {
	t.Parallel()
	got := credential.Parse(token(`{"alg":"HS256","typ":7,"kid":null}`,
		`{"aud":["a",7,"b"],"iss":{"x":1},"sub":9007199254740993,"scp":["r","w"],"scope":"read write","permissions":["p"],"sub":"last"}`)).Token
	if got == nil {
		t.Fatal("not read")
	}
	if diff := cmp.Diff([]string{"a", "b"}, got.Audience); diff != "" {
		t.Errorf("audience (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"read", "write", "r", "w", "p"}, got.Scopes()); diff != "" {
		t.Errorf("scopes (-want +got):\n%s", diff)
	}
	// RFC 7519 section 4: of claims with the same name the last counts. Types other than asked for count as missing.
	if got.Subject != "last" || got.Issuer != "" || got.Type != "" || got.KeyID != "" {
		t.Errorf("read as %+v", got)
	}
	got = credential.Parse(token(`{"alg":"HS256"}`, `{"uid":9007199254740993,"big":1e400}`)).Token
	if shown, err := json.Marshal(got.Claims); err != nil || string(shown) != `{"big":1e400,"uid":9007199254740993}` {
		t.Errorf("large numbers change to %s, %v", shown, err)
	}
}

func TestTokenSurvivesNesting(t *testing.T) {
	t.Parallel()
	for _, levels := range []int{10, 100, 9_000, 20_000} {
		claims := `{"a":` + strings.Repeat(`[`, levels) + `1` + strings.Repeat(`]`, levels) + `,"iss":"joe"}`
		c := credential.Parse(token(`{"alg":"HS256"}`, claims))
		if c.Kind != credential.KindJWT || c.Token == nil {
			t.Fatalf("%d levels: %s", levels, c.Kind)
		}
		if shown, err := json.Marshal(c.Token.Claims); err != nil || len(shown) > 200 {
			t.Errorf("%d levels are shown as %d bytes, %v", levels, len(shown), err)
		}
	}
}

// canary stands for a secret; nothing that is made of a credential may hold it.
const canary = "kq7Zp2Wv9Xr4Tn6Ls8Dm1Fh3"

func checkSilent(t *testing.T, what string, c credential.Credential) {
	t.Helper()
	encoded, err := json.Marshal(c)
	if err != nil {
		t.Fatalf("%s cannot be encoded: %v", what, err)
	}
	for _, shown := range []string{string(encoded), fmt.Sprintf("%+v %#v", c, c), fmt.Sprintf("%+v", c.Token), fmt.Sprintf("%+v", c.Basic), fmt.Sprintf("%+v", c.Digest)} {
		if strings.Contains(shown, canary) {
			t.Errorf("%s gives the secret away: %s", what, shown)
		}
	}
}

func TestCredentialsHoldNoSecret(t *testing.T) {
	t.Parallel()
	for _, header := range []string{
		canary, "Bearer " + canary, "bearer: " + canary, "Bearer Bearer " + canary, `Bearer "` + canary + `"`, "Acme " + canary, canary + " " + canary,
		"Basic " + basic("maria:"+canary), "Basic " + basic(canary), "Basic maria:" + canary, "Basic " + canary + "=%",
		"Token token=" + canary, "ApiKey " + canary, "Bearer " + canary + ", Bearer " + canary, "Bearer {\"access_token\":\"" + canary + "\"}",
		`Digest username="maria", realm="r", nonce="n", uri="/?token=` + canary + `", response="` + canary + `", cnonce="` + canary + `"`,
		"AWS4-HMAC-SHA256 Credential=" + canary + "/20260131/eu-central-1/s3/aws4_request, SignedHeaders=host, Signature=" + canary,
		"Hawk id=\"x\", mac=\"" + canary + "\"", "Negotiate " + canary, "Bearer <" + canary + ">", "Bearer ghp_" + canary + canary, "Bearer eyJ" + canary + "." + canary,
	} {
		checkSilent(t, "an Authorization header", credential.Authorization(secret.Text(header)))
	}
}

func TestTokenMasksSecretsInItsClaims(t *testing.T) {
	t.Parallel()
	nested := token(`{"alg":"HS256"}`, `{"jti":"`+canary+`"}`).Reveal()
	for _, claims := range []string{
		`{"id_token":"` + canary + `"}`, `{"upstream":{"access_token":"` + canary + `"}}`, `{"list":[{"password":"` + canary + `"}]}`,
		`{"any":"` + nested[:len(nested)-8] + `"}`, `{"any":["sk_` + `live_51` + canary + `"]}`, `{"cnf":{"jwk":{"kty":"oct","k":"` + canary + `"}}}`,
		`{"apiKey":"` + canary + `"}`, `{"note":"Bearer ` + canary + `"}`, `{"note":"see ` + nested + `"}`, `{"link":"https://a.example/?token=` + canary + `"}`, `{"client_secret":"` + canary + `"}`,
	} {
		c := credential.Parse(token(`{"alg":"HS256","jwk":{"kty":"EC","d":"`+canary+`"}}`, claims))
		if c.Token == nil {
			t.Fatal("not read")
		}
		checkSilent(t, "a token's claims", c)
	}
	open := credential.Parse(token(`{"alg":"HS256"}`, `{"jti":"a1","email":"maria@example.test","token_use":"access"}`)).Token
	if diff := cmp.Diff(map[string]any{"jti": "a1", "email": "maria@example.test", "token_use": "access"}, open.Claims); diff != "" {
		t.Errorf("what is no secret is masked (-want +got):\n%s", diff)
	}
}

func TestTokenMasksWhateverASecretNameHolds(t *testing.T) {
	t.Parallel()
	const number = "99881234"
	for _, claims := range []string{
		`{"password":` + number + `}`, `{"secret":{"value":"` + number + `"}}`, `{"secret":["a",{"b":` + number + `}]}`, `{"client_secret":[` + number + `]}`,
		`{"otp":"` + number + `"}`, `{"otp":` + number + `}`, `{"pin":` + number + `}`, `{"senha":"` + number + `"}`, `{"Mot_de_passe":"` + number + `"}`, `{"passcode":"` + number + `"}`, `{"user":{"loginPin":"` + number + `"}}`,
		`{"sms_otp":` + number + `}`, `{"https://app.example/pin":` + number + `}`, `{"pinCode":` + number + `}`, `{"PIN":` + number + `}`, `{"list":[{"totp":[` + number + `]}]}`,
	} {
		c := credential.Parse(token(`{"alg":"HS256"}`, claims))
		shown, err := json.Marshal(c)
		if err != nil || c.Token == nil || len(c.Token.Claims) != 1 {
			t.Fatalf("%s: read as %+v, %v", claims, c.Token, err)
		}
		if strings.Contains(string(shown), number) {
			t.Errorf("%s is given away: %s", claims, shown)
		}
	}
	open := credential.Parse(token(`{"alg":"HS256"}`, `{"password_expired":true,"secret":null,"pin":false,"shipping":7,"opinion":"x","mapping":{"a":"b"},"amr":["otp"]}`)).Token
	want := map[string]any{
		"password_expired": true, "secret": nil, "pin": false, "shipping": json.Number("7"), "opinion": "x", "mapping": map[string]any{"a": "b"},
		"amr": []any{"otp"},
	}
	if diff := cmp.Diff(want, open.Claims); diff != "" {
		t.Errorf("what is no secret is masked (-want +got):\n%s", diff)
	}
}
