//go:build !windows

package installer

import (
	"os/exec"
	"syscall"
)

// detach lets a program live on when this one and its terminal end.
func detach(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
