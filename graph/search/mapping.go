package search

import (
	"claimgraph/graph"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	blevemapping "github.com/blevesearch/bleve/v2/mapping"
)

// document is what the index holds of an article or a claim. Words of an
// article are its title and text; those of a claim its quote, and the names at
// its ends and of its speaker, so that "she resigned" is found by her name.
type document struct {
	Kind    string `json:"kind"`
	Article string `json:"article"`
	Title   string `json:"title,omitempty"`
	Text    string `json:"text"`
	Names   string `json:"names,omitempty"`
	Start   int    `json:"start"` // of Text in the article's text, in code points
}

// BleveType tells the index that all documents have one mapping.
func (document) BleveType() string { return "_default" }

// The fields of a document that are searched.
const (
	fieldKind    = "kind"
	fieldArticle = "article"
	fieldTitle   = "title"
	fieldText    = "text"
	fieldNames   = "names"
	fieldStart   = "start"
)

func mapping() *blevemapping.IndexMappingImpl {
	d := bleve.NewDocumentStaticMapping()
	for _, field := range []string{fieldKind, fieldArticle} {
		m := blevemapping.NewKeywordFieldMapping()
		m.Analyzer, m.IncludeInAll, m.DocValues, m.IncludeTermVectors = keyword.Name, false, false, false
		m.Store = true
		d.AddFieldMappingsAt(field, m)
	}
	for _, field := range []string{fieldTitle, fieldText, fieldNames} {
		m := blevemapping.NewTextFieldMapping()
		m.Analyzer, m.IncludeInAll, m.DocValues, m.IncludeTermVectors = en.AnalyzerName, false, false, true
		m.Store = field != fieldNames
		d.AddFieldMappingsAt(field, m)
	}
	start := blevemapping.NewNumericFieldMapping()
	start.Index, start.IncludeInAll, start.DocValues, start.Store = false, false, false, true
	d.AddFieldMappingsAt(fieldStart, start)
	m := bleve.NewIndexMapping()
	m.DefaultMapping = d
	return m
}

// documents calls f for the article and each of its claims, with the names that
// the index knows them by.
func documents(a *graph.Article, f func(name string, d document) error) error {
	whole := document{Kind: string(KindArticle), Article: string(a.ID), Title: a.Title, Text: a.Text}
	if err := f(KindArticle.name(a.ID), whole); err != nil {
		return err
	}
	names := make(map[graph.ID]string, len(a.Entities))
	for i := range a.Entities {
		names[a.Entities[i].ID] = a.Entities[i].Name
	}
	offsets := graph.NewOffsets(a.Text)
	for i := range a.Claims {
		c := &a.Claims[i]
		d := document{Kind: string(KindClaim), Article: string(a.ID), Text: c.Evidence.In(a.Text), Start: offsets.CodePoints(c.Evidence.Start),
			Names: names[c.Subject.Entity] + "\n" + names[c.Object.Entity]}
		if by := a.Attribution(c.Attribution); by != nil {
			d.Names += "\n" + names[by.Entity]
		}
		if err := f(KindClaim.name(c.ID), d); err != nil {
			return err
		}
	}
	return nil
}
