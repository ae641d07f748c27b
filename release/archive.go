package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// member is a file of an archive.
type member struct {
	name    string
	mode    fs.FileMode
	content []byte
}

// texts are the files of the source that come with every program.
var texts = []string{"CHANGELOG.md", "LICENSE", "README.md"}

const noticesName = "THIRD-PARTY-NOTICES.txt"

// archive writes the archive for a target, with all in one folder: a .zip for Windows, and a .tar.gz for the others.
func (b *builder) archive(t target, program string, modules []module) error {
	folder := "why401-" + b.version + "-" + t.name()
	var members []member
	for _, name := range texts {
		content, err := os.ReadFile(filepath.Join(b.dir, name))
		if err != nil {
			return fmt.Errorf("reading what goes into archives: %w", err)
		}
		members = append(members, member{path.Join(folder, name), 0o644, content})
	}
	content, err := os.ReadFile(program)
	if err != nil {
		return fmt.Errorf("reading the program: %w", err)
	}
	members = append(members,
		member{path.Join(folder, noticesName), 0o644, notices(modules)},
		member{path.Join(folder, t.program()), 0o755, content})
	var out bytes.Buffer
	write, suffix := b.writeTar, ".tar.gz"
	if t.goos == "windows" {
		write, suffix = b.writeZip, ".zip"
	}
	if err := write(&out, members); err != nil {
		return fmt.Errorf("packing the archive for %s: %w", t.name(), err)
	}
	return writeFile(b.path("-"+t.name()+suffix), out.Bytes(), 0o644)
}

func (b *builder) writeTar(out io.Writer, members []member) error {
	zipper, err := gzip.NewWriterLevel(out, gzip.BestCompression)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(zipper)
	for _, m := range members {
		header := &tar.Header{
			Typeflag: tar.TypeReg, Name: m.name, Mode: int64(m.mode), Size: int64(len(m.content)), ModTime: b.time,
			Uname: "root", Gname: "root", Format: tar.FormatUSTAR,
		}
		if err := archive.WriteHeader(header); err != nil {
			return err
		}
		if _, err := archive.Write(m.content); err != nil {
			return err
		}
	}
	return closing(zipper, closing(archive, nil))
}

func (b *builder) writeZip(out io.Writer, members []member) error {
	archive := zip.NewWriter(out)
	for _, m := range members {
		header := &zip.FileHeader{Name: m.name, Method: zip.Deflate, Modified: b.time}
		header.SetMode(m.mode)
		file, err := archive.CreateHeader(header)
		if err != nil {
			return err
		}
		if _, err := file.Write(m.content); err != nil {
			return err
		}
	}
	return closing(archive, nil)
}
