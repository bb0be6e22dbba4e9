package graph

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"strings"
)

// ID names an article version, an entity, an attribution or a claim. It is made
// from content alone, never from a counter or a clock, so two loads of the same
// article give the same IDs. The zero ID means "none".
type ID string

// idLength is the number of base32 digits kept of the hash: 100 bits, so that
// a billion claims collide with probability 4e-13.
const idLength = 20

var idDigits = base32.HexEncoding.WithPadding(base32.NoPadding)

// NewID hashes the parts, each with its length, with SHA-256. Order matters;
// ("ab", "c") and ("a", "bc") differ.
func NewID(parts ...string) ID {
	h := sha256.New()
	var n [8]byte
	for _, p := range parts {
		binary.LittleEndian.PutUint64(n[:], uint64(len(p)))
		h.Write(n[:])
		h.Write([]byte(p))
	}
	return ID(strings.ToLower(idDigits.EncodeToString(h.Sum(nil)))[:idLength])
}

// Noun is the kind of node that an IRI names.
type Noun string

// The nouns of stored IRIs.
const (
	NounArticle     Noun = "article"
	NounDocument    Noun = "document" // all versions of one article
	NounEntity      Noun = "entity"
	NounAttribution Noun = "attribution"
	NounClaim       Noun = "claim"
	NounDate        Noun = "date"
	NounJudgement   Noun = "judgement"
)

// Root begins every stored IRI. A public base replaces it when IRIs leave the
// program.
const Root = "urn:claimgraph:"

// IRI is the stored IRI of the node: Root, the noun and the ID.
func (id ID) IRI(noun Noun) string { return Root + string(noun) + ":" + string(id) }

// ParseIRI splits a stored IRI into its noun and ID. ok is false for every
// other IRI.
func ParseIRI(iri string) (noun Noun, id ID, ok bool) {
	rest, ok := strings.CutPrefix(iri, Root)
	if !ok {
		return "", "", false
	}
	n, i, ok := strings.Cut(rest, ":")
	if !ok || n == "" || i == "" {
		return "", "", false
	}
	return Noun(n), ID(i), true
}

// Public turns a stored IRI into one below base ("https://x.example/id/" gives
// "https://x.example/id/claim/..."). With an empty base, and for IRIs that are
// not ours, it returns the IRI unchanged.
func Public(base, iri string) string {
	noun, id, ok := ParseIRI(iri)
	if base == "" || !ok {
		return iri
	}
	return strings.TrimSuffix(base, "/") + "/" + string(noun) + "/" + string(id)
}
