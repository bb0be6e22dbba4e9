package claim

import (
	"strings"

	"claimgraph/graph"
)

// onOccasion is the time in an oblique of the clause: "spoke at last year's fair".
func (f *finder) onOccasion(c clause) *when {
	for _, o := range c.obliques {
		if k := f.x[c.s].Child(o.word, "nmod:poss"); k >= 0 && f.kind(c.s, o.word) == graph.KindEvent {
			if t := f.timeAt(c.s, k); t != nil && !t.Interval.IsZero() {
				return t
			}
		}
	}
	return nil
}

// occasion is the time of what the clause hangs together with: of the event that
// it says is held ("this year's fair opens in Voss"), of the verb that it is
// coordinated with ("spoke at last year's fair and said"), or right before its
// "when" ("In 1990, when the mill closed, ...").
func (f *finder) occasion(c clause) *when {
	x := f.x[c.s]
	if held[strings.ReplaceAll(f.lemma(c.s, c.head), " ", "_")] {
		for _, w := range c.subjects {
			if k := x.Child(w, "nmod:poss"); k >= 0 && f.kind(c.s, w) == graph.KindEvent {
				if t := f.timeAt(c.s, k); t != nil && !t.Interval.IsZero() {
					return t
				}
			}
		}
	}
	top := c.head
	if len(c.chain) > 0 {
		top = c.chain[0]
	}
	h := x.Words[top].Head
	if h < 0 {
		return nil
	}
	switch x.Words[top].Rel {
	case "conj":
		if x.Child(top, "nsubj") < 0 && x.Words[h].UPOS == "VERB" {
			up := clause{s: c.s, head: h, agent: -1, content: -1, called: -1}
			f.arguments(&up)
			return f.onOccasion(up)
		}
	case "advcl", "acl:relcl", "advcl:relcl":
		return f.beforeWhen(c.s, top)
	}
	return nil
}

// beforeWhen is the time right before the "when" that opens a clause.
func (f *finder) beforeWhen(s, w int) *when {
	x := f.x[s]
	for _, k := range x.Children(w) {
		if k > w || x.Words[k].XPOS != "WRB" || fold(x.Words[k].Form) != "when" {
			continue
		}
		if k--; k > 0 && x.Words[k].Form == "," {
			k--
		}
		if k < 0 {
			return nil
		}
		if t := f.timeAt(s, k); t != nil && !t.Interval.IsZero() {
			return f.bounding(s, t)
		}
	}
	return nil
}

// bounding is the bound that a time sets: what "when" tells of "until 2012, when"
// or "since May, when" happened then, and neither lasted until then nor since.
func (f *finder) bounding(s int, t *when) *when {
	i, x := t.Interval, f.x[s]
	if !i.IsRange() || t.first == 0 || !hasWord("since until till by after before", fold(x.Words[t.first-1].Form)) {
		return t
	}
	_, starts := i.Earliest()
	_, ends := i.Latest()
	bound := *t
	switch {
	case starts && !ends:
		bound.Interval = i.Begin()
	case ends && !starts:
		bound.Interval = i.End()
	}
	return &bound
}

// held are the verbs of an event that say when and where it is.
var held = set("hold host begin start open end close conclude schedule occur happen take_place")
