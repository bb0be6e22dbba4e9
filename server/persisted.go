package server

import (
	"container/list"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
)

// persisted keeps queries that clients have sent with their hash, so that they
// need to send the hash alone: the protocol of automatic persisted queries. Those
// used last are kept, up to a number of bytes. It is safe for concurrent use.
type persisted struct {
	mu     sync.Mutex
	most   int
	bytes  int
	byHash map[[sha256.Size]byte]*list.Element
	recent *list.List // of string, used last first
}

func newPersisted(most int) *persisted {
	return &persisted{most: most, byHash: map[[sha256.Size]byte]*list.Element{}, recent: list.New()}
}

// text is the query of a request: the one it has, or the one that its extensions
// name by hash.
func (p *persisted) text(query *string, extensions []byte) (string, *refusal) {
	all, refused := object("extensions", extensions)
	if refused != nil {
		return "", refused
	}
	named, _ := all["persistedQuery"].(map[string]any)
	if named == nil {
		if query == nil {
			return "", refusef(http.StatusBadRequest, `the request has no "query"`)
		}
		return *query, nil
	}
	version, _ := named["version"].(json.Number)
	text, _ := named["sha256Hash"].(string)
	hash, err := hex.DecodeString(strings.ToLower(text))
	if err != nil || len(hash) != sha256.Size || version != "1" {
		return "", refusef(http.StatusBadRequest, `"persistedQuery" must have version 1 and a SHA-256 in hexadecimal as sha256Hash`)
	}
	key := [sha256.Size]byte(hash)
	if query == nil {
		return p.get(key)
	}
	if sha256.Sum256([]byte(*query)) != key {
		return "", refusef(http.StatusBadRequest, "provided sha does not match query")
	}
	p.put(key, *query)
	return *query, nil
}

// get finds a query. Clients know by the words and the code of the refusal that
// they have to send it whole.
func (p *persisted) get(key [sha256.Size]byte) (string, *refusal) {
	p.mu.Lock()
	defer p.mu.Unlock()
	e := p.byHash[key]
	if e == nil {
		return "", &refusal{http.StatusOK, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"}
	}
	p.recent.MoveToFront(e)
	return e.Value.(string), nil
}

// put keeps a query unless it alone would take a tenth of the room.
func (p *persisted) put(key [sha256.Size]byte, query string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.byHash[key] != nil || weight(query) > p.most/10 {
		return
	}
	p.byHash[key] = p.recent.PushFront(query)
	for p.bytes += weight(query); p.bytes > p.most; {
		oldest := p.recent.Remove(p.recent.Back()).(string)
		delete(p.byHash, sha256.Sum256([]byte(oldest)))
		p.bytes -= weight(oldest)
	}
}

// weight is about what one query takes, with its place in the table.
func weight(query string) int { return len(query) + 200 }
