package main

import (
	"claimgraph/graph"
	"claimgraph/loader/name"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
	"claimgraph/loader/text"
)

// teach trains twice. The first model, with the article as a whole to correct
// it, labels news without annotation; the second learns from that as well
// (self-training, as in Liao and Veeramachaneni 2009).
func teach(all []sample, news []article, lexicon sequence.Lexicon, table *gazetteer.Table, o training) ([]byte, error) {
	first, err := name.OpenModel(learn(all, table, lexicon, o))
	if err != nil {
		return nil, err
	}
	more := all[:len(all):len(all)]
	for _, a := range news {
		more = append(more, echo(first, a, table)...)
	}
	return learn(more, table, lexicon, o), nil
}

// certain is the score from which a name is believed.
const certain = 2.5

// echo labels the sentences of an article that hold a name the tagger is sure
// of. Capitalized words outside such names stay open.
func echo(tagger *name.Tagger, a article, table *gazetteer.Table) []sample {
	sentences := text.Sentences(a.Text)
	out := make([]sample, len(sentences))
	for i, s := range sentences {
		out[i] = opened(s, table)
		out[i].weight = 0.3
	}
	sure := make([]bool, len(sentences))
	for _, n := range tagger.Find(sentences) {
		kind, ok := coarseKind[n.Kind]
		if !ok || n.Score < certain {
			continue
		}
		mark(out[n.Sentence].masks, n.First, n.End, kind)
		sure[n.Sentence] = true
	}
	var kept []sample
	for i, s := range out {
		if sure[i] && possible(s.masks) {
			kept = append(kept, s)
		}
	}
	return kept
}

var coarseKind = map[graph.Kind]sequence.Kind{
	graph.KindPerson: sequence.Person, graph.KindOrganization: sequence.Organization, graph.KindPlace: sequence.Place,
	graph.KindEvent: sequence.Other, graph.KindWork: sequence.Other, graph.KindProgramme: sequence.Other,
}
