package inspector

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/why401/why401/inspector/products"
	"github.com/why401/why401/inspector/secret"
)

// linksMost is how many links and forms of a page are looked at.
const linksMost = 200

// SignInPage returns the page at which people sign in to the site, as far as the evidence names it: one that was seen,
// one that a redirect or the answer leads to, or the usual one of the product that answered. Its host is one that was
// seen, and it is not the URL itself.
func (x *Exchange) SignInPage() (secret.URL, bool) {
	u := x.address()
	if u == nil {
		return "", false
	}
	hosts := x.hosts()
	for _, search := range []func(*url.URL, func(*url.URL) bool) *url.URL{
		x.signInSeen, x.signInLed, x.signInLinked, x.signInUsual,
	} {
		found := search(u, func(page *url.URL) bool {
			itself := strings.EqualFold(page.Host, u.Host) && samePath(page, u)
			downgrade := u.Scheme == "https" && page.Scheme == "http"
			return isHTTP(page) && slices.Contains(hosts, strings.ToLower(page.Hostname())) && !itself && !downgrade &&
				len(page.String()) <= AddressMost && Harm(page, "") == ""
		})
		if found != nil {
			return secret.URL(plainAddress(found).String()), true
		}
	}
	return "", false
}

// hosts are the names of the hosts that were seen.
func (x *Exchange) hosts() []string {
	addresses := []secret.URL{
		x.URL, secret.URL(x.Initiator.Origin.Or("")), secret.URL(x.Initiator.TopOrigin.Or("")),
	}
	for _, hop := range x.Redirects.Or(nil) {
		addresses = append(addresses, hop.URL)
	}
	for _, e := range x.History.Or(nil) {
		addresses = append(addresses, e.URL)
	}
	var hosts []string
	for _, address := range addresses {
		if u, err := address.Parse(); err == nil && isHTTP(u) {
			hosts = append(hosts, strings.ToLower(u.Hostname()))
		}
	}
	return hosts
}

// signInSeen looks for the page among those that were visited, then for the address at which somebody signed in.
func (x *Exchange) signInSeen(_ *url.URL, may func(*url.URL) bool) *url.URL {
	for _, method := range []string{"GET", "POST"} {
		for _, e := range slices.Backward(x.History.Or(nil)) {
			page, err := e.URL.Parse()
			if err == nil && e.Method == method && e.Kind.ByPerson() && e.Status < 400 && namesSignInPage(page) && may(page) {
				return page
			}
		}
	}
	return nil
}

// signInLed looks for it where the redirects and the answer's own headers lead. Link has no registered relation for it
// (RFC 8288), so that sites use their own.
func (x *Exchange) signInLed(u *url.URL, may func(*url.URL) bool) *url.URL {
	for _, hop := range slices.Backward(x.Redirects.Or(nil)) {
		if page, err := hop.URL.Parse(); err == nil && namesSignInPage(page) && may(page) {
			return page
		}
	}
	for _, value := range x.Response.Values("location") {
		if page, err := u.Parse(value); err == nil && namesSignInPage(page) && may(page) {
			return page
		}
	}
	for _, value := range x.Response.Values("refresh") {
		if page := refreshTarget(u, value); page != nil && namesSignInPage(page) && may(page) {
			return page
		}
	}
	for _, value := range x.Response.Values("link") {
		for _, link := range linkValue().FindAllStringSubmatch(value, linksMost) {
			page, err := u.Parse(link[1])
			if err == nil && (namesSignInPage(page) || signInRel().MatchString(link[2])) && may(page) {
				return page
			}
		}
	}
	return nil
}

var (
	linkValue   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`<([^<>]*)>((?:"[^"]*"|[^",])*)`) })
	signInRel   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i);\s*rel="?[^";]*\b(login|sign-?in)\b`) })
	refreshTo   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^[\s\d.]*[;,]\s*url\s*=\s*['"]?([^'"]+)`) })
	signInField = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)"(?:log[_-]?in|sign[_-]?in|auth)[_-]?(?:url|uri|page|link|href)"\s*:\s*"((?:[^"\\]|\\/)*)"`)
	})
)

// refreshTarget is where a Refresh header, or a meta element that stands for one, leads (HTML standard, "shared
// declarative refresh steps").
func refreshTarget(u *url.URL, value string) *url.URL {
	if found := refreshTo().FindStringSubmatch(value); found != nil {
		if page, err := u.Parse(strings.TrimSpace(found[1])); err == nil {
			return page
		}
	}
	return nil
}

// signInLinked looks for it in the answer's body: in what a page links to, or in the JSON of an API.
func (x *Exchange) signInLinked(u *url.URL, may func(*url.URL) bool) *url.URL {
	body := x.Response.Body.Or(Body{}).Text.Reveal()
	switch {
	case body == "":
	case strings.HasPrefix(strings.TrimLeft(body, " \t\r\n\ufeff"), "<"):
		return signInInPage(u, body, may)
	default:
		for _, field := range signInField().FindAllStringSubmatch(body, linksMost) {
			page, err := u.Parse(strings.ReplaceAll(field[1], `\/`, "/"))
			if err == nil && may(page) {
				return page
			}
		}
	}
	return nil
}

