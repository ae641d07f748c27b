package har_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

// story is a page that asks who is signed in and goes on as a guest. What stands in other is one more entry.
func story(other string) string {
	entry := func(kind, url, headers string, status int) string {
		return fmt.Sprintf(`{"pageref":"p","startedDateTime":"2026-03-01T12:00:00Z","time":5,"_resourceType":%q,
"request":{"method":"GET","url":%q,"headers":[%s]},"response":{"status":%d,"headers":[],"content":{}}}`, kind, url, headers, status)
	}
	const cookie, none = `{"name":"Cookie","value":"sid=1"}`, `{"name":"Host","value":"shop.test"}`
	return `{"log":{"entries":[` +
		entry("document", "https://shop.test/", none, 200) + "," +
		entry("fetch", "https://shop.test/me", none, 401) + "," +
		entry("fetch", "https://shop.test/catalog", none, 200) + "," +
		entry("fetch", "https://shop.test/basket", other, 200) + "," +
		entry("fetch", "https://elsewhere.test/", cookie, 200) + `]}}`
}

func TestHowTheStoryWentOn(t *testing.T) {
	t.Parallel()
	exchanges, _, err := read(t, story(`{"name":"Authorization","value":"Bearer x"}`))
	if err != nil || len(exchanges) != 1 {
		t.Fatalf("%d exchanges, %v", len(exchanges), err)
	}
	following := exchanges[0].Following.Or(nil)
	if len(following) != 2 || !following[0].Bare || following[1].Bare {
		t.Errorf("after the 401 came %+v, want the catalogue, bare, and the basket, with a credential; nothing of another site", following)
	}
	if history := exchanges[0].History.Or(nil); len(history) != 1 || !history[0].Bare {
		t.Errorf("before the 401 came %+v, want the page, bare", history)
	}
}

// TestKeysInHeadersOfTheirOwn holds that a key counts as a credential, by name and fingerprint, and never leaves the file.
func TestKeysInHeadersOfTheirOwn(t *testing.T) {
	t.Parallel()
	const key = "canary-key-9c04"
	exchanges, _, err := read(t, story(`{"name":"X-CSRF-Token","value":"a"},{"name":"X-Api-Key","value":"`+key+`"}`))
	if err != nil || len(exchanges) != 1 {
		t.Fatalf("%d exchanges, %v", len(exchanges), err)
	}
	following := exchanges[0].Following.Or(nil)
	if len(following) != 2 {
		t.Fatalf("after the 401 came %+v", following)
	}
	if e := following[1]; e.Credential != credential.Fingerprint(key) || e.Header != "x-api-key" || e.Bare || e.Authorized() {
		t.Errorf("of the key is kept %+v", e)
	}
	written, err := json.Marshal(exchanges[0])
	if err != nil || strings.Contains(string(written), key) {
		t.Errorf("the exchange holds the key of another call, %v", err)
	}
}

// TestWhatWasGivenIsSentBack holds that a header of any name counts as a credential where an answer gave its value out.
func TestWhatWasGivenIsSentBack(t *testing.T) {
	t.Parallel()
	const given = "canary23f21cdf0819611b9c57f57c"
	exchanges, _, err := read(t, `{"log":{"entries":[
{"request":{"method":"POST","url":"https://gym.test/enter","headers":[{"name":"Host","value":"gym.test"}]},"response":{"status":200,"headers":[],"content":{"text":"{\"ficha\":\"`+given+`\"}"}}},
{"request":{"method":"GET","url":"https://gym.test/hours","headers":[{"name":"X-Ficha","value":"`+given+`"}]},"response":{"status":200,"headers":[],"content":{}}},
{"request":{"method":"GET","url":"https://gym.test/hours","headers":[{"name":"X-Visit","value":"99c0ffee0819611b9c57f57c"}]},"response":{"status":200,"headers":[],"content":{}}},
{"request":{"method":"GET","url":"https://gym.test/hours","headers":[]},"response":{"status":401,"headers":[],"content":{}}}]}}`)
	if err != nil || len(exchanges) != 1 {
		t.Fatalf("%d exchanges, %v", len(exchanges), err)
	}
	history := exchanges[0].History.Or(nil)
	if len(history) != 3 {
		t.Fatalf("before the 401 came %+v", history)
	}
	if e := history[1]; e.Credential != credential.Fingerprint(given) || e.Header != "x-ficha" {
		t.Errorf("of what was given is kept %+v", e)
	}
	if e := history[2]; e.Credential != "" || e.Header != "" {
		t.Errorf("of a number that nobody gave is kept %+v", e)
	}
	written, err := json.Marshal(exchanges[0])
	if err != nil || strings.Contains(string(written), given) {
		t.Errorf("the exchange holds what another call carried, %v", err)
	}
}

