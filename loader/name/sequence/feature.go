package sequence

import (
	"math/bits"

	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/perceptron"
)

// run is a stretch of capitalized tokens, and what stands around it.
type run struct {
	first, end    int
	before, after uint64 // keys of the nearest words outside
	head          gazetteer.Class
	tail          uint64 // key of its last token
	title         gazetteer.Class
	left, right   uint64 // the nearest nouns that say what it is
}

// Features gives for each token of a sentence the hashes of its features. It is
// made for one sentence at a time and may be used again after Read; it is not
// safe for concurrent use.
type Features struct {
	words []Word
	runs  []run
	at    []int // index of a token's run, -1 for none
	all   uint64
	out   []uint64
}

// Read takes the words of the next sentence.
func (f *Features) Read(words []Word) {
	f.words, f.runs, f.at = words, f.runs[:0], f.at[:0]
	for i := 0; i < len(words); {
		end := f.capitals(i)
		if end == i {
			f.at = append(f.at, -1)
			i++
			continue
		}
		f.runs = append(f.runs, f.run(i, end))
		for range end - i {
			f.at = append(f.at, len(f.runs)-1)
		}
		i = end
	}
	f.all = f.casing()
}

// capitals returns where a run of capitalized tokens that begins at i ends.
// Hyphens and ampersands between two of them belong to it ("Coca-Cola").
func (f *Features) capitals(i int) int {
	for i < len(f.words) {
		switch {
		case f.words[i].Capital():
			i++
		case i+1 < len(f.words) && i > 0 && f.words[i-1].Capital() && f.words[i+1].Capital() && joins[f.words[i].Key]:
			i++
		default:
			return i
		}
	}
	return i
}

var joins = map[gazetteer.Key]bool{gazetteer.KeyOf("-"): true, gazetteer.KeyOf("–"): true, gazetteer.KeyOf("&"): true}

func (f *Features) run(first, end int) run {
	r := run{first: first, end: end, before: edge, after: edge, head: f.words[end-1].Class, tail: uint64(f.words[end-1].Key)}
	if first > 0 {
		r.before = uint64(f.words[first-1].Key)
		r.title = f.words[first-1].Class & gazetteer.Title
	}
	if end < len(f.words) {
		r.after = uint64(f.words[end].Key)
	}
	r.left, r.right = f.noun(first-1, -1), f.noun(end, 1)
	return r
}

// reach is how far from a name a noun may say what it is.
const reach = 7

// noun looks from token i to one side for the nearest common noun that says
// what a name is, past small words and marks ("Ekeby is a small fishing
// village"). It gives the noun's classes and how near it stands.
func (f *Features) noun(i, step int) uint64 {
	for n := range reach {
		k := i + n*step
		if k < 0 || k >= len(f.words) || f.words[k].Capital() && f.words[k].Phrase&gazetteer.Demonym == 0 {
			return 0
		}
		if c := f.words[k].Class & gazetteer.Noun; c != 0 && f.words[k].Shape == Lower {
			return uint64(c) | uint64(min(n, 2))
		}
	}
	return 0
}

// casing says how a sentence is written: mostly in capitals, mostly with
// initial capitals (a headline), or as usual.
func (f *Features) casing() uint64 {
	letters, upper, small := 0, 0, 0
	for i := range f.words {
		switch f.words[i].Shape {
		case Capitals, Letter:
			upper++
			letters++
		case Initial, Mixed:
			letters++
		case Lower:
			small++
			letters++
		}
	}
	switch {
	case letters < 2:
		return 3
	case 3*upper >= 2*letters:
		return 2
	case 3*small <= letters:
		return 1
	}
	return 0
}

const edge = 1 // stands for the words beyond the ends of a sentence

func (f *Features) key(i int) uint64 {
	if i < 0 || i >= len(f.words) {
		return edge
	}
	return uint64(f.words[i].Key)
}

var none Word

func (f *Features) word(i int) *Word {
	if i < 0 || i >= len(f.words) {
		return &none
	}
	return &f.words[i]
}

// look is a short code of how a word is written and seen.
func look(w *Word) uint64 { return uint64(w.Shape) | uint64(w.Habit)<<4 }

// sort of phrase a table found here, with the position in it.
func found(w *Word) uint64 { return uint64(w.Phrase)<<3 | uint64(w.Part) }

