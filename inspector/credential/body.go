package credential

import (
	"encoding/json"
	"strings"
)

// maxBody is the longest body that is looked through, in bytes; sources keep no more (inspector.BodyLimit).
const maxBody = 64 << 10

// body finds credentials in a form (RFC 6750 section 2.2, RFC 6749 section 4) or in JSON.
func (s *search) body(contentType, body string) {
	if body == "" || len(body) > maxBody {
		return
	}
	body = strings.TrimSpace(body)
	switch {
	case strings.Contains(contentType, "json"), contentType == "" && strings.HasPrefix(body, "{"):
		s.json(body)
	case strings.Contains(contentType, "x-www-form-urlencoded"), contentType == "" && !strings.ContainsAny(body, "<[\n"):
		s.pairs("request.body.", body)
	}
}

// json walks through the tokens of a JSON text, also of one that was cut off, and looks at the texts under telling
// names.
func (s *search) json(body string) {
	d := json.NewDecoder(strings.NewReader(body))
	var open []json.Delim
	name, wantsName := "", false
	for {
		token, err := d.Token()
		if err != nil {
			return // The end, or where it was cut off.
		}
		text, isText := token.(string)
		delim, isDelim := token.(json.Delim)
		switch {
		case isDelim && (delim == '{' || delim == '['):
			if open = append(open, delim); len(open) > maxDepth {
				return
			}
		case isDelim:
			open = open[:len(open)-1]
		case isText && wantsName:
			name, wantsName = text, false
			continue
		case isText:
			f, carries := fieldCarries(name)
			switch {
			case carries && text != "":
				s.field(f, "request.body."+name, text)
			case !carries:
				s.unnamed("request.body.", name, text)
			}
		}
		wantsName = len(open) > 0 && open[len(open)-1] == '{'
	}
}
