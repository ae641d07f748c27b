package site

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
)

// start serves the demo and returns a client that reaches its hosts as a browser would.
func start(t *testing.T, key *issuerKey) *http.Client {
	t.Helper()
	site, err := Start(shop(key)) // with a key that the test can sign with
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := site.Close(); err != nil {
			t.Error(err)
		}
	})
	certificate, err := x509.ParseCertificate(site.server.TLSConfig.Certificates[0].Certificate[0])
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(certificate)
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	transport := &http.Transport{
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, network, site.address)
		},
		TLSClientConfig: &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12},
	}
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport, Jar: jar}
}

// reply is what a test looks at.
type reply struct {
	status          int
	challenge, body string
}

// do sends a request. Each header is a name and a value, parted by a colon.
func do(t *testing.T, client *http.Client, method, address string, header ...string) reply {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range header {
		name, value, _ := strings.Cut(line, ": ")
		request.Header.Set(name, value)
	}
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply{status: response.StatusCode, challenge: response.Header.Get("WWW-Authenticate"), body: string(body)}
}

func want(t *testing.T, client *http.Client, status int, method, address string, header ...string) {
	t.Helper()
	if got := do(t, client, method, address, header...); got.status != status {
		t.Errorf("%s %s: %d, want %d\n%s", method, address, got.status, status, got.body)
	}
}

// Each situation's start is there, its id is unlike the others, and the index leads to it.
func TestSituations(t *testing.T) {
	t.Parallel()
	key, err := newIssuerKey()
	if err != nil {
		t.Fatal(err)
	}
	client := start(t, key)
	index := do(t, client, http.MethodGet, Index).body
	seen := map[string]bool{}
	for _, s := range Situations() {
		if seen[s.ID] {
			t.Errorf("%s stands in the table twice", s.ID)
		}
		seen[s.ID] = true
		if !strings.Contains(index, s.Start) {
			t.Errorf("the index does not lead to %s", s.ID)
		}
		status := http.StatusOK
		if len(s.Press) == 0 {
			status = http.StatusUnauthorized
		}
		got := do(t, client, http.MethodGet, s.Start)
		if got.status != status {
			t.Errorf("%s begins with %d, want %d", s.ID, got.status, status)
		}
		if len(s.Press) > 0 && !strings.Contains(got.body, `id="`+strings.TrimPrefix(s.Press[0], "#")+`"`) {
			t.Errorf("%s has no %s to press", s.ID, s.Press[0])
		}
	}
}
