package credential

import "strings"

// environments are words in the first parts of a key that say where it works.
var environments = map[string]string{
	"test": "test", "testing": "test", "sandbox": "test", "sbox": "test", "dev": "test", "development": "test",
	"staging": "test", "stage": "test", "demo": "test",
	"live": "live", "prod": "live", "production": "live",
}

// environmentOf reads the environment off a key that keeps to the usual form, such as test_… or sk_live_…; empty where
// it does not say.
func environmentOf(value string) string {
	for range 3 {
		at := strings.IndexAny(value, "_-")
		if at < 0 || at > len("development") {
			return ""
		}
		if environment, ok := environments[strings.ToLower(value[:at])]; ok {
			return environment
		}
		value = value[at+1:]
	}
	return ""
}
