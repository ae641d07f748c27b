package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// object is one of JSON's.
type object = map[string]any

// writeBill writes the software bill of materials of a program, in CycloneDX's form: what the program itself says of how
// it was built, and each module's licence.
func (b *builder) writeBill(ctx context.Context, t target, program string, modules []module) error {
	path := b.path("-" + t.name() + ".cdx.json")
	raw := filepath.Join(b.scratch, t.name(), "bill.json")
	err := b.runTool(ctx, nil, "cyclonedx-gomod", "bin", "-json", "-std", "-noserial", "-notimestamp", "-version", b.version, "-output", raw, program)
	if err != nil {
		return fmt.Errorf("writing the bill of materials for %s: %w", t.name(), err)
	}
	content, err := os.ReadFile(raw)
	if err != nil {
		return fmt.Errorf("writing the bill of materials for %s: %w", t.name(), err)
	}
	var bill struct {
		Schema       string   `json:"$schema"`
		Format       string   `json:"bomFormat"`
		Spec         string   `json:"specVersion"`
		Version      int      `json:"version"`
		Metadata     object   `json:"metadata"`
		Components   []object `json:"components"`
		Dependencies any      `json:"dependencies,omitempty"`
		Compositions any      `json:"compositions,omitempty"`
	}
	if err := json.Unmarshal(content, &bill); err != nil {
		return fmt.Errorf("reading the bill of materials for %s: %w", t.name(), err)
	}
	bill.Metadata["timestamp"] = b.time
	// How the tool itself was built differs from machine to machine.
	for _, tool := range bill.Metadata["tools"].([]any) {
		delete(tool.(object), "hashes")
	}
	bill.Metadata["component"].(object)["licenses"] = license("MIT")
	for _, component := range bill.Components {
		i := slices.IndexFunc(modules, func(m module) bool { return m.path == component["name"] })
		if i < 0 {
			return fmt.Errorf("the bill of materials for %s has %s, which the program has not", t.name(), component["name"])
		}
		component["licenses"] = license(modules[i].license)
	}
	return writeJSON(path, bill)
}

func license(id string) []object { return []object{{"license": object{"id": id}}} }

// writeExtensionBill writes the bill of a packed extension, which consists of nothing but itself.
func (b *builder) writeExtensionBill(path string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("reading the packed extension: %w", err)
	}
	const reference = "why401-extension"
	return writeJSON(path+".cdx.json", object{
		"$schema":     "http://cyclonedx.org/schema/bom-1.6.schema.json",
		"bomFormat":   "CycloneDX",
		"specVersion": "1.6",
		"version":     1,
		"metadata": object{
			"timestamp": b.time,
			"component": object{
				"bom-ref": reference, "type": "application", "name": filepath.Base(path), "version": b.version, "licenses": license("MIT"),
				"hashes": []object{{"alg": "SHA-256", "content": fmt.Sprintf("%x", sha256.Sum256(content))}},
			},
		},
		"components":   []object{},
		"dependencies": []object{{"ref": reference, "dependsOn": []string{}}},
	})
}
