package inspector

import (
	"fmt"
	"strings"
	"testing"

	"github.com/why401/why401/inspector/secret"
)

// Whatever verb somebody prints an exchange with, and wherever it stands, its credentials are not in it.
func TestExchangeIsPrintedWithoutCredentials(t *testing.T) {
	t.Parallel()
	x := &Exchange{
		Method: "GET", URL: "https://canary@shop.test/?token=canary", Status: 401,
		Request:  Message{Headers: []Header{{Name: "Authorization", Value: "Bearer canary"}}},
		Response: Message{Body: Present(Body{Text: secret.Text("canary")})},
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x", "%T"} {
		for _, value := range []any{x, *x, Experiment{ID: AsIs, Exchange: x}, &Experiment{ID: AsIs, Exchange: x}, []Experiment{{Exchange: x}}} {
			text := fmt.Sprintf(verb, value)
			if strings.Contains(text, "canary") || strings.Contains(text, "63616e617279") {
				t.Errorf("%s of %T: %s", verb, value, text)
			}
		}
	}
}
