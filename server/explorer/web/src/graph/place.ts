import { type SimulationNodeDatum, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

import type { Picture } from "./picture";
import type { Layout, Point } from "./state";

interface Body extends SimulationNodeDatum {
  id: string;
}

export const foldDistance = 70;

/**
 * Where everything stands. The same picture always stands the same way, so that
 * a copied link shows what its sender saw; pinned nodes stand where they were put.
 */
export function place(picture: Picture, layout: Layout, pins: ReadonlyMap<string, Point>): Map<string, Point> {
  const places = layout === "force" ? byForce(picture, pins) : layout === "rings" ? inRings(picture) : inCircle(picture);
  for (const [id, point] of pins) if (picture.nodes.has(id)) places.set(id, point);
  return placeFolds(picture, places);
}

function byForce(picture: Picture, pins: ReadonlyMap<string, Point>): Map<string, Point> {
  const bodies: Body[] = [...picture.nodes.keys()].map((id) => {
    const pin = pins.get(id);
    return pin === undefined ? { id } : { id, fx: pin.x, fy: pin.y };
  });
  const links = [...picture.edges.values()].map((e) => ({ source: e.from, target: e.to }));
  const many = bodies.length > 300;
  forceSimulation(bodies)
    .force("link", forceLink<Body, { source: string | Body; target: string | Body }>(links).id((b) => b.id).distance(many ? 60 : 130))
    .force("charge", forceManyBody().strength(many ? -120 : -600).distanceMax(1200))
    .force("collide", forceCollide(many ? 18 : 46))
    .force("x", forceX(0).strength(0.05))
    .force("y", forceY(0).strength(0.07))
    .stop()
    .tick(many ? 80 : 300);
  return new Map(bodies.map((b) => [b.id, { x: b.x ?? 0, y: b.y ?? 0 }]));
}

/** Rings by the number of hops from the entities that came first. */
function inRings(picture: Picture): Map<string, Point> {
  const rings = ringsOf(picture);
  const places = new Map<string, Point>();
  let radius = 0;
  for (const ring of rings) {
    const room = (ring.length * 90) / (2 * Math.PI);
    radius = ring.length === 1 && places.size === 0 ? 0 : Math.max(radius + 150, room);
    ring.forEach((id, i) => places.set(id, onCircle(radius, i, ring.length)));
  }
  return places;
}

function ringsOf(picture: Picture): string[][] {
  const beside = new Map<string, string[]>();
  for (const e of picture.edges.values()) {
    beside.set(e.from, [...(beside.get(e.from) ?? []), e.to]);
    beside.set(e.to, [...(beside.get(e.to) ?? []), e.from]);
  }
  const left = new Set(picture.nodes.keys());
  const rings: string[][] = [];
  let ring = [...left].slice(0, 1);
  while (left.size > 0) {
    if (ring.length === 0) ring = [...left];
    for (const id of ring) left.delete(id);
    rings.push(ring);
    ring = [...new Set(ring.flatMap((id) => beside.get(id) ?? []))].filter((id) => left.has(id));
  }
  return rings;
}

function inCircle(picture: Picture): Map<string, Point> {
  const ids = [...picture.nodes.values()].sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name)).map((n) => n.id);
  const radius = Math.max(160, (ids.length * 70) / (2 * Math.PI));
  return new Map(ids.map((id, i) => [id, onCircle(radius, i, ids.length)]));
}

function onCircle(radius: number, i: number, of: number): Point {
  const angle = (2 * Math.PI * i) / of - Math.PI / 2;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** A fold stands outside its entity, away from the middle. */
function placeFolds(picture: Picture, places: Map<string, Point>): Map<string, Point> {
  const before = new Map<string, number>();
  for (const fold of picture.folds) {
    const at = places.get(fold.way.entity) ?? { x: 0, y: 0 };
    const turn = before.get(fold.way.entity) ?? 0;
    before.set(fold.way.entity, turn + 1);
    const angle = Math.atan2(at.y, at.x) + turn * 0.7;
    places.set(fold.id, { x: at.x + foldDistance * Math.cos(angle), y: at.y + foldDistance * Math.sin(angle) });
  }
  return places;
}
