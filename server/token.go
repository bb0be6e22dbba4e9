package server

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// Scope is a right that a token gives.
type Scope string

// The scopes: to read where reading is not open to all, to load, import and
// remove articles, to judge entities.
const (
	ScopeRead  Scope = "read"
	ScopeLoad  Scope = "load"
	ScopeJudge Scope = "judge"
)

// Scopes lists every scope.
var Scopes = []Scope{ScopeRead, ScopeLoad, ScopeJudge}

// Token is what the server knows of a token: the hash of its secret, not the
// secret.
type Token struct {
	Name   string // who has it, for the log
	Scopes []Scope
	Hash   [sha256.Size]byte // SHA-256
}

// NewToken makes the token of a secret. A secret has to be random: a hash hides
// no words.
func NewToken(name, secret string, scopes ...Scope) Token {
	return Token{name, scopes, sha256.Sum256([]byte(secret))}
}

// String is the line that ParseTokens reads.
func (t Token) String() string {
	names := make([]string, len(t.Scopes))
	for i, s := range t.Scopes {
		names[i] = string(s)
	}
	return fmt.Sprintf("%s %s %x", t.Name, strings.Join(names, ","), t.Hash)
}

// ParseTokens reads tokens, one a line: a name, scopes with commas between, and
// the hash of the secret in hexadecimal. Empty lines and those that begin with #
// are left out. The errors name the line and never the hash.
func ParseTokens(text string) ([]Token, error) {
	var list []Token
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		t, err := parseToken(strings.Fields(line))
		if err == nil && slices.ContainsFunc(list, func(o Token) bool { return o.Name == t.Name }) {
			err = fmt.Errorf("there are two tokens named %s", t.Name)
		}
		if err != nil {
			return nil, fmt.Errorf("tokens: line %d: %w", number, err)
		}
		list = append(list, t)
	}
	return list, nil
}

func parseToken(fields []string) (Token, error) {
	if len(fields) != 3 {
		return Token{}, errors.New("want a name, scopes and a hash, as the command token prints them")
	}
	t := Token{Name: fields[0]}
	var err error
	if t.Scopes, err = ParseScopes(fields[1]); err != nil {
		return t, err
	}
	hash, err := hex.DecodeString(fields[2])
	if err != nil || len(hash) != sha256.Size {
		return t, errors.New("the hash is no SHA-256 in hexadecimal")
	}
	t.Hash = [sha256.Size]byte(hash)
	return t, nil
}

// ParseScopes reads scopes with commas between.
func ParseScopes(text string) ([]Scope, error) {
	var list []Scope
	for name := range strings.SplitSeq(text, ",") {
		if !slices.Contains(Scopes, Scope(name)) {
			return nil, fmt.Errorf("scope %q: want some of read, load and judge", name)
		}
		list = append(list, Scope(name))
	}
	return list, nil
}

// rights are what a request may do.
type rights struct {
	token  string // its name, "" without one
	scopes []Scope
}

var (
	errWrongToken = &refusal{http.StatusUnauthorized, codeToken, "the token in the Authorization header is not valid here"}
	errNoToken    = &refusal{http.StatusUnauthorized, codeToken, "this server wants a token for reading too"}
	errNoRead     = &refusal{http.StatusForbidden, "FORBIDDEN", "this token has no right to read"}
)

// rights finds what an Authorization header allows. What other schemes say is
// for others: a proxy in front may have its own.
func (s *Server) rights(authorization string) (rights, *refusal) {
	scheme, secret, _ := strings.Cut(authorization, " ")
	if len(s.options.Tokens) == 0 || !strings.EqualFold(scheme, "Bearer") {
		if s.options.Closed {
			return rights{}, errNoToken
		}
		return rights{scopes: []Scope{ScopeRead}}, nil
	}
	t := s.find(strings.TrimSpace(secret))
	switch {
	case t == nil:
		return rights{}, errWrongToken
	case !s.options.Closed:
		return rights{t.Name, append([]Scope{ScopeRead}, t.Scopes...)}, nil
	case !slices.Contains(t.Scopes, ScopeRead):
		return rights{}, errNoRead
	}
	return rights{t.Name, t.Scopes}, nil
}

// find compares the hashes of all tokens in constant time, so that the answer's
// delay tells nothing about any.
func (s *Server) find(secret string) *Token {
	given := sha256.Sum256([]byte(secret))
	var found *Token
	for i := range s.options.Tokens {
		if t := &s.options.Tokens[i]; subtle.ConstantTimeCompare(given[:], t.Hash[:]) == 1 {
			found = t
		}
	}
	return found
}

// authorized finds a request's rights, or refuses it.
func (s *Server) authorized(w http.ResponseWriter, r *http.Request) ([]Scope, bool) {
	given, refused := s.rights(r.Header.Get("Authorization"))
	if refused != nil {
		if refused.status == http.StatusUnauthorized {
			w.Header().Set("WWW-Authenticate", `Bearer realm="claimgraph"`)
		}
		refused.write(w)
		return nil, false
	}
	exchangeOf(r.Context()).token = given.token
	return given.scopes, true
}

// readable lets those pass who may read.
func (s *Server) readable(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, ok := s.authorized(w, r); ok {
			next(w, r)
		}
	}
}
