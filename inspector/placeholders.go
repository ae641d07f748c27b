package inspector

import (
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector/secret"
)

// placeholders fill texts with what is known of the exchange. Each has a wording for when nothing is known, so that a
// filled text always reads well. A test holds that every one is used by a text, and every use is here.
var placeholders = map[string]func(f *Facts) string{
	// host is the URL's host as people read it, with a port where it is not the scheme's own.
	"host": func(f *Facts) string {
		if f.URL.Host == "" {
			return "this site"
		}
		return f.URL.Host
	},
	// command-address is the URL as an argument of a command, without what may be a credential. A person pastes it into a
	// shell, so that only what no shell reads goes in.
	"command-address": func(f *Facts) string {
		address := secret.Redacted(&url.URL{Scheme: f.URL.Scheme, Host: f.URL.Host, Path: f.URL.Path, RawPath: f.URL.RawPath})
		plain := func(r rune) bool {
			return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("-._:/%", r)
		}
		if f.URL.Host == "" || strings.TrimFunc(address, plain) != "" {
			return "ADDRESS"
		}
		return address
	},
	// origin is who made the request.
	"origin": func(f *Facts) string {
		if origin, ok := f.Exchange.Initiator.Origin.Get(); ok && origin != "" {
			return origin
		}
		return "the calling page"
	},
	// area is what Basic or Digest guards, by the name that its owner gave it (RFC 9110 section 11.5).
	"area": func(f *Facts) string {
		for _, c := range f.Challenges {
			if realm, ok := c.Param("realm"); ok && realm != "" {
				return "“" + realm + "”"
			}
		}
		return "this area"
	},
	// asked-scheme is the scheme that the server asks for, or several.
	"asked-scheme": func(f *Facts) string {
		var schemes []string
		for _, c := range f.Challenges {
			if c.Scheme != "" && !slices.Contains(schemes, c.Scheme) {
				schemes = append(schemes, c.Scheme)
			}
		}
		if len(schemes) == 0 {
			return "another scheme"
		}
		return strings.Join(schemes, " or ")
	},
	// sent-scheme is the scheme that the Authorization header has.
	"sent-scheme": func(f *Facts) string {
		if c, ok := f.Authorization.Get(); ok && c.Scheme != "" {
			return c.SchemeName()
		}
		return "this kind of credential"
	},
	// session-cookie is the cookie that the texts speak of: the one that was sent, else the one that was not.
	"session-cookie": func(f *Facts) string {
		for _, sessions := range [][]Session{f.SessionsSent(), f.SessionsWithheld()} {
			for _, s := range sessions {
				return "the session cookie `" + s.Name + "`"
			}
		}
		return "the session cookie"
	},
	// call-site is where the page's code made the call, without what a script's address may carry in its query.
	"call-site": func(f *Facts) string {
		site, ok := f.Exchange.Initiator.CallSite.Get()
		if !ok || site == "" {
			return "the code that makes the call"
		}
		if address, query, found := strings.Cut(site, "?"); found {
			site = address
			if at := strings.IndexByte(query, ':'); at >= 0 {
				site += query[at:]
			}
		}
		if strings.Contains(site, "://") {
			site = secret.URL(site).String()
		}
		return "`" + site + "`"
	},
	// token-audience is whom the token was made for (RFC 7519 section 4.1.3).
	"token-audience": func(f *Facts) string {
		for _, c := range f.Tokens() {
			if len(c.Token.Audience) > 0 {
				return strings.Join(c.Token.Audience, ", ")
			}
		}
		return "another application"
	},
}

// Placeholders lists the names that a text may use in braces, in order.
func Placeholders() []string { return slices.Sorted(maps.Keys(placeholders)) }

// General returns the text as a catalogue to read has it: with the wordings for when nothing is known of an exchange.
func (t Text) General() Text {
	nothing := derive(&Exchange{})
	t.Title = fill(t.Title, nothing)
	if t.Title != "" {
		t.Title = strings.ToUpper(t.Title[:1]) + t.Title[1:] // It may begin with "this site", where a host stays as it is.
	}
	t.Summary, t.Why, t.Prevent = fill(t.Summary, nothing), fill(t.Why, nothing), fill(t.Prevent, nothing)
	t.Advice = slices.Clone(t.Advice)
	for i := range t.Advice {
		t.Advice[i] = t.Advice[i].general()
		t.Advice[i].Text = fill(t.Advice[i].Text, nothing)
	}
	return t
}

// fill replaces the placeholders of a text.
func fill(text string, f *Facts) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var b strings.Builder
	for text != "" {
		before, name, after := nextPlaceholder(text)
		b.WriteString(before)
		if value, known := placeholders[name]; known {
			b.WriteString(value(f))
		} else if name != "" {
			b.WriteString("{" + name + "}")
		}
		text = after
	}
	return b.String()
}

// placeholderNames lists the names in braces.
func placeholderNames(text string) []string {
	var names []string
	for text != "" {
		var name string
		if _, name, text = nextPlaceholder(text); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// nextPlaceholder cuts a text around its first placeholder: a lower-case word with hyphens in single braces. A sample
// of JSON, ${token} and {{token}} are none; name is empty where there is none, and before is the whole text then.
func nextPlaceholder(text string) (before, name, after string) {
	for at := 0; ; {
		open := strings.IndexByte(text[at:], '{')
		if open < 0 {
			return text, "", ""
		}
		open += at
		length := strings.IndexByte(text[open:], '}')
		if length < 0 {
			return text, "", ""
		}
		name = text[open+1 : open+length]
		if isPlaceholder(name) && (open == 0 || !strings.ContainsRune("${", rune(text[open-1]))) {
			return text[:open], name, text[open+length+1:]
		}
		at = open + 1
	}
}

func isPlaceholder(name string) bool {
	if name == "" {
		return false
	}
	for _, r := range name {
		if (r < 'a' || r > 'z') && r != '-' {
			return false
		}
	}
	return true
}
