package har

import (
	"net/http"
	"time"

	"github.com/why401/why401/inspector"
)

// reaction is less than anybody needs to press what has only just come alive: people react to what they see in a quarter of
// a second, and hardly ever in half of that.
const reaction = 100 * time.Millisecond

// addScript remembers when code arrived that a document runs as it loads. What other code brings in may come at the press
// of a button.
func (t *trail) addScript(e *entry, kind inspector.Kind) {
	switch {
	case e.response.status/100 != 2 && e.response.status != http.StatusNotModified || e.started.IsZero():
		return
	case kind == inspector.KindNavigation, kind == inspector.KindFrame, kind == inspector.KindScript && e.initiator.parser:
	default:
		return
	}
	if len(t.arrived) >= keptScripts {
		clear(t.arrived) // Only what came a moment ago matters.
	}
	t.arrived[e.request.url] = responseTime(e)
}

// activated tells of a call that its page made at once, as the code behind it arrived, that nobody had touched the page. No
// file tells of the others.
func (t *trail) activated(e *entry) inspector.Seen[bool] {
	arrived, ok := t.arrived[e.initiator.root]
	if !ok || e.started.IsZero() || e.started.Sub(arrived) > reaction {
		return inspector.Seen[bool]{}
	}
	return inspector.Present(false)
}
