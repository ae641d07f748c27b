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

// lineWidth is the extension's, in biome.json.
const lineWidth = 110

// property is a line of an object literal; a string that is too long for it goes to the next.
func (s *script) property(indent, name, value string) {
	line := fmt.Sprintf("%s%s: %s,\n", indent, key(name), value)
	isString := strings.HasPrefix(value, "'") || strings.HasPrefix(value, `"`)
	if len(line) > lineWidth+1 && isString && name != "text" { // Biome leaves short names and their values together.
		line = fmt.Sprintf("%s%s:\n%s  %s,\n", indent, key(name), indent, value)
	}
	s.WriteString(line)
}

// constant exports a value.
func (s *script) constant(doc, name, value string) {
	s.WriteString("\n/** " + doc + " */\nexport const " + name + " = " + value + ";\n")
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
