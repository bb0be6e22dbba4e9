import { describe, expect, test } from "vitest";

import { light } from "./look";
import { type Answer, type Linked, type Node, draw, reading } from "./picture";
import { place } from "./place";
import { claimsCsv, edgesCsv, graphml, svg } from "./save";
import { csv } from "./table";

const node = (id: string, name: string): Node => ({ id, name, kind: "PERSON", articleCount: 1, claimCount: 3 });
const ada = node("entity:a", "Ada Lind");
const bo = node("entity:b", 'Bo "the Bear" <Berg>');
const cy = node("entity:c", "Cy Holm");

function claim(id: string, subject: Node, object: Node | null, more: Partial<Linked> = {}): Linked {
  return {
    id, subject, object, predicate: "hire", modality: "FACT", polarity: "POSITIVE", certainty: "CERTAIN", holds: true,
    relation: null, phrase: { subject: subject.name, predicate: "hired", object: object?.name ?? null, more: [] },
    when: { edtf: "2031" }, attribution: null, evidence: { quote: `=${subject.name} hired` },
    article: { id: "article:1", title: "Hiring, again", publisher: "The Pier", url: null, published: null }, ...more,
  }; // prettier-ignore
}

const answer = (claims: Linked[], more: Partial<Answer> = {}): Answer => ({ nodes: [], claims, rest: 0, ...more });

describe("drawing", () => {
  test("gathers the claims that say one thing in one mode", () => {
    const claims = [claim("1", ada, bo), claim("2", ada, bo), claim("3", ada, bo, { modality: "PLANNED" }), claim("4", bo, ada)];
    const { edges } = draw([answer(claims)], new Set());
    expect([...edges.values()].map((e) => e.claims.map((c) => c.id))).toEqual([["1", "2"], ["3"], ["4"]]);
  });
  test("counts a claim once that two steps bring", () => {
    const { edges } = draw([answer([claim("1", ada, bo)]), answer([claim("1", ada, bo)])], new Set());
    expect([...edges.values()].map((e) => e.claims.length)).toEqual([1]);
  });
  test("leaves out what is hidden and what is no entity", () => {
    const claims = [claim("1", ada, bo), claim("2", ada, null), claim("3", ada, cy)];
    const { nodes, edges } = draw([answer(claims)], new Set([bo.id]));
    expect([...nodes.keys()]).toEqual([ada.id, cy.id]);
    expect(edges.size).toBe(1);
  });
  test("folds what a way has beyond its part", () => {
    const way = { entity: ada.id, most: 20 };
    expect(draw([answer([claim("1", ada, bo)], { rest: 312, way })], new Set()).folds).toEqual([{ id: "fold:a~20", way, claims: 312 }]);
  });
  test("a plan and a denial do not read like a fact", () => {
    expect(reading({ label: "hire", modality: "FACT", polarity: "POSITIVE" })).toBe("hire");
    expect(reading({ label: "hire", modality: "PLANNED", polarity: "POSITIVE" })).toBe("hire (planned)");
    expect(reading({ label: "hire", modality: "REPORTED", polarity: "NEGATIVE" })).toBe("not: hire");
  });
});

describe("places", () => {
  const picture = draw([answer([claim("1", ada, bo), claim("2", bo, cy)])], new Set());
  test.each(["force", "rings", "circle"] as const)("are the same each time and apart: %s", (layout) => {
    const once = place(picture, layout, new Map());
    expect(place(picture, layout, new Map())).toEqual(once);
    const all = [...once.values()];
    for (const [i, p] of all.entries()) for (const q of all.slice(i + 1)) expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(30);
  });
  test("keep what is pinned", () => {
    expect(place(picture, "force", new Map([[bo.id, { x: 5, y: 7 }]])).get(bo.id)).toEqual({ x: 5, y: 7 });
  });
});

describe("saving", () => {
  const picture = draw([answer([claim("1", ada, bo), claim("2", bo, cy, { polarity: "NEGATIVE", holds: false })])], new Set());
  const places = place(picture, "circle", new Map());
  test("CSV quotes what needs it and disarms formulas", () => {
    expect(csv(["a"], [['x,"y"'], ["=1+1"], ["line\nbreak"]])).toBe('a\r\n"x,""y"""\r\n\'=1+1\r\n"line\nbreak"\r\n');
    expect(claimsCsv(picture)).toContain("'=Ada Lind hired,\"Hiring, again\",The Pier");
    expect(edgesCsv(picture).split("\r\n")).toHaveLength(4);
  });
  test("GraphML and SVG are well-formed whatever a name holds", () => {
    for (const text of [graphml(picture, places), svg(picture, places, light)]) {
      expect(text).toContain("Bo &quot;the Bear&quot; &lt;Berg&gt;");
      expect(text).not.toContain("<Berg>");
    }
    expect(graphml(picture, places).match(/<edge /g)).toHaveLength(2);
    expect(svg(picture, places, light)).toContain("not: hire");
  });
});
