package schema

import (
	"encoding/base64"
	"fmt"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// connection is a page of a list as Relay's connections show it.
type connection struct {
	edges       []edge
	total       int // of the whole list, -1 when it was not counted
	count       func() func() (any, error)
	hasNext     bool
	hasPrevious bool
	about       any // what a search looks for
}

// edge is one item of a connection. node may be a thunk; detail is what the
// edge itself knows.
type edge struct {
	cursor string
	node   any
	detail any
}

func connect[T any](l graph.List[T]) *connection {
	c := &connection{total: l.Total, hasNext: l.HasNext, hasPrevious: l.HasPrevious, edges: make([]edge, len(l.Items))}
	for i, item := range l.Items {
		c.edges[i] = edge{cursor: l.Cursors[i], node: item}
	}
	return c
}

// counted makes a connection count its list when someone asks for the total and
// the page came without: counting may have to walk the whole list.
func (c *connection) counted(count func() func() (any, error)) *connection {
	c.count = count
	return c
}

// connectNow is connect for a list of the root, which is read at once.
func connectNow[T any](read func(graph.Page) (graph.List[T], error), p graph.Page) (any, error) {
	p.Uncounted = true
	l, err := read(p)
	if err != nil {
		return nil, err
	}
	return connect(l).counted(func() func() (any, error) {
		return func() (any, error) {
			l, err := read(graph.Page{First: 1})
			return l.Total, err
		}
	}), nil
}

// connectionType makes the types of a connection to node. name is that of the
// items, "Claim" for ClaimConnection and ClaimEdge; details are further fields
// of the edge.
func (t *types) connectionType(name string, node graphql.Output, details graphql.Fields) *graphql.Object {
	edges := graphql.Fields{
		"cursor": {
			Type: nonNull(graphql.String), Description: "Where the item stands in the list; opaque, valid as long as the item is there.",
			Resolve: value(func(e edge) any { return e.cursor }),
		},
		"node": {Type: node, Description: "The item.", Resolve: value(func(e edge) any { return e.node })},
	}
	for name, field := range details {
		edges[name] = field
	}
	edgeType := graphql.NewObject(graphql.ObjectConfig{
		Name: name + "Edge", Description: "One item of " + name + "Connection.", Fields: edges,
	})
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        name + "Connection",
		Description: "A page of a list, as Relay's connections have it.",
		Fields: graphql.Fields{
			"edges":      {Type: list(edgeType), Description: "The items with their cursors.", Resolve: value(func(c *connection) any { return c.edges })},
			"nodes":      {Type: nonNull(graphql.NewList(node)), Description: "The items alone.", Resolve: value(nodes)},
			"pageInfo":   {Type: nonNull(t.pageInfo), Description: "Where this page stands in the list.", Resolve: value(func(c *connection) any { return c })},
			"totalCount": {Type: nonNull(graphql.Int), Description: "The number of items in the whole list.", Resolve: value(totalCount)},
		},
	})
}

func totalCount(c *connection) any {
	if c.total < 0 {
		return c.count()
	}
	return c.total
}

func nodes(c *connection) any {
	list := make([]any, len(c.edges))
	for i, e := range c.edges {
		list[i] = e.node
	}
	return list
}

func pageInfoType() *graphql.Object {
	cursor := func(description string, at func(*connection) int) *graphql.Field {
		return &graphql.Field{Type: graphql.String, Description: description, Resolve: value(func(c *connection) any {
			if len(c.edges) == 0 {
				return nil
			}
			return c.edges[at(c)].cursor
		})}
	}
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "PageInfo",
		Description: "Where a page stands in its list.",
		Fields: graphql.Fields{
			"hasNextPage":     {Type: nonNull(graphql.Boolean), Description: "Whether items follow.", Resolve: value(func(c *connection) any { return c.hasNext })},
			"hasPreviousPage": {Type: nonNull(graphql.Boolean), Description: "Whether items stand before.", Resolve: value(func(c *connection) any { return c.hasPrevious })},
			"startCursor":     cursor("The first item's cursor, null on an empty page.", func(*connection) int { return 0 }),
			"endCursor":       cursor("The last item's cursor, null on an empty page.", func(c *connection) int { return len(c.edges) - 1 }),
		},
	})
}

// paged adds the arguments of a connection to args.
func (t *types) paged(args graphql.FieldConfigArgument) graphql.FieldConfigArgument {
	if args == nil {
		args = graphql.FieldConfigArgument{}
	}
	const size = "; the service chooses where neither first nor last is given, and has a largest page."
	args["first"] = &graphql.ArgumentConfig{Type: graphql.Int, Description: "How many items, from the front" + size}
	args["after"] = &graphql.ArgumentConfig{Type: graphql.String, Description: "Only items behind this cursor."}
	args["last"] = &graphql.ArgumentConfig{Type: graphql.Int, Description: "How many items, from the back" + size}
	args["before"] = &graphql.ArgumentConfig{Type: graphql.String, Description: "Only items in front of this cursor."}
	return args
}

// page reads the arguments that paged added.
func (t *types) page(args map[string]any) (graph.Page, error) {
	var p graph.Page
	var err error
	first, forward := args["first"].(int)
	last, backward := args["last"].(int)
	p.After, _ = args["after"].(string)
	p.Before, _ = args["before"].(string)
	if forward && backward {
		return p, fmt.Errorf("first and last: give one of them: %w", graph.ErrInvalid)
	}
	if backward {
		p.Last, err = t.size("last", last)
		return p, err
	}
	if !forward {
		first = t.options.Page
	}
	p.First, err = t.size("first", first)
	return p, err
}

func (t *types) size(name string, n int) (int, error) {
	if n < 1 || n > t.options.MaxPage {
		return 0, fmt.Errorf("%s: %d is not between 1 and the largest page of %d: %w", name, n, t.options.MaxPage, graph.ErrInvalid)
	}
	return n, nil
}

// itemCursor is the cursor of an item of a list that is in memory, made of its ID.
func itemCursor(id graph.ID) string { return base64.RawURLEncoding.EncodeToString([]byte(id)) }

// slice pages through a list that is in memory.
func slice[T any](items []T, id func(T) graph.ID, p graph.Page) (graph.List[T], error) {
	from, to := 0, len(items)
	at := func(cursor string) (int, error) {
		for i, item := range items {
			if itemCursor(id(item)) == cursor {
				return i, nil
			}
		}
		return 0, fmt.Errorf("%.60q is no cursor of this list: %w", cursor, graph.ErrInvalid)
	}
	if p.After != "" {
		i, err := at(p.After)
		if err != nil {
			return graph.List[T]{}, err
		}
		from = i + 1
	}
	if p.Before != "" {
		i, err := at(p.Before)
		if err != nil {
			return graph.List[T]{}, err
		}
		to = max(from, i)
	}
	if p.Last > 0 {
		from = max(from, to-p.Last)
	} else {
		to = min(to, from+p.First)
	}
	l := graph.List[T]{Items: items[from:to], Total: len(items), HasNext: to < len(items), HasPrevious: from > 0}
	for _, item := range l.Items {
		l.Cursors = append(l.Cursors, itemCursor(id(item)))
	}
	return l, nil
}
