package e2e

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/why401/why401/demo/browser"
	"github.com/why401/why401/host"
)

// heap is what the extension's background holds in bytes, once what nobody needs is gone.
func heap(t *testing.T, b *browser.Browser) int64 {
	t.Helper()
	background := background(t, b)
	if _, err := chromedp.Call(background, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	usage, err := chromedp.Call(background, runtime.GetHeapUsage, cdp.Empty{})
	if err != nil {
		t.Fatal(err)
	}
	return int64(usage.UsedSize)
}

// residentMemory is what a process holds in bytes.
func residentMemory(t *testing.T, process int) int64 {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	kilobytes, err := strconv.ParseInt(strings.Fields(after)[0], 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return kilobytes << 10
}

// background looks into the extension's service worker.
func background(t *testing.T, b *browser.Browser) context.Context {
	t.Helper()
	targets, err := chromedp.Targets(b.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, info := range targets {
		if info.Type != "service_worker" || !strings.HasPrefix(info.URL, host.ChromiumOrigin) {
			continue
		}
		ctx, cancel := chromedp.NewContext(b.Context(), chromedp.WithTargetID(info.TargetID), chromedp.WithDetachOnCancel())
		t.Cleanup(cancel)
		if err := chromedp.Do(ctx); err != nil {
			t.Fatal(err)
		}
		return ctx
	}
	t.Fatal("the extension's background is not running")
	return nil
}
