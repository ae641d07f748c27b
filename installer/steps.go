package installer

import (
	"fmt"
	"io"
	"io/fs"
	"slices"
)

// Change is one thing that is done to the machine.
type Change struct {
	// Action is write or remove, of a file or of a key of the registry, or mkdir.
	Action string `json:"action"`
	Path   string `json:"path,omitempty"`
	Mode   string `json:"mode,omitempty"`
	Key    *Key   `json:"key,omitempty"`
	Value  string `json:"value,omitempty"`

	do func(*ledger) error
}

// The actions.
const (
	actionWrite  = "write"
	actionMake   = "mkdir"
	actionRemove = "remove"
)

// step is what a person understands as one thing to do, with all that it changes.
type step struct {
	words   string
	changes []Change
}

func (c Change) String() string {
	switch {
	case c.Key != nil && c.Value != "":
		return fmt.Sprintf("%s %s = %s", c.Action, c.Key, c.Value)
	case c.Key != nil:
		return fmt.Sprintf("%s %s", c.Action, c.Key)
	case c.Mode != "":
		return fmt.Sprintf("%s %s (%s)", c.Action, c.Path, c.Mode)
	default:
		return fmt.Sprintf("%s %s", c.Action, c.Path)
	}
}

func writeFile(path string, mode fs.FileMode, content func(io.Writer) error) Change {
	return Change{Action: actionWrite, Path: path, Mode: fmt.Sprintf("%04o", mode), do: func(l *ledger) error {
		return l.write(path, mode, content)
	}}
}

func setKey(key Key, value string) Change {
	return Change{Action: actionWrite, Key: &key, Value: value, do: func(l *ledger) error { return l.setKey(key, value) }}
}

func removeFile(path string) Change {
	return Change{Action: actionRemove, Path: path, do: func(l *ledger) error { return l.remove(path) }}
}

func removeKey(key Key) Change {
	return Change{Action: actionRemove, Key: &key, do: func(l *ledger) error { return l.removeKey(key) }}
}

// carryOut does the steps, tells of each, and keeps the receipt. Where a step fails, the receipt is the caller's to keep.
func (l *ledger) carryOut(steps []step, done func(words string)) error {
	for _, step := range steps {
		for _, change := range step.changes {
			if err := change.do(l); err != nil {
				return err
			}
		}
		done(step.words)
	}
	return l.keep()
}

// keep saves the receipt, unless nothing is left to keep one of.
func (l *ledger) keep() error {
	if !slices.Contains(l.Files, l.s.receiptPath()) {
		return nil
	}
	return l.save()
}
