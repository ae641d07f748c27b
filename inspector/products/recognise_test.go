package products

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhoAnswered(t *testing.T) {
	t.Parallel()
	const nginxPage = "<html><head><title>401 authorization required</title></head><body><center><h1>401 authorization required</h1></center><hr><center>nginx/1.26.0</center></body></html>"
	tests := map[string]struct {
		headers [][2]string
		body    string
		product string
		others  []string
	}{
		"a page of nginx":               {[][2]string{{"server", "nginx/1.26.0"}}, nginxPage, "nginx", nil},
		"nginx that hides its name":     {nil, strings.ReplaceAll(nginxPage, "/1.26.0", ""), "nginx", nil},
		"nginx before Express":          {[][2]string{{"server", "nginx"}, {"x-powered-by", "Express"}}, `{"error":"unauthorized"}`, "express", []string{"nginx"}},
		"nginx before someone":          {[][2]string{{"server", "nginx"}}, `{"error":"nope"}`, "unknown", []string{"nginx"}},
		"nginx with a page of the site": {[][2]string{{"server", "nginx"}, {"www-authenticate", `Basic realm="x"`}}, "<h1>members only</h1>", "nginx", nil},
		"a bearer challenge is no server's own": {
			[][2]string{{"server", "nginx"}, {"www-authenticate", `Bearer realm="x"`}}, "", "unknown", []string{"nginx"},
		},
		"a library inside a framework": {
			[][2]string{{"server", "cloudflare"}, {"cf-ray", "8"}, {"x-powered-by", "Express"}},
			`{"message":"jwt expired"}`,
			"jsonwebtoken",
			[]string{"express", "cloudflare"},
		},
		"an API gateway by its wording": {[][2]string{{"server", "kong/3.4.2"}}, `{"message":"no api key found in request"}`, "kong", nil},
		"an application behind the gateway says the same": {
			[][2]string{{"via", "1.1 kong/3.4.2"}, {"x-powered-by", "Express"}},
			`{"error":{"message":"no api key found in request"}}`,
			"express",
			[]string{"kong"},
		},
		"a web server behind a CDN": {
			[][2]string{{"server", "cloudflare"}, {"cf-ray", "8"}, {"www-authenticate", "Basic realm=x"}},
			nginxPage,
			"nginx",
			[]string{"cloudflare"},
		},
		"a CDN never asks for a password": {
			[][2]string{{"server", "cloudflare"}, {"cf-ray", "8"}, {"www-authenticate", `Basic realm="x"`}},
			"members only",
			"unknown",
			[]string{"cloudflare"},
		},
		"a cookie": {[][2]string{{"set-cookie", "laravel_session=x; path=/"}}, `{"message":"unauthenticated."}`, "laravel", nil},
		"a plugin inside WordPress": {
			[][2]string{{"link", `<https://example.test/wp-json/>; rel="https://api.w.org/"`}},
			`{"code":"rest_cannot_access","message":"dra: only authenticated users can access the rest api.","data":{"status":401}}`,
			"disable-rest-api",
			[]string{"wordpress"},
		},
		"nobody": {nil, "", "unknown", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := Recognise(Response{Headers: tt.headers, Body: tt.body, HTML: strings.HasPrefix(tt.body, "<")})
			if got := id(m.Product); got != tt.product {
				t.Errorf("answered: %s, want %s (%q)", got, tt.product, m.Signs)
			}
			var others []string
			for _, p := range m.Others {
				others = append(others, p.ID)
			}
			if diff := cmp.Diff(tt.others, others); diff != "" {
				t.Errorf("took part (-want +got):\n%s", diff)
			}
			if all := m.All(); len(all) != len(others)+min(1, strings.Compare(tt.product, "unknown")&1) {
				t.Errorf("All lists %d products beside %d others", len(all), len(others))
			}
		})
	}
}

