// Package graph holds what claimgraph knows: an Article, the Entities it
// mentions, the Claims it makes, the Attributions that say who makes them, and
// the Intervals of time they speak of.
//
// The types are plain values. A loader fills an Article, a store keeps it, a
// schema shows it. Basics, in the order of use: NewArticle seals a text and its
// metadata under an ID made from their content; Entity, Attribution and Claim
// get theirs from EntityID, AttributionID and ClaimID; Article.Validate proves
// that every reference resolves and every span lies in the text.
//
// Caveat: spans count bytes here. Whatever leaves the program converts them to
// Unicode code points with Offsets.
package graph
