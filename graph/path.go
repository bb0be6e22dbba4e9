package graph

// PathQuery asks for a shortest path between two entities over claims that have
// them as subject and object.
type PathQuery struct {
	From, To ID
	Hops     int         // at most; 0 means 6, which is also the most
	Filter   ClaimFilter // of the claims to walk over; Entity, Role and Order do not count
	Claims   int         // of each hop; 0 means 10
}

// Hop is a step of a path. One of From and To is the subject of each claim, the
// other the object.
type Hop struct {
	From, To ID
	Claims   []*Claim // the first ones in text order
}

// Neighbors counts what an expansion of an entity by one relation would show.
type Neighbors struct {
	Relation  Term   // zero where the claims have none
	Predicate string // where there is no relation
	Role      Role   // of the entity in the claims
	Claims    int
	Entities  int // distinct ones at the other end
}
