package causes

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
)

// notes are what should be mended beside the cause. A note is no cause and competes with none; it is given only where it
// is sure. Their texts are in the folder notes.
func notes() []inspector.NoteRule {
	return []inspector.NoteRule{
		{ID: "challenge-missing", Judge: noteChallengeMissing},
		{ID: "should-be-403", Judge: noteShouldBe403},
		{ID: "vague-message", Judge: noteVagueMessage},
		{ID: "insecure-transport", Judge: noteInsecureTransport},
		{ID: "credential-in-url", Judge: noteCredentialInURL},
		{ID: "token-in-web-storage", Judge: noteTokenInWebStorage},
		{ID: "token-expires-soon", Judge: noteTokenExpiresSoon},
		{ID: "token-weak-algorithm", Judge: noteWeakAlgorithm},
		{ID: "cookie-flags-weak", Judge: noteCookieFlags},
		{ID: "repeated-failures", Judge: noteRepeatedFailures},
	}
}

// noteChallengeMissing: RFC 9110 section 15.5.2 requires the header.
func noteChallengeMissing(f *inspector.Facts) string {
	if f.Exchange.Status != 401 || !f.Exchange.Response.Header("www-authenticate").IsAbsent() {
		return ""
	}
	return "The answer has no WWW-Authenticate header, which a 401 must have (RFC 9110 section 15.5.2). It should say what is asked for."
}

// noteShouldBe403: who asks is known, and only the right is missing.
func noteShouldBe403(f *inspector.Facts) string {
	const text = "The caller is known and only lacks the right: 403 would be the honest answer, and would keep people from signing in again in vain."
	c, sent := tokenShown(f)
	if !sent && len(f.SessionsSent()) == 0 || sent && len(c.Problems) > 0 {
		return ""
	}
	speaks := func(finding inspector.Finding) bool { return finding.Weight > 0 }
	if says(f, "token-scope-insufficient") || slices.ContainsFunc(judgeScope(f), speaks) || len(judgeRequire(f)) > 0 || len(judgeOnlySome(f)) > 0 || len(judgeDeed(f)) > 0 {
		return text
	}
	if sent && c.Kind == credential.KindBasic && len(judgeOtherPlace(f)) > 0 || hints(f, "token-scope-insufficient") && len(judgeOtherPage(f)) > 0 {
		return text
	}
	return ""
}

// vagueWords are words that say no more than the status itself.
var vagueWords = map[string]bool{
	"unauthorized": true, "unauthorised": true, "unauthenticated": true, "401": true, "error": true, "errors": true, "message": true, "msg": true,
	"status": true, "statuscode": true, "statusmessage": true, "stack": true, "code": true, "detail": true, "details": true, "description": true, "http": true,
	"access": true, "denied": true, "authorised": true, "authorization": true, "authentication": true, "required": true, "success": true,
	"false": true, "null": true, "title": true, "not": true, "authorized": true, "ok": true, "result": true, "failed": true,
	"reason": true, "defined": true, "true": true, "json": true, "type": true, "name": true, "data": true, "unauthorizederror": true, "authenticationerror": true, "authorizationerror": true, "autherror": true,
	"unauthorizedexception": true, "httpexception": true, "httperror": true, "request": true, "the": true,
	"is": true, "server": true, "port": true, "at": true, "nginx": true, "apache": true, "openresty": true, "doctype": true,
	"schema": true, "instance": true, "traceid": true, "about": true, "blank": true, "path": true, "timestamp": true,
	"kind": true, "apiversion": true, "v1": true, "metadata": true, "failure": true, // What surrounds the message of a Kubernetes Status object.
}

// vaguePhrases are ways to say that the request is refused, and no more. One of them must be there: an answer of such
// words that has none says something else, as "authentication required" tells a guest to sign in.
var vaguePhrases = []string{
	"unauthori", "unauthenticated", "authorization required", "authentication error", "authentication failed", "authorization error",
	"authorization failed", "access denied", "not authorized", "not authorised",
}

