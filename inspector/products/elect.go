package products

import (
	"cmp"
	"slices"
	"strings"
)

// The ways in which a product is known, by how much they tell.
const (
	byServer = iota + 1 // the Server header, which a server adds to what others answered, too
	byHeader            // a header or cookie that only it sets
	byAnswer            // the challenge or the body is its own
)

// suspect is a product that took part.
type suspect struct {
	product *Product
	known   int
	signs   int
}

// suspect notes that a product took part.
func (s *scratch) suspect(p *Product, known int, words string) {
	if words != "" && !slices.Contains(s.signs, words) {
		s.signs = append(s.signs, words)
	}
	for i := range s.suspects {
		if s.suspects[i].product == p {
			s.suspects[i].known = max(s.suspects[i].known, known)
			s.suspects[i].signs++
			return
		}
	}
	s.suspects = append(s.suspects, suspect{p, known, 1})
}

// vote lets sayings speak for their products, except where a longer one says better whose it is. Those that others
// share speak only for products that are known already.
func (s *scratch) vote() {
	for _, shared := range []bool{false, true} {
		var voters []*Product
		for i := range s.found {
			saying := s.found[i].saying
			p := saying.product
			if saying.isOwn() && saying.Shared == shared && (!shared || s.isSuspect(p)) && !s.isCovered(i) {
				voters = append(voters, p)
			}
		}
		for _, p := range voters {
			s.suspect(p, byAnswer, "the wording is one of "+p.Name)
		}
	}
}

func (s *scratch) isSuspect(p *Product) bool {
	return slices.ContainsFunc(s.suspects, func(x suspect) bool { return x.product == p })
}

// elect chooses who answered. Whoever is known by the answer itself made it, and so did an application that sent a
// header of its own; of several the innermost.
func (s *scratch) elect(m *Match, r Response) {
	slices.SortStableFunc(s.suspects, func(a, b suspect) int {
		return cmp.Or(
			cmp.Compare(b.class(), a.class()),
			cmp.Compare(b.product.Layer.depth(), a.product.Layer.depth()),
			cmp.Compare(b.known, a.known),
			cmp.Compare(b.signs, a.signs))
	})
	m.Signs = s.signs
	for _, x := range s.suspects {
		if m.Product == nil && x.answered(r) {
			m.Product = x.product
		} else {
			m.Others = append(m.Others, x.product)
		}
	}
}

func (x suspect) class() int {
	if x.known == byAnswer || x.product.Layer == LayerApplication && x.known == byHeader {
		return 2
	}
	return 1
}

// answered tells whether a suspect may have made the answer, or only passed it on. A web server that is known by a
// header alone makes challenges of its own kinds.
func (x suspect) answered(r Response) bool {
	if x.known == byAnswer || x.product.Layer == LayerApplication {
		return true
	}
	return x.product.Layer == LayerWebServer && slices.ContainsFunc(r.Headers, func(h [2]string) bool {
		if h[0] != "www-authenticate" {
			return false
		}
		scheme, _, _ := strings.Cut(h[1], " ")
		switch strings.ToLower(scheme) {
		case "basic", "digest", "negotiate", "ntlm":
			return true
		}
		return false
	})
}
