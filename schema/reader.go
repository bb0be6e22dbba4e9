package schema

import (
	"context"
	"time"

	"claimgraph/graph"
)

// Source gives snapshots of the graph. Read calls f with one that does not
// change until f returns; f does not keep it. It may be called concurrently,
// never inside f.
type Source interface {
	Read(ctx context.Context, f func(Reader) error) error
}

// Reader is one snapshot. Batch reads return one item for each that was asked
// for, in the same order, nil where the store has none. A cursor or filter that
// cannot be read is graph.ErrInvalid. It is used by one goroutine.
type Reader interface {
	// Articles returns articles whole, with their annotations.
	Articles(ids []graph.ID) ([]*graph.Article, error)
	// Headers returns articles with ID and Source alone.
	Headers(ids []graph.ID) ([]*graph.Article, error)
	// ArticleList returns articles as Headers does, latest published first.
	ArticleList(p graph.Page) (graph.List[*graph.Article], error)
	Entities(ids []graph.ID) ([]*graph.Profile, error)
	EntityList(f graph.EntityFilter, p graph.Page) (graph.List[*graph.Profile], error)
	Claims(ids []graph.ID) ([]*graph.Claim, error)
	ClaimList(f graph.ClaimFilter, p graph.Page) (graph.List[*graph.Claim], error)
	// ClaimsOf returns one list for each entity: the claims that have it as
	// subject or object, as f.Role says.
	ClaimsOf(entities []graph.ID, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error)
	// ClaimsIn returns one list for each article.
	ClaimsIn(articles []graph.ID, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error)
	Attributions(ids []graph.ID) ([]*graph.Attribution, error)
	// Links returns what other articles say about the matter of each claim.
	Links(claims []graph.ID) ([]*graph.Links, error)
	// Path returns a shortest path, nil when there is none.
	Path(q graph.PathQuery) ([]graph.Hop, error)
	// Neighborhood counts what an entity is linked to, most claims first.
	Neighborhood(entity graph.ID, f graph.ClaimFilter) ([]graph.Neighbors, error)
	Stats() (graph.Stats, error)
	// Versions returns for each article the headers of all versions of its
	// document, oldest first.
	Versions(articles []graph.ID) ([][]*graph.Article, error)
	// Loaded tells when articles were stored, zero for those that are not there.
	Loaded(articles []graph.ID) []time.Time
	// Voices counts claims by named speaker and by the entities they are about,
	// most claims first.
	Voices(f graph.ClaimFilter) ([]graph.Voice, error)
	RelationCounts() (map[graph.Term]int, error)
	// Disputes lists claims that claims of other articles dispute.
	Disputes(f graph.ClaimFilter, p graph.Page) (graph.List[*graph.Claim], error)
	// Judgements returns one list for each entity: the verdicts on it.
	Judgements(entities []graph.ID) ([][]*graph.Judgement, error)
	// CandidatesOf lists for each entity up to n that may be the same, best first.
	CandidatesOf(entities []graph.ID, n int) ([][]graph.Candidate, error)
	// ClaimsBy returns one list for each speaker, of f.Speakers for those alone.
	ClaimsBy(speakers []graph.ID, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error)
	// ClaimsAt returns one list for each date, whatever f.When is.
	ClaimsAt(dates []graph.Interval, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error)
	// Calendar counts claims by year, month or day.
	Calendar(entity graph.ID, within graph.Interval, unit graph.Precision) ([]graph.DateCount, error)
	// Parts returns one list for each date: the dates in it, one step down.
	Parts(dates []graph.Interval) ([][]graph.DateCount, error)
	// Related returns one list for each entity: up to n that claims link it to.
	Related(entities []graph.ID, f graph.ClaimFilter, n int) ([][]graph.Related, error)
	// ArticlesOf returns one list for each entity: headers of the articles that
	// mention it, latest published first.
	ArticlesOf(entities []graph.ID, p graph.Page) ([]graph.List[*graph.Article], error)
}

// ArticleInput is an article to load: exactly one of Text, HTML and URL alone.
// With Text or HTML the other fields say what is known about it; URL alone is
// fetched.
type ArticleInput struct {
	Text, HTML string
	URL        string
	Key        string // a name of the caller's own
	Title      string
	Publisher  string
	Author     string
	Published  string // RFC 3339, a date or EDTF
}

// Loaded is the outcome of a load.
type Loaded struct {
	Article   graph.ID
	Unchanged bool // the store already had exactly this article
}

// Imported is the outcome of an import.
type Imported struct {
	Articles []Loaded
	Problems []string // each names the line
}

// Writer changes the graph. Its errors wrap those of package graph where they
// apply: an article that cannot be read is graph.ErrInvalid.
type Writer interface {
	Load(ctx context.Context, a ArticleInput) (Loaded, error)
	// Remove takes out one version of an article and all that it added;
	// graph.ErrNotFound when it is not stored.
	Remove(ctx context.Context, article graph.ID) error
	// Import stores articles whose claims were found elsewhere: lines is JSON
	// Lines as the program's own extraction writes them. What is refused stands
	// among the problems and keeps nothing else out.
	Import(ctx context.Context, lines string) (Imported, error)
	// Judge stores a person's verdict; graph.ErrInvalid when it contradicts others.
	Judge(ctx context.Context, j graph.Judgement) error
	// Undo takes a judgement out; graph.ErrNotFound when there is none.
	Undo(ctx context.Context, judgement graph.ID) error
}
