package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/why401/why401/inspector/secret"
)

// The limits of what is fetched: a JWK Set has a few KiB and comes at once.
const (
	keysMost      = 1 << 20
	keysDeadline  = 10 * time.Second
	keysRedirects = 3
)

// readKeys reads a JWK Set from an address or a file.
func readKeys(ctx context.Context, place string) ([]byte, error) {
	if strings.Contains(place, "://") {
		return fetchKeys(ctx, place)
	}
	file, err := os.Open(place)
	if err != nil {
		return nil, fmt.Errorf("reading the keys: %w", err)
	}
	defer func() { _ = file.Close() }()
	return readAtMost(file, place)
}

// fetchKeys asks an address for a JWK Set, without cookies or credentials. Whoever could change the answer on its way
// could make any token look right, so it must come over https, after redirects too.
func fetchKeys(ctx context.Context, address string) ([]byte, error) {
	shown := secret.URL(address).String()
	u, err := url.Parse(address)
	if err != nil {
		return nil, errors.New("the address of the keys is malformed")
	}
	if err := checkKeysURL(u); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, keysDeadline)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, errors.New("the address of the keys is malformed")
	}
	request.Header.Set("Accept", "application/jwk-set+json, application/json")
	client := http.Client{CheckRedirect: func(next *http.Request, before []*http.Request) error {
		if len(before) > keysRedirects {
			return fmt.Errorf("there are more than %d redirects", keysRedirects)
		}
		return checkKeysURL(next.URL)
	}}
	response, err := client.Do(request)
	if err != nil {
		if failed, ok := errors.AsType[*url.Error](err); ok {
			err = failed.Err // Without the address, which may carry a password.
		}
		if errors.Is(err, context.DeadlineExceeded) {
			err = fmt.Errorf("no answer within %s", keysDeadline)
		}
		return nil, fmt.Errorf("fetching the keys from %s: %w", shown, err)
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("fetching the keys from %s: the answer was %d", shown, response.StatusCode)
	}
	return readAtMost(response.Body, shown)
}

func checkKeysURL(u *url.URL) error {
	if u.Scheme == "https" || u.Scheme == "http" && loopback(u.Hostname()) {
		return nil
	}
	return fmt.Errorf("keys must come over https, and %s is not", secret.URL(u.String()).String())
}

func loopback(host string) bool {
	address, err := netip.ParseAddr(host)
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || err == nil && address.IsLoopback()
}

func readAtMost(r io.Reader, name string) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r, keysMost+1))
	if err != nil {
		return nil, fmt.Errorf("reading the keys from %s: %w", name, err)
	}
	if len(content) > keysMost {
		return nil, fmt.Errorf("reading the keys from %s: they have more than %d KiB", name, keysMost>>10)
	}
	return content, nil
}
