package browser

import (
	"os"
	"slices"
	"strings"

	"github.com/chromedp/chromedp"
)

// arguments are what every Chromium of ours is started with: no first-run questions, nothing that asks the network
// for anything by itself, and the extensions.
func arguments(f *folder, options Options, extensions ...string) []string {
	loaded := strings.Join(slices.Concat(extensions, options.Beside), ",")
	all := []string{
		"--user-data-dir=" + f.path("profile"),
		"--load-extension=" + loaded,
		"--disable-extensions-except=" + loaded,
		"--no-first-run",
		"--no-default-browser-check",
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-sync",
		"--disable-quic",
		"--disable-breakpad",
		"--password-store=basic",
		"--use-mock-keychain",
	}
	if os.Geteuid() == 0 {
		all = append(all, "--no-sandbox") // Chromium's sandbox does not run as root.
	}
	return append(all, options.Arguments...)
}

// driven turns the arguments into options of chromedp.
func driven(f *folder, options Options) []chromedp.ExecAllocatorOption {
	all := []chromedp.ExecAllocatorOption{
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("force-color-profile", "srgb"),
		chromedp.WindowSize(1280, 800),
		chromedp.Env(f.environment(options)...),
	}
	if options.Display == "" {
		all = append(all, chromedp.Flag("headless", "new")) // The old headless mode runs no extensions.
	}
	for _, argument := range arguments(f, options, f.path("unpacked"), f.path("typist")) {
		name, value, found := strings.Cut(strings.TrimPrefix(argument, "--"), "=")
		if found {
			all = append(all, chromedp.Flag(name, value))
		} else {
			all = append(all, chromedp.Flag(name, true))
		}
	}
	return all
}
