package browsers

// HostsPath is the directory for a user's native messaging manifests of the usual edition.
func (b Browser) HostsPath(system OS, home Home) string {
	for _, e := range b.Editions {
		if e.OS == system && len(e.Hosts) > 0 {
			return home.Path(system, e.Hosts[0])
		}
	}
	return ""
}

// ProfilePaths are the browser's own directories, whether they exist or not.
func (b Browser) ProfilePaths(system OS, home Home) []string {
	for _, e := range b.Editions {
		if e.OS == system {
			return []string{home.Path(system, e.Profiles[0])}
		}
	}
	return nil
}
