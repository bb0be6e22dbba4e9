package jsonl

// line is the wire form of one article.
type line struct {
	Article      article       `json:"article"`
	Sentences    []span        `json:"sentences"`
	Entities     []entity      `json:"entities"`
	Times        []timeAt      `json:"times"`
	Attributions []attribution `json:"attributions"`
	Claims       []claim       `json:"claims"`
}

type article struct {
	ID        string `json:"id"`
	IRI       string `json:"iri,omitempty"`
	URL       string `json:"url,omitempty"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Author    string `json:"author,omitempty"`
	Section   string `json:"section,omitempty"`
	Published string `json:"published,omitempty"`
	Language  string `json:"language,omitempty"`
	SHA256    string `json:"sha256,omitempty"`
	Text      string `json:"text"`
}

type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type entity struct {
	ID       string    `json:"id"`
	IRI      string    `json:"iri,omitempty"`
	Kind     string    `json:"kind"`
	Name     string    `json:"name"`
	Aliases  []string  `json:"aliases"`
	Mentions []mention `json:"mentions"`
}

type mention struct {
	span
	Form string `json:"form"`
	Rule string `json:"rule,omitempty"`
}

type timeAt struct {
	span
	EDTF  *string `json:"edtf"`
	Timex *timex  `json:"timex"` // null for a range, which TIMEX3 has no value for
}

type timex struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

type attribution struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
	Entity  *string  `json:"entity"`
	Kind    string   `json:"kind"`
	Said    *string  `json:"said,omitempty"`
	In      *int     `json:"in,omitempty"` // index of the attribution that reports this one
}

type claim struct {
	ID          string   `json:"id"`
	Sentence    int      `json:"sentence"`
	Subject     *ref     `json:"subject"`
	Predicate   string   `json:"predicate"`
	Relation    *string  `json:"relation"`
	Object      *ref     `json:"object"`
	Phrase      phrase   `json:"phrase"`
	When        *string  `json:"when"`
	Where       *string  `json:"where"`
	Attribution *int     `json:"attribution"`
	Modality    string   `json:"modality"`
	Polarity    string   `json:"polarity"`
	Certainty   string   `json:"certainty"`
	Evidence    evidence `json:"evidence"`
	Rule        string   `json:"rule"`
	Confidence  float64  `json:"confidence"`
}

type ref struct {
	Entity string `json:"entity,omitempty"`
	EDTF   string `json:"edtf,omitempty"`
	Text   string `json:"text,omitempty"`
}

type phrase struct {
	Subject   string   `json:"subject"`
	Predicate string   `json:"predicate"`
	Object    string   `json:"object"`
	More      []string `json:"more"`
}

type evidence struct {
	span
	Quote string `json:"quote"`
}
