package lemma

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"
	"strings"

	"claimgraph/loader/perceptron"
	"claimgraph/loader/syntax/lexicon"
)

// Example is a word with its lemma.
type Example struct{ Form, UPOS, XPOS, Lemma string }

// Train learns a lemmatizer and returns its bytes: for each ending the rule
// that most different words with it follow, for each word the rule it follows
// most often where endings alone would miss it.
func Train(examples []Example) []byte {
	c := counts{}
	types := map[Example]bool{}
	for _, ex := range examples {
		r := ruleOf(ex)
		tag := perceptron.HashString(ex.UPOS + "/" + ex.XPOS)
		low := strings.ToLower(ex.Form)
		c.add(key(cased, tag, ex.Form), r)
		c.add(key(whole, tag, low), r)
		ex.Form = low
		if types[ex] {
			continue
		}
		types[ex] = true
		for n := min(longest, len(low)); n >= 0; n-- {
			c.add(key(ending, tag, low[len(low)-n:]), r)
		}
	}
	return c.encode(examples)
}

// ruleOf returns the rule that makes the example's lemma.
func ruleOf(ex Example) rule {
	r := rule{keep: keeps(ex)}
	base := ex.Form
	if !r.keep {
		base = strings.ToLower(base)
	}
	n := 0
	for n < len(base) && n < len(ex.Lemma) && base[n] == ex.Lemma[n] {
		n++
	}
	r.cut, r.add = len(base)-n, ex.Lemma[n:]
	if r.cut > 255 || len(r.add) > 255 {
		return rule{keep: true}
	}
	return r
}

// keeps reports whether the lemma has the form's letters in their own case.
// Where both are the same, names keep it.
func keeps(ex Example) bool {
	low := strings.ToLower(ex.Form)
	if low == ex.Form {
		return ex.UPOS == "PROPN"
	}
	return common(ex.Form, ex.Lemma) > common(low, ex.Lemma)
}

func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// counts says how often each key followed each rule.
type counts map[uint64]map[rule]int

func (c counts) add(k uint64, r rule) {
	if c[k] == nil {
		c[k] = map[rule]int{}
	}
	c[k][r]++
}

// best returns the most frequent rule of a key.
func (c counts) best(k uint64) rule {
	rules := slices.Collect(maps.Keys(c[k]))
	return slices.MinFunc(rules, func(a, b rule) int {
		return cmp.Or(cmp.Compare(c[k][b], c[k][a]), cmp.Compare(a.cut, b.cut), cmp.Compare(a.add, b.add), cmp.Compare(order(a), order(b)))
	})
}

func order(r rule) int {
	if r.keep {
		return 1
	}
	return 0
}

// encode keeps what is not said already by a shorter ending, or by endings for
// a whole word, or by the lowered word for one in its own case.
func (c counts) encode(examples []Example) []byte {
	e := encoder{counts: c, number: map[rule]int{}, values: map[uint64]int{}}
	for n := range longest + 1 {
		e.each(examples, func(tag uint64, low, _ string) {
			if n <= len(low) {
				k := key(ending, tag, low[len(low)-n:])
				if before, ok := e.guess(tag, low, n-1); !ok || before != c.best(k) {
					e.put(k)
				}
			}
		})
	}
	e.each(examples, func(tag uint64, low, _ string) {
		if r, ok := e.guess(tag, low, longest); !ok || r != c.best(key(whole, tag, low)) {
			e.put(key(whole, tag, low))
		}
	})
	e.each(examples, func(tag uint64, low, form string) {
		r := c.best(key(whole, tag, low))
		if own := c.best(key(cased, tag, form)); own != r {
			e.put(key(cased, tag, form))
		}
	})
	return append(e.header(), lexicon.Build(e.values)...)
}

// encoder numbers rules and collects the keys worth keeping.
type encoder struct {
	counts
	rules  []rule
	number map[rule]int
	values map[uint64]int
}

func (e *encoder) each(examples []Example, f func(tag uint64, low, form string)) {
	for _, ex := range examples {
		f(perceptron.HashString(ex.UPOS+"/"+ex.XPOS), strings.ToLower(ex.Form), ex.Form)
	}
}

// guess returns the rule of the longest ending kept so far, up to n bytes.
func (e *encoder) guess(tag uint64, low string, n int) (rule, bool) {
	for n = min(n, len(low)); n >= 0; n-- {
		if k, ok := e.values[key(ending, tag, low[len(low)-n:])]; ok {
			return e.rules[k], true
		}
	}
	return rule{}, false
}

func (e *encoder) put(k uint64) {
	r := e.best(k)
	n, ok := e.number[r]
	if !ok {
		n = len(e.rules)
		e.number[r] = n
		e.rules = append(e.rules, r)
	}
	e.values[k] = n
}

func (e *encoder) header() []byte {
	b := binary.LittleEndian.AppendUint16(nil, uint16(len(e.rules)))
	for _, r := range e.rules {
		b = append(b, byte(order(r)), byte(r.cut), byte(len(r.add)))
		b = append(b, r.add...)
	}
	return b
}
