package terminal

import (
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/MicahParks/jwkset"
	"github.com/golang-jwt/jwt/v5"
)

// signers have a key of each kind.
type signers struct {
	rsa   *rsa.PrivateKey
	ec    *ecdsa.PrivateKey
	ed    ed25519.PrivateKey
	bytes []byte
}

func newSigners(t *testing.T) signers {
	t.Helper()
	r, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	e, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	_, d, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return signers{r, e, d, []byte("a secret that is thirty-two bytes")}
}

// key writes a key as a JWK, of a pair the public one.
func key(t *testing.T, id string, k any) string {
	t.Helper()
	if pair, ok := k.(crypto.Signer); ok {
		k = pair.Public()
	}
	return wholeKey(t, id, k)
}

// wholeKey writes a key as a JWK, with all that is secret in it.
func wholeKey(t *testing.T, id string, k any) string {
	t.Helper()
	options := jwkset.JWKOptions{Metadata: jwkset.JWKMetadataOptions{KID: id}, Marshal: jwkset.JWKMarshalOptions{Private: true}}
	made, err := jwkset.NewJWKFromKey(k, options)
	if err != nil {
		t.Fatal(err)
	}
	content, err := json.Marshal(made.Marshal())
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func sign(t *testing.T, method jwt.SigningMethod, id string, k any) string {
	t.Helper()
	unsigned := jwt.NewWithClaims(method, jwt.MapClaims{"iss": "https://id.example.test", "aud": "api", "exp": 1772370000})
	if id != "" {
		unsigned.Header["kid"] = id
	}
	signed, err := unsigned.SignedString(k)
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

func TestSignaturesAreVerified(t *testing.T) {
	t.Parallel()
	own, other := newSigners(t), newSigners(t)
	unknown := `{"kty":"PQC","kid":"new","x":"c4nary"}`
	set := `{"keys":[` + strings.Join([]string{
		unknown, key(t, "rsa", own.rsa), key(t, "ec", own.ec), key(t, "ed", own.ed), key(t, "secret", own.bytes),
		strings.Replace(key(t, "encrypts", own.rsa), "{", `{"use":"enc",`, 1),
	}, ",") + `]}`
	file := filepath.Join(t.TempDir(), "jwks.json")
	if err := os.WriteFile(file, []byte(set), 0o600); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(r.Header["Authorization"])+len(r.Header["Cookie"]) > 0 {
			t.Error("credentials were sent along")
		}
		_, _ = w.Write([]byte(set))
	}))
	t.Cleanup(server.Close)
	changed := strings.Split(sign(t, jwt.SigningMethodRS256, "rsa", own.rsa), ".")
	changed[1] = segment(`{"sub":"root","exp":1772370000}`)
	public := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"exp": 1772370000})
	public.Header["kid"] = "rsa"
	confused, err := public.SignedString([]byte(key(t, "rsa", own.rsa)))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, token string
		state       signatureState
		says        string
	}{
		{"RSA", sign(t, jwt.SigningMethodRS256, "rsa", own.rsa), signatureValid, "The signature is right."},
		{"RSA-PSS", sign(t, jwt.SigningMethodPS512, "rsa", own.rsa), signatureValid, "The signature is right."},
		{"ECDSA", sign(t, jwt.SigningMethodES256, "ec", own.ec), signatureValid, "The signature is right."},
		{"EdDSA", sign(t, jwt.SigningMethodEdDSA, "ed", own.ed), signatureValid, "The signature is right."},
		{"HMAC", sign(t, jwt.SigningMethodHS256, "secret", own.bytes), signatureValid, "The signature is right."},
		{"no key named", sign(t, jwt.SigningMethodES256, "", own.ec), signatureValid, "The signature is right."},
		{"pasted with a scheme and quotes", `"Authorization: Bearer ` + sign(t, jwt.SigningMethodES256, "ec", own.ec) + `"`, signatureValid, "The signature is right."},
		{"another's key", sign(t, jwt.SigningMethodRS256, "rsa", other.rsa), signatureInvalid, `signed with RS256 and key "rsa"`},
		{"no key fits", sign(t, jwt.SigningMethodES256, "", other.ec), signatureInvalid, "ES256 and names no key"},
		{"unknown key", sign(t, jwt.SigningMethodRS256, "old", own.rsa), signatureInvalid, `and the set has the keys "rsa", "ec", "ed", "secret", "encrypts"`},
		{"changed claims", strings.Join(changed, "."), signatureInvalid, "does not fit"},
		{"public key as secret", confused, signatureInvalid, "does not fit"},
		{"key for encryption", sign(t, jwt.SigningMethodRS256, "encrypts", own.rsa), signatureInvalid, "No key of the set fits"},
		{"none", segment(`{"alg":"none"}`) + "." + segment(`{"exp":1772370000}`) + ".", signatureUnchecked, "It is not signed (alg: none)"},
	} {
		for _, place := range []string{file, server.URL + "/jwks.json"} {
			got := run(t, tokenCommand(), strings.NewReader(test.token), "--at", noon, "--format", "json", "--jwks", place)
			var v verdict
			if err := json.Unmarshal([]byte(got.out), &v); err != nil {
				t.Fatal(err)
			}
			if v.Signature != test.state || v.OK != (test.state == signatureValid) || !strings.Contains(v.Findings[0].Text, test.says) {
				t.Errorf("%s: signature %s, ok %v: %s", test.name, v.Signature, v.OK, v.Findings[0].Text)
			}
			parts := strings.Split(strings.Trim(test.token, `"`), ".")
			if signature := parts[len(parts)-1]; signature != "" && strings.Contains(got.out, signature) {
				t.Errorf("%s: the signature is printed", test.name)
			}
		}
	}
}

