package cookie

import (
	"strings"
	"time"
)

// parseDate reads a cookie-date as browsers do, which take nearly every order and separator (RFC 6265bis
// section 5.1.1).
func parseDate(value string) (time.Time, bool) {
	d := date{day: -1, month: -1, year: -1, hour: -1}
	for token := range strings.FieldsFuncSeq(value, isDateDelimiter) {
		d.take(token)
	}
	return d.time()
}

// isDateDelimiter is the grammar's delimiter.
func isDateDelimiter(r rune) bool {
	return r == '\t' || r >= ' ' && r <= '/' || r >= ';' && r <= '@' || r >= '[' && r <= '`' || r >= '{' && r <= '~'
}

// date is what was found of a cookie-date so far; -1 stands for not found.
type date struct {
	day, month, year     int
	hour, minute, second int
}

// take gives a token to the first part that is missing and that the token can be.
func (d *date) take(token string) {
	if d.hour < 0 {
		if h, m, s, ok := clock(token); ok {
			d.hour, d.minute, d.second = h, m, s
			return
		}
	}
	number, digits := leadingNumber(token)
	switch {
	case d.day < 0 && (digits == 1 || digits == 2):
		d.day = number
	case d.month < 0 && monthOf(token) > 0:
		d.month = monthOf(token)
	case d.year < 0 && digits >= 2 && digits <= 4:
		d.year = number
	}
}

func (d *date) time() (time.Time, bool) {
	switch {
	case d.year >= 70 && d.year <= 99:
		d.year += 1900
	case d.year >= 0 && d.year <= 69:
		d.year += 2000
	}
	if d.day < 1 || d.month < 1 || d.year < 1601 || d.hour < 0 || d.hour > 23 || d.minute > 59 || d.second > 59 {
		return time.Time{}, false
	}
	t := time.Date(d.year, time.Month(d.month), d.day, d.hour, d.minute, d.second, 0, time.UTC)
	if t.Day() != d.day {
		return time.Time{}, false // There is no 31 April; Go would take it for 1 May.
	}
	return t, true
}

// clock reads hh:mm:ss and ignores what follows.
func clock(token string) (hour, minute, second int, ok bool) {
	parts := strings.SplitN(token, ":", 3)
	if len(parts) < 3 {
		return 0, 0, 0, false
	}
	var values [3]int
	for i, part := range parts {
		number, digits := leadingNumber(part)
		if digits < 1 || digits > 2 || i < 2 && digits != len(part) {
			return 0, 0, 0, false
		}
		values[i] = number
	}
	return values[0], values[1], values[2], true
}

// leadingNumber reads the digits at the beginning, and counts them; a number beyond four digits is none of a date's.
func leadingNumber(s string) (number, digits int) {
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		if digits < 5 {
			number = number*10 + int(s[digits]-'0')
		}
		digits++
	}
	return number, digits
}

// monthOf reads a month's name by its first three letters, or returns 0.
func monthOf(token string) int {
	const months = "janfebmaraprmayjunjulaugsepoctnovdec"
	if len(token) < 3 {
		return 0
	}
	at := strings.Index(months, strings.ToLower(token[:3]))
	if at < 0 || at%3 != 0 {
		return 0
	}
	return at/3 + 1
}
