package causes

import (
	"strconv"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/products"
)

func customRule() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedResponseBody}, Judge: judgeOwnWords},
		said("custom-rule"),
	}
}

// judgeOwnWords: the answer holds a sentence that none of the tables knows and that speaks of nothing which a sign-in
// could mend, while a credential was sent in good form.
func judgeOwnWords(f *inspector.Facts) []inspector.Finding {
	const cause = "custom-rule"
	c, authorized := f.Authorization.Get()
	if !authorized {
		c, authorized = keySent(f)
	}
	if !authorized {
		c, authorized = tokenInOwnHeader(f)
	}
	bad := authorized && len(c.Problems) > 0
	if bad || !authorized && len(f.SessionsSent()) == 0 && !f.ProofPosted() {
		return guestsOwnWords(f, bad)
	}
	if says(f, cause) {
		return one(observed(cause, inspector.Possible, "request", "A credential was sent in good form, so that the application could look at its rules."))
	}
	if !givesOwnReason(f) {
		return nil
	}
	weight := inspector.Possible
	if e, ok := f.SignedIn(); ok && f.Now.Sub(e.Time) < time.Minute {
		weight = inspector.Likely // The server has only just learnt who asks.
	}
	return one(claimed(cause, weight, "response.body",
		"The answer gives a reason in words of its own, which speak neither of the sign-in nor of the token. Read them."))
}

// guestsOwnWords: where nothing was sent, or in bad form, no rule about a person came into play, but there are rules for
// everybody, such as hours and networks.
func guestsOwnWords(f *inspector.Facts, malformed bool) []inspector.Finding {
	if malformed || !nothingSent(f) || len(f.Challenges) > 0 || !givesOwnReason(f) {
		return nil
	}
	body, _ := f.Exchange.Response.Body.Get()
	if namesHours(longestSentence(body.Text.Reveal())) {
		return one(claimed("custom-rule", inspector.Strong, "response.body",
			"The answer gives a reason in words of its own, which name hours of the day. Read them."))
	}
	return one(claimed("custom-rule", inspector.Possible, "response.body",
		"The answer gives a reason in words of its own, which do not speak of a sign-in. Read them."))
}

// namesHours tells whether a sentence names two times of day (7:00, 17.30), as rules about hours do in every language.
// The time of one event stands alone.
func namesHours(sentence string) bool {
	times := 0
	for word := range strings.FieldsFuncSeq(sentence, func(r rune) bool { return (r < '0' || r > '9') && r != ':' && r != '.' }) {
		if isTimeOfDay(strings.TrimRight(word, ".:")) {
			times++
		}
	}
	return times >= 2
}

// isTimeOfDay tells of hours and minutes, as they are written with a colon or a full stop.
func isTimeOfDay(word string) bool {
	if len(word) < len("7:00") || len(word) > len("17:00") {
		return false
	}
	hours, minutes, _ := strings.Cut(strings.ReplaceAll(word, ".", ":"), ":")
	hour, err := strconv.Atoi(hours)
	if err != nil || hour > 24 || len(minutes) != 2 {
		return false
	}
	minute, err := strconv.Atoi(minutes)
	return err == nil && minute < 60
}

// givesOwnReason tells whether the answer holds a sentence that nothing is known of, and that speaks of no sign-in.
func givesOwnReason(f *inspector.Facts) bool {
	for _, s := range f.Answered.Said {
		if s.Means != "" {
			return false // The server says something that is known.
		}
	}
	body, _ := f.Exchange.Response.Body.Get()
	sentence := longestSentence(body.Text.Reveal())
	if isLikeAnother(f) && !namesHours(sentence) {
		return false
	}
	return len(strings.Fields(sentence)) >= fewWords && !products.SpeaksOfSignIn(sentence)
}

// isLikeAnother tells whether the server's own words are like those for another cause than a rule of its own.
func isLikeAnother(f *inspector.Facts) bool {
	return f.Answered.Like.Means != "" && f.Answered.Like.Means != "custom-rule"
}

// fewWords is how many words a sentence has at the least.
const fewWords = 5

// longestSentence finds the string of most words in a JSON text, where addresses may be longer, or takes a plain text as
// it is. Markup is left alone: its words are the page's.
func longestSentence(body string) string {
	body = strings.TrimSpace(body)
	switch {
	case strings.HasPrefix(body, "<"):
		return ""
	case !strings.HasPrefix(body, "{") && !strings.HasPrefix(body, "["):
		return body
	}
	longest, most := "", 0
	for part := range strings.SplitSeq(body, `"`) {
		if words := strings.Count(part, " "); words > most {
			longest, most = part, words
		}
	}
	return longest
}
