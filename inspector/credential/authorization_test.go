package credential_test

import (
	"encoding/base64"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

// The JWT of RFC 7519 section 3.1.
const rfc7519 = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9" +
	".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ" +
	".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

// The JWE of RFC 7516 appendix A.1.7, its ciphertext shortened.
const rfc7516 = "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9kiMT03JGe" +
	".48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6ji.XFBoMYUZodetZdvTiFvSkQ"

func basic(userPass string) string { return base64.StdEncoding.EncodeToString([]byte(userPass)) }

func ids(c credential.Credential) []credential.ProblemID {
	var found []credential.ProblemID
	for _, p := range c.Problems {
		found = append(found, p.ID)
	}
	return found
}

func TestAuthorizationFindsWhatIsWrong(t *testing.T) {
	t.Parallel()
	const opaque = "mF_9.B5f-4.1JqM" // RFC 6750 section 2.1
	user := basic("Aladdin:open sesame")
	type problems = []credential.ProblemID
	tests := []struct {
		name, value string
		scheme      string
		kind        credential.Kind
		problems    problems
	}{
		// In good form.
		{"RFC 6750 section 2.1", "Bearer " + opaque, "Bearer", credential.KindOpaque, nil},
		{"RFC 7519 section 3.1", "Bearer " + rfc7519, "Bearer", credential.KindJWT, nil},
		{"RFC 7516 appendix A.1", "Bearer " + rfc7516, "Bearer", credential.KindJWE, nil},
		{"RFC 7617 section 2", "Basic " + user, "Basic", credential.KindBasic, nil},
		{"RFC 9110 section 11.1: schemes are case-insensitive", "bEARER " + opaque, "bEARER", credential.KindOpaque, nil},
		{"RFC 9110 section 11.4: several spaces", "Bearer   " + opaque, "Bearer", credential.KindOpaque, nil},
		{"RFC 9449 section 7.1", "DPoP " + rfc7519, "DPoP", credential.KindJWT, nil},
		{"Django REST framework", "Token 9944b09199c62bcf9418ad846dd0e4bb", "Token", credential.KindOpaque, nil},
		{"Rails", `Token token="9944b09199c62bcf9418"`, "Token", credential.KindOpaque, nil},
		{"a key's own scheme", "ApiKey 9944b09199c62bcf9418", "ApiKey", credential.KindAPIKey, nil},
		{"an application's own scheme", "Acme-HMAC-SHA256 9944b09199c62bcf", credential.UnknownScheme, credential.KindOpaque, nil},
		{"OAuth for Bearer", "OAuth " + opaque, "OAuth", credential.KindOpaque, nil},
		{"Sanctum", "Bearer 1|kq7Zp2Wv9Xr4Tn6L", "Bearer", credential.KindOpaque, nil},
		{"Unleash's key, which stands alone", "default:development.4f81d0aa37f04c1e9d552277b0e21f94c84d01aa35e2fd0b3c6a9e12", "", credential.KindAPIKey, nil},
		{"Unleash's key for all projects", "*:*.4f81d0aa37f04c1e9d552277b0e21f94c84d01aa35e2fd0b3c6a9e12", "", credential.KindAPIKey, nil},
		{"Linear's key, which stands alone", "lin_api_9944b09199c62bcf9418ad846dd0e4bb9944b091", "", credential.KindAPIKey, nil},

		// The scheme.
		{"a key that wants a scheme", "glpat-9944b09199c62bcf9418", "", credential.KindAPIKey, problems{credential.NoScheme}},
		{"what only looks like Unleash's key", "maria:summer.9944b09199c62bcf9418", "", credential.KindOpaque, problems{credential.NoScheme}},
		{"no scheme", rfc7519, "", credential.KindJWT, problems{credential.NoScheme}},
		{"no scheme, opaque", "9944b09199c62bcf9418", "", credential.KindOpaque, problems{credential.NoScheme}},
		{"nothing", "", "", credential.KindNone, problems{credential.EmptyCredential}},
		{"white space", " \t ", "", credential.KindNone, problems{credential.EmptyCredential}},
		{"scheme alone", "Bearer", "Bearer", credential.KindNone, problems{credential.EmptyCredential}},
		{"another scheme alone", "Token", "Token", credential.KindNone, problems{credential.EmptyCredential}},
		{"scheme and space", "Basic  ", "Basic", credential.KindNone, problems{credential.EmptyCredential}},
		{"doubled", "Bearer Bearer " + rfc7519, "Bearer", credential.KindJWT, problems{credential.DoubledScheme}},
		{"doubled, other case", "Bearer bearer " + opaque, "Bearer", credential.KindOpaque, problems{credential.DoubledScheme}},
		{"two schemes", "Bearer Basic " + user, "Bearer", credential.KindBasic, problems{credential.DoubledScheme}},
		{"doubled and empty", "Bearer Bearer", "Bearer", credential.KindNone, problems{credential.DoubledScheme, credential.EmptyCredential}},
		{"colon", "Bearer: " + opaque, "Bearer", credential.KindOpaque, problems{credential.BadScheme}},
		{"colon without space", "Bearer:" + rfc7519, "Bearer", credential.KindJWT, problems{credential.BadScheme}},
		{"equals sign", "Bearer=" + rfc7519, "Bearer", credential.KindJWT, problems{credential.BadScheme}},
		{"no space", "Bearer" + rfc7519, "Bearer", credential.KindJWT, problems{credential.BadScheme}},
		{"the header's name", "Authorization: Bearer " + opaque, "Bearer", credential.KindOpaque, problems{credential.BadScheme}},

		// Around the value.
		{"JSON.stringify", `Bearer "` + rfc7519 + `"`, "Bearer", credential.KindJWT, problems{credential.Quoted}},
		{"all in quotes", `"Bearer ` + opaque + `"`, "Bearer", credential.KindOpaque, problems{credential.Quoted}},
		{"single quotes", "Bearer '" + opaque + "'", "Bearer", credential.KindOpaque, problems{credential.Quoted}},
		{"one quote", "Bearer " + opaque + `"`, "Bearer", credential.KindOpaque, problems{credential.Quoted}},
		{"a word processor's quotes", "Bearer “" + opaque + "”", "Bearer", credential.KindOpaque, problems{credential.Quoted}},
		{"Basic in quotes", `Basic "` + user + `"`, "Basic", credential.KindBasic, problems{credential.Quoted}},
		{"two headers joined, RFC 9110 section 5.3", "Bearer a1b2c3d4, Bearer e5f6a7b8", "Bearer", credential.KindOpaque, problems{credential.TwoValues}},
		{"two tokens", "Bearer " + rfc7519 + " " + opaque, "Bearer", credential.KindJWT, problems{credential.TwoValues}},
		{"Basic and Bearer joined", "Basic " + user + ", Bearer " + opaque, "Basic", credential.KindBasic, problems{credential.TwoValues}},
		{"a line break at the end", "Bearer " + opaque + "\n", "Bearer", credential.KindOpaque, problems{credential.LineBreak}},
		{"a token wrapped over two lines", "Bearer " + rfc7519[:60] + "\r\n" + rfc7519[60:], "Bearer", credential.KindJWT, problems{credential.LineBreak}},
		{"an escaped line break", `Bearer ` + opaque + `\n`, "Bearer", credential.KindOpaque, problems{credential.LineBreak}},
		{"a percent-encoded line break", `Bearer ` + opaque + `%0A`, "Bearer", credential.KindOpaque, problems{credential.LineBreak}},
		{"an escaped line break after Basic", "Basic " + user + `\n`, "Basic", credential.KindBasic, problems{credential.LineBreak}},
		{"percent-encoded", "Bearer abc123%2Bdef%3D%3D", "Bearer", credential.KindOpaque, problems{credential.PercentEncoded}},
		{"percent-encoded Basic", "Basic " + strings.ReplaceAll(user, "=", "%3D"), "Basic", credential.KindBasic, problems{credential.PercentEncoded}},
		{"a zero-width space", "Bearer \u200b" + opaque, "Bearer", credential.KindOpaque, problems{credential.ForeignCharacter}},
		{"a control character", "Bearer " + opaque + "\x00", "Bearer", credential.KindOpaque, problems{credential.ForeignCharacter}},
		{"the whole reply", `Bearer {"access_token":"` + opaque + `","token_type":"Bearer"}`, "Bearer", credential.KindOpaque, problems{credential.WholeObject}},

		// Basic.
		{"RFC 7617 section 2: no colon", "Basic " + basic("Aladdin"), "Basic", credential.KindBasic, problems{credential.NoColon}},
		{"not encoded", "Basic Aladdin:open-sesame", "Basic", credential.KindBasic, problems{credential.NotBase64}},
		{"RFC 4648 section 5 alphabet", "Basic " + base64.URLEncoding.EncodeToString([]byte("a:\xff\xfe\xfd")), "Basic", credential.KindBasic, problems{credential.NotBase64}},
		{"padding alone", "Basic ==", "Basic", credential.KindBasic, problems{credential.NotBase64}},
		{"a JWT after Basic", "Basic " + rfc7519, "Basic", credential.KindJWT, problems{credential.NotBase64}},
		{"undefined:undefined", "Basic " + basic("undefined:undefined"), "Basic", credential.KindBasic, problems{credential.Placeholder}},
		{"the example's own words", "Basic " + basic("username:password"), "Basic", credential.KindBasic, problems{credential.Placeholder}},
		{"PyPI's user name", "Basic " + basic("__token__:open sesame"), "Basic", credential.KindBasic, nil},

		// Digest and signatures.
		{"RFC 7616 section 3.4: no response", `Digest username="Mufasa", realm="x", nonce="y", uri="/"`, "Digest", credential.KindDigest, problems{credential.MissingParam}},
		{"AWS signature cut short", "AWS4-HMAC-SHA256 Credential=A/20260131/eu-central-1/s3/aws4_request", "AWS4-HMAC-SHA256", credential.KindSignature, problems{credential.MissingParam}},
		{"Negotiate without base64", "Negotiate ***not base64***", "Negotiate", credential.KindNegotiate, problems{credential.NotBase64}},

		// Tokens.
		{"RFC 7519 section 7.2: payload cut", "Bearer " + rfc7519[:70], "Bearer", credential.KindJWT, problems{credential.Truncated}},
		{"signature missing", "Bearer " + rfc7519[:strings.LastIndex(rfc7519, ".")], "Bearer", credential.KindJWT, problems{credential.Truncated}},
		{"signature cut", "Bearer " + rfc7519[:len(rfc7519)-9], "Bearer", credential.KindJWT, problems{credential.Truncated}},
		{"signature empty", "Bearer " + rfc7519[:strings.LastIndex(rfc7519, ".")+1], "Bearer", credential.KindJWT, problems{credential.Truncated}},
		{"header alone", "Bearer " + rfc7519[:strings.Index(rfc7519, ".")], "Bearer", credential.KindJWT, problems{credential.Truncated}},
		{"copied from a shortened display", "Bearer " + rfc7519[:30] + "..." + rfc7519[len(rfc7519)-8:], "Bearer", credential.KindJWT, problems{credential.Truncated}},
		{"four segments", "Bearer " + rfc7519 + ".abcd", "Bearer", credential.KindJWT, problems{credential.BadSegments}},
		{"RFC 7515 section 2: padding", "Bearer " + strings.Replace(rfc7519, "OEjXk", "OEjXk=", 1), "Bearer", credential.KindJWT, problems{credential.BadEncoding}},
		{"payload that is no object", "Bearer eyJhbGciOiJub25lIn0.WzEsMl0.", "Bearer", credential.KindJWT, problems{credential.BadJSON}},
		{"header damaged", "Bearer yJ0eXAi.eyJpc3MiOiJqb2UifQ.c2ln", "Bearer", credential.KindJWT, problems{credential.BadJSON}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := credential.Authorization(secret.Text(test.value))
			if c.Scheme != test.scheme || c.Kind != test.kind {
				t.Errorf("is %s after scheme %q, want %s after %q", c.Kind, c.Scheme, test.kind, test.scheme)
			}
			if diff := cmp.Diff(test.problems, ids(c)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			for _, p := range c.Problems {
				if p.Text == "" {
					t.Errorf("%s has no text", p.ID)
				}
			}
			if c.Where != "request.headers.authorization" || c.Redacted == "" || len(c.Fingerprint) != 16 {
				t.Errorf("where %q, redacted %q, fingerprint %q", c.Where, c.Redacted, c.Fingerprint)
			}
		})
	}
}

func TestAuthorizationKnowsPlaceholders(t *testing.T) {
	t.Parallel()
	for _, value := range []string{
		"undefined", "null", "NULL", "None", "nil", "NaN", "false", "[object Object]", "[object Promise]",
		"token", "YOUR_TOKEN", "YOUR-API-KEY", "yourAccessToken", "your token here", "<token>", "<your access token>", "<YOUR_API_KEY>",
		"{{token}}", "{{ access_token }}", "{token}", "${TOKEN}", "${process.env.TOKEN}", "$TOKEN", "#{token}", "%TOKEN%", "__TOKEN__", "$(cat token.txt)",
		"<%= token %>", "[token]", "process.env.TOKEN", "import.meta.env.VITE_TOKEN", "xxx", "XXXXXXXX", "****", "••••••••", "...", "changeme", "CHANGE_ME",
		"INSERT_TOKEN_HERE", "paste-your-token-here", "my-secret-token", "xxxxx.yyyyy.zzzzz", "header.payload.signature", "eyJ...", "ghp_xxxxxxxxxxxxxxxxxxxx",
		"sk-...", `"undefined"`, "'null'",
	} {
		for _, header := range []string{"Bearer " + value, value, "Basic " + value, "ApiKey " + value} {
			if header == "token" {
				continue // A scheme with nothing behind it.
			}
			c := credential.Authorization(secret.Text(header))
			if !c.Is(credential.Placeholder) || c.Kind != credential.KindNone {
				t.Errorf("%s: %s with %v, want a placeholder", header, c.Kind, ids(c))
			}
		}
	}
}

func TestAuthorizationTakesNoTokenForAPlaceholder(t *testing.T) {
	t.Parallel()
	for _, value := range []string{
		"mF_9.B5f-4.1JqM", "b7d1f0c2a95e4c83", "5bf6eb40df0ac0f51f3fd1a039812c2646a9496a", "1|kq7Zp2Wv9Xr4Tn6L", "test", "secret",
		"{5bf6eb40df0ac0f51f3fd1a039812c26}", "hunter2", "tokenizer-4711", "nullable", "my_key_8f3a", rfc7519,
	} {
		if c := credential.Authorization(secret.Text("Bearer " + value)); c.Is(credential.Placeholder) {
			t.Errorf("%q is taken for a placeholder", value)
		}
	}
}

// Whoever has to mend it needs to know what stood there; of a name between brackets nobody knows whether it is one.
func TestPlaceholdersAreNamedByTheirForm(t *testing.T) {
	t.Parallel()
	for value, want := range map[string]string{
		"undefined":               "placeholder undefined",
		"[OBJECT object]":         "placeholder [object Object]",
		"${CANARY_TOKEN}":         "placeholder ${…}",
		"{{ canary }}":            "placeholder {{…}}",
		"process.env.CANARY":      "placeholder process.env.…",
		"your-canary-token":       "placeholder, 24 characters",
		"\"localStorage.canary\"": "placeholder localstorage.…",
	} {
		c := credential.Authorization(secret.Text("Bearer " + value))
		if c.Redacted != want {
			t.Errorf("%s is described as %s, want %s", value, c.Redacted, want)
		}
		_, form, named := strings.Cut(want, "placeholder ")
		at := slices.IndexFunc(c.Problems, func(p credential.Problem) bool { return p.ID == credential.Placeholder })
		if at < 0 {
			t.Fatalf("%s is not taken for a placeholder", value)
		}
		if text := c.Problems[at].Text; named != strings.HasSuffix(text, ": "+form+".") || strings.Contains(strings.ToLower(text), "canary") {
			t.Errorf("%s: the problem is %q", value, text)
		}
	}
}

func TestAuthorizationLeavesAloneWhatIsTooLong(t *testing.T) {
	value := secret.Text("Bearer eyJhbGciOiJIUzI1NiJ9." + strings.Repeat("A", 10<<20) + ".sig")
	c := credential.Authorization(value)
	if c.Scheme != "Bearer" || c.Token != nil || !c.Is(credential.TooLong) {
		t.Errorf("scheme %q, token %v, problems %v", c.Scheme, c.Token, ids(c))
	}
	if allocated := testing.AllocsPerRun(5, func() { credential.Authorization(value) }); allocated > 20 {
		t.Errorf("%v allocations for a value that is not read", allocated)
	}
}

func TestParseTakesWhatPeoplePaste(t *testing.T) {
	t.Parallel()
	for _, pasted := range []string{
		rfc7519, "  " + rfc7519 + "\n", "Bearer " + rfc7519, "Authorization: Bearer " + rfc7519, "authorization: bearer " + rfc7519 + "\r\n",
	} {
		c := credential.Parse(secret.Text(pasted))
		if c.Kind != credential.KindJWT || len(c.Problems) > 0 || c.Token == nil || c.Token.Issuer != "joe" {
			t.Errorf("%q: %s with %v", pasted, c.Kind, ids(c))
		}
	}
}

func TestFingerprintTellsEqualFromDifferent(t *testing.T) {
	t.Parallel()
	one, same := credential.Authorization("Bearer a1b2c3d4"), credential.Authorization("Bearer a1b2c3d4")
	other := credential.Authorization("Bearer a1b2c3d5")
	if one.Fingerprint != same.Fingerprint || one.Fingerprint == other.Fingerprint {
		t.Errorf("fingerprints %s, %s, %s", one.Fingerprint, same.Fingerprint, other.Fingerprint)
	}
	// The first 16 hex digits of `printf 'Bearer a1b2c3d4' | sha256sum`.
	if one.Fingerprint != "270ce3a9cab49127" || credential.Fingerprint("Bearer a1b2c3d4") != one.Fingerprint {
		t.Errorf("fingerprint %s", one.Fingerprint)
	}
}

func TestAuthorizationQuotesNoUnknownScheme(t *testing.T) {
	t.Parallel()
	for _, value := range []string{"CANARYpass phrase", "CANARYpass x=y", "CANARYpass Basic " + basic("a:b"), "CANARYpass\tphrase", "CANARYpass Negotiate TlRMTVNTUAABAAAA="} {
		c := credential.Authorization(secret.Text(value), "Bearer")
		shown, err := json.Marshal(c)
		if err != nil || strings.Contains(string(shown), "CANARY") || c.Scheme != credential.UnknownScheme && c.Scheme != "" {
			t.Errorf("%q: scheme %q, %v: %s", value, c.Scheme, err, shown)
		}
	}
	c := credential.Authorization("CANARYpass phrase")
	if c.Scheme != credential.UnknownScheme || c.SchemeName() != "a scheme that why401 does not know" {
		t.Errorf("scheme %q, in texts %q", c.Scheme, c.SchemeName())
	}
	if c := credential.Authorization("acme 9944b09199c62bcf", "Bearer", "Acme"); c.Scheme != "acme" || c.SchemeName() != "acme" {
		t.Errorf("the scheme that the server asks for is read as %q", c.Scheme)
	}
}
