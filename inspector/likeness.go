package inspector

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/why401/why401/inspector/challenge"
)

// changing matches what differs from one answer to the next though they say the same: times, counters, identifiers of
// requests, nonces, CSRF tokens.
var changing = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[0-9a-fA-F]{8,}(?:-[0-9a-fA-F]{4,})*|[A-Za-z0-9+/_=-]{20,}|[0-9]+`)
})

// challengeSays are the parameters of challenges that say something about the request, in distinction to nonces.
var challengeSays = []string{"realm", "error", "error_description", "stale", "scope"}

// Likeness is a fingerprint of an answer: of its status, what its challenges and its Content-Type say and of its body,
// without the parts that differ each time. Two answers of the same likeness say the same.
func Likeness(status int, response Message) string {
	hash := sha256.New()
	line := func(parts ...string) { _, _ = io.WriteString(hash, strings.Join(parts, "\x00")+"\n") }
	line(strconv.Itoa(status))
	for _, c := range challenge.Parse(response.Values("www-authenticate")...) {
		says := []string{strings.ToLower(c.Scheme)}
		for _, name := range challengeSays {
			value, _ := c.Param(name)
			says = append(says, changing().ReplaceAllString(value, "#"))
		}
		line(says...)
	}
	media, _, _ := strings.Cut(response.Header("content-type").Or("").Reveal(), ";")
	line(strings.ToLower(strings.TrimSpace(media)))
	line(changing().ReplaceAllString(response.Body.Or(Body{}).Text.Reveal(), "#"))
	const digits = 8 // As many bytes, twice as many digits: there are only a dozen answers to tell apart.
	return hex.EncodeToString(hash.Sum(nil)[:digits])
}
