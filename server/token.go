package server

import (
	"crypto/sha256"
	"crypto/subtle"
	"net/http"
	"strings"
)

// token is the hash of the secret that allows changes; the secret itself is not
// kept. A nil token matches nothing.
type token struct{ hash [sha256.Size]byte }

func newToken(secret string) *token {
	if secret == "" {
		return nil
	}
	return &token{sha256.Sum256([]byte(secret))}
}

// bearer is what a request's Authorization header says.
type bearer uint8

const (
	noBearer bearer = iota
	wrongBearer
	rightBearer
)

// check compares the hashes in constant time, so that the answer's delay tells
// nothing about the secret. What other schemes say is for others: a proxy in
// front may have its own.
func (t *token) check(r *http.Request) bearer {
	scheme, secret, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if t == nil || !strings.EqualFold(scheme, "Bearer") {
		return noBearer
	}
	given := sha256.Sum256([]byte(strings.TrimSpace(secret)))
	if subtle.ConstantTimeCompare(given[:], t.hash[:]) != 1 {
		return wrongBearer
	}
	return rightBearer
}
