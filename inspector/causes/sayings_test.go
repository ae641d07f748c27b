package causes

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/products"
	"github.com/why401/why401/inspector/secret"
)

// TestPlainSayingsAreHeard: what a server says plainly is named in the report, where the request bears it out.
func TestPlainSayingsAreHeard(t *testing.T) {
	t.Parallel()
	i := engine(t)
	for _, product := range products.Products() {
		for _, saying := range product.Sayings {
			if saying.Means == "" || saying.Vague || saying.Example == "" {
				continue
			}
			report := i.Inspect(refusedWith(saying))
			if !slices.ContainsFunc(report.Causes, func(c inspector.RankedCause) bool { return c.ID == saying.Means }) {
				t.Errorf("%s says %q, and %s is not among %v", product.ID, saying.Example, saying.Means, report.Causes)
			}
		}
	}
}

func TestWordsThatLeadOnEndInDots(t *testing.T) {
	t.Parallel()
	node := &products.Product{Name: "jsonwebtoken", Layer: products.LayerApplication}
	for _, test := range []struct {
		said products.Said
		want string
	}{
		{products.Said{Words: "jwt expired"}, "The server says “jwt expired”."},
		{products.Said{Words: "jwt audience invalid. expected: ", Product: node}, "The server says “jwt audience invalid. expected …”, a wording of jsonwebtoken."},
		{products.Said{Words: `"status":"failure",`, Product: &products.Product{Name: "shared"}}, `The server says “"status":"failure" …”.`},
	} {
		if got := quote(test.said); got != test.want {
			t.Errorf("the words are %s, want %s", got, test.want)
		}
	}
}

var headerLine = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9-]*): (.+)`)

// refusedWith is a request that may well be refused for the reason which the saying gives.
func refusedWith(saying products.Saying) *inspector.Exchange {
	x := &inspector.Exchange{
		Source: inspector.SourceHAR, URL: "https://api.example.test/orders", Method: "GET", Status: 401,
		Time: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC), Kind: inspector.KindFetch,
		Initiator: inspector.Initiator{Origin: inspector.Present("https://app.example.test")},
	}
	if m := headerLine.FindStringSubmatch(saying.Example); m != nil {
		x.Response.Headers = []inspector.Header{{Name: m[1], Value: secret.Text(m[2])}}
	} else {
		x.Response.Body = inspector.Present(inspector.Body{Text: secret.Text(saying.Example)})
	}
	send := func(name string, value secret.Text) {
		x.Request.Headers = append(x.Request.Headers, inspector.Header{Name: name, Value: value})
	}
	post := func(body secret.Text) {
		x.Method = "POST"
		x.Request.Body = inspector.Present(inspector.Body{Text: body})
	}
	const session = "JSESSIONID=0F6C1B2A9D8E7F605142"
	switch cause := saying.Means; {
	case cause == "authorization-malformed":
		send("Authorization", "Bearer Bearer kQ7vX2mZ9tB4nL0wR6sD1fH8")
	case cause == "authorization-wrong-scheme":
		send("Authorization", "Token kQ7vX2mZ9tB4nL0wR6sD1fH8")
	case cause == "api-key-invalid":
		send("X-API-Key", "k-1a77c3e905bd4f60")
	case cause == "request-signature-invalid":
		send("X-Signature", "9f2c77b1e05a9f2c77b1e05a")
	case cause == "session-expired":
		send("Cookie", session)
	case cause == "wrong-credentials", cause == "account-locked":
		post(`{"username":"maria","password":"secret"}`)
	case cause == "csrf-token-missing":
		send("Cookie", session)
		post(`{"article":7}`)
	case cause == "csrf-token-invalid":
		send("Cookie", session)
		send("X-CSRF-Token", "FGE5UaZz")
		post(`{"article":7}`)
	case strings.HasSuffix(cause, "-missing"), strings.HasPrefix(cause, "cookie-"), cause == "not-signed-in",
		cause == "client-certificate-required", cause == "preflight-unauthenticated", cause == "credentials-not-included":
		// Nothing was sent.
	case cause == "password-protected":
		x.Kind = inspector.KindNavigation
	default:
		send("Authorization", "Bearer kQ7vX2mZ9tB4nL0wR6sD1fH8")
	}
	return x
}
