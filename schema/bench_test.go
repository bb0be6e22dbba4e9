package schema_test

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/store"
	"claimgraph/schema"
)

// The benchmarks ask the API for what docs/benchmarks asks of every system, over
// the synthetic news graph beside the repository, in the size of -quads:
//
//	go test ./schema -run '^$' -bench Question -args -quads 1000000
var (
	quads = flag.Int("quads", 100_000, "size of the graph that benchmarks ask, in quads of a minimal encoding")
	ready = flag.String("store", "", "a store that has that graph already")
)

const synth = "../../shared/bench/synth"

// bench is a schema over the graph and the questions' variables.
type bench struct {
	api    *schema.Schema
	params struct {
		Q1, Q2, Q3, Q4, Hot []string
		Q5                  [][2]string
		Q6                  [][3]string
		Q7                  int `json:"q7_offset"`
	}
	ids map[string]string // by name; "" for what no article mentions
}

func synthetic(b *testing.B) *bench {
	b.Helper()
	if _, err := os.Stat(synth); err != nil {
		b.Skip("the generator of synthetic graphs is not beside the repository")
	}
	path := *ready
	if path == "" {
		path = filepath.Join(b.TempDir(), "graph.db")
	}
	s, err := store.Open(path, store.Options{ReadOnly: *ready != ""})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	})
	if *ready == "" {
		generate(b, func(in io.Reader) { fill(b, s, in) })
	}
	api, err := schema.New(schema.Options{Source: source{s, new(atomic.Int64)}, Base: publicBase})
	if err != nil {
		b.Fatal(err)
	}
	x := &bench{api: api, ids: map[string]string{}}
	generate(b, func(in io.Reader) {
		if err := json.NewDecoder(in).Decode(&x.params); err != nil {
			b.Fatal(err)
		}
	}, "-params")
	return x
}

// generate runs the generator and lets read have what it writes.
func generate(b *testing.B, read func(io.Reader), args ...string) {
	b.Helper()
	c := exec.Command("go", append([]string{"run", ".", "-quads", fmt.Sprint(*quads)}, args...)...)
	c.Dir = synth
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		b.Fatal(err)
	}
	read(out)
	if err := c.Wait(); err != nil {
		b.Fatal(err)
	}
}

func fill(b *testing.B, s *store.Store, in io.Reader) {
	b.Helper()
	var batch []*graph.Article
	d := jsonl.NewDecoder(in)
	for done := false; !done; {
		a, err := d.Next()
		switch {
		case errors.Is(err, io.EOF):
			done = true
		case errors.Is(err, graph.ErrInvalid): // some articles of the generator have no words
			continue
		case err != nil:
			b.Fatal(err)
		default:
			batch = append(batch, a)
		}
		if len(batch) == 500 || done {
			if _, err := s.PutAll(b.Context(), batch); err != nil {
				b.Fatal(err)
			}
			batch = nil
		}
	}
}

// ask answers one question and returns its data.
func (x *bench) ask(b *testing.B, query string, variables map[string]any) []byte {
	answer := x.api.Do(context.Background(), schema.Request{Query: query, Variables: variables})
	if len(answer.Errors) > 0 {
		b.Fatalf("%s\n%s", query, answer.AppendJSON(nil))
	}
	return answer.AppendJSON(nil)
}

// id finds an entity by its name.
func (x *bench) id(b *testing.B, name string) string {
	if id, known := x.ids[name]; known {
		return id
	}
	var answer struct {
		Data struct {
			Entities struct{ Nodes []struct{ ID, Name string } }
		}
	}
	text := x.ask(b, `query($name: String!) {entities(name: $name, first: 100) {nodes {id name}}}`, map[string]any{"name": name})
	if err := json.Unmarshal(text, &answer); err != nil {
		b.Fatal(err)
	}
	x.ids[name] = ""
	for _, e := range answer.Data.Entities.Nodes {
		if e.Name == name {
			x.ids[name] = e.ID
		}
	}
	return x.ids[name]
}

