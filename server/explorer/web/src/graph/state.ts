import { type QueryValue, url } from "../app/location";
import type { ClaimFilter, Modality, Role } from "./generated";

/** A way that was followed from an entity, and how many entities of it are wanted. */
export interface Way {
  entity: string;
  // Both are missing for "the whole neighborhood".
  role?: Role;
  // A term of the vocabulary, or "=" with the lemma of claims that have none.
  by?: string;
  most: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Filters {
  relations: string[];
  modalities: Modality[];
  speakers: string[];
  when: string;
}

export type Layout = "force" | "rings" | "circle";

/** All that the graph view shows, as its URL holds it. Entities lose their noun there. */
export interface GraphState extends Filters {
  entities: string[];
  ways: Way[];
  paths: { from: string; to: string }[];
  hidden: string[];
  pins: Map<string, Point>;
  layout: Layout;
  selected: string;
}

export const step = 20; // entities that an expansion brings at a time
const mostOfWay = 500;

const modalities: readonly Modality[] = ["FACT", "REPORTED", "PLANNED", "DESIRED", "CONDITIONAL", "OPINION"];
const layouts: readonly Layout[] = ["force", "rings", "circle"];

export const short = (id: string): string => id.replace(/^entity:/, "");
export const long = (id: string): string => (id === "" || id.includes(":") ? id : `entity:${id}`);

/** Reads a query string; what it cannot read is left out. */
export function readState(query: URLSearchParams): GraphState {
  return {
    ...readFilters(query),
    entities: unique(query.getAll("entity").map(long)),
    ways: query.getAll("way").flatMap(readWay),
    paths: query.getAll("path").flatMap((text) => {
      const [from = "", to = ""] = text.split("~");
      return from === "" || to === "" ? [] : [{ from: long(from), to: long(to) }];
    }),
    hidden: unique(query.getAll("hide").map(long)),
    pins: new Map(query.getAll("pin").flatMap(readPin)),
    layout: layouts.find((l) => l === query.get("layout")) ?? "force",
    selected: query.get("select") ?? "",
  };
}

export function readFilters(query: URLSearchParams): Filters {
  return {
    relations: unique(query.getAll("relation")),
    modalities: modalities.filter((m) => query.getAll("modality").includes(m)),
    speakers: unique(query.getAll("speaker").map(long)),
    when: query.get("when") ?? "",
  };
}

function readWay(text: string): Way[] {
  const [entity = "", most = "", role = "", ...by] = text.split("~");
  const wanted = Math.min(Number.parseInt(most, 10), mostOfWay);
  if (entity === "" || !(wanted > 0)) return [];
  const way: Way = { entity: long(entity), most: wanted };
  if (role === "s" || role === "o") way.role = role === "s" ? "SUBJECT" : "OBJECT";
  if (by.length > 0) way.by = by.join("~");
  return [way];
}

function readPin(text: string): [string, Point][] {
  const [id = "", x, y] = text.split("~");
  const point = { x: Number(x), y: Number(y) };
  return id === "" || !Number.isFinite(point.x) || !Number.isFinite(point.y) ? [] : [[long(id), point]];
}

/** The values of the URL's query for a state. */
export function writeState(s: GraphState): Record<string, QueryValue> {
  return {
    entity: s.entities.map(short),
    way: s.ways.map(writeWay),
    path: s.paths.map((p) => `${short(p.from)}~${short(p.to)}`),
    ...writeFilters(s),
    hide: s.hidden.map(short),
    pin: [...s.pins].map(([id, p]) => `${short(id)}~${Math.round(p.x)}~${Math.round(p.y)}`),
    layout: s.layout === "force" ? null : s.layout,
    select: s.selected,
  };
}

export function writeFilters(f: Filters): Record<string, QueryValue> {
  return { relation: f.relations, modality: f.modalities, speaker: f.speakers.map(short), when: f.when };
}

export function writeWay(w: Way): string {
  const parts = [short(w.entity), String(w.most)];
  if (w.role !== undefined || w.by !== undefined) parts.push(w.role === undefined ? "" : w.role === "SUBJECT" ? "s" : "o");
  if (w.by !== undefined) parts.push(w.by);
  return parts.join("~");
}

export const graphUrl = (s: GraphState): string => url("/graph", writeState(s));

/** What the server's filter is for these filters; undefined when nothing is filtered. */
export function claimFilter(f: Filters): ClaimFilter | undefined {
  const filter: ClaimFilter = {};
  if (f.relations.length > 0) filter.relations = f.relations;
  if (f.modalities.length > 0) filter.modalities = f.modalities;
  if (f.speakers.length > 0) filter.speakers = f.speakers;
  if (f.when !== "") filter.when = f.when;
  return Object.keys(filter).length === 0 ? undefined : filter;
}

/** Whether two ways lead the same way, however far. */
export const sameWay = (a: Way, b: Way): boolean => a.entity === b.entity && a.role === b.role && a.by === b.by;

/** The state after following a way, or following it further. */
export function follow(s: GraphState, way: Way): GraphState {
  const known = s.ways.findIndex((w) => sameWay(w, way));
  if (known < 0) return { ...s, ways: [...s.ways, way] };
  return { ...s, ways: s.ways.with(known, { ...way, most: Math.min(way.most, mostOfWay) }) };
}

function unique(all: string[]): string[] {
  return [...new Set(all.filter((one) => one !== ""))];
}
