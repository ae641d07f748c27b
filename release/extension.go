package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/installer"
)

// collectExtension copies the files that the program embeds as the extension, and no others.
func (b *builder) collectExtension(ctx context.Context) error {
	output, err := b.run(ctx, nil, "go", "list", "-f", `{{join .EmbedFiles "\n"}}`, ".")
	if err != nil {
		return fmt.Errorf("asking which files the program embeds: %w", err)
	}
	b.extension = filepath.Join(b.scratch, "extension")
	for name := range strings.FieldsSeq(string(output)) {
		content, err := os.ReadFile(filepath.Join(b.dir, name))
		if err == nil {
			err = writeFile(filepath.Join(b.extension, name), content, 0o644)
		}
		if err != nil {
			return fmt.Errorf("collecting the extension's files: %w", err)
		}
	}
	return nil
}

// packExtensions writes the extension as stores take it: as .zip for those of Chromium's family, as .xpi for Firefox's.
func (b *builder) packExtensions(context.Context) error {
	for engine, suffix := range map[browsers.Engine]string{browsers.Chromium: "-chromium.zip", browsers.Firefox: "-firefox.xpi"} {
		dir := filepath.Join(b.scratch, string(engine))
		err := os.CopyFS(dir, os.DirFS(b.extension))
		if err == nil {
			err = rewriteManifest(filepath.Join(dir, "manifest.json"), engine)
		}
		if err != nil {
			return fmt.Errorf("preparing the extension for %s: %w", engine, err)
		}
		path := b.path(suffix)
		file, err := os.Create(path)
		if err != nil {
			return fmt.Errorf("packing the extension: %w", err)
		}
		if err := closing(file, installer.Pack(file, os.DirFS(dir))); err != nil {
			return err
		}
		if err := b.writeExtensionBill(path); err != nil {
			return err
		}
	}
	return nil
}

// foreign are the keys of the manifest that concern only the other family of browsers, or only an extension that no
// store has: the key fixes the id of an unpacked one, and Chrome's store refuses it, because it gives ids itself.
var foreign = map[browsers.Engine][]string{
	browsers.Chromium: {"key", "browser_specific_settings", "background.scripts", "action.default_area"},
	browsers.Firefox:  {"key", "minimum_chrome_version", "background.service_worker"},
}

// rewriteManifest takes out of a manifest what is not for a browser's store.
func rewriteManifest(path string, engine browsers.Engine) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var manifest map[string]any
	if err := json.Unmarshal(content, &manifest); err != nil {
		return err
	}
	for _, key := range foreign[engine] {
		in := manifest
		if outer, inner, nested := strings.Cut(key, "."); nested {
			in, _ = manifest[outer].(map[string]any)
			key = inner
		}
		if _, ok := in[key]; !ok {
			return fmt.Errorf("the manifest has no %s", key)
		}
		delete(in, key)
	}
	return writeJSON(path, manifest)
}
