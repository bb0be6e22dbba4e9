import { type QueryValue, url } from "./location";

/** The views, each with what its path holds. */
export type Route =
  | { view: "search" | "graph" | "path" | "voices" | "disputes" | "load" | "graphiql" | "missing" }
  | { view: "entity" | "article" | "claim"; id: string };

const plain = {
  "/": "search",
  "/graph": "graph",
  "/path": "path",
  "/voices": "voices",
  "/disputes": "disputes",
  "/load": "load",
  "/graphiql": "graphiql",
} as const;

const nodes = ["entity", "article", "claim"] as const;

/** The route of a path; IDs lose their noun in URLs and get it back here. */
export function routeOf(path: string): Route {
  if (path in plain) return { view: plain[path as keyof typeof plain] };
  const [, noun = "", id = "", ...more] = path.split("/");
  const view = nodes.find((n) => n === noun);
  if (view === undefined || id === "" || more.length > 0) return { view: "missing" };
  return { view, id: `${view}:${decoded(id)}` };
}

// decoded leaves a malformed escape as it is: such an ID finds nothing.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Query = Readonly<Record<string, QueryValue>>;

const node = (noun: (typeof nodes)[number]) => (id: string, query?: Query) =>
  url(`/${noun}/${encodeURIComponent(id.replace(`${noun}:`, ""))}`, query);

/** The URLs of all views. */
export const to = {
  search: (q = "") => url("/", { q }),
  entity: node("entity"),
  article: node("article"),
  claim: node("claim"),
  graph: (query?: Query) => url("/graph", query),
  path: (query?: Query) => url("/path", query),
  voices: (query?: Query) => url("/voices", query),
  disputes: (query?: Query) => url("/disputes", query),
  load: () => "/load",
  graphiql: (query: string, variables: unknown) =>
    url("/graphiql", { query: query.trim(), variables: JSON.stringify(variables, null, 2) }),
};
