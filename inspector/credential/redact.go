package credential

import (
	"strconv"
	"unicode/utf8"
)

// describe words a value without giving it away.
func describe(what, value string) string {
	return what + ", " + strconv.Itoa(utf8.RuneCountInString(value)) + " characters"
}
