package har

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector/credential"
)

// guarded are the headers that sanitized exports leave out, and in place of whose values tools that clean recordings
// write a mask.
var guarded = []string{"authorization", "proxy-authorization", "cookie", "set-cookie"}

// dropMasks takes the masked headers out of an entry and notes their names, so that nobody takes a mask for what was
// sent. Where the size says that just this left the browser, it is no mask: page code can send one that it was given.
func (e *entry) dropMasks() {
	if missing, known := missingBytes(e.request.headersSize, requestLine(e), e.request.headers); !known || missing < -slack || missing > slack {
		e.request.headers, e.request.masked = withoutMasks(e.request.headers)
	}
	e.response.headers, e.response.masked = withoutMasks(e.response.headers)
}

func withoutMasks(fields []field) (kept []field, masked []string) {
	isMasked := func(f field) bool {
		at := slices.IndexFunc(guarded, func(name string) bool { return strings.EqualFold(name, f.Name) })
		if at < 0 || !credential.IsMask(f.Value) {
			return false
		}
		masked = append(masked, guarded[at])
		return true
	}
	return slices.DeleteFunc(fields, isMasked), masked
}
