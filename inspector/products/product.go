// Package products holds what is known of servers, gateways, frameworks and content management systems: how to
// recognise them in a response, what their sayings mean, and what their owners can do. The tables are data; adding
// a product or a wording is adding a row.
package products

// Layer is where in the chain a product stands.
type Layer string

// The layers, from the browser inwards.
const (
	LayerCDN         Layer = "cdn"
	LayerGateway     Layer = "gateway"
	LayerWebServer   Layer = "web-server"
	LayerApplication Layer = "application"
)

// Product is one row of the tables.
type Product struct {
	ID    string
	Name  string
	Layer Layer
	// Signs tell that this product took part in the response. Any one suffices.
	Signs []Sign
	// Sayings are its wordings of why it refused.
	Sayings []Saying
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
type Saying struct {
	// Contains must occur in the body, a challenge, or the named header. Lower case.
	Contains string
	// Header restricts it to one response header, lower case; empty means the body and the challenges.
	Header string
	// Means is the id of the cause that the product claims by it; empty for a wording that is known to say nothing.
	Means string
	// Vague is set where the same wording stands for several causes, so that the claim weighs little.
	Vague bool
	// Example is a real response text that has the wording; it is the saying's test.
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
