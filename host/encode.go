package host

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// encode writes a reply as JSON of at most MaxReply bytes. What does not fit is cut until it does.
func encode(r Reply) ([]byte, error) {
	body, err := marshal(r)
	if err != nil {
		return nil, fmt.Errorf("encoding a reply: %w", err)
	}
	if len(body) <= MaxReply {
		return body, nil
	}
	return cut(body)
}

// marshal leaves <, > and & as they are: nobody puts a frame into a page.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
