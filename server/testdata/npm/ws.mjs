// graphql-ws: queries, a mutation with the token of connection_init, errors, many
// subscriptions on one connection, keep-alive, a token that is wrong.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { LOAD, article, bearer, load, socket, soon } from './desk.mjs';

const pongs = [];
const client = createClient({
  url: socket, webSocketImpl: WebSocket, keepAlive: 50, lazy: false,
  connectionParams: { authorization: bearer },
  on: { pong: (received) => received && pongs.push(received) },
});
const first = async (payload) => {
  for await (const result of client.iterate(payload)) return result;
  return undefined;
};

const stats = await first({ query: 'query($with: Boolean!) { stats { articles claims @include(if: $with) } }', variables: { with: false } });
assert.deepEqual(Object.keys(stats.data.stats), ['articles']);
const loaded = await first({ query: LOAD, variables: { text: article('socket-first') } });
assert.equal(loaded.data.loadArticle.unchanged, false);
await assert.rejects(first({ query: '{ nonsense }' }), (errors) => errors[0].extensions.code === 'GRAPHQL_VALIDATION_FAILED');

const streams = ['a', 'b', 'c'].map((alias) => client.iterate({ query: `subscription { ${alias}: claimAdded { phrase { object } } }` }));
const heard = streams.map((stream) => stream.next());
await new Promise((resolve) => setTimeout(resolve, 300));
await load('socket-second');
for (const [i, alias] of ['a', 'b', 'c'].entries()) {
  const { value } = await soon(heard[i], `stream ${alias}`);
  assert.equal(value.data[alias].phrase.object, 'the socket-second mill');
}
await streams[0].return();
await load('socket-third');
const { value } = await soon((async () => {
  for (;;) {
    const got = await streams[1].next();
    if (got.value.data.b.phrase.object === 'the socket-third mill') return got;
  }
})(), 'the next claim');
assert.ok(value.data.b);
assert.ok(pongs.length > 0, 'no pong');
await client.dispose();

const stranger = createClient({
  url: socket, webSocketImpl: WebSocket, retryAttempts: 0,
  connectionParams: { authorization: 'Bearer guess' },
});
await assert.rejects((async () => {
  for await (const result of stranger.iterate({ query: '{ stats { claims } }' })) return result;
})(), (event) => event.code === 4403);
console.log('graphql-ws is content');
process.exit(0);
