package schema_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
	"claimgraph/schema"
)

// one is an article of one sentence that says that someone did something to
// something, in the extract contract.
func one(who, what, thing string) string {
	text := who + " " + what + " " + thing + "."
	n, w := len(who), len(text)
	return fmt.Sprintf(`{"article":{"text":%q,"publisher":"The %s Post"},"sentences":[{"start":0,"end":%d}],"entities":[{"id":"1","kind":"Person","name":%q,"aliases":[],"mentions":[{"start":0,"end":%d,"form":"name"}]}],"times":[],"attributions":[],`+
		`"claims":[{"id":"1","sentence":0,"subject":{"entity":"1"},"predicate":%q,"relation":null,"object":{"text":%q},"phrase":{"subject":%q,"predicate":%q,"object":%q,"more":[]},"when":null,"where":null,"attribution":null,"modality":"fact","polarity":"positive","certainty":"certain","evidence":{"start":0,"end":%d,"quote":%q},"rule":"by hand","confidence":0.9}]}`,
		text, thing, w, who, n, what, thing, who, what, thing, w-1, text[:w-1])
}

// bring loads an article through a mutation and returns its ID.
func bring(t *testing.T, api *schema.Schema, line string) string {
	t.Helper()
	data := must(t, api, fmt.Sprintf(`mutation {loadArticle(input: {text: %q}) {article {id}}}`, line))
	return at(t, data, "loadArticle.article.id").(string)
}

func subscribe(t *testing.T, api *schema.Schema, ctx context.Context, query string) *schema.Subscription {
	t.Helper()
	s, refused := api.Subscribe(ctx, schema.Request{Query: query})
	if refused != nil {
		t.Fatalf("%s: %s", query, refused.AppendJSON(nil))
	}
	return s
}

// next is the next answer within a second, "" when there is none.
func next(t *testing.T, s *schema.Subscription) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	answer, err := s.Next(ctx)
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return ""
	case err != nil:
		return err.Error()
	}
	return string(answer.AppendJSON(nil))
}

// A subscription sees what comes after it began, and of that what the filter of
// claims keeps: the same that a query with this filter finds.
func TestSubscriptionFilters(t *testing.T) {
	api, _ := open(t, nil)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	bring(t, api, one("Ada Brandt", "opened", "mill"))
	ada := at(t, must(t, api, `{entity(kind: PERSON, name: "Ada Brandt") {id}}`), "entity.id").(string)
	for _, args := range []string{
		``,
		`(filter: {predicates: ["closed", "sold"]})`,
		`(filter: {publisher: "The mill Post"})`,
		`(filter: {minConfidence: 0.95})`,
		`(filter: {polarity: NEGATIVE})`,
		`(filter: {when: "2031"})`,
		`(filter: {modalities: [FACT], certainties: [CERTAIN]})`,
		`(entity: "` + ada + `")`,
		`(entity: "` + ada + `", role: OBJECT)`,
		`(entity: "` + ada + `", role: SUBJECT, filter: {predicates: ["sold"]})`,
	} {
		t.Run(args, func(t *testing.T) {
			api, _ := open(t, nil)
			claims := subscribe(t, api, ctx, `subscription {claimAdded`+args+` {phrase {subject predicate object} article {publisher}}}`)
			articles := subscribe(t, api, ctx, `subscription {articleAdded`+filterOf(args)+` {publisher claims {totalCount}}}`)
			for _, line := range []string{one("Ada Brandt", "sold", "mill"), one("Bo Linde", "closed", "barn"), one("Ada Brandt", "closed", "dock")} {
				id := bring(t, api, line)
				list := must(t, api, `{article(id: "`+id+`") {publisher claims`+filterOf(args)+` {nodes {phrase {subject predicate object} article {publisher}}}}}`)
				var want []string
				for _, node := range at(t, list, "article.claims.nodes").([]any) {
					if strings.Contains(args, "entity") && (at(t, node, "phrase.subject") != "Ada Brandt" || strings.Contains(args, "OBJECT")) {
						continue
					}
					want = append(want, fmt.Sprintf(`{"data":{"claimAdded":{"phrase":{"subject":%q,"predicate":%q,"object":%q},"article":{"publisher":%q}}}}`,
						at(t, node, "phrase.subject"), at(t, node, "phrase.predicate"), at(t, node, "phrase.object"), at(t, node, "article.publisher")))
				}
				for _, w := range want {
					if got := next(t, claims); got != w {
						t.Errorf("claim %s, want %s", got, w)
					}
				}
				if kept := len(at(t, list, "article.claims.nodes").([]any)) > 0; kept {
					w := fmt.Sprintf(`{"data":{"articleAdded":{"publisher":%q,"claims":{"totalCount":1}}}}`, at(t, list, "article.publisher"))
					if got := next(t, articles); got != w {
						t.Errorf("article %s, want %s", got, w)
					}
				}
			}
			short, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
			defer cancel()
			for _, s := range []*schema.Subscription{claims, articles} {
				if answer, err := s.Next(short); err == nil {
					t.Errorf("one more answer: %s", answer.AppendJSON(nil))
				}
			}
		})
	}
}

// filterOf is the argument filter alone.
func filterOf(args string) string {
	i := strings.Index(args, "filter:")
	if i < 0 {
		return ""
	}
	return "(" + args[i:]
}

