package cookie

// How likely a cookie carries the session, by what speaks for it. The likelihood of several signs is that of the
// strongest; the figures rank cookies against each other and claim no more.
const (
	knownSession   = 0.95 // the documented session cookie of a product
	tokenShaped    = 0.85 // a JWT or the like is kept in it
	namedAndSecret = 0.8  // named like a session, and kept from scripts or random
	namedOnly      = 0.6
	keptAndRandom  = 0.55 // HttpOnly and random, under a name that says nothing
	keptOnly       = 0.25
	randomOnly     = 0.2
	nothing        = 0.05
	knownOther     = 0.02 // the documented cookie of something else
)

// IsOther tells whether a name is that of a cookie of which it is documented that it is for something else than a session.
func IsOther(name string) bool { return otherTable().find(name) >= 0 }

// MayCarrySession tells whether a cookie looks like one that could carry a session, be the likelihood small: its value
// looks random, or it is kept from scripts.
func MayCarrySession(c Cookie) bool {
	likelihood, _ := CarriesSession(c)
	return likelihood >= randomOnly
}

// CarriesSession guesses from a cookie's name, value and flags whether it carries the session, and says why.
// The likelihood is between 0 and 1. The reason does not quote the value.
func CarriesSession(c Cookie) (likelihood float64, because string) {
	value := c.Value.Reveal()
	others, sessions := otherTable(), sessionTable()
	if at := others.find(c.Name); at >= 0 {
		return knownOther, others.because[at]
	}
	if value == "" {
		return nothing, "it is empty"
	}
	if at := sessions.find(c.Name); at >= 0 {
		return knownSession, sessions.because[at]
	}
	random := looksRandom(value)
	named := namedLikeSession(c.Name)
	switch {
	case looksLikeToken(value):
		return tokenShaped, "its value has the form of a token"
	case named && c.HTTPOnly:
		return namedAndSecret, "it is named like a session and kept from scripts (HttpOnly)"
	case named && random:
		return namedAndSecret, "it is named like a session and its value looks random"
	case named:
		return namedOnly, "it is named like a session"
	case c.HTTPOnly && random:
		return keptAndRandom, "it is kept from scripts (HttpOnly) and its value looks random"
	case c.HTTPOnly:
		return keptOnly, "it is kept from scripts (HttpOnly)"
	case random:
		return randomOnly, "its value looks random"
	}
	return nothing, "neither its name nor its value nor its flags are those of a session"
}
