package schema_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"claimgraph/schema"
)

// Two names are judged to be one: each shows the other with the verdict, claims
// about one are found from the other, and undoing it takes all back.
func TestJudge(t *testing.T) {
	api, _ := open(t, articles(t))
	names := must(t, api, `{a: entity(kind: ORGANIZATION, name: "Ferry Union") {id} b: entities(name: "harbor office") {nodes {id}}}`)
	a, b := at(t, names, "a.id").(string), at(t, names, "b.nodes.0.id").(string)
	judged := must(t, api, fmt.Sprintf(`mutation {judge(input: {verdict: SAME, a: %q, b: %q, who: "Ilka", when: "2024-05-07"}) {
		judgement {id verdict who when {edtf} entities {name sameAs {name}}}}}`, a, b))
	same := map[string]any{at(t, judged, "judge.judgement.entities.0.sameAs.0.name").(string): 1, at(t, judged, "judge.judgement.entities.1.sameAs.0.name").(string): 1}
	if same["Ferry Union"] == nil || same["harbor office"] == nil {
		t.Errorf("judged %v, want each to be the same as the other", judged)
	}
	const look = `{entity(id: %q) {judgements {id who verdict} sameAs {name} claims {totalCount}}}`
	after := must(t, api, fmt.Sprintf(look, b))
	if at(t, after, "entity.judgements.0.who") != "Ilka" || at(t, after, "entity.claims.totalCount") != 2.0 {
		t.Errorf("afterwards %v, want the verdict and the other's 2 claims", after)
	}
	id := at(t, judged, "judge.judgement.id").(string)
	if got := must(t, api, fmt.Sprintf(`mutation {undo(id: %q) {id}}`, id)); at(t, got, "undo.id") != id {
		t.Errorf("undone %v, want %s", got, id)
	}
	undone := must(t, api, fmt.Sprintf(look, b))
	if list := at(t, undone, "entity.judgements").([]any); len(list) != 0 || at(t, undone, "entity.claims.totalCount") != 0.0 {
		t.Errorf("after undoing it: %v", undone)
	}
}

// A request sees in its second change what its first has done.
func TestChangesInOneRequest(t *testing.T) {
	api, _ := open(t, articles(t))
	names := must(t, api, `{a: entity(kind: ORGANIZATION, name: "Ferry Union") {id} b: entities(name: "harbor office") {nodes {id}} c: entity(kind: ORGANIZATION, name: "Nordic Pact") {id}}`)
	got := must(t, api, fmt.Sprintf(`mutation($a: ID = %q, $b: ID = %q, $c: ID = %q) {
		one: judge(input: {verdict: SAME, a: $a, b: $b, who: "Ilka"}) {judgement {entities {sameAs {name}}}}
		two: judge(input: {verdict: SAME, a: $a, b: $c, who: "Ilka"}) {judgement {entities {sameAs {name}}}}
	}`, at(t, names, "a.id"), at(t, names, "b.nodes.0.id"), at(t, names, "c.id")))
	for i := range 2 {
		if list := at(t, got, fmt.Sprintf("two.judgement.entities.%d.sameAs", i)).([]any); len(list) != 2 {
			t.Errorf("entity %d is the same as %v, want two others", i, list)
		}
	}
}

func TestJudgeRefused(t *testing.T) {
	api, _ := open(t, articles(t))
	names := must(t, api, `{a: entity(kind: ORGANIZATION, name: "Ferry Union") {id} b: entities(name: "harbor office") {nodes {id}}}`)
	judge := func(verdict string, a, b any, scope schema.Scope) *schema.Response {
		return api.Do(context.Background(), schema.Request{
			Query:  fmt.Sprintf(`mutation {judge(input: {verdict: %s, a: %q, b: %q, who: "Ilka"}) {judgement {id}}}`, verdict, a, b),
			Scopes: []schema.Scope{scope},
		})
	}
	a, b := at(t, names, "a.id"), at(t, names, "b.nodes.0.id")
	if got := judge("SAME", a, b, schema.ScopeJudge); len(got.Errors) > 0 {
		t.Fatal(got.Errors)
	}
	cases := map[string]struct {
		answer     *schema.Response
		code, want string
	}{
		"without the right": {judge("UNSURE", a, b, schema.ScopeLoad), "FORBIDDEN", "right to judge"},
		"judged otherwise":  {judge("DIFFERENT", a, b, schema.ScopeJudge), "INVALID", "judged already"},
		"itself":            {judge("SAME", a, a, schema.ScopeJudge), "INVALID", "two entities"},
		"no entity":         {judge("SAME", a, "claim:x", schema.ScopeJudge), "INVALID", "input: b"},
		"nothing to undo": {api.Do(context.Background(), schema.Request{
			Query: `mutation {undo(id: "000") {id}}`, Scopes: []schema.Scope{schema.ScopeJudge},
		}), "NOT_FOUND", "undo"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			text := string(c.answer.AppendJSON(nil))
			if codes := c.answer.Codes(); len(codes) != 1 || codes[0] != c.code || !strings.Contains(text, c.want) {
				t.Errorf("answer %s, want %s with %q", text, c.code, c.want)
			}
		})
	}
}

// Names that are nearly alike are offered for judging, with the reason.
func TestCandidates(t *testing.T) {
	line := `{"article":{"text":"Ada Brandt met Ada Brand."},"sentences":[{"start":0,"end":25}],"entities":[` +
		`{"id":"1","kind":"Person","name":"Ada Brandt","aliases":[],"mentions":[{"start":0,"end":10,"form":"name"}]},` +
		`{"id":"2","kind":"Person","name":"Ada Brand","aliases":[],"mentions":[{"start":15,"end":24,"form":"name"}]}],"times":[],"attributions":[],"claims":[]}`
	api, _ := open(t, []byte(line))
	got := must(t, api, `{entity(kind: PERSON, name: "Ada Brandt") {normalizedName candidates(first: 3) {score reason entity {name}}}}`)
	if at(t, got, "entity.candidates.0.entity.name") != "Ada Brand" || at(t, got, "entity.candidates.0.reason") == "" || at(t, got, "entity.normalizedName") == "" {
		t.Errorf("got %v", got)
	}
}

func TestImport(t *testing.T) {
	api, _ := open(t, nil)
	lines := strings.Replace(string(articles(t)), "\n", "\n{\"article\":{}}\n", 1)
	answer := api.Do(context.Background(), schema.Request{
		Query:     `mutation($lines: String!) {importClaims(lines: $lines) {articles {unchanged article {loaded versions {key} claims {totalCount}}} problems}}`,
		Variables: map[string]any{"lines": lines}, Scopes: []schema.Scope{schema.ScopeLoad},
	})
	text := string(answer.AppendJSON(nil))
	if len(answer.Errors) > 0 || strings.Count(text, `"unchanged":false`) != 2 || !strings.Contains(text, "line 2") ||
		!strings.Contains(text, `"versions":[{"key":"tide-1"}]`) || strings.Contains(text, `"loaded":null`) {
		t.Errorf("imported %s", text)
	}
}
