package replay

import (
	"path/filepath"
	"testing"
)

func TestRunsIn(t *testing.T) {
	t.Parallel()
	dir := filepath.FromSlash("/home/ada/.cache/why401/replay/7-abc-1")
	profile := filepath.Join(dir, "profile")
	for name, test := range map[string]struct {
		line string
		want bool
	}{
		"browser":             {"/usr/bin/chromium --headless=new --user-data-dir=" + profile + " about:blank", true},
		"renderer":            {"/usr/bin/chromium --type=renderer --user-data-dir=" + profile + " --lang=en", true},
		"last argument":       {"/usr/bin/chromium --user-data-dir=" + dir, true},
		"argument in quotes":  {`chrome.exe "--user-data-dir=` + profile + `" about:blank`, true},
		"value in quotes":     {`chrome.exe --type=gpu-process --user-data-dir="` + profile + `" --lang=en`, true},
		"crash handler":       {"chrome_crashpad_handler --database=" + filepath.Join(dir, "chromium", "Crash Reports"), true},
		"editor":              {"vim " + filepath.Join(profile, "Default", "Preferences"), false},
		"tail":                {"tail -f " + filepath.Join(profile, "chrome_debug.log"), false},
		"another flag":        {"backup --exclude=" + profile, false},
		"end of another flag": {"backup --not--user-data-dir=" + profile, false},
		"another home":        {"/usr/bin/chromium --user-data-dir=" + dir + "2" + string(filepath.Separator) + "profile", false},
		"another browser":     {"/usr/bin/chromium --user-data-dir=/home/ada/.config/chromium " + profile, false},
	} {
		if got := runsIn(test.line, dir); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}
