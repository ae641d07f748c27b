package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// script writes JavaScript values as Biome would format them.
type script struct{ strings.Builder }

// property is a line of an object literal.
func (s *script) property(indent, name, value string) {
	fmt.Fprintf(s, "%s%s: %s,\n", indent, key(name), value)
}

// constant exports a value.
func (s *script) constant(doc, name, value string) {
	fmt.Fprintf(s, "\n/** %s */\nexport const %s = %s;\n", doc, name, value)
}

// key quotes a property's name where JavaScript needs it.
func key(name string) string {
	for _, r := range name {
		if !unicode.IsLetter(r) && r != '_' {
			return quote(name)
		}
	}
	return name
}

// quote writes a string literal: in single quotes, unless that would need more escapes. The texts are our own and
// hold no control characters.
func quote(s string) string {
	s = strings.ReplaceAll(s, `\`, `\\`)
	if strings.Count(s, "'") > strings.Count(s, `"`) {
		return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"`
	}
	return "'" + strings.ReplaceAll(s, "'", `\'`) + "'"
}

// sortedKeys lists a map's keys, so that the same code always writes the same file.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
