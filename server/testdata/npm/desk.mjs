// What every client here needs: where the server is, a fresh article to load, and
// a way to wait.
import assert from 'node:assert/strict';

export const [url, token] = process.argv.slice(2);
export const socket = url.replace(/^http/, 'ws');
export const bearer = `Bearer ${token}`;

export const LOAD = `mutation Load($text: String!) {
  loadArticle(input: {text: $text}) { unchanged article { id sha256 } }
}`;

// article is a text that no other test has loaded.
export const article = (client) => `Maarja Tamm opened the ${client} mill in Tartu.`;

// load loads an article without any of the clients.
export async function load(client) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: bearer },
    body: JSON.stringify({ query: LOAD, variables: { text: article(client) } }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  assert.equal(data.loadArticle.unchanged, false);
}

// soon fails when a promise takes more than ten seconds.
export function soon(promise, what) {
  return Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error(`waited in vain for ${what}`)), 10_000).unref()),
  ]);
}
