package causes

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// isCSRFHeader tells whether a header, in lower case, is one in which frameworks expect the anti-forgery token: Rails and
// many others, Angular and Laravel, Django, WordPress, ASP.NET, Joomla, Jenkins, Grafana.
func isCSRFHeader(name string) bool {
	switch name {
	case "x-csrf-token", "x-xsrf-token", "x-csrftoken", "x-csrf", "csrf-token", "xsrf-token", "x-wp-nonce",
		"requestverificationtoken", "__requestverificationtoken", "x-requestverificationtoken", "x-joomla-token",
		"jenkins-crumb", "x-csrf-header", "anti-csrf-token", "x-antiforgery-token", "x-csrf-protection":
		return true
	}
	return false
}

// csrfFields are parts of the names of form fields that carry it: _csrf, csrfmiddlewaretoken, authenticity_token,
// _token, __RequestVerificationToken, _wpnonce, form_token.
var csrfFields = []string{
	"csrf", "xsrf", "authenticity_token", "requestverificationtoken", "_wpnonce", "form_token", "antiforgery",
}

// csrfCookies are cookies whose content a script is to repeat in a header (double submit), with that header.
var csrfCookies = []struct{ cookie, header string }{
	{"XSRF-TOKEN", "X-XSRF-TOKEN"},
	{"csrftoken", "X-CSRFToken"},
	{"csrf_access_token", "X-CSRF-TOKEN"},
	{"CSRF-TOKEN", "X-CSRF-Token"},
	{"_csrf_token", "X-CSRF-Token"},
}

// csrfSent tells where the request carries an anti-forgery token, if it does.
func csrfSent(f *inspector.Facts) (where string, ok bool) {
	for _, h := range f.RequestHeaders {
		if name := h[0]; isCSRFHeader(name) {
			return "request.headers." + name, true
		}
	}
	for _, field := range f.Fields.Or(nil) {
		if field == "_token" || slices.ContainsFunc(csrfFields, func(part string) bool { return strings.Contains(field, part) }) {
			return "request.body." + field, true
		}
	}
	if fields := f.Fields.Or(nil); slices.Contains(fields, "state") && (slices.Contains(fields, "code") || slices.Contains(fields, "error")) {
		return "request.query.state", true // The answer of an authorization server (RFC 6749 section 10.12).
	}
	if where, _, ok := givenForChange(f); ok {
		return where, true
	}
	if !says(f, "csrf-token-missing", "csrf-token-invalid") {
		return "", false
	}
	// Other names are known by nobody but the application; where it complains of such a token, the one that came is it.
	if sendsRandomField(f) {
		return "request.body", true
	}
	if c, ok := tokenInOwnHeader(f); ok && c.Token == nil && len(f.SessionsSent()) > 0 {
		return c.Where, true
	}
	return "", false
}

// leastForgery is how long an anti-forgery token is at the least: 64 bits in hexadecimal.
const leastForgery = 16

// sendsRandomField tells whether a form, or the JSON object that stands for one, has a field whose value nobody types, as a
// synchronizer token is (OWASP, Cross-Site Request Forgery Prevention), under a name in any language.
func sendsRandomField(f *inspector.Facts) bool {
	return len(randomFields(f)) > 0
}

// randomFields are the values of those fields.
func randomFields(f *inspector.Facts) []string {
	body, ok := f.Exchange.Request.Body.Get()
	if !ok {
		return nil
	}
	var values []string
	add := func(name, value string) {
		if len(value) >= leastForgery && secret.LooksRandom(value) && !inspector.NamesPassword(name) {
			values = append(values, value)
		}
	}
	text := body.Text.Reveal()
	var members map[string]any
	if strings.HasPrefix(strings.TrimSpace(text), "{") && json.Unmarshal([]byte(text), &members) == nil {
		for name, member := range members {
			if value, ok := member.(string); ok {
				add(name, value)
			}
		}
		return values
	}
	for pair := range strings.SplitSeq(text, "&") {
		name, value, _ := strings.Cut(pair, "=")
		add(name, value)
	}
	return values
}

// givenForChange tells where the request, which changes something, repeats in a header of its own or in a field what an
// earlier answer gave out for that: no access token, which says who asks, and no refresh token, which goes alone.
func givenForChange(f *inspector.Facts) (where string, given inspector.Given, ok bool) {
	if !changesState(f) || len(f.SessionsSent()) == 0 || !f.Exchange.Given.IsPresent() {
		return "", given, false
	}
	isForChange := func(value string) bool {
		given, ok = f.GivenOut(value)
		return ok && !inspector.NamesToken(strings.TrimPrefix(given.Name, "csrf."))
	}
	for _, h := range f.RequestHeaders {
		if strings.HasPrefix(h[0], "x-") && len(h[1]) >= leastForgery && isForChange(h[1]) {
			return "request.headers." + h[0], given, true
		}
	}
	if slices.ContainsFunc(randomFields(f), isForChange) {
		return "request.body", given, true
	}
	return "", given, false
}

// csrfHidden tells whether a token may have gone unseen: in a body that the source does not show.
func csrfHidden(f *inspector.Facts) bool {
	if !f.Fields.Known() {
		return true
	}
	return slices.Contains(f.Exchange.Request.Hidden, "*")
}
