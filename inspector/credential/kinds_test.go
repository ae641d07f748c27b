package credential_test

import (
	"encoding/base64"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

func TestBasicIsDecodedWithoutItsPassword(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, userPass string
		want           credential.Basic
	}{
		{"RFC 7617 section 2", "Aladdin:open sesame", credential.Basic{User: "Aladdin"}},
		{"RFC 7617 section 2.1: UTF-8", "Jürgen:123£", credential.Basic{User: "Jürgen"}},
		{"RFC 7617 section 2.1: ISO-8859-1", "J\xfcrgen:123\xa3", credential.Basic{User: "Jürgen"}},
		{"RFC 7617 section 2: colons in the password", "maria:a:b:c", credential.Basic{User: "maria"}},
		{"no password", "maria:", credential.Basic{User: "maria", EmptyPassword: true}},
		{"no user name", ":pat", credential.Basic{}},
		{"neither", ":", credential.Basic{EmptyPassword: true}},
		{"echo without -n", "maria:open sesame\n", credential.Basic{User: "maria", TrailingNewline: true}},
		{"a Windows domain", `CORP\maria:x`, credential.Basic{User: `CORP\maria`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := credential.Authorization(secret.Text("Basic " + base64.StdEncoding.EncodeToString([]byte(test.userPass))))
			if c.Basic == nil || len(c.Problems) > 0 {
				t.Fatalf("not decoded: %v", ids(c))
			}
			if diff := cmp.Diff(test.want, *c.Basic); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestBasicMasksAKeyAsUserName holds for APIs that take their key for the user name and want no password.
func TestBasicMasksAKeyAsUserName(t *testing.T) {
	t.Parallel()
	key := "sk_" + "test_51" + strings.Repeat("aB3", 10)
	c := credential.Authorization(secret.Text("Basic " + basic(key+":")))
	if c.Issuer != "Stripe" || c.Environment != "test" || !c.Basic.EmptyPassword || strings.Contains(c.Basic.User, "aB3") {
		t.Errorf("issuer %q, environment %q, user %q", c.Issuer, c.Environment, c.Basic.User)
	}
}

// TestDigestIsReadWithoutItsResponse uses the example of RFC 7616 section 3.9.1.
func TestDigestIsReadWithoutItsResponse(t *testing.T) {
	t.Parallel()
	c := credential.Authorization(`Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html", ` +
		`algorithm=MD5, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001, ` +
		`cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth, response="8ca523f5e9506fed4657c9700eebdbec", ` +
		`opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`)
	want := &credential.Digest{
		User: "Mufasa", Realm: "http-auth@example.org", URI: "/dir/index.html", Algorithm: "MD5", QOP: "auth", Count: "00000001",
		Nonce: "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
	}
	if diff := cmp.Diff(want, c.Digest); diff != "" || len(c.Problems) > 0 {
		t.Errorf("problems %v, (-want +got):\n%s", ids(c), diff)
	}
}

// TestSignedDataIsNoJWT holds that what itsdangerous signs is taken for an opaque token, though it begins as a JWT does and
// has as many parts; what names an algorithm, or has claims, is a JWT still.
func TestSignedDataIsNoJWT(t *testing.T) {
	t.Parallel()
	encode := func(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }
	tests := []struct {
		name, value string
		want        credential.Kind
	}{
		{"itsdangerous", encode(`{"hive":12}`) + ".awwgLQ.Xi4_x7-AWiJEJea_VaAQOIFfskM", credential.KindOpaque},
		{"a JWT with broken claims", encode(`{"alg":"HS256"}`) + ".awwgLQ.Xi4_x7-AWiJEJea_VaAQOIFfskM", credential.KindJWT},
		{"a JWT whose header lacks the algorithm", encode(`{"typ":"JWT"}`) + "." + encode(`{"sub":"1"}`) + ".Xi4_x7-AWiJEJea_VaAQOIFfskM", credential.KindJWT},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := credential.Authorization(secret.Text("Bearer " + test.value))
			if c.Kind != test.want || test.want == credential.KindOpaque && len(c.Problems) > 0 {
				t.Errorf("it is %s with %v, want %s", c.Kind, ids(c), test.want)
			}
		})
	}
}

func TestBlobTellsTheMechanism(t *testing.T) {
	t.Parallel()
	encode := base64.StdEncoding.EncodeToString
	const kerberos = "\x60\x48\x06\x09\x2a\x86\x48\x86\xf7\x12\x01\x02\x02"
	const spnego = "\x60\x48\x06\x06\x2b\x06\x01\x05\x05\x02"
	tests := []struct {
		name, value string
		want        credential.Blob
	}{
		{"[MS-NLMP] 2.2.1.1", "NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAAKAGFKAAAADw==", credential.Blob{Mechanism: "ntlm", Step: 1}},
		{"[MS-NLMP] 2.2.1.3", "NTLM " + encode([]byte("NTLMSSP\x00\x03\x00\x00\x00")), credential.Blob{Mechanism: "ntlm", Step: 3}},
		{"NTLM without SPNEGO under Negotiate", "Negotiate TlRMTVNTUAABAAAA", credential.Blob{Mechanism: "ntlm", Step: 1}},
		{"NTLM within SPNEGO", "Negotiate " + encode([]byte(spnego+"NTLMSSP\x00\x01")), credential.Blob{Mechanism: "ntlm", Step: 1}},
		{"RFC 4121: Kerberos", "Negotiate " + encode([]byte(kerberos)), credential.Blob{Mechanism: "kerberos"}},
		{"RFC 4178: Kerberos within SPNEGO", "Negotiate " + encode([]byte(spnego+kerberos)), credential.Blob{Mechanism: "kerberos"}},
		{"RFC 4178: an answer", "Negotiate " + encode([]byte("\xa1\x14\x30\x12")), credential.Blob{Mechanism: "spnego"}},
		{"something else", "Negotiate AAAA", credential.Blob{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := credential.Authorization(secret.Text(test.value))
			if diff := cmp.Diff(&test.want, c.Blob); diff != "" || c.Kind != credential.KindNegotiate {
				t.Errorf("%s (-want +got):\n%s", c.Kind, diff)
			}
		})
	}
}

// TestSignatureShowsItsScope uses the example of AWS' documentation of signature version 4.
func TestSignatureShowsItsScope(t *testing.T) {
	t.Parallel()
	c := credential.Authorization("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, " +
		"SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7")
	want := &credential.Signature{
		Date: "20150830", Region: "us-east-1", Service: "iam", SignedHeaders: []string{"content-type", "host", "x-amz-date"},
	}
	if diff := cmp.Diff(want, c.Signature); diff != "" || len(c.Problems) > 0 {
		t.Errorf("problems %v, (-want +got):\n%s", ids(c), diff)
	}
	c = credential.Authorization(`Signature keyId="k",algorithm="hmac-sha256",headers="(request-target) date",signature="AAAA"`)
	if diff := cmp.Diff([]string{"(request-target)", "date"}, c.Signature.SignedHeaders); diff != "" {
		t.Errorf("draft-cavage (-want +got):\n%s", diff)
	}
	c = credential.Authorization(`OAuth oauth_consumer_key="k", oauth_signature_method="HMAC-SHA1", oauth_signature="AAAA%3D"`)
	if c.Kind != credential.KindSignature || len(c.Problems) > 0 {
		t.Errorf("RFC 5849 section 3.5.1: %s with %v", c.Kind, ids(c))
	}
}

func TestKeysAreKnownByTheirShape(t *testing.T) {
	t.Parallel()
	// Put together here, so that no scanner takes them for real ones.
	mixed := strings.Repeat("aB3dE5gH7j", 10)
	hexadecimal := strings.Repeat("0123456789abcdef", 4)
	tests := []struct {
		prefix, rest, issuer, environment string
	}{
		{"sk_live_51", mixed, "Stripe", "live"},
		{"sk_test_", mixed[:24], "Stripe", "test"},
		{"sk_test_", hexadecimal[:40], "Paystack", "test"},
		{"sk_test_", mixed[:43], "", "test"},
		{"rzp_live_", mixed[:14], "Razorpay", "live"},
		{"test_", mixed[:30], "Mollie", "test"},
		{"EZTK", mixed[:54], "EasyPost", "test"},
		{"access-sandbox-", hexadecimal[:36], "Plaid", "test"},
		{"ghp_", mixed[:36], "GitHub", ""},
		{"github_pat_", mixed[:82], "GitHub", ""},
		{"glpat-", mixed[:20], "GitLab", ""},
		{"xoxb-", "1234567890-1234567890-" + mixed[:24], "Slack", ""},
		{"AKIA", strings.ToUpper(mixed[:16]), "AWS", ""},
		{"AIza", mixed[:35], "Google", ""},
		{"sk-ant-", mixed[:90], "Anthropic", ""},
		{"sk-", mixed[:48], "", ""},
		{"SG.", mixed[:22] + "." + mixed[:43], "SendGrid", ""},
		{"pk.eyJ", mixed[:60] + "." + mixed[:22], "Mapbox", ""},
	}
	for _, test := range tests {
		t.Run(test.prefix, func(t *testing.T) {
			t.Parallel()
			c := credential.Parse(secret.Text(test.prefix + test.rest))
			if c.Kind != credential.KindAPIKey || c.Issuer != test.issuer || c.Environment != test.environment {
				t.Errorf("%s of %q for %q, want %q for %q", c.Kind, c.Issuer, c.Environment, test.issuer, test.environment)
			}
			if !strings.Contains(c.Redacted, test.prefix+"…") || strings.Contains(c.Redacted, test.rest[:6]) {
				t.Errorf("redacted to %s", c.Redacted)
			}
		})
	}
}

func TestEnvironmentIsReadOffTheKey(t *testing.T) {
	t.Parallel()
	for value, want := range map[string]string{
		"test_4b81d0aa37": "test", "live-4b81d0aa37": "live", "pk_sandbox_4b81d0aa37": "test", "acme_sk_prod_4b81d0aa37": "live",
		"4b81d0aa37": "", "contest_4b81d0aa37": "", "k_1a77c3e905bd": "", "4b81d0aa37_test": "",
	} {
		if c := credential.Authorization(secret.Text("ApiKey " + value)); c.Environment != want {
			t.Errorf("%s is for %q, want %q", value, c.Environment, want)
		}
	}
}

func TestTimesOfSignedURLs(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		name, query string
		want        credential.Signature
	}{
		{
			"AWS signature version 4 in the query",
			"X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20260131%2Feu-central-1%2Fs3%2Faws4_request" +
				"&X-Amz-Date=20260131T120000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=fe5f80f77d5fa3be",
			credential.Signature{
				Date: "20260131", Region: "eu-central-1", Service: "s3", SignedHeaders: []string{"host"},
				Signed: at, Expires: at.Add(time.Hour),
			},
		},
		{
			"Azure shared access signature",
			"sv=2022-11-02&se=2026-01-31T12%3A00%3A00Z&sr=b&sp=r&sig=ZmU1ZjgwZjc3ZDVmYTNiZQ%3D%3D",
			credential.Signature{Expires: at},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			found := credential.Elsewhere(credential.Request{URL: parseURL(t, "https://s.example/x?"+test.query)})
			if len(found) != 1 || found[0].Kind != credential.KindSignature {
				t.Fatalf("found %+v", found)
			}
			if diff := cmp.Diff(&test.want, found[0].Signature); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
