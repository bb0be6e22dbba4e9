package loader

import (
	"fmt"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/page"
	"claimgraph/loader/text"
)

// sourceOf turns what a page says of itself into an article's source.
func sourceOf(p page.Page) (graph.Source, error) {
	s := graph.Source{Key: p.ID, URL: p.URL, Title: p.Title, Publisher: p.Publisher, Author: p.Byline, Section: p.Section,
		Language: p.Language, Text: p.Text}
	if p.Published != "" {
		published, err := graph.ParseInterval(p.Published)
		if err != nil {
			return s, fmt.Errorf("published: %w", err)
		}
		s.Published = published
	}
	if s.Language == "" {
		s.Language = text.Language(p.Text)
	}
	return s, nil
}

// label is what messages call the page.
func label(p page.Page) string {
	for _, s := range []string{p.URL, p.ID, p.Title} {
		if s != "" {
			return s
		}
	}
	return "article"
}

func english(language string) bool {
	primary, _, _ := strings.Cut(strings.ToLower(language), "-")
	return primary == "en"
}

func foreign(language string) string {
	if language == "" {
		return "the language is not English: metadata only, no claims"
	}
	return fmt.Sprintf("the language is %q, not English: metadata only, no claims", language)
}
