package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/why401/why401/installer"
)

// format is a kind of package for Linux, in nfpm's word for it.
type format string

// The formats.
const (
	deb format = "deb"
	rpm format = "rpm"
)

const maintainer = "The why401 authors <why401@why401.github.io>"

// pack builds the package for a target: first below a folder, as if it were installed there, then as a file.
func (b *builder) pack(ctx context.Context, t target, to format, program string, modules []module) error {
	root := filepath.Join(b.scratch, t.name(), string(to))
	if err := b.stage(root, to, program); err != nil {
		return err
	}
	if err := b.document(root, to, modules); err != nil {
		return err
	}
	contents, err := b.contents(root)
	if err != nil {
		return fmt.Errorf("listing what goes into the package: %w", err)
	}
	config := filepath.Join(b.scratch, t.name(), string(to)+".json")
	if err := writeJSON(config, b.config(t, contents)); err != nil {
		return err
	}
	epoch := fmt.Sprintf("SOURCE_DATE_EPOCH=%d", b.time.Unix())
	out, err := filepath.Abs(b.out)
	if err != nil {
		return err
	}
	return b.runTool(ctx, []string{epoch}, "nfpm", "package", "--config", config, "--packager", string(to), "--target", out+"/")
}

// The places of a package on a machine.
const (
	private = "usr/lib/why401"
	shared  = "usr/share/why401"
)

// stage puts the program, the extension and the registrations below root.
func (b *builder) stage(root string, to format, program string) error {
	if to == rpm { // The distributions with .rpm build Firefox for this directory.
		if err := os.MkdirAll(filepath.Join(root, "usr/lib64/mozilla"), 0o755); err != nil { //nolint:gosec // as in the package
			return fmt.Errorf("making the package's tree: %w", err)
		}
	}
	if err := installer.Stage(root, program, os.DirFS(b.extension)); err != nil {
		return fmt.Errorf("putting why401 into the package's tree: %w", err)
	}
	// What is the same on every architecture has its place, and the installer finds it where it left it.
	for _, name := range []string{"extension", "why401.xpi", "load.html"} {
		from, place := filepath.Join(root, private, name), filepath.Join(root, shared, name)
		err := os.MkdirAll(filepath.Dir(place), 0o755) //nolint:gosec // as in the package
		if err == nil {
			err = os.Rename(from, place)
		}
		if err == nil {
			err = os.Symlink("../../share/why401/"+name, from)
		}
		if err != nil {
			return fmt.Errorf("moving the extension in the package's tree: %w", err)
		}
	}
	err := os.MkdirAll(filepath.Join(root, "usr/bin"), 0o755) //nolint:gosec // as in the package
	return errors.Join(err, os.Symlink("../lib/why401/bin/why401", filepath.Join(root, "usr/bin/why401")))
}

// document adds what distributions want of packages: a manual, completions, licences, changes.
func (b *builder) document(root string, to format, modules []module) error {
	files := map[string][]byte{
		"usr/share/bash-completion/completions/why401":    b.manual.bash,
		"usr/share/fish/vendor_completions.d/why401.fish": b.manual.fish,
		"usr/share/zsh/site-functions/_why401":            b.manual.zsh,
		"usr/share/man/man1/why401.1.gz":                  b.manual.page,
		"usr/share/doc/why401/" + noticesName + ".gz":     notices(modules),
		"usr/share/doc/why401/README.md":                  nil,
		"usr/share/doc/why401/CHANGELOG.md":               nil,
		"usr/share/licenses/why401/LICENSE":               nil,
	}
	for name := range files {
		if files[name] != nil {
			continue
		}
		content, err := os.ReadFile(filepath.Join(b.dir, filepath.Base(name)))
		if err != nil {
			return fmt.Errorf("reading what comes with packages: %w", err)
		}
		files[name] = content
	}
	if to == deb {
		if err := b.debianise(files); err != nil {
			return err
		}
	}
	for name, content := range files {
		if filepath.Ext(name) == ".gz" {
			var err error
			if content, err = compressed(content); err != nil {
				return fmt.Errorf("compressing %s: %w", name, err)
			}
		}
		if err := writeFile(filepath.Join(root, name), content, 0o644); err != nil {
			return fmt.Errorf("writing what comes with packages: %w", err)
		}
	}
	return nil
}

// entry is a file, link or directory of a package, as nfpm takes it.
type entry struct {
	Source string    `json:"src,omitempty"`
	Place  string    `json:"dst"`
	Type   string    `json:"type,omitempty"`
	Info   *fileInfo `json:"file_info,omitempty"`
}

type fileInfo struct {
	Mode  fs.FileMode `json:"mode"`
	Owner string      `json:"owner"`
	Group string      `json:"group"`
	Time  time.Time   `json:"mtime"`
}

// others are directories that belong to other packages on every machine. All others are listed, so that rpm removes them;
// dpkg does so anyway.
var others = []string{
	"etc", "etc/opt", "usr", "usr/bin", "usr/lib", "usr/lib64", "usr/share", "usr/share/bash-completion",
	"usr/share/bash-completion/completions", "usr/share/doc", "usr/share/licenses", "usr/share/lintian",
	"usr/share/lintian/overrides", "usr/share/man", "usr/share/man/man1",
}

// contents lists a tree. Registrations are ordinary files, not configuration: they name the program, so they go when it
// goes, and change when it changes.
func (b *builder) contents(root string) ([]entry, error) {
	var all []entry
	err := filepath.WalkDir(root, func(path string, found fs.DirEntry, err error) error {
		if err != nil || path == root {
			return err
		}
		name := strings.TrimPrefix(path, root+"/")
		e := entry{Place: "/" + name, Info: &fileInfo{0o644, "root", "root", b.time}}
		info, err := found.Info()
		if err != nil {
			return err
		}
		switch {
		case found.IsDir() && slices.Contains(others, name):
			return nil
		case found.IsDir():
			e.Type, e.Info.Mode = "dir", 0o755
		case info.Mode()&fs.ModeSymlink != 0:
			e.Type, e.Info.Mode = "symlink", 0o777
			e.Source, err = os.Readlink(path)
		default:
			e.Source, e.Info.Mode = path, info.Mode().Perm()
		}
		all = append(all, e)
		return err
	})
	return all, err
}

// config is what nfpm is told. It reads YAML, of which JSON is a part.
func (b *builder) config(t target, contents []entry) object {
	return object{
		"name": "why401", "platform": "linux", "arch": t.goarch, "version": b.version, "release": "1",
		"section": "web", "priority": "optional", "maintainer": maintainer, "vendor": "The why401 authors",
		"homepage": "https://github.com/why401/why401", "license": "MIT", "mtime": b.time, "disable_globbing": true,
		"description": `tells why a request was answered 401 Unauthorized
why401 explains what is behind "401 Unauthorized" on web pages and in APIs, and
what to do next. A browser extension hands the request to a program on the
machine, which decodes tokens, checks headers and cookies, and can repeat the
request in a clean browser profile to prove the cause.

This package registers the program with every browser for all users, and brings
the extension, which each user loads. "why401 status" tells whether it works.`,
		"contents": contents,
		"suggests": []string{"chromium"},
		"deb":      object{"fields": object{"Enhances": "chromium, firefox, firefox-esr"}},
		"rpm":      object{"summary": "Tells why a request was answered 401 Unauthorized", "buildhost": "localhost"},
	}
}