func TestNamesOfHeadersThatAreKeptAreShort(t *testing.T) {
	t.Parallel()
	exchanges, _, err := read(t, story(`{"name":"`+strings.Repeat("x", 1<<16)+`-api-key","value":"a"}`))
	if err != nil || len(exchanges) != 1 {
		t.Fatalf("%d exchanges, %v", len(exchanges), err)
	}
	for _, e := range exchanges[0].Following.Or(nil) {
		if e.Header != "" {
			t.Errorf("a name of %d bytes is kept", len(e.Header))
		}
	}
}

func TestNothingIsBareInASanitizedExport(t *testing.T) {
	t.Parallel()
	const text = `{"log":{"entries":[
{"request":{"method":"GET","url":"https://shop.test/","headers":[]},"response":{"status":200,"headers":[],"content":{}}},
{"request":{"method":"GET","url":"https://shop.test/me","headers":[]},"response":{"status":401,"headers":[],"content":{}}},
{"request":{"method":"GET","url":"https://shop.test/catalog","headers":[]},"response":{"status":200,"headers":[],"content":{}}}
]}}`
	exchanges, summary, err := read(t, text)
	if err != nil || len(exchanges) != 1 || !summary.Sanitized {
		t.Fatalf("%d exchanges, sanitized: %t, %v", len(exchanges), summary.Sanitized, err)
	}
	for _, e := range append(exchanges[0].History.Or(nil), exchanges[0].Following.Or(nil)...) {
		if e.Bare {
			t.Errorf("%s counts as bare, and what it carried may have been left out", e.URL)
		}
	}
}

func TestPostedPasswordsAreSeen(t *testing.T) {
	t.Parallel()
	const text = `{"log":{"entries":[
{"request":{"method":"POST","url":"https://shop.test/eingang","headers":[],"postData":{"text":"{\"name\":\"anna\",\"passwort\":\"canary-typed\"}"}},"response":{"status":200,"headers":[],"content":{}}},
{"request":{"method":"POST","url":"https://shop.test/cart","headers":[],"postData":{"text":"item=7"}},"response":{"status":200,"headers":[],"content":{}}},
{"request":{"method":"GET","url":"https://shop.test/me","headers":[]},"response":{"status":401,"headers":[],"content":{}}}
]}}`
	exchanges, _, err := read(t, text)
	if err != nil || len(exchanges) != 1 {
		t.Fatalf("%d exchanges, %v", len(exchanges), err)
	}
	if history := exchanges[0].History.Or(nil); len(history) != 2 || !history[0].Proof || history[1].Proof {
		t.Errorf("the history is %+v", history)
	}
}

func TestSetAndRemovedCookiesAreToldApart(t *testing.T) {
	t.Parallel()
	const text = `{"log":{"entries":[
{"startedDateTime":"2026-03-01T12:00:00Z","request":{"method":"POST","url":"https://shop.test/login","headers":[]},
 "response":{"status":200,"headers":[{"name":"Set-Cookie","value":"sid=1; Path=/"}],"content":{}}},
{"startedDateTime":"2026-03-01T12:00:01Z","request":{"method":"POST","url":"https://shop.test/logout","headers":[{"name":"Cookie","value":"sid=1"}]},
 "response":{"status":200,"headers":[{"name":"Set-Cookie","value":"sid=; Path=/; Max-Age=0"}],"content":{}}},
{"startedDateTime":"2026-03-01T12:00:02Z","request":{"method":"GET","url":"https://shop.test/me","headers":[]},"response":{"status":401,"headers":[],"content":{}}}
]}}`
	exchanges, _, err := read(t, text)
	if err != nil || len(exchanges) != 1 {
		t.Fatalf("%d exchanges, %v", len(exchanges), err)
	}
	history := exchanges[0].History.Or(nil)
	if len(history) != 2 || len(history[0].SetCookies) != 1 || len(history[0].RemovedCookies) != 0 ||
		len(history[1].SetCookies) != 0 || len(history[1].RemovedCookies) != 1 {
		t.Errorf("the history is %+v, want sid set by the log-in and removed by the log-out", history)
	}
}

