package secret

import (
	"slices"
	"strings"
)

// ordinaryWords hold the name of a credential by their spelling alone: filters and orders have them for names.
var ordinaryWords = map[string]bool{
	"author": true, "authors": true, "keyword": true, "keywords": true, "keyboard": true, // auth, key
	"passenger": true, "passengers": true, "passage": true, "compass": true, // pass
	"shipping": true, "shopping": true, "mapping": true, "mappings": true, "grouping": true, "camping": true, "topping": true,
	"toppings": true, "typing": true, "pinned": true, "opinion": true, "opinions": true, // pin
	"design": true, "designs": true, "designer": true, "assigned": true, "assignee": true, "assignees": true,
	"assignment": true, "assignments": true, "signal": true, "signals": true, // sig
	"side": true, "sides": true, "sidebar": true, "inside": true, "outside": true, "residence": true, "resident": true, // sid
	"assessment": true, "assessments": true, // sess
	"estate": true, "estates": true, "statement": true, "statements": true, // state
	"postcode": true, "zipcode": true, "codec": true, // code
	"hashtag": true, "hashtags": true, "credit": true, "credits": true, // hash, cred
}

// isOrdinary tells whether each word of a parameter's name that holds the name of a credential does so by its spelling
// alone: author_id, shippingMethod.
func isOrdinary(name string) bool {
	return !slices.ContainsFunc(wordsOf(name), func(word string) bool {
		return credentialParts().within(word) && !ordinaryWords[word]
	})
}

// wordsOf are the words of a name, in lower case: what stands between other signs than letters, and before capitals.
func wordsOf(name string) []string {
	var spaced strings.Builder
	before := rune(0)
	for _, r := range name {
		if 'A' <= r && r <= 'Z' && 'a' <= before && before <= 'z' {
			spaced.WriteByte(' ')
		}
		spaced.WriteRune(r)
		before = r
	}
	return strings.FieldsFunc(strings.ToLower(spaced.String()), func(r rune) bool { return r < 'a' || r > 'z' })
}

// besideState are the parameters of OAuth beside which state is the one that guards the flow (RFC 6749 sections 4.1.1 and
// 4.1.2). Elsewhere it is the state of some thing: open, offline.
var besideState = []string{"code=", "client_id=", "response_type=", "redirect_uri=", "error=", "iss=", "session_state="}

// isStateOfThing tells whether a pair of a query is a word for how some thing is.
func isStateOfThing(query, name, value string) bool {
	return name == "state" && len(value) <= harmlessLength && isMadeOf(strings.ToLower(value), 'a', 'z') &&
		!slices.ContainsFunc(besideState, func(other string) bool { return strings.Contains(query, other) })
}
