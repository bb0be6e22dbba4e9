package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
)

// act is what a noun of an act tells: the verb, and the prepositions before the
// one it is done to.
type act struct{ verb, preps string }

// deed is a noun of an act with its parts.
type deed struct {
	s, noun int
	act
	agent, owner int // words, -1 for none
	targets      []int
	prep         []int // words of the preposition before them
	known        bool  // spoken of as known: "the", or a possessive
}

// event: a noun that tells an act, with who did it to whom: "Norway's attack on
// the fleet". Only what is spoken of as known counts: "the", or a possessive.
func (f *finder) event(s, w int, noun string) {
	a, ok := acts[noun]
	if !ok || f.hypothetical(s, w) || f.unreal(s, w) {
		return
	}
	e := f.deed(s, w, a)
	if e.agent >= 0 && e.owner >= 0 && e.agent != e.owner && len(e.targets) == 0 { // "the mill's purchase by Fjord Foods"
		e.targets = []int{e.owner}
	}
	if e.agent < 0 || !e.known {
		return
	}
	d := draft{s: s, head: w, predicate: e.verb, phrase: noun, aside: true, mode: f.plainMode(s, w), when: f.whenOfNoun(s, w), rule: "event"}
	d.subject = f.owner(s, e.agent)
	if len(e.targets) == 0 && f.x[s].Words[e.agent].Rel == "nmod" {
		f.conducted(d, e)
	}
	for _, t := range e.targets {
		d.object, d.phrase = f.owner(s, t), strings.TrimSpace(noun+" "+fold(f.words(s, e.prep)))
		d.extra = append(slices.Clone(e.prep), w)
		if f.muddled(d.object) || f.hyphenated(d.object) {
			continue
		}
		f.emit(d)
	}
}

// deed reads the parts of noun w: agent and target.
func (f *finder) deed(s, w int, a act) deed {
	x := f.x[s]
	e := deed{s: s, noun: w, act: a, agent: -1, owner: -1}
	for _, k := range x.Children(w) {
		named := f.doer(s, k)
		switch rel := x.Words[k].Rel; {
		case rel == "nmod:poss" && k < w:
			e.known = true
			if named {
				e.owner = k
			}
		case k < w && named && (rel == "compound" && f.bodyAt(s, k) || rel == "amod" && f.demonym(s, k)):
			e.owner = k
		case rel == "det" && fold(x.Words[k].Form) == "the":
			e.known = true
		case rel == "nmod" && k > w:
			if p := fold(f.words(s, f.prepositions(s, k))); p == "by" {
				if f.doer(s, k) && (len(e.targets) == 0 || hasWord("on of", a.preps[:2])) { // in "response to a call by Voss" the call may be by Voss
					e.agent, e.known = k, true
				}
			} else if hasWord(a.preps, p) && len(e.targets) == 0 {
				e.targets, e.prep = f.row(s, k), f.prepositions(s, k)
			}
		}
	}
	if e.agent < 0 {
		e.agent = e.owner
	}
	return e
}

// doer reports whether a word names somebody who can do an act.
func (f *finder) doer(s, k int) bool {
	if f.timeAt(s, k) != nil {
		return false
	}
	return f.in.Entities.At(s, k) >= 0 && f.kind(s, k) != "" || f.x[s].Words[k].UPOS == "NOUN" && (f.human(s, k) || bodiesOfPeople[fold(f.x[s].Words[k].Lemma)])
}

// bodiesOfPeople are nouns of those who act together.
var bodiesOfPeople = set(`police army navy council government court committee board company firm parliament senate ministry agency union party
	military team club commission authority troop force group gang mob crowd bank museum university school people nation country state city`)

// conducted: "a hasty raid by the police" has no target; the police conducted it.
func (f *finder) conducted(d draft, e deed) {
	if !operations[fold(f.x[d.s].Words[e.noun].Lemma)] || f.x[d.s].Words[e.noun].Number() == "Plur" {
		return
	}
	f.split = map[int]bool{e.agent: true}
	d.object = f.argument(d.s, e.noun)
	f.split = nil
	d.predicate, d.phrase, d.inverted = "conduct", "by", true
	f.emit(d)
}

// operations are acts that one conducts.
var operations = set("crackdown attack assault raid campaign bombing offensive operation survey study investigation inquiry search strike blockade")

// whenOfNoun is the time that hangs on a noun: "the raid in May".
func (f *finder) whenOfNoun(s, w int) graph.Interval {
	for i := range f.times[s] {
		if t := &f.times[s][i]; t.verb == w && !t.Interval.IsZero() {
			return t.Interval
		}
	}
	return graph.Interval{}
}

