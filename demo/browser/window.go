package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// Show opens a Chromium with a window at an address, and returns when the person has closed it.
func Show(ctx context.Context, options Options, address string) error {
	program, err := find(options.Program)
	if err != nil {
		return err
	}
	folder, err := newFolder(options)
	if err != nil {
		return err
	}
	// --test-type keeps Chromium from warning of the arguments that lead the demo's hosts to this machine.
	cmd := exec.CommandContext(ctx, program, append(arguments(folder, options, folder.path("unpacked")), "--test-type", address)...)
	cmd.Env = folder.environment(options)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = closeLimit
	err = cmd.Run()
	if ctx.Err() != nil {
		err = nil // The person has had enough; however Chromium ended then is no error.
	}
	if err != nil {
		err = fmt.Errorf("running %s: %w", program, err)
	}
	return errors.Join(err, folder.remove())
}
