package installer

import (
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/spelling"
)

// editionIDs is the flag that names browsers and their editions. It knows which there are.
type editionIDs []string

func (ids *editionIDs) usage() string {
	return "only this browser: " + strings.Join(names(), ", ") + " (may be repeated)"
}

// Set takes one name.
func (ids *editionIDs) Set(id string) error {
	if !slices.Contains(names(), id) {
		known := strings.Join(names(), ", ")
		if near := spelling.Nearest(id, names()); near != "" {
			return fmt.Errorf("there is no such browser: did you mean %s? The names are %s", near, known)
		}
		return fmt.Errorf("there is no such browser: the names are %s", known)
	}
	*ids = append(*ids, id)
	return nil
}

func (ids *editionIDs) String() string { return strings.Join(*ids, ",") }

// Type names the kind of value in help texts.
func (ids *editionIDs) Type() string { return "name" }

// names are the ids of the editions that the host can be registered with on this system.
func names() []string {
	var ids []string
	for _, e := range browsers.EditionsOn(browsers.System(runtime.GOOS)) {
		ids = append(ids, e.ID)
	}
	return ids
}
