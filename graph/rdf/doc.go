// Package rdf writes an article as RDF quads and reads it back. It is the one
// place where the quads of this project are defined; docs/model.md lists their
// terms.
//
// There are two forms with the same nodes and nearly the same predicates.
// Stored is what the store keeps: a claim takes about a dozen quads, because
// places in the text are literals ("412-530", bytes) and defaults are left out.
// Exported is what leaves the program: places are targets of the Web Annotation
// vocabulary in Unicode code points, times are OWL-Time intervals, defaults are
// written out. Article reads either and loses nothing.
//
// Every quad has the IRI of the article's version as its label, so that taking
// a version out is taking its label out. Named entities and dates are the same
// node in every article; everything else belongs to one.
//
// Caveat: spans of an attribution are kept in text order; an article that is
// not in the order of graph.Article.Sort comes back in it.
package rdf