// What did not change, what is gone before anyone looked, and a request that is
// no subscription.
func TestSubscriptionAnswers(t *testing.T) {
	api, _ := open(t, nil)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	s := subscribe(t, api, ctx, `subscription {articleAdded {publisher}}`)
	line := one("Ada Brandt", "opened", "mill")
	bring(t, api, line)
	bring(t, api, line) // unchanged
	gone := bring(t, api, one("Bo Linde", "sold", "barn"))
	must(t, api, `mutation {removeArticle(id: "`+gone+`") {id}}`)
	must(t, api, fmt.Sprintf(`mutation {importClaims(lines: %q) {problems}}`, one("Cy Moor", "sold", "dock")+"\n"+line))
	for _, want := range []string{"The mill Post", "The dock Post"} {
		if got := next(t, s); !strings.Contains(got, want) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	cancel()
	if _, err := s.Next(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("after its end: %v", err)
	}
	query := subscribe(t, api, context.Background(), `{stats {articles}}`)
	if got := next(t, query); got != `{"data":{"stats":{"articles":2}}}` {
		t.Errorf("a query: %s", got)
	}
	if got := next(t, query); got != io.EOF.Error() {
		t.Errorf("after its answer: %s", got)
	}
	for query, want := range map[string]string{
		`subscription {claimAdded(filter: {when: "nonsense"}) {id}}`: "INVALID",
		`subscription {claimAdded(entity: "claim:x") {id}}`:          "INVALID",
		`subscription {claimAdded {nonsense}}`:                       "GRAPHQL_VALIDATION_FAILED",
	} {
		if _, refused := api.Subscribe(context.Background(), schema.Request{Query: query}); refused == nil || refused.Executed() || !strings.Contains(string(refused.AppendJSON(nil)), want) {
			t.Errorf("%s: %v", query, refused)
		}
	}
	if got := api.Do(context.Background(), schema.Request{Query: `subscription {claimAdded {id}}`}); got.Executed() || !strings.Contains(string(got.AppendJSON(nil)), "WebSocket") {
		t.Errorf("as a query: %s", got.AppendJSON(nil))
	}
}

// bulk imports in one transaction, as the program does.
type bulk struct{ desk }

func (b bulk) Import(ctx context.Context, lines string) (done schema.Imported, err error) {
	var all []*graph.Article
	for line := range strings.Lines(lines) {
		a, err := jsonl.Decode([]byte(line))
		if err != nil {
			return done, err
		}
		all = append(all, a)
	}
	changes, err := b.store.PutAll(ctx, all)
	for i, c := range changes {
		done.Articles = append(done.Articles, schema.Loaded{Article: all[i].ID, Unchanged: c.Unchanged})
	}
	return done, err
}

// A subscription that takes nothing is cut off with a clear error, and holds up
// neither the writer nor others; its memory is bounded.
func TestSlowSubscription(t *testing.T) {
	_, from := open(t, nil)
	api, err := schema.New(schema.Options{Source: from, Writer: bulk{desk{from.store}}, Timeout: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	slow := subscribe(t, api, ctx, `subscription {articleAdded {publisher}}`)
	for round := range 5 { // more than may wait, a thousand at a time
		var lines bytes.Buffer
		for i := range 1000 {
			lines.WriteString(one(fmt.Sprintf("Ada Brandt %d", 1000*round+i), "sold", "mill") + "\n")
		}
		answer := api.Do(ctx, schema.Request{
			Query:     `mutation($l: String!) {importClaims(lines: $l) {problems}}`,
			Variables: map[string]any{"l": lines.String()}, Scopes: []schema.Scope{schema.ScopeLoad},
		})
		if len(answer.Errors) > 0 {
			t.Fatal(answer.Errors[0])
		}
	}
	fast := subscribe(t, api, ctx, `subscription {articleAdded {publisher}}`)
	if got := next(t, slow); !strings.Contains(got, "TOO_SLOW") || !strings.Contains(got, "4096") || strings.Contains(got, "data") {
		t.Errorf("the slow one: %s", got)
	}
	if got := next(t, slow); got != io.EOF.Error() {
		t.Errorf("after its error: %s", got)
	}
	bring(t, api, one("Bo Linde", "sold", "barn"))
	if got := next(t, fast); !strings.Contains(got, "barn") {
		t.Errorf("the fast one: %s", got)
	}
}

// A thousand subscriptions that wait cost a few kilobytes each, and nothing once
// they have ended.
func TestIdleSubscriptions(t *testing.T) {
	api, _ := open(t, nil)
	ctx, cancel := context.WithCancel(context.Background())
	used := func() int {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int(m.HeapAlloc)
	}
	subscribe(t, api, ctx, `subscription {claimAdded {id}}`)
	before := used()
	all := make([]*schema.Subscription, 1000)
	for i := range all {
		all[i] = subscribe(t, api, ctx, `subscription {claimAdded {id}}`)
	}
	if each := (used() - before) / len(all); each > 4096 {
		t.Errorf("%d bytes each", each)
	}
	runtime.KeepAlive(all)
	cancel()
	all = nil
	if left := used() - before; left > 500_000 {
		t.Errorf("%d bytes are left", left)
	}
}