// hypothetical reports whether the clause around a noun is not told as fact:
// what it speaks of may not be either. A subject stands on its own: "The raid on
// the mill threatens to ruin it" tells of a raid.
func (f *finder) hypothetical(s, w int) bool {
	x := f.x[s]
	for steps, below := 0, -1; w >= 0 && steps < len(x.Words); steps++ {
		if f.predicate(s, w) {
			m := f.mode(s, w, nil)
			if below >= 0 && x.Words[below].Rel == "nsubj" && (finite(x.Words[w]) && x.Words[w].XPOS != "MD") && m.modality != graph.ModalityConditional {
				return m.drop
			}
			return m.drop || rank[m.modality] > rank[graph.ModalityReported]
		}
		below, w = w, x.Words[w].Head
	}
	return false
}

// unreal reports whether what stands over a noun or before it leaves open whether
// its act ever was: "the planned sale", "no attack", "opposed the sale", "the
// threat of an attack".
func (f *finder) unreal(s, w int) bool {
	x := f.x[s]
	for _, k := range x.Children(w) {
		if form := fold(x.Words[k].Form); k < w && (open[form] || x.Words[k].Rel == "det" && hasWord("no any every", form)) {
			return true
		}
	}
	h := x.Words[w].Head
	if h < 0 {
		return false
	}
	lemma := fold(x.Words[h].Lemma)
	if x.Words[h].UPOS == "NOUN" && x.Words[w].Rel == "nmod" {
		return intention[lemma] || awaited[lemma] || open[lemma] || f.unreal(s, h)
	}
	if e, known := governors[lemma]; x.Words[w].Rel == "obj" || x.Words[w].Rel == "obl" || x.Words[w].Rel == "nsubj:pass" {
		return dropped[lemma] || awaited[lemma] || preventers[lemma] || known && e != asIs && e != hearsay
	}
	return false
}

// open are words before an act that is not known to have been.
var open = set("planned proposed possible potential alleged attempted threatened suspected future next impending upcoming prospective would-be failed eventual likely further any")

// awaited are verbs and nouns whose object may not have happened.
var awaited = set(`oppose support back approve fear predict deny await discuss avoid face risk forecast call favor favour negotiate permit expect
	possibility prospect risk danger threat fear likelihood chance hope case event idea notion question rumor rumour theory allegation claim accusation suspicion speculation doubt talk suggestion request call
	demand opposition support approval end lack absence alternative`)

// acts maps nouns of acts to what they tell.
var acts = compileActs(map[string]string{
	"on against": `attack:attack crackdown:crack_down_on assault:assault raid:raid strike:strike ban:ban sanction:sanction`,
	"of": `invasion:invade bombing:bomb shelling:shell criticism:criticize condemnation:condemn acquisition:acquire takeover:take_over purchase:buy
		annexation:annex occupation:occupy blockade:block arrest:arrest murder:murder assassination:assassinate killing:kill rejection:reject
		approval:approve endorsement:endorse sale:sell appointment:appoint dismissal:dismiss nomination:nominate detention:detain
		defeat:defeat adoption:adopt ratification:ratify rescue:rescue destruction:destroy handling:handle treatment:treat
		control:control conquest:conquer seizure:seize abduction:abduct kidnapping:kidnap persecution:persecute poisoning:poison
		removal:remove closure:close construction:build discovery:discover invention:invent recognition:recognize ownership:own hosting:host`,
	"to":      `visit:visit opposition:oppose commitment:commit_to response:respond_to reaction:react_to contribution:contribute_to apology:apologize_to`,
	"from":    `withdrawal:withdraw_from departure:leave exit:leave resignation:resign_from`,
	"with":    `cooperation:cooperate_with collaboration:cooperate_with partnership:partner_with meeting:meet`,
	"for":     `support:support call:call_for demand:demand`,
	"in":      `investment:invest_in participation:take_part_in involvement:take_part_in arrival:arrive_in membership:belong_to`,
	"on_upon": `dependence:depend_on reliance:rely_on`,
	"over":    `victory:defeat win:defeat triumph:defeat`,
	"into of": `investigation:investigate inquiry:investigate probe:investigate`,
})

func compileActs(groups map[string]string) map[string]act {
	m := map[string]act{}
	for preps, nouns := range groups {
		for _, pair := range strings.Fields(nouns) {
			noun, verb, _ := strings.Cut(pair, ":")
			m[noun] = act{strings.ReplaceAll(verb, "_", " "), strings.ReplaceAll(preps, "_", " ")}
		}
	}
	return m
}
