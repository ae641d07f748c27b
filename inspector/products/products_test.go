package products

import (
	"strings"
	"testing"
)

// response makes a response of an example: a header if it begins with a header's name, else a body.
func response(example string) Response {
	if name, value, ok := strings.Cut(example, ": "); ok && !strings.ContainsAny(name, " {<\"") {
		return Response{Headers: [][2]string{{strings.ToLower(name), value}}}
	}
	return Response{Body: strings.ToLower(example), HTML: strings.HasPrefix(example, "<")}
}

func TestSayingsAreRecognisedInTheirExamples(t *testing.T) {
	t.Parallel()
	for _, p := range Products() {
		for i := range p.Sayings {
			s := &p.Sayings[i]
			t.Run(p.ID+"/"+s.Contains+strings.Join(s.All, "+")+"/"+s.Means, func(t *testing.T) {
				t.Parallel()
				r := response(s.Example)
				if s.Shared {
					r.Headers = append(r.Headers, signHeaders(p)...)
				}
				m := Recognise(r)
				var words []string
				for _, said := range m.Said {
					if said.Saying == s {
						if p.Layer != "" && !s.Shared && s.Header == "" && m.Product != p {
							t.Errorf("the product is %s, not %s", id(m.Product), p.ID)
						}
						return
					}
					words = append(words, said.Product.ID+": "+said.Words)
				}
				t.Errorf("not recognised in %s\nbut %q", s.Example, words)
			})
		}
	}
}

// signHeaders makes a header by which a product is known, if it has such a sign.
func signHeaders(p *Product) [][2]string {
	for _, s := range p.Signs {
		switch {
		case s.Header != "":
			return [][2]string{{s.Header, s.Contains}}
		case s.Cookie != "":
			return [][2]string{{"set-cookie", s.Cookie + "x"}}
		}
	}
	return nil
}

func id(p *Product) string {
	if p == nil {
		return "unknown"
	}
	return p.ID
}
