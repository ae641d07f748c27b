package main

import (
	_ "embed"
	"fmt"
	"path"
	"strings"
)

//go:embed lintian-overrides
var lintianOverrides []byte

// debianise gives the documents of a package the names and forms that Debian's policy asks for.
func (b *builder) debianise(files map[string][]byte) error {
	const doc = "usr/share/doc/why401"
	rename := func(from, to string) {
		files[to] = files[from]
		delete(files, from)
	}
	rename("usr/share/zsh/site-functions/_why401", "usr/share/zsh/vendor-completions/_why401")
	rename(path.Join(doc, "CHANGELOG.md"), path.Join(doc, "changelog.gz"))
	license, ok := files["usr/share/licenses/why401/LICENSE"]
	if !ok {
		return fmt.Errorf("describing the copyright: the licence is missing")
	}
	delete(files, "usr/share/licenses/why401/LICENSE")
	files[path.Join(doc, "copyright")] = copyright(string(license))
	files[path.Join(doc, "changelog.Debian.gz")] = fmt.Appendf(nil,
		"why401 (%s-1) unstable; urgency=medium\n\n  * Release %[1]s; changelog.gz tells what is new.\n\n -- %s  %s\n",
		b.version, maintainer, b.time.Format("Mon, 02 Jan 2006 15:04:05 -0700"))
	files["usr/share/lintian/overrides/why401"] = lintianOverrides
	return nil
}

// copyright is a licence in the form of Debian's machine-readable copyright files.
func copyright(license string) []byte {
	var out strings.Builder
	out.WriteString("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: why401\n" +
		"Source: https://github.com/why401/why401\n" +
		"Comment: The program contains the works of others, under licences that " + noticesName + ".gz has.\n\nFiles: *\n")
	_, text, _ := strings.Cut(license, "\n\n")
	notice, text, _ := strings.Cut(text, "\n\n")
	out.WriteString(strings.Replace(notice, "Copyright (c)", "Copyright:", 1) + "\nLicense: Expat\n")
	for line := range strings.Lines(strings.TrimSpace(text) + "\n") {
		if strings.TrimSpace(line) == "" {
			line = ".\n"
		}
		out.WriteString(" " + line)
	}
	return []byte(out.String())
}
