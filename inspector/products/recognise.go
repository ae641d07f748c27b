package products

// Response is what products are recognised by. Header names are in lower case; Body is lower-cased.
type Response struct {
	Headers [][2]string
	Body    string
	HTML    bool
}

// Match is what was recognised of a response.
type Match struct {
	// Product is the innermost recognised one, which is the likeliest to have answered; nil if none was.
	Product *Product
	// Others took part too (a CDN in front, a web server below).
	Others []*Product
	Signs  []string
	// Said are the sayings recognised, most specific first.
	Said []Said
}

// Said is a recognised saying with where it stood (response.body, response.headers.www-authenticate).
type Said struct {
	*Saying
	Product *Product
	Where   string
}

// Recognise looks a response up in the tables.
func Recognise(r Response) Match { return Match{} } // TODO

// All lists the recognised products, innermost first.
func (m Match) All() []*Product {
	if m.Product == nil {
		return m.Others
	}
	return append([]*Product{m.Product}, m.Others...)
}
