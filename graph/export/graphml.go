package export

import "bufio"

// writeGraphML writes GraphML 1.0, a directed graph.
func writeGraphML(out *bufio.Writer, v *view) error {
	w := xmlWriter{out}
	w.raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	w.raw(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">` + "\n")
	keys(w, "node", nodeColumns)
	w.raw(`<key id="node-label" for="node" attr.name="label" attr.type="string"/>` + "\n")
	keys(w, "edge", linkColumns)
	w.raw(`<graph id="claims" edgedefault="directed">` + "\n")
	if err := v.nodes(w.graphMLNode); err != nil {
		return err
	}
	err := v.each(w.graphMLEdge)
	w.raw("</graph>\n</graphml>\n")
	return err
}

// keys declares columns as attributes.
func keys[T any](w xmlWriter, of string, columns []column[T]) {
	for _, c := range columns {
		kind := c.kind.graphType()
		if c.kind == integerColumn {
			kind = "int"
		}
		w.raw(`<key id="` + of + "-" + c.name + `" for="` + of + `" attr.name="` + c.name + `" attr.type="` + kind + `"/>` + "\n")
	}
}

func (w xmlWriter) graphMLNode(n *node) {
	w.raw("<node")
	w.attribute("id", n.id)
	w.raw(">")
	w.data("node-label", n.name)
	data(w, "node", nodeColumns, n)
	w.raw("</node>\n")
}

func (w xmlWriter) graphMLEdge(l *link) {
	w.raw("<edge")
	w.attribute("id", l.id())
	w.attribute("source", l.subject.id)
	w.attribute("target", l.object.id)
	w.raw(">")
	data(w, "edge", linkColumns, l)
	w.raw("</edge>\n")
}

func data[T any](w xmlWriter, of string, columns []column[T], x *T) {
	for _, c := range columns {
		w.data(of+"-"+c.name, c.value(x))
	}
}

// data writes an attribute that has a value.
func (w xmlWriter) data(key, value string) {
	if value == "" {
		return
	}
	w.raw(`<data key="` + key + `">`)
	w.text(value)
	w.raw("</data>")
}
