package credential

import (
	"encoding/base64"
	"strings"
)

// Blob is what can be told of a Negotiate or NTLM message (RFC 4559) without taking it apart.
type Blob struct {
	// Mechanism is ntlm, kerberos or spnego, empty where it is none that is known.
	Mechanism string
	// Step is an NTLM message's type: 1 opens, 3 answers the server's challenge.
	Step int
}

// The mechanisms' own signs: an NTLM message begins with this signature and its type ([MS-NLMP] section 2.2.1), also
// where SPNEGO wraps it; a Kerberos one holds the mechanism's object identifier 1.2.840.113554.1.2.2 (RFC 4121), or
// Microsoft's variant of it.
const (
	ntlmSignature = "NTLMSSP\x00"
	kerberosOID   = "\x2a\x86\x48\x86\xf7\x12\x01\x02\x02"
	microsoftOID  = "\x2a\x86\x48\x82\xf7\x12\x01\x02\x02"
)

func (c *Credential) readBlob(value string) {
	c.Kind, c.Redacted = KindNegotiate, describe("integrated authentication message", value)
	plain, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(value, "="))
	if err != nil || len(plain) == 0 {
		c.problem(NotBase64)
		return
	}
	message := string(plain)
	c.Blob = &Blob{}
	at := strings.Index(message, ntlmSignature)
	switch {
	case at >= 0:
		c.Blob.Mechanism = "ntlm"
		if step := at + len(ntlmSignature); step < len(message) {
			c.Blob.Step = int(message[step])
		}
	case strings.Contains(message, kerberosOID), strings.Contains(message, microsoftOID):
		c.Blob.Mechanism = "kerberos"
	case message[0] == 0x60 || message[0] == 0xa1: // An initial token (RFC 2743 section 3.1), or an answer (RFC 4178).
		c.Blob.Mechanism = "spnego"
	}
}
