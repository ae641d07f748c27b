//go:build windows

// Command browser stands in for a browser where none runs: it starts a native messaging host with pipes, as a browser
// does, and relays what is said. Everything after the program's name is the host's command line. WITH_SHELL makes it
// start the host through cmd.exe, as Chromium did up to version 112 and does where a policy wants it.
package main

import (
	"io"
	"log"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

func main() {
	cmd := exec.Command(os.Args[1], os.Args[2:]...)
	if os.Getenv("WITH_SHELL") != "" {
		line := `"` + os.Args[1] + `" ` + strings.Join(os.Args[2:], " ")
		cmd = exec.Command("cmd.exe")
		cmd.SysProcAttr = &syscall.SysProcAttr{CmdLine: `cmd.exe /d /c "` + line + `"`}
	}
	in, err := cmd.StdinPipe()
	if err != nil {
		log.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		log.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		log.Fatal(err)
	}
	go func() {
		_, _ = io.Copy(in, os.Stdin) // A host that ended is told of below.
		_ = in.Close()
	}()
	if _, err := io.Copy(os.Stdout, out); err != nil {
		log.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		log.Fatal(err)
	}
}
