package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
)

func changedByExtension() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgePromised},
		{Judge: judgeToolMarks},
	}
}

// judgePromised: the preflight lists the headers that the page's code has set. One that is missing from the request
// itself was taken away in between, within the browser or right behind it.
func judgePromised(f *inspector.Facts) []inspector.Finding {
	const cause = "changed-by-extension"
	hop, ok := f.Exchange.Preflight.Get()
	if !ok || f.Authorization.IsPresent() || hop.Status == 401 {
		return nil
	}
	promised := hop.Request.Header("access-control-request-headers").Or("").Reveal()
	for name := range strings.SplitSeq(promised, ",") {
		if strings.EqualFold(strings.TrimSpace(name), "authorization") {
			return one(observed(cause, inspector.Proof, "preflight",
				"The preflight announces an Authorization header, and the request went out without it: something took it away in between."))
		}
	}
	return nil
}

// judgeToolMarks looks for headers that tools add which change requests.
func judgeToolMarks(f *inspector.Facts) []inspector.Finding {
	const cause = "changed-by-extension"
	for _, name := range []string{"x-rq-authorization", "x-requestly", "x-modheader", "x-charles", "x-fiddler"} {
		if f.Exchange.Request.Header(name).IsPresent() {
			return one(observed(cause, inspector.Likely, "request.headers."+name, "The request carries a header of a tool that changes requests (%s).", name))
		}
	}
	return nil
}
