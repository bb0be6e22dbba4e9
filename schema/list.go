package schema

import (
	"context"
	"fmt"
	"reflect"

	"claimgraph/graph"
)

type claimList = graph.List[*graph.Claim]

type readLists func([]graph.ID, graph.ClaimFilter, graph.Page) ([]claimList, error)

// lists batches the reads of claims that many owners have: only lists that
// differ in nothing but their owner can be read together.
type lists struct {
	ctx    context.Context
	read   readLists
	groups map[string]*loads[graph.ID, claimList] // by filter and page
	asked  map[uintptr]*question                  // by the address of the arguments
}

// question is what the arguments of one field ask of each of its objects.
type question struct {
	lists  *lists
	args   map[string]any // kept, so that nothing else gets their address
	filter graph.ClaimFilter
	pages  *loads[graph.ID, claimList]
}

func newLists(ctx context.Context, read readLists) *lists {
	return &lists{ctx: ctx, read: read, groups: map[string]*loads[graph.ID, claimList]{}, asked: map[uintptr]*question{}}
}

// find finds the loads of one filter and page.
func (l *lists) find(f graph.ClaimFilter, p graph.Page) *loads[graph.ID, claimList] {
	key := fmt.Sprint(f, p)
	group := l.groups[key]
	if group == nil {
		group = newLoads(l.ctx, func(ids []graph.ID) ([]*claimList, error) {
			lists, err := l.read(ids, f, p)
			return pointers(lists), err
		})
		l.groups[key] = group
	}
	return group
}

// question reads the arguments of a field, which the executor shares among all
// objects at one place of a query: once for all of them.
func (t *types) question(l *lists, args map[string]any) (*question, error) {
	at := reflect.ValueOf(args).Pointer()
	if q := l.asked[at]; q != nil {
		return q, nil
	}
	filter, page, err := t.claimArgs(args)
	if err != nil {
		return nil, err
	}
	page.Uncounted = true
	q := &question{lists: l, args: args, filter: filter, pages: l.find(filter, page)}
	l.asked[at] = q
	return q, nil
}

// claimsWith is a page of the claims that one owner has.
func (t *types) claimsWith(l *lists, args map[string]any, owner graph.ID) (any, error) {
	q, err := t.question(l, args)
	if err != nil {
		return nil, err
	}
	return q.page(owner)
}

// page is the page that one owner has.
func (q *question) page(owner graph.ID) (any, error) {
	get := q.pages.later(owner)
	return func() (any, error) {
		list, err := get()
		if err != nil {
			return nil, err
		}
		return connect(*list).counted(func() func() (any, error) { return q.total(owner) }), nil
	}, nil
}

// total counts the whole list of an owner.
func (q *question) total(owner graph.ID) func() (any, error) {
	counted := q.lists.find(q.filter, graph.Page{First: 1}).later(owner)
	return then(counted, func(l *claimList) (any, error) { return l.Total, nil })
}