func TestKeysThatCannotBeHad(t *testing.T) {
	t.Parallel()
	routes := http.NewServeMux()
	serve := func(path, body string) {
		routes.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(body)) })
	}
	serve("/html", "<html>c4nary</html>")
	serve("/none", `{"keys":[]}`)
	serve("/odd", `{"keys":[{"kty":"PQC","d":"c4nary"}, 7]}`)
	serve("/elsewhere", `{"keys":[{"kty":"RSA","kid":"a","x5u":"http://127.0.0.1:1/c4nary"}]}`)
	serve("/discovery", `{"issuer":"https://id.example.test","jwks_uri":"https://id.example.test/keys"}`)
	serve("/big", `{"keys":[`+strings.Repeat(" ", keysMost)+`]}`)
	serve("/many", `{"keys":[`+strings.Repeat("{},", mostKeys)+`{}]}`)
	routes.Handle("/away", http.RedirectHandler("http://keys.example.test/", http.StatusFound))
	routes.Handle("/round", http.RedirectHandler("/round", http.StatusFound))
	server := httptest.NewServer(routes)
	t.Cleanup(server.Close)
	valid := token(hs256, `{"exp":1772370000}`)
	for place, says := range map[string]string{
		server.URL + "/html":                   "it is not JSON",
		server.URL + "/none":                   "no key that could be read",
		server.URL + "/odd":                    "no key that could be read",
		server.URL + "/elsewhere":              "no key that could be read",
		server.URL + "/discovery":              "the keys are at https://id.example.test/keys",
		server.URL + "/big":                    "more than 1024 KiB",
		server.URL + "/many":                   "201 keys, more than 200",
		server.URL + "/away":                   "keys must come over https, and http://keys.example.test/ is not",
		server.URL + "/round":                  "more than 3 redirects",
		server.URL + "/missing":                "the answer was 404",
		"http://keys.example.test/?key=c4nary": "keys must come over https",
		"http://127.0.0.1:1/?token=c4nary":     "connection refused",
		"ftp://127.0.0.1/keys":                 "keys must come over https",
		"https://ada:c4nary@[::1/":             "malformed",
		"testdata/missing.json":                "no such file",
		"testdata":                             "is a directory",
	} {
		got := run(t, tokenCommand(), strings.NewReader(valid), "--at", noon, "--jwks", place)
		if got.err == nil || !strings.Contains(got.out, "The signature could not be checked") || !strings.Contains(got.out, says) {
			t.Errorf("%s: error %v, want %q:\n%s", place, got.err, says, got.out)
		}
	}
}

func TestPublishedSecretsAreWarnedOf(t *testing.T) {
	t.Parallel()
	own := newSigners(t)
	dir := t.TempDir()
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	t.Cleanup(server.Close)
	const warns = "shows secret or private keys"
	for name, test := range map[string]struct{ set, says string }{
		"public":  {key(t, "a", own.rsa), ""},
		"private": {wholeKey(t, "a", own.rsa) + "," + key(t, "b", own.ec), warns + `, with which anybody can make valid tokens: the keys "a".`},
		"shared":  {key(t, "b", own.rsa) + "," + key(t, "c", own.bytes), warns + `, with which anybody can make valid tokens: the keys "c".`},
	} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(`{"keys":[`+test.set+`]}`), 0o600); err != nil {
			t.Fatal(err)
		}
		signed := sign(t, jwt.SigningMethodRS256, "", own.rsa)
		got := run(t, tokenCommand(), strings.NewReader(signed), "--at", noon, "--jwks", server.URL+"/"+name)
		if got.err != nil || strings.Contains(got.out, warns) != (test.says != "") || !strings.Contains(got.out, test.says) {
			t.Errorf("%s: error %v, want %q:\n%s", name, got.err, test.says, got.out)
		}
		if local := run(t, tokenCommand(), strings.NewReader(signed), "--at", noon, "--jwks", file); strings.Contains(local.out, warns) {
			t.Errorf("%s: a file of one's own is no publication:\n%s", name, local.out)
		}
	}
}

// A server that never answers holds nobody up, and Ctrl-C ends the waiting.
func TestFetchingKeysCanBeCancelled(t *testing.T) {
	t.Parallel()
	asked := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(asked)
		<-r.Context().Done()
	}))
	t.Cleanup(server.Close)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-asked
		cancel()
	}()
	began := time.Now()
	if _, err := fetchKeys(ctx, server.URL); err == nil || !strings.Contains(err.Error(), "context canceled") {
		t.Errorf("error %v", err)
	}
	if time.Since(began) > keysDeadline/2 {
		t.Error("the cancellation was not heeded")
	}
}
