package graph

// Voice counts what one speaker says about one entity: the claims that an
// attribution with that speaker covers and that have the entity at an end.
type Voice struct {
	Speaker, About ID
	Claims         int
	Denied         int // of them, those of negative polarity
}
