package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// playwright is a running visit.mjs.
type playwright struct {
	command *exec.Cmd
	orders  io.WriteCloser
	answers *bufio.Reader
}

func newPlaywright(program string) (*playwright, error) {
	const folder = "inspector/replay/bench"
	if _, err := os.Stat(folder + "/node_modules/playwright-core"); err != nil {
		return nil, fmt.Errorf("playwright-core is not there: run \"npm ci\" in %s, and this from the repository's root", folder)
	}
	p := &playwright{command: exec.Command("node", append([]string{folder + "/visit.mjs", program}, args...)...)}
	p.command.Stderr = os.Stderr
	var err error
	if p.orders, err = p.command.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := p.command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.answers = bufio.NewReader(out)
	if err := p.command.Start(); err != nil {
		return nil, fmt.Errorf("starting Playwright: %w", err)
	}
	return p, nil
}

// visit has an address visited, "warm" or "cold", and returns how long that took.
func (p *playwright) visit(how, address string) (time.Duration, error) {
	if _, err := fmt.Fprintln(p.orders, how, address); err != nil {
		return 0, err
	}
	line, err := p.answers.ReadString('\n')
	if err != nil {
		return 0, fmt.Errorf("playwright's answer to %s: %w", how, err)
	}
	ms, err := strconv.ParseFloat(strings.TrimSpace(line), 64)
	return time.Duration(ms * float64(time.Millisecond)), err
}

func (p *playwright) pid() int { return p.command.Process.Pid }

func (p *playwright) close() error {
	_ = p.orders.Close()
	return p.command.Wait()
}
