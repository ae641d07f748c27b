package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const checksumsName = "SHA256SUMS"

// writeChecksums writes the file that `sha256sum --check` reads.
func (b *builder) writeChecksums() error {
	entries, err := os.ReadDir(b.out)
	if err != nil {
		return fmt.Errorf("listing the release: %w", err)
	}
	var sums strings.Builder
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(b.out, entry.Name()))
		if err != nil {
			return fmt.Errorf("summing up %s: %w", entry.Name(), err)
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(content), entry.Name())
	}
	return writeFile(filepath.Join(b.out, checksumsName), []byte(sums.String()), 0o644)
}
