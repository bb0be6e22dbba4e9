// Package store keeps articles and their claims in one file: as quads, which
// are the truth, and beside them as indexes that the same transactions keep in
// step. It takes whole articles (Put, Remove) and gives a consistent view of
// all of them (Read).
//
// # Basics
//
// Open gives a Store. Put replaces an article version as a whole; Remove takes
// out exactly what Put added. Read calls a function with a Reader, which sees
// one state of the store: every method of it takes many IDs and answers in one
// walk, in the sequence of the IDs, nil where there is nothing. Lists are pages
// in a fixed order; a page is a seek, however far it lies.
//
// Nothing in a list or an export depends on the order in which articles came:
// a store that had two articles and lost one equals a store that only ever had
// the other.
//
// # Caveats
//
// Never call Read or Put inside the function of a Read. Spans are bytes here,
// as everywhere inside the program.
package store
