package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"claimgraph/graph"
	"claimgraph/loader"
	"claimgraph/loader/page"
)

// example is a judged claim: its features, and 1 where it is right.
type example struct {
	article  string
	features []string
	right    float64
	last     bool // of the last round of verdicts, on articles that no rule was made from
}

type verdict struct {
	right bool
	round int
}

// readVerdicts reads "ID<tab>right|wrong|useless<tab>round" lines.
func readVerdicts(path string) (map[graph.ID]verdict, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	out := map[graph.ID]verdict{}
	for n, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 3 || f[1] != "right" && f[1] != "wrong" && f[1] != "useless" {
			return nil, fmt.Errorf("%s:%d: want ID, tab, right, wrong or useless, tab, round", path, n+1)
		}
		round, err := strconv.Atoi(f[2])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: round %q is no number", path, n+1, f[2])
		}
		out[graph.ID(f[0])] = verdict{f[1] == "right", round}
	}
	return out, nil
}

// collect reads the articles and picks the claims that were judged, in the order
// of the articles.
func collect(path string, verdicts map[graph.ID]verdict) ([]example, error) {
	pages, err := readPages(path)
	if err != nil {
		return nil, err
	}
	l, err := loader.Open()
	if err != nil {
		return nil, err
	}
	last := 0
	for _, v := range verdicts {
		last = max(last, v.round)
	}
	found := make([][]example, len(pages))
	errs := make([]error, len(pages))
	var wg sync.WaitGroup
	slots := make(chan bool, runtime.GOMAXPROCS(0))
	for i, p := range pages {
		slots <- true
		wg.Go(func() {
			defer func() { <-slots }()
			found[i], errs[i] = judged(l, p, verdicts, last)
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return slices.Concat(found...), nil
}

func readPages(path string) ([]page.Page, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var pages []page.Page
	for p, err := range page.All(page.Input{Name: path, Reader: file}) {
		if err != nil {
			return nil, err
		}
		pages = append(pages, p)
	}
	return pages, nil
}

func judged(l *loader.Loader, p page.Page, verdicts map[graph.ID]verdict, last int) ([]example, error) {
	candidates, err := l.Candidates(p)
	if err != nil {
		return nil, err
	}
	var out []example
	for _, c := range candidates {
		v, ok := verdicts[c.Claim.ID]
		if !ok {
			continue
		}
		e := example{article: p.URL, features: c.Features, last: v.round == last}
		if v.right {
			e.right = 1
		}
		out = append(out, e)
	}
	return out, nil
}
