package secret

import (
	"fmt"
	"io"
	"net/url"
	"strings"
)

// URL is an address that may carry credentials: user information, or a token or key in its path, query or fragment.
type URL string

// Reveal returns the address as it was seen.
func (u URL) Reveal() string { return string(u) }

// Parse reads the address; the error never quotes it.
func (u URL) Parse() (*url.URL, error) {
	parsed, err := url.Parse(string(u))
	if err != nil {
		return nil, fmt.Errorf("reading the address %s: it is not a URL", u)
	}
	return parsed, nil
}

// maxLength is the longest address that is shown, in bytes: browsers and servers take no longer ones for requests.
const maxLength = 64 << 10

// String gives the address without user information and fragment. It masks the values of all query parameters
// but those that are plainly harmless (short words, numbers, flags under names that carry no credential), and the
// parts of the path that look like tokens or codes.
func (u URL) String() string {
	if len(u) > maxLength {
		return fmt.Sprintf("[an address of %d characters]", len(u))
	}
	parsed, err := url.Parse(string(u))
	if err != nil {
		return "[an address that cannot be read]"
	}
	return Redacted(parsed)
}

// Redacted is what String gives of an address that has been read already.
func Redacted(parsed *url.URL) string {
	var out strings.Builder
	out.Grow(len("https://") + len(parsed.Host) + len(parsed.Path) + len("?") + len(parsed.RawQuery))
	if parsed.Scheme != "" {
		out.WriteString(parsed.Scheme)
		out.WriteByte(':')
	}
	if parsed.Opaque != "" { // data:, blob:, mailto: and the like have no parts that are known to be harmless.
		return out.String() + "redacted"
	}
	if parsed.Host != "" || parsed.User != nil {
		out.WriteString("//")
		if parsed.User != nil {
			out.WriteString("redacted@")
		}
		out.WriteString(parsed.Host)
	}
	redactPath(&out, parsed.EscapedPath())
	if parsed.RawQuery != "" {
		out.WriteByte('?')
		redactQuery(&out, parsed.RawQuery)
	}
	return out.String()
}

// Format keeps every verb of package fmt from the credentials.
func (u URL) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, u.String()) }

// MarshalText keeps encoders from the credentials.
func (u URL) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// UnmarshalText takes the address as it is.
func (u *URL) UnmarshalText(b []byte) error {
	*u = URL(b)
	return nil
}
