package terminal

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// segment encodes a part of a token.
func segment(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }

// token returns a JWT with a signature that has the right length and a canary in it.
func token(header, claims string) string {
	length := 43 // of HS256
	if strings.Contains(header, "RS256") {
		length = 342
	}
	return segment(header) + "." + segment(claims) + "." + strings.Repeat(canary, length)[:length-1] + "A"
}

const hs256 = `{"alg":"HS256","typ":"JWT"}`

// noon is when the tokens here are judged; in them 1772362800 is an hour before, 1772370000 an hour after.
const noon = "2026-03-01T12:00:00Z"

func TestTokensAreJudged(t *testing.T) {
	t.Parallel()
	const good = `"iss":"https://id.example.test","aud":"api","iat":1772362800,"exp":1772370000`
	for _, test := range []struct {
		name, token string
		args        []string
		ok          bool
		says        string
	}{
		{"valid", token(hs256, `{`+good+`}`), nil, true, ""},
		{"whole header line", "Authorization: Bearer " + token(hs256, `{`+good+`}`) + "\r\n", nil, true, ""},
		{"another header's line", "X-Auth-Token: " + token(hs256, `{`+good+`}`), nil, true, ""},
		{"quoted", `"` + token(hs256, `{`+good+`}`) + `"`, nil, true, "If it only came along with copying"},
		{"broken over lines", strings.Replace(token(hs256, `{`+good+`}`), ".", ".\n", 2), nil, true, "A line break"},
		{"expired", token(hs256, `{`+good+`}`), []string{"--at", "2026-03-01T13:00:00Z"}, false, "It expired now, at 2026-03-01 13:00:00 UTC."},
		{"long expired", token(hs256, `{`+good+`}`), []string{"--at", "2026-03-04T13:00:00Z"}, false, "It expired 3 days ago"},
		{"a second before", token(hs256, `{`+good+`}`), []string{"--at", "2026-03-01T12:59:59Z"}, true, ""},
		{"not yet valid", token(hs256, `{"nbf":1772370000,"exp":1772373600}`), nil, false, "It becomes valid only in 1 hour (nbf)"},
		{"issued in the future", token(hs256, `{"iat":1772366405,"exp":1772373600}`), nil, true, "Its time of issue (iat) lies ahead, in 5 seconds"},
		{"ends before it begins", token(hs256, `{"iat":1772370000,"exp":1772369000}`), nil, false, "exp lies before iat"},
		{"no end", token(hs256, `{"iat":1772362800}`), nil, true, "It never expires by itself"},
		{"milliseconds", token(hs256, `{"exp":1772370000000}`), nil, false, "exp is in milliseconds"},
		{"time as text", token(hs256, `{"exp":"1772370000"}`), nil, false, "exp is not written as a number"},
		{"unsigned", segment(`{"alg":"none"}`) + "." + segment(`{`+good+`}`) + ".", nil, false, "anybody can make such a token"},
		{"unsigned in capitals", segment(`{"alg":"NoNe"}`) + "." + segment(`{`+good+`}`) + ".", nil, false, "anybody can make such a token"},
		{"signature cut off", segment(hs256) + "." + segment(`{`+good+`}`) + ".", nil, false, "Its signature is missing"},
		{"without its signature", segment(hs256) + "." + segment(`{`+good+`}`), nil, false, "Its signature is missing"},
		{"truncated", segment(hs256) + "." + segment(`{` + good + `}`)[:40], nil, false, "The token ends too early"},
		{"no algorithm", token(`{"typ":"JWT"}`, `{`+good+`}`), nil, false, "names no algorithm"},
		{"key in the header", token(`{"alg":"RS256","jku":"https://evil.example.test/"}`, `{`+good+`}`), nil, true, "takes anybody's tokens"},
		{"SHA-1", token(`{"alg":"RS1"}`, `{`+good+`}`), nil, true, "rests on SHA-1"},
		{"critical extension", token(`{"alg":"RS256","crit":["x"]}`, `{`+good+`}`), nil, true, "asks for extensions"},
		{"encrypted", segment(`{"alg":"RSA1_5","enc":"A128CBC-HS256","zip":"DEF"}`) + ".QUJD.QUJD.QUJD.QUJD", nil, true, "only the server it is made for"},
		{"encrypted weakly", segment(`{"alg":"RSA1_5","enc":"A128CBC-HS256","zip":"DEF"}`) + ".QUJD.QUJD.QUJD.QUJD", nil, true, "RSA1_5 can be broken"},
		{"compressed", segment(`{"alg":"dir","enc":"A128GCM","zip":"DEF"}`) + "..QUJD.QUJD.QUJD", nil, true, "compressed before"},
		{"ID token", token(hs256, `{`+good+`,"nonce":"n"}`), nil, true, "This is an ID token (nonce tells)"},
		{"refresh token", token(hs256, `{`+good+`,"typ":"Refresh"}`), nil, true, "This is a refresh token (typ tells)"},
		{"access token", token(`{"alg":"HS256","typ":"application/at+JWT"}`, `{`+good+`,"nonce":"n"}`), nil, true, "access token (typ in its header tells)"},
		{"right audience and issuer", token(hs256, `{`+good+`}`), []string{"--audience", "api", "--issuer", "https://id.example.test"}, true, ""},
		{"one of several audiences", token(hs256, `{"aud":["a","b"],"exp":1772370000}`), []string{"--audience", "b"}, true, ""},
		{"wrong audience", token(hs256, `{`+good+`}`), []string{"--audience", "shop"}, false, "It is made for api, and not for shop."},
		{"no audience", token(hs256, `{"exp":1772370000}`), []string{"--audience", "shop"}, false, "It names no audience (aud), and shop was expected"},
		{"slash too many", token(hs256, `{`+good+`}`), []string{"--issuer", "https://ID.example.test/"}, false, "only in a slash at the end or in capitals"},
		{"wrong issuer", token(hs256, `{`+good+`}`), []string{"--issuer", "https://other.example.test"}, false, "It was issued by https://id.example.test, and not by"},
		{"audience of a key", "ghp_" + strings.Repeat(canary, 6), []string{"--audience", "shop"}, false, "no claims can be read"},
		{"keys for a key", "ghp_" + strings.Repeat(canary, 6), []string{"--jwks", "testdata/none.json"}, false, "this is no whole JWT"},
		{"Basic", "Basic " + base64.StdEncoding.EncodeToString([]byte("ada:"+canary)), nil, true, `user name "ada"`},
		{"Basic after another name", "Proxy-Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte("ada:"+canary)), nil, true, `user name "ada"`},
		{"Basic without a colon", "Basic " + base64.StdEncoding.EncodeToString([]byte("ada")), nil, false, "Encode name and password with a colon"},
		{"two schemes", "Bearer Bearer " + token(hs256, `{`+good+`}`), nil, false, "Let one place only add the scheme."},
		{"Digest", `Digest username="ada", realm="r", nonce="n", uri="/", response="` + canary + `"`, nil, true, "A Digest answer fits one request only."},
		{"NTLM", "NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAAFASgKAAAADw==", nil, true, "one step of a handshake"},
		{"Basic with a line break", "Basic " + base64.StdEncoding.EncodeToString([]byte("ada:"+canary+"\n")), nil, false, "The password ends in a line break"},
		{"API key", "ghp_" + strings.Repeat(canary, 6), nil, true, "GitHub key (ghp_…), 40 characters\n"},
		{"opaque", "Bearer " + canary + "-8c1f0e7a", nil, true, "Only its issuer can tell"},
		{"placeholder", "Bearer undefined", nil, false, "was never filled in"},
		{"nothing after the scheme", "Bearer ", nil, false, "Nothing follows the scheme"},
		{"too long", strings.Repeat(canary, 100_000), nil, false, "longer than any real credential"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			args := append([]string{"--at", noon}, test.args...)
			got := run(t, tokenCommand(), strings.NewReader(test.token), args...)
			if (got.err == nil) != test.ok {
				t.Errorf("error %v", got.err)
			}
			if !strings.Contains(got.out, test.says) {
				t.Errorf("it does not say %q:\n%s", test.says, got.out)
			}
			if test.says == "" && (strings.Contains(got.out, "Problems") || strings.Contains(got.out, "Warnings")) {
				t.Errorf("it finds fault:\n%s", got.out)
			}
			got = run(t, tokenCommand(), strings.NewReader(test.token), append(args, "--format", "json")...)
			var v verdict
			if err := json.Unmarshal([]byte(got.out), &v); err != nil {
				t.Fatalf("%v\n%s", err, got.out)
			}
			if v.Schema != verdictSchema || v.OK != test.ok || (got.err == nil) != test.ok {
				t.Errorf("schema %q, ok %v, error %v", v.Schema, v.OK, got.err)
			}
		})
	}
}

