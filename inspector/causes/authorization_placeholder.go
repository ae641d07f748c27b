package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func authorizationPlaceholder() []inspector.Rule {
	return []inspector.Rule{{Judge: judgePlaceholder}, said("authorization-placeholder")}
}

// judgePlaceholder looks at every credential of the request, wherever it stands.
func judgePlaceholder(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-placeholder"
	var findings []inspector.Finding
	for _, c := range f.Credentials {
		for _, p := range c.Problems {
			if p.ID != credential.Placeholder {
				continue
			}
			weight := inspector.Proof
			if strings.HasPrefix(c.Where, "request.cookies") {
				weight = inspector.Likely // It need not be the cookie that the server reads.
			}
			findings = append(findings, observed(cause, weight, c.Where, "%s", p.Text))
		}
	}
	return findings
}
