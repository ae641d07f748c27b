package inspector_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// TestNoPrinterGivesAnExchangeAway plants one canary in every part of an exchange that may carry a credential.
func TestNoPrinterGivesAnExchangeAway(t *testing.T) {
	t.Parallel()
	const canary = "cAnArY-4711-s3cr3t-V4lue"
	message := inspector.Message{
		Headers: []inspector.Header{{Name: "authorization", Value: "Bearer " + canary}},
		Body:    inspector.Present(inspector.Body{Text: canary}),
	}
	hop := inspector.Hop{URL: "https://app.example/?token=" + canary, Request: message, Response: message}
	x := inspector.Exchange{
		URL: "https://u:" + canary + "@app.example/" + canary, Request: message, Response: message,
		Redirects: inspector.Present([]inspector.Hop{hop}),
		Preflight: inspector.Present(hop),
		Cookies:   inspector.Present([]cookie.Cookie{{Name: "sid", Value: canary}}),
		History:   inspector.Present([]inspector.Earlier{{URL: "https://app.example/#" + canary}}),
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		for what, value := range map[string]any{
			"the exchange": x, "a pointer to it": &x, "a header": message.Header("authorization"),
			"a body": message.Body, "a text": inspector.Present(secret.Text(canary)),
		} {
			got := strings.ToLower(fmt.Sprintf(verb, value))
			if strings.Contains(got, strings.ToLower(canary)) || strings.Contains(got, fmt.Sprintf("%x", canary)) {
				t.Errorf("%s under %s gives the secret away", what, verb)
			}
		}
	}
}

func TestSeenPrintsItsState(t *testing.T) {
	t.Parallel()
	for want, value := range map[string]any{
		"not seen": inspector.Seen[int]{}, "absent": inspector.Absent[int](), "401": inspector.Present(401),
	} {
		if got := fmt.Sprint(value); got != want {
			t.Errorf("prints %q, want %q", got, want)
		}
	}
}
