// Package search finds articles and claims by their words, in an index of its
// own beside the store (bleve).
//
// Open opens the directory of the index and Sync brings it up to date with a
// Source, which a store is; Find takes words and gives hits, best first, with
// the article's own words around each match. English words are stemmed, quoted
// ones are a phrase, a tilde makes a word fuzzy, a minus excludes.
//
// The index carries the mark of the last change of the store that is in it, in
// the same transaction, so that it knows what it lacks also after a crash. An
// index of another store, too old or damaged is built anew.
//
// Caveat: a hit may be of an article that went since the last Sync.
package search
