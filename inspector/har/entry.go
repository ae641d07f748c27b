package har

import (
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// entry is what is read of a HAR entry, with the extensions (_name) of Chromium and others.
type entry struct {
	page      string
	started   time.Time
	time      float64 // milliseconds
	request   request
	response  response
	initiator initiator
	// resourceType is Chromium's (document, xhr, fetch, image, preflight); Safari and Firefox do not write it.
	resourceType string
	// fromCache is memory, disk or push where Chromium's cache answered.
	fromCache string
	// handshakeRefused is set where a WebSocket's handshake was answered 401; see readMessage.
	handshakeRefused bool
}

type request struct {
	method      string
	url         string
	httpVersion string
	headers     []field
	cookies     []field
	headersSize int
	body        string
	// masked names the headers of which a cleaning tool has left no more than a mask, in lower case; see dropMasks.
	masked []string
}

type field struct{ Name, Value string }

type response struct {
	status      int
	statusText  string
	httpVersion string
	headers     []field
	masked      []string // As of a request.
	headersSize int
	redirectURL string
	content     content
	// transferred is Chromium's _transferSize: all bytes that came for the request.
	transferred int
	// failure is Chromium's _error, for example net::ERR_HTTP_RESPONSE_CODE_FAILURE for a 401 document without a body.
	failure string
	// source is Chromium's _serviceWorkerResponseSource: cache-storage, network and so on; empty where no service
	// worker answered.
	source               string
	throughServiceWorker bool
	// mayGive is set where a success may give out tokens, so that its content is read.
	mayGive bool
}

// hadNoContent tells whether the answer came without content: Chromium shows a page of its own for such a one only.
func (r *response) hadNoContent() bool {
	return r.content.size == 0 && strings.Contains(r.failure, "ERR_HTTP_RESPONSE_CODE_FAILURE")
}

type content struct {
	size     int64
	text     string
	encoding string
	seen     bool
}

// initiator is Chromium's account of what made the request.
type initiator struct {
	// script is the innermost frame of the call stack that has an address.
	script frame
	// root is the address of the outermost frame, before all asynchronous calls: of what began to run.
	root string
	// parser is set where the document's own markup asked.
	parser bool
}

type frame struct {
	url          string
	line, column int // from 0
}

func (e *entry) read(d *jsontext.Decoder) error {
	return members(d, func(name string) error {
		switch name {
		case "pageref":
			return text(d, &e.page)
		case "startedDateTime":
			var started string
			err := text(d, &started)
			e.started = parseTime(started)
			return err
		case "time":
			return number(d, &e.time)
		case "request":
			return e.request.read(d)
		case "response":
			// Token endpoints are asked with POST (RFC 6749 section 3.2), for an anti-forgery token pages ask by name.
			e.response.mayGive = e.request.method == "POST" || givesAntiForgery(e.request.url)
			return e.response.read(d)
		case "_initiator":
			return e.initiator.read(d)
		case "_resourceType":
			return text(d, &e.resourceType)
		case "_fromCache":
			return text(d, &e.fromCache)
		case "_webSocketMessages":
			return items(d, func() error { return e.readMessage(d) })
		}
		return d.SkipValue()
	})
}

// readMessage reads a WebSocket's message. Chromium writes a refused handshake as an entry of status 0 without headers, in
// which its own error message alone tells of a 401: in the first words or, from older versions, in the others.
func (e *entry) readMessage(d *jsontext.Decoder) error {
	var kind, data string
	err := members(d, func(name string) error {
		switch name {
		case "type":
			return text(d, &kind)
		case "data":
			return text(d, &data)
		}
		return d.SkipValue()
	})
	if kind == "error" && (strings.HasPrefix(data, "HTTP Authentication failed") || strings.HasSuffix(data, "Unexpected response code: 401")) {
		e.handshakeRefused = true
	}
	return err
}

func (r *request) read(d *jsontext.Decoder) error {
	return members(d, func(name string) error {
		switch name {
		case "method":
			return text(d, &r.method)
		case "url":
			return text(d, &r.url)
		case "httpVersion":
			return text(d, &r.httpVersion)
		case "headers":
			return fields(d, &r.headers)
		case "cookies":
			return fields(d, &r.cookies)
		case "headersSize":
			return number(d, &r.headersSize)
		case "postData":
			return members(d, func(name string) error {
				if name == "text" {
					return text(d, &r.body)
				}
				return d.SkipValue()
			})
		}
		return d.SkipValue()
	})
}

func (r *response) read(d *jsontext.Decoder) error {
	return members(d, func(name string) error {
		switch name {
		case "status":
			err := number(d, &r.status)
			r.status = max(0, r.status) // Playwright writes -1 where no answer was let through.
			return err
		case "statusText":
			return text(d, &r.statusText)
		case "httpVersion":
			return text(d, &r.httpVersion)
		case "headers":
			return fields(d, &r.headers)
		case "headersSize":
			return number(d, &r.headersSize)
		case "redirectURL":
			return text(d, &r.redirectURL)
		case "content":
			// Writers put status first, so that the content of what was not refused need not be kept. Where one does
			// not, status is still 0 here.
			gives := r.mayGive && r.status/100 == 2
			if r.status != 0 && r.status != 401 && !gives {
				break
			}
			return r.content.read(d, gives)
		case "_transferSize":
			return number(d, &r.transferred)
		case "_error":
			return text(d, &r.failure)
		case "_serviceWorkerResponseSource":
			return text(d, &r.source)
		case "_fetchedViaServiceWorker":
			return flag(d, &r.throughServiceWorker)
		}
		return d.SkipValue()
	})
}

// read takes the content in; of what was not refused, only as much as an answer with tokens may be long.
func (c *content) read(d *jsontext.Decoder, short bool) error {
	c.seen = true
	return members(d, func(name string) error {
		switch name {
		case "size":
			return number(d, &c.size)
		case "text":
			if short && c.size > givenLongest {
				break
			}
			return text(d, &c.text)
		case "encoding":
			return text(d, &c.encoding)
		}
		return d.SkipValue()
	})
}

// read finds the first and the last frame with an address, in this stack and in those of the asynchronous calls before it.
func (i *initiator) read(d *jsontext.Decoder) error {
	return members(d, func(name string) error {
		switch name {
		case "type":
			var kind string
			err := text(d, &kind)
			i.parser = kind == "parser"
			return err
		case "stack", "parent":
			return i.read(d)
		case "callFrames":
			return items(d, func() error {
				var f frame
				err := members(d, func(name string) error {
					switch name {
					case "url":
						return text(d, &f.url)
					case "lineNumber":
						return number(d, &f.line)
					case "columnNumber":
						return number(d, &f.column)
					}
					return d.SkipValue()
				})
				if i.script.url == "" {
					i.script = f
				}
				if f.url != "" {
					i.root = f.url
				}
				return err
			})
		}
		return d.SkipValue()
	})
}

// layouts are what writers make of ISO 8601: without a zone (read as UTC), with +0000.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999",
	"2006-01-02 15:04:05.999999999Z07:00",
}

// parseTime returns the zero time where nothing can be read.
func parseTime(value string) time.Time {
	for _, layout := range layouts {
		if t, err := time.Parse(layout, strings.TrimSpace(value)); err == nil {
			return t
		}
	}
	return time.Time{}
}

// header returns the first value of a field.
func header(list []field, name string) (string, bool) {
	for _, f := range list {
		if strings.EqualFold(f.Name, name) {
			return f.Value, true
		}
	}
	return "", false
}
