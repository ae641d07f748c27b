package terminal

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

// verdict is what is known of one credential. It carries nothing that opens a door.
type verdict struct {
	Schema string `json:"schema"`
	// OK is set where no problem was found. What was not checked may still be wrong.
	OK   bool            `json:"ok"`
	Kind credential.Kind `json:"kind"`
	// Description is kind and length in words.
	Description string `json:"description"`
	Scheme      string `json:"scheme,omitempty"`
	// Service names whose keys have this shape, Environment is test or live where the key says so.
	Service     string `json:"service,omitempty"`
	Environment string `json:"environment,omitempty"`
	// User is the user name of Basic credentials.
	User string `json:"user,omitempty"`
	// Use is what a token is for (access, id, refresh, logout), Because where it says so.
	Use       use                   `json:"use,omitempty"`
	Because   string                `json:"because,omitempty"`
	Header    map[string]any        `json:"header,omitempty"`
	Claims    map[string]any        `json:"claims,omitempty"`
	Times     *inspector.TokenTimes `json:"times,omitempty"`
	Signature signatureState        `json:"signature,omitempty"`
	Findings  []finding             `json:"findings"`
	// keys tells whether keys to verify it with were given; what came of that is a finding.
	keys bool
}

// verdictSchema names the form of a verdict. It changes only with the meaning of a field.
const verdictSchema = "why401.token/1"

// level is how much a finding matters.
type level string

const (
	problem level = "problem" // servers refuse the credential, or should
	warning level = "warning" // it may be refused, or is a risk
	note    level = "note"    // good to know
)

// finding is one thing to say of a credential, with what to do about it.
type finding struct {
	Level  level  `json:"level"`
	Text   string `json:"text"`
	Remedy string `json:"remedy,omitempty"`
}

// signatureState says whether the signature is right.
type signatureState string

const (
	signatureUnchecked signatureState = "not-checked"
	signatureValid     signatureState = "valid"
	signatureInvalid   signatureState = "invalid"
)

// expected is what an API would ask of the credential; what is empty is not checked.
type expected struct{ keys, audience, issuer string }

func (v *verdict) find(l level, remedy, format string, args ...any) {
	v.Findings = append(v.Findings, finding{l, fmt.Sprintf(format, args...), remedy})
	v.OK = v.OK && l != problem
}

// judge says of a credential what can be said offline.
func judge(c credential.Credential, now time.Time, want expected) *verdict {
	v := &verdict{
		Schema: verdictSchema, OK: true, Kind: c.Kind, Description: c.Redacted, Scheme: c.Scheme, Service: c.Issuer,
		Environment: c.Environment, Findings: []finding{},
	}
	for _, p := range c.Problems {
		if p.ID != credential.Truncated || !lacksSignature(c) { // Which says what is missing.
			v.form(p)
		}
	}
	switch {
	case c.Token != nil:
		v.token(c, now)
	case c.Basic != nil:
		v.basic(c.Basic)
	case c.Signature != nil:
		v.find(note, "", "A request signature fits one request only, at one time. Only the server can check it.")
	case c.Digest != nil:
		v.find(note, "", "A Digest answer fits one request only. Only the server can check it.")
	case c.Blob != nil:
		v.find(note, "", "It is one step of a handshake (Negotiate, NTLM). Only the server can check it.")
	case c.Kind == credential.KindAPIKey, c.Kind == credential.KindOpaque:
		v.find(note, "", "Only its issuer can tell whether it is valid, and until when.")
	}
	if want.audience != "" || want.issuer != "" {
		v.expect(c, want)
	}
	// What is wrong comes first.
	order := []level{problem, warning, note}
	slices.SortStableFunc(v.Findings, func(a, b finding) int { return slices.Index(order, a.Level) - slices.Index(order, b.Level) })
	return v
}

// form notes a problem of form. What copying brings along need not be in what the program sends.
func (v *verdict) form(p credential.Problem) {
	switch p.ID {
	case credential.Quoted, credential.LineBreak:
		v.find(warning, "If it only came along with copying, it does no harm; if your program sends it so, servers refuse it.", "%s", p.Text)
	default:
		v.find(problem, formRemedies[p.ID], "%s", p.Text)
	}
}

// formRemedies are what to do about problems of form.
var formRemedies = map[credential.ProblemID]string{
	credential.BadScheme:        "Write it as in: Bearer abc123.",
	credential.EmptyCredential:  "Find out why the program has no value here: an unset variable, or nobody signed in yet.",
	credential.DoubledScheme:    "Let one place only add the scheme.",
	credential.TwoValues:        "Send one of them only; give this command one, too.",
	credential.NotBase64:        "Encode what follows the scheme; for Basic: printf '%s' 'name:password' | base64.",
	credential.NoColon:          "Encode name and password with a colon between them.",
	credential.PercentEncoded:   "Decode it before it goes into a header.",
	credential.MissingParam:     "Let a library build the header.",
	credential.ForeignCharacter: "Copy it again as plain text.",
	credential.WholeObject:      "Take the token out of the object.",
	credential.Placeholder:      "Find out why the program has no value here: an unset variable, or a template that was not filled in.",
	credential.Truncated:        "Copy it again, from beginning to end; look for a field or column that is too short to hold it.",
	credential.BadSegments:      "Copy it again, and nothing but the token.",
	credential.BadEncoding:      "Copy it again, and nothing but the token.",
	credential.BadJSON:          "Copy it again, and nothing but the token.",
}

func (v *verdict) basic(b *credential.Basic) {
	v.User = b.User
	if b.TrailingNewline {
		v.find(problem, "Encode without the line break: printf %s instead of echo.", "The password ends in a line break, which servers take for a part of it.")
	}
	if b.EmptyPassword {
		v.find(note, "", "The password is empty. Some APIs take their key as user name and want it so.")
	}
	v.find(note, "", "Only the server can tell whether user name and password are right.")
}

// expect checks what an API would.
func (v *verdict) expect(c credential.Credential, want expected) {
	if c.Token == nil || c.Token.Claims == nil {
		v.find(problem, "", "Audience and issuer could not be checked: no claims can be read from it.")
		return
	}
	switch audience := c.Token.Audience; {
	case want.audience == "":
	case len(audience) == 0:
		v.find(problem, "Ask the issuer for a token with this audience.", "It names no audience (aud), and %s was expected.", want.audience)
	case !slices.Contains(audience, want.audience):
		v.find(problem, "Ask the issuer for a token with the API's audience.",
			"It is made for %s, and not for %s.%s", strings.Join(audience, ", "), want.audience, nearly(want.audience, audience...))
	}
	switch issuer := c.Token.Issuer; {
	case want.issuer == "" || issuer == want.issuer:
	case issuer == "":
		v.find(problem, "", "It names no issuer (iss), and %s was expected.", want.issuer)
	default:
		v.find(problem, "Look whether it comes from another environment or tenant.",
			"It was issued by %s, and not by %s.%s", issuer, want.issuer, nearly(want.issuer, issuer))
	}
}

// nearly points to the difference that is easily overlooked: both claims are compared to the letter (RFC 7519 section 2,
// StringOrURI).
func nearly(want string, have ...string) string {
	for _, h := range have {
		if strings.EqualFold(strings.TrimSuffix(h, "/"), strings.TrimSuffix(want, "/")) {
			return " They differ only in a slash at the end or in capitals, but are compared to the letter."
		}
	}
	return ""
}
