// Package name finds the names in an article: persons, organizations, places,
// events, works and programmes, each with its span, and the title before a
// person's name.
//
// It takes the sentences of loader/text and gives names in order, none
// overlapping another. It runs before tagging and parsing, for a name is one
// unit of the tree. First a model labels each sentence (package sequence), with
// what the tables know among its features (package gazetteer); then rules set
// the bounds and the kind; then the article as a whole decides: a surname, an
// acronym or a short form gets the kind of its full name.
//
// Caveat: better nothing than junk. A capitalized phrase that the model is not
// sure of is no name.
package name
