package graph

import (
	"fmt"
	"slices"
	"strings"
)

// Verdict is what someone found about two entities.
type Verdict string

// The verdicts. Same is transitive; Unsure only records that someone looked.
const (
	VerdictSame      Verdict = "same"
	VerdictDifferent Verdict = "different"
	VerdictUnsure    Verdict = "unsure"
)

// Verdicts lists every verdict.
var Verdicts = []Verdict{VerdictSame, VerdictDifferent, VerdictUnsure}

// Judgement is a person's verdict on whether two entities are one. It is kept
// apart from what articles say, and can be undone.
type Judgement struct {
	ID      ID
	Verdict Verdict
	A, B    ID // entities, A before B
	Who     string
	When    Interval // zero when that was not recorded
}

// NewJudgement seals a judgement under an ID made from its content, whichever
// way round the entities come.
func NewJudgement(v Verdict, a, b ID, who string, when Interval) Judgement {
	if b < a {
		a, b = b, a
	}
	return Judgement{ID: NewID("judgement", string(v), string(a), string(b), who, when.String()), Verdict: v, A: a, B: b, Who: who, When: when}
}

// Validate proves that the judgement is about two entities, by someone, and
// that its ID fits. The error wraps ErrInvalid.
func (j Judgement) Validate() error {
	switch {
	case !slices.Contains(Verdicts, j.Verdict):
		return fmt.Errorf("judgement: %w: verdict %q", ErrInvalid, j.Verdict)
	case j.A == "" || j.B == "" || j.A == j.B:
		return fmt.Errorf("judgement: %w: want two entities", ErrInvalid)
	case strings.TrimSpace(j.Who) == "":
		return fmt.Errorf("judgement: %w: nobody judged", ErrInvalid)
	case j != NewJudgement(j.Verdict, j.A, j.B, j.Who, j.When):
		return fmt.Errorf("judgement: %w: ID %q does not fit its content", ErrInvalid, j.ID)
	}
	return nil
}

// Candidate is an entity that may be the same as another, for a person to judge.
type Candidate struct {
	Entity *Profile
	Score  float64 // 0 to 1, by how alike the names are
	Reason string  // what is alike
}
