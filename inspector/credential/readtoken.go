package credential

import (
	"encoding/json"
	"net/url"
	"strings"
)

// readToken reads a token or key, whatever was done to it on its way.
func (c *Credential) readToken(value string) {
	if c.readGoodJWT(value) {
		return
	}
	value = c.clean(value)
	switch {
	case c.Is(Placeholder) || c.Is(WholeObject):
	case value == "":
		c.Kind, c.Redacted = KindNone, "nothing"
	case c.readKey(value):
	case c.readJWT(value):
	default:
		c.Kind, c.Redacted, c.Environment = KindOpaque, describe("opaque token", value), environmentOf(value)
	}
}

// readGoodJWT reads a signed JWT without any fault, as nearly all are: nothing was done to it that had to be undone.
func (c *Credential) readGoodJWT(value string) bool {
	if !startsJWT(value) {
		return false
	}
	good := *c
	if !good.readJWT(value) || good.Kind != KindJWT || len(good.Problems) > len(c.Problems) {
		return false
	}
	*c = good
	return true
}

// clean undoes what commonly happens to a token, and notes it.
func (c *Credential) clean(value string) string {
	if c.placeholder(value) {
		return value
	}
	if unquoted := c.unquote(value); unquoted != value {
		if value = unquoted; c.placeholder(value) {
			return value
		}
	}
	if strings.HasPrefix(value, "{") && json.Valid([]byte(value)) {
		c.problem(WholeObject)
		c.Kind, c.Redacted = KindOpaque, describe("JSON object", value)
		return value
	}
	value = c.unescape(value)
	value = c.visible(value)
	if first, ok := cutList(value); ok {
		c.problem(TwoValues)
		value = first
	}
	return value
}

// escapedBreaks are line breaks that were escaped for JSON, a shell or a URL and stayed so.
var escapedBreaks = strings.NewReplacer(`\r`, "", `\n`, "", "%0A", "", "%0D", "", "%0a", "", "%0d", "")

// unescape takes out escaped line breaks and undoes percent-encoding.
func (c *Credential) unescape(value string) string {
	if indexOf(value, '\\', '%') < 0 {
		return value
	}
	if plain := escapedBreaks.Replace(value); plain != value {
		c.problem(LineBreak)
		value = plain
	}
	if plain, err := url.PathUnescape(value); err == nil && plain != value {
		c.problem(PercentEncoded)
		value = plain
	}
	return value
}

// cutList returns the first of several values.
func cutList(value string) (string, bool) {
	at := indexOf(value, ',', ' ', '\t')
	if at <= 0 {
		return value, false
	}
	return value[:at], true
}

// visible takes out characters that cannot be sent in a field value as such (RFC 9110 section 5.5), or only by
// mistake: a zero-width space that came along with copying.
func (c *Credential) visible(value string) string {
	kept := strings.Map(func(r rune) rune {
		if r != '\t' && r < ' ' || r >= 0x7f && r != '…' {
			return -1
		}
		return r
	}, value)
	if kept != value {
		c.problem(ForeignCharacter)
	}
	return kept
}
