package terminal

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
	"github.com/why401/why401/inspector/replay"
)

func TestMisusedReplay(t *testing.T) {
	t.Parallel()
	const address = "https://shop.test/"
	for name, test := range map[string]struct {
		args []string
		says string
	}{
		"nothing":                {nil, "name one address, or one HAR recording; 0 were named"},
		"two addresses":          {[]string{address, address}, "2 were named"},
		"format":                 {[]string{address, "--format", "xml"}, "there are text, json and markdown"},
		"experiment":             {[]string{address, "--experiment", "magic"}, "\n  without-cookie:NAME                the same request without one cookie"},
		"cookie without a name":  {[]string{address, "--experiment", "without-cookie"}, "there is no experiment"},
		"standard input twice":   {[]string{"-", "--credentials", "-"}, "read only once"},
		"entry of an address":    {[]string{address, "--entry", "1"}, "for HAR recordings"},
		"confirm for an address": {[]string{address, "--confirm"}, "asked with GET"},
		"header for a HAR":       {[]string{"app.har", "--header", "X-Trace: 1"}, "are for addresses"},
		"entry 0":                {[]string{"app.har", "--entry", "0"}, "counts from 1"},
		"list as JSON":           {[]string{"app.har", "--list", "--format", "json"}, "text only"},
		"yes to nothing":         {[]string{"app.har", "--yes"}, "name both"},
		"kind":                   {[]string{address, "--kind", "image"}, "navigation and fetch"},
		"origin of a navigation": {[]string{address, "--origin", "https://app.test"}, "--kind fetch"},
		"another's proof":        {[]string{address, "--other-identity", file(t, "DPoP: c4nary")}, "the second user's credentials are not sent: the request carries a DPoP proof"},
		"origin with a path":     {[]string{address, "--kind", "fetch", "--origin", "https://app.test/c4nary"}, "without a path"},
		"nobody else":            {[]string{address, "--experiment", "other-identity"}, "--other-identity"},
		"password in address":    {[]string{"https://u:c4nary@shop.test/"}, "leave them out"},
		"file address":           {[]string{"file:///etc/passwd"}, "malformed"},
		"ftp address":            {[]string{"ftp://shop.test/c4nary"}, "http or https"},
		"Authorization":          {[]string{address, "--header", "Authorization: Bearer c4nary"}, "name that with --credentials"},
		"Cookie":                 {[]string{address, "--header", "cookie : sid=c4nary"}, "name that with --credentials"},
		"key":                    {[]string{address, "--header", "X-Trace: 1", "--header", "X-Api-Key: c4nary"}, "--header number 2 may carry a credential"},
		"token under any name":   {[]string{address, "--header", "X-Trace: eyJhbGciOiJub25lIn0.eyJjNG5hcnkiOjF9.c4nary"}, "may carry a credential"},
		"no header":              {[]string{address, "--header", "c4nary"}, "--header number 1 is no header"},
		"Host":                   {[]string{address, "--header", "Host: c4nary.test"}, "sets Host, which the browser makes itself"},
		"Origin":                 {[]string{address, "--header", "Origin: https://app.test"}, "--origin"},
		"break":                  {[]string{address, "--header", "X-Trace: 1\r\nX: c4nary"}, "control character"},
	} {
		command := replayCommand(replay.Options{})
		got := run(t, command, nil, test.args...)
		if got.err == nil || !strings.Contains(got.err.Error(), test.says) || got.out != "" {
			t.Errorf("%s: error %v, output %s", name, got.err, got.out)
		}
	}
}

func TestCredentialsAreReadAsHeaderLines(t *testing.T) {
	t.Parallel()
	identity, err := readIdentity(stdin, strings.NewReader("\ufeff# me\r\n\r\nAuthorization: Bearer c4nary\r\nCookie:sid=c4nary; a=b:c\r\n"))
	if err != nil || len(identity) != 2 || identity[0].Value != "Bearer c4nary" || identity[1].Name != "Cookie" || identity[1].Value != "sid=c4nary; a=b:c" {
		t.Errorf("error %v, %d lines", err, len(identity))
	}
	for content, says := range map[string]string{
		"":                               "no line of it is a header",
		"# c4nary":                       "no line of it is a header",
		"Cookie: a=b\n\nc4nary":          "line 3 is no header",
		"GET /c4nary HTTP/1.1":           "line 1 is no header",
		"c4nary c4nary: x":               "line 1 is no header",
		"Host: c4nary.test":              "line 1 sets Host, which the browser makes itself",
		"Cookie: c4nary\x00":             "line 1 has a control character",
		strings.Repeat("c4", 1<<18):      "more than 256 KiB",
		strings.Repeat("X: c4\n", 1<<16): "more than 256 KiB",
	} {
		_, err := readIdentity(stdin, strings.NewReader(content))
		if err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), canary) {
			t.Errorf("error %v, want %s", err, says)
		}
	}
	if _, err := readIdentity("testdata/missing", nil); err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("error %v", err)
	}
	_, terminal := pseudoTerminal(t)
	if _, err := readIdentity(stdin, terminal); err == nil || !strings.Contains(err.Error(), "would show") {
		t.Errorf("at a terminal: error %v", err)
	}
}

// A tool may have masked some of a recording's credentials and left others: what is given takes the place of those.
func TestGivenCredentialsReplaceTheRecordings(t *testing.T) {
	t.Parallel()
	x := &inspector.Exchange{}
	x.Request.Headers = []inspector.Header{{Name: "cookie", Value: "sid=old"}, {Name: "Accept", Value: "*/*"}}
	r := &replays{own: replay.Identity{{Name: "Authorization", Value: "Bearer new"}, {Name: "Cookie", Value: "sid=new"}}}
	if err := r.complete("app.har", x, har.Summary{Masked: true}); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, h := range x.Request.Headers {
		got = append(got, h.Name+": "+h.Value.Reveal())
	}
	if want := []string{"Accept: */*", "Authorization: Bearer new", "Cookie: sid=new"}; !slices.Equal(got, want) {
		t.Errorf("the request has %q, want %q", got, want)
	}
}

func TestEveryExperimentIsListed(t *testing.T) {
	t.Parallel()
	for _, id := range experimentIDs() {
		listed := "\n  " + id + " "
		if replay.Changes(id) == "" || !strings.Contains(unknownExperiment("x").Error(), listed) ||
			!strings.Contains(replayCommand(replay.Options{}).Long, listed) {
			t.Errorf("%s is not listed with what it changes", id)
		}
	}
}

func TestProgressOfAReplay(t *testing.T) {
	t.Parallel()
	_, terminal := pseudoTerminal(t)
	if p := newReplayProgress(terminal); p.out == nil || p.width != 80 {
		t.Errorf("on a terminal: %+v", p)
	}
	silent := newReplayProgress(&bytes.Buffer{})
	silent.experiment(inspector.Repeat, 0, 3)
	silent.clear()
	if silent.out != nil {
		t.Error("progress goes where nobody reads it")
	}
	var out bytes.Buffer
	p := &replayProgress{out: &out, width: 40}
	p.experiment("without-cookie:\x1b[31m", 1, 5)
	p.clear()
	p.clear()
	if want := "\r\x1b[Kexperiment 2 of about 5: without-cooki…\r\x1b[K"; out.String() != want {
		t.Errorf("it writes %q, want %q", out.String(), want)
	}
}
