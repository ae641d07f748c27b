package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// inside is what an archive has at a path.
type inside struct {
	Mode  fs.FileMode
	Owner string
	Text  string // a file's content, or where a link leads
}

// readTar reads a tar file, whose paths may begin in several ways.
func readTar(t *testing.T, from io.Reader) map[string]inside {
	t.Helper()
	files := map[string]inside{}
	for archive := tar.NewReader(from); ; {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(archive)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.Trim(strings.TrimPrefix(header.Name, "."), "/")
		files[name] = inside{header.FileInfo().Mode(), header.Uname + ":" + header.Gname, string(content) + header.Linkname}
	}
}

func TestArchives(t *testing.T) {
	t.Parallel()
	for _, path := range glob(t, "*.tar.gz") {
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		unzipped, err := gzip.NewReader(file)
		if err != nil {
			t.Fatal(err)
		}
		checkArchive(t, path, "why401", readTar(t, unzipped))
		_ = file.Close()
	}
	windows := glob(t, "*-windows-*.zip")
	if len(windows) == 0 && !testing.Short() {
		t.Error("there is no archive for Windows")
	}
	for _, path := range windows {
		checkArchive(t, path, "why401.exe", readZip(t, path))
	}
}

func readZip(t *testing.T, path string) map[string]inside {
	t.Helper()
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	files := map[string]inside{}
	for _, f := range archive.File {
		content, err := fs.ReadFile(archive, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = inside{f.Mode(), "", string(content)}
	}
	return files
}

func checkArchive(t *testing.T, path, program string, files map[string]inside) {
	t.Helper()
	folder := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), ".tar.gz"), ".zip")
	want := append([]string{program, noticesName}, texts...)
	for _, name := range want {
		f, ok := files[folder+"/"+name]
		mode := fs.FileMode(0o644)
		if name == program {
			mode = 0o755
		}
		if !ok || f.Text == "" || f.Mode != mode || f.Owner != "root:root" && f.Owner != "" {
			t.Errorf("%s: %s is missing, empty, or has mode %v and owner %s", path, name, f.Mode, f.Owner)
		}
	}
	if len(files) != len(want) {
		t.Errorf("%s has %d files, want %d", path, len(files), len(want))
	}
	for _, part := range []string{"golang.org/x/sys", "github.com/spf13/cobra", "std go1."} {
		if !strings.Contains(files[folder+"/"+noticesName].Text, part) {
			t.Errorf("%s: no notice of %s", path, part)
		}
	}
	for _, leak := range []string{"why401-release-test-", os.Getenv("GOPATH") + "/pkg/mod", mustAbs(t, "..")} {
		if strings.HasPrefix(leak, "/pkg") {
			continue // There is no GOPATH to look for.
		}
		if strings.Contains(files[folder+"/"+program].Text, leak) {
			t.Errorf("%s: the program knows of %s", path, leak)
		}
	}
	if folder == "why401-"+host.Version+"-linux-"+arch {
		runProgram(t, files[folder+"/"+program].Text)
	}
}

func mustAbs(t *testing.T, path string) string {
	t.Helper()
	path, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return path + "/"
}

func runProgram(t *testing.T, content string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "why401")
	if err := os.WriteFile(path, []byte(content), 0o700); err != nil { //nolint:gosec // it is to be run
		t.Fatal(err)
	}
	output, err := exec.Command(path, "version").Output()
	if err != nil || !strings.HasPrefix(string(output), "why401 "+host.Version+" ") {
		t.Errorf("the program says %q, %v", output, err)
	}
}

// The packed extension is what the program embeds, but for the manifest's keys that are another store's.
func TestPackedExtension(t *testing.T) {
	t.Parallel()
	output, err := exec.Command("go", "list", "-f", `{{join .EmbedFiles "\n"}}`, "..").Output()
	if err != nil {
		t.Fatalf("asking which files the program embeds: %v", err)
	}
	want := map[string]string{}
	for name := range strings.FieldsSeq(string(output)) {
		if name != "manifest.json" {
			want[name] = read(t, "..", name)
		}
		if strings.Contains(name, "test") || strings.HasSuffix(name, "package.json") {
			t.Errorf("%s is not for browsers", name)
		}
	}
	for suffix, missing := range map[string][]string{
		"-chromium.zip": foreign[browsers.Chromium], "-firefox.xpi": foreign[browsers.Firefox],
	} {
		have := map[string]string{}
		for name, f := range readZip(t, glob(t, "*"+suffix)[0]) {
			have[name] = f.Text
		}
		manifest := have["manifest.json"]
		delete(have, "manifest.json")
		if diff := cmp.Diff(want, have); diff != "" {
			t.Errorf("%s has not what the program embeds (-want +have):\n%s", suffix, diff)
		}
		var before, after map[string]any
		for text, into := range map[string]*map[string]any{read(t, "../manifest.json"): &before, manifest: &after} {
			if err := json.Unmarshal([]byte(text), into); err != nil {
				t.Fatal(err)
			}
		}
		for _, key := range missing {
			if outer, inner, nested := strings.Cut(key, "."); nested {
				delete(before[outer].(map[string]any), inner)
			} else {
				delete(before, key)
			}
		}
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("%s has another manifest (-want +have):\n%s", suffix, diff)
		}
	}
}

// explained are the warnings of web-ext lint that are to be, by what is linted. There is no other.
var explained = map[string]map[string]string{
	"the add-on": {},
	"the unpacked extension": {
		"BACKGROUND_SERVICE_WORKER_IGNORED": "One folder is for all browsers: Chromium takes the service worker, and Firefox the scripts.",
	},
}

func TestWebExtLint(t *testing.T) {
	t.Parallel()
	node := need(t, "node", "nodejs")
	for name, path := range map[string]string{
		"the add-on":             glob(t, "*-firefox.xpi")[0],
		"the unpacked extension": filepath.Join(unpacked(t), "usr/share/why401/extension"),
	} {
		cmd := exec.Command(node, "../extension/node_modules/web-ext/bin/web-ext.js", "lint", "--no-config-discovery", "--output", "json", "--source-dir", path)
		output, err := cmd.CombinedOutput()
		var result struct {
			Errors, Warnings []struct{ Code, Message, File string }
		}
		if at := bytes.IndexByte(output, '{'); at < 0 || json.Unmarshal(output[at:], &result) != nil {
			t.Fatalf("web-ext did not lint %s: %v (npm ci in extension/ installs it)\n%s", name, err, output)
		}
		for _, e := range result.Errors {
			t.Errorf("%s: %+v", name, e)
		}
		for _, w := range result.Warnings {
			if explained[name][w.Code] == "" {
				t.Errorf("%s: nothing explains the warning %+v", name, w)
			}
		}
	}
}

// unpacked is a folder with what the .deb has.
func unpacked(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if output, err := exec.Command(need(t, "dpkg-deb", "dpkg"), "--extract", debFile(t), dir).CombinedOutput(); err != nil {
		t.Fatalf("unpacking the package: %v\n%s", err, output)
	}
	return dir
}

func debFile(t *testing.T) string { return glob(t, "*_"+arch+".deb")[0] }

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(built, pattern))
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 && !strings.Contains(pattern, "windows") {
		t.Fatalf("the release has no %s", pattern)
	}
	slices.Sort(found)
	return found
}
