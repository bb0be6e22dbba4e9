package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// memory answers the questions of the load test from Go's maps, with JSON put
// together by hand: as little as a server over HTTP can do.
type memory struct {
	byID, byName map[string]*someone
	orgs         []*someone          // by name
	words        []word              // of names, sorted
	near         map[*someone][]link // by claim
}

type someone struct {
	id, name, kind   string
	articles, claims int
	list             []*said // in text order
	dated            []*said // by time
}

type said struct {
	predicate, when  string
	from, to         int64
	subject, object  *someone
	title, publisher string
}

type word struct {
	text string
	of   *someone
}

type link struct {
	to    *someone
	claim *said
}

// TestMemoryServer is no test: the load test runs it as a process of its own.
func TestMemoryServer(t *testing.T) {
	path := os.Getenv("CLAIMGRAPH_TRAFFIC_MEMORY")
	if path == "" {
		t.Skip("the load test runs it")
	}
	m := remember(t, path)
	m.read(t, path)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(os.Stderr, "http://%s\n", l.Addr())
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	go func() {
		<-stop
		_ = l.Close() // Serve tells
	}()
	_ = http.Serve(l, m) // until it is closed
}

// withReader reads a store that nobody writes to.
func withReader(t *testing.T, path string, f func(*store.Reader) error) {
	t.Helper()
	s, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Read(t.Context(), f); err != nil {
		t.Fatal(err)
	}
}

// remember knows the entities of a store by ID and name.
func remember(t *testing.T, path string) *memory {
	m := &memory{byID: map[string]*someone{}, byName: map[string]*someone{}, near: map[*someone][]link{}}
	withReader(t, path, func(r *store.Reader) error {
		for e, err := range r.Select().Entities() {
			if err != nil {
				return err
			}
			x := &someone{id: "entity:" + string(e.ID), name: e.Name, kind: strings.ToUpper(string(e.Kind)), articles: e.Articles, claims: e.Claims}
			m.byID[x.id], m.byName[x.name] = x, x
			if e.Kind == graph.KindOrganization {
				m.orgs = append(m.orgs, x)
			}
			for w := range strings.FieldsSeq(strings.ToLower(e.Name)) {
				m.words = append(m.words, word{w, x})
			}
		}
		return nil
	})
	slices.SortFunc(m.orgs, func(a, b *someone) int { return cmp.Compare(a.name, b.name) })
	slices.SortFunc(m.words, func(a, b word) int { return cmp.Compare(a.text, b.text) })
	return m
}

// cursor is the one behind the first n organizations.
func (m *memory) cursor(t *testing.T, path string, n int) string {
	after := ""
	withReader(t, path, func(r *store.Reader) error {
		for ; n > 0; n -= 50 {
			l, err := r.EntityList(graph.EntityFilter{Kinds: []graph.Kind{graph.KindOrganization}}, graph.Page{First: 50, After: after, Uncounted: true})
			if err != nil {
				return err
			}
			after = l.Cursors[len(l.Cursors)-1]
		}
		return nil
	})
	return after
}

// read takes all claims over.
func (m *memory) read(t *testing.T, path string) {
	known := map[graph.ID]*said{}
	withReader(t, path, func(r *store.Reader) error {
		for id, x := range m.byID {
			lists, err := r.ClaimsOf([]graph.ID{graph.ID(id[len("entity:"):])}, graph.ClaimFilter{}, graph.Page{First: 1 << 20, Uncounted: true})
			if err != nil {
				return err
			}
			for _, c := range lists[0].Items {
				if known[c.ID] == nil {
					if known[c.ID], err = m.said(r, c); err != nil {
						return err
					}
				}
				x.list = append(x.list, known[c.ID])
			}
		}
		return nil
	})
	for _, x := range m.byID {
		for _, c := range x.list {
			if c.when != "" {
				x.dated = append(x.dated, c)
			}
			if c.subject != nil && c.object != nil {
				other := c.subject
				if other == x {
					other = c.object
				}
				m.near[x] = append(m.near[x], link{other, c})
			}
		}
		slices.SortStableFunc(x.dated, func(a, b *said) int { return cmp.Compare(a.from, b.from) })
	}
}

func (m *memory) said(r *store.Reader, c *graph.Claim) (*said, error) {
	heads, err := r.Headers([]graph.ID{c.Article})
	if err != nil {
		return nil, err
	}
	s := &said{predicate: c.Predicate, when: c.When.String(), title: heads[0].Title, publisher: heads[0].Publisher,
		subject: m.byID["entity:"+string(c.Subject.Entity)], object: m.byID["entity:"+string(c.Object.Entity)]}
	if at, ok := c.When.Earliest(); ok {
		s.from = at.Unix()
	}
	if at, ok := c.When.Latest(); ok {
		s.to = at.Unix()
	}
	return s, nil
}

