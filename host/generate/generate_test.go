package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGeneratedFilesAreCurrent(t *testing.T) {
	t.Parallel()
	root, err := moduleRoot(".")
	if err != nil {
		t.Fatal(err)
	}
	want, err := files(root)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range want {
		got, err := os.ReadFile(filepath.Join(root, outputDir, name))
		if err != nil {
			t.Errorf("reading a generated file: %v", err)
			continue
		}
		if diff := cmp.Diff(strings.Split(content, "\n"), strings.Split(string(got), "\n")); diff != "" {
			t.Errorf("%s/%s is out of date. Run: go generate ./host\n(-code +file):\n%s", outputDir, name, diff)
		}
	}
}
