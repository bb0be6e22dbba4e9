package graph

// Change is an article version that came, was read otherwise, or went.
type Change struct {
	ID         ID
	Article    *Article // whole; nil when the store holds it no more
	Generation uint64   // the write that it came or went with
}

// Mark is where someone who follows a store's changes stands, such as an index
// beside it. The zero Mark is before the first change. A mark tells whether it
// is of the store that it is shown to, so that a follower cannot mix up two.
type Mark struct {
	// Generation counts the writes that changed articles, and State is a hash of
	// all of them up to that one; without it the mark is taken on trust.
	Generation uint64 `json:"generation"`
	State      string `json:"state"`
	// Place is the last change read, when more are to come; opaque.
	Place string `json:"place,omitempty"`
}

// Changes is a piece of the sequence of changes. What was changed more than once
// comes once, as it is now.
type Changes struct {
	List []Change
	Next Mark // to go on from
	More bool
}
