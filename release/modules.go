package main

import (
	"context"
	"debug/buildinfo"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// module is somebody else's work that a program contains.
type module struct {
	path, version string
	// license is its identifier of SPDX's list.
	license string
	// texts are its licence and notices, as its licence wants them passed on.
	texts string
}

// modulesOf lists the modules of a program, and Go's standard library, which is in every program.
func (t *tree) modulesOf(ctx context.Context, program string) ([]module, error) {
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return nil, fmt.Errorf("asking %s for its modules: %w", program, err)
	}
	dirs, err := t.moduleDirs(ctx)
	if err != nil {
		return nil, err
	}
	root, err := t.run(ctx, nil, "go", "env", "GOROOT")
	if err != nil {
		return nil, fmt.Errorf("finding Go's licence: %w", err)
	}
	modules := []module{{path: "std", version: info.GoVersion}}
	dirs["std"] = strings.TrimSpace(string(root))
	for _, m := range info.Deps {
		if m.Replace != nil {
			return nil, fmt.Errorf("%s is replaced by %s, which nobody else could build", m.Path, m.Replace.Path)
		}
		modules = append(modules, module{path: m.Path, version: m.Version})
	}
	for i := range modules {
		if err := modules[i].readLicense(dirs[modules[i].path]); err != nil {
			return nil, fmt.Errorf("reading the licence of %s: %w", modules[i].path, err)
		}
	}
	return modules, nil
}

// moduleDirs are the folders of the modules that the program's go.mod leads to, by their paths.
func (t *tree) moduleDirs(ctx context.Context) (map[string]string, error) {
	output, err := t.run(ctx, nil, "go", "list", "-m", "-json=Path,Dir", "all")
	if err != nil {
		return nil, fmt.Errorf("listing modules: %w", err)
	}
	dirs := map[string]string{}
	decoder := json.NewDecoder(strings.NewReader(string(output)))
	for {
		var m struct{ Path, Dir string }
		if err := decoder.Decode(&m); errors.Is(err, io.EOF) {
			return dirs, nil
		} else if err != nil {
			return nil, fmt.Errorf("listing modules: %w", err)
		}
		dirs[m.Path] = m.Dir
	}
}

// legal is how files with licences and notices are called.
var legal = regexp.MustCompile(`(?i)^(LICEN[CS]E|COPYING|NOTICE|PATENTS)(\.(md|txt))?$`)

func (m *module) readLicense(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var texts strings.Builder
	for _, entry := range entries {
		if !legal.MatchString(entry.Name()) {
			continue
		}
		content, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			return err
		}
		texts.WriteString(strings.TrimSpace(string(content)) + "\n")
	}
	m.texts = texts.String()
	m.license = identify(m.texts)
	if m.license == "" {
		return errors.New("it has no licence that is known here")
	}
	return nil
}

// identify tells a licence by words that only it has.
func identify(text string) string {
	words := strings.Join(strings.Fields(text), " ")
	has := func(part string) bool { return strings.Contains(words, part) }
	switch {
	case has("Apache License Version 2.0"):
		return "Apache-2.0"
	case has("Redistribution and use in source and binary forms") && has("to endorse or promote products"):
		return "BSD-3-Clause"
	case has("Redistribution and use in source and binary forms"):
		return "BSD-2-Clause"
	case has("Permission is hereby granted, free of charge, to any person obtaining a copy"):
		return "MIT"
	default:
		return ""
	}
}

// notices is a text with the licences of all modules.
func notices(modules []module) []byte {
	var out strings.Builder
	out.WriteString("why401 contains the works below, under their own licences.\n")
	for _, m := range modules {
		fmt.Fprintf(&out, "\n%s\n%s %s (%s)\n\n%s", strings.Repeat("=", 80), m.path, m.version, m.license, m.texts)
	}
	return []byte(out.String())
}
