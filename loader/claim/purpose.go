package claim

// aim: "The aim of the club is to restore the mill": the club means to, whatever
// noun says so. -1 for none.
func (f *finder) aim(s, w, k int) int {
	x := f.x[s]
	if !aims[fold(x.Words[k].Lemma)] || x.Child(w, "cop") < k || !f.infinitive(s, w) || x.Child(k, "nmod:poss") >= 0 {
		return -1
	}
	for _, j := range x.Children(k) {
		if x.Words[j].Rel == "nmod" && j > k && fold(f.words(s, f.prepositions(s, j))) == "of" {
			return j
		}
	}
	return -1
}

var aims = set("aim goal purpose objective mission task essence point intention ambition")

// asOpener is the subject of the clause that noun w opens with "as": in "As the
// first mill in Voss, the firm sells wool" the firm is the mill. -1 for none.
func (f *finder) asOpener(s, w int) int {
	x := f.x[s]
	h := x.Words[w].Head
	if p := x.Child(w, "case"); p != 0 || fold(x.Words[0].Form) != "as" || x.Words[w].Rel != "obl" || h < w {
		return -1
	}
	c := clause{s: s, head: h}
	if n := x.Child(h, "nsubj"); n > w {
		if c.subjects = f.row(s, n); f.capable(c, w) {
			return n
		}
	}
	return -1
}

// ongoing reports whether clause w tells what its noun's subject is at: "Voss is
// in the process of selling its mill", "at the stage of building it".
func (f *finder) ongoing(s, w, h int) bool {
	x := f.x[s]
	m := x.Child(w, "mark")
	return x.Words[w].XPOS == "VBG" && m > h && fold(x.Words[m].Form) == "of" && processes[fold(x.Words[h].Lemma)] && x.Child(h, "cop") >= 0 && x.Child(h, "case") >= 0
}

var processes = set("process stage middle midst course business")

// serving reports whether clause w tells what a thing is there for that the
// subject is or has become: "The fair is a platform for showing wool", "has grown
// into a place for selling it".
func (f *finder) serving(s, w int) bool {
	x := f.x[s]
	m := x.Child(w, "mark")
	if m < 1 || x.Words[w].XPOS != "VBG" || fold(x.Words[m].Form) != "for" || !venues[fold(x.Words[m-1].Lemma)] {
		return false
	}
	n := m - 1
	h := x.Words[n].Head
	up := x.Words[w].Head
	return x.Child(n, "cop") >= 0 && up == n || h >= 0 && (up == h || up == n) && turning[fold(x.Words[h].Lemma)]
}

var (
	venues  = set("platform forum venue place tool means vehicle instrument mechanism channel hub center centre base network")
	turning = set("become remain serve act grow develop evolve turn function")
)

// swelling reports whether clause w tells in passing what the subject has more or
// less of: "Voss has built a mill, with rapidly expanding trade".
func (f *finder) swelling(s, w int) bool {
	x := f.x[s]
	m := x.Child(w, "mark")
	return m > 0 && fold(x.Words[m].Form) == "with" && x.Words[m-1].Form == "," && labile[fold(x.Words[w].Lemma)] && x.Child(w, "obj") > w && x.Child(w, "nsubj") < 0
}

// labile are verbs whose object grows or shrinks as their subject would.
var labile = set("expand improve deepen strengthen widen broaden increase")
