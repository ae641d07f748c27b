package inspector

import "fmt"

// maxHost is the most bytes of a host name (RFC 1035 section 2.3.4) and its port. Texts repeat the host in many places.
const maxHost = 255 + len(":65535")

// InvalidError says what keeps an exchange from being judged at all, and what to send instead.
type InvalidError struct{ Problem, Remedy string }

func (e *InvalidError) Error() string { return e.Problem + "; " + e.Remedy }

// Validate looks for what every judgement needs, whoever the source is. The error is an *InvalidError and quotes nothing
// of the exchange.
func (x *Exchange) Validate() error {
	switch u, err := x.URL.Parse(); {
	case err != nil || u.Host == "" || len(u.Host) > maxHost || (u.Scheme != "http" && u.Scheme != "https"):
		return &InvalidError{"the exchange's url is no http or https address", "send the address as the browser has it"}
	case x.Method == "":
		return &InvalidError{"the exchange has no method", "send the request's method, such as GET"}
	case x.Status < 100 || x.Status > 599:
		return &InvalidError{fmt.Sprintf("the exchange's status is %d, which HTTP does not have", x.Status), "send the response's status"}
	case x.Time.IsZero():
		return &InvalidError{"the exchange has no time", "send the browser's clock when the response came, as in RFC 3339"}
	}
	return nil
}
