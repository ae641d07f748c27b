package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/host"
)

// maker is the program that makes releases.
var maker string

// built is the folder of the release that the tests look at, made from a copy of this source: with -short only for
// Linux on this machine's architecture.
var built string

// arch is the architecture whose packages this machine can install.
const arch = runtime.GOARCH

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(func() int {
		scratch, err := os.MkdirTemp("", "why401-release-test-")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer func() { _ = os.RemoveAll(scratch) }()
		maker = filepath.Join(scratch, "release")
		if output, err := exec.Command("go", "build", "-o", maker, ".").CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "building what makes releases: %v\n%s", err, output)
			return 1
		}
		if err := copySource(filepath.Join(scratch, "one")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		if built, err = makeRelease(filepath.Join(scratch, "one"), "022"); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		return m.Run()
	}())
}

// makeRelease makes a release as `make release` does, from a copy of the source.
func makeRelease(source, umask string, env ...string) (string, error) {
	args := []string{"-c", "umask " + umask + ` && exec "$@"`, "sh", maker}
	if testing.Short() {
		args = append(args, "-only", "linux/"+arch)
	}
	cmd := exec.Command("sh", args...)
	cmd.Dir = source
	cmd.Env = append(os.Environ(), "SOURCE_DATE_EPOCH=1700000000")
	cmd.Env = append(cmd.Env, env...)
	if output, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("making a release: %w\n%s", err, output)
	}
	return filepath.Join(source, "dist", "why401-"+host.Version), nil
}

// copySource copies the files that a commit of this tree would have.
func copySource(to string) error {
	cmd := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	cmd.Dir = ".."
	output, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("listing the source with git: %w", err)
	}
	for name := range strings.SplitSeq(strings.Trim(string(output), "\x00"), "\x00") {
		info, err := os.Stat(filepath.Join("..", name))
		if errors.Is(err, os.ErrNotExist) {
			continue // Deleted, and not committed yet.
		}
		if err != nil {
			return err
		}
		content, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			return err
		}
		if err := writeFile(filepath.Join(to, name), content, info.Mode().Perm()); err != nil {
			return err
		}
	}
	return nil
}

// The same source makes the same bytes, wherever and whenever it is built, for whom and, but with -short, with what in
// Go's cache.
func TestSameSourceSameBytes(t *testing.T) {
	t.Parallel()
	env := []string{"TZ=Asia/Kathmandu", "LC_ALL=C", "GOFLAGS=-v", "USER=somebody"}
	if !testing.Short() {
		env = append(env, "GOAMD64=v3", "GOCACHE="+t.TempDir())
	}
	// A copy of the copy: the source itself may be at work.
	source := filepath.Join(t.TempDir(), "another", "place")
	if err := os.CopyFS(source, os.DirFS(filepath.Join(built, "../.."))); err != nil {
		t.Fatal(err)
	}
	again, err := makeRelease(source, "077", env...)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(read(t, built, checksumsName), read(t, again, checksumsName)); diff != "" {
		t.Errorf("the files differ (-first +second):\n%s", diff)
	}
}

func TestChecksums(t *testing.T) {
	t.Parallel()
	cmd := exec.Command("sha256sum", "--check", "--strict", checksumsName)
	cmd.Dir = built
	if output, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("checking the checksums: %v\n%s", err, output)
	}
	var listed, there []string
	for line := range strings.Lines(read(t, built, checksumsName)) {
		listed = append(listed, strings.Fields(line)[1])
	}
	for _, name := range names(t, built) {
		if name != checksumsName {
			there = append(there, name)
		}
	}
	if diff := cmp.Diff(there, listed); diff != "" {
		t.Errorf("not every file has its checksum (-there +listed):\n%s", diff)
	}
}

