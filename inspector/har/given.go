package har

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
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
	found := tokensIn(members)
	for _, member := range members {
		if nested, ok := member.(map[string]any); ok {
			found = append(found, tokensIn(nested)...)
		}
	}
	for i := range found {
		found[i].Time = responseTime(e)
	}
	slices.SortFunc(found, func(a, b inspector.Given) int { return strings.Compare(a.Name, b.Name) })
	t.tokens = append(t.tokens, found...)
	if excess := len(t.tokens) - keptGiven; excess > 0 {
		t.tokens = slices.Delete(t.tokens, 0, excess)
	}
}

func tokensIn(members map[string]any) []inspector.Given {
	var found []inspector.Given
	for name, member := range members {
		value, ok := member.(string)
		if ok && strings.HasSuffix(strings.ToLower(name), "token") && len(value) >= givenShortest {
			found = append(found, inspector.Given{Name: name, Fingerprint: credential.Fingerprint(value)})
		}
	}
	return found
}