// variables are those of one question for each of the names that there are.
func (x *bench) variables(b *testing.B, names []string) []map[string]any {
	var list []map[string]any
	for _, name := range names {
		if id := x.id(b, name); id != "" {
			list = append(list, map[string]any{"id": id})
		}
	}
	return list
}

const claimsOfEntity = `query($id: ID!) {entity(id: $id) {name claims(first: 20) {nodes {
	predicate when {edtf} subject {... on Entity {name}} object {... on Entity {name}} article {title publisher}}}}}`

const hop = `claims(first: 10, role: SUBJECT) {nodes {object {... on Entity {name %s}}}}`

func hops(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(hop, hops(n-1))
}

func BenchmarkQuestion(b *testing.B) {
	x := synthetic(b)
	var prefixes, pairs, times []map[string]any
	for _, text := range x.params.Q4 {
		prefixes = append(prefixes, map[string]any{"text": text})
	}
	for _, q := range x.params.Q5 {
		if from, to := x.id(b, q[0]), x.id(b, q[1]); from != "" && to != "" {
			pairs = append(pairs, map[string]any{"from": from, "to": to})
		}
	}
	for _, q := range x.params.Q6 {
		if id := x.id(b, q[0]); id != "" {
			times = append(times, map[string]any{"id": id, "when": q[1][:10] + "/" + q[2][:10]})
		}
	}
	hub := x.variables(b, x.params.Hot)
	x.run(b, "Q1", `query($id: ID!) {entity(id: $id) {id name kind articleCount claimCount}}`, x.variables(b, x.params.Q1))
	x.run(b, "Q2", claimsOfEntity, x.variables(b, x.params.Q2))
	x.run(b, "Q2h", claimsOfEntity, hub)
	x.run(b, "Q3", `query($id: ID!) {entity(id: $id) {name `+hops(3)+`}}`, x.variables(b, x.params.Q3))
	x.run(b, "Q4", `query($text: String!) {search(text: $text, first: 10) {nodes {... on Entity {id name kind}}}}`, prefixes)
	x.run(b, "Q5", `query($from: ID!, $to: ID!) {path(from: $from, to: $to, claims: 1) {length hops {from {name} to {name} claims {predicate}}}}`, pairs)
	x.run(b, "Q6", `query($id: ID!, $when: EDTF!) {timeline(entity: $id, first: 50, filter: {when: $when}) {nodes {predicate when {edtf} subject {... on Entity {name}} object {... on Entity {name}}}}}`, times)
	x.run(b, "Q7", `query($after: String) {entities(kinds: [ORGANIZATION], first: 50, after: $after) {nodes {id name} pageInfo {endCursor hasNextPage}}}`,
		[]map[string]any{{"after": x.cursor(b)}})
}

// cursor is where the 20th page of organizations begins.
func (x *bench) cursor(b *testing.B) string {
	after := ""
	for n := x.params.Q7; n > 0; n -= 50 {
		var answer struct {
			Data struct {
				Entities struct{ PageInfo struct{ EndCursor string } }
			}
		}
		text := x.ask(b, `query($n: Int!, $after: String) {entities(kinds: [ORGANIZATION], first: $n, after: $after) {pageInfo {endCursor}}}`,
			map[string]any{"n": min(n, 50), "after": after})
		if err := json.Unmarshal(text, &answer); err != nil {
			b.Fatal(err)
		}
		after = answer.Data.Entities.PageInfo.EndCursor
	}
	return after
}

// run measures a question with all its variables in turn. The processor time is
// what other programs of the machine disturb less than the clock.
func (x *bench) run(b *testing.B, name, query string, variables []map[string]any) {
	b.Run(name, func(b *testing.B) {
		b.ReportAllocs()
		i, bytes, before := 0, 0, processorTime(b)
		for b.Loop() {
			bytes += len(x.ask(b, query, variables[i%len(variables)]))
			i++
		}
		b.ReportMetric(float64((processorTime(b)-before).Microseconds())/float64(i), "cpu-us/op")
		b.ReportMetric(float64(bytes)/float64(i), "answer-B")
	})
}

// processorTime is what this process has used.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
