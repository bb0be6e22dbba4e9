package main

import (
	"fmt"
	"io"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader"
	"claimgraph/loader/syntax"
	"claimgraph/loader/syntax/conllu"
)

// trees writes the trees of an article as CoNLL-U.
func trees(out io.Writer, r loader.Result) error {
	for i, t := range r.Trees {
		s := t.Tree.CoNLLU(t.Sentence)
		if i == 0 {
			s.Comments = append(s.Comments, "newdoc id = "+string(r.Article.ID))
		}
		s.Comments = append(s.Comments, fmt.Sprintf("sent_id = %s-%d", r.Article.ID, i),
			"text = "+oneLine(t.Sentence.Span.In(r.Article.Text)))
		if err := conllu.Write(out, s); err != nil {
			return fmt.Errorf("write the trees: %w", err)
		}
	}
	return nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// explain writes each claim with its sentence, the rule that found it, and the
// words of the tree between its subject and its object.
func explain(out io.Writer, r loader.Result) error {
	for _, c := range r.Article.Claims {
		_, err := fmt.Fprintf(out, "%s\n  claim     %s\n  rule      %s, confidence %.2f\n  mode      %s, %s, %s\n  tree      %s\n\n",
			oneLine(r.Article.Sentences[c.Sentence].In(r.Article.Text)), statement(r.Article, c),
			c.Rule, c.Confidence, c.Modality, c.Polarity, c.Certainty, path(r.Trees[c.Sentence], r.Article, c))
		if err != nil {
			return fmt.Errorf("write the explanation: %w", err)
		}
	}
	return nil
}

// statement is the claim on one line.
func statement(a *graph.Article, c graph.Claim) string {
	parts := []string{end(a, c.Subject), c.Predicate}
	if c.Relation != "" {
		parts[1] += " (" + string(c.Relation) + ")"
	}
	if !c.Object.IsZero() {
		parts = append(parts, end(a, c.Object))
	}
	if !c.When.IsZero() {
		parts = append(parts, "when "+c.When.String())
	}
	if e := a.Entity(c.Where); e != nil && c.Where != "" {
		parts = append(parts, "where "+e.Name)
	}
	if t := a.Attribution(c.Attribution); t != nil && c.Attribution != "" {
		parts = append(parts, "says "+sourceWords(a, t))
	}
	return strings.Join(parts, " | ")
}

func end(a *graph.Article, r graph.Ref) string {
	if e := a.Entity(r.Entity); e != nil && r.Entity != "" {
		return e.Name
	}
	if !r.Interval.IsZero() {
		return r.Interval.String()
	}
	return "“" + r.Text + "”"
}

func sourceWords(a *graph.Article, t *graph.Attribution) string {
	if e := a.Entity(t.Entity); e != nil && t.Entity != "" {
		return e.Name
	}
	var words []string
	for _, s := range t.Source {
		words = append(words, oneLine(s.In(a.Text)))
	}
	return "“" + strings.Join(words, " … ") + "”"
}

// path writes the words of the claim's evidence that carry its clauses, each
// with its relation, in the order of the text: "board(nsubj) renewed(root)".
func path(t loader.Tree, a *graph.Article, c graph.Claim) string {
	var parts []string
	for _, w := range t.Tree.Words {
		if c.Evidence.Contains(w.Span) && core(w.Rel) {
			parts = append(parts, fmt.Sprintf("%s(%s)", oneLine(w.Span.In(a.Text)), w.Rel))
		}
	}
	return strings.Join(parts, " ")
}

// core reports whether a relation carries a clause.
func core(rel string) bool {
	for _, want := range []string{"root", "nsubj", "csubj", "obj", "iobj", "ccomp", "xcomp", "obl", "advcl", "acl", "conj", "aux", "cop", "appos", "parataxis", "advmod"} {
		if syntax.Is(rel, want) {
			return true
		}
	}
	return false
}
