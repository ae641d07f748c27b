package inspector

import "testing"

func TestNamesOfPasses(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		"pass": true, "_pass": true, "user_pass": true, "user[pass]": true, "loginPass": true, "admin-pass": true,
		"boarding_pass": false, "season_pass": false, "bypass": false, "pass_type": false, "compass": false, "": false,
	} {
		if got := NamesPassword(name); got != want {
			t.Errorf("NamesPassword(%q) = %t", name, got)
		}
	}
	for name, want := range map[string]bool{
		"_pass": true, "login[pass]": true, "boarding_pass": false, "bypass": false,
	} {
		if got := namesPassword(name); got != want {
			t.Errorf("namesPassword(%q) = %t", name, got)
		}
	}
}
