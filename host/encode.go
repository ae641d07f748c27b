package host

import (
	"fmt"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	jsonv1 "github.com/go-json-experiment/json/v1"
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
	switch {
	case r.Screenshot != nil && r.Screenshot.PNG != "": // Half a picture is none.
		shot := *r.Screenshot
		shot.PNG, shot.Problem = "", "the picture is too large"
		r.Screenshot = &shot
		return encode(r)
	case len(r.Outcomes) > 0: // Of half an answer the engine would judge what is not true.
		r.Outcomes, r.Cut = nil, []string{"outcomes"}
		if body, err = marshal(r); err != nil || len(body) <= MaxReply {
			return body, err
		}
	}
	return cut(body, r.Cut...)
}

// wire is how replies are written: the same value always as the same bytes, broken characters of foreign texts replaced,
// and omitempty as encoding/json has it. This encoder looks at a type when it meets a value of it; encoding/json would
// go through all types of a reply before the first hello.
var wire = json.JoinOptions(
	json.Deterministic(true), jsontext.AllowInvalidUTF8(true), jsonv1.OmitEmptyWithLegacySemantics(true),
)

func marshal(v any) ([]byte, error) { return json.Marshal(v, wire) }
