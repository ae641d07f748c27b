package host

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the answers into PROTOCOL.md and testdata/frames")

// conversations are the examples of a text: fenced blocks in which → begins a frame to the host and ← one from it. A
// frame may go on over further lines.
var conversations = regexp.MustCompile("(?s)```frames\n(.*?)```\n")

func TestConversations(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/frames/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no conversations: %v", err)
	}
	for _, name := range append(files, "PROTOCOL.md") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			seen := 0
			got := conversations.ReplaceAllStringFunc(string(content), func(block string) string {
				seen++
				return "```frames\n" + converse(t, conversations.FindStringSubmatch(block)[1]) + "```\n"
			})
			if seen == 0 {
				t.Fatal("the file has no conversation")
			}
			if *update {
				if err := os.WriteFile(name, []byte(got), 0o644); err != nil { //nolint:gosec // sources are world-readable
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(string(content), got); diff != "" {
				t.Errorf("%s is out of date. Run: go test ./host -run Conversations -update\n(-file +host):\n%s", name, diff)
			}
		})
	}
}

// converse sends the frames of a conversation to a new session, and returns it with the answers that came.
func converse(t *testing.T, conversation string) string {
	t.Helper()
	p := connect(t, quiet())
	var whole strings.Builder
	waiting := 0
	receive := func() {
		var replies [][]byte
		for range waiting {
			replies = append(replies, p.receiveRaw())
		}
		waiting = 0
		// Answers to different requests come in any order.
		slices.SortStableFunc(replies, func(a, b []byte) int { return strings.Compare(replyID(t, a), replyID(t, b)) })
		for _, reply := range replies {
			whole.WriteString("← " + layOut(t, reply) + "\n")
		}
	}
	for _, frame := range framesOf(conversation) {
		if strings.HasPrefix(frame, "←") {
			waiting++
			continue
		}
		receive()
		whole.WriteString(frame)
		p.send(strings.TrimSpace(strings.TrimPrefix(frame, "→")))
	}
	receive()
	return whole.String()
}

// framesOf takes a conversation apart, each frame with its further lines.
func framesOf(conversation string) []string {
	var frames []string
	for line := range strings.Lines(conversation) {
		if strings.HasPrefix(line, "→") || strings.HasPrefix(line, "←") || len(frames) == 0 {
			frames = append(frames, line)
		} else {
			frames[len(frames)-1] += line
		}
	}
	return frames
}

func replyID(t *testing.T, reply []byte) string {
	t.Helper()
	var r struct {
		ID string `json:"id"`
	}
	if err := json.Unmarshal(reply, &r); err != nil {
		t.Fatal(err)
	}
	return r.ID
}

// layOut writes a long reply in many lines.
func layOut(t *testing.T, reply []byte) string {
	t.Helper()
	if len(reply) <= 120 {
		return string(reply)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, reply, "  ", "  "); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Whoever adds a code of an error finds out here that the table wants a line.
func TestProtocolListsEveryError(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("PROTOCOL.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("messages.go")
	if err != nil {
		t.Fatal(err)
	}
	codes := regexp.MustCompile(`ErrorCode = "(.*?)"`).FindAllSubmatch(source, -1)
	if len(codes) == 0 {
		t.Fatal("messages.go has no codes")
	}
	for _, code := range codes {
		if !strings.Contains(string(content), "| `"+string(code[1])+"` |") {
			t.Errorf("PROTOCOL.md does not list the error %s", code[1])
		}
	}
}
