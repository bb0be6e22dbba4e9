// Package jsonl reads and writes the extract contract: JSON Lines, one object
// an article with its sentences, entities, times, attributions and claims.
//
// Encode takes a graph.Article and gives one line, the same bytes every time.
// Decode takes a line made by anyone and gives a valid article or an error that
// names the first thing wrong with it; its IDs are made anew from content, the
// line's own ones only tie the line together.
//
// Caveat: offsets are Unicode code points on the wire and bytes in the article.
package jsonl
