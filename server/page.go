package server

import (
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/gorilla/mux"
)

var nodeTemplate = template.Must(template.New("node").Parse(`<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>{{.ID}}</title>
<h1>{{.Noun}} {{.ID}}</h1>
<p>As <a href="?format=jsonld">JSON-LD</a>, <a href="?format=turtle">Turtle</a> or <a href="?format=nquads">N-Quads</a>,
or by GraphQL: <a href="/graphql?query={{.Query}}">node</a>.</p>
</html>
`))

// explored are the nouns that the explorer has a view of, at its path.
var explored = []string{"entity", "article", "claim"}

// nodePage leads a person to the explorer's view of a node, or to its forms.
func (s *Server) nodePage(w http.ResponseWriter, r *http.Request) {
	v := mux.Vars(r)
	if slices.Contains(explored, v["noun"]) {
		http.Redirect(w, r, "/"+v["noun"]+"/"+url.PathEscape(v["id"]), http.StatusSeeOther)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'")
	id := strconv.Quote(v["noun"] + ":" + v["id"])
	data := struct{ Noun, ID, Query string }{v["noun"], v["id"], "{node(id: " + id + ") {id __typename ... on Entity {name} ... on Article {title}}}"}
	_ = nodeTemplate.Execute(w, data) // a client that has gone needs no answer
}
