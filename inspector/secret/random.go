package secret

// LooksRandom tells whether a text may come from a random generator or an encoder: letters and digits, or small and
// capital letters, change places all the time. Words, camelCase names, dates and numbers are not like that. Short
// texts tell little: callers ask for a length first.
func LooksRandom(s string) bool {
	changes, digits, before := 0, 0, other
	for i := range len(s) {
		class := classOf(s[i])
		if class == other {
			continue
		}
		if class == digit {
			digits++
		}
		if before != other && class != before {
			changes++
		}
		before = class
	}
	// Of two signs in base64, 6 in 10 differ in class; in hexadecimal, 5 in 10; in camelCase, about 3.
	return changes*100 >= len(s)*45 || changes*100 >= len(s)*20 && digits*8 >= len(s)
}

type class int

const (
	other class = iota
	small
	capital
	digit
)

func classOf(c byte) class {
	switch {
	case 'a' <= c && c <= 'z':
		return small
	case 'A' <= c && c <= 'Z':
		return capital
	case '0' <= c && c <= '9':
		return digit
	}
	return other
}
