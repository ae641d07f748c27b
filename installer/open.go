package installer

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"os/exec"
	"strings"

	"github.com/why401/why401/browsers"
)

//go:embed load.html
var stepsPage string

// writeStepsPage writes the page with the steps that load the extension from a place. Browsers of Chromium's family open
// no page of their own that a command line names, so this one says what to open, and copies it on a click.
func (s System) writeStepsPage(out io.Writer, p place) error {
	page, err := template.New("load.html").Parse(stepsPage)
	if err != nil {
		return fmt.Errorf("reading the page with the steps: %w", err)
	}
	type section struct {
		ID, Name, Page, Folder string
		Steps                  []string
	}
	var sections []section
	for _, b := range browsers.All() {
		if len(b.Editions) == 0 {
			continue
		}
		folder := p.extension()
		if b.Engine == browsers.Firefox {
			folder = p.xpi()
		}
		sections = append(sections, section{b.ID, b.Name, b.Page, folder, b.LoadSteps(p.extension(), p.xpi())})
	}
	if err := page.Execute(out, sections); err != nil {
		return fmt.Errorf("writing the page with the steps: %w", err)
	}
	return nil
}

// open opens the browsers where the extension is loaded.
func (s System) open(chosen []browsers.Edition) error {
	for _, e := range chosen {
		command, err := s.opening(e)
		if err != nil {
			return err
		}
		cmd := exec.Command(command[0], command[1:]...)
		detach(cmd)
		if err := cmd.Start(); err != nil {
			return &Problem{What: e.Name + " could not be opened", Err: err, Advice: "Open it yourself, and follow the steps above."}
		}
		go func() { _ = cmd.Wait() }()
	}
	return nil
}

// opening is the command that opens an edition at its page for extensions, or at the page that leads there.
func (s System) opening(e browsers.Edition) ([]string, error) {
	browser := browsers.Of(e)
	address := browser.Page
	if browser.Engine == browsers.Chromium {
		address = fileURL(s.place(e).steps()) + "#" + browser.ID
	}
	program, ok := s.program(e)
	switch {
	case !ok:
		return nil, &Problem{What: e.Name + " was not found, so it cannot be opened", Advice: "Open it yourself, and follow the steps above."}
	case e.Sandbox != nil:
		return e.Sandbox.Open(address), nil
	case s.OS == browsers.MacOS:
		app, _, _ := strings.Cut(program, "/Contents/MacOS/")
		return []string{"open", "-a", app, address}, nil
	default:
		return []string{program, address}, nil
	}
}

// fileURL is the address of a file of any system.
func fileURL(path string) string {
	path = strings.ReplaceAll(path, `\`, "/")
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
