// Package browser runs a real Chromium with the extension and the native host in a folder of its own, for the demo, the
// end-to-end tests and the benchmarks. The person's profile, home directory and registrations are neither read nor
// changed, and the folder goes away with the browser.
package browser

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"time"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// typistOrigin follows from the key in typist/manifest.json.
const typistOrigin = "chrome-extension://cnkdnafoacelipnepenocejcdbapigka/"

//go:embed typist
var typist embed.FS

// How long the browser may take.
const (
	startLimit = 30 * time.Second
	closeLimit = 5 * time.Second
)

// Options say what to run.
type Options struct {
	// Program is Chromium; empty looks it up in the table of browsers.
	Program string
	// Extension holds manifest.json and the folder extension.
	Extension fs.FS
	// Beside are the folders of further extensions.
	Beside []string
	// Host is the program that is registered as the native host; empty registers none.
	Host string
	// Arguments are added to Chromium's, and to those of the browser in which the host replays requests.
	Arguments []string
	// Display is the X display for a window; empty runs headless.
	Display string
}

// Browser is a running Chromium with the extension.
type Browser struct {
	folder *folder
	// ctx is chromedp's, which keeps its browser in a context.
	ctx    context.Context
	cancel context.CancelFunc
	// console is a page of the extension's origin, from which its interfaces can be called.
	console context.Context
	// typist is a page of the extension that answers password prompts.
	typist context.Context
	// opened counts tabs.
	opened atomic.Int64
}

// Start runs a Chromium that is driven through the DevTools protocol until ctx ends or Close is called.
func Start(ctx context.Context, options Options) (*Browser, error) {
	program, err := find(options.Program)
	if err != nil {
		return nil, err
	}
	folder, err := newFolder(options)
	if err != nil {
		return nil, err
	}
	b := &Browser{folder: folder}
	var output bytes.Buffer
	allocator, cancelAllocator := chromedp.NewExecAllocator(ctx, append(driven(folder, options),
		chromedp.ExecPath(program), chromedp.CombinedOutput(&output))...)
	var cancelContext context.CancelFunc
	b.ctx, cancelContext = chromedp.NewContext(allocator, chromedp.WithLogf(quiet), chromedp.WithErrorf(quiet))
	b.cancel = func() { cancelContext(); cancelAllocator() }
	if err := b.begin(); err != nil {
		closed := b.Close() // Until then it may still be writing.
		return nil, errors.Join(fmt.Errorf("starting %s: %w\n%s", program, err, output.String()), closed)
	}
	return b, nil
}

// Close ends the browser and removes its folder.
func (b *Browser) Close() error {
	ctx, cancel := context.WithTimeout(b.ctx, closeLimit)
	defer cancel()
	// Chromium ends itself where it can, and so ends what it started; where not, it is killed.
	_ = chromedp.Cancel(ctx)
	b.cancel()
	return b.folder.remove()
}

// StateDir is where the host keeps its log.
func (b *Browser) StateDir() string { return b.folder.path("state") }

// Profile is the browser's own folder for its one user.
func (b *Browser) Profile() string { return b.folder.path("profile", "Default") }

// Folder holds everything that the browser and the host write.
func (b *Browser) Folder() string { return b.folder.dir }

// begin starts the browser and waits for the extension.
func (b *Browser) begin() error {
	// The first use binds the browser to the context, so it must not have a deadline of its own; a timer ends it.
	timer := time.AfterFunc(startLimit, b.cancel)
	defer timer.Stop()
	if err := chromedp.Do(b.ctx); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(b.ctx, startLimit)
	defer cancel()
	var err error
	if b.console, err = b.extension(ctx, host.ChromiumOrigin); err != nil {
		return err
	}
	b.typist, err = b.extension(ctx, typistOrigin)
	return err
}

// extension waits for an extension's background, and opens a page of its origin.
func (b *Browser) extension(ctx context.Context, origin string) (context.Context, error) {
	// Chrome and chromium-headless-shell load no unpacked extension.
	_, err := await(ctx, "the extension "+origin+" to be loaded, as Chromium does", func() (*target.Info, error) {
		return b.find(func(t *target.Info) bool {
			return t.Type == "service_worker" && strings.HasPrefix(t.URL, origin)
		})
	})
	if err != nil {
		return nil, err
	}
	page, _ := chromedp.NewContext(b.ctx) // It ends with the browser.
	return page, chromedp.Do(page, chromedp.Navigate(origin+"manifest.json"))
}

// find returns the first target that fits, or nil.
func (b *Browser) find(fits func(*target.Info) bool) (*target.Info, error) {
	targets, err := chromedp.Targets(b.ctx)
	if err != nil {
		return nil, fmt.Errorf("listing the browser's targets: %w", err)
	}
	for _, t := range targets {
		if fits(t) {
			return t, nil
		}
	}
	return nil, nil
}

// find looks for Chromium.
func find(program string) (string, error) {
	if program == "" {
		program = os.Getenv(browsers.EnvBrowser)
	}
	if program != "" {
		path, err := exec.LookPath(program)
		if err != nil {
			return "", fmt.Errorf("looking for Chromium: %w", err)
		}
		return path, nil
	}
	row, _ := browsers.ByID("chromium")
	found, ok := row.Find(exec.LookPath)
	if !ok {
		return "", errors.New(`no Chromium was found; install it, on Debian with "sudo apt-get install chromium"`)
	}
	return found.Path, nil
}

func quiet(string, ...any) {}
