package inspector

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector/secret"
)

// fieldsMost bounds how many names are read of one body.
const fieldsMost = 200

// deriveFields reads what fields the request sends.
func (f *Facts) deriveFields() {
	f.Fields = fieldsOf(f.Exchange, f.URL.RawQuery)
	f.passwordPosted = slices.ContainsFunc(f.Fields.Or(nil), namesPassword)
	f.codePosted = slices.ContainsFunc(f.Fields.Or(nil), f.namesCode)
	// A PIN that goes along with a name is a password of digits (NIST SP 800-63B, "memorized secrets").
	if !f.codePosted && f.Exchange.Method == "POST" && len(f.Fields.Or(nil)) >= 2 && slices.Contains(f.Fields.Or(nil), "pin") {
		f.passwordPosted = true
	}
}

// fieldsOf reads the names of the fields that a request sends in its query and body, never their values.
func fieldsOf(x *Exchange, query string) Seen[[]string] {
	fields := queryFields(query)
	body, ok := x.Request.Body.Get()
	switch {
	case ok:
		fields = append(fields, bodyFields(body.Text.Reveal())...)
	case !x.Request.Body.Known() && carriesBody(x.Method):
		return Seen[[]string]{} // What the body held was not seen.
	}
	return Present(fields)
}

func carriesBody(method string) bool {
	return method != "GET" && method != "HEAD" && method != "OPTIONS"
}

// queryFields reads the names out of a query, in order of the alphabet and each once. As in [url.ParseQuery], what cannot
// be read is left out.
func queryFields(query string) []string {
	if query == "" {
		return nil
	}
	fields := make([]string, 0, min(1+strings.Count(query, "&"), fieldsMost))
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		name, badName := url.QueryUnescape(name)
		_, badValue := url.QueryUnescape(value)
		if pair != "" && badName == nil && badValue == nil && !strings.Contains(pair, ";") {
			fields = append(fields, strings.ToLower(name))
		}
	}
	slices.Sort(fields)
	return slices.Compact(fields)
}

// bodyFields reads the names out of JSON, a multipart form or a URL-encoded one, by the look of the content: what
// the Content-Type says is often missing from what a source keeps.
func bodyFields(body string) []string {
	trimmed := strings.TrimSpace(body)
	switch {
	case strings.HasPrefix(trimmed, "{"):
		return jsonFields(trimmed)
	case strings.HasPrefix(trimmed, "--"):
		return multipartFields(trimmed)
	case strings.Contains(trimmed, "=") && !strings.HasPrefix(trimmed, "<"):
		var fields []string
		for pair := range strings.SplitSeq(trimmed, "&") {
			name, _, _ := strings.Cut(pair, "=")
			if decoded, err := url.QueryUnescape(name); err == nil && len(fields) < fieldsMost {
				fields = append(fields, strings.ToLower(decoded))
			}
		}
		return fields
	}
	return nil
}

// jsonFields reads the keys of all objects in a JSON text, which may end early: each string with a colon after it.
func jsonFields(body string) []string {
	var fields []string
	for len(fields) < fieldsMost {
		open := strings.IndexByte(body, '"')
		if open < 0 {
			break
		}
		body = body[open+1:]
		end := 0
		for end < len(body) && body[end] != '"' {
			if body[end] == '\\' {
				end++ // What is escaped ends no string.
			}
			end++
		}
		if end >= len(body) {
			break
		}
		name := body[:end]
		body = strings.TrimLeft(body[end+1:], " \t\r\n")
		if strings.HasPrefix(body, ":") {
			fields = append(fields, strings.ToLower(name))
		}
	}
	return fields
}

// multipartFields reads the names of the parts of a multipart/form-data body (RFC 7578 section 4.2).
func multipartFields(body string) []string {
	var fields []string
	for len(fields) < fieldsMost {
		_, rest, found := strings.Cut(body, ` name="`)
		if !found {
			break
		}
		name, after, closed := strings.Cut(rest, `"`)
		if !closed {
			break
		}
		fields = append(fields, strings.ToLower(name))
		body = after
	}
	return fields
}

// ProofPosted tells whether the request's body or query has a field for what proves who somebody is: a password, a
// client's secret (RFC 6749 section 2.3.1), or a one-time code.
func (f *Facts) ProofPosted() bool { return f.passwordPosted || f.codePosted }

// PostsPassword tells whether a request's body has a field for a password.
func PostsPassword(body string) bool { return slices.ContainsFunc(bodyFields(body), namesPassword) }

func namesPassword(name string) bool {
	return strings.HasSuffix(strings.TrimSuffix(name, "]"), "pass") && endsInPass(Words(name)) ||
		containsAny(name, "passw", "pwd", "client_secret", "clientsecret") || secret.NamesPassword(name) || shortPasswords[name]
}

// shortPasswords are names of fields for a password that say something else within a longer name, or beside other words.
var shortPasswords = map[string]bool{
	"pw": true, "psw": true, "geheim": true, "geheimzahl": true, "clave": true, "parola": true, "kodeord": true, "lozinka": true,
}

// CodePosted tells whether it has a field for a one-time code, the second factor of a sign-in. What is called just a code
// is one where the address speaks of it.
func (f *Facts) CodePosted() bool { return f.codePosted }

func (f *Facts) namesCode(name string) bool {
	return secret.NamesOneTimeCode(name) || (name == "code" || name == "pin") && namesSecondFactor(f.URL.Path)
}

// namesSecondFactor tells whether a path has a segment that names the second factor of a sign-in.
func namesSecondFactor(path string) bool {
	for segment := range strings.SplitSeq(strings.ToLower(path), "/") {
		if secondFactors[withoutHyphens(segment)] {
			return true
		}
	}
	return false
}

var secondFactors = map[string]bool{
	"otp": true, "totp": true, "mfa": true, "2fa": true, "tfa": true, "twofactor": true, "secondfactor": true, "onetimecode": true,
	"verifyotp": true, "verifytotp": true, "verifymfa": true, "verify2fa": true, "verifycode": true, "verify": true,
}