func TestTokenLooksLikeThis(t *testing.T) {
	t.Parallel()
	claims := `{"iss":"https://id.example.test","sub":"ada","aud":["api","shop"],"iat":1772362800,"exp":1772370000,` +
		`"scope":"orders:read","roles":["clerk"],"name":"\u001b[31mAda \u202e","refresh_token":"` + canary + `","note":"<b>"}`
	for _, format := range []string{"text", "json"} {
		got := run(t, tokenCommand(), strings.NewReader("Bearer "+token(hs256, claims)), "--at", noon, "--format", format)
		golden(t, "token.golden."+format, got.out)
	}
	got := run(t, tokenCommand(), strings.NewReader(token(hs256, `{"exp":1772359200,"iat":1772355600}`)), "--at", noon, "--audience", "api")
	golden(t, "token-expired.golden.text", got.out)
}

func TestTokenIsReadFromWhereItIsGiven(t *testing.T) {
	t.Parallel()
	whole := token(hs256, `{"exp":1772370000}`)
	for _, args := range [][]string{{whole}, {"-"}, nil} {
		got := run(t, tokenCommand(), strings.NewReader(whole), append(args, "--at", noon)...)
		if got.err != nil {
			t.Errorf("%d arguments: %v", len(args), got.err)
		}
	}
	if got := run(t, tokenCommand(), strings.NewReader("")); got.err == nil || !strings.Contains(got.err.Error(), "standard input is empty") {
		t.Errorf("of nothing it says %v", got.err)
	}
	for _, args := range [][]string{{"Bearer", canary}, {"--at", "noon"}, {"--format", "xml"}} {
		if got := run(t, tokenCommand(), strings.NewReader(whole), args...); got.err == nil {
			t.Errorf("%v is understood", args)
		}
	}
}

