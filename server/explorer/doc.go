// Package explorer serves the web explorer: the page that people search, read
// and follow the graph with. Its sources are in web, TypeScript that Vite turns
// into files under dist/app; New takes these files and gives a handler for them.
//
// It knows nothing of the graph. The page asks the same GraphQL API as everybody
// else, and what it may load is bounded by the policy in policy.go: this server,
// nothing inline, nobody else. The tests in web/browser hold the whole to it, with
// the built program and Chromium: make browser.
//
// The address of a view, path and query, is its whole state, so a copied link
// shows what was seen; here all of them are one document.
//
// Caveat: dist/app is not in the repository. A program built without it serves a
// page that says how to build it.
package explorer
