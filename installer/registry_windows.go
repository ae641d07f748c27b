package installer

import (
	"errors"
	"fmt"
	"io/fs"

	"golang.org/x/sys/windows/registry"
)

// thisRegistry is the registry of the machine that the program runs on.
func thisRegistry() Registry { return windowsRegistry{} }

type windowsRegistry struct{}

func (windowsRegistry) Exists(k Key) bool {
	key, err := open(k, registry.QUERY_VALUE)
	if err == nil {
		_ = key.Close()
	}
	return err == nil
}

func (windowsRegistry) Get(k Key) (string, error) {
	key, err := open(k, registry.QUERY_VALUE)
	if err != nil {
		return "", fmt.Errorf("opening %s: %w", k, err)
	}
	defer func() { _ = key.Close() }()
	value, kind, err := key.GetStringValue("")
	if err == nil && kind == registry.EXPAND_SZ {
		value, err = registry.ExpandString(value)
	}
	if errors.Is(err, registry.ErrNotExist) {
		err = fs.ErrNotExist
	}
	if err != nil {
		return "", fmt.Errorf("reading %s: %w", k, err)
	}
	return value, nil
}

func (windowsRegistry) Set(k Key, value string) error {
	key, _, err := registry.CreateKey(hive(k), k.Path, registry.SET_VALUE|access(k))
	if err != nil {
		return fmt.Errorf("making %s: %w", k, err)
	}
	err = errors.Join(key.SetStringValue("", value), key.Close())
	if err != nil {
		return fmt.Errorf("setting %s: %w", k, err)
	}
	return nil
}

func (w windowsRegistry) Delete(k Key) error {
	key, err := open(k, registry.QUERY_VALUE|registry.ENUMERATE_SUB_KEYS)
	if err != nil {
		return fmt.Errorf("opening %s: %w", k, err)
	}
	subkeys, errKeys := key.ReadSubKeyNames(1)
	names, errNames := key.ReadValueNames(-1)
	_ = key.Close()
	named := len(names) > 1 || len(names) == 1 && names[0] != ""
	if len(subkeys) > 0 || named {
		return fmt.Errorf("removing %s: %w", k, errNotEmpty)
	}
	// Asking for one subkey more than there are ends in io.EOF.
	if errNames != nil && errKeys == nil {
		return fmt.Errorf("looking into %s: %w", k, errNames)
	}
	parent, ok := k.parent()
	if !ok {
		return fmt.Errorf("removing %s: it is a hive", k)
	}
	// Deleting takes the view of the key that it starts from.
	above, err := open(parent, registry.ENUMERATE_SUB_KEYS)
	if err != nil {
		return fmt.Errorf("opening %s: %w", parent, err)
	}
	defer func() { _ = above.Close() }()
	if err := registry.DeleteKey(above, k.Path[len(parent.Path)+1:]); err != nil {
		return fmt.Errorf("removing %s: %w", k, err)
	}
	return nil
}

func open(k Key, rights uint32) (registry.Key, error) {
	key, err := registry.OpenKey(hive(k), k.Path, rights|access(k))
	if errors.Is(err, registry.ErrNotExist) {
		err = fs.ErrNotExist
	}
	return key, err
}

func hive(k Key) registry.Key {
	if k.Hive == LocalMachine {
		return registry.LOCAL_MACHINE
	}
	return registry.CURRENT_USER
}

func access(k Key) uint32 {
	switch k.View {
	case View32:
		return registry.WOW64_32KEY
	case View64:
		return registry.WOW64_64KEY
	default:
		return 0
	}
}
