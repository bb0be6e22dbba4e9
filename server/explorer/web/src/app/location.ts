import { useSyncExternalStore } from "react";

// Where the reader is: the path and the query string hold the whole state.
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

const moved = new EventTarget();

function subscribe(changed: () => void): () => void {
  window.addEventListener("popstate", changed);
  moved.addEventListener("moved", changed);
  return () => {
    window.removeEventListener("popstate", changed);
    moved.removeEventListener("moved", changed);
  };
}

const href = (): string => window.location.pathname + window.location.search;

/** The path and query of now; rerenders when they change. */
export function usePlace(): Place {
  const url = useSyncExternalStore(subscribe, href);
  const [path, query] = split(url);
  return { path, query: new URLSearchParams(query) };
}

function split(url: string): [string, string] {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
}

export interface GoOptions {
  // The entry of the history is changed instead of a new one made: for state
  // that changes with every key.
  replace?: boolean;
  // Where the page stays scrolled to; without it the new view starts on top.
  keepScroll?: boolean;
}

/** Goes to a path of ours with its query. */
export function go(to: string, { replace = false, keepScroll = false }: GoOptions = {}): void {
  if (to === href()) return;
  if (replace) window.history.replaceState(null, "", to);
  else window.history.pushState(null, "", to);
  moved.dispatchEvent(new Event("moved"));
  if (!keepScroll && !replace) window.scrollTo(0, 0);
}

/** What a query string holds: a text, several, or nothing. */
export type QueryValue = string | readonly string[] | null | undefined;

/**
 * A path with its query. Empty values are left out and the order is that of the
 * object, so that equal states have equal URLs.
 */
export function url(path: string, values: Readonly<Record<string, QueryValue>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    const all = typeof value === "string" ? [value] : (value ?? []);
    for (const one of all) if (one !== "") query.append(name, one);
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The present URL with some values of its query changed; null removes one. */
export function changed(place: Place, values: Readonly<Record<string, QueryValue>>): string {
  const all: Record<string, QueryValue> = {};
  for (const name of place.query.keys()) all[name] = place.query.getAll(name);
  return url(place.path, { ...all, ...values });
}
