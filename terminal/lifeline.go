package terminal

import (
	"fmt"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
)

// lifelineWidth is how many columns a bar takes, and lifeLeast how many the life itself does at least: long after its
// end it would shrink to nothing.
const (
	lifelineWidth = 40
	lifeLeast     = 6
)

// lifeline draws a token's life with the present in it; it is empty where the life has no known beginning or end:
//
//	issued |=========#-----------| expires     time within
//	issued |======|..........# now             time after
//	now #.......|======| expires               time before
func lifeline(times *inspector.TokenTimes) string {
	begin, name := times.Issued, "issued"
	if times.NotBefore != nil && (begin == nil || times.NotBefore.After(*begin)) {
		begin, name = times.NotBefore, "valid from"
	}
	if begin == nil || times.Expires == nil || !times.Expires.After(*begin) {
		return ""
	}
	end, now := *times.Expires, times.Now
	life := end.Sub(*begin)
	switch {
	case now.Before(*begin):
		columns, gap := share(life, begin.Sub(now))
		return fmt.Sprintf("now #%s|%s| expires", strings.Repeat(".", gap), strings.Repeat("-", columns))
	case !now.Before(end):
		columns, gap := share(life, now.Sub(end))
		return fmt.Sprintf("%s |%s|%s# now", name, strings.Repeat("=", columns), strings.Repeat(".", gap))
	default:
		spent := int(float64(lifelineWidth-1) * float64(now.Sub(*begin)) / float64(life))
		return fmt.Sprintf("%s |%s#%s| expires", name, strings.Repeat("=", spent), strings.Repeat("-", lifelineWidth-1-spent))
	}
}

// share divides the columns between life and the time outside of it.
func share(life, outside time.Duration) (columns, gap int) {
	columns = int(float64(lifelineWidth) * float64(life) / (float64(life) + float64(outside)))
	columns = min(max(columns, lifeLeast), lifelineWidth-1)
	return columns, lifelineWidth - columns
}