// ServeHTTP answers what the operation's name says.
func (m *memory) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	var in struct {
		OperationName string
		Variables     struct{ ID, Text, From, To, When string }
	}
	if err == nil {
		err = json.Unmarshal(body, &in)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	v, x, b := in.Variables, m.byID[in.Variables.ID], []byte(`{"data":{`)
	switch in.OperationName {
	case "Q1":
		b = fmt.Appendf(b, `"entity":{"id":%q,"name":%q,"kind":%q,"articleCount":%d,"claimCount":%d}`, x.id, x.name, x.kind, x.articles, x.claims)
	case "Q2", "Q2h":
		b = x.claimsOf(append(b, `"entity":`...))
	case "Q3":
		b = x.hops(append(b, `"entity":`...), 3)
	case "Q4":
		b = m.search(b, v.Text)
	case "Q5":
		b = m.path(b, m.byID[v.From], m.byID[v.To])
	case "Q6":
		b = x.timeline(b, v.When)
	case "Q7":
		b = m.list(b)
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(append(b, "}}"...)) // a client that has gone needs no answer
}

func name(b []byte, x *someone) []byte {
	if x == nil {
		return append(b, "{}"...)
	}
	return append(strconv.AppendQuote(append(b, `{"name":`...), x.name), '}')
}

func (c *said) json(b []byte, article bool) []byte {
	b = strconv.AppendQuote(append(b, `{"predicate":`...), c.predicate)
	if c.when == "" {
		b = append(b, `,"when":null`...)
	} else {
		b = append(strconv.AppendQuote(append(b, `,"when":{"edtf":`...), c.when), '}')
	}
	b = name(append(b, `,"subject":`...), c.subject)
	b = name(append(b, `,"object":`...), c.object)
	if article {
		b = strconv.AppendQuote(append(b, `,"article":{"title":`...), c.title)
		b = append(strconv.AppendQuote(append(b, `,"publisher":`...), c.publisher), '}')
	}
	return append(b, '}')
}

// listed writes up to n items with commas between.
func listed[T any](b []byte, list []T, n int, item func([]byte, T) []byte) []byte {
	for i, x := range list[:min(n, len(list))] {
		if i > 0 {
			b = append(b, ',')
		}
		b = item(b, x)
	}
	return b
}

func (x *someone) claimsOf(b []byte) []byte {
	b = append(strconv.AppendQuote(append(b, `{"name":`...), x.name), `,"claims":{"nodes":[`...)
	b = listed(b, x.list, 20, func(b []byte, c *said) []byte { return c.json(b, true) })
	return append(b, "]}}"...)
}

func (x *someone) hops(b []byte, n int) []byte {
	b = strconv.AppendQuote(append(b, `{"name":`...), x.name)
	if n == 0 {
		return append(b, '}')
	}
	b = append(b, `,"claims":{"nodes":[`...)
	found := 0
	for _, c := range x.list {
		if c.subject != x {
			continue
		}
		if found++; found > 1 {
			b = append(b, ',')
		}
		b = append(b, `{"object":`...)
		if c.object == nil {
			b = append(b, "{}"...)
		} else {
			b = c.object.hops(b, n-1)
		}
		b = append(b, '}')
		if found == 10 {
			break
		}
	}
	return append(b, "]}}"...)
}

func (m *memory) search(b []byte, text string) []byte {
	text = strings.ToLower(text)
	at, _ := slices.BinarySearchFunc(m.words, text, func(w word, t string) int { return cmp.Compare(w.text, t) })
	end := at
	for end < len(m.words) && end < at+10 && strings.HasPrefix(m.words[end].text, text) {
		end++
	}
	b = listed(append(b, `"search":{"nodes":[`...), m.words[at:end], 10, func(b []byte, w word) []byte {
		return fmt.Appendf(b, `{"id":%q,"name":%q,"kind":%q}`, w.of.id, w.of.name, w.of.kind)
	})
	return append(b, "]}"...)
}

func (x *someone) timeline(b []byte, when string) []byte {
	stretch, err := graph.ParseInterval(when)
	if err != nil {
		return b
	}
	first, _ := stretch.Earliest()
	last, _ := stretch.Latest()
	var found []*said
	for _, c := range x.dated {
		if c.from <= last.Unix() && c.to >= first.Unix() {
			found = append(found, c)
		}
	}
	b = listed(append(b, `"timeline":{"nodes":[`...), found, 50, func(b []byte, c *said) []byte { return c.json(b, false) })
	return append(b, "]}"...)
}

func (m *memory) list(b []byte) []byte {
	b = listed(append(b, `"entities":{"nodes":[`...), m.orgs[min(950, len(m.orgs)):], 50, func(b []byte, x *someone) []byte {
		return fmt.Appendf(b, `{"id":%q,"name":%q}`, x.id, x.name)
	})
	return append(b, `],"pageInfo":{"endCursor":"950","hasNextPage":true}}`...)
}

// path searches from both ends.
func (m *memory) path(b []byte, from, to *someone) []byte {
	sides := [2]map[*someone]link{{from: {}}, {to: {}}}
	fronts := [2][]*someone{{from}, {to}}
	for range 6 {
		side := 0
		if len(fronts[1]) < len(fronts[0]) {
			side = 1
		}
		var next []*someone
		for _, x := range fronts[side] {
			for _, l := range m.near[x] {
				if _, known := sides[side][l.to]; known {
					continue
				}
				sides[side][l.to] = link{x, l.claim}
				if _, met := sides[1-side][l.to]; met {
					return hopsOf(b, sides, from, to, l.to)
				}
				next = append(next, l.to)
			}
		}
		fronts[side] = next
	}
	return append(b, `"path":null`...)
}

func hopsOf(b []byte, sides [2]map[*someone]link, from, to, met *someone) []byte {
	type hop struct {
		from, to *someone
		claim    *said
	}
	var hops []hop
	for x := met; x != from; x = sides[0][x].to {
		l := sides[0][x]
		hops = append([]hop{{l.to, x, l.claim}}, hops...)
	}
	for x := met; x != to; x = sides[1][x].to {
		l := sides[1][x]
		hops = append(hops, hop{x, l.to, l.claim})
	}
	b = fmt.Appendf(b, `"path":{"length":%d,"hops":[`, len(hops))
	b = listed(b, hops, 6, func(b []byte, h hop) []byte {
		b = name(append(b, `{"from":`...), h.from)
		b = name(append(b, `,"to":`...), h.to)
		return fmt.Appendf(b, `,"claims":[{"predicate":%q}]}`, h.claim.predicate)
	})
	return append(b, "]}"...)
}
