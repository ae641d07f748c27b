package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// target is a system that programs are built for.
type target struct{ goos, goarch string }

// targets are the systems that releases are built for.
var targets = []target{
	{"linux", "amd64"},
	{"linux", "arm64"},
	{"darwin", "amd64"},
	{"darwin", "arm64"},
	{"windows", "amd64"},
	{"windows", "arm64"},
}

// here is the system that this program runs on.
var here = target{runtime.GOOS, runtime.GOARCH}

// name is the target in names of files, with the name of macOS that people know.
func (t target) name() string {
	if t.goos == "darwin" {
		return "macos-" + t.goarch
	}
	return t.goos + "-" + t.goarch
}

func (t target) program() string {
	if t.goos == "windows" {
		return "why401.exe"
	}
	return "why401"
}

// programFor is the program for a target, built unless it was before.
func (b *builder) programFor(ctx context.Context, t target) (string, error) {
	path := filepath.Join(b.scratch, t.name(), t.program())
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	return path, b.compile(ctx, t, path)
}

// compile builds the program. What of the environment could change the bytes is fixed, the version of Go too.
func (t *tree) compile(ctx context.Context, to target, path string) error {
	toolchain, err := t.toolchain()
	if err != nil {
		return err
	}
	env := []string{
		"GOOS=" + to.goos, "GOARCH=" + to.goarch, "GOAMD64=v1", "GOARM64=v8.0", "CGO_ENABLED=0",
		"GOTOOLCHAIN=" + toolchain, "GOFLAGS=", "GOEXPERIMENT=", "GOWORK=off",
	}
	_, err = t.run(ctx, env, "go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", path, ".")
	if err != nil {
		return fmt.Errorf("building for %s: %w", to.name(), err)
	}
	return nil
}

// toolchain is the version of Go that go.mod asks for, as GOTOOLCHAIN names it.
func (t *tree) toolchain() (string, error) {
	content, err := os.ReadFile(filepath.Join(t.dir, "go.mod"))
	if err != nil {
		return "", fmt.Errorf("finding out which Go is asked for: %w", err)
	}
	for line := range strings.Lines(string(content)) {
		if version, ok := strings.CutPrefix(line, "go "); ok {
			return "go" + strings.TrimSpace(version), nil
		}
	}
	return "", fmt.Errorf("finding out which Go is asked for: %s has no line for it", filepath.Join(t.dir, "go.mod"))
}
