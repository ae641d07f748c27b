package challenge

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseFollowsTheGrammar(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		fields []string
		want   []Challenge
	}{
		{"no field", nil, nil},
		{"an empty field", []string{""}, nil},
		{"scheme alone", []string{"Negotiate"}, []Challenge{{Scheme: "Negotiate"}}},
		{
			"RFC 7617 section 2, example",
			[]string{`Basic realm="WallyWorld"`},
			[]Challenge{{Scheme: "Basic", Params: []Param{{"realm", "WallyWorld"}}}},
		},
		{
			"RFC 9110 section 11.6.1, example: a comma between challenges and between parameters",
			[]string{`Basic realm="simple", Newauth realm="apps", type=1, title="Login to \"apps\""`},
			[]Challenge{
				{Scheme: "Basic", Params: []Param{{"realm", "simple"}}},
				{Scheme: "Newauth", Params: []Param{{"realm", "apps"}, {"type", "1"}, {"title", `Login to "apps"`}}},
			},
		},
		{
			"RFC 9110 section 11.6.1: several fields",
			[]string{"Negotiate", "NTLM", `Basic realm="x"`},
			[]Challenge{{Scheme: "Negotiate"}, {Scheme: "NTLM"}, {Scheme: "Basic", Params: []Param{{"realm", "x"}}}},
		},
		{
			"RFC 9110 section 11.2: token68 with padding",
			[]string{"Negotiate YIIabc==, Basic realm=x"},
			[]Challenge{
				{Scheme: "Negotiate", Token68: "YIIabc=="},
				{Scheme: "Basic", Params: []Param{{"realm", "x"}}},
			},
		},
		{
			"RFC 9110 section 5.6.1.2: empty list elements",
			[]string{` , ,Basic realm="x",, ,charset="UTF-8", ,`},
			[]Challenge{{Scheme: "Basic", Params: []Param{{"realm", "x"}, {"charset", "UTF-8"}}}},
		},
		{
			"RFC 9110 section 11.2: bad white space around the equals sign",
			[]string{"Basic realm = \"x\" ,\tcharset\t=\tUTF-8"},
			[]Challenge{{Scheme: "Basic", Params: []Param{{"realm", "x"}, {"charset", "UTF-8"}}}},
		},
		{
			"RFC 9110 section 5.6.4: quoted pairs, commas and equals signs in quotes",
			[]string{`Bearer error_description="a \"b\", c=d; \\e"`},
			[]Challenge{{Scheme: "Bearer", Params: []Param{{"error_description", `a "b", c=d; \e`}}}},
		},
		{
			"RFC 7616 section 3.9.1, example",
			[]string{
				`Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=SHA-256, ` +
					`nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`,
			},
			[]Challenge{{Scheme: "Digest", Params: []Param{
				{"realm", "http-auth@example.org"},
				{"qop", "auth, auth-int"},
				{"algorithm", "SHA-256"},
				{"nonce", "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"},
				{"opaque", "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"},
			}}},
		},
		{
			"RFC 9449 section 9: DPoP after Bearer",
			[]string{`Bearer realm="api", DPoP error="use_dpop_nonce", algs="ES256 PS256"`},
			[]Challenge{
				{Scheme: "Bearer", Params: []Param{{"realm", "api"}}},
				{Scheme: "DPoP", Params: []Param{{"error", "use_dpop_nonce"}, {"algs", "ES256 PS256"}}},
			},
		},
		{
			"Entra: an empty realm",
			[]string{`Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"`},
			[]Challenge{{Scheme: "Bearer", Params: []Param{
				{"realm", ""}, {"authorization_uri", "https://login.microsoftonline.com/common/oauth2/authorize"},
			}}},
		},
		{
			"Docker registry: no space after the comma",
			[]string{`Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:x:pull"`},
			[]Challenge{{Scheme: "Bearer", Params: []Param{
				{"realm", "https://auth.docker.io/token"},
				{"service", "registry.docker.io"},
				{"scope", "repository:x:pull"},
			}}},
		},
		{
			"unknown schemes",
			[]string{`Key, Cloudflare-Access resource_metadata="https://x/y"`},
			[]Challenge{
				{Scheme: "Key"},
				{Scheme: "Cloudflare-Access", Params: []Param{{"resource_metadata", "https://x/y"}}},
			},
		},
		{
			"fields joined with line breaks, as browsers' interfaces give them",
			[]string{"Negotiate\nNTLM\r\nBasic realm=\"x\""},
			[]Challenge{{Scheme: "Negotiate"}, {Scheme: "NTLM"}, {Scheme: "Basic", Params: []Param{{"realm", "x"}}}},
		},
		{
			"RFC 9112 section 5.2: a folded line continues",
			[]string{"Digest realm=\"x\",\r\n nonce=\"y\""},
			[]Challenge{{Scheme: "Digest", Params: []Param{{"realm", "x"}, {"nonce", "y"}}}},
		},
		{
			"RFC 9110 section 5.5: bytes that are not UTF-8 are ISO-8859-1",
			[]string{"Basic realm=\"B\xfccher\""},
			[]Challenge{{Scheme: "Basic", Params: []Param{{"realm", "Bücher"}}}},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, Parse(test.fields...)); diff != "" {
				t.Errorf("Parse(%q) (-want +got):\n%s", test.fields, diff)
			}
		})
	}
}

