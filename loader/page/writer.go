package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"claimgraph/graph"
)

// writer turns the main part of a page into paragraphs with a blank line
// between them.
type writer struct {
	strings.Builder
	open     strings.Builder // the paragraph at hand
	captions []Part
}

// node writes n and what is in it. The parser bounds the depth.
func (w *writer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.open.WriteString(n.Data)
		return
	case html.ElementNode:
	default:
		w.children(n)
		return
	}
	switch {
	case silent[n.DataAtom]:
	case n.DataAtom == atom.Br:
		w.breakLine(n)
	case n.DataAtom == atom.Figcaption:
		w.end()
		start := w.Len()
		w.children(n)
		w.end()
		w.caption(start)
	case inline[n.DataAtom]:
		w.children(n)
	default:
		w.end()
		w.children(n)
		w.end()
	}
}

func (w *writer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

// breakLine ends the paragraph at a doubled <br>, and else leaves a blank.
func (w *writer) breakLine(n *html.Node) {
	next := n.NextSibling
	for next != nil && next.Type == html.TextNode && strings.TrimSpace(next.Data) == "" {
		next = next.NextSibling
	}
	if next != nil && next.DataAtom == atom.Br {
		w.end()
		return
	}
	w.open.WriteByte(' ')
}

// end writes the paragraph at hand, if it has words.
func (w *writer) end() {
	w.block(clean(w.open.String()))
	w.open.Reset()
}

// block writes a paragraph.
func (w *writer) block(s string) {
	if s == "" {
		return
	}
	if w.Len() > 0 {
		w.WriteString("\n\n")
	}
	w.WriteString(s)
}

// caption marks what was written since start.
func (w *writer) caption(start int) {
	s := trimSpan(w.String(), graph.Span{Start: start, End: w.Len()})
	if s.Len() > 0 {
		w.captions = append(w.captions, Part{Caption, s, s})
	}
}

// silent elements hold no text of the article.
var silent = atoms(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Form, atom.Button, atom.Input,
	atom.Select, atom.Textarea, atom.Iframe, atom.Object, atom.Video, atom.Audio, atom.Canvas, atom.Nav, atom.Head)

// inline elements run on in the paragraph.
var inline = atoms(atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Em,
	atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strong,
	atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Img, atom.Strike, atom.Big, atom.Picture, atom.Ruby)

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, a := range list {
		m[a] = true
	}
	return m
}
