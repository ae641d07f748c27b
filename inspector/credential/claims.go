package credential

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"time"
)

// derive fills the registered parameters and claims from the maps.
func (t *Token) derive() {
	t.Algorithm, t.KeyID, t.Type = text(t.Header["alg"]), text(t.Header["kid"]), text(t.Header["typ"])
	t.Issuer, t.Subject, t.Audience = text(t.Claims["iss"]), text(t.Claims["sub"]), texts(t.Claims["aud"])
	t.IssuedAt, t.NotBefore, t.Expires = t.Time("iat"), t.Time("nbf"), t.Time("exp")
}

// Text returns a claim that is a string, or "".
func (t *Token) Text(claim string) string { return text(t.Claims[claim]) }

// Texts returns a claim that is a string or a list of strings.
func (t *Token) Texts(claim string) []string { return texts(t.Claims[claim]) }

// Scopes returns what the token allows, under the names that issuers use: scope (RFC 8693 section 4.2, a string with
// spaces), scp (Entra, Okta) and permissions (Auth0).
func (t *Token) Scopes() []string {
	var scopes []string
	for _, claim := range []string{"scope", "scp", "permissions"} {
		for _, s := range t.Texts(claim) {
			scopes = append(scopes, strings.Fields(s)...)
		}
	}
	return scopes
}

// Time returns a claim that is a NumericDate (RFC 7519 section 2), also where it is written as a string; the zero time
// where it is missing or unreadable. Times that no calendar shows are brought to the nearest that one does.
func (t *Token) Time(claim string) time.Time {
	var seconds float64
	var err error
	switch v := t.Claims[claim].(type) {
	case json.Number:
		seconds, err = strconv.ParseFloat(v.String(), 64)
	case float64:
		seconds = v
	case string:
		if at, err := time.Parse(time.RFC3339, v); err == nil {
			return at.UTC()
		}
		seconds, err = strconv.ParseFloat(strings.TrimSpace(v), 64)
	default:
		return time.Time{}
	}
	if math.IsNaN(seconds) || err != nil && !math.IsInf(seconds, 0) {
		return time.Time{}
	}
	seconds = min(max(seconds, earliest), latest)
	whole, part := math.Modf(seconds)
	return time.Unix(int64(whole), int64(part*1e9)).UTC()
}

// The years 1 and 9999: JSON has no other times (RFC 3339), and the very beginning of year 1 means "no time" in Go.
const (
	earliest = -62135596800 + 24*60*60
	latest   = 253402300799
)

func text(v any) string {
	s, _ := v.(string)
	return s
}

func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		list := make([]string, 0, len(v))
		for _, item := range v {
			if s, ok := item.(string); ok {
				list = append(list, s)
			}
		}
		return list
	}
	return nil
}