// TestHeaderNamesAreOfAnyCase: names of header fields are case-insensitive (RFC 9110 section 5.1), and servers write
// Set-cookie as well.
func TestHeaderNamesAreOfAnyCase(t *testing.T) {
	t.Parallel()
	const text = `{"log":{"entries":[
{"startedDateTime":"2026-03-01T12:00:00Z","request":{"method":"POST","url":"https://shop.test/login","headers":[]},
 "response":{"status":200,"headers":[{"name":"Set-cookie","value":"sid=1; Path=/"}],"content":{}}},
{"startedDateTime":"2026-03-01T12:00:01Z","request":{"method":"GET","url":"https://shop.test/me","headers":[{"name":"COOKIE","value":"sid=1"},{"name":"AUTHORIZATION","value":"Bearer a1b2c3d4"}]},
 "response":{"status":401,"headers":[{"name":"WWW-AUTHENTICATE","value":"Bearer"}],"content":{}}}
]}}`
	exchanges, _, err := read(t, text)
	if err != nil || len(exchanges) != 1 {
		t.Fatalf("%d exchanges, %v", len(exchanges), err)
	}
	x := exchanges[0]
	if history := x.History.Or(nil); len(history) != 1 || len(history[0].SetCookies) != 1 || len(x.Cookies.Or(nil)) != 1 {
		t.Errorf("the history is %+v, and the cookies are %v", x.History.Or(nil), x.Cookies.Or(nil))
	}
	for _, m := range []inspector.Seen[secret.Text]{x.Request.Header("cookie"), x.Request.Header("authorization"), x.Response.Header("www-authenticate")} {
		if !m.IsPresent() {
			t.Errorf("a header in capitals is not found")
		}
	}
}

func TestACallWithACredentialIsKeptBeforeOneMoreImage(t *testing.T) {
	t.Parallel()
	entry := func(url, headers string, status int) string {
		return fmt.Sprintf(`{"pageref":"p","request":{"method":"GET","url":"https://shop.test/%s","headers":[%s]},"response":{"status":%d,"headers":[],"content":{}}}`, url, headers, status)
	}
	text := `{"log":{"entries":[` + entry("invoice.png", "", 401)
	for i := range 6 {
		text += "," + entry(fmt.Sprint(i, ".png"), "", 200)
	}
	text += "," + entry("orders", `{"name":"Authorization","value":"Bearer x"}`, 200) + "," + entry("last.png", "", 200) + `]}}`
	exchanges, _, err := read(t, text)
	if err != nil || len(exchanges) != 1 {
		t.Fatalf("%d exchanges, %v", len(exchanges), err)
	}
	following := exchanges[0].Following.Or(nil)
	if len(following) != 4 || following[3].URL != "https://shop.test/orders" {
		t.Errorf("after the 401 came %+v, want three images and the call", following)
	}
}

func TestTheSameRequestOnceMore(t *testing.T) {
	t.Parallel()
	entry := func(method, path string, status int) string {
		return fmt.Sprintf(`{"pageref":"p","request":{"method":%q,"url":"https://shop.test/%s","headers":[{"name":"Authorization","value":"Bearer x"}]},"response":{"status":%d,"headers":[],"content":{}}}`, method, path, status)
	}
	text := `{"log":{"entries":[` + entry("GET", "orders", 401) + "," + entry("GET", "orders", 401) + "," +
		entry("POST", "refresh", 200) + "," + entry("GET", "orders", 200) + `]}}`
	exchanges, _, err := read(t, text)
	if err != nil || len(exchanges) != 2 {
		t.Fatalf("%d exchanges, %v", len(exchanges), err)
	}
	following := exchanges[0].Following.Or(nil)
	if len(following) != 2 || following[0].Method != "POST" || following[1].Status != 200 {
		t.Errorf("after the first 401 came %+v, want the renewal and the success, and not the other 401", following)
	}
}

func TestTheClaimsOfATokenThatWorkedAreKept(t *testing.T) {
	t.Parallel()
	token := func(claims string) string {
		return "Bearer eyJhbGciOiJIUzI1NiJ9." + base64.RawURLEncoding.EncodeToString([]byte(claims)) + ".c2ln"
	}
	for header, want := range map[string]inspector.Earlier{
		token(`{"iss":"https://id.test","aud":["orders","billing"]}`): {Issuer: "https://id.test", Audience: []string{"orders", "billing"}},
		token(`{"aud":"orders"}`):                                     {Audience: []string{"orders"}},
		token(`{"iss":7}`):                                            {},
		"Bearer eyJ.no-token":                                         {},
		"Bearer opaque":                                               {},
		token(strings.Repeat(`{"iss":"x"}`, 2e3)):                     {},
	} {
		exchanges, _, err := read(t, story(fmt.Sprintf(`{"name":"Authorization","value":%q}`, header)))
		if err != nil || len(exchanges) != 1 {
			t.Fatalf("%d exchanges, %v", len(exchanges), err)
		}
		got := exchanges[0].Following.Or(nil)[1]
		if got.Issuer != want.Issuer || !slices.Equal(got.Audience, want.Audience) {
			t.Errorf("of %.80s… were kept %q and %q", header, got.Issuer, got.Audience)
		}
	}
}
