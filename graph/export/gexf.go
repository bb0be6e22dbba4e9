package export

import "bufio"

// writeGEXF writes GEXF 1.3, a directed graph. The kind of an edge keeps tools
// that merge parallel edges from merging a plan with a fact.
func writeGEXF(out *bufio.Writer, v *view) error {
	w := xmlWriter{out}
	w.raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	w.raw(`<gexf xmlns="http://gexf.net/1.3" version="1.3">` + "\n")
	w.raw(`<graph defaultedgetype="directed" mode="static">` + "\n")
	attributes(w, "node", nodeColumns)
	attributes(w, "edge", linkColumns)
	w.raw("<nodes>\n")
	if err := v.nodes(w.gexfNode); err != nil {
		return err
	}
	w.raw("</nodes>\n<edges>\n")
	err := v.each(w.gexfEdge)
	w.raw("</edges>\n</graph>\n</gexf>\n")
	return err
}

// attributes declares columns.
func attributes[T any](w xmlWriter, of string, columns []column[T]) {
	w.raw(`<attributes class="` + of + `">` + "\n")
	for _, c := range columns {
		w.raw(`<attribute id="` + c.name + `" title="` + c.name + `" type="` + c.kind.graphType() + `"/>` + "\n")
	}
	w.raw("</attributes>\n")
}

func (w xmlWriter) gexfNode(n *node) {
	w.raw("<node")
	w.attribute("id", n.id)
	w.attribute("label", n.name)
	w.raw(">")
	attvalues(w, nodeColumns, n)
	w.raw("</node>\n")
}

func (w xmlWriter) gexfEdge(l *link) {
	w.raw("<edge")
	w.attribute("id", l.id())
	w.attribute("source", l.subject.id)
	w.attribute("target", l.object.id)
	w.attribute("kind", l.kind())
	w.attribute("label", l.label())
	w.raw(">")
	attvalues(w, linkColumns, l)
	w.raw("</edge>\n")
}

func attvalues[T any](w xmlWriter, columns []column[T], x *T) {
	w.raw("<attvalues>")
	for _, c := range columns {
		if v := c.value(x); v != "" {
			w.raw(`<attvalue for="` + c.name + `"`)
			w.attribute("value", v)
			w.raw("/>")
		}
	}
	w.raw("</attvalues>")
}
