package server

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"github.com/coder/websocket"
)

// socketProtocol is the protocol of the package graphql-ws.
const socketProtocol = "graphql-transport-ws"

// The codes that the protocol closes a socket with.
const (
	closeBad       websocket.StatusCode = 4400
	closeToken     websocket.StatusCode = 4401
	closeForbidden websocket.StatusCode = 4403
	closeProtocol  websocket.StatusCode = 4406
	closeLate      websocket.StatusCode = 4408
	closeTwice     websocket.StatusCode = 4409
	closeAgain     websocket.StatusCode = 4429
)

const (
	initTime = 10 * time.Second // for a client to begin with connection_init
	pongTime = 10 * time.Second // for a client to answer a ping
	// for a client to take what was written to it when the server stops
	stuckTime = 3 * time.Second
)

// message is one of the protocol's, in both directions.
type message struct {
	Type    string          `json:"type"`
	ID      string          `json:"id,omitempty"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// socket is one connection. One goroutine reads; each operation that runs has
// one that writes.
type socket struct {
	server *Server
	conn   *websocket.Conn
	http   *http.Request // that it began with
	ctx    context.Context
	end    context.CancelFunc // of all operations
	used   atomic.Int64       // when the last operation began or ended, as Unix time

	mu      sync.Mutex
	scopes  []Scope // nil before connection_init
	running map[string]context.CancelFunc
	closing bool
	work    sync.WaitGroup
}

// socket serves the protocol on a WebSocket.
func (s *Server) socket(w http.ResponseWriter, r *http.Request) {
	if s.limited(w, r, 1) {
		return
	}
	leave, ok := s.enter(w, r)
	if !ok {
		return
	}
	defer leave()
	s.sockets.Add(1)
	defer s.sockets.Done()
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		Subprotocols:       []string{socketProtocol},
		OriginPatterns:     s.options.Origins,
		InsecureSkipVerify: slices.Contains(s.options.Origins, "*"),
	})
	if err != nil { // the client knows already
		return
	}
	conn.SetReadLimit(s.options.MaxBody)
	c := &socket{server: s, conn: conn, http: r, running: map[string]context.CancelFunc{}}
	c.ctx, c.end = s.untilStop(context.WithoutCancel(r.Context()))
	c.serve()
}

// serve reads messages until the connection ends.
func (c *socket) serve() {
	defer func() {
		c.end()
		c.work.Wait()
		_ = c.conn.CloseNow() // it is closed in most cases
	}()
	if c.conn.Subprotocol() != socketProtocol {
		c.close(closeProtocol, "the subprotocol here is "+socketProtocol)
		return
	}
	c.touch()
	late := time.AfterFunc(initTime, c.late)
	defer late.Stop()
	stop := context.AfterFunc(c.server.life, c.stop)
	defer stop()
	go c.watch()
	for {
		kind, text, err := c.conn.Read(context.Background())
		if err != nil {
			return
		}
		var m message
		if kind != websocket.MessageText || !utf8.Valid(text) || json.Unmarshal(text, &m) != nil {
			c.close(closeBad, "messages are JSON objects")
			return
		}
		if !c.take(m) {
			return
		}
	}
}

// take acts on one message. It reports whether the connection goes on.
func (c *socket) take(m message) bool {
	switch m.Type {
	case "connection_init":
		return c.init(m.Payload)
	case "ping":
		return c.send(message{Type: "pong", Payload: m.Payload}) == nil
	case "pong":
		return true
	case "subscribe":
		return c.subscribe(m)
	case "complete":
		c.finish(m.ID)
		return true
	}
	c.close(closeBad, "there is no message of this type")
	return false
}

// init takes the token, which a browser can send in the payload only.
func (c *socket) init(payload json.RawMessage) bool {
	c.mu.Lock()
	begun := c.scopes != nil
	c.mu.Unlock()
	if begun {
		c.close(closeAgain, "too many initialisation requests")
		return false
	}
	authorization := c.http.Header.Get("Authorization")
	var given map[string]any
	if len(payload) > 0 && json.Unmarshal(payload, &given) != nil {
		c.close(closeBad, "the payload is no JSON object")
		return false
	}
	for name, value := range given {
		if text, ok := value.(string); ok && strings.EqualFold(name, "authorization") {
			authorization = text
		}
	}
	rights, refused := c.server.rights(authorization)
	if refused != nil {
		c.close(closeForbidden, refused.message)
		return false
	}
	c.mu.Lock()
	c.scopes = append([]Scope{}, rights.scopes...)
	c.mu.Unlock()
	exchangeOf(c.http.Context()).token = rights.token
	return c.send(message{Type: "connection_ack"}) == nil
}

// finish ends an operation that the client wants no more of.
func (c *socket) finish(id string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if end := c.running[id]; end != nil {
		end()
		delete(c.running, id)
	}
}

// late closes a connection that did not begin.
func (c *socket) late() {
	c.mu.Lock()
	begun := c.scopes != nil
	c.mu.Unlock()
	if !begun {
		c.close(closeLate, "connection initialisation timeout")
	}
}

// stop ends a connection because the server does: first its operations.
func (c *socket) stop() {
	c.mu.Lock()
	c.closing = true
	c.mu.Unlock()
	stuck := time.AfterFunc(stuckTime, func() { _ = c.conn.CloseNow() }) // nothing else ends a write
	defer stuck.Stop()
	c.work.Wait()
	c.close(websocket.StatusGoingAway, "the server stops")
}

// watch finds connections whose other end is gone, and those that nobody uses.
func (c *socket) watch() {
	beat := time.NewTicker(c.server.options.PingInterval)
	defer beat.Stop()
	for {
		select {
		case <-beat.C:
		case <-c.ctx.Done():
			return
		}
		if c.idle() > c.server.options.IdleTimeout {
			c.close(websocket.StatusNormalClosure, "idle")
			return
		}
		ctx, cancel := context.WithTimeout(c.ctx, min(pongTime, c.server.options.SendTimeout))
		err := c.conn.Ping(ctx)
		cancel()
		if err != nil {
			_ = c.conn.CloseNow() // it is gone
			return
		}
	}
}

// idle is how long nothing has run.
func (c *socket) idle() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.running) > 0 {
		return 0
	}
	return time.Since(time.Unix(0, c.used.Load()))
}

func (c *socket) touch() { c.used.Store(time.Now().UnixNano()) }

// send writes one message; a client that does not take it in time is cut off.
func (c *socket) send(m message) error {
	text, err := json.Marshal(m)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), c.server.options.SendTimeout)
	defer cancel()
	return c.conn.Write(ctx, websocket.MessageText, text)
}

func (c *socket) close(code websocket.StatusCode, reason string) {
	_ = c.conn.Close(code, reason) // a client that has gone needs no reason
}
