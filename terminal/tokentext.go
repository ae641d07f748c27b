package terminal

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/why401/why401/inspector/credential"
)

// verdict writes what is known of a credential: what is wrong first, then what to do, then what it says.
func (w *text) verdict(v *verdict) error {
	head := w.paint.green("No problem was found")
	if !v.OK {
		head = w.paint.red("This credential has a problem")
	}
	fmt.Fprintf(&w.b, "%s\n%s\n", head, w.paint.wrap(plain(v.sort()), 0))
	for _, l := range []level{problem, warning, note} {
		w.findings(l, v.Findings)
	}
	w.times(v)
	w.table("Header", v.Header, nil)
	w.table("Claims", v.Claims, meanings)
	if s := v.unchecked(); s != "" {
		fmt.Fprintf(&w.b, "\n%s\n", w.paint.dim(s))
	}
	return w.flush()
}

// unchecked says how the signature can be checked that was not, empty where there is none, or where the findings tell.
func (v *verdict) unchecked() string {
	algorithm, _ := v.Header["alg"].(string)
	switch algorithm = strings.ToUpper(algorithm); {
	case v.Signature != signatureUnchecked, v.keys, algorithm == "NONE":
		return ""
	case strings.HasPrefix(algorithm, "HS"):
		return "The signature was not checked; --jwks does, with a file that holds the secret as a key (kty oct)."
	default:
		return "The signature was not checked; --jwks does."
	}
}

// sort says what kind of credential it is.
func (v *verdict) sort() string {
	parts := []string{v.Description}
	if v.Scheme != "" {
		parts = append(parts, "after the scheme "+v.Scheme)
	}
	if v.Use != "" {
		parts = append(parts, fmt.Sprintf("%s token (%s tells)", map[use]string{
			useAccess: "access", useID: "ID", useRefresh: "refresh", useLogout: "logout",
		}[v.Use], v.Because))
	}
	if v.Service != "" && !strings.Contains(v.Description, v.Service) {
		parts = append(parts, "in the form of "+v.Service)
	}
	if v.Environment != "" {
		parts = append(parts, "for the "+v.Environment+" environment")
	}
	if v.Kind == credential.KindBasic && v.User != "" {
		parts = append(parts, fmt.Sprintf("user name %q", v.User))
	}
	return strings.Join(parts, ", ")
}

func (w *text) findings(of level, all []finding) {
	heading := map[level]string{problem: "Problems", warning: "Warnings", note: "Good to know"}[of]
	for _, f := range all {
		if f.Level != of {
			continue
		}
		if heading != "" {
			w.heading(heading)
			heading = ""
		}
		mark := map[level]string{problem: w.paint.red("-"), warning: w.paint.yellow("-"), note: "-"}[of]
		fmt.Fprintf(&w.b, "%s %s\n", mark, w.paint.wrap(plain(f.Text), 2))
		if f.Remedy != "" {
			fmt.Fprintf(&w.b, "  %s\n", w.paint.wrap(f.Remedy, 2))
		}
	}
}

func (w *text) times(v *verdict) {
	all := moments(v.Times)
	if len(all) == 0 {
		return
	}
	w.heading("Life")
	for _, m := range all {
		fmt.Fprintf(&w.b, "  %-10s  %s  %s\n", m.name, instant(m.at), distance(m.at, v.Times.Now))
	}
	fmt.Fprintf(&w.b, "  %-10s  %s\n", "now", instant(v.Times.Now))
	if bar := lifeline(v.Times); bar != "" {
		fmt.Fprintf(&w.b, "\n  %s\n", bar)
	}
}

// meanings are what the claims stand for that most tokens have (RFC 7519 section 4.1, OpenID Connect Core section 2,
// RFC 8693 section 4, RFC 9068 section 2.2), in the order in which people ask for them.
var meanings = []struct{ name, meaning string }{
	{"iss", "issuer"},
	{"sub", "who it speaks for"},
	{"aud", "whom it is made for"},
	{"azp", "application it was issued to"},
	{"client_id", "application it was issued to"},
	{"scope", "what it allows"},
	{"scp", "what it allows"},
	{"permissions", "what it allows"},
	{"roles", "roles"},
	{"iat", "issued"},
	{"nbf", "valid from"},
	{"exp", "expires"},
	{"auth_time", "signed in"},
	{"acr", "how strong the sign-in was"},
	{"amr", "how the person signed in"},
	{"nonce", "ties it to one sign-in"},
	{"jti", "its own id"},
	{"cnf", "key that the sender must prove to hold"},
	{"tid", "tenant"},
}

// table writes an object's members, those with a meaning first.
func (w *text) table(heading string, object map[string]any, meanings []struct{ name, meaning string }) {
	if len(object) == 0 {
		return
	}
	w.heading(heading)
	rest := slices.Sorted(maps.Keys(object))
	width := 0
	for _, name := range rest {
		width = min(max(width, utf8.RuneCountInString(name)), widestName)
	}
	for _, m := range meanings {
		if value, ok := object[m.name]; ok {
			w.member(width, m.name, value, m.meaning)
			rest = slices.DeleteFunc(rest, func(name string) bool { return name == m.name })
		}
	}
	for _, name := range rest {
		w.member(width, name, object[name], "")
	}
}

// widestName is where a column of names stops growing, in characters.
const widestName = 24

func (w *text) member(width int, name string, value any, meaning string) {
	shown, ok := value.(string)
	if !ok {
		var b strings.Builder
		encoder := json.NewEncoder(&b)
		encoder.SetEscapeHTML(false)
		_ = encoder.Encode(value) // What was decoded from JSON can be encoded.
		shown = strings.TrimSpace(b.String())
	}
	if number, ok := value.(json.Number); ok && slices.Contains([]string{"iat", "nbf", "exp", "auth_time"}, name) {
		if seconds, err := number.Float64(); err == nil && seconds > 0 && seconds < milliseconds {
			meaning += " " + instant(time.Unix(int64(seconds), 0))
		}
	}
	if meaning != "" {
		meaning = "  " + w.paint.dim(meaning)
	}
	fmt.Fprintf(&w.b, "  %-*s  %s%s\n", width, plain(name), plain(shown), meaning)
}
