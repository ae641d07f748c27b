package causes

import (
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// TestReach: how far a refusal reaches is told by what was visited, and no further.
func TestReach(t *testing.T) {
	t.Parallel()
	i := engine(t)
	const site = "https://app.example.test"
	for _, test := range []struct {
		path    string
		visited map[string]int
		says    string
	}{
		{"/reports/may", map[string]int{"/": 200, "/reports/": 401}, "This area of the site is refused; the home page is open."},
		{"/reports/may", map[string]int{"/reports": 401, "/news": 200}, "This area of the site is refused; other pages are open."},
		{"/reports/may", map[string]int{"/": 200, "/reports/": 401, "/news": 200}, "This area of the site is refused; the home page is open."},
		{"/reports/may", map[string]int{"/": 200, "/reports/": 401, "/reports/june": 200}, "Some pages of the site are refused, others are open."},
		{"/reports/may", map[string]int{"/": 200, "/orders": 401}, "Some pages of the site are refused, others are open."},
		{"/reports/may", map[string]int{"/": 200, "/reportsold/": 401}, "Some pages of the site are refused, others are open."},
		{"/may", map[string]int{"/": 200, "/june": 401, "/news": 200}, "Some pages of the site are refused, others are open."},
		{"/reports/may", map[string]int{"/": 200, "/reports/": 200}, "Only this page is refused; the home page is open."},
		{"/reports/may", map[string]int{"/reports/": 200}, "Only this page is refused; others beside it are open."},
		{"/reports/may", map[string]int{"/reports/": 401}, "Other pages beside this one are refused as well."},
		{"/reports/may", map[string]int{"/": 401, "/reports/": 401}, "The whole site is refused, and not this page alone."},
	} {
		x := call(nil, "", vague)
		x.URL = secret.URL(site + test.path)
		for place, status := range test.visited {
			id := inspector.SiblingPaths
			if place == "/" {
				id = inspector.HomePage
			}
			x.Experiments = append(x.Experiments, tried(id, reply{status: status, url: secret.URL(site + place)})...)
		}
		for _, e := range i.Inspect(&x).Experiments {
			if !strings.HasPrefix(e.Means, test.says) {
				t.Errorf("%s, visited %v: %s says %q, want %q", test.path, test.visited, e.ID, e.Means, test.says)
			}
		}
	}
}