// A release is whole, and everything in it has one version.
func TestFilesOfARelease(t *testing.T) {
	t.Parallel()
	version := "why401-" + host.Version
	want := map[string]bool{
		checksumsName:                      true,
		version + "-chromium.zip":          true,
		version + "-chromium.zip.cdx.json": true,
		version + "-firefox.xpi":           true,
		version + "-firefox.xpi.cdx.json":  true,
	}
	for _, to := range targets {
		if testing.Short() && to != (target{"linux", arch}) {
			continue
		}
		want[version+"-"+to.name()+".cdx.json"] = true
		switch to.goos {
		case "windows":
			want[version+"-"+to.name()+".zip"] = true
		case "linux":
			want["why401_"+host.Version+"-1_"+to.goarch+".deb"] = true
			want[version+"-1."+rpmArch(to.goarch)+".rpm"] = true
			fallthrough
		default:
			want[version+"-"+to.name()+".tar.gz"] = true
		}
	}
	have := map[string]bool{}
	for _, name := range names(t, built) {
		have[name] = true
	}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Errorf("the release is another (-want +have):\n%s", diff)
	}
}

func TestVersionsAgree(t *testing.T) {
	t.Parallel()
	source := t.TempDir()
	write := func(name, version string) {
		if err := writeJSON(filepath.Join(source, name), map[string]string{"version": version}); err != nil {
			t.Fatal(err)
		}
	}
	t.Run("here", func(t *testing.T) {
		if _, err := openTree(context.Background(), ".."); err != nil {
			t.Error(err)
		}
	})
	t.Run("not elsewhere", func(t *testing.T) {
		write("manifest.json", host.Version)
		write("extension/package.json", "9.9.9")
		_, err := openTree(context.Background(), source)
		if err == nil || !strings.Contains(err.Error(), `extension/package.json has the version "9.9.9"`) {
			t.Errorf("got %v", err)
		}
	})
}

func TestBills(t *testing.T) {
	t.Parallel()
	for _, name := range names(t, built) {
		if !strings.HasSuffix(name, ".cdx.json") {
			continue
		}
		var bill struct {
			Format   string `json:"bomFormat"`
			Metadata struct {
				Time      string `json:"timestamp"`
				Component struct{ Version string }
			}
			Components []struct {
				Name, Version string
				Licenses      []struct{ License struct{ ID string } }
			}
		}
		if err := json.Unmarshal([]byte(read(t, built, name)), &bill); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if bill.Format != "CycloneDX" || bill.Metadata.Component.Version != host.Version || bill.Metadata.Time != "2023-11-14T22:13:20Z" {
			t.Errorf("%s is of %s %s at %s", name, bill.Format, bill.Metadata.Component.Version, bill.Metadata.Time)
		}
		has := map[string]bool{}
		for _, c := range bill.Components {
			if c.Version == "" || len(c.Licenses) != 1 || c.Licenses[0].License.ID == "" {
				t.Errorf("%s: nothing tells the version or the licence of %s", name, c.Name)
			}
			has[c.Name] = true
		}
		if ofExtension := strings.Contains(name, "firefox") || strings.Contains(name, "chromium"); ofExtension == has["github.com/spf13/cobra"] {
			t.Errorf("%s lists %v", name, has)
		}
	}
}

func TestIdentify(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Apache License\n   Version 2.0, January 2004":                                          "Apache-2.0",
		"Redistribution and use in source\nand binary forms ... to endorse or promote products": "BSD-3-Clause",
		"Redistribution and use in source and binary forms":                                     "BSD-2-Clause",
		"Permission is hereby granted, free of charge, to any person obtaining a copy":          "MIT",
		"All rights reserved": "",
	} {
		if got := identify(text); got != want {
			t.Errorf("%q is taken for %q, want %q", text, got, want)
		}
	}
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return all
}

func read(t *testing.T, path ...string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// rpmArch is what .rpm calls an architecture.
func rpmArch(goarch string) string {
	return map[string]string{"amd64": "x86_64", "arm64": "aarch64"}[goarch]
}

// need finds a program, or says what to install.
func need(t *testing.T, program, debianPackage string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Fatalf("this test needs %s; on Debian: sudo apt-get install %s", program, debianPackage)
	}
	return path
}
