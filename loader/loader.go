package loader

import (
	"fmt"
	"slices"

	"claimgraph/graph"
	"claimgraph/loader/claim"
	"claimgraph/loader/entity"
	"claimgraph/loader/masthead"
	"claimgraph/loader/name"
	"claimgraph/loader/page"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
	"claimgraph/loader/syntax/mend"
	"claimgraph/loader/text"
	"claimgraph/loader/timex"
)

// Loader holds the models that the stages share. It is safe for concurrent use.
type Loader struct {
	parser *syntax.Model
	names  *name.Tagger
}

// Result is what Load made of a page.
type Result struct {
	Article *graph.Article
	Name    string   // what messages call it: its address, key or title
	Trees   []Tree   // one a sentence of the article, for those who want to see them
	Notes   []string // what a reader should know, such as a language that is not read
}

// Tree is the tree of one sentence of the article.
type Tree struct {
	Sentence text.Sentence
	Tree     syntax.Tree
}

// Open opens the embedded models.
func Open() (*Loader, error) {
	parser, err := syntax.Open()
	if err != nil {
		return nil, fmt.Errorf("open the parser's model: %w", err)
	}
	names, err := name.Open()
	if err != nil {
		return nil, fmt.Errorf("open the name tagger's model: %w", err)
	}
	return &Loader{parser, names}, nil
}

// Load reads one page. Its error wraps graph.ErrInvalid: the page can be read
// by nobody, trying again does not help.
func (l *Loader) Load(p page.Page) (Result, error) {
	source, err := sourceOf(p)
	if err != nil {
		return Result{}, fmt.Errorf("load %q: %w", label(p), err)
	}
	a := graph.NewArticle(source)
	r := Result{Article: a, Name: label(p)}
	if !english(source.Language) {
		r.Notes = append(r.Notes, foreign(source.Language))
		return r, nil
	}
	trees, in := l.annotate(a, p)
	a.Attributions, a.Claims = claim.Find(in)
	a.Claims = append(a.Claims, masthead.Find(p, a)...)
	sortClaims(a.Claims)
	r.Trees = trees
	if err := a.Validate(); err != nil {
		return Result{}, fmt.Errorf("load %q: %w", label(p), err)
	}
	return r, nil
}

// Candidates reads one page as Load does and gives the claims that its gate
// weighs, for those who train the gate.
func (l *Loader) Candidates(p page.Page) ([]claim.Candidate, error) {
	source, err := sourceOf(p)
	if err != nil {
		return nil, fmt.Errorf("load %q: %w", label(p), err)
	}
	_, in := l.annotate(graph.NewArticle(source), p)
	return claim.Candidates(in), nil
}

// annotate runs the stages before that of claims over the article.
func (l *Loader) annotate(a *graph.Article, p page.Page) ([]Tree, claim.Text) {
	lines := cut(p)
	found := l.names.Find(lines.sentences)
	trees := l.parse(lines.sentences, found)
	a.Sentences = spans(lines.sentences)
	a.Times = times(timex.Find(timex.Text{Sentences: lines.sentences, Anchor: a.Published,
		Tags: tags(lines.sentences, trees), Tenses: tenses(lines.sentences, trees)}))
	prose := lines.prose(trees)
	speeches := speech.Find(lines.sentences, prose, lines.turns...)
	who := entity.Resolve(entity.Text{Article: a, Sentences: lines.sentences, Trees: trees, Names: found, Speeches: speeches, Gender: l.names.Gender})
	a.Entities = who.Entities
	return pair(lines.sentences, trees), claim.Text{Article: a, Sentences: lines.sentences, Trees: prose,
		Times: a.Times, Speeches: speeches, Entities: who}
}

// parse gives the tree of each sentence, with its names as single words.
func (l *Loader) parse(sentences []text.Sentence, found []name.Name) []syntax.Tree {
	trees := make([]syntax.Tree, len(sentences))
	var units []syntax.Unit
	for i, s := range sentences {
		units = units[:0]
		for len(found) > 0 && found[0].Sentence == i {
			units = append(units, syntax.Unit{First: found[0].First, End: found[0].End})
			found = found[1:]
		}
		trees[i] = mend.Tree(l.parser.Parse(s, units))
	}
	return trees
}

func spans(sentences []text.Sentence) []graph.Span {
	out := make([]graph.Span, len(sentences))
	for i, s := range sentences {
		out[i] = s.Span
	}
	return out
}

func pair(sentences []text.Sentence, trees []syntax.Tree) []Tree {
	out := make([]Tree, len(sentences))
	for i := range sentences {
		out[i] = Tree{sentences[i], trees[i]}
	}
	return out
}

// times turns what the stage found into what the article keeps.
func times(found []timex.Time) []graph.Time {
	out := make([]graph.Time, len(found))
	for i, t := range found {
		out[i] = graph.Time{Span: t.Span, Interval: t.Interval, Type: t.Type, Value: t.Value}
	}
	return out
}

// sortClaims puts claims in the order of their evidence.
func sortClaims(list []graph.Claim) {
	slices.SortStableFunc(list, func(a, b graph.Claim) int {
		if d := a.Evidence.Start - b.Evidence.Start; d != 0 {
			return d
		}
		return a.Evidence.End - b.Evidence.End
	})
}
