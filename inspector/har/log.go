package har

import (
	"bytes"
	"errors"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// readLog walks the file: {"log": {"creator": …, "pages": […], "entries": […]}}, in whatever order.
func readLog(d *jsontext.Decoder, source *shortener, t *trail) error {
	found := false
	err := members(d, func(name string) error {
		if name != "log" {
			return d.SkipValue()
		}
		found = true
		return members(d, func(name string) error {
			switch name {
			case "creator":
				return members(d, func(name string) error {
					if name == "name" {
						return text(d, &t.summary.Creator)
					}
					return d.SkipValue()
				})
			case "pages":
				return items(d, func() error {
					var id, title string
					err := members(d, func(name string) error {
						switch name {
						case "id":
							return text(d, &id)
						case "title":
							return text(d, &title)
						}
						return d.SkipValue()
					})
					t.addPage(id, title)
					return err
				})
			case "entries":
				return items(d, func() error {
					var e entry
					if err := e.read(d); err != nil {
						return err
					}
					return t.add(&e)
				})
			}
			return d.SkipValue()
		})
	})
	if err == nil && !found {
		err = errNoHAR
	}
	return locate(err, d, source)
}

// locate tells where the file is broken. What is no fault of the file (reading failed, or was cancelled) stays as it is.
func locate(err error, d *jsontext.Decoder, source *shortener) error {
	var syntax *jsontext.SyntacticError
	at, where := d.InputOffset(), d.StackPointer()
	switch {
	case errors.As(err, &syntax):
		at, where, err = syntax.ByteOffset, syntax.JSONPointer, syntax.Err
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		err = io.ErrUnexpectedEOF
	case !errors.Is(err, errNoHAR):
		return err
	}
	unread := d.UnreadBuffer()
	after := unread[min(max(0, at-d.InputOffset()), int64(len(unread))):]
	return &SyntaxError{
		Offset: at + source.dropped,
		Line:   source.lines - int64(bytes.Count(after, newline)),
		Where:  string(where),
		err:    err,
	}
}

// errNoHAR says that the file is JSON and something else.
var errNoHAR = errors.New(`the file has no "log": it is not a HAR`)