// What is pasted at the prompt does not show, and may be longer than the line that terminals take (4,095 bytes) and
// broken.
func TestPromptDoesNotShowTheToken(t *testing.T) {
	t.Parallel()
	person, program := pseudoTerminal(t)
	shown, done := make(chan string), make(chan secret.Text)
	go func() {
		value, err := ask(program, program)
		if err != nil {
			t.Error(err)
		}
		_ = program.Close()
		done <- value
	}()
	go func() {
		var all []byte
		b := make([]byte, 1024)
		for {
			n, err := person.Read(b)
			all = append(all, b[:n]...)
			if err != nil {
				break
			}
			if strings.HasSuffix(string(all), "Enter: ") {
				shown <- string(all)
				all = nil
			}
		}
		shown <- string(all)
	}()
	half := strings.Repeat(canary, 700)
	prompts := <-shown
	_, _ = person.WriteString("\x1b[200~" + half + "\r")
	prompts += <-shown
	_, _ = person.WriteString(half + "\x1b[201~\r")
	if value := <-done; value.Reveal() != half+half {
		t.Errorf("%d characters were read, want %d", len(value), 2*len(half))
	}
	prompts += <-shown
	if strings.Contains(prompts, canary) || !strings.Contains(prompts, "it does not show") {
		t.Errorf("on the terminal stands %q", prompts)
	}
}

func TestLifeline(t *testing.T) {
	t.Parallel()
	begin := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	end := begin.Add(time.Hour)
	for _, test := range []struct {
		after time.Duration
		want  string
	}{
		{0, "issued |#---------------------------------------| expires"},
		{30 * time.Minute, "issued |===================#--------------------| expires"},
		{time.Hour - time.Second, "issued |======================================#-| expires"},
		{time.Hour, "issued |=======================================|.# now"},
		{2 * time.Hour, "issued |====================|....................# now"},
		{200 * 24 * time.Hour, "issued |======|..................................# now"},
		{-time.Hour, "now #....................|--------------------| expires"},
	} {
		if got := lifeline(&inspector.TokenTimes{Issued: &begin, Expires: &end, Now: begin.Add(test.after)}); got != test.want {
			t.Errorf("%s after the beginning:\n%s, want\n%s", test.after, got, test.want)
		}
	}
	for _, times := range []inspector.TokenTimes{{}, {Issued: &begin}, {Expires: &end}, {Issued: &end, Expires: &begin}} {
		if got := lifeline(&times); got != "" {
			t.Errorf("a line without a beginning or an end: %s", got)
		}
	}
	if got := lifeline(&inspector.TokenTimes{Issued: &begin, NotBefore: &end, Expires: new(end.Add(time.Hour)), Now: end}); !strings.HasPrefix(got, "valid from |#") {
		t.Errorf("a later beginning is not heeded: %s", got)
	}
}

