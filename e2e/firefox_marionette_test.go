//go:build linux

package e2e

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"testing"
	"time"
)

// marionette is a connection to Firefox's remote protocol: each message is its length in digits, a colon, and an array
// of type, number, name and parameters; the reply has an error and a result in place of the latter two.
type marionette struct {
	conn net.Conn
	in   *bufio.Reader
	last int
}

// marionetteError is Firefox's own, as the WebDriver standard names them (section 6.6).
type marionetteError struct {
	Code    string `json:"error"`
	Message string `json:"message"`
}

func (e *marionetteError) Error() string { return e.Code + ": " + e.Message }

func dialMarionette(t *testing.T, port string) *marionette {
	t.Helper()
	conn, err := net.Dial("tcp", net.JoinHostPort("127.0.0.1", port))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	m := &marionette{conn: conn, in: bufio.NewReader(conn)}
	if _, err := m.receive(); err != nil { // It says who it is.
		t.Fatal(err)
	}
	return m
}

// call asks Firefox for something, and decodes what is wanted of the reply.
func (m *marionette) call(name string, params map[string]any, result any) error {
	if err := m.conn.SetDeadline(time.Now().Add(limit)); err != nil {
		return err
	}
	m.last++
	body, err := json.Marshal([]any{0, m.last, name, params})
	if err != nil {
		return fmt.Errorf("asking Firefox for %s: %w", name, err)
	}
	if _, err := fmt.Fprintf(m.conn, "%d:%s", len(body), body); err != nil {
		return fmt.Errorf("asking Firefox for %s: %w", name, err)
	}
	received, err := m.receive()
	if err != nil {
		return fmt.Errorf("asking Firefox for %s: %w", name, err)
	}
	var kind, number int
	var problem *marionetteError
	reply := []any{&kind, &number, &problem, &result}
	if err := json.Unmarshal(received, &reply); err != nil {
		return fmt.Errorf("reading Firefox's answer to %s: %w", name, err)
	}
	if problem != nil {
		return fmt.Errorf("%s: %w", name, problem)
	}
	return nil
}

func (m *marionette) receive() ([]byte, error) {
	digits, err := m.in.ReadString(':')
	if err != nil {
		return nil, err
	}
	size, err := strconv.Atoi(strings.TrimSuffix(digits, ":"))
	if err != nil {
		return nil, err
	}
	body := make([]byte, size)
	_, err = io.ReadFull(m.in, body)
	return body, err
}
