package cookie

import (
	"net/url"
	"strings"
	"testing"
)

func FuzzParseHeader(f *testing.F) {
	for _, seed := range []string{"SID=31d4d96e407aad42; lang=en-US", "", ";;=;", `a="b; c"; =; d`, "a=1;a=2", "\x00=\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		sent := ParseHeader(value)
		size := 0
		var parts []string
		for _, s := range sent {
			size += len(s.Name) + len(s.Value)
			if strings.Contains(s.Name, "=") || strings.Contains(s.Name+s.Value, ";") {
				t.Errorf("a cookie of %d bytes holds a separator", len(s.Name)+len(s.Value))
			}
			parts = append(parts, s.Name+"="+s.Value)
			if likelihood, because := CarriesSession(Cookie{Name: s.Name}); likelihood < 0 || likelihood > 1 || because == "" {
				t.Errorf("likelihood %v", likelihood)
			}
		}
		if size > len(value) || len(sent) > MaxCookies {
			t.Errorf("%d bytes became %d cookies of %d bytes", len(value), len(sent), size)
		}
		// Written by the rules, the cookies read the same.
		again := ParseHeader(strings.Join(parts, "; "))
		if len(again) != len(sent) {
			t.Fatalf("%d cookies, read again %d", len(sent), len(again))
		}
		for i := range sent {
			if sent[i] != again[i] {
				t.Errorf("cookie %d changes when it is read again", i)
			}
		}
	})
}

func FuzzSetCookie(f *testing.F) {
	for _, seed := range [][3]string{
		{"sid=1; Path=/; Domain=example.com; Secure; HttpOnly; SameSite=None; Partitioned", "https://app.example.com/api", "https://shop.test"},
		{"__Host-sid=1; Secure; Path=/", "https://[::1]:8080/", "null"},
		{"a=; Max-Age=-1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "http://localhost", ""},
		{"=; Domain=.; Path=x\nb", "http://127.0.0.1/%00", "//"},
		{"a=b; Domain=co.uk; Expires=31-Feb-99 99:99:99", "http://a.co.uk./x", "http://co.uk"},
		{"a=1", "http\x01://localhost", ""},
		{"a=1; Secure; SameSite=None; Partitioned", "https://app.example.com/a;", "https:\x9f/shop.test"},
		{"a=1", "http://.27.0.011/", ""},
	} {
		f.Add(seed[0], seed[1], seed[2])
	}
	f.Fuzz(func(t *testing.T, field, address, origin string) {
		u, err := url.Parse(address)
		if err != nil {
			u = nil
		}
		r := Request{URL: u, Method: "GET", Relation: SameSite, TopOrigin: origin, Now: now}
		if u != nil {
			r.Relation = Relate(origin, u)
		}
		for _, s := range ParseSetCookie(field) {
			stored := Store(s, r)
			if stored.Kept != (stored.Refusal == "") {
				t.Errorf("kept %v, refused for %q", stored.Kept, stored.Refusal)
			}
			if !stored.Kept {
				continue
			}
			if len(s.Name)+len(s.Value) > MaxPair || s.SameSite == "none" && !s.Secure {
				t.Error("a cookie that breaks the rules was kept")
			}
			c := stored.Cookie
			if c.Expires.After(now.Add(maxAge)) {
				t.Errorf("it would live until %v", c.Expires)
			}
			// What a site may set, it gets back on the path that it is for.
			back := r
			same := *u
			same.Path, same.RawPath = c.Path, ""
			back.URL = &same
			if v := Judge(c, back); !v.Sent && !stored.Removes && same.EscapedPath() == c.Path && v.Reason != ReasonSameSite {
				t.Errorf("kept, but not sent: %s", v.Reason)
			}
		}
	})
}

func FuzzRelate(f *testing.F) {
	f.Add("https://www.example.com", "https://api.example.com/")
	f.Add("null", "http://[::1]:80/")
	f.Add("http://co.uk.", "ws://a.co.uk")
	f.Add("http://c", "ws://a.]\x80.uk")
	f.Fuzz(func(t *testing.T, origin, address string) {
		u, err := url.Parse(address)
		if err != nil {
			return
		}
		switch relation := Relate(origin, u); relation {
		case SameOrigin, SameSite, CrossSite:
		default:
			t.Errorf("related as %q", relation)
		}
		if site := Site(u.Hostname()); Site(site) != site {
			t.Errorf("the site of %q is %q, and the site of that %q", u.Hostname(), site, Site(site))
		}
	})
}

func BenchmarkParseHeader(b *testing.B) {
	const value = "connect.sid=s%3A2GuplUT7loqjyWC7-CcfKy5YIiGANoto.LVUS2bpTnxo6BME5; theme=dark; _ga=GA1.1.1849302211.1795430000; lang=en; XSRF-TOKEN=a1b2; consent=essential"
	b.ReportAllocs()
	for b.Loop() {
		ParseHeader(value)
	}
}

func BenchmarkParseSetCookie(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseSetCookie("connect.sid=s%3A2GuplUT7loqjyWC7; Path=/; Expires=Sun, 31 Jan 2027 12:00:00 GMT; HttpOnly; Secure; SameSite=Lax")
	}
}

func BenchmarkJudge(b *testing.B) {
	c := Cookie{Name: "sid", Value: "5edc099ddd28709dd1c95c91ac0fa6cc", Domain: "app.example.com", HostOnly: true, Path: "/", Secure: true, HTTPOnly: true, SameSite: "lax"}
	r := Request{URL: parseURL(b, "https://app.example.com/api/orders"), Method: "GET", Relation: SameSite, TopOrigin: "https://www.example.com", Now: now}
	b.ReportAllocs()
	for b.Loop() {
		Judge(c, r)
		CarriesSession(c)
	}
}
