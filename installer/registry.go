package installer

import (
	"errors"
	"strings"
)

// Hive is a root of the Windows registry.
type Hive string

// The hives: one user's, and the machine's.
const (
	CurrentUser  Hive = "HKEY_CURRENT_USER"
	LocalMachine Hive = "HKEY_LOCAL_MACHINE"
)

// View is one of the two faces that a 64-bit Windows has for parts of its registry. Browsers look into the 32-bit one
// of HKEY_LOCAL_MACHINE first, whatever they are themselves, and one user's Software has only one face.
type View int

// The views. NoView is for what has only one.
const (
	NoView View = 0
	View32 View = 32
	View64 View = 64
)

// Key is a key of the Windows registry.
type Key struct {
	Hive Hive `json:"hive"`
	View View `json:"view,omitempty"`
	// Path is below the hive, as in Software\Mozilla\NativeMessagingHosts\io.github.why401.
	Path string `json:"path"`
}

// String writes the key as regedit does, and the view behind it.
func (k Key) String() string {
	name := string(k.Hive) + `\` + k.Path
	switch k.View {
	case View32:
		return name + " (32-bit view)"
	case View64:
		return name + " (64-bit view)"
	default:
		return name
	}
}

// parent is the key above, and false for a hive.
func (k Key) parent() (Key, bool) {
	i := strings.LastIndexByte(k.Path, '\\')
	if i < 0 {
		return Key{}, false
	}
	return Key{Hive: k.Hive, View: k.View, Path: k.Path[:i]}, true
}

// Registry is what the installer needs of the Windows registry. Errors wrap fs.ErrNotExist where a key or its default
// value is missing.
type Registry interface {
	// Exists tells whether there is such a key.
	Exists(Key) bool
	// Get returns a key's default value.
	Get(Key) (string, error)
	// Set makes a key, and those above it, and sets its default value.
	Set(k Key, value string) error
	// Delete removes a key that has neither keys below it nor values other than the default.
	Delete(Key) error
}

// errNotEmpty says that something that is not ours is in a key.
var errNotEmpty = errors.New("something else is in it")
