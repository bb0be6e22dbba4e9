import { type Palette, colorOf, shapes, sizeOf, strokeOf, widthOf } from "./look";
import { type Picture, reading, speaker } from "./picture";
import type { Point } from "./state";
import { csv } from "./table";

/** The connections that are drawn, a line each. */
export function edgesCsv(picture: Picture): string {
  const name = (id: string) => picture.nodes.get(id)?.name ?? "";
  return csv(
    ["from", "from_id", "connection", "to", "to_id", "modality", "polarity", "holds", "claims"],
    [...picture.edges.values()].map((e) => [
      name(e.from), e.from, e.label, name(e.to), e.to,
      e.modality.toLowerCase(), e.polarity.toLowerCase(), String(e.holds), String(e.claims.length),
    ]),
  ); // prettier-ignore
}

/** The claims behind the connections, with their words and where they stand. */
export function claimsCsv(picture: Picture): string {
  const claims = [...picture.edges.values()].flatMap((e) => e.claims.map((c) => ({ e, c })));
  return csv(
    ["id", "subject", "connection", "object", "modality", "polarity", "certainty", "when", "speaker", "quote", "article", "publisher", "published", "url"],
    claims.map(({ e, c }) => [
      c.id, picture.nodes.get(e.from)?.name ?? "", e.label, picture.nodes.get(e.to)?.name ?? "",
      c.modality.toLowerCase(), c.polarity.toLowerCase(), c.certainty.toLowerCase(), c.when?.edtf ?? "", speaker(c),
      c.evidence?.quote ?? "", c.article?.title ?? "", c.article?.publisher ?? "", c.article?.published?.edtf ?? "", c.article?.url ?? "",
    ]),
  ); // prettier-ignore
}

function xml(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  // XML has no place for control characters, escaped or not.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (c) => marks[c] ?? c);
}

/** GraphML of what is drawn, with places. */
export function graphml(picture: Picture, places: ReadonlyMap<string, Point>): string {
  const datum = (key: string, value: string | number | boolean) => `<data key="${key}">${xml(String(value))}</data>`;
  const nodes = [...picture.nodes.values()].map((n) => {
    const at = places.get(n.id) ?? { x: 0, y: 0 };
    return `    <node id="${xml(n.id)}">${datum("name", n.name)}${datum("kind", n.kind)}${datum("x", at.x.toFixed(1))}${datum("y", at.y.toFixed(1))}</node>`;
  });
  const edges = [...picture.edges.values()].map(
    (e, i) =>
      `    <edge id="e${i}" source="${xml(e.from)}" target="${xml(e.to)}">${datum("label", e.label)}${datum("modality", e.modality)}${datum("polarity", e.polarity)}${datum("holds", e.holds)}${datum("claims", e.claims.length)}</edge>`,
  );
  const key = (id: string, of: string, type: string) => `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    key("name", "node", "string"), key("kind", "node", "string"), key("x", "node", "double"), key("y", "node", "double"),
    key("label", "edge", "string"), key("modality", "edge", "string"), key("polarity", "edge", "string"),
    key("holds", "edge", "boolean"), key("claims", "edge", "int"),
    '  <graph id="claimgraph" edgedefault="directed">',
    ...nodes, ...edges,
    "  </graph>", "</graphml>", "",
  ].join("\n"); // prettier-ignore
}

const margin = 90;
const dashes = { solid: "", dashed: ' stroke-dasharray="7 4"', dotted: ' stroke-dasharray="2 4"' };

/** A drawing that stays sharp, made from the same places. */
export function svg(picture: Picture, places: ReadonlyMap<string, Point>, p: Palette): string {
  const at = (id: string): Point => places.get(id) ?? { x: 0, y: 0 };
  const points = [...picture.nodes.keys()].map(at);
  const left = Math.min(0, ...points.map((q) => q.x)) - margin;
  const top = Math.min(0, ...points.map((q) => q.y)) - margin;
  const width = Math.max(0, ...points.map((q) => q.x)) + margin - left;
  const height = Math.max(0, ...points.map((q) => q.y)) + margin - top;
  const r = (n: number) => n.toFixed(1);
  const edges = [...picture.edges.values()].map((e) => {
    const a = at(e.from);
    const b = at(e.to);
    const color = colorOf(e, p);
    return (
      `<line x1="${r(a.x)}" y1="${r(a.y)}" x2="${r(b.x)}" y2="${r(b.y)}" stroke="${color}" stroke-width="${r(widthOf(e))}"${dashes[strokeOf(e)]}/>` +
      `<text x="${r((a.x + b.x) / 2)}" y="${r((a.y + b.y) / 2 - 3)}" font-size="10" fill="${p.faint}" text-anchor="middle">${xml(reading(e))}</text>`
    );
  });
  const nodes = [...picture.nodes.values()].map((n) => {
    const q = at(n.id);
    const size = sizeOf(n);
    return (
      outline(shapes[n.kind], q, size / 2, `fill="${p.kinds[n.kind]}" stroke="${p.faint}"`) +
      `<text x="${r(q.x)}" y="${r(q.y + size / 2 + 14)}" font-size="12" fill="${p.ink}" text-anchor="middle">${xml(n.name)}</text>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${r(left)} ${r(top)} ${r(width)} ${r(height)}" font-family="sans-serif">\n` +
    `<rect x="${r(left)}" y="${r(top)}" width="${r(width)}" height="${r(height)}" fill="${p.paper}"/>\n` +
    [...edges, ...nodes].join("\n") +
    "\n</svg>\n"
  );
}

const corners = { diamond: 4, hexagon: 6, octagon: 8, triangle: 3 } as const;

/** The outline of a node's shape around its middle. */
function outline(shape: (typeof shapes)[keyof typeof shapes], at: Point, radius: number, paint: string): string {
  if (shape === "ellipse") return `<circle cx="${at.x.toFixed(1)}" cy="${at.y.toFixed(1)}" r="${radius}" ${paint}/>`;
  if (shape === "rectangle" || shape === "round-rectangle") {
    const round = shape === "rectangle" ? 0 : 6;
    return `<rect x="${(at.x - radius).toFixed(1)}" y="${(at.y - radius).toFixed(1)}" width="${2 * radius}" height="${2 * radius}" rx="${round}" ${paint}/>`;
  }
  const n = corners[shape];
  const points = Array.from({ length: n }, (_, i) => {
    const angle = (2 * Math.PI * i) / n - Math.PI / 2;
    return `${(at.x + radius * Math.cos(angle)).toFixed(1)},${(at.y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(" ")}" ${paint}/>`;
}
