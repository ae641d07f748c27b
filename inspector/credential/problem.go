package credential

// ProblemID names one way in which a credential's form is wrong.
type ProblemID string

// The problems of form. Those from NoScheme to WholeObject break the scheme's format; Placeholder means that it
// was never filled in; the rest make a token unreadable.
const (
	NoScheme         ProblemID = "no-scheme"         // a token without "Bearer" before it
	BadScheme        ProblemID = "bad-scheme"        // Bearer:…, or the header's own name in its value
	EmptyCredential  ProblemID = "empty-credential"  //nolint:gosec // a name, not a secret: a scheme and nothing after it
	DoubledScheme    ProblemID = "doubled-scheme"    // Bearer Bearer …
	Quoted           ProblemID = "quoted"            // quotation marks around the value
	TwoValues        ProblemID = "two-values"        // two values joined with a comma or a space
	LineBreak        ProblemID = "line-break"        // a line break or its escape in the value
	NotBase64        ProblemID = "not-base64"        // of Basic and Negotiate credentials
	NoColon          ProblemID = "no-colon"          // Basic without a colon (RFC 7617 section 2)
	PercentEncoded   ProblemID = "percent-encoded"   // %3D where = belongs
	MissingParam     ProblemID = "missing-param"     // Digest or a signature without a parameter that it needs
	ForeignCharacter ProblemID = "foreign-character" // a control or invisible character, or one beyond ASCII
	WholeObject      ProblemID = "whole-object"      // {"access_token":"…"} where the token alone belongs
	Placeholder      ProblemID = "placeholder"
	Truncated        ProblemID = "truncated" // a JWT that ends early, or was copied shortened
	BadSegments      ProblemID = "bad-segments"
	BadEncoding      ProblemID = "bad-encoding" // a segment is not base64url without padding (RFC 7515 section 2)
	BadJSON          ProblemID = "bad-json"     // a segment does not decode to a JSON object
	TooLong          ProblemID = "too-long"     // over MaxLength; not decoded
)

// Problem is one thing wrong with a credential's form, in words that quote nothing of it but what stands in the tables
// of placeholders.
type Problem struct {
	ID   ProblemID
	Text string
}

var problemTexts = map[ProblemID]string{
	NoScheme:         "No scheme stands before the value, such as Bearer or Basic.",
	BadScheme:        "The scheme is not written as a word with a space after it.",
	EmptyCredential:  "Nothing follows the scheme.",
	DoubledScheme:    "A second scheme stands before the value.",
	Quoted:           "Quotation marks stand around the value.",
	TwoValues:        "Two values stand in one header, joined with a comma or a space.",
	LineBreak:        "A line break, or the escape sequence of one, stands in the value.",
	NotBase64:        "What follows the scheme must be base64 and is not.",
	NoColon:          "The decoded value has no colon between user name and password.",
	PercentEncoded:   "The value is percent-encoded, as if it stood in a URL.",
	MissingParam:     "A parameter is missing that this scheme cannot do without.",
	ForeignCharacter: "A character that cannot belong to a credential stands in the value: a control character, an invisible one, or one beyond ASCII.",
	WholeObject:      "The value is a whole JSON object where the token alone belongs.",
	Placeholder:      "The value is a placeholder that was never filled in.",
	Truncated:        "The token ends too early: a part of it is missing.",
	BadSegments:      "The token has a number of segments that neither a JWT (3) nor an encrypted one (5) has.",
	BadEncoding:      "A segment of the token is not base64url without padding.",
	BadJSON:          "A segment of the token does not decode to a JSON object.",
	TooLong:          "The value is longer than any real credential; it was not decoded.",
}

// BreaksForm tells whether a problem breaks the form of the header, whatever it carries.
func (id ProblemID) BreaksForm() bool { return id != "" && id != Placeholder && !id.BreaksToken() }

// BreaksToken tells whether a problem makes a token unreadable.
func (id ProblemID) BreaksToken() bool {
	switch id {
	case Truncated, BadSegments, BadEncoding, BadJSON, TooLong:
		return true
	default:
		return false
	}
}
