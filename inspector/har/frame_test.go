package har_test

import (
	"fmt"
	"testing"
)

// framed is a call by a page of its own site that stands in a frame. Chromium exports such calls without a page. What
// stands in between comes before the call.
func framed(between string) string {
	entry := func(page, url, headers string, status int) string {
		return fmt.Sprintf(`{%s"startedDateTime":"2026-03-01T12:00:00Z","time":5,
"request":{"method":"GET","url":%q,"headers":[%s]},"response":{"status":%d,"headers":[],"content":{}}}`, page, url, headers, status)
	}
	const page = `"pageref":"p",`
	const navigation, frame = `{"name":"Sec-Fetch-Dest","value":"document"}`, `{"name":"Sec-Fetch-Dest","value":"iframe"}`
	const call = `{"name":"Sec-Fetch-Dest","value":"empty"},{"name":"Referer","value":"https://shop.test/"}`
	if between != "" {
		between = entry(`"pageref":"q",`, between, navigation, 200) + ","
	}
	return `{"log":{"pages":[{"id":"p","title":"https://partner.test/"}],"entries":[` +
		entry(page, "https://partner.test/", navigation, 200) + "," +
		entry(page, "https://shop.test/", frame, 200) + "," +
		between +
		entry("", "https://shop.test/orders", call, 401) + `]}}`
}

func TestThePageAroundAFrame(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ between, want string }{
		"a call by the frame":                    {"", "https://partner.test"},
		"another page was opened since":          {"https://shop.test/basket", "https://partner.test"},
		"the same document was opened by itself": {"https://shop.test/", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			exchanges, _, err := read(t, framed(test.between))
			if err != nil || len(exchanges) != 1 {
				t.Fatalf("%d exchanges, %v", len(exchanges), err)
			}
			if top := exchanges[0].Initiator.TopOrigin.Or(""); top != test.want {
				t.Errorf("the page around is %q, want %q", top, test.want)
			}
			if origin := exchanges[0].Initiator.Origin.Or(""); origin != "https://shop.test" {
				t.Errorf("the initiator is %q, want the frame's document", origin)
			}
		})
	}
}
