package host

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// secretExchange carries a secret wherever an exchange can.
func secretExchange(path string) string {
	jwt := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"HS256"}`)) + "." +
		base64.RawURLEncoding.EncodeToString([]byte(`{"exp":1}`)) + "." + canary
	basic := base64.StdEncoding.EncodeToString([]byte("user:" + canary))
	message := fmt.Sprintf(`{"headers":[{"name":"Authorization","value":"Bearer %s"},{"name":"authorization","value":"Basic %s"},`+
		`{"name":"Cookie","value":"session=%[3]s"},{"name":"X-Api-Key","value":"%[3]s"}],"body":{"text":"password=%[3]s"}}`, jwt, basic, canary)
	address := fmt.Sprintf(`https://user:%[1]s@api.example.test%[2]s?access_token=%[1]s#%[1]s`, canary, path)
	hop := fmt.Sprintf(`{"url":%q,"method":"GET","status":302,"request":%s,"response":%[2]s}`, address, message)
	cookie := fmt.Sprintf(`{"name":"session","value":"%s","domain":"api.example.test","path":"/"}`, canary)
	return fmt.Sprintf(`{"exchange":{"source":"webrequest","url":%q,"method":"GET","status":401,"time":"2026-03-01T12:00:00Z",`+
		`"kind":"fetch","request":%s,"response":%[2]s,"redirects":[%[3]s],"preflight":%[3]s,"cookies":[%[4]s],`+
		`"blockedCookies":[{"cookie":%[4]s,"reasons":["SameSiteLax"]}],`+
		`"history":[{"url":%[1]q,"method":"GET","status":200,"time":"2026-03-01T11:00:00Z","kind":"fetch"}]}}`,
		address, message, hop, cookie)
}

// secretMessages are all kinds of messages, whole and broken, with a secret in every place.
func secretMessages() []string {
	messages := []string{
		canary, `"` + canary + `"`, `{"` + canary + `":1}`, `{"id":"` + canary + `"`, `{"id":"1","` + canary + `":{}}`,
		`{"id":["` + canary + `"]}`, `{"id":"1","hello":"` + canary + `"}`,
		`{"id":"` + canary + `","hello":{"version":"` + canary + `","protocol":1}}`,
		`{"id":"1","hello":{"protocol":"` + canary + `"}}`,
		`{"id":"1","cancel":{"request":"` + canary + `"}}`,
		`{"id":"1","inspect":{"exchange":{"url":"` + canary + `"}}}`,
		`{"id":"1","inspect":{"exchange":{"time":"` + canary + `"}}}`,
		`{"id":"1","inspect":{"exchange":{"cookies":[{"expires":"` + canary + `"}]}}}`,
		`{"id":"1","replay":` + exchange("/broken") + `}`,
	}
	for _, kind := range []string{"inspect", "replay"} {
		for _, path := range []string{"/", "/panic", "/index-panic", "/refused"} {
			whole := `{"id":"1","` + kind + `":` + secretExchange(path) + `}`
			messages = append(messages, whole, whole[:len(whole)-1], strings.Replace(whole, "401", `"401"`, 1))
		}
	}
	return messages
}

// No secret reaches the log, standard error or a reply, whatever happens to the message that carries it.
func TestNoSecretGetsOut(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "why401", "host.log")
	log, file := openLog(path)
	p := connect(t, &Session{Log: log})
	for _, message := range secretMessages() {
		p.send(message)
		for {
			body := string(p.receiveRaw())
			// An id of the extension's own choice does come back.
			if strings.Contains(strings.Replace(body, `"id":"`+canary+`"`, "", 1), canary) {
				t.Errorf("to %.60s the reply has the secret: %s", message, body)
			}
			if !strings.Contains(body, `"progress"`) {
				break
			}
		}
	}
	if err := p.close(); err != nil {
		t.Error(err)
	}
	if err := file.Close(); err != nil {
		t.Error(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(content), canary) {
		t.Errorf("the log has the secret:\n%s", content)
	}
	for _, want := range []string{`"request":"inspect"`, `"panic":"string"`, `index out of range`, `"cause":"authorization-missing"`} {
		if !strings.Contains(string(content), want) {
			t.Errorf("the log lacks %s, so this test does not look at what it should:\n%s", want, content)
		}
	}
}

// The log is the user's own affair.
func TestLogIsPrivate(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "why401", "host.log")
	log, file := openLog(path)
	log.Info().Msg("x")
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has mode %v, want %v", name, got, want)
		}
	}
}

func TestLogIsRotated(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "why401", "host.log")
	log, file := openLog(path)
	line := strings.Repeat("x", 64<<10)
	for range 100 {
		log.Info().Msg(line)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() > 1<<20 {
		t.Errorf("after 6 MB of lines the log has %d bytes", info.Size())
	}
}
