package causes

import (
	"github.com/why401/why401/inspector"
)

func cmsPluginBlocked() []inspector.Rule {
	return []inspector.Rule{{Judge: judgePlugin}, said("cms-plugin-blocked")}
}

// judgePlugin: WordPress answers a well-formed Basic pair in the same words whether the pair is wrong, got lost on the
// way, or application passwords are switched off, as security plug-ins do.
func judgePlugin(f *inspector.Facts) []inspector.Finding {
	const cause = "cms-plugin-blocked"
	c, ok := f.Authorization.Get()
	if !ok || c.Basic == nil || len(c.Problems) > 0 || tookPart(f, "wordpress") == "" || says(f, "wrong-credentials") {
		return nil
	}
	return one(observed(cause, inspector.Hint, inAuthorization,
		"WordPress says the same where application passwords are switched off, which security plug-ins do."))
}
