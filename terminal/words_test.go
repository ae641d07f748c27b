package terminal

import (
	"testing"
	"time"
)

func TestDistance(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		at   time.Time
		want string
	}{
		{now, "now"},
		{now.Add(time.Second), "in 1 second"},
		{now.Add(-90 * time.Minute), "1 hour ago"},
		{now.AddDate(3, 0, 1), "in 3 years"},
		{now.AddDate(7000, 0, 0), "in more than 292 years"}, // Further than a Duration reaches.
		{now.AddDate(-1000, 0, 0), "more than 292 years ago"},
	} {
		if got := distance(test.at, now); got != test.want {
			t.Errorf("%s is %q, want %q", test.at, got, test.want)
		}
	}
}
