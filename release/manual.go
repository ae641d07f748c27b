package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
)

// manual is what the program says of itself, as packages want it.
type manual struct {
	// page is the man page, and the others are completions for shells.
	page, bash, zsh, fish []byte
}

// writeManual asks the program, built for this machine, for its help.
func (b *builder) writeManual(ctx context.Context) error {
	program, err := b.programFor(ctx, here)
	if err != nil {
		return err
	}
	ask := func(args ...string) []byte {
		var output []byte
		if err == nil {
			output, err = b.run(ctx, nil, program, args...)
		}
		return output
	}
	b.manual.bash, b.manual.zsh, b.manual.fish = ask("completion", "bash"), ask("completion", "zsh"), ask("completion", "fish")
	page := b.newPage(string(ask("--help")))
	for line := range strings.Lines(string(ask("__complete", ""))) {
		command, short, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && command != "help" && command != "completion" {
			page.command(command, short, string(ask(command, "--help")))
		}
	}
	b.manual.page = page.text.Bytes()
	return err
}

// page is a man page that comes about, see man(7).
type page struct{ text bytes.Buffer }

func (b *builder) newPage(help string) *page {
	var p page
	description, _, _ := strings.Cut(help, "\nUsage:")
	short, _, _ := strings.Cut(strings.TrimSpace(description), ".\n")
	fmt.Fprintf(&p.text, ".TH WHY401 1 \"%s\" \"why401 %s\" \"User Commands\"\n", b.time.Format("2006-01-02"), b.version)
	fmt.Fprintf(&p.text, ".SH NAME\nwhy401 \\- %s\n", escaped(strings.ToLower(short[:1])+short[1:]))
	p.text.WriteString(".SH SYNOPSIS\n.B why401\n.I command\n.RI [ flag ...]\n.SH DESCRIPTION\n")
	p.paragraphs(description)
	p.text.WriteString(".SH COMMANDS\n")
	return &p
}

func (p *page) command(name, short, help string) {
	description, usage, _ := strings.Cut(help, "\nUsage:\n")
	fmt.Fprintf(&p.text, ".SS \"%s: %s\"\n", escaped(name), escaped(strings.ToLower(short[:1])+short[1:]))
	p.paragraphs(description)
	fmt.Fprintf(&p.text, ".PP\n.EX\n%s\n.EE\n", escaped(strings.TrimSpace(usage)))
}

func (p *page) paragraphs(text string) {
	for paragraph := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		fmt.Fprintf(&p.text, ".PP\n%s\n", escaped(paragraph))
	}
}

// escaped keeps roff from reading commands in a text, and from taking its hyphens for dashes: people copy flags.
func escaped(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	var out strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			out.WriteString(`\&`)
		}
		out.WriteString(line)
	}
	return out.String()
}
