package installer

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// detach lets a program live on when this one and its terminal end.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{CreationFlags: windows.DETACHED_PROCESS | windows.CREATE_NEW_PROCESS_GROUP}
}
