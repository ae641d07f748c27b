package credential

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// parseJSON reads a JSON text into what encoding/json makes of it with UseNumber. Tokens are most of what has to be
// decoded of an exchange; encoding/json goes over each three times, and copies every string of it.
func parseJSON(text []byte) (any, error) {
	v := value{
		text: string(text), plain: bytes.IndexByte(text, '\\') < 0 && utf8.Valid(text),
		members: min(1+bytes.Count(text, []byte(",")), usualMembers),
	}
	err := jsonv2.Unmarshal(text, &v, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	return v.any, err
}

// value is any JSON value, its numbers as they were written. Its strings are parts of the text.
type value struct {
	any
	text string
	// plain is set where no string of the text says anything but what stands there, as in most.
	plain bool
	// members is how many the outermost object may have.
	members int
}

// usualMembers is how many members of an object room is made for at once. Most tokens have fewer.
const usualMembers = 14

// UnmarshalJSONFrom reads the value itself, without the reflection that the package would need.
func (v *value) UnmarshalJSONFrom(d *jsontext.Decoder) (err error) {
	v.any, err = v.read(d)
	return err
}

func (v *value) read(d *jsontext.Decoder) (any, error) {
	switch d.PeekKind() {
	case '{':
		return v.object(d)
	case '[':
		return v.array(d)
	}
	literal, err := v.literal(d)
	if err != nil {
		return nil, err
	}
	switch literal[0] {
	case '"':
		return v.unquote(literal), nil
	case 't':
		return true, nil
	case 'f':
		return false, nil
	case 'n':
		return nil, nil //nolint:nilnil // null is a value.
	}
	return json.Number(literal), nil
}

// literal reads a string, a number or a word, and returns it as it is written.
func (v *value) literal(d *jsontext.Decoder) (string, error) {
	raw, err := d.ReadValue()
	if err != nil {
		return "", err
	}
	end := d.InputOffset()
	return v.text[end-int64(len(raw)) : end], nil
}

func (v *value) object(d *jsontext.Decoder) (map[string]any, error) {
	if _, err := d.ReadToken(); err != nil {
		return nil, err
	}
	object := make(map[string]any, v.members)
	v.members = 0 // What is further in has few.
	for d.PeekKind() != '}' {
		name, err := v.literal(d)
		if err != nil {
			return nil, err
		}
		if object[v.unquote(name)], err = v.read(d); err != nil {
			return nil, err
		}
	}
	_, err := d.ReadToken()
	return object, err
}

func (v *value) array(d *jsontext.Decoder) ([]any, error) {
	if _, err := d.ReadToken(); err != nil {
		return nil, err
	}
	array := []any{}
	for d.PeekKind() != ']' {
		item, err := v.read(d)
		if err != nil {
			return nil, err
		}
		array = append(array, item)
	}
	_, err := d.ReadToken()
	return array, err
}

// unquote is what a string says.
func (v *value) unquote(literal string) string {
	if v.plain || strings.IndexByte(literal, '\\') < 0 && utf8.ValidString(literal) {
		return literal[1 : len(literal)-1]
	}
	plain, _ := jsontext.AppendUnquote(nil, literal) // The error would be about UTF-8, which is mended.
	return string(plain)
}
