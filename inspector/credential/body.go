package credential

import (
	"encoding/json"
	"strings"
)

// maxBody is the longest body that is looked through, in bytes; sources keep no more (inspector.BodyLimit).
const maxBody = 64 << 10

// inBody finds credentials in a form (RFC 6750 section 2.2, RFC 6749) or in JSON.
func inBody(found []Credential, contentType, body string) []Credential {
	if body == "" || len(body) > maxBody {
		return found
	}
	trimmed := strings.TrimSpace(body)
	switch {
	case strings.Contains(contentType, "json"), strings.HasPrefix(trimmed, "{"):
		return inJSON(found, trimmed)
	case strings.Contains(contentType, "x-www-form-urlencoded"), contentType == "" && !strings.ContainsAny(body, "<{\n"):
		return inPairs(found, "request.body.", trimmed)
	}
	return found
}

// inJSON walks through the tokens of a JSON text, also of one that was cut off, and looks at the texts under telling
// names.
func inJSON(found []Credential, body string) []Credential {
	d := json.NewDecoder(strings.NewReader(body))
	var inObject []bool
	name, isName := "", false
	for {
		token, err := d.Token()
		if err != nil {
			return found
		}
		switch v := token.(type) {
		case json.Delim:
			if v == '{' || v == '[' {
				if len(inObject) == maxDepth {
					return found
				}
				inObject = append(inObject, v == '{')
			} else {
				inObject = inObject[:len(inObject)-1]
			}
			isName = len(inObject) > 0 && inObject[len(inObject)-1]
			continue
		case string:
			if isName {
				name, isName = v, false
				continue
			}
			if kind, carries := paramCarries(name); carries && v != "" {
				found = append(found, ofKind(kind, "request.body."+name, v))
			}
		}
		isName = len(inObject) > 0 && inObject[len(inObject)-1]
	}
}
