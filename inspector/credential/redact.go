package credential

import (
	"strconv"
	"unicode/utf8"
)

// describe words a value without giving it away.
func describe(what, value string) string {
	characters := len(value)
	if !isKeyText(value) {
		characters = utf8.RuneCountInString(value)
	}
	return what + ", " + strconv.Itoa(characters) + " characters"
}
