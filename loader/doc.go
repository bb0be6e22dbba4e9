// Package loader reads an article: a page in, a graph.Article with its claims
// out.
//
// It is the table of contents of its stages, each a pure function in a package
// of its own:
//
//	page     bytes -> title, byline, date, text
//	text     text -> sentences of tokens
//	name     tokens -> names
//	syntax   tokens and names -> trees
//	timex    tokens and tenses -> times
//	speech   trees -> who is said to say what
//	entity   names, trees, speeches -> entities
//	claim    trees, times, speeches, entities -> attributions and claims
//	masthead header lines -> claims about the article
//
// The same page gives the same article, byte for byte, from any number of
// goroutines.
//
// Caveat: it reads English. An article in another language comes back with its
// metadata and a note, without claims.
package loader
