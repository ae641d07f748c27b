package main

import (
	"strings"

	"github.com/why401/why401/browsers"
)

const browsersIntro = `
/** @typedef {'linux' | 'macos' | 'windows'} OS */

/**
 * What people press in a browser.
 *
 * @typedef {object} Browser
 * @property {string} name
 * @property {Partial<Record<OS, string>>} hardReload The keys that reload past the cache.
 * @property {Partial<Record<OS, string>>} clearData The keys that open the dialog for clearing data.
 * @property {string} clearSteps What to do in that dialog, or where to go where there are no such keys.
 */

/**
 * The browsers by the id that exchanges carry.
 *
 * @type {Partial<Record<string, Browser>>}
 */
export const BROWSERS = {
`

// browserKeys writes the keys of the table of browsers.
func browserKeys() string {
	var s script
	s.WriteString(browsersIntro)
	for _, b := range browsers.All() {
		s.WriteString("  " + key(b.ID) + ": {\n")
		s.property("    ", "name", quote(b.Name))
		s.property("    ", "hardReload", keysByOS(b.HardReload))
		s.property("    ", "clearData", keysByOS(b.ClearData))
		s.property("    ", "clearSteps", quote(b.ClearSteps))
		s.WriteString("  },\n")
	}
	s.WriteString("};\n")
	return s.String()
}

// keysByOS stays on the property's line where it fits the extension's line width.
func keysByOS(keys map[browsers.OS]string) string {
	if len(keys) == 0 {
		return "{}"
	}
	var parts []string
	for _, os := range sortedKeys(keys) {
		parts = append(parts, string(os)+": "+quote(keys[os]))
	}
	line := "{ " + strings.Join(parts, ", ") + " }"
	if len("    hardReload: ,")+len(line) <= lineWidth {
		return line
	}
	return "{\n      " + strings.Join(parts, ",\n      ") + ",\n    }"
}
