package installer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"slices"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// check looks at an edition's registrations, starts the host as the browser would, and tells how that went. A browser
// takes a user's registration before everybody's.
func (s System) check(ctx context.Context, e browsers.Edition, r receipt, said answers) Finding {
	f := Finding{Browser: e.ID, About: e.Name}
	f.Program, f.Found = s.find(e)
	if s.AllUsers && e.Sandbox.Confines() {
		return f.note("its sandbox sees only what each user has installed: " + e.Sandbox.Limits)
	}
	var working []registration
	for _, t := range s.targets([]browsers.Edition{e}) {
		reg := s.look(t, r)
		f.Manifest = t.manifest
		switch reg.whose {
		case foreign:
			return f.fail(reg.problem, reg.inTheWay+" && "+s.again(e.ID))
		case damaged:
			return s.reinstall(f, t, reg.problem)
		case absent:
			if other, ok := s.everybodys(ctx, e, said); ok {
				return other
			}
			return s.reinstall(f, t, "not registered")
		case ours:
			working = append(working, reg)
		}
	}
	for _, reg := range working {
		if f = s.greet(ctx, f, e, reg, said); !f.OK {
			return f
		}
	}
	return f
}

// everybodys checks the registration for all users, where there is one.
func (s System) everybodys(ctx context.Context, e browsers.Edition, said answers) (Finding, bool) {
	if s.AllUsers || e.Sandbox.Confines() {
		return Finding{}, false
	}
	all := s.forEverybody()
	if !slices.ContainsFunc(all.targets([]browsers.Edition{e}), all.registered) {
		return Finding{}, false
	}
	r, err := all.readReceipt()
	if err != nil {
		r = receipt{}
	}
	f := all.check(ctx, e, r, said)
	if f.OK {
		f.Text += ", for all users"
	}
	return f, true
}

// reinstall says that installing again mends what is wrong with a registration, or what keeps it from that.
func (s System) reinstall(f Finding, t target, wrong string) Finding {
	again := s.again(f.Browser)
	if what, remedy := s.hindrance(again, append(s.files(t.place), t.manifest)...); what != "" {
		return f.fail(wrong+", and "+what, remedy)
	}
	return f.fail(wrong, again)
}

// hindrance says what keeps a command from writing its files, where something does: it would not mend what it is to.
func (s System) hindrance(again string, paths ...string) (what, remedy string) {
	var tried []string
	for _, path := range paths {
		if slices.Contains(tried, dirOf(s.OS, path)) {
			continue
		}
		tried = append(tried, dirOf(s.OS, path))
		err := s.probe(path)
		if err == nil || s.AllUsers && errors.Is(err, fs.ErrPermission) {
			continue // Whoever may write there will run the command.
		}
		return s.obstacle(path, err, again)
	}
	return "", ""
}

// greet starts the registered host and exchanges hello with it.
func (s System) greet(ctx context.Context, f Finding, e browsers.Edition, reg registration, said answers) Finding {
	f.Host = reg.program
	info, err := os.Stat(s.at(reg.program))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s.reinstall(f, reg.target, reg.program+", which is registered, is not there")
	case err == nil && !runnable(info):
		return f.fail(reg.program+", which is registered, has no permission to run", s.runnableAgain(reg.program, e))
	}
	command := []string{s.at(reg.program), host.ChromiumOrigin}
	if browsers.Of(e).Engine == browsers.Firefox {
		command = []string{s.at(reg.program), s.at(reg.manifest), host.FirefoxID}
	}
	if tool := e.Sandbox; tool.Confines() {
		if _, err := s.LookPath(tool.Tool); err == nil {
			command = tool.Enter(command[0], command[1:]...)
		}
	}
	hello, err := said.greet(ctx, s.AllUsers, command)
	if err != nil {
		return s.reinstall(f, reg.target, broken(reg.program, err))
	}
	f.Version = hello.Version
	switch order := compareVersions(hello.Version, host.Version); {
	case order < 0:
		return s.reinstall(f, reg.target,
			fmt.Sprintf("the registered program is version %s, older than this one, which is %s", hello.Version, host.Version))
	case order > 0:
		return f.fail(fmt.Sprintf("the registered program is version %s, newer than this one, which is %s; update this one, and ask the registered "+
			"one for the rest", hello.Version, host.Version), s.quote(reg.program)+" status")
	}
	f.OK, f.Text = true, "registered; version "+hello.Version+" answers"
	if !f.Found {
		f.Text += "; the browser itself was not found here"
	}
	return f
}

// broken words why a registered program did not say hello.
func broken(program string, err error) string {
	switch {
	case isNoProgram(err) || errors.Is(err, exec.ErrNotFound):
		return program + ", which is registered, is no program that this system can run"
	case errors.Is(err, fs.ErrPermission):
		return program + ", which is registered, may not be run"
	default:
		return "the registered program does not work: " + err.Error()
	}
}

// runnableAgain is the command that lets a program run. Only its owner may say so; a new one takes its place otherwise.
func (s System) runnableAgain(program string, e browsers.Edition) string {
	command := "chmod 755 " + s.quote(program)
	switch {
	case s.AllUsers:
		return s.sudo(command)
	case s.isMine(program):
		return command
	default:
		return s.again(e.ID)
	}
}
