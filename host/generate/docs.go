package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// docs is what reflection cannot see of a package: comments, and the constants of a type.
type docs struct {
	types  map[string]string            // by type
	fields map[string]map[string]string // by type and field
	consts map[string][]constant        // by type, in the order of the source
}

type constant struct{ value, doc string }

// readDocs parses the Go files of a folder.
func readDocs(dir string) (*docs, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("reading the sources of the messages: %w", err)
	}
	d := &docs{types: map[string]string{}, fields: map[string]map[string]string{}, consts: map[string][]constant{}}
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".go") || strings.HasSuffix(entry.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, entry.Name()), nil, parser.ParseComments)
		if err != nil {
			return nil, fmt.Errorf("reading the sources of the messages: %w", err)
		}
		for _, decl := range file.Decls {
			if general, ok := decl.(*ast.GenDecl); ok {
				d.add(general)
			}
		}
	}
	return d, nil
}

func (d *docs) add(decl *ast.GenDecl) {
	for _, spec := range decl.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			d.types[spec.Name.Name] = text(spec.Doc, decl.Doc)
			if structure, ok := spec.Type.(*ast.StructType); ok {
				d.fields[spec.Name.Name] = fieldDocs(structure)
			}
		case *ast.ValueSpec:
			if name, ok := spec.Type.(*ast.Ident); ok && decl.Tok == token.CONST && len(spec.Values) == 1 {
				if value, ok := stringLiteral(spec.Values[0]); ok {
					d.consts[name.Name] = append(d.consts[name.Name], constant{value, text(spec.Doc, spec.Comment)})
				}
			}
		}
	}
}

// fieldDocs gives each field its comment. A comment over several fields is the first one's.
func fieldDocs(structure *ast.StructType) map[string]string {
	comments := map[string]string{}
	for _, field := range structure.Fields.List {
		for _, name := range field.Names {
			comments[name.Name] = text(field.Doc, field.Comment)
		}
	}
	return comments
}

// text is the first comment that there is.
func text(groups ...*ast.CommentGroup) string {
	for _, group := range groups {
		if group != nil {
			return strings.TrimSpace(group.Text())
		}
	}
	return ""
}

func stringLiteral(expr ast.Expr) (string, bool) {
	literal, ok := expr.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	value, err := strconv.Unquote(literal.Value)
	return value, err == nil
}
