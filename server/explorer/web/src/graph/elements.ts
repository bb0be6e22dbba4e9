import type { ElementDefinition } from "cytoscape";

import { number } from "../text/count";
import { type Palette, colorOf, hub, shapes, sizeOf, strokeOf, widthOf } from "./look";
import { type Picture, reading } from "./picture";
import type { Point } from "./state";

/** Cytoscape's elements of a picture. */
export function elementsOf(
  picture: Picture,
  places: ReadonlyMap<string, Point>,
  pins: ReadonlyMap<string, Point>,
  palette: Palette,
): ElementDefinition[] {
  const at = (id: string): Point => places.get(id) ?? { x: 0, y: 0 };
  const all: ElementDefinition[] = [];
  for (const node of picture.nodes.values()) {
    const data = {
      id: node.id,
      label: node.name,
      color: palette.kinds[node.kind],
      shape: shapes[node.kind],
      size: sizeOf(node),
      border: node.claimCount > hub ? 3 : 1,
    };
    all.push({ group: "nodes", data, position: { ...at(node.id) }, classes: pins.has(node.id) ? "pinned" : "" });
  }
  for (const edge of picture.edges.values()) {
    const data = {
      id: edge.id,
      source: edge.from,
      target: edge.to,
      label: reading(edge),
      color: colorOf(edge, palette),
      stroke: strokeOf(edge),
      arrow: edge.polarity === "NEGATIVE" ? "tee" : "triangle",
      width: widthOf(edge),
    };
    all.push({ group: "edges", data });
  }
  for (const fold of picture.folds) {
    const data = { id: fold.id, label: `+ ${number(fold.claims)}`, size: 20, shape: "round-rectangle", border: 1, color: palette.paper };
    all.push({ group: "nodes", data, position: { ...at(fold.id) }, classes: "fold" });
    const line = { id: `line ${fold.id}`, source: fold.way.entity, target: fold.id, label: "", color: palette.faint };
    all.push({ group: "edges", data: { ...line, stroke: "dotted", arrow: "none", width: 1 }, classes: "fold", selectable: false });
  }
  return all;
}
