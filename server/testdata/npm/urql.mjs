// urql: a literal null, a null variable, a mutation, an error, subscriptions over
// both transports.
import assert from 'node:assert/strict';
import { Client, cacheExchange, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { LOAD, article, bearer, load, socket, soon, url } from './desk.mjs';

const wire = createClient({ url: socket, webSocketImpl: WebSocket });
const client = (...exchanges) => new Client({
  url, exchanges, preferGetMethod: false, fetchOptions: { headers: { authorization: bearer } },
});
const overSocket = client(cacheExchange, fetchExchange, subscriptionExchange({
  forwardSubscription: (request) => ({
    subscribe: (sink) => ({ unsubscribe: wire.subscribe({ ...request, query: request.query ?? '' }, sink) }),
  }),
}));
const overEvents = new Client({ url, exchanges: [fetchExchange], fetchSubscriptions: true, preferGetMethod: false });

await load('urql-first');
const literal = await overSocket.query(gql`{ claims(filter: null, first: null, orderBy: null) { totalCount } }`, {});
assert.equal(literal.error, undefined);
assert.ok(literal.data.claims.totalCount > 0);

const variable = await overSocket.query(
  gql`query($filter: ClaimFilter, $first: Int = 2) { claims(filter: $filter, first: $first) { totalCount nodes { id } } }`,
  { filter: null, first: null },
);
assert.equal(variable.error, undefined);
assert.equal(variable.data.claims.totalCount, literal.data.claims.totalCount);

const inside = await overSocket.query(gql`{ claims(filter: {polarity: null, speakers: null}) { totalCount } }`, {});
assert.equal(inside.data.claims.totalCount, literal.data.claims.totalCount);

const required = await overSocket.query(gql`{ article(id: null) { id } }`, {});
assert.match(required.error.graphQLErrors[0].message, /null/);

const byGet = await new Client({ url, exchanges: [fetchExchange], preferGetMethod: 'force' }).query(gql`{ stats { articles } }`, {});
assert.ok(byGet.data.stats.articles > 0);

const loaded = await overSocket.mutation(gql(LOAD), { text: article('urql-second') });
assert.equal(loaded.data.loadArticle.unchanged, false);

for (const [name, asker] of [['urql-socket', overSocket], ['urql-events', overEvents]]) {
  const news = new Promise((resolve) => {
    asker.subscription(gql`subscription { articleAdded { text } }`, {}).subscribe(resolve);
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await load(name);
  const { data, error } = await soon(news, `an article by ${name}`);
  assert.equal(error, undefined);
  assert.equal(data.articleAdded.text, article(name));
}
console.log('urql is content');
process.exit(0);
