package host

import "testing"

func TestCallerOf(t *testing.T) {
	t.Parallel()
	const manifest = "/home/x/.mozilla/native-messaging-hosts/io.github.why401.json"
	for _, test := range []struct {
		name    string
		args    []string
		want    Caller
		browser bool
	}{
		{"our extension", []string{ChromiumOrigin}, Caller{Trusted: true}, true},
		{"ours on Windows", []string{ChromiumOrigin, "--parent-window=0"}, Caller{Trusted: true}, true},
		{"another extension", []string{"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"}, Caller{}, true},
		{"ours and more behind it", []string{ChromiumOrigin + "x"}, Caller{}, true},
		{"our id under another scheme", []string{"evil-extension://" + ChromiumID + "/"}, Caller{}, true},
		{"our add-on", []string{manifest, FirefoxID}, Caller{Trusted: true, Firefox: true}, true},
		{"another add-on", []string{manifest, "other@example.org"}, Caller{Firefox: true}, true},
		{"a command", []string{"install"}, Caller{}, false},
		{"a command with a file", []string{"inspect", "/tmp/x.json"}, Caller{}, false},
		{"nothing", nil, Caller{}, false},
	} {
		got, browser := CallerOf(test.args)
		if got != test.want || browser != test.browser {
			t.Errorf("%s: CallerOf(%q) = %+v, %v; want %+v, %v", test.name, test.args, got, browser, test.want, test.browser)
		}
	}
}
