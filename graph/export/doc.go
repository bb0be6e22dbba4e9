// Package export writes articles and their claims in the forms that other tools
// read: RDF (N-Quads, TriG, Turtle, JSON-LD), property graphs (CSV, GraphML,
// GEXF), FollowTheMoney, and the JSON Lines of the extract contract.
//
// Write takes a Source and streams it: it holds one article at a time, and the
// same graph gives the same bytes.
//
// In RDF a claim is a node of its own with its evidence in terms of Web
// Annotation; a plain edge from subject to object stands beside it only when
// the claim holds (graph.Claim.Holds). The property graphs make each claim an
// edge that carries modality, polarity, certainty, speaker, date and quote, and
// whose type and label say so when it does not hold: PLANNED_NOT_MEMBER_OF is
// no MEMBER_OF. FollowTheMoney gets a relationship for a claim that holds and a
// note for any other.
//
// Offsets are Unicode code points in every format.
//
// Caveat: only N-Quads and JSON Lines carry everything that an import needs;
// Turtle loses which article says what, the property graphs and FollowTheMoney
// lose the text around the quotes.
package export