func TestWhatIsRead(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		body string
		want []string
	}{
		"white space in JSON":            {"{\n  \"detail\" : \"invalid token.\"\n}", []string{"token-revoked"}},
		"escapes in JSON":                {`{"detail":"ung\u00fcltiges passwort"}`, []string{"wrong-credentials"}},
		"upper case behind an escape":    {`{"detail":"\u00dcber das passwort: falsch"}`, []string{"wrong-credentials"}},
		"percent-encoding in JSON":       {`{"url":"https://app.example.test/error?error=your%20account%20has%20been%20suspended."}`, []string{"account-locked"}},
		"percent-encoded letters":        {`{"url":"/error?error=ung%c3%bcltiges%20passwort"}`, []string{"wrong-credentials"}},
		"a quotation mark in an address": {`{"url":"/error?hint=token%22expired"}`, []string{"token-expired"}},
		"a line break in an address":     {`{"url":"/error?hint=token%0aexpired"}`, []string{"token-expired"}},
		"a percent sign":                 {`{"message":"100% of your account is suspended","rate":"5%"}`, []string{"account-locked"}},
		"a percent sign and no more":     {`{"message":"jwt expired %2`, []string{"token-expired"}},
		"quotes in JSON":                 {`{"message":"\"exp\" claim timestamp check failed"}`, []string{"token-expired"}},
		"JSON that is cut short":         {`{"message":"jwt expired","stack":"at veri`, []string{"token-expired"}},
		"a typographic apostrophe":       {`{"error":"can’t verify csrf token authenticity."}`, []string{"~csrf-token-invalid", "~csrf-token-missing"}},
		"entities in HTML":               {"<p>your session has&nbsp;expired &#8211; please log in again</p>", []string{"session-expired"}},
		"tags within a sentence":         {"<p>please <a href=/login>log <b>in</b></a> first</p>", []string{"not-signed-in"}},
		"a line break in HTML":           {"<p>sorry<br>please log in<br/>first</p>", []string{"not-signed-in"}},
		"no sentence across tags":        {"<li>token</li><li>expired</li>", nil},
		"no sentence across members":     {`{"kind":"token","state":"expired"}`, nil},
		"no sentence across full stops":  {"this token is fine. your password expired", []string{"account-locked"}},
		"scripts are not read":           {"<script>var message = 'token expired'</script><p>hello", nil},
		"navigation is not read":         {"<nav><p>please log in</p></nav><footer>session expired</footer><p>hello", nil},
		"words stand by themselves":      {`{"message":"the broken tokenizer is unexpired"}`, nil},
		"a longer wording covers":        {`{"message":"invalid or expired token"}`, []string{"~token-expired", "~token-malformed", "~token-revoked"}},
		"a reason beside a code":         {`{"error":"invalid_token","error_description":"the access token expired"}`, []string{"token-expired"}},
		"nothing beside a reason":        {`{"error":"unauthorized","message":"jwt expired"}`, []string{"token-expired"}},
		"nothing":                        {`{"error":"unauthorized"}`, []string{"-"}},
		"nothing known, but something":   {`{"error":"unauthorized","hint":"ask bob for a green badge"}`, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := Recognise(Response{Body: tt.body, HTML: strings.HasPrefix(tt.body, "<")})
			var got []string
			for meaning := range understood(m) {
				got = append(got, meaning)
			}
			slices.Sort(got)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s%+v", diff, m.Said)
			}
		})
	}
}

func TestChallengesAreRead(t *testing.T) {
	t.Parallel()
	for challenge, want := range map[string][]string{
		`Bearer error="invalid_token", error_description="The token expired"`:             {"token-expired"},
		`Bearer scope="" error="invalid_token" error_description="the token has expired"`: {"token-expired"},
		`Bearer error=invalid_token`:                     {"~token-expired", "~token-malformed", "~token-revoked", "~token-signature-invalid"},
		`Basic realm="Please log in"`:                    nil,
		`Basic realm="Session expired`:                   nil,
		`Basic realm=login, charset="UTF-8"`:             nil,
		`Bearer realm="api", error="insufficient_scope"`: {"token-scope-insufficient"},
		`Bearer`: nil,
		`DPoP error="use_dpop_nonce", algs="ES256"`:      {"dpop-proof-invalid"},
		`Negotiate oYG2MIGzoAMKAQChCwYJKoZIgvcSAQICom8E`: nil,
	} {
		var got []string
		for meaning := range understood(Recognise(Response{Headers: [][2]string{{"www-authenticate", challenge}}})) {
			got = append(got, meaning)
		}
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", challenge, diff)
		}
	}
}

func TestUnread(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]bool{
		`{"error":"unauthorized","hint":"ask bob for a green badge"}`:                         true,
		"the magic word is missing":                                                           true,
		"varastossa inventaario\ntervetuloa taas huomenna.":                                   true,
		`{"message":"您的公司尚未开通此项服务"}`:                                                          true,
		`{"error":"unauthorized","path":"/api/v1/orders","time":"sat, 01 aug 2026 10:00:00"}`: false,
		`{"message":"jwt expired","hint":"ask bob for a green badge"}`:                        false,
		"unauthorized": false,
		"":             false,
	} {
		if got := Recognise(Response{Body: body}).Unread; got != want {
			t.Errorf("%s: unread is %v", body, got)
		}
	}
}

// TestLike: words that the tables do not know are compared with examples, where nothing else tells what is meant.
func TestLike(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		`{"error":"r-12","text":"We closed your visit after a quarter of an hour without a click"}`:                           "session-expired",
		"your visit was cut off from the settings of another phone":                                                           "token-revoked",
		"<title>pause</title><h1>oops</h1><p>du hast zu lange nichts getan und wurdest abgemeldet</p>":                        "session-expired",
		`{"error":"r-12","text":"We closed your visit after a quarter of an hour without a click","message":"token expired"}`: "",
		"<title>signed out</title>": "", // Too short for a page.
		`{"error":401,"result":0}`:  "",
		"":                          "",
	} {
		if got := Recognise(Response{Body: body}).Like.Means; got != want {
			t.Errorf("%s: it is like %q, want %q", body, got, want)
		}
	}
}

