package installer

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// Policy is what an administrator gives a browser.
type Policy struct {
	Browser string `json:"browser"`
	Name    string `json:"name"`
	// Where says where the policies go on this system; empty where the browser's makers do not say.
	Where    string         `json:"where,omitempty"`
	Policies map[string]any `json:"policies"`
}

// policies returns the policies that let the extension and the host in, or force the extension on a browser where the
// address is given from which it gets the extension. An unpacked extension cannot be forced.
func (s System) policies(only []string, updateURL string) []Policy {
	var all []Policy
	for _, b := range browsers.All() {
		if !slices.ContainsFunc(b.Editions, func(e browsers.Edition) bool { return e.OS == s.OS && named(only, b, e) }) {
			continue
		}
		p := Policy{Browser: b.ID, Name: b.Name, Where: b.Policies[s.OS]}
		if b.Engine == browsers.Firefox {
			p.Policies = map[string]any{"policies": map[string]any{
				"ExtensionSettings": map[string]any{host.FirefoxID: installation("install_url", updateURL)},
			}}
		} else {
			p.Policies = map[string]any{
				"ExtensionSettings":        map[string]any{host.ChromiumID: installation("update_url", updateURL)},
				"NativeMessagingAllowlist": []string{host.Name},
			}
		}
		all = append(all, p)
	}
	return all
}

func named(only []string, b browsers.Browser, e browsers.Edition) bool {
	return len(only) == 0 || slices.Contains(only, b.ID) || slices.Contains(only, e.ID)
}

func installation(key, address string) map[string]any {
	if address == "" {
		return map[string]any{"installation_mode": "allowed"}
	}
	return map[string]any{"installation_mode": "force_installed", key: address}
}

func (s System) printPolicies(out io.Writer, o options) error {
	all := s.policies(o.only, o.updateURL)
	if o.asJSON {
		encoder := json.NewEncoder(out)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(all); err != nil {
			return fmt.Errorf("printing the policies: %w", err)
		}
		return nil
	}
	for _, p := range all {
		content, err := json.MarshalIndent(p.Policies, "", "  ")
		if err != nil {
			return fmt.Errorf("printing the policies: %w", err)
		}
		say(out, "%s: %s\n%s\n", p.Name, s.policyPlace(p), content)
	}
	say(out, "%s", policyNotes(o.updateURL))
	return nil
}

func (s System) policyPlace(p Policy) string {
	switch {
	case p.Where == "":
		return "its makers do not say where policies go; as with the browser that it is made from, but in a place of its own"
	case s.OS == browsers.Windows && p.Browser != "firefox":
		return p.Where + ", where each policy is a string (REG_SZ) with its JSON, and a list a key with the values 1, 2, 3"
	default:
		return p.Where
	}
}

func policyNotes(updateURL string) string {
	notes := `Merge them with what is there: a policy of the same name in another file takes the place of this one.
Register the host with "why401 install --system": where NativeMessagingUserLevelHosts is false, only that counts.`
	if updateURL != "" {
		return notes + `
Browsers of Chromium's family take the address of an update manifest (XML) that names a .crx packed with why401's key;
on Windows and macOS the machine must be managed for that. Firefox takes the address of an .xpi that Mozilla has signed.`
	}
	return notes + `
They allow the extension where others are blocked. An unpacked extension cannot be forced on a browser: for that, serve
a packed one yourself, and give its address with --update-url. why401 is in no store so far.`
}
