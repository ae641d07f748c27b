package secret

// LooksRandom tells whether a text may come from a random generator or an encoder: letters and digits, or small and
// capital letters, change places all the time. Words, camelCase names, dates and numbers are not like that. Short
// texts tell little: callers ask for a length first.
func LooksRandom(s string) bool {
	changes, before := 0, other
	var of [kinds]int
	for i := range len(s) {
		class := classOf(s[i])
		of[class]++
		if class == other {
			continue
		}
		if before != other && class != before {
			changes++
		}
		before = class
	}
	// Of two signs in base64, 6 in 10 differ in class; in hexadecimal, 5 in 10; in camelCase, about 3. Where base64 falls
	// short of that by chance, it still has all three classes, one digit in 6 signs; names have one digit or none.
	whole := of[small] > 0 && of[capital] > 0 && of[digit]*16 >= len(s)
	if of[other] == 0 && len(s) >= longWord && of[digit] >= 2 && changes >= 4 {
		return true // Base32 (RFC 4648 section 6) has few digits; but no word is so long and changes so often.
	}
	return changes*100 >= len(s)*45 || changes*100 >= len(s)*20 && of[digit]*8 >= len(s) || whole && changes*100 >= len(s)*33
}

// longWord is the length from which signs without anything between them are seldom words put together.
const longWord = 24

type class int

const (
	other class = iota
	small
	capital
	digit
	kinds
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