// TestLikeOfADescription: a challenge has words for the developer as well (RFC 6750 section 3).
func TestLikeOfADescription(t *testing.T) {
	t.Parallel()
	const own, known = "this badge was made for another door of the house", "the access token expired"
	for description, want := range map[string]string{own: "token-wrong-audience", known: "", "": ""} {
		m := Recognise(Response{Headers: [][2]string{{"www-authenticate", `Bearer realm="doors", error="invalid_token", error_description="` + description + `"`}}})
		if m.Like.Means != want || want != "" && m.LikeIn != "response.headers.www-authenticate" {
			t.Errorf("%q in %q is like %q (%.2f), want %q", description, m.LikeIn, m.Like.Means, m.Like.Likelihood, want)
		}
	}
}

// TestOrdinaryPagesSayNothing holds that pages which are no refusals are not read as such.
func TestOrdinaryPagesSayNothing(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/ordinary/*")
	if err != nil || len(files) == 0 {
		t.Fatalf("finding ordinary pages: %v, %v", files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			body, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			m := Recognise(Response{Body: strings.ToLower(string(body)), HTML: strings.HasSuffix(file, ".html")})
			for _, said := range m.Said {
				t.Errorf("%s is read as %s", said.Words, said.Means)
			}
			if m.Like.Means != "" {
				t.Errorf("it is like %q, which tells %s", m.Like.Like(), m.Like.Means)
			}
			if m.Product != nil {
				t.Errorf("%s is taken for the one that answered: %q", m.Product.ID, m.Signs)
			}
		})
	}
}

// TestQuotedWordsComeFromTheTables plants secrets between the words of wordings.
func TestQuotedWordsComeFromTheTables(t *testing.T) {
	t.Parallel()
	const canary = "c4n4ry"
	for _, body := range []string{
		`{"message":"the token ` + canary + ` has expired"}`,
		`{"message":"password ` + canary + ` is incorrect"}`,
		`WWW-Authenticate: Bearer error="invalid_token", error_description="The token ` + canary + ` is malformed"`,
	} {
		m := Recognise(response(body))
		if len(m.Said) == 0 {
			t.Errorf("%s: nothing was recognised", body)
		}
		for _, said := range m.Said {
			if strings.Contains(said.Words, canary) {
				t.Errorf("%s is quoted as %s", body, said.Words)
			}
		}
		for _, sign := range m.Signs {
			if strings.Contains(sign, canary) {
				t.Errorf("%s has the sign %s", body, sign)
			}
		}
	}
}

func FuzzRecognise(f *testing.F) {
	for _, p := range Products() {
		for _, s := range p.Sayings {
			r := response(s.Example)
			challenge := ""
			if len(r.Headers) > 0 {
				challenge = r.Headers[0][1]
			}
			f.Add(challenge, r.Body, r.HTML)
		}
	}
	f.Add(`Basic realm="`, "{\"\\u12", false)
	f.Add("", "<!--<script><p>token expired", true)
	f.Fuzz(func(t *testing.T, challenge, body string, html bool) {
		r := Response{Headers: [][2]string{{"www-authenticate", challenge}}, Body: strings.ToLower(body), HTML: html}
		m := Recognise(r)
		for _, said := range m.Said {
			if said.Saying == nil || said.Product == nil || said.Words == "" || said.Where == "" {
				t.Errorf("incomplete: %+v", said)
			}
		}
		again := Recognise(r)
		if len(again.Said) != len(m.Said) || again.Product != m.Product || again.Unread != m.Unread {
			t.Errorf("the second time it is %+v, not %+v", again, m)
		}
	})
}

func TestSpeaksOfSignIn(t *testing.T) {
	t.Parallel()
	for sentence, want := range map[string]bool{
		"Your plan does not cover this report":                    false,
		"We are reorganizing; come back on Monday":                false,
		"The temperature of this room is controlled from the hub": false,
		"Dieser Bericht gehört nicht zu Ihrem Tarif":              false,
		"Biuro jest nieczynne w niedziele i święta":               false,
		"Your role does not cover this report":                    true,
		"Rolle Redaktion nötig":                                   true,
		"Zaloguj się kontem firmowym, aby zobaczyć raport":        true,
		"Oturumunuz başka bir cihazda açıldı":                     true,
		"Войдите под рабочей учётной записью":                     true,
		"別の端末でログインされました":                                          true,
	} {
		if got := SpeaksOfSignIn(sentence); got != want {
			t.Errorf("%q: %t, want %t", sentence, got, want)
		}
	}
}

// TestOneWordIsNotTwo: a wording of two parts wants both of them, not one that has the other within.
func TestOneWordIsNotTwo(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]bool{
		`{"why":"it is good for a new login only"}`:                false,
		`{"why":"your session was ended by a new login"}`:          true,
		`{"why":"your login was replaced by a new login at work"}`: true,
	} {
		said := slices.ContainsFunc(Recognise(Response{Body: body}).Said, func(s Said) bool { return s.Means == "session-expired" })
		if said != want {
			t.Errorf("%s ends a session: %t", body, said)
		}
	}
}
