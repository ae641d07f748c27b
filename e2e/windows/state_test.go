//go:build linux

package windows

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"
)

// state is all that a machine keeps: directories and files by their paths, and keys of the registry by theirs.
type state struct{ files, keys map[string]string }

// winesOwn tells whether wine's services and drivers write into a key when they come and go.
func winesOwn(key, _ string) bool {
	return strings.HasPrefix(key, `HKEY_LOCAL_MACHINE\System\CurrentControlSet\`) ||
		strings.Contains(key, `\Microsoft\Windows NT\CurrentVersion\NetworkCards\`)
}

// state reads the machine: its files while other programs export its registry.
func (m *machine) state(ctx context.Context) (state, error) {
	hives := []string{"HKCU", "HKLM"}
	exported, problems := make([]map[string]string, len(hives)), make([]error, len(hives))
	var all sync.WaitGroup
	for i, hive := range hives {
		all.Go(func() { exported[i], problems[i] = m.hive(ctx, hive) })
	}
	files, err := m.files()
	all.Wait()
	if err := errors.Join(append(problems, err)...); err != nil {
		return state{}, err
	}
	keys := map[string]string{}
	for _, hive := range exported {
		maps.Copy(keys, hive)
	}
	maps.DeleteFunc(keys, winesOwn)
	return state{files, keys}, nil
}

// hive reads a root of the registry. Wine's own reg.exe does, as another program has to see what why401 wrote.
func (m *machine) hive(ctx context.Context, name string) (map[string]string, error) {
	exported := filepath.Join(m.dir, name+".reg")
	s, err := m.run(ctx, "reg.exe", "export", name, "Z:"+strings.ReplaceAll(exported, "/", `\`), "/y")
	if err == nil && s.code != 0 {
		err = errors.New("exporting the registry: " + s.out + s.err)
	}
	if err != nil {
		return nil, err
	}
	content, err := os.ReadFile(exported)
	return parse(content), err
}

// files tells the size and the content of each file. What Windows itself has is not read, only measured.
func (m *machine) files() (map[string]string, error) {
	files := map[string]string{}
	root := m.at(`C:\`)
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // Wine's services come and go.
		}
		if err != nil {
			return err
		}
		name := `C:\` + strings.ReplaceAll(strings.TrimPrefix(strings.TrimPrefix(path, root), "/"), "/", `\`)
		info, err := entry.Info()
		switch {
		case err != nil:
			return err
		case !info.Mode().IsRegular():
			files[name] = info.Mode().String()
		case strings.HasPrefix(name, `C:\windows\`):
			files[name] = fmt.Sprint(info.Size(), info.ModTime())
		default:
			content, err := os.ReadFile(path) //nolint:gosec // nobody else writes into the prefix
			files[name] = fmt.Sprintf("%d %x", info.Size(), sha256.Sum256(content))
			return err
		}
		return nil
	})
	return files, err
}

// parse reads what reg.exe exports: UTF-16, a key's name in brackets, its values below.
func parse(exported []byte) map[string]string {
	units := make([]uint16, len(exported)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(exported[2*i:])
	}
	keys := map[string]string{}
	key := ""
	lines := bufio.NewScanner(strings.NewReader(string(utf16.Decode(units))))
	lines.Buffer(nil, len(exported))
	for lines.Scan() {
		line := lines.Text()
		if name, ok := strings.CutPrefix(line, "["); ok && strings.HasSuffix(name, "]") {
			key = strings.TrimSuffix(name, "]")
			keys[key] = ""
		} else if line != "" && key != "" {
			keys[key] += line + "\n"
		}
	}
	return keys
}

// now is the machine's state at this moment.
func (m *machine) now(t *testing.T) state {
	t.Helper()
	s, err := m.state(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// unchanged wants the machine to be as it was.
func (m *machine) unchanged(t *testing.T, before state) {
	t.Helper()
	if diff := differences(before, m.now(t)); diff != "" {
		t.Errorf("the machine is not as before (-before +after):\n%s", diff)
	}
}

// leavesNothing wants a test to leave the machine as it was before all tests.
func leavesNothing(t *testing.T) *machine {
	t.Helper()
	t.Cleanup(func() {
		after, err := stage.machine.state(context.Background())
		if err != nil {
			t.Error(err)
		} else if diff := differences(stage.fresh, after); diff != "" {
			t.Errorf("the machine is not as before the tests (-before +after):\n%s", diff)
			stage.machine.forget(t, added(stage.fresh.files, after.files), added(stage.fresh.keys, after.keys))
		}
	})
	return stage.machine
}

// forget removes files and keys, so that the next test does not fail of what this one left behind.
func (m *machine) forget(t *testing.T, files, keys []string) {
	t.Helper()
	for _, name := range files {
		if err := os.RemoveAll(m.at(name)); err != nil {
			t.Error(err)
		}
	}
	for _, key := range slices.Backward(keys) { // What is below a key comes after it.
		if s, err := m.run(context.Background(), "reg.exe", "delete", key, "/f"); err != nil || s.code != 0 {
			t.Errorf("removing %s: %v\n%s%s", key, err, s.out, s.err)
		}
	}
}

// cleared waits until the directory for temporary files is empty.
func (m *machine) cleared(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	for {
		entries, err := os.ReadDir(m.at(home + `\Temp`))
		if err != nil {
			t.Fatal(err)
		}
		if len(entries) == 0 {
			return
		}
		select {
		case <-ctx.Done():
			t.Fatalf("%s stays", entries[0].Name())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// differences lists what is not the same in two states.
func differences(before, after state) string {
	var list strings.Builder
	compare := func(before, after map[string]string) {
		for _, side := range []struct {
			sign     string
			has, not map[string]string
		}{{"-", before, after}, {"+", after, before}} {
			top := ""
			for _, name := range news(side.not, side.has) {
				if top != "" && strings.HasPrefix(name, top) {
					continue // What is above it has been listed.
				}
				fmt.Fprintf(&list, "%s %s %s\n", side.sign, name, side.has[name])
				if _, ok := side.not[name]; !ok {
					top = name + `\`
				}
			}
		}
	}
	compare(before.files, after.files)
	compare(before.keys, after.keys)
	return list.String()
}

// added lists what a map has that another has nothing of.
func added(before, after map[string]string) []string {
	return slices.DeleteFunc(news(before, after), func(name string) bool {
		_, was := before[name]
		return was
	})
}

// news lists what a map has that another has not, and what is different in it.
func news(before, after map[string]string) []string {
	var all []string
	for name, value := range after {
		if was, ok := before[name]; !ok || was != value {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all
}
