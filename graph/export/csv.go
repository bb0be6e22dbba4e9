package export

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// writeCSV writes one of the two tables. Their headings are those of Neo4j's
// importer (neo4j-admin database import); a spreadsheet shows them as they are.
func writeCSV(out *bufio.Writer, v *view, part Part) error {
	w := table{out: csv.NewWriter(out)}
	var err error
	if part == PartNodes {
		w.row("id:ID", ":LABEL", "name", "aliases:string[]", "articles:int", "mentions:int", "claims:int")
		err = v.nodes(func(n *node) { w.row(append([]string{n.id}, cells(nodeColumns, n)...)...) })
	} else {
		head := []string{":START_ID", ":END_ID", ":TYPE", "id"}
		for _, c := range linkColumns {
			head = append(head, c.name+neo4jTypes[c.kind])
		}
		w.row(head...)
		err = v.each(func(l *link) {
			row := []string{l.subject.id, l.object.id, l.kind(), l.id()}
			w.row(append(row, cells(linkColumns, l)...)...)
		})
	}
	w.out.Flush()
	return errors.Join(err, w.err, w.out.Error())
}

// table writes rows and keeps the first error.
type table struct {
	out *csv.Writer
	err error
}

func (w *table) row(cells ...string) {
	if w.err == nil {
		w.err = w.out.Write(cells)
	}
}

var neo4jTypes = map[columnKind]string{integerColumn: ":int", numberColumn: ":double"}

func cells[T any](columns []column[T], x *T) []string {
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.value(x)
		if c.kind == wordsColumn {
			row[i] = inert(row[i])
		}
	}
	return row
}

// inert puts an apostrophe before words that a spreadsheet would take for a
// formula, since strangers wrote them.
func inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// Tables writes both tables of CSV: create is called with each part and gives
// the file for it, which Tables closes.
func Tables(s Source, o Options, create func(Part) (io.WriteCloser, error)) error {
	for _, part := range Parts {
		w, err := create(part)
		if err != nil {
			return err
		}
		o.Part = part
		if err := errors.Join(Write(w, s, CSV, o), w.Close()); err != nil {
			return err
		}
	}
	return nil
}
