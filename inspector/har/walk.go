package har

import (
	"github.com/go-json-experiment/json/jsontext"
)

// Writers of HAR differ: a size as a string, null for a list, a member left out. So the file is walked by hand, each
// member is taken if it is of the type expected and passed over if not, and only broken JSON ends the reading.

// members calls each with the name of every member of the object that comes next; each reads the value. What is no
// object is passed over.
func members(d *jsontext.Decoder, each func(name string) error) error {
	if d.PeekKind() != '{' {
		return d.SkipValue()
	}
	if _, err := d.ReadToken(); err != nil {
		return err
	}
	for d.PeekKind() != '}' {
		name, err := memberName(d)
		if err != nil {
			return err
		}
		if err := each(name); err != nil {
			return err
		}
	}
	_, err := d.ReadToken()
	return err
}

// memberName reads a name. Most of a file's members are those of headers, whose names need not be made anew each time.
func memberName(d *jsontext.Decoder) (string, error) {
	quoted, err := d.ReadValue()
	if err != nil {
		return "", err
	}
	switch string(quoted) {
	case `"name"`:
		return "name", nil
	case `"value"`:
		return "value", nil
	}
	name, _ := jsontext.AppendUnquote(nil, quoted) // The error would be about UTF-8, which is mended.
	return string(name), nil
}

// items calls each before every item of the array that comes next; each reads the item.
func items(d *jsontext.Decoder, each func() error) error {
	if d.PeekKind() != '[' {
		return d.SkipValue()
	}
	if _, err := d.ReadToken(); err != nil {
		return err
	}
	for d.PeekKind() != ']' {
		if err := each(); err != nil {
			return err
		}
	}
	_, err := d.ReadToken()
	return err
}

func text(d *jsontext.Decoder, into *string) error {
	if d.PeekKind() != '"' {
		return d.SkipValue()
	}
	token, err := d.ReadToken()
	if err == nil {
		*into = token.String()
	}
	return err
}

func number[N int | int64 | float64](d *jsontext.Decoder, into *N) error {
	if d.PeekKind() != '0' {
		return d.SkipValue()
	}
	token, err := d.ReadToken()
	if err == nil {
		*into = N(token.Float())
	}
	return err
}

func flag(d *jsontext.Decoder, into *bool) error {
	if kind := d.PeekKind(); kind != 't' && kind != 'f' {
		return d.SkipValue()
	}
	token, err := d.ReadToken()
	if err == nil {
		*into = token.Bool()
	}
	return err
}

// fields reads a list of names with values: headers, cookies.
func fields(d *jsontext.Decoder, into *[]field) error {
	return items(d, func() error {
		var f field
		err := members(d, func(name string) error {
			switch name {
			case "name":
				return text(d, &f.Name)
			case "value":
				return text(d, &f.Value)
			}
			return d.SkipValue()
		})
		*into = append(*into, f)
		return err
	})
}
