// Package syntax turns a sentence of tokens into a tree of words: tags, lemmas
// and basic Universal Dependencies, by an embedded model of a few megabytes.
// Names found before parsing are one word each.
//
//	m, err := syntax.Open()
//	tree := m.Parse(sentence, names)
//
// Caveat: the trees are a machine's guess, right in about four of five
// attachments; Word.Confidence says which ones to doubt.
package syntax
