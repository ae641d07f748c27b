//go:build !windows

package installer

// thisRegistry is none: only Windows has one.
func thisRegistry() Registry { return nil }