// add appends a feature of a template with up to three values.
func (f *Features) add(template int, a, b, c uint64) {
	f.out = append(f.out, perceptron.Hash(template, a, b, c))
}

// At returns the features of token i. The slice is good until the next call.
func (f *Features) At(i int) []uint64 {
	f.out = f.out[:0]
	f.lexical(i)
	f.written(i)
	f.known(i)
	f.around(i)
	return f.out
}

func (f *Features) lexical(i int) {
	w0, w1, n1 := f.key(i), f.key(i-1), f.key(i+1)
	f.add(0, 0, 0, 0)
	f.add(1, w0, 0, 0)
	f.add(2, w1, 0, 0)
	f.add(3, n1, 0, 0)
	f.add(4, f.key(i-2), 0, 0)
	f.add(5, f.key(i+2), 0, 0)
	f.add(6, w1, w0, 0)
	f.add(7, w0, n1, 0)
}

func (f *Features) written(i int) {
	w, p, n := f.word(i), f.word(i-1), f.word(i+1)
	start := uint64(0)
	if i == 0 || i == 1 && p.Shape == Mark {
		start = 1
	}
	f.add(10, look(w), start, f.all)
	f.add(11, look(p), look(w), look(n))
	f.add(12, look(w), f.key(i-1), 0)
	f.add(13, look(w), f.key(i+1), 0)
	f.add(14, uint64(p.Shape), uint64(w.Shape), uint64(n.Shape)|uint64(f.word(i+2).Shape)<<4|uint64(f.word(i-2).Shape)<<8)
	if !w.Capital() {
		return
	}
	for k := range 3 {
		f.add(15+k, w.prefix[k], uint64(w.Shape), 0)
		f.add(18+k, w.suffix[k], uint64(w.Shape), 0)
	}
}

func (f *Features) known(i int) {
	w, p, n := f.word(i), f.word(i-1), f.word(i+1)
	for c := uint64(w.Class); c != 0; c &= c - 1 {
		f.add(21, uint64(bits.TrailingZeros64(c)), uint64(w.Shape), 0)
	}
	for c := uint64(p.Class); c != 0; c &= c - 1 {
		f.add(22, uint64(bits.TrailingZeros64(c)), uint64(w.Shape), 0)
	}
	for c := uint64(n.Class); c != 0; c &= c - 1 {
		f.add(23, uint64(bits.TrailingZeros64(c)), uint64(w.Shape), 0)
	}
	f.add(24, uint64(w.Class), uint64(w.Shape), 0)
	f.add(25, uint64(w.Class), uint64(n.Class), look(n))
	f.add(26, uint64(p.Class), uint64(w.Class), look(p))
	if w.Part != 0 {
		for c := uint64(w.Phrase); c != 0; c &= c - 1 {
			f.add(27, uint64(bits.TrailingZeros64(c)), uint64(w.Part), uint64(w.Shape))
		}
		f.add(28, found(w), uint64(p.Shape), uint64(n.Shape))
	}
	f.add(29, found(p), found(w), found(n))
}

func (f *Features) around(i int) {
	w := f.word(i)
	if f.at[i] < 0 {
		f.add(30, uint64(f.word(i-1).Shape), uint64(f.word(i+1).Shape), uint64(w.Key))
		f.add(31, uint64(f.word(i-1).Class&gazetteer.Head), uint64(f.word(i+1).Class), uint64(w.Key))
		return
	}
	r := &f.runs[f.at[i]]
	size, place := uint64(min(r.end-r.first, 5)), uint64(min(i-r.first, 3))<<4|uint64(min(r.end-1-i, 3))
	f.add(32, size, place, look(w))
	f.add(33, r.before, size, 0)
	f.add(34, r.after, size, 0)
	f.add(35, r.before, r.after, 0)
	f.add(36, uint64(r.head), place, 0)
	f.add(37, r.tail, min(uint64(r.end-1-i), 1), 0)
	f.add(38, uint64(r.title), place, 0)
	f.add(39, uint64(f.words[r.first].Class), uint64(r.head), place)
	f.add(40, f.key(r.first), place, 0)
	f.add(41, uint64(f.word(r.end+1).Class), r.after, 0)
	f.add(42, f.key(r.first-2), r.before, 0)
	f.add(43, f.key(r.end+1), r.after, 0)
	f.add(44, r.left, place, 0)
	f.add(45, r.right, r.after, 0)
	f.add(46, r.right, place, 0)
}
