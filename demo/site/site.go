// Package site is the demo's web: several made-up hosts on one loopback port, each of which really refuses requests
// for a reason of its own. The sessions end, the tokens are signed and verified, the preflights come from a browser;
// nothing answers 401 because it was told to.
//
// Situations is the table of what can be met there. Each host has its story in a file of its own.
package site

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"
)

// Index is the address of the page that lists the situations.
const Index = "https://why401.test/"

// Site is the running demo.
type Site struct {
	server      *http.Server
	hosts       map[string]http.Handler
	address     string
	fingerprint string
	done        chan error
}

// Start serves the demo on a free loopback port. Handlers for further hosts may be added; they share the certificate.
func Start(further map[string]http.Handler) (*Site, error) {
	key, err := newIssuerKey()
	if err != nil {
		return nil, err
	}
	site := &Site{hosts: hosts(key), done: make(chan error, 1)}
	maps.Copy(site.hosts, further)
	certificate, fingerprint, err := newCertificate(slices.Sorted(maps.Keys(site.hosts)), time.Now())
	if err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("opening a loopback port for the demo: %w", err)
	}
	site.address, site.fingerprint = listener.Addr().String(), fingerprint
	site.server = &http.Server{
		Handler:           site,
		ReadHeaderTimeout: 10 * time.Second,
		TLSConfig:         &tls.Config{Certificates: []tls.Certificate{certificate}, MinVersion: tls.VersionTLS12},
		// Browsers open connections that they then do not use; that is no news.
		ErrorLog: log.New(io.Discard, "", 0),
	}
	go func() { site.done <- site.server.ServeTLS(listener, "", "") }()
	return site, nil
}

// ServeHTTP hands a request to its host.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	host, _, _ := strings.Cut(r.Host, ":")
	if handler, ok := s.hosts[host]; ok {
		handler.ServeHTTP(w, r)
		return
	}
	http.Error(w, "The demo has no host of this name.", http.StatusNotFound)
}

// Address is where the demo listens, for other browsers than those of Arguments.
func (s *Site) Address() string { return s.address }

// Arguments are what a Chromium must be started with to reach the demo: its hosts lead to the loopback port, and the
// key of its certificate is accepted.
func (s *Site) Arguments() []string {
	return []string{
		"--host-resolver-rules=MAP *.test:443 " + s.address,
		"--ignore-certificate-errors-spki-list=" + s.fingerprint,
	}
}

// Close ends the demo.
func (s *Site) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	// A browser may hold connections open for as long as it lives; those that are idle after a second are cut.
	if err := s.server.Shutdown(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("closing the demo site: %w", err)
	}
	if err := s.server.Close(); err != nil {
		return fmt.Errorf("closing the demo site: %w", err)
	}
	if err := <-s.done; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving the demo site: %w", err)
	}
	return nil
}

// hosts builds every host of the demo.
func hosts(key *issuerKey) map[string]http.Handler {
	all := map[string]http.Handler{
		"why401.test":   index(),
		"club.test":     club(),
		"mail.test":     mail(),
		"bank.test":     bank(),
		"staging.test":  locked("Staging"),
		"files.test":    locked("Files"),
		"forum.test":    forum(),
		"intranet.test": intranet(),
		"news.test":     news(),
		"printer.test":  printer(),
		"board.test":    board(),
		"partner.test":  partner(),
		"video.test":    video(),
		"docs.test":     docs(key),
	}
	maps.Copy(all, shop(key))
	maps.Copy(all, travel())
	maps.Copy(all, photos())
	maps.Copy(all, streetMaps(key))
	return all
}
