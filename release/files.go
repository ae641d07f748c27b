package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeFile writes a file with the folders that it needs. The mode holds whatever the umask is.
func writeFile(path string, content []byte, mode fs.FileMode) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil { //nolint:gosec // everybody may see a release
		return err
	}
	return errors.Join(os.WriteFile(path, content, mode), os.Chmod(path, mode)) //nolint:gosec // the paths are ours
}

func writeJSON(path string, value any) error {
	var content bytes.Buffer
	encoder := json.NewEncoder(&content)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err
	}
	return writeFile(path, content.Bytes(), 0o644)
}

// compressed is a text as gzip makes it without a name and a time.
func compressed(content []byte) ([]byte, error) {
	var out bytes.Buffer
	zipper, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	_, err = zipper.Write(content)
	err = closing(zipper, err)
	return out.Bytes(), err
}

// closing closes what was written to, and returns the first thing that went wrong.
func closing(closer io.Closer, err error) error {
	if closed := closer.Close(); err == nil && closed != nil {
		return fmt.Errorf("writing to the end: %w", closed)
	}
	return err
}
