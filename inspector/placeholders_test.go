package inspector

import (
	"slices"
	"strings"
	"testing"

	"github.com/why401/why401/inspector/secret"
)

func TestFill(t *testing.T) {
	t.Parallel()
	const sample = "Bearer {token} ${TOKEN} {{host}} ${host} {\"a\":1} {"
	f := derive(&Exchange{
		URL: "https://app.example.test:8443/x?key=secret", Initiator: Initiator{Origin: Present("https://other.test")},
		Response: Message{Headers: []Header{{Name: "WWW-Authenticate", Value: `Basic realm="Members {host}"`}}},
	})
	for text, want := range map[string]string{
		"":                       "",
		"plain":                  "plain",
		"{host}":                 "app.example.test:8443",
		"{host} and {origin}.":   "app.example.test:8443 and https://other.test.",
		sample:                   sample,
		"{area}":                 "“Members {host}”", // What is filled in is not read again.
		"{unheard-of}, {host":    "{unheard-of}, {host",
		"a } b {asked-scheme} c": "a } b Basic c",
	} {
		if got := fill(text, f); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// TestPlaceholdersReadWellWithoutFacts: each has a wording for when nothing is known.
func TestPlaceholdersReadWellWithoutFacts(t *testing.T) {
	t.Parallel()
	empty := derive(&Exchange{})
	for _, name := range Placeholders() {
		if got := fill("{"+name+"}", empty); got == "" || strings.ContainsAny(got, "{}") {
			t.Errorf("{%s} becomes %q where nothing is known", name, got)
		}
	}
}

func TestPlaceholderNames(t *testing.T) {
	t.Parallel()
	got := placeholderNames("{host} says {not known} {{token}} ${token} {origin}{x} `{ withCredentials: true }`")
	if want := []string{"host", "origin", "x"}; !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
}

func TestCallSiteHidesTheQuery(t *testing.T) {
	t.Parallel()
	for site, want := range map[string]string{
		"https://cdn.test/app.js?v=20260301abcd:120:14": "`https://cdn.test/app.js:120:14`",
		"https://cdn.test/app.js:120:14":                "`https://cdn.test/app.js:120:14`",
		"app.js:12:5":                                   "`app.js:12:5`",
	} {
		f := derive(&Exchange{Initiator: Initiator{CallSite: Present(site)}})
		if got := fill("{call-site}", f); got != want {
			t.Errorf("%s becomes %s, want %s", site, got, want)
		}
	}
}

// What stands in a command may be pasted into a shell, and the address is the server's to choose.
func TestCommandAddressIsPlain(t *testing.T) {
	t.Parallel()
	for address, want := range map[secret.URL]string{
		"https://ada@app.example.test:8443/a/b%20c.html?key=CANARY#x": "https://app.example.test:8443/a/b%20c.html",
		"https://app.example.test/$(reboot)":                          "ADDRESS",
		"https://app.example.test/a;reboot":                           "ADDRESS",
		"https://app.example.test/it's":                               "ADDRESS",
		"https://$(reboot).example.test/":                             "ADDRESS",
		"":                                                            "ADDRESS",
	} {
		if got := fill("{command-address}", derive(&Exchange{URL: address})); got != want {
			t.Errorf("%s becomes %s, want %s", address, got, want)
		}
	}
}

func TestSentSchemeQuotesOnlyWhatIsKnown(t *testing.T) {
	t.Parallel()
	for header, want := range map[string]string{
		"Token 9944b09199c62bcf": "Token",
		"acme 9944b09199c62bcf":  "acme", // The server asks for it.
		"CANARYpass phrase":      "a scheme that why401 does not know",
	} {
		f := derive(&Exchange{
			Request:  Message{Headers: []Header{{Name: "Authorization", Value: secret.Text(header)}}},
			Response: Message{Headers: []Header{{Name: "WWW-Authenticate", Value: `Acme realm="x"`}}},
		})
		if got := fill("{sent-scheme}", f); got != want {
			t.Errorf("%q becomes %q, want %q", header, got, want)
		}
	}
}
