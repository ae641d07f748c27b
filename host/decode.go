package host

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/why401/why401/inspector"
)

// MaxID is the most bytes that a request's ID may have; every reply to it repeats it.
const MaxID = 64

// tolerant takes what browsers write: bodies of foreign pages may hold half of a surrogate pair, which JSON.stringify
// escapes and strict JSON forbids.
var tolerant = json.JoinOptions(jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))

// DecodeExchange reads an exchange by itself, as somebody saved it. The error quotes nothing of it.
func DecodeExchange(content []byte) (*inspector.Exchange, error) {
	var x inspector.Exchange
	if err := json.Unmarshal(content, &x, tolerant); err != nil {
		problem := unreadable(err)
		return nil, fmt.Errorf("%s %s", problem.Text, problem.Remedy)
	}
	if err := x.Validate(); err != nil {
		return nil, err
	}
	return &x, nil
}

// decode reads a request. Where it cannot, it returns the error to answer with, and of the request the ID, so that the
// answer finds its way. Nothing of the content goes into the error.
func decode(frame []byte) (Request, *Error) {
	var request Request
	if err := json.Unmarshal(frame, &request, tolerant); err != nil {
		return Request{ID: idOf(frame)}, unreadable(err)
	}
	switch {
	case request.ID == "":
		return Request{}, &Error{
			Code: ErrorBadFrame, Text: "The message has no id.", Remedy: "Give every request an id of its own.",
		}
	case len(request.ID) > MaxID:
		return Request{}, &Error{
			Code:   ErrorBadFrame,
			Text:   fmt.Sprintf("The message's id has %d bytes, and %d are the most.", len(request.ID), MaxID),
			Remedy: "Choose short ids, such as a counter.",
		}
	}
	switch kinds := request.kinds(); {
	case kinds == 0:
		return request, &Error{
			Code:   ErrorUnknown,
			Text:   "The message is of no kind that this host knows: hello, inspect, replay, screenshot or cancel.",
			Remedy: "If the extension is newer than the host, install the newer host.",
		}
	case kinds > 1:
		return request, &Error{
			Code: ErrorUnknown, Text: "The message is of several kinds at once.", Remedy: "Send one message for each.",
		}
	}
	return request, nil
}

// kinds counts the kinds that are set.
func (r Request) kinds() int {
	count := 0
	for _, set := range []bool{
		r.Hello != nil, r.Inspect != nil, r.Replay != nil, r.Screenshot != nil, r.Cancel != nil,
	} {
		if set {
			count++
		}
	}
	return count
}

// unreadable says where a message cannot be read. The errors of the JSON and time packages quote the value, which may be
// a credential, so only the place and the kind are taken from them.
func unreadable(err error) *Error {
	mismatch, ok := errors.AsType[*json.SemanticError](err)
	if !ok {
		e := &Error{Code: ErrorBadFrame, Text: "The message is not JSON.", Remedy: "Send one JSON object in UTF-8."}
		if syntax, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
			e.Text = fmt.Sprintf("The message is not JSON: it breaks after byte %d.", syntax.ByteOffset)
		}
		return e
	}
	// Only members that we know are looked into, so the path has no words of others.
	path := strings.ReplaceAll(strings.Trim(string(mismatch.JSONPointer), "/"), "/", ".")
	e := &Error{
		Code:   ErrorBadFrame,
		Text:   fmt.Sprintf("In the message, %s is %s that does not belong there.", path, kindName(mismatch.JSONKind)),
		Remedy: "host/PROTOCOL.md has the form of every message.",
	}
	switch {
	case path == "":
		e.Text = "The message is " + kindName(mismatch.JSONKind) + " where an object belongs."
	case strings.Contains(path, ".exchange"):
		e.Code = ErrorBadExchange
	}
	return e
}

// kindName names a kind of JSON value.
func kindName(kind jsontext.Kind) string {
	switch kind {
	case '{':
		return "an object"
	case '[':
		return "an array"
	case '"':
		return "a string"
	case '0':
		return "a number"
	case 't', 'f':
		return "a boolean"
	case 'n':
		return "null"
	default:
		return "a value"
	}
}

// idOf finds the ID of a message that is broken somewhere else.
func idOf(frame []byte) string {
	d := jsontext.NewDecoder(bytes.NewReader(frame), tolerant)
	if token, err := d.ReadToken(); err != nil || token.Kind() != '{' {
		return ""
	}
	for {
		name, err := d.ReadToken()
		if err != nil || name.Kind() != '"' {
			return ""
		}
		if name.String() != "id" {
			if d.SkipValue() != nil {
				return ""
			}
			continue
		}
		if id, err := d.ReadToken(); err == nil && id.Kind() == '"' && len(id.String()) <= MaxID {
			return id.String()
		}
		return ""
	}
}