func TestSpan(t *testing.T) {
	t.Parallel()
	for length, want := range map[time.Duration]string{
		time.Millisecond: "1 second", 59 * time.Second: "59 seconds", time.Minute: "1 minute", 119 * time.Minute: "1 hour",
		47 * time.Hour: "1 day", 364 * 24 * time.Hour: "364 days", 800 * 24 * time.Hour: "2 years",
	} {
		if got := span(length); got != want {
			t.Errorf("span(%s) = %s, want %s", length, got, want)
		}
	}
}

func ExampleCommands() {
	for _, command := range Commands() {
		fmt.Println(command.Name())
	}
	// Output:
	// har
	// replay
	// token
	// inspect
	// explain
}

// What is said of the signature must be true of this token: not every one has a signature that could be checked, and not
// every key lies at an address.
func TestSignatureLineFitsTheToken(t *testing.T) {
	t.Parallel()
	const claims = `{"exp":1772370000}`
	for _, test := range []struct {
		name, token string
		args        []string
		says        string
	}{
		{"with a key pair", token(`{"alg":"RS256"}`, claims), nil, "was not checked; --jwks does.\n"},
		{"with a secret", token(hs256, claims), nil, "was not checked; --jwks does, with a file"},
		{"unsigned", segment(`{"alg":"none"}`) + "." + segment(claims) + ".", nil, ""},
		{"keys that cannot be read", token(hs256, claims), []string{"--jwks", "testdata/none.json"}, ""},
	} {
		got := run(t, tokenCommand(), strings.NewReader(test.token), append(test.args, "--at", noon)...)
		if said := strings.Contains(got.out, "was not checked"); said != (test.says != "") || !strings.Contains(got.out, test.says) {
			t.Errorf("%s: it does not say %q:\n%s", test.name, test.says, got.out)
		}
	}
}

// A time in milliseconds is thousands of years away, and no life to show.
func TestTimesInMillisecondsAreNoLife(t *testing.T) {
	t.Parallel()
	got := run(t, tokenCommand(), strings.NewReader(token(hs256, `{"iat":1772362800000,"nbf":1772362800000,"exp":1772370000000}`)), "--at", noon)
	for _, never := range []string{"years", "9999", "Life", "lies ahead", "becomes valid", "never expires"} {
		if strings.Contains(got.out, never) {
			t.Errorf("it says %q:\n%s", never, got.out)
		}
	}
}

func TestNothingIsNoToken(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{nil, {" "}, {""}} {
		if got := run(t, tokenCommand(), strings.NewReader(" \n"), args...); got.err == nil || got.out != "" {
			t.Errorf("%q: error %v, said:\n%s", args, got.err, got.out)
		}
	}
}

func TestWhatOnlyHoldsACredentialIsMetWithHowToTakeItOut(t *testing.T) {
	t.Parallel()
	whole := token(hs256, `{"sub":"u"}`)
	for _, test := range []struct{ name, given, says string }{
		{"a line of cookies", "Cookie: sid=" + canary + "; jwt=" + whole, "give the value of one cookie"},
		{"a cookie that was set", "set-cookie: jwt=" + whole + "; Path=/", "give the value of one cookie"},
		{"an address", "https://api.example.test/?access_token=" + whole, "give the value of the parameter"},
		{"a command", "curl -H 'Authorization: Bearer " + whole + "' https://api.example.test/", "give the token in it"},
		{"page code", `fetch("https://api.example.test/", {headers: {authorization: "Bearer ` + whole + `"}})`, "give the token in it"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := run(t, tokenCommand(), strings.NewReader(test.given))
			if got.err == nil || !strings.Contains(got.err.Error(), test.says) || got.out != "" {
				t.Errorf("error %v, want one with %q; said %q", got.err, test.says, got.out)
			}
		})
	}
}
