package schema

import (
	"fmt"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

func roleEnum() *graphql.Enum {
	return described("Role", "The ends of a claim.", map[graph.Role]string{
		graph.RoleSubject: "The claim is about it.",
		graph.RoleObject:  "It stands at the other end.",
	})
}

func orderEnum() *graphql.Enum {
	return graphql.NewEnum(graphql.EnumConfig{
		Name:        "ClaimOrder",
		Description: "How claims are sorted.",
		Values: graphql.EnumValueConfigMap{
			"TEXT": {Value: graph.OrderText, Description: "By article and place in its text; the order without this argument."},
			"WHEN": {Value: graph.OrderWhen, Description: "By when they happened, earliest first; claims without a time are left out."},
		},
	})
}

// filterInput is the filter that stands wherever claims appear.
func (t *types) filterInput() *graphql.InputObject {
	several := func(of graphql.Type, description string) *graphql.InputObjectFieldConfig {
		return &graphql.InputObjectFieldConfig{Type: graphql.NewList(nonNull(of)), Description: description}
	}
	one := func(of graphql.Input, description string) *graphql.InputObjectFieldConfig {
		return &graphql.InputObjectFieldConfig{Type: of, Description: description}
	}
	return graphql.NewInputObject(graphql.InputObjectConfig{
		Name:        "ClaimFilter",
		Description: "Which claims to keep. Every field given must hold; of a list, one item must.",
		Fields: graphql.InputObjectConfigFieldMap{
			"speakers":      several(graphql.ID, "Entities that an attribution names as the source."),
			"relations":     several(graphql.String, "Terms of the vocabulary, such as \"schema:memberOf\", or their IRIs."),
			"predicates":    several(graphql.String, "Lemmas of verbs or nouns."),
			"modalities":    several(t.modality, "Modes."),
			"polarity":      one(t.polarity, "Affirmed or denied."),
			"certainties":   several(t.certainty, "How sure the source is."),
			"minConfidence": one(graphql.Float, "At least this sure to be read rightly, 0 to 1."),
			"when":          one(t.edtf, "Happened or holds at some time in this stretch."),
			"said":          one(t.edtf, "Was said at some time in this stretch."),
			"published":     one(t.edtf, "Its article was published at some time in this stretch."),
			"article":       one(graphql.ID, "Made by this article."),
			"publisher":     one(graphql.String, "Made by an article of this publisher."),
		},
	})
}

// filtered adds the arguments by which claims are chosen and sorted.
func (t *types) filtered(args graphql.FieldConfigArgument) graphql.FieldConfigArgument {
	if args == nil {
		args = graphql.FieldConfigArgument{}
	}
	args["filter"] = &graphql.ArgumentConfig{Type: t.filter, Description: "Which claims to keep."}
	args["orderBy"] = &graphql.ArgumentConfig{Type: t.order, Description: "How to sort them; without it by article and place in its text."}
	return args
}

// claimArgs reads the arguments that filtered and paged added, and the entity
// and role where a field has them.
func (t *types) claimArgs(args map[string]any) (graph.ClaimFilter, graph.Page, error) {
	page, err := t.page(args)
	if err != nil {
		return graph.ClaimFilter{}, page, err
	}
	in, _ := args["filter"].(map[string]any)
	f, err := t.claimFilter(in)
	if err != nil {
		return f, page, fmt.Errorf("filter: %w", err)
	}
	f.Order, _ = args["orderBy"].(graph.ClaimOrder)
	f.Role, _ = args["role"].(graph.Role)
	if s, ok := args["entity"].(string); ok {
		if f.Entity, err = t.parseID(graph.NounEntity, s); err != nil {
			return f, page, fmt.Errorf("entity: %w", err)
		}
	}
	if s, ok := args["with"].(string); ok { // the entity itself comes from the object
		if f.Entity, err = t.parseID(graph.NounEntity, s); err != nil {
			return f, page, fmt.Errorf("with: %w", err)
		}
	}
	return f, page, nil
}

func (t *types) claimFilter(in map[string]any) (graph.ClaimFilter, error) {
	f := graph.ClaimFilter{
		Predicates:  members[string](in["predicates"]),
		Modalities:  members[graph.Modality](in["modalities"]),
		Certainties: members[graph.Certainty](in["certainties"]),
	}
	f.Polarity, _ = in["polarity"].(graph.Polarity)
	f.Publisher, _ = in["publisher"].(string)
	f.MinConfidence, _ = in["minConfidence"].(float64)
	if err := t.nodesOf(&f, in); err != nil {
		return f, err
	}
	for _, field := range []struct {
		name string
		to   *graph.Interval
	}{{"when", &f.When}, {"said", &f.Said}, {"published", &f.Published}} {
		s, ok := in[field.name].(string)
		if !ok {
			continue
		}
		i, err := graph.ParseInterval(s)
		if err != nil {
			return f, fmt.Errorf("%s: %w", field.name, err)
		}
		*field.to = i
	}
	return f, nil
}

// nodesOf reads the fields of a filter that name nodes and terms.
func (t *types) nodesOf(f *graph.ClaimFilter, in map[string]any) (err error) {
	for _, s := range members[string](in["speakers"]) {
		id, err := t.parseID(graph.NounEntity, s)
		if err != nil {
			return fmt.Errorf("speakers: %w", err)
		}
		f.Speakers = append(f.Speakers, id)
	}
	for _, s := range members[string](in["relations"]) {
		term, err := parseRelation(s)
		if err != nil {
			return fmt.Errorf("relations: %w", err)
		}
		f.Relations = append(f.Relations, term)
	}
	if s, ok := in["article"].(string); ok {
		if f.Article, err = t.parseID(graph.NounArticle, s); err != nil {
			return fmt.Errorf("article: %w", err)
		}
	}
	return nil
}

// members reads a list argument, nil where it is not given.
func members[T any](arg any) []T {
	items, _ := arg.([]any)
	var list []T
	for _, item := range items {
		if v, ok := item.(T); ok {
			list = append(list, v)
		}
	}
	return list
}
