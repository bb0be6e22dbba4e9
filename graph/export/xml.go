package export

import (
	"bufio"
	"encoding/xml"
)

// xmlWriter writes elements; characters that XML cannot have become U+FFFD.
type xmlWriter struct{ out *bufio.Writer }

// raw writes markup as it is.
func (w xmlWriter) raw(markup string) { w.out.WriteString(markup) }

// text writes words, safe in an element and in an attribute's quotes. The first
// error of out comes back from its Flush.
func (w xmlWriter) text(s string) {
	err := xml.EscapeText(w.out, []byte(s))
	_ = err // see above
}

// attribute writes one attribute of an element that is being opened.
func (w xmlWriter) attribute(name, value string) {
	w.raw(" " + name + `="`)
	w.text(value)
	w.raw(`"`)
}
