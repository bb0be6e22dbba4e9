package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/speech"
	"claimgraph/loader/text"
)

// attribute makes an attribution of each speech that asserts its content. What
// is asked, or was not said, is nobody's claim; what nobody is named for ("it is
// said that") has no attribution, and is reported.
func (f *finder) attribute() {
	f.in.Speeches = slices.Clone(f.in.Speeches)
	for k, p := range f.in.Speeches {
		f.in.Speeches[k].Source = f.bearer(p)
	}
	f.attrs = make([]graph.Attribution, len(f.in.Speeches))
	done := make([]bool, len(f.in.Speeches))
	for k := range f.in.Speeches {
		f.attribution(k, done, 0)
	}
}

// bearer is the head of who speaks: the person whom a title or a body before the
// name is put to, where the parser took that for the head: "Norway's minister Ola
// Berg".
func (f *finder) bearer(p speech.Speech) int {
	if p.Source < 0 || p.Turn || f.kind(p.Sentence, p.Source) == graph.KindPerson {
		return p.Source
	}
	x := f.x[p.Sentence]
	for _, k := range f.wordsIn(p.Sentence, p.SourceSpan) {
		if w := x.Words[k]; w.UPOS == "ADP" || w.UPOS == "CCONJ" || w.UPOS == "PUNCT" && w.Form != "-" || w.UPOS == "VERB" {
			break
		}
		e := f.in.Entities.At(p.Sentence, k)
		if e < 0 || f.in.Entities.Entities[e].Kind != graph.KindPerson || !f.in.Entities.Entities[e].Named() || k == 0 && p.Source > 0 && x.Words[k].UPOS != "PROPN" {
			continue
		}
		next := k + 1
		for next < len(x.Words) && f.in.Entities.At(p.Sentence, next) == e {
			next++
		}
		if next < len(x.Words) && x.Words[next].XPOS != "POS" && x.Words[next].UPOS != "NOUN" && x.Words[next].UPOS != "PROPN" {
			return k
		}
	}
	return p.Source
}

// voice is the speech whose words speech k's content are: what the speaker of
// another thinks or says in the first person is that speaker's.
func (f *finder) voice(k int) int {
	p := f.in.Speeches[k]
	if p.Source < 0 || p.In < 0 || p.Turn {
		return k
	}
	words := f.x[p.Sentence].Words
	who, cue := fold(words[p.Source].Form), fold(words[p.Cue].Lemma)
	if !hasWord("i we", who) && !(who == "it" && hasWord("show suggest imply indicate reveal", cue)) { // "it shows that"
		return k
	}
	if up := f.voice(p.In); f.attrs[up].ID != "" {
		return up
	}
	return k
}

// attribution makes the one of speech k, after the one that it is nested in.
func (f *finder) attribution(k int, done []bool, depth int) {
	p := f.in.Speeches[k]
	if done[k] || depth > len(done) {
		return
	}
	done[k] = true
	if p.Manner == speech.Ask || p.Negated && p.Manner != speech.Think || p.Source < 0 {
		return
	}
	a := graph.Attribution{Article: f.in.Article.ID, Cue: []graph.Span{p.CueSpan}, Content: p.Content, Kind: graph.SourceUnnamed}
	if p.SourceSpan.Len() > 0 {
		a.Source = []graph.Span{p.SourceSpan}
	}
	if e := f.in.Entities.At(p.Sentence, p.Source); e >= 0 {
		a.Entity = f.in.Entities.Entities[e].ID
	}
	a.Kind = f.sourceKind(p)
	if p.Manner != speech.Say && !f.wills(p) {
		return
	}
	a.Said = f.said(p)
	if p.In >= 0 {
		f.attribution(p.In, done, depth+1)
		a.In = f.attrs[p.In].ID
	}
	a.ID = graph.AttributionID(a)
	f.attrs[k] = a
}

// wills reports whether a source is one that can think or want: "The storm
// threatens to break the dam" is nobody's threat.
func (f *finder) wills(p speech.Speech) bool {
	if p.Source < 0 {
		return true
	}
	switch f.kind(p.Sentence, p.Source) {
	case graph.KindEvent, graph.KindWork, graph.KindProgramme, graph.KindTopic:
		return false
	case "":
		return p.Manner != speech.Plan && p.Manner != speech.Order || f.x[p.Sentence].Words[p.Source].UPOS == "PRON"
	}
	return true
}

// sourceKind tells who speaks: a named person or body, media, a document, or
// somebody who is only described.
func (f *finder) sourceKind(p speech.Speech) graph.SourceKind {
	if p.Source < 0 {
		return graph.SourceUnnamed
	}
	x := f.x[p.Sentence]
	noun := fold(x.Words[p.Source].Lemma)
	plural := x.Words[p.Source].Number() == "Plur"
	if media[noun] || media[singular(noun)] {
		return graph.SourceMedia
	}
	e := f.in.Entities.At(p.Sentence, p.Source)
	if e < 0 {
		if documents[noun] {
			return graph.SourceDocument
		}
		return graph.SourceUnnamed
	}
	entity := f.in.Entities.Entities[e]
	switch entity.Kind {
	case graph.KindPerson:
		if plural || !entity.Named() {
			return graph.SourceUnnamed
		}
		return graph.SourcePerson
	case graph.KindOrganization, graph.KindPlace:
		if f.isMedia(entity) {
			return graph.SourceMedia
		}
		return graph.SourceOrganization
	case graph.KindWork, graph.KindEvent, graph.KindProgramme:
		return graph.SourceDocument
	}
	return graph.SourceUnnamed
}

// isMedia reports whether an organization's name is that of a paper, agency or
// station.
func (f *finder) isMedia(e graph.Entity) bool {
	for _, w := range strings.Fields(fold(e.Name)) {
		if mediaNames[w] {
			return true
		}
	}
	return mediaNames[fold(e.Name)]
}

func singular(w string) string { return strings.TrimSuffix(w, "s") }

// media, documents and mediaNames tell sources apart.
var (
	media      = set("media press newspaper magazine broadcaster tabloid outlet reporter_network newswire website channel")
	documents  = set("report statement document letter memo paper study survey poll release filing record indictment complaint ruling verdict post tweet email message article book text law bill agreement treaty constitution press_release notice sign transcript")
	mediaNames = set(`news times post daily herald tribune gazette journal guardian telegraph observer chronicle press reuters afp bbc cnn
		nbc abc cbs pbs npr xinhua tass agence agency broadcasting television tv radio newspaper independent mirror express today mail
		globe wikinews bloomberg associated fox jazeera spiegel monde figaro pravda interfax yonhap kyodo ap dpa upi observer standard`)
)

// quotes are the spans between quotation marks.
func quotes(sentences []text.Sentence) []graph.Span {
	var spans []graph.Span
	for _, q := range speech.Quotes(sentences) {
		spans = append(spans, q.Span)
	}
	return spans
}
