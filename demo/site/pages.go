package site

import (
	"embed"
	"fmt"
	"html/template"
	"net/http"
	"strings"
	"sync"
)

//go:embed pages calls
var files embed.FS

// templates are read when the demo begins: the program mostly starts as a browser's host, which has no time for them.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(files, "pages/*.html", "pages/*.css"))
})

// page is what a host shows. What is empty is left out.
type page struct {
	// Status is the response's; 0 stands for 200.
	Status int
	Title  string
	Text   string
	// Steps are the buttons and links that lead on.
	Steps []step
	// Call is a file of the folder calls: code that the page shows, and runs when its button is pressed.
	Call  string
	Token string
	// Frame is the address of a page that this one embeds.
	Frame string
	// SignIn makes the page a sign-in form.
	SignIn bool
	// Tiles is how many tiles a dashboard loads.
	Tiles int
}

// step is one button (a form that posts) or link.
type step struct{ ID, Label, Post, Link string }

// show renders the page for a host.
func (p page) show(w http.ResponseWriter, r *http.Request) {
	view := struct {
		page
		Host, Code string
	}{page: p, Host: r.Host}
	if p.Call != "" {
		code, err := files.ReadFile("calls/" + p.Call + ".js")
		if err != nil {
			http.Error(w, "The demo has no such call.", http.StatusNotFound)
			return
		}
		view.Code = strings.TrimSpace(string(code))
	}
	render(w, p.Status, "page.html", view)
}

// scripts serves the folder calls, so that a call site in a report names a file that can be opened.
func scripts() http.Handler { return http.FileServerFS(files) }

func render(w http.ResponseWriter, status int, name string, view any) {
	var text strings.Builder
	if err := templates().ExecuteTemplate(&text, name, view); err != nil {
		http.Error(w, fmt.Sprintf("The demo cannot show %s.", name), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	if status != 0 {
		w.WriteHeader(status)
	}
	_, _ = w.Write([]byte(text.String())) // The reader has gone if this fails.
}

// index lists the situations.
func index() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		render(w, http.StatusOK, "index.html", situations)
	})
	mux.HandleFunc("GET /favicon.ico", noIcon)
	return mux
}

// noIcon answers a browser's own question without a 404 in anybody's console.
func noIcon(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }
