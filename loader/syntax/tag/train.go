package tag

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"claimgraph/loader/perceptron"
	"claimgraph/loader/syntax/lexicon"
)

// Example is a sentence with its right tags.
type Example struct {
	Forms []string
	Tags  []Tag
}

// Training says how Train learns.
type Training struct {
	Epochs int
	Seeds  []uint64 // one model each; their sum is kept
	perceptron.Pruning
	MinUpdates int // of a feature before it scores
}

// Train learns a tagger and returns its bytes. The same examples and options
// give the same bytes.
func Train(examples []Example, opts Training) []byte {
	t, blob := vocabulary(examples)
	gold := make([][]int, len(examples))
	for i, ex := range examples {
		for _, tag := range ex.Tags {
			gold[i] = append(gold[i], t.nearest(tag))
		}
	}
	var models []*perceptron.Weights
	for _, seed := range opts.Seeds {
		w := perceptron.NewWeights(len(t.tags), perceptron.Training{MinUpdates: opts.MinUpdates})
		t.model = w
		t.learn(w, examples, gold, opts.Epochs, rand.New(rand.NewPCG(seed, 17)))
		models = append(models, w)
	}
	return append(blob, perceptron.Freeze(opts.Pruning, models...)...)
}

// learn goes over the examples in a new order each epoch. Tags to the left are
// the tagger's own, as they will be in use.
func (t *Tagger) learn(w *perceptron.Weights, examples []Example, gold [][]int, epochs int, rng *rand.Rand) {
	var s Scratch
	for range epochs {
		for _, k := range rng.Perm(len(examples)) {
			forms := examples[k].Forms
			codes := make([]int, len(forms))
			c := t.sentence(forms, codes, &s)
			for i := range forms {
				if codes[i] = c.words[i+pad].sure; codes[i] >= 0 {
					continue
				}
				s.features = c.features(s.features[:0], i)
				codes[i] = t.best(&s)
				if right := gold[k][i]; codes[i] != right {
					w.Add(s.features, right, 1)
					w.Add(s.features, codes[i], -1)
				}
				w.Step()
			}
		}
	}
}

// nearest returns the code of a tag, or of the most frequent one with the same
// UPOS for a combination too rare to learn.
func (t *Tagger) nearest(tag Tag) int {
	if i := t.Code(tag); i >= 0 {
		return i
	}
	return max(0, slices.IndexFunc(t.tags, func(o Tag) bool { return o.UPOS == tag.UPOS }))
}

const (
	rareTag  = 3    // a tag met less often is none
	rareWord = 5    // a word met less often tells nothing of the tags it may have
	sureWord = 30   // a word met so often with one tag alone needs no decision
	ofSet    = 0.02 // share of a word's uses that a tag needs to be in its class
)

// vocabulary collects the tags, most frequent first, and the classes of words
// that may have the same tags. It returns the bytes of both.
func vocabulary(examples []Example) (*Tagger, []byte) {
	t := &Tagger{tags: frequent(examples)}
	uses := map[uint64][]int{}
	for _, ex := range examples {
		for i, form := range ex.Forms {
			key := lexicon.Key(0, look(form).lower)
			if uses[key] == nil {
				uses[key] = make([]int, len(t.tags))
			}
			uses[key][t.nearest(ex.Tags[i])]++
		}
	}
	words := lexicon.Build(t.classes(uses))
	var names []string
	for _, tag := range t.tags {
		names = append(names, tag.UPOS+"/"+tag.XPOS)
	}
	sets := make([]byte, len(t.sets))
	for i, only := range t.sets {
		sets[i] = byte(only + 1)
	}
	t.words, _, _ = lexicon.Open(words) // what Build wrote opens
	blob := part(part(nil, []byte(strings.Join(names, " "))), sets)
	return t, append(blob, words...)
}

// frequent lists the tags to learn, the most frequent first.
func frequent(examples []Example) []Tag {
	count := map[Tag]int{}
	for _, ex := range examples {
		for _, tag := range ex.Tags {
			count[tag]++
		}
	}
	var tags []Tag
	for tag, n := range count {
		if n >= rareTag {
			tags = append(tags, tag)
		}
	}
	slices.SortFunc(tags, func(a, b Tag) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.UPOS, b.UPOS), cmp.Compare(a.XPOS, b.XPOS))
	})
	return tags
}

// classes numbers the sets of tags that words were met with and returns the set
// of each word that is frequent enough to tell.
func (t *Tagger) classes(uses map[uint64][]int) map[uint64]int {
	number := map[string]int{}
	values := map[uint64]int{}
	for _, key := range slices.Sorted(maps.Keys(uses)) {
		total, signature, only := 0, []byte{0}, -1
		for _, n := range uses[key] {
			total += n
		}
		if total < rareWord {
			continue
		}
		for tag, n := range uses[key] {
			if float64(n) >= ofSet*float64(total) {
				signature = append(signature, byte(tag))
			}
			if n == total && n >= sureWord {
				only, signature[0] = tag, 1
			}
		}
		k, ok := number[string(signature)]
		if !ok {
			k = len(t.sets)
			number[string(signature)] = k
			t.sets = append(t.sets, only)
		}
		values[key] = k
	}
	return values
}
