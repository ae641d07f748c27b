package spelling

import "testing"

func TestNearest(t *testing.T) {
	t.Parallel()
	names := []string{"token-expired", "token-revoked", "firefox", "arc"}
	for _, test := range []struct{ word, want string }{
		{"token-expird", "token-expired"},
		{"tokenexpired", "token-expired"},
		{"token-expired", "token-expired"},
		{"firefxo", "firefox"},
		{"token-rejected", ""}, // Three letters differ: that would be a guess.
		{"arx", ""},            // So would a name of three letters.
		{"", ""},
	} {
		if got := Nearest(test.word, names); got != test.want {
			t.Errorf("nearest to %q is %q, want %q", test.word, got, test.want)
		}
	}
	if got := Nearest("firefox", nil); got != "" {
		t.Errorf("of no names, %q is the nearest", got)
	}
}