func TestParseReadsWhatIsBroken(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, field string
		want        []Challenge
	}{
		{
			"Elasticsearch: a missing comma",
			`Basic realm="security" charset="UTF-8"`,
			[]Challenge{{
				Scheme: "Basic", Params: []Param{{"realm", "security"}, {"charset", "UTF-8"}}, Broken: []Defect{MissingComma},
			}},
		},
		{
			"AWS: parameters separated by spaces",
			`Bearer scope="" error="invalid_token" error_description="the token has expired"`,
			[]Challenge{{
				Scheme: "Bearer",
				Params: []Param{{"scope", ""}, {"error", "invalid_token"}, {"error_description", "the token has expired"}},
				Broken: []Defect{MissingComma},
			}},
		},
		{
			"two challenges without a comma",
			`Bearer realm="api" Basic realm="web"`,
			[]Challenge{
				{Scheme: "Bearer", Params: []Param{{"realm", "api"}}, Broken: []Defect{MissingComma}},
				{Scheme: "Basic", Params: []Param{{"realm", "web"}}},
			},
		},
		{"schemes separated by a space", "Negotiate NTLM", []Challenge{
			{Scheme: "Negotiate", Broken: []Defect{MissingComma}}, {Scheme: "NTLM"},
		}},
		{"no scheme", `realm="x", charset="UTF-8"`, []Challenge{
			{Params: []Param{{"realm", "x"}, {"charset", "UTF-8"}}, Broken: []Defect{NoScheme}},
		}},
		{"semicolons", `Digest realm="x"; nonce="y"`, []Challenge{
			{Scheme: "Digest", Params: []Param{{"realm", "x"}, {"nonce", "y"}}, Broken: []Defect{WrongSeparator}},
		}},
		{"a colon after the scheme", `Bearer: realm="x"`, []Challenge{
			{Scheme: "Bearer", Params: []Param{{"realm", "x"}}, Broken: []Defect{ColonAfterScheme}},
		}},
		{"the field's name in its value", `WWW-Authenticate: Basic realm="x"`, []Challenge{
			{Scheme: "Basic", Params: []Param{{"realm", "x"}}},
		}},
		{"a realm without a value", "Basic realm=", []Challenge{
			{Scheme: "Basic", Params: []Param{{"realm", ""}}, Broken: []Defect{EmptyValue}},
		}},
		{"no value before the next parameter", `Bearer scope= error="invalid_token"`, []Challenge{{
			Scheme: "Bearer", Params: []Param{{"scope", ""}, {"error", "invalid_token"}},
			Broken: []Defect{EmptyValue, MissingComma},
		}}},
		{"an unquoted realm of two words", "Basic realm=Members only, Bearer", []Challenge{
			{Scheme: "Basic", Params: []Param{{"realm", "Members only"}}, Broken: []Defect{UnquotedValue}},
			{Scheme: "Bearer"},
		}},
		{"an unquoted list of qop options", `Digest qop=auth,auth-int, nonce="y"`, []Challenge{{
			Scheme: "Digest", Params: []Param{{"qop", "auth,auth-int"}, {"nonce", "y"}}, Broken: []Defect{UnquotedValue},
		}}},
		{"a quote that never ends", `Basic realm="Members`, []Challenge{
			{Scheme: "Basic", Params: []Param{{"realm", "Members"}}, Broken: []Defect{UnterminatedQuote}},
		}},
		{"a quote that ends in a backslash", `Basic realm="x\`, []Challenge{
			{Scheme: "Basic", Params: []Param{{"realm", `x\`}}, Broken: []Defect{UnterminatedQuote}},
		}},
		{"quotation marks that were not escaped", `Basic realm="the "inner" circle", charset="UTF-8"`, []Challenge{{
			Scheme: "Basic", Params: []Param{{"realm", `the "inner" circle`}, {"charset", "UTF-8"}},
			Broken: []Defect{StrayQuote},
		}}},
		{"words after a quoted value", `Basic realm="x" please`, []Challenge{{
			Scheme: "Basic", Params: []Param{{"realm", "x"}}, Text: "please", Broken: []Defect{StrayQuote, Unstructured},
		}}},
		{"a parameter given twice", `Basic realm="x", REALM="y"`, []Challenge{{
			Scheme: "Basic", Params: []Param{{"realm", "x"}, {"REALM", "y"}}, Broken: []Defect{DuplicateParam},
		}}},
		{"a sentence", "Please log in", []Challenge{
			{Text: "Please log in", Broken: []Defect{Unstructured}},
		}},
		{"two schemes without a comma", "Negotiate NTLM Basic", []Challenge{
			{Scheme: "Negotiate", Broken: []Defect{MissingComma}},
			{Scheme: "NTLM", Broken: []Defect{MissingComma}},
			{Scheme: "Basic"},
		}},
		{"an error's message", "metadata entry not found", []Challenge{
			{Text: "metadata entry not found", Broken: []Defect{Unstructured}},
		}},
		{"an unknown scheme with its token68", "Ticket a8f3", []Challenge{{Scheme: "Ticket", Token68: "a8f3"}}},
		{"JSON", `{"error":"unauthorized"}`, []Challenge{
			{Text: `{"error":"unauthorized"}`, Broken: []Defect{Unstructured}},
		}},
		{"nothing but a sign", "=", []Challenge{{Text: "=", Broken: []Defect{Unstructured}}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, Parse(test.field)); diff != "" {
				t.Errorf("Parse(%q) (-want +got):\n%s", test.field, diff)
			}
		})
	}
}

// TestChallengeNamesAreCaseInsensitive holds RFC 9110 sections 11.1 and 11.2.
func TestChallengeNamesAreCaseInsensitive(t *testing.T) {
	t.Parallel()
	c := Parse(`bASIC Realm="First", realm="Second"`)[0]
	if !c.Is("Basic") || c.Is("Bearer") {
		t.Errorf("scheme %q: Is is wrong", c.Scheme)
	}
	if realm, ok := c.Param("REALM"); !ok || realm != "First" {
		t.Errorf("realm is %q, %v; want the first", realm, ok)
	}
	if _, ok := c.Param("nonce"); ok {
		t.Error("found a nonce where there is none")
	}
}

func TestParseKeepsItsLimits(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, field string
	}{
		{"length", `Basic realm="` + strings.Repeat("x", MaxLength) + `"`},
		{"challenges", strings.Repeat("Basic, ", MaxChallenges+1)},
		{"parameters", "Basic " + strings.Repeat("a=b, ", MaxParams+1)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := Parse(test.field)
			if len(got) == 0 || len(got) > MaxChallenges {
				t.Fatalf("%d challenges", len(got))
			}
			last := got[len(got)-1]
			if !last.Has(TooLong) {
				t.Errorf("the last challenge is not marked: %v", last.Broken)
			}
			if len(last.Params) > MaxParams {
				t.Errorf("%d parameters", len(last.Params))
			}
		})
	}
}
