// Package sequence labels the tokens of a sentence with the parts of names: a
// linear-chain conditional random field (Lafferty, McCallum and Pereira 2001)
// over BILOU labels (Ratinov and Roth 2009), read in place from the bytes of a
// model.
//
// It takes tokens and gives spans with a coarse kind. What a name is in the
// words of graph, titles, demonyms and the second look at the whole article are
// the business of loader/name.
//
// Caveat: a model only fits the features of this very code; changing features
// means training again.
package sequence

// Kind is the coarse kind of a name that the model tells apart.
type Kind uint8

// The kinds. Other is any further name: events, works, programmes, products.
const (
	Person Kind = iota
	Organization
	Place
	Other

	kinds = 4
)

// Label is Outside or a kind with a position in the name.
type Label uint8

// The positions: a label is 1 + 4*kind + position.
const (
	begin = iota
	inside
	last
	unit
)

// Outside is the label of a token that is in no name, Labels the number of
// labels.
const (
	Outside Label = 0
	Labels        = 1 + 4*kinds
)

// Mask is a set of labels.
type Mask uint32

// Any is the set of all labels.
const Any Mask = 1<<Labels - 1

// Only is the set of one label.
func Only(l Label) Mask { return 1 << l }

// Has reports whether a set holds a label.
func (m Mask) Has(l Label) bool { return m>>l&1 != 0 }

// At is the label of token i of a name of n tokens.
func At(k Kind, i, n int) Label {
	p := inside
	switch {
	case n == 1:
		p = unit
	case i == 0:
		p = begin
	case i == n-1:
		p = last
	}
	return Label(1 + 4*int(k) + p)
}

// Of is the set of all labels of a kind.
func Of(k Kind) Mask { return 0xF << (1 + 4*k) }

func (l Label) position() int { return int(l-1) % 4 }

func (l Label) kind() Kind { return Kind((l - 1) / 4) }

// open reports whether a name goes on after the label.
func (l Label) open() bool {
	return l != Outside && (l.position() == begin || l.position() == inside)
}

// starts reports whether the label stands at the start of a name or outside.
func (l Label) starts() bool {
	return l == Outside || l.position() == begin || l.position() == unit
}

// Before lists for each label those that may come right before it; First and
// Last are the labels that may begin and end a sentence.
var (
	Before = before()
	First  = starting()
	Last   = ending()
)

func before() (b [Labels][]Label) {
	for l := range Label(Labels) {
		for p := range Label(Labels) {
			if l.starts() && !p.open() || !l.starts() && p.open() && p.kind() == l.kind() {
				b[l] = append(b[l], p)
			}
		}
	}
	return b
}

func starting() (m Mask) {
	for l := range Label(Labels) {
		if l.starts() {
			m |= Only(l)
		}
	}
	return m
}

func ending() (m Mask) {
	for l := range Label(Labels) {
		if !l.open() {
			m |= Only(l)
		}
	}
	return m
}

// Span is a name in a sentence: tokens First to End, half open. Score is the
// smallest lead, over its tokens, of the label taken over Outside.
type Span struct {
	First, End int
	Kind       Kind
	Score      float32
}
