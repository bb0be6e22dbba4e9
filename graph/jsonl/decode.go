package jsonl

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"claimgraph/graph"
)

// Decode reads one line. Whatever it returns without an error passes
// Article.Validate. The error wraps graph.ErrInvalid.
func Decode(data []byte) (*graph.Article, error) {
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("%w: not UTF-8", graph.ErrInvalid)
	}
	var l line
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &l); err != nil {
		return nil, fmt.Errorf("%w: %v", graph.ErrInvalid, err)
	}
	r := reader{l: &l, at: graph.NewOffsets(l.Article.Text), entities: map[string]graph.ID{}}
	a, err := r.article()
	if err != nil {
		return nil, err
	}
	if err := a.Validate(); err != nil {
		return nil, err
	}
	return a, nil
}

// reader turns one line into an article.
type reader struct {
	l            *line
	at           *graph.Offsets
	a            *graph.Article
	entities     map[string]graph.ID // by the line's own names
	attributions []graph.ID          // by place in the line
}

func (r *reader) article() (*graph.Article, error) {
	w := r.l.Article
	published, err := interval(&w.Published)
	if err != nil {
		return nil, fmt.Errorf("published: %w", err)
	}
	source := graph.Source{URL: w.URL, Title: w.Title, Publisher: w.Publisher, Author: w.Author,
		Section: w.Section, Published: published, Language: w.Language, Text: w.Text}
	if r.a = graph.NewArticle(source); w.ID != string(r.a.ID) { // an article without a key is written with its ID
		source.Key = w.ID
		r.a = graph.NewArticle(source)
	}
	if w.SHA256 != "" && w.SHA256 != r.a.SHA256 {
		return nil, fmt.Errorf("%w: sha256 is not that of the text, which gives %s", graph.ErrInvalid, r.a.SHA256)
	}
	for _, step := range []func() error{r.readSentences, r.readEntities, r.readTimes, r.readAttributions, r.readClaims} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return r.a, nil
}

func (r *reader) span(s span) (graph.Span, error) {
	b, ok := r.at.Parse(graph.Span{Start: s.Start, End: s.End})
	if !ok || b.Len() == 0 {
		return b, fmt.Errorf("%w: span %d:%d is not in the text", graph.ErrInvalid, s.Start, s.End)
	}
	return b, nil
}

func (r *reader) spans(list [][2]int) ([]graph.Span, error) {
	var out []graph.Span
	for _, p := range list {
		s, err := r.span(span{p[0], p[1]})
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

func (r *reader) readSentences() error {
	for i, w := range r.l.Sentences {
		s, err := r.span(w)
		if err != nil {
			return fmt.Errorf("sentence %d: %w", i, err)
		}
		r.a.Sentences = append(r.a.Sentences, s)
	}
	return nil
}

func (r *reader) readTimes() error {
	for i, w := range r.l.Times {
		s, err := r.span(w.span)
		if err != nil {
			return fmt.Errorf("time %d: %w", i, err)
		}
		iv, err := interval(w.EDTF)
		if err != nil {
			return fmt.Errorf("time %d: %w", i, err)
		}
		t := graph.Time{Span: s, Interval: iv}
		if w.Timex != nil {
			t.Type, t.Value = w.Timex.Type, w.Timex.Value
		}
		r.a.Times = append(r.a.Times, t)
	}
	return nil
}

func interval(s *string) (graph.Interval, error) {
	if s == nil || *s == "" {
		return graph.Interval{}, nil
	}
	return graph.ParseInterval(*s)
}
