// Command generate writes extension/generated: what the extension must know of the host, made from the Go code that
// decides it. messages.d.ts are the types of the messages, browsers.js the keys of each browser, general.js the names
// and limits and the advice for when no host is there, experiments.js the ids of experiments. Run it with
//
//	go generate ./host
//
// from the repository's root. A test fails where the files no longer follow from the code.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// run writes the files. root is the repository's root; go generate starts us in host.
func run(dir string) error {
	root, err := moduleRoot(dir)
	if err != nil {
		return err
	}
	files, err := files(root)
	if err != nil {
		return err
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(root, outputDir, name), []byte(content), 0o644); err != nil { //nolint:gosec // sources are world-readable
			return fmt.Errorf("writing a generated file: %w", err)
		}
	}
	return nil
}

// outputDir is where the files go, below the root.
const outputDir = "extension/generated"

// header stands at the top of every generated file.
const header = "// Generated from the Go code by: go generate ./host. Do not edit.\n"

// files makes the content of every generated file, by name.
func files(root string) (map[string]string, error) {
	messages, err := messageTypes(root)
	if err != nil {
		return nil, err
	}
	ids, err := experiments(root)
	if err != nil {
		return nil, err
	}
	return map[string]string{
		"messages.d.ts":  header + messages,
		"browsers.js":    header + browserKeys(),
		"general.js":     header + general(),
		"experiments.js": header + ids,
	}, nil
}

// moduleRoot finds the folder of go.mod, upwards from dir.
func moduleRoot(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("finding the repository's root: %w", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(abs, "go.mod")); err == nil {
			return abs, nil
		}
		parent := filepath.Dir(abs)
		if parent == abs {
			return "", fmt.Errorf("finding the repository's root: no go.mod at or above %s", dir)
		}
		abs = parent
	}
}
