package host

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"time"
)

// What is registered works when it answers, though it be killed afterwards, as browsers kill one that lingers.
func TestGreet(t *testing.T) {
	t.Setenv(asHost, "1")
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct{ lingers, origin, want string }{
		"ends by itself": {origin: ChromiumOrigin},
		"lingers":        {lingers: "1", origin: ChromiumOrigin},
		"refuses":        {origin: "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", want: "it did not answer: EOF"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv(asLingerer, tt.lingers)
			hello, err := Greet(t.Context(), true, program, tt.origin)
			switch {
			case tt.want != "":
				if err == nil || !strings.Contains(err.Error(), tt.want) {
					t.Errorf("the error is %v, want %q", err, tt.want)
				}
			case err != nil:
				t.Error(err)
			case hello.Version != Version:
				t.Errorf("it answers version %q, want %q", hello.Version, Version)
			}
		})
	}
}

// A program that reads and never answers is given up at the deadline.
func TestGreetGivesUp(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := Greet(ctx, true, "sleep", "3600"); !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(err.Error(), "did not answer in time") {
		t.Errorf("the error is %v", err)
	}
}
