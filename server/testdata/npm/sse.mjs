// graphql-sse: queries, errors and subscriptions, each on a connection of its own.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';
import { LOAD, article, bearer, load, soon, url } from './desk.mjs';

const client = createClient({ url, headers: { authorization: bearer }, retryAttempts: 0 });
const first = async (payload) => {
  for await (const result of client.iterate(payload)) return result;
  return undefined;
};

const stats = await first({ query: '{ stats { articles } }' });
assert.equal(typeof stats.data.stats.articles, 'number');
const loaded = await first({ query: LOAD, variables: { text: article('events-first') } });
assert.equal(loaded.data.loadArticle.unchanged, false);
const refused = await first({ query: '{ nonsense }' });
assert.equal(refused.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');

const streams = ['a', 'b'].map((alias) => client.iterate({
  query: `subscription($f: ClaimFilter) { ${alias}: articleAdded(filter: $f) { text } }`,
  variables: { f: { predicates: ['open'] } },
}));
const heard = streams.map((stream) => stream.next());
await new Promise((resolve) => setTimeout(resolve, 500));
await load('events-second');
for (const [i, alias] of ['a', 'b'].entries()) {
  const { value } = await soon(heard[i], `stream ${alias}`);
  assert.equal(value.data[alias].text, article('events-second'));
}
await streams[0].return();

const stranger = createClient({ url, headers: { authorization: 'Bearer guess' }, retryAttempts: 0 });
await assert.rejects((async () => {
  for await (const result of stranger.iterate({ query: '{ stats { claims } }' })) return result;
})(), (error) => error.response?.status === 401);
console.log('graphql-sse is content');
process.exit(0);
