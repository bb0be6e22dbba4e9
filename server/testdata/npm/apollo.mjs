// Apollo Client 4: pages in its cache, a mutation, errors, persisted queries, a
// subscription.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { LOAD, article, bearer, load, socket, soon, url } from './desk.mjs';

const posted = [];
const http = new HttpLink({
  uri: url,
  headers: { authorization: bearer },
  fetch: (address, options) => {
    posted.push(JSON.parse(options.body));
    return fetch(address, options);
  },
});
const wire = createClient({ url: socket, webSocketImpl: WebSocket });
const client = new ApolloClient({
  link: ApolloLink.split(({ operationType }) => operationType === 'subscription', new GraphQLWsLink(wire), http),
  cache: new InMemoryCache({
    possibleTypes: { Entity: ['Person', 'Organization', 'Place', 'Event', 'Work', 'Programme', 'Topic'] },
    typePolicies: { Query: { fields: { claims: relayStylePagination() } } },
  }),
});

await load('apollo-first');
await load('apollo-second');

// Pages join in the cache, without one twice.
const CLAIMS = gql`
  query Claims($after: String) {
    claims(first: 1, after: $after) {
      edges { node { id phrase { subject predicate object } } }
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
    }
  }
`;
const watched = client.watchQuery({ query: CLAIMS });
const watching = watched.subscribe({});
const { data: first } = await client.query({ query: CLAIMS });
assert.equal(first.claims.edges.length, 1);
await watched.fetchMore({ variables: { after: first.claims.pageInfo.endCursor } });
const { claims } = client.readQuery({ query: CLAIMS });
assert.equal(claims.edges.length, 2);
assert.notEqual(claims.edges[0].node.id, claims.edges[1].node.id);
watching.unsubscribe();

// Nodes of an interface are told apart in the cache by type and ID.
const { data: named } = await client.query({
  query: gql`query Named($kinds: [EntityKind!]) { entities(kinds: $kinds) { nodes { ... on Person { id name } ... on Place { id name } } } }`,
  variables: { kinds: ['PERSON'] },
});
assert.deepEqual(named.entities.nodes.map((n) => [n.__typename, n.name]), [['Person', 'Maarja Tamm']]);

const { data: loaded } = await client.mutate({ mutation: gql(LOAD), variables: { text: article('apollo-third') } });
assert.match(loaded.loadArticle.article.sha256, /^[0-9a-f]{64}$/);

const refused = await client.query({ query: gql`{ entity(id: "claim:x") { name } }`, errorPolicy: 'all' });
assert.ok(CombinedGraphQLErrors.is(refused.error), String(refused.error));
assert.equal(refused.error.errors[0].extensions.code, 'INVALID');

// A query goes whole once, by its hash alone afterwards.
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const hashed = () => new ApolloClient({ link: new PersistedQueryLink({ sha256 }).concat(http), cache: new InMemoryCache() });
posted.length = 0;
await hashed().query({ query: gql`query Stats { stats { claims } }` });
await hashed().query({ query: gql`query Stats { stats { claims } }` });
assert.deepEqual(posted.map((p) => 'query' in p), [false, true, false]);

const news = new Promise((resolve, reject) => {
  const query = gql`subscription News { claimAdded(filter: {predicates: ["open"]}) { id phrase { object } } }`;
  client.subscribe({ query }).subscribe({ next: resolve, error: reject });
});
await new Promise((resolve) => wire.on('connected', () => setTimeout(resolve, 200)));
await load('apollo-fourth');
const { data: told } = await soon(news, 'a claim');
assert.equal(told.claimAdded.phrase.object, 'the apollo-fourth mill');
console.log('Apollo Client is content');
process.exit(0);