// noteVagueMessage: the reader cannot know what to do.
func noteVagueMessage(f *inspector.Facts) string {
	body, ok := f.Exchange.Response.Body.Get()
	for _, c := range f.Challenges {
		if _, says := c.Param("error"); says {
			return "" // The challenge says more.
		}
	}
	text := f.Body
	if strings.Contains(text, "<") {
		if len(f.Challenges) > 0 {
			return "" // The browser has asked for what the challenge wants; the page need not.
		}
		text = withoutTags(text)
	}
	if !ok || body.Truncated || len(text) > vagueLongest || !mentions(text, vaguePhrases...) {
		return "" // Not seen, or more than a word or two.
	}
	for _, word := range strings.FieldsFunc(withoutTimes(withoutAddresses(withoutOwnPath(f, text))), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
		if _, err := strconv.Atoi(word); err != nil && !vagueWords[word] && !isTraceID(word) {
			return ""
		}
	}
	return "The answer says no more than \"Unauthorized\" or the like: whoever reads it cannot know what to do. Say what is missing or wrong."
}

// withoutAddresses takes the addresses out of a text: problem details name their type by one (RFC 9457 section 3.1.1),
// which tells the reader of the answer nothing.
func withoutAddresses(text string) string {
	if !strings.Contains(text, "://") {
		return text
	}
	return address.ReplaceAllString(text, "")
}

// withoutOwnPath takes the path of the request out of a text: many servers repeat it, and whoever asked knows it.
func withoutOwnPath(f *inspector.Facts, text string) string {
	path := strings.ToLower(f.URL.EscapedPath())
	if strings.Trim(path, "/") == "" {
		return text
	}
	return strings.ReplaceAll(text, path, "")
}

// withoutTimes takes the instants out of a text (RFC 3339), such as that of the error itself.
func withoutTimes(text string) string { return instant.ReplaceAllString(text, "") }

var instant = regexp.MustCompile(`\d{4}-\d\d-\d\d[t ]\d\d:\d\d[\d:.]*(z|[+-]\d\d:?\d\d)?`)

var address = regexp.MustCompile(`https?://[^\s"'<>]*`)

// isTraceID tells whether a word is one of the parts of a trace's id (W3C Trace Context section 3.2.2), which ASP.NET adds to
// its problem details.
func isTraceID(word string) bool {
	return (len(word) == 32 || len(word) == 16) && strings.Trim(word, "0123456789abcdef") == ""
}

// withoutTags takes the markup out of a page, which is in lower case, and what stands in it that nobody sees: styles and
// scripts, which hold no tags (HTML standard, "Raw text elements").
func withoutTags(page string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(page, "<") {
		tag, text, found := strings.Cut(part, ">")
		if found && !strings.HasPrefix(tag, "style") && !strings.HasPrefix(tag, "script") {
			b.WriteString(" " + text)
		}
	}
	return b.String()
}

// vagueLongest is how long a body may be, in bytes, to say so little.
const vagueLongest = 200

// noteInsecureTransport: over plain http anybody on the way can read what is sent.
func noteInsecureTransport(f *inspector.Facts) string {
	for _, hop := range f.Exchange.Redirects.Or(nil) {
		u, err := hop.URL.Parse()
		if err == nil && u.Scheme == "http" && !isLocal(u.Hostname()) && hop.Request.Header("authorization").IsPresent() {
			return "A credential went over plain http before the redirect, where anybody on the way can read it. Call the https address."
		}
	}
	if f.URL.Scheme != "http" || isLocal(f.URL.Hostname()) {
		return ""
	}
	_, asksPassword := asksForPassword(f)
	if len(f.Credentials) == 0 && len(f.SessionsSent()) == 0 && !f.ProofPosted() && !asksPassword {
		return ""
	}
	return "Credentials travel over plain http here, where anybody on the way can read them. Use https."
}

