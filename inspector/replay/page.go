package replay

import (
	_ "embed" // page.js
	"encoding/json"
	"fmt"
	"html"
	"strings"

	"github.com/chromedp/cdproto/network"

	"github.com/why401/why401/inspector"
)

//go:embed page.js
var pageScript string

// way is how the browser is made to repeat a kind of request.
type way struct {
	// script names the function in page.js.
	script string
	// resource is the type that the DevTools protocol gives the request.
	resource network.ResourceType
	// difference says what is not quite the same.
	difference string
}

// byCode is the way of a call that the page's code makes.
const byCode = "fetch"

const byFetch = "the browser's own loader for it cannot be called; the replay used fetch"

var ways = map[inspector.Kind]way{
	inspector.KindNavigation:  {script: "navigation", resource: network.ResourceTypeDocument},
	inspector.KindDownload:    {script: "navigation", resource: network.ResourceTypeDocument},
	inspector.KindFrame:       {script: "frame", resource: network.ResourceTypeDocument},
	inspector.KindImage:       {script: "image", resource: network.ResourceTypeImage},
	inspector.KindScript:      {script: "script", resource: network.ResourceTypeScript},
	inspector.KindStyle:       {script: "style", resource: network.ResourceTypeStylesheet},
	inspector.KindFont:        {script: "font", resource: network.ResourceTypeFont},
	inspector.KindMedia:       {script: "media", resource: network.ResourceTypeMedia},
	inspector.KindEventSource: {script: "event-source"},
	inspector.KindFetch:       {script: byCode},
	inspector.KindPreflight:   {script: byCode},
	inspector.KindManifest:    {script: "fetch", difference: byFetch},
	inspector.KindOther:       {script: "fetch", difference: byFetch},
}

// wayOf returns how to repeat a kind of request. A kind that the table does not know is fetched.
func wayOf(kind inspector.Kind) way {
	if w, ok := ways[kind]; ok {
		return w
	}
	return ways[inspector.KindOther]
}

// makes tells whether a request of a resource type is what the way makes. Fetch and its relatives go by several names.
func (w way) makes(resource network.ResourceType) bool {
	if w.resource != "" {
		return resource == w.resource
	}
	switch resource {
	case network.ResourceTypeXHR, network.ResourceTypeFetch, network.ResourceTypeEventSource:
		return true
	default:
		return false
	}
}

// page writes the document that stands in for one of the plan's pages: the outer ones hold the next as a frame, the
// innermost makes the request. The icon keeps the browser from asking for /favicon.ico.
func (p *plan) page(at int) (string, error) {
	request := map[string]any{
		"kind": wayOf(p.kind).script, "url": p.url.String(), "method": p.method, "mode": p.mode,
		"credentials": p.credentials,
	}
	if at < len(p.pages)-1 {
		request["kind"], request["url"] = "frame", p.pages[at+1]
	}
	headers := [][2]string{}
	for _, h := range p.own {
		headers = append(headers, [2]string{h.Name, h.Value.Reveal()})
	}
	request["headers"] = headers
	if p.body != "" {
		request["body"] = p.body
	}
	filled, err := json.Marshal(request) // It writes "<" as an escape, so that nothing ends the script element.
	if err != nil {
		return "", fmt.Errorf("writing the page that makes the request: %w", err)
	}
	var b strings.Builder
	b.WriteString(`<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">`)
	if p.referrerPolicy != "" {
		fmt.Fprintf(&b, `<meta name="referrer" content="%s">`, html.EscapeString(p.referrerPolicy))
	}
	fmt.Fprintf(&b, "<body><script>(%s)(%s)</script>", strings.TrimSuffix(strings.TrimSpace(pageScript), ";"), filled)
	return b.String(), nil
}
