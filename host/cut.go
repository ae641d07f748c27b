package host

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
)

// cutLevel says how much of a reply may stay: bytes of a string and of a free-form object, and items of a list.
type cutLevel struct{ bytes, items int }

// cutLevels are tried one after the other, so that only what is large is cut, and no more of it than is needed. At the
// last level the fixed form of a reply bounds its size, whatever it held.
var cutLevels = []cutLevel{{64 << 10, 1000}, {16 << 10, 200}, {4 << 10, 100}, {1 << 10, 50}, {256, 20}, {64, 2}}

// freeForm are the objects whose members a token's issuer chose. They are left out as a whole: part of the claims
// would read as all of them.
var freeForm = []string{".claims", ".header"}

// cut makes an encoded reply fit. The reply's Cut names what became shorter, as paths without indexes:
// document.reports[].tokens[].claims, after those that were left out already. A string that was cut ends in an ellipsis.
func cut(body []byte, already ...string) ([]byte, error) {
	var whole map[string]any // JavaScript reads every number as a float64 too.
	if err := json.Unmarshal(body, &whole); err != nil {
		return nil, fmt.Errorf("cutting a reply: %w", err)
	}
	for _, level := range cutLevels {
		c := cutter{level: level, cut: slices.Clone(already)}
		shorter, _ := c.shorten("", whole).(map[string]any)
		slices.Sort(c.cut)
		shorter["cut"] = slices.Compact(c.cut)
		body, err := marshal(shorter)
		if err != nil {
			return nil, fmt.Errorf("cutting a reply: %w", err)
		}
		if len(body) <= MaxReply {
			return body, nil
		}
	}
	return nil, errors.New("cutting a reply: it is too large at every level")
}

type cutter struct {
	level cutLevel
	cut   []string
}

// shorten returns a copy of a decoded JSON value that keeps to the level.
func (c *cutter) shorten(path string, value any) any {
	switch value := value.(type) {
	case string:
		if len(value) <= c.level.bytes {
			return value
		}
		c.cut = append(c.cut, path)
		return head(value, c.level.bytes) + "…"
	case []any:
		items := value
		if len(items) > c.level.items {
			c.cut = append(c.cut, path)
			items = items[:c.level.items]
		}
		shorter := make([]any, len(items))
		for i, item := range items {
			shorter[i] = c.shorten(path+"[]", item)
		}
		return shorter
	case map[string]any:
		shorter := make(map[string]any, len(value))
		for name, member := range value {
			at := strings.TrimPrefix(path+"."+name, ".")
			if c.leavesOut(at, member) {
				c.cut = append(c.cut, at)
				continue
			}
			shorter[name] = c.shorten(at, member)
		}
		return shorter
	default:
		return value
	}
}

func (c *cutter) leavesOut(path string, value any) bool {
	if !slices.ContainsFunc(freeForm, func(suffix string) bool { return strings.HasSuffix(path, suffix) }) {
		return false
	}
	body, err := marshal(value)
	return err != nil || len(body) > c.level.bytes
}

// head is the beginning of a string, cut between characters.
func head(s string, size int) string {
	for size > 0 && !utf8.RuneStart(s[size]) {
		size--
	}
	return s[:size]
}
