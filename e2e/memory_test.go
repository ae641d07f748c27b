//go:build linux

package e2e

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/why401/why401/demo/browser"
)

// background looks into the extension's service worker.
func background(t *testing.T, b *browser.Browser) *browser.Page {
	t.Helper()
	page, err := b.Background()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(page.Close)
	return page
}

// heap is what the extension's background holds in bytes.
func heap(t *testing.T, b *browser.Browser) int {
	t.Helper()
	held, err := background(t, b).Heap(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	return held
}

// residentMemory is what a process holds in bytes.
func residentMemory(t *testing.T, process int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	kilobytes, err := strconv.Atoi(strings.Fields(after)[0])
	if err != nil {
		t.Fatal(err)
	}
	return kilobytes << 10
}
