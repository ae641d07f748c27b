package installer

import (
	"archive/zip"
	"fmt"
	"io"
	"io/fs"
	"time"
)

// packedAt is the time that packed files bear, so that the same extension always makes the same bytes. It is the oldest
// that the format knows.
var packedAt = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// Pack writes an extension as one file: what stores take as .zip, and Firefox as .xpi. The same extension makes the same
// bytes.
func Pack(out io.Writer, extension fs.FS) error {
	archive := zip.NewWriter(out)
	err := fs.WalkDir(extension, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(extension, name)
		if err != nil {
			return err
		}
		file, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: packedAt})
		if err != nil {
			return err
		}
		_, err = file.Write(content)
		return err
	})
	if err != nil {
		return fmt.Errorf("packing the extension: %w", err)
	}
	if err := archive.Close(); err != nil {
		return fmt.Errorf("packing the extension: %w", err)
	}
	return nil
}
