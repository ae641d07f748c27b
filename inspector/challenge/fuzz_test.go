package challenge

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "Negotiate", "NTLM, Basic realm=\"x\"", `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=SHA-256, nonce="7ypf/x", stale=true`,
		`Bearer realm="", authorization_uri="https://login.example/authorize", error="insufficient_claims", claims="eyJhIjoxfQ=="`,
		`Bearer scope="" error="invalid_token" error_description="the token has expired"`, `Basic realm="security" charset="UTF-8"`,
		"Negotiate YIIabc==, NTLM TlRMTVNTUAAC", "Basic realm=", `Basic realm="the "inner" circle"`, "Basic realm=\"x\\", "a=b;c=d", "Key\nBasic realm=x\n\ty=z",
		`{"error":"x"}`, "Digest qop=auth,auth-int", `OAuth realm="https%3A%2F%2Fjira"`, "Bearer: x y, =\"", "Basic realm=\"B\xfccher\"",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, field string) {
		challenges := Parse(field)
		if len(challenges) > MaxChallenges {
			t.Fatalf("%d challenges", len(challenges))
		}
		size := 0
		for _, c := range challenges {
			size += len(c.Scheme) + len(c.Token68) + len(c.Text)
			if c.Scheme != "" && !isToken(c.Scheme) {
				t.Errorf("scheme %q", c.Scheme)
			}
			for _, p := range c.Params {
				size += len(p.Name) + len(p.Value)
			}
			if c.Token68 != "" && c.Scheme == "" || len(c.Params) > MaxParams {
				t.Errorf("%+v", c)
			}
		}
		if size > 2*len(field) { // ISO-8859-1 becomes UTF-8 at most twice as long.
			t.Errorf("%d bytes became %d", len(field), size)
		}
		if written, ok := write(challenges); ok {
			again := Parse(written)
			if diff := cmp.Diff(challenges, again, cmpopts.IgnoreFields(Challenge{}, "Broken"), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("written by the grammar as %q they read otherwise (-first +again):\n%s", written, diff)
			}
			for _, c := range again {
				for _, d := range c.Broken {
					if d != DuplicateParam {
						t.Errorf("written by the grammar as %q it is %s", written, d)
					}
				}
			}
		}
	})
}

// write writes challenges by the grammar of RFC 9110 section 11, where they have nothing that it cannot express.
func write(challenges []Challenge) (string, bool) {
	var out strings.Builder
	for i, c := range challenges {
		if c.Scheme == "" || c.Text != "" || c.Has(TooLong) || c.Token68 != "" && len(c.Params) > 0 || strings.HasPrefix(c.Scheme, "auth") {
			return "", false
		}
		if i > 0 {
			out.WriteString(", ")
		}
		out.WriteString(c.Scheme)
		if c.Token68 != "" {
			out.WriteString(" " + c.Token68)
		}
		for n, p := range c.Params {
			if !isToken(p.Name) {
				return "", false
			}
			if n > 0 {
				out.WriteByte(',')
			}
			out.WriteString(" " + p.Name + `="` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(p.Value) + `"`)
		}
	}
	return out.String(), out.Len() <= MaxLength
}

// TestParseTakesLinearTime would take several seconds for a field if its parts were read again for every other part;
// it takes less than a millisecond. A busy machine gets more than one try.
func TestParseTakesLinearTime(t *testing.T) {
	t.Parallel()
	for _, part := range []string{
		`a="b" c `, `a="b"c `, `"`, `",`, `\"`, `a=`, `a= `, "a ", "a,", `a="`, `a="b" `, "=", ";", " ", `Basic a="b c" d `, "\n ", "x\n", `""`, `" "`, "a=b c ",
	} {
		for _, start := range []string{"", "Basic ", `Basic realm="`, `Basic a="b" c, a="`} {
			field := start + strings.Repeat(part, MaxLength/len(part))
			fastest := time.Hour
			for range 5 {
				began := time.Now()
				Parse(field)
				if fastest = min(fastest, time.Since(began)); fastest < time.Second {
					break
				}
			}
			if fastest >= time.Second {
				t.Errorf("%d times %q after %q took %v", MaxLength/len(part), part, start, fastest)
			}
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, bench := range []struct {
		name   string
		fields []string
	}{
		{"two challenges", []string{`Bearer realm="api", error="invalid_token", error_description="The token expired"`, `Basic realm="api"`}},
		{"digest", []string{`Digest realm="Archive", nonce="iKqTBPBgBgA=eb3099e3bb5e16920ade813f57594cb31b7cb6d7", algorithm=MD5, qop="auth"`}},
		{"negotiate", []string{"Negotiate", "NTLM"}},
		{"broken", []string{`Bearer scope="" error="invalid_token" error_description="the token has expired"`}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Parse(bench.fields...)
			}
		})
	}
}
