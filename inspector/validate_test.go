package inspector_test

import (
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

func TestValidate(t *testing.T) {
	t.Parallel()
	whole := inspector.Exchange{
		URL: "https://api.example.test/", Method: "GET", Status: 401, Time: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
	}
	if err := whole.Validate(); err != nil {
		t.Errorf("a whole exchange: %v", err)
	}
	for name, spoil := range map[string]func(*inspector.Exchange){
		"url":     func(x *inspector.Exchange) { x.URL = "" },
		"url ":    func(x *inspector.Exchange) { x.URL = "data:,x" },
		"url  ":   func(x *inspector.Exchange) { x.URL = "https://" + secret.URL(strings.Repeat("x", 300)) },
		"url   ":  func(x *inspector.Exchange) { x.URL = "https://[c4nary" },
		"method":  func(x *inspector.Exchange) { x.Method = "" },
		"status":  func(x *inspector.Exchange) { x.Status = 0 },
		"status ": func(x *inspector.Exchange) { x.Status = 1000 },
		"time":    func(x *inspector.Exchange) { x.Time = time.Time{} },
	} {
		x := whole
		spoil(&x)
		err := x.Validate()
		if err == nil || !strings.Contains(err.Error(), strings.TrimSpace(name)) || strings.Contains(err.Error(), "c4nary") {
			t.Errorf("without a good %s: got %v", name, err)
		}
	}
}
