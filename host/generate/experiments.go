package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
)

// experiments writes the ids of all experiments, so that a test of the extension can hold that each has a name.
func experiments(root string) (string, error) {
	ids, err := experimentIDs(filepath.Join(root, "inspector", "experiment.go"))
	if err != nil {
		return "", err
	}
	var s script
	var quoted []string
	for _, id := range ids {
		quoted = append(quoted, "  "+quote(id)+",\n")
	}
	s.constant("The ids of all experiments, without a parameter.", "EXPERIMENTS", "[\n"+strings.Join(quoted, "")+"]")
	return s.String(), nil
}

// experimentIDs reads the constants of a file that have no type: those with one are something else.
func experimentIDs(name string) ([]string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("reading the ids of experiments: %w", err)
	}
	var ids []string
	for _, decl := range file.Decls {
		general, ok := decl.(*ast.GenDecl)
		if !ok || general.Tok != token.CONST {
			continue
		}
		for _, spec := range general.Specs {
			value, ok := spec.(*ast.ValueSpec)
			if !ok || value.Type != nil || len(value.Values) != 1 {
				continue
			}
			if id, ok := stringLiteral(value.Values[0]); ok {
				ids = append(ids, id)
			}
		}
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("reading the ids of experiments: %s has none", name)
	}
	return ids, nil
}
