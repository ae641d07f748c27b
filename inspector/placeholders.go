package inspector

import (
	"strings"
)

// placeholders fill texts with what is known of the exchange. Each has a wording for when nothing is known, so that a
// filled text always reads well. A test holds that every one is used by a text, and every use is here.
var placeholders = map[string]func(f *Facts) string{
	"host": func(f *Facts) string {
		if f.URL.Host == "" {
			return "this site"
		}
		return f.URL.Host
	},
	"origin": func(f *Facts) string {
		if origin, ok := f.Exchange.Initiator.Origin.Get(); ok && origin != "" {
			return origin
		}
		return "the calling page"
	},
}

// fill replaces the placeholders of a text.
func fill(text string, f *Facts) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		value, known := placeholders[name]
		if !closed || !known {
			b.WriteString("{")
			text = rest
			continue
		}
		b.WriteString(value(f))
		text = after
	}
}

// placeholderNames lists the names in braces. What is no lower-case word with hyphens (a sample of JSON, ${TOKEN},
// {{token}}) is no placeholder.
func placeholderNames(text string) []string {
	var names []string
	for {
		_, rest, found := strings.Cut(text, "{")
		if !found {
			return names
		}
		if name, _, closed := strings.Cut(rest, "}"); closed && isPlaceholder(name) {
			names = append(names, name)
		}
		text = rest
	}
}

func isPlaceholder(name string) bool {
	if name == "" {
		return false
	}
	for _, r := range name {
		if (r < 'a' || r > 'z') && r != '-' {
			return false
		}
	}
	return true
}
