package cookie

import (
	"fmt"
	"io"
	"strings"

	"github.com/why401/why401/inspector/secret"
)

// Limits on what is read of a Cookie header. Browsers keep about 180 cookies of 4 KiB for a site, servers take headers of
// 8 to 64 KiB; what lies beyond is left out.
const (
	MaxHeader  = 1 << 20
	MaxCookies = 1000
)

// Sent is a name and value in a Cookie header. It prints and encodes itself with the value redacted.
type Sent struct {
	Name, Value string
}

// Format keeps every verb of package fmt from the value.
func (s Sent) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, s.masked()) }

// MarshalText keeps every encoder from the value.
func (s Sent) MarshalText() ([]byte, error) { return []byte(s.masked()), nil }

func (s Sent) masked() string { return s.Name + "=" + secret.Text(s.Value).String() }

// ParseHeader reads a Cookie header (RFC 6265bis section 4.2.1), in order, duplicates and all. A part without "=" is the
// value of a cookie without a name, as browsers send it.
func ParseHeader(value string) []Sent {
	value = value[:min(len(value), MaxHeader)]
	if strings.Trim(value, " \t;") == "" {
		return nil
	}
	sent := make([]Sent, 0, min(1+strings.Count(value, ";"), MaxCookies))
	for part := range strings.SplitSeq(value, ";") {
		part = strings.Trim(part, " \t\r\n")
		if part == "" {
			continue
		}
		if len(sent) == MaxCookies {
			break
		}
		name, content, named := strings.Cut(part, "=")
		if !named {
			name, content = "", part
		}
		sent = append(sent, Sent{
			Name:  strings.TrimRight(name, " \t"),
			Value: strings.TrimLeft(content, " \t"),
		})
	}
	return sent
}
