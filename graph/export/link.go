package export

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"claimgraph/graph"
)

// link is a claim as an edge from its subject to its object.
type link struct {
	view            *view
	claim           *graph.Claim
	article         *graph.Article
	offsets         *graph.Offsets
	attribution     *graph.Attribution // nil: the author says so
	entities        map[graph.ID]*graph.Entity
	subject, object node
}

func (l *link) id() string { return l.view.iri(graph.NounClaim, l.claim.ID) }

// doubts are the words for why a claim is no fact, none for one that holds.
func (l *link) doubts() []string {
	var list []string
	if m := l.claim.Modality; m != graph.ModalityFact && m != graph.ModalityReported {
		list = append(list, string(m))
	}
	if l.claim.Certainty != graph.Certain {
		list = append(list, string(l.claim.Certainty))
	}
	if l.claim.Polarity == graph.Negative {
		list = append(list, "not")
	}
	return list
}

// status is "holds" or why the claim does not.
func (l *link) status() string {
	if l.claim.Holds() {
		return "holds"
	}
	return strings.Join(l.doubts(), " ")
}

// label reads from subject to object: "is a member of", and in brackets before
// it why the claim does not hold: "[planned not] is a member of".
func (l *link) label() string {
	words := l.claim.Predicate
	if r, ok := l.claim.Relation.Relation(); ok {
		words = r.Label
	}
	if l.claim.Holds() {
		return words
	}
	return "[" + l.status() + "] " + words
}

// kind is the label as a type of relationship: MEMBER_OF, PLANNED_NOT_MEMBER_OF.
func (l *link) kind() string {
	words := l.claim.Predicate
	if l.claim.Relation != "" {
		_, words, _ = strings.Cut(string(l.claim.Relation), ":")
	}
	list := append(l.doubts(), words)
	if l.claim.Holds() {
		list = list[len(list)-1:]
	}
	return snake(strings.Join(list, " "))
}

// snake writes "memberOf" and "set out" as MEMBER_OF and SET_OUT.
func snake(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			gap = b.Len() > 0
			continue
		case gap, unicode.IsUpper(r) && b.Len() > 0:
			b.WriteByte('_')
			gap = false
		}
		b.WriteRune(unicode.ToUpper(r))
	}
	if b.Len() == 0 {
		return "CLAIM"
	}
	return b.String()
}

// objectName is empty for a claim without an object, whose node has its verb.
func (l *link) objectName() string {
	if l.claim.Object.IsZero() {
		return ""
	}
	return l.object.name
}

// speaker is the name of who says so, or the text's own words for who has none.
func (l *link) speaker() string {
	if l.attribution == nil {
		return l.article.Author
	}
	return l.nameOf(l.attribution)
}

func (l *link) nameOf(t *graph.Attribution) string {
	if e := l.entities[t.Entity]; e != nil {
		return e.Name
	}
	return l.words(t.Source)
}

func (l *link) words(list []graph.Span) string {
	parts := make([]string, len(list))
	for i, s := range list {
		parts[i] = s.In(l.article.Text)
	}
	return strings.Join(parts, " ")
}

func (l *link) speakerKind() string {
	if l.attribution == nil {
		return string(graph.SourceAuthor)
	}
	return string(l.attribution.Kind)
}

func (l *link) speakerIRI() string {
	if l.attribution == nil || l.attribution.Entity == "" {
		return ""
	}
	return l.view.iri(graph.NounEntity, l.view.id(l.attribution.Entity))
}

// via are those whom the article has the speaker's words from, nearest first.
// Nesting has no circles: an attribution's ID covers that of the one around it.
func (l *link) via() string {
	var names []string
	for t := l.attribution; t != nil && t.In != ""; {
		if t = l.article.Attribution(t.In); t != nil {
			names = append(names, l.nameOf(t))
		}
	}
	return joined(names)
}

func (l *link) cue() string {
	if l.attribution == nil {
		return ""
	}
	return l.words(l.attribution.Cue)
}

func (l *link) said() string {
	if l.attribution == nil {
		return ""
	}
	return l.attribution.Said.String()
}

func (l *link) place() string {
	if e := l.entities[l.claim.Where]; e != nil {
		return e.Name
	}
	return ""
}

// span is the evidence in code points.
func (l *link) span() graph.Span { return l.offsets.Span(l.claim.Evidence) }

func instant(t time.Time, ok bool) string {
	if !ok {
		return ""
	}
	return t.Format(time.RFC3339)
}

// linkColumns are what edges carry in every property graph.
var linkColumns = []column[link]{
	{"label", wordsColumn, (*link).label},
	{"subject", wordsColumn, func(l *link) string { return l.subject.name }},
	{"predicate", wordsColumn, func(l *link) string { return l.claim.Predicate }},
	{"relation", plainColumn, func(l *link) string { return string(l.claim.Relation) }},
	{"object", wordsColumn, (*link).objectName},
	{"status", plainColumn, (*link).status},
	{"modality", plainColumn, func(l *link) string { return string(l.claim.Modality) }},
	{"polarity", plainColumn, func(l *link) string { return string(l.claim.Polarity) }},
	{"certainty", plainColumn, func(l *link) string { return string(l.claim.Certainty) }},
	{"confidence", numberColumn, func(l *link) string { return strconv.FormatFloat(l.claim.Confidence, 'g', -1, 64) }},
	{"when", plainColumn, func(l *link) string { return l.claim.When.String() }},
	{"earliest", plainColumn, func(l *link) string { return instant(l.claim.When.Earliest()) }},
	{"latest", plainColumn, func(l *link) string { return instant(l.claim.When.Latest()) }},
	{"where", wordsColumn, (*link).place},
	{"speaker", wordsColumn, (*link).speaker},
	{"speakerKind", plainColumn, (*link).speakerKind},
	{"speakerIri", plainColumn, (*link).speakerIRI},
	{"via", wordsColumn, (*link).via},
	{"cue", wordsColumn, (*link).cue},
	{"said", plainColumn, (*link).said},
	{"quote", wordsColumn, func(l *link) string { return l.claim.Evidence.In(l.article.Text) }},
	{"start", integerColumn, func(l *link) string { return strconv.Itoa(l.span().Start) }},
	{"end", integerColumn, func(l *link) string { return strconv.Itoa(l.span().End) }},
	{"article", plainColumn, func(l *link) string { return l.view.iri(graph.NounArticle, l.article.ID) }},
	{"title", wordsColumn, func(l *link) string { return l.article.Title }},
	{"publisher", wordsColumn, func(l *link) string { return l.article.Publisher }},
	{"published", plainColumn, func(l *link) string { return l.article.Published.String() }},
	{"url", wordsColumn, func(l *link) string { return l.article.URL }},
	{"rule", wordsColumn, func(l *link) string { return l.claim.Rule }},
}
