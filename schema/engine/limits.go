package engine

// Limits bounds what one request may ask for. A zero field takes the default
// that its comment names; there is no way to lift a limit but to raise it.
type Limits struct {
	Bytes   int // of the query's text: 100,000
	Tokens  int // lexical tokens: 10,000
	Nesting int // open brackets of any kind at one place: 100
	Depth   int // fields in fields, fragments expanded: 40
	Aliases int // fragments expanded: 250
	Fields  int // selected, fragments expanded: 4,000
	Cost    int // fields times the page sizes around them: 100,000
	Page    int // size of a page when the query gives none, for Cost: 20
	Objects int // of the answer, whatever the cost was reckoned at: 200,000
	Answer  int // bytes of the answer: 32 MiB
	Plans   int // prepared documents that are kept, counted by the fields in them: 100,000
}

func (l Limits) withDefaults() Limits {
	fill := func(field *int, value int) {
		if *field <= 0 {
			*field = value
		}
	}
	fill(&l.Bytes, 100_000)
	fill(&l.Tokens, 10_000)
	fill(&l.Nesting, 100)
	fill(&l.Depth, 40)
	fill(&l.Aliases, 250)
	fill(&l.Fields, 4_000)
	fill(&l.Cost, 100_000)
	fill(&l.Page, 20)
	fill(&l.Objects, 200_000)
	fill(&l.Answer, 32<<20)
	fill(&l.Plans, 100_000)
	return l
}