// signInInPage reads HTML: a link or refresh to an address that names signing in, else a link whose text does, else the
// target of a form.
func signInInPage(u *url.URL, body string, may func(*url.URL) bool) *url.URL {
	z := html.NewTokenizer(strings.NewReader(body))
	z.SetMaxBuf(len(body) + 1)
	var byText, form, link *url.URL
	for range linksMost * 10 { // Tags of all kinds stand between links.
		switch z.Next() {
		case html.ErrorToken:
			return cmp.Or(byText, form)
		case html.TextToken:
			if link != nil && byText == nil && signInText().Match(z.Text()) {
				byText = link
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); atom.Lookup(name) == atom.A {
				link = nil
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			tag, target := linkOf(z, u)
			switch {
			case target == nil || !may(target):
			case tag == atom.Form:
				if form == nil && namesSignInPage(target) {
					form = target
				}
			case namesSignInPage(target):
				return target
			case tag == atom.A:
				link = target
			}
		default:
		}
	}
	return cmp.Or(byText, form)
}

// linkOf reads where the tag that the tokenizer stands at leads to.
func linkOf(z *html.Tokenizer, u *url.URL) (atom.Atom, *url.URL) {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	wanted := map[atom.Atom]string{atom.A: "href", atom.Form: "action", atom.Meta: "content"}[tag]
	for wanted != "" && more {
		var key, value []byte
		if key, value, more = z.TagAttr(); string(key) != wanted {
			continue
		}
		if tag == atom.Meta {
			return tag, refreshTarget(u, string(value))
		}
		if target, err := u.Parse(strings.TrimSpace(string(value))); err == nil {
			return tag, target
		}
	}
	return tag, nil
}

// signInUsual takes the usual page of the product that answered. Where WordPress lies in a folder, so does its page.
func (x *Exchange) signInUsual(u *url.URL, may func(*url.URL) bool) *url.URL {
	match := products.Recognise(products.Response{
		Headers: headerPairs(nil, x.Response.Headers),
		Body:    strings.ToLower(x.Response.Body.Or(Body{}).Text.Reveal()),
		HTML:    strings.Contains(strings.ToLower(x.Response.Header("content-type").Or("").Reveal()), "html"),
	})
	for _, product := range append([]*products.Product{match.Product}, match.Others...) {
		if product == nil || usualSignIn[product.ID] == "" {
			continue
		}
		folder := ""
		if product.ID == "wordpress" {
			if before, _, found := strings.Cut(u.Path, "/wp-"); found {
				folder = before
			}
		}
		if page, err := u.Parse(folder + usualSignIn[product.ID]); err == nil && may(page) {
			return page
		}
	}
	return nil
}

// usualSignIn are the sign-in pages that products have where nobody moved them, by the IDs of package products. The
// frameworks among them have one only with their own sign-in package, which is the common case.
var usualSignIn = map[string]string{
	"argocd": "/login", "devise": "/users/sign_in", "directus": "/admin/login", "discourse": "/login", "django": "/admin/login/",
	"drupal": "/user/login", "frappe": "/login", "ghost": "/ghost/", "gitea": "/user/login", "gitlab": "/users/sign_in",
	"grafana": "/login", "jenkins": "/login", "jira": "/login.jsp", "joomla": "/index.php?option=com_users&view=login",
	"jupyter": "/login", "laravel": "/login", "magento": "/customer/account/login/", "mastodon": "/auth/sign_in",
	"mattermost": "/login", "n8n": "/signin", "nextcloud": "/login", "odoo": "/web/login", "prestashop": "/login",
	"redmine": "/login", "shopware": "/account/login", "sonarqube": "/sessions/new", "typo3": "/typo3/", "wordpress": "/wp-login.php",
	"woocommerce": "/my-account/",
}

// namesSignInPage tells whether an address names a page to sign in at: by one of the last two parts of its path. A
// callback, to which one comes back from there, is none.
func namesSignInPage(u *url.URL) bool {
	parts := strings.FieldsFunc(strings.ToLower(u.Path), func(r rune) bool { return r == '/' })
	if slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(part, "callback") }) {
		return false
	}
	for _, part := range parts[max(0, len(parts)-2):] {
		part, _, _ = strings.Cut(part, ".")
		if signInParts[strings.TrimPrefix(withoutHyphens(part), "wp")] {
			return true
		}
	}
	return strings.HasSuffix(u.Path, "/session/new") || strings.HasSuffix(u.Path, "/sessions/new")
}

// signInParts are parts of the paths of sign-in pages, in lower case, without hyphens and underscores.
var signInParts = map[string]bool{
	"login": true, "logon": true, "signin": true, "userlogin": true, "adminlogin": true, "sso": true, "anmelden": true,
	"anmeldung": true, "einloggen": true, "connexion": true, "identification": true, "acceso": true, "accedi": true,
	"inloggen": true, "logowanie": true, "authorize": true, "entrar": true, "iniciarsesion": true, "seconnecter": true,
}

// signInText matches the text of links that lead to such a page, in the languages of most sites.
var signInText = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*(please )?(go to )?(the )?(sign|log)[ -]?in|^\s*(zur |zum )?(anmeld|einlogg)|` +
		`se connecter|connexion|iniciar sesi|acceder|accedi|entrar|inloggen|logga in|zaloguj|войти|ログイン|登录`)
})