func isLocal(host string) bool {
	address, ok := cookie.Address(strings.Trim(host, "[]"))
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || ok && address.IsLoopback()
}

// noteCredentialInURL: addresses end up in logs, histories and Referer headers.
func noteCredentialInURL(f *inspector.Facts) string {
	for _, c := range f.Credentials {
		name, inQuery := strings.CutPrefix(c.Where, "request.query.")
		switch {
		case c.Where == "url.userinfo":
			return "A user name or password stands in the address, where logs and bookmarks keep it."
		case inQuery && c.Kind != credential.KindSignature:
			return fmt.Sprintf("A credential stands in the address (%s), where logs, bookmarks and other sites may see it. Send it in a header.", name)
		}
	}
	if c, ok := keySent(f); ok && strings.HasPrefix(c.Where, "request.query.") && says(f, "api-key-invalid") {
		return "A key stands in the address, where logs, bookmarks and other sites may see it. Send it in a header."
	}
	return ""
}

// soon is how little life a token may have left to be worth a word.
const soon = time.Minute

func noteTokenExpiresSoon(f *inspector.Facts) string {
	_, server := clocks(f)
	for _, c := range bearerTokens(f) {
		left := c.Token.Expires.Sub(server)
		if !f.Now.IsZero() && !c.Token.Expires.IsZero() && left > 0 && left < soon {
			return fmt.Sprintf("The token that was sent has %s left. Renew it before it ends.", duration(left))
		}
	}
	return ""
}

// noteWeakAlgorithm: RFC 8725 sections 3.1 and 3.2.
func noteWeakAlgorithm(f *inspector.Facts) string {
	for _, c := range f.Tokens() {
		switch algorithm := c.Token.Algorithm; strings.ToLower(algorithm) {
		case "none":
			return "A token without a signature (alg: none) was sent. No server should take one (RFC 8725 section 3.2)."
		case "rsa1_5", "hs1", "rs1":
			return fmt.Sprintf("A token uses the algorithm %s, which is not safe any more (RFC 8725 section 3.2).", algorithm)
		}
	}
	return ""
}

// noteCookieFlags looks at session cookies whose attributes are known: those that the browser holds, and those that
// this answer sets.
func noteCookieFlags(f *inspector.Facts) string {
	for _, s := range f.Sessions {
		if s.Verdict == nil || s.Likelihood < inspector.SureSession {
			continue
		}
		c := s.Verdict.Cookie
		var lacks []string
		if !c.HTTPOnly {
			lacks = append(lacks, "HttpOnly")
		}
		if !c.Secure && f.URL.Scheme == "https" {
			lacks = append(lacks, "Secure")
		}
		if c.SameSite == "" {
			lacks = append(lacks, "SameSite")
		}
		if len(lacks) > 0 {
			return fmt.Sprintf("The session cookie %s lacks %s.", c.Name, strings.Join(lacks, " and "))
		}
	}
	return ""
}

// Many failures within a short time are a loop or somebody guessing.
const (
	failuresMany    = 5
	failuresTooMany = 3 // The strictest locks (django-axes and its like) close after three.
	failuresWindow  = 15 * time.Minute
)

func noteRepeatedFailures(f *inspector.Facts) string {
	failures := f.Exchange.Repeats
	for e := range f.Before() {
		if e.Status == 401 && f.SamePlace(e) && f.Now.Sub(e.Time) < failuresWindow {
			failures++
		}
	}
	few := failuresMany - 1
	if says(f, "account-locked") {
		few = failuresTooMany - 1 // The server itself has counted them, and found them too many.
	}
	if failures < few {
		return ""
	}
	return fmt.Sprintf("%s were answered 401 at this address within %s: a retry loop, or somebody guessing.", count(failures+1, "request"), duration(failuresWindow))
}
