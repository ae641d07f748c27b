package credential

import (
	"strconv"
	"unicode/utf8"
)

// describe words a value without giving it away.
func describe(what, value string) string {
	return describeLength(what, utf8.RuneCountInString(value))
}

func describeLength(what string, characters int) string {
	return what + ", " + strconv.Itoa(characters) + " characters"
}
