package host

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

const helloMessage = `{"id":"1","hello":{"version":"0.1.0","protocol":1}}`

// BenchmarkHello measures from the start of the program to its answer, taking turns with a host that does nothing but
// echo, so that both meet the same machine. The aim is a ratio of 2 at most.
func BenchmarkHello(b *testing.B) {
	ours, echo := build(b, "github.com/why401/why401"), build(b, "./testdata/echo")
	run(b, ours, nil) // Both programs are in the page cache from here on.
	run(b, echo, nil)
	var oursTook, echoTook []time.Duration
	for b.Loop() {
		oursTook = append(oursTook, run(b, ours, nil))
		echoTook = append(echoTook, run(b, echo, nil))
	}
	hello, echoed := median(oursTook), median(echoTook)
	b.ReportMetric(milliseconds(hello), "hello-ms")
	b.ReportMetric(milliseconds(echoed), "echo-ms")
	b.ReportMetric(float64(hello)/float64(echoed), "hello/echo")
}

// BenchmarkIdleMemory measures what a host holds after its work is done: hello, the catalogue, and some exchanges. The
// aim is 20 MB at most.
func BenchmarkIdleMemory(b *testing.B) {
	ours := build(b, "github.com/why401/why401")
	var resident []int64
	for b.Loop() {
		run(b, ours, func(p *running) {
			for range 20 {
				p.ask(`{"id":"1","inspect":` + exchange("/orders") + `}`)
			}
			time.Sleep(restAfter + 200*time.Millisecond) // It is a host at rest that is to be measured.
			resident = append(resident, p.resident())
		})
	}
	slices.Sort(resident)
	b.ReportMetric(float64(resident[len(resident)/2])/(1<<20), "idle-MB")
}

// BenchmarkInspect measures the round trip of an exchange through the process. The aim is 2 ms at most.
func BenchmarkInspect(b *testing.B) {
	ours := build(b, "github.com/why401/why401")
	content, err := os.ReadFile("testdata/typical.json")
	if err != nil {
		b.Fatal(err)
	}
	var compact bytes.Buffer
	_, _ = fmt.Fprintf(&compact, `{"id":"1","inspect":{"exchange":%s}}`, content)
	run(b, ours, func(p *running) {
		p.ask(compact.String()) // The catalogue is loaded from here on.
		var took []time.Duration
		for b.Loop() {
			begun := time.Now()
			p.ask(compact.String())
			took = append(took, time.Since(begun))
		}
		b.ReportMetric(milliseconds(median(took)), "median-ms")
	})
	b.SetBytes(int64(compact.Len()))
}

// running is a started host.
type running struct {
	b   *testing.B
	cmd *exec.Cmd
	in  io.WriteCloser
	out io.ReadCloser
}

// run starts a host, says hello, and returns how long that took from before the start. The host then does what work
// asks and ends.
func run(b *testing.B, program string, work func(*running)) time.Duration {
	b.Helper()
	p := &running{b: b, cmd: exec.CommandContext(b.Context(), program, ChromiumOrigin)}
	p.cmd.Env = append(os.Environ(), "XDG_STATE_HOME="+b.TempDir())
	var err error
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		b.Fatal(err)
	}
	if p.out, err = p.cmd.StdoutPipe(); err != nil {
		b.Fatal(err)
	}
	begun := time.Now()
	if err := p.cmd.Start(); err != nil {
		b.Fatal(err)
	}
	p.ask(helloMessage)
	took := time.Since(begun)
	if work != nil {
		work(p)
	}
	_ = p.in.Close()
	if err := p.cmd.Wait(); err != nil {
		b.Fatalf("%s ended with %v", program, err)
	}
	return took
}

func (p *running) ask(message string) {
	if _, err := p.in.Write(frame(message)); err != nil {
		p.b.Fatal(err)
	}
	if _, err := receiveFrame(p.out); err != nil {
		p.b.Fatal(err)
	}
}

// resident is the memory that the process holds (VmRSS).
func (p *running) resident() int64 {
	status, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(p.cmd.Process.Pid), "status"))
	if err != nil {
		p.b.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if size, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kilobytes, err := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(size), "kB")), 10, 64)
			if err != nil {
				p.b.Fatal(err)
			}
			return kilobytes << 10
		}
	}
	p.b.Fatal("the process has no VmRSS")
	return 0
}

// build makes a program and copies it, as installing does: what the linker has just written starts more slowly, because
// it lies in the page cache in small pieces.
func build(b *testing.B, pkg string) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), "program")
	cmd := exec.CommandContext(b.Context(), "go", "build", "-trimpath", "-ldflags=-s -w", "-o", program, pkg)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0") // Released programs are static, too.
	if output, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("building %s: %v\n%s", pkg, err, output)
	}
	content, err := os.ReadFile(program)
	if err != nil {
		b.Fatal(err)
	}
	copied := program + "-copied"
	if err := os.WriteFile(copied, content, 0o700); err != nil { //nolint:gosec // a program is executable
		b.Fatal(err)
	}
	return copied
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
