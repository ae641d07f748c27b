package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/why401/why401/host"
)

// tree is the source that a release is made from.
type tree struct {
	dir     string
	version string
	// time is the commit's. Everything in the release bears it.
	time time.Time
	// changed is set where the files are not those of the commit.
	changed bool
}

func openTree(ctx context.Context, dir string) (tree, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return tree{}, fmt.Errorf("finding the source: %w", err)
	}
	t := tree{dir: dir, version: host.Version}
	for _, name := range []string{"manifest.json", "extension/package.json"} {
		var has struct {
			Version string `json:"version"`
		}
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err == nil {
			err = json.Unmarshal(content, &has)
		}
		if err != nil {
			return tree{}, fmt.Errorf("reading the version from %s: %w", name, err)
		}
		if has.Version != t.version {
			return tree{}, fmt.Errorf("%s has the version %q, and host/identity.go has %q: they are to be the same", name, has.Version, t.version)
		}
	}
	err = t.date(ctx)
	return t, err
}

// date finds out when the source was committed.
func (t *tree) date(ctx context.Context) error {
	seconds := os.Getenv("SOURCE_DATE_EPOCH")
	if seconds == "" {
		output, err := t.run(ctx, nil, "git", "log", "-1", "--format=%ct")
		if err != nil {
			return fmt.Errorf("finding the commit's time, which SOURCE_DATE_EPOCH could give instead: %w", err)
		}
		seconds = strings.TrimSpace(string(output))
		changes, err := t.run(ctx, nil, "git", "status", "--porcelain")
		if err != nil {
			return fmt.Errorf("looking for changes: %w", err)
		}
		t.changed = len(changes) > 0
	}
	unix, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return fmt.Errorf("reading the time of the source, in seconds since 1970: %w", err)
	}
	t.time = time.Unix(unix, 0).UTC()
	return nil
}

// run runs a program in the source's folder and returns what it printed. The environment is this program's and more.
func (t *tree) run(ctx context.Context, env []string, name string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = t.dir
	cmd.Env = append(os.Environ(), "TZ=UTC", "LC_ALL=C.UTF-8")
	cmd.Env = append(cmd.Env, env...)
	var problems bytes.Buffer
	cmd.Stderr = &problems
	output, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("running %s: %w\n%s%s", cmd, err, output, problems.Bytes())
	}
	return output, nil
}

// runTool runs a program of tools/release.mod.
func (t *tree) runTool(ctx context.Context, env []string, name string, args ...string) error {
	_, err := t.run(ctx, env, "go", slices.Concat([]string{"tool", "-modfile=tools/release.mod", name}, args)...)
	return err
}
