package terminal

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/term"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
	"github.com/why401/why401/inspector/secret"
)

// identityMost is how many bytes of header lines are read: servers take far fewer.
const identityMost = 256 << 10

// readIdentity reads credentials as header lines. Empty lines and those that begin with # are left out. Its errors
// name lines and quote none.
func readIdentity(name string, in io.Reader) (replay.Identity, error) {
	from := label(name)
	if name == stdin {
		if file, ok := in.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
			return nil, errors.New("credentials typed at a terminal would show; pipe them in, or name a file")
		}
	} else {
		file, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("reading the credentials: %w", err)
		}
		defer func() { _ = file.Close() }()
		in = file
	}
	var identity replay.Identity
	lines := bufio.NewScanner(io.LimitReader(in, identityMost+1))
	lines.Buffer(nil, identityMost)
	read := 0
	for number := 1; lines.Scan(); number++ {
		read += len(lines.Bytes()) + 1
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		header, problem := parseHeader(line)
		if problem != "" {
			return nil, fmt.Errorf("reading the credentials from %s: line %d %s", from, number, problem)
		}
		identity = append(identity, header)
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong) || read > identityMost:
		return nil, fmt.Errorf("reading the credentials from %s: they have more than %d KiB", from, identityMost>>10)
	case err != nil:
		return nil, fmt.Errorf("reading the credentials from %s: %w", from, err)
	case len(identity) == 0:
		return nil, fmt.Errorf("reading the credentials from %s: no line of it is a header such as Authorization or Cookie", from)
	}
	return identity, nil
}

// parseHeader reads "Name: value". The problem follows "line 3", and quotes nothing of the value.
func parseHeader(line string) (header inspector.Header, problem string) {
	name, value, found := strings.Cut(line, ":")
	name, value = strings.TrimSpace(name), strings.TrimSpace(value)
	switch {
	case !found || !headerName().MatchString(name):
		return header, "is no header; write it as Name: value"
	case strings.ContainsFunc(value, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }):
		return header, "has a control character in its value"
	case madeByBrowser(name):
		return header, fmt.Sprintf("sets %s, which the browser makes itself", name)
	}
	return inspector.Header{Name: name, Value: secret.Text(value)}, ""
}

// headerName is a field name (RFC 9110 section 5.1).
var headerName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$") })

// browserMade are headers that browsers let nobody set (Fetch standard, "forbidden request-header"), but for Cookie and
// Referer, which are made from what is given.
var browserMade = []string{
	"accept-charset", "accept-encoding", "connection", "content-length", "date", "dnt", "expect", "host", "keep-alive",
	"origin", "set-cookie", "te", "trailer", "transfer-encoding", "upgrade", "via",
}

func madeByBrowser(name string) bool {
	name = strings.ToLower(name)
	return slices.Contains(browserMade, name) || strings.HasPrefix(name, "sec-") || strings.HasPrefix(name, "proxy-") ||
		strings.HasPrefix(name, "access-control-")
}

// headersOf reads what --header says. What may be a credential is refused: others can read the command line.
func headersOf(lines []string) ([]inspector.Header, error) {
	var headers []inspector.Header
	for i, line := range lines {
		name, value, _ := strings.Cut(line, ":")
		switch {
		case strings.EqualFold(strings.TrimSpace(name), "origin"):
			return nil, errors.New("--header sets no Origin; name it with --kind fetch --origin")
		case credentialName().MatchString(name) || signedToken.MatchString(value):
			return nil, fmt.Errorf("--header number %d may carry a credential, which others could read in the list of processes; "+
				"put the line into a file and name that with --credentials", i+1)
		}
		header, problem := parseHeader(line)
		if problem != "" {
			return nil, fmt.Errorf("--header number %d %s", i+1, problem)
		}
		headers = append(headers, header)
	}
	return headers, nil
}

// credentialName matches names of headers that may carry a credential, and rather a few more: what it catches without
// need has another way in.
var credentialName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)auth|token|key|secret|cookie|sess|sid|sig|pass|pwd|cred|jwt|csrf|xsrf|dpop|otp|bearer|ticket|assertion|user|account`)
})

// isAddress tells an address from the name of a file.
func isAddress(source string) bool { return strings.Contains(source, "://") }

// checkAddress refuses what cannot be asked. It quotes nothing, because an address may carry a password.
func checkAddress(address string) error {
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Host == "":
		return errors.New("the address is malformed; write it as https://host/path")
	case u.Scheme != "http" && u.Scheme != "https":
		return errors.New("the address is not one of http or https")
	case u.User != nil:
		return errors.New("the address carries a user name or password, which others could read in the list of processes; leave them out")
	}
	return nil
}

// originOf reads what --origin says.
func originOf(origin string) (inspector.Seen[string], error) {
	if origin == "" {
		return inspector.Seen[string]{}, nil
	}
	u, err := url.Parse(origin)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil ||
		strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "" {
		return inspector.Seen[string]{}, errors.New("--origin is no origin; write it as https://host, without a path")
	}
	return inspector.Present(u.Scheme + "://" + strings.ToLower(u.Host)), nil
}
