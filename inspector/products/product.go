// Package products holds what is known of servers, gateways, frameworks and content management systems: how to
// recognise them in a response, what their sayings mean, and what their owners can do. The tables are data; adding
// a product or a wording is adding a row.
//
// A row goes into the file of its family (servers.go, gateways.go, frameworks_python.go and so on). What every API may
// say is in generic*.go and languages*.go, by meaning instead of by product. [Recognise] looks a response up in all of
// them at once: text.go brings what is searched into one form, index.go finds the words of the tables in it, match.go
// puts them together to sayings, settle.go decides which of these count, and elect.go who answered.
package products

import "strings"

// Layer is where in the chain a product stands.
type Layer string

// The layers, from the browser inwards.
const (
	LayerCDN         Layer = "cdn"
	LayerGateway     Layer = "gateway"
	LayerWebServer   Layer = "web-server"
	LayerApplication Layer = "application"
)

// depth orders the layers, the innermost last.
func (l Layer) depth() int {
	switch l {
	case LayerCDN:
		return 1
	case LayerGateway:
		return 2
	case LayerWebServer:
		return 3
	case LayerApplication:
		return 4
	}
	return 0
}

// Product is one row of the tables. One without a Layer is no product but a set of wordings that many share.
type Product struct {
	ID    string
	Name  string
	Layer Layer
	// Signs tell that this product took part in the response. Any one suffices.
	Signs []Sign
	// Sayings are its wordings of why it refused.
	Sayings []Saying
	// SignIn are parts of words, in lower case, that speak of signing in, of credentials and of rights in the language of
	// these wordings; see [SpeaksOfSignIn]. A space before one keeps it to the beginnings of words.
	SignIn []string
	// Advice is laid over the general advice of a cause, before it, where this product answered.
	Advice []Advice
	// Source is where the row's facts are documented.
	Source string
}

// Sign is one thing to recognise a product by.
type Sign struct {
	// Header is the name of a response header, lower case; with Contains empty its presence suffices.
	Header string
	// Cookie is the beginning of the name of a cookie that the product sets.
	Cookie string
	// Contains must occur in the header's value, or in the body if Header and Cookie are empty. Lower case.
	Contains string
	// Words describes the sign to a reader.
	Words string
}

// Saying is a wording and what the product means by it.
//
// Contains and All are written in lower case, in the form that text.go gives a body: white space is one space, JSON has
// none outside its strings, HTML is its visible text. They match whole words; a "*" at the end lets the last word go on
// ("authenticat*"). In a common wording a space stands for "_" and "-", too, as error codes have them.
type Saying struct {
	// Contains must occur in the body, a challenge, or the named header.
	Contains string
	// All are words that must all occur in one sentence, in any order. Alternatives are separated by "|".
	All []string
	// Whole is set where the wording counts only if it is all that the text, or one string of the JSON, says.
	Whole bool
	// Alone is set where the wording counts only if it is the whole body.
	Alone bool
	// Header restricts it to one response header, lower case; empty means the body and the challenges.
	Header string
	// Means is the id of the cause that the product claims by it; empty for a wording that is known to say nothing.
	// A wording that stands for several causes has a row for each of them, all Vague.
	Means string
	// Vague is set where the same wording stands for several causes, so that the claim weighs little.
	Vague bool
	// Shared is set where others say the same: it counts only beside another sign of its product.
	Shared bool
	// Example is a real response text that has the wording; it is the saying's test. An example that begins with a
	// header's name and ": " is that header, any other is a body.
	Example string
	// Source, where it differs from the product's.
	Source string
}

// Advice is what owners of this product can do about a cause.
type Advice struct {
	Cause    string
	Audience string // visitor, developer or owner
	Text     string
}

// Products lists every row, for tests and documentation. Callers change nothing in it.
func Products() []*Product { return sharedIndex().products }

// tables are the rows by family.
func tables() []Product {
	var all []Product
	for _, family := range [][]Product{
		servers(),
		gateways(),
		gates(),
		cdns(),
		nodeFrameworks(),
		nodeLibraries(),
		jvmFrameworks(),
		dotNetFrameworks(),
		pythonFrameworks(),
		phpFrameworks(),
		rubyFrameworks(),
		goFrameworks(),
		otherFrameworks(),
		identityProviders(),
		contentManagement(),
		applications(),
		databases(),
		cloudVendors(),
		vendors(),
		generic(),
		languages(),
	} {
		all = append(all, family...)
	}
	return all
}

// parts lists what must occur, each as its alternatives.
func (s *Saying) parts() [][]string {
	var parts [][]string
	if s.Contains != "" {
		parts = append(parts, []string{s.Contains})
	}
	for _, part := range s.All {
		parts = append(parts, strings.Split(part, "|"))
	}
	return parts
}
