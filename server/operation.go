package server

import (
	"context"
	"encoding/json"
)

// subscribe begins an operation. It reports whether the connection goes on.
func (c *socket) subscribe(m message) bool {
	c.mu.Lock()
	scopes, taken := c.scopes, c.running[m.ID] != nil
	c.mu.Unlock()
	switch {
	case scopes == nil:
		c.close(closeToken, "send connection_init first")
		return false
	case m.ID == "":
		c.close(closeBad, "subscribe wants an id")
		return false
	case taken:
		c.close(closeTwice, "Subscriber for "+clip(m.ID)+" already exists")
		return false
	}
	if _, ok := c.server.limiter.allow(c.http, 1); !ok {
		return c.refuse(m.ID, &refusal{code: codeLimited, message: "too many requests: come back later"})
	}
	req, refused := c.server.decode(m.Payload)
	if refused != nil {
		return c.refuse(m.ID, refused)
	}
	leave, ok := c.server.rooms.enter(network(c.http))
	if !ok {
		return c.refuse(m.ID, &refusal{code: codeLimited, message: tooManyStreams})
	}
	req.Scopes = scopes
	c.begin(m.ID, req, leave)
	return true
}

// clip keeps the reason of a close in the 123 bytes that it may have.
func clip(id string) string { return id[:min(len(id), 80)] }

// refuse answers an operation by an error, which ends it.
func (c *socket) refuse(id string, r *refusal) bool {
	payload, err := json.Marshal([]problem{{r.message, extensions{r.code}}})
	return err == nil && c.send(message{Type: "error", ID: id, Payload: payload}) == nil
}

// begin runs an operation beside the others.
func (c *socket) begin(id string, req Request, leave func()) {
	ctx, cancel := context.WithCancel(c.ctx)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closing {
		leave()
		cancel()
		return
	}
	c.running[id] = cancel
	c.work.Go(func() {
		defer leave()
		defer cancel()
		end := c.run(ctx, id, req)
		if c.ended(ctx, id) && end.Type != "" {
			_ = c.send(end) // a client that has gone needs no answer
		}
	})
}

// ended forgets an operation, before the client learns of its end and may use the
// ID again. It reports whether the client has not ended it itself.
func (c *socket) ended(ctx context.Context, id string) bool {
	c.touch()
	c.mu.Lock()
	defer c.mu.Unlock()
	current := ctx.Err() == nil || c.ctx.Err() != nil
	if current {
		delete(c.running, id)
	}
	return current
}

// run sends the answers of an operation. It returns the message that ends it,
// none when the client takes no more.
func (c *socket) run(ctx context.Context, id string, req Request) (end message) {
	stream, last := c.server.options.Subscribe(ctx, req)
	for last == nil {
		answer, err := stream.Next(ctx)
		if err != nil || answer == nil {
			_ = c.server.ended(ctx, err)
			return message{Type: "complete", ID: id}
		}
		if !answer.Executed() {
			last = answer
			break
		}
		c.server.count(ctx, answer)
		if c.send(message{Type: "next", ID: id, Payload: answer.AppendJSON(nil)}) != nil {
			return message{}
		}
	}
	c.server.count(ctx, last)
	return message{Type: "error", ID: id, Payload: last.AppendErrors(nil)}
}
