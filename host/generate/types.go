package main

import (
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/why401/why401/host"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

const module = "github.com/why401/why401"

// messageTypes writes the TypeScript types of all messages, reached from the two that go over the wire.
func messageTypes(root string) (string, error) {
	g := &generator{root: root, docs: map[string]*docs{}, done: map[string]reflect.Type{}}
	for _, t := range []reflect.Type{reflect.TypeFor[host.Request](), reflect.TypeFor[host.Reply]()} {
		if _, err := g.reference(t); err != nil {
			return "", err
		}
	}
	for len(g.queue) > 0 {
		next := g.queue[0]
		g.queue = g.queue[1:]
		if err := g.declare(next); err != nil {
			return "", err
		}
	}
	return g.out.String(), nil
}

// generator turns Go types into TypeScript, breadth first.
type generator struct {
	root  string
	docs  map[string]*docs // by package path
	done  map[string]reflect.Type
	queue []reflect.Type
	out   strings.Builder
}

// reference returns how TypeScript names a type, and queues the declarations that this needs.
func (g *generator) reference(t reflect.Type) (string, error) {
	switch t {
	case reflect.TypeFor[secret.Text](), reflect.TypeFor[secret.URL](), reflect.TypeFor[time.Time]():
		return "string", nil
	}
	if t.Name() != "" && strings.HasPrefix(t.PkgPath(), module) {
		return g.named(t)
	}
	switch t.Kind() {
	case reflect.String:
		return "string", nil
	case reflect.Bool:
		return "boolean", nil
	case reflect.Int, reflect.Int64, reflect.Float64:
		return "number", nil
	case reflect.Interface:
		return "unknown", nil
	case reflect.Pointer:
		return g.reference(t.Elem())
	case reflect.Slice:
		element, err := g.reference(t.Elem())
		return element + "[]", err
	case reflect.Map:
		element, err := g.reference(t.Elem())
		return "Record<string, " + element + ">", err
	default:
		return "", fmt.Errorf("no TypeScript is known for the Go type %s", t)
	}
}

// named queues a type of ours. TypeScript has one name space where Go has packages, so names must not meet.
func (g *generator) named(t reflect.Type) (string, error) {
	if other, ok := g.done[t.Name()]; ok && other != t {
		return "", fmt.Errorf("%s and %s would have the same name in TypeScript", t, other)
	} else if !ok {
		g.done[t.Name()] = t
		g.queue = append(g.queue, t)
	}
	return t.Name(), nil
}

func (g *generator) declare(t reflect.Type) error {
	d, err := g.docsOf(t)
	if err != nil {
		return err
	}
	g.out.WriteString("\n")
	g.comment("", d.types[t.Name()])
	switch {
	case t.Kind() == reflect.Struct:
		return g.declareStruct(t, d)
	case t.Kind() == reflect.String && len(d.consts[t.Name()]) > 0:
		g.declareUnion(t.Name(), d.consts[t.Name()])
		return nil
	default:
		return fmt.Errorf("no TypeScript is known for the Go type %s", t)
	}
}

func (g *generator) declareStruct(t reflect.Type, d *docs) error {
	fmt.Fprintf(&g.out, "export interface %s {\n", t.Name())
	for i := range t.NumField() {
		field := t.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if !field.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			return fmt.Errorf("the field %s of %s has no name in JSON", field.Name, t)
		}
		optional := ""
		if slices.ContainsFunc(strings.Split(options, ","), func(o string) bool { return o == "omitempty" || o == "omitzero" }) {
			optional = "?"
		}
		fieldType, suffix := field.Type, ""
		if of, ok := seen(fieldType); ok {
			fieldType, suffix = of, " | null"
		}
		reference, err := g.reference(fieldType)
		if err != nil {
			return fmt.Errorf("the field %s of %s: %w", field.Name, t, err)
		}
		g.comment("  ", d.fields[t.Name()][field.Name])
		fmt.Fprintf(&g.out, "  %s%s: %s%s;\n", name, optional, reference, suffix)
	}
	g.out.WriteString("}\n")
	return nil
}

// declareUnion writes a string type with its constants, on one line where they fit and need no words.
func (g *generator) declareUnion(name string, constants []constant) {
	var values []string
	documented := false
	for _, c := range constants {
		values = append(values, quote(c.value))
		documented = documented || c.doc != ""
	}
	line := fmt.Sprintf("export type %s = %s;\n", name, strings.Join(values, " | "))
	if !documented && len(line) <= lineWidth+1 {
		g.out.WriteString(line)
		return
	}
	fmt.Fprintf(&g.out, "export type %s =", name)
	for _, c := range constants {
		g.out.WriteString("\n")
		g.comment("  ", c.doc)
		g.out.WriteString("  | " + quote(c.value))
	}
	g.out.WriteString(";\n")
}

// seen takes inspector.Seen[T] apart: in JSON a missing field was not seen, and null was seen to be absent.
func seen(t reflect.Type) (reflect.Type, bool) {
	if t.PkgPath() != reflect.TypeFor[inspector.Exchange]().PkgPath() || !strings.HasPrefix(t.Name(), "Seen[") {
		return nil, false
	}
	value, ok := t.FieldByName("value")
	return value.Type, ok
}

func (g *generator) docsOf(t reflect.Type) (*docs, error) {
	if d := g.docs[t.PkgPath()]; d != nil {
		return d, nil
	}
	d, err := readDocs(filepath.Join(g.root, filepath.FromSlash(strings.TrimPrefix(t.PkgPath(), module))))
	g.docs[t.PkgPath()] = d
	return d, err
}

// comment writes a Go comment as a JSDoc one.
func (g *generator) comment(indent, text string) {
	if text == "" {
		return
	}
	lines := strings.Split(strings.ReplaceAll(text, "*/", "* /"), "\n")
	if len(lines) == 1 {
		fmt.Fprintf(&g.out, "%s/** %s */\n", indent, lines[0])
		return
	}
	fmt.Fprintf(&g.out, "%s/**\n", indent)
	for _, line := range lines {
		g.out.WriteString(strings.TrimRight(indent+" * "+line, " ") + "\n")
	}
	fmt.Fprintf(&g.out, "%s */\n", indent)
}
