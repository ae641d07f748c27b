package har

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

// givenLongest is how long an answer may be, in bytes, that is read for tokens; answers of token endpoints are shorter.
const givenLongest = 16 << 10

// givenShortest is how long a token is at the least; what is shorter is some other member.
const givenShortest = 16

// given reads the tokens out of a JSON answer, at its top or one level below, and keeps their names and fingerprints:
// what a token is for often only its name tells (RFC 6749 section 5.1).
func (t *trail) given(e *entry) {
	body := strings.TrimSpace(e.response.content.text)
	if e.response.status/100 != 2 || !strings.HasPrefix(body, "{") || len(body) > givenLongest {
		return
	}
	var members map[string]any
	if json.Unmarshal([]byte(body), &members) != nil {
		return
	}
	at := responseTime(e)
	made := e.request.method == "POST"
	found := tokensIn(members, at, made)
	for _, member := range members {
		if nested, ok := member.(map[string]any); ok {
			found = append(found, tokensIn(nested, at, made)...)
		}
	}
	if givesAntiForgery(e.request.url) {
		for i := range found {
			found[i].Name = "csrf." + found[i].Name // It says what the token is for, which the member's name may not.
		}
	}
	slices.SortFunc(found, func(a, b inspector.Given) int { return strings.Compare(a.Name, b.Name) })
	t.tokens = append(t.tokens, found...)
	if excess := len(t.tokens) - keptGiven; excess > 0 {
		t.tokens = slices.Delete(t.tokens, 0, excess)
	}
}

// givesAntiForgery tells whether an address is one at which pages get the anti-forgery token of their session, as many
// single-page applications do before they send a form: /csrf, /csrf-token, /antiforgery/token.
func givesAntiForgery(address string) bool {
	path, _, _ := strings.Cut(address, "?")
	return slices.ContainsFunc([]string{"csrf", "xsrf", "CSRF", "forgery"}, func(part string) bool { return strings.Contains(path, part) })
}

// tokensIn reads the members of one object. In the answer to a request that made something, such as a session, whatever
// looks random may be what the page is to send back, under a name in any language.
func tokensIn(members map[string]any, at time.Time, made bool) []inspector.Given {
	var found []inspector.Given
	for name, member := range members {
		value, ok := member.(string)
		if ok && len(value) >= givenShortest && isName(name) && (inspector.NamesToken(name) || made && secret.LooksRandom(value)) {
			given := inspector.Given{Name: name, Fingerprint: credential.Fingerprint(value), Time: at}
			if namesAccessToken(name) && !at.IsZero() {
				given.Expires = endIn(members, at)
			}
			found = append(found, given)
		}
	}
	return found
}

// isName tells whether a member's name is one that may be shown: an object may have secrets for names, too.
func isName(name string) bool {
	return len(name) <= keptName && (len(name) < givenShortest || !secret.LooksRandom(name))
}

// longestLife bounds what is believed of a token's life: a longer one is no number of seconds.
const longestLife = 10 * 365 * 24 * time.Hour

// endIn reads when the life of a token ends that was given out at a time, or zero: by its length, or as the instant that
// many APIs write beside their tokens (GitHub's installation tokens, AdonisJS).
func endIn(members map[string]any, at time.Time) time.Time {
	if life := lifeIn(members); life > 0 {
		return at.Add(life)
	}
	for _, name := range []string{"expires_at", "expiresAt"} {
		value, _ := members[name].(string)
		end, err := time.Parse(time.RFC3339, value)
		if err == nil && end.After(at) && end.Sub(at) <= longestLife {
			return end
		}
	}
	return time.Time{}
}

// lifeIn reads expires_in, a number of seconds (RFC 6749 section 5.1). Some servers write it as a string.
func lifeIn(members map[string]any) time.Duration {
	seconds := 0.0
	switch value := members["expires_in"].(type) {
	case float64:
		seconds = value
	case string:
		seconds, _ = strconv.ParseFloat(value, 64) // What is no number is no life.
	}
	if !(seconds > 0 && seconds <= longestLife.Seconds()) {
		return 0
	}
	return time.Duration(seconds * float64(time.Second))
}

// namesAccessToken tells whether a member is the token whose life the answer tells: refresh and ID tokens have another.
func namesAccessToken(name string) bool {
	switch strings.ToLower(name) {
	case "access_token", "accesstoken", "token":
		return true
	}
	return false
}
