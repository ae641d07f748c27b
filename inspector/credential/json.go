package credential

import (
	"encoding/json"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// parseJSON reads a JSON text into what encoding/json makes of it with UseNumber. Tokens are most of what an exchange
// has to be decoded, and encoding/json goes over each three times.
func parseJSON(text []byte) (any, error) {
	var v value
	err := jsonv2.Unmarshal(text, &v, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	return v.any, err
}

// value is any JSON value, its numbers as they were written.
type value struct{ any }

// UnmarshalJSONFrom reads the value itself, without the reflection that the package would need.
func (v *value) UnmarshalJSONFrom(d *jsontext.Decoder) (err error) {
	v.any, err = readValue(d)
	return err
}

func readValue(d *jsontext.Decoder) (any, error) {
	token, err := d.ReadToken()
	if err != nil {
		return nil, err
	}
	switch token.Kind() {
	case '{':
		return readObject(d)
	case '[':
		return readArray(d)
	case '"':
		return token.String(), nil
	case '0':
		return json.Number(token.String()), nil
	case 't', 'f':
		return token.Bool(), nil
	default:
		return nil, nil //nolint:nilnil // null is a value.
	}
}

// readObject reads what follows the opening brace.
func readObject(d *jsontext.Decoder) (map[string]any, error) {
	object := map[string]any{}
	for d.PeekKind() != '}' {
		token, err := d.ReadToken()
		if err != nil {
			return nil, err
		}
		name := token.String()
		if object[name], err = readValue(d); err != nil {
			return nil, err
		}
	}
	_, err := d.ReadToken()
	return object, err
}

// readArray reads what follows the opening bracket.
func readArray(d *jsontext.Decoder) ([]any, error) {
	array := []any{}
	for d.PeekKind() != ']' {
		item, err := readValue(d)
		if err != nil {
			return nil, err
		}
		array = append(array, item)
	}
	_, err := d.ReadToken()
	return array, err
}
