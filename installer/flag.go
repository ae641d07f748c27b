package installer

import (
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/why401/why401/browsers"
)

// browserIDs is the flag that names browsers. It knows which there are.
type browserIDs []string

func (ids *browserIDs) flag(cmd *cobra.Command) {
	cmd.Flags().Var(ids, "browser", "only this browser: "+strings.Join(registrable(), ", ")+" (may be repeated)")
}

// Set takes one name.
func (ids *browserIDs) Set(id string) error {
	if !slices.Contains(registrable(), id) {
		return fmt.Errorf("there are %s", strings.Join(registrable(), ", "))
	}
	*ids = append(*ids, id)
	return nil
}

func (ids *browserIDs) String() string { return strings.Join(*ids, ",") }

// Type names the kind of value in help texts.
func (ids *browserIDs) Type() string { return "name" }

// registrable are the ids of the browsers that the host can be registered with on this system.
func registrable() []string {
	var ids []string
	for _, b := range (System{OS: browsers.System(runtime.GOOS)}).offered() {
		ids = append(ids, b.ID)
	}
	return ids
}
