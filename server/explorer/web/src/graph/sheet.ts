import type { StylesheetJson } from "cytoscape";

import type { Palette } from "./look";

/** The style of Cytoscape's elements; big pictures leave out what costs most. */
export function sheetOf(p: Palette, big: boolean): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        shape: "data(shape)" as never,
        "background-color": "data(color)",
        "border-width": "data(border)",
        "border-color": p.faint,
        label: "data(label)",
        color: p.ink,
        "font-size": 12,
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-max-width": "140px",
        "text-wrap": "ellipsis",
        "min-zoomed-font-size": big ? 11 : 6,
        ...(big ? {} : { "text-outline-width": 2, "text-outline-color": p.paper }),
      },
    },
    {
      selector: "node.fold",
      style: { "background-color": p.paper, "border-style": "dashed", "font-size": 11, color: p.faint },
    },
    { selector: "node.pinned", style: { "border-color": p.ink, "border-style": "double", "border-width": 4 } },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": "data(color)",
        "line-style": "data(stroke)" as never,
        ...(big
          ? { "curve-style": "haystack" as const }
          : {
              "curve-style": "bezier" as const,
              "target-arrow-shape": "data(arrow)" as never,
              "target-arrow-color": "data(color)",
              label: "data(label)",
              "font-size": 10,
              color: p.faint,
              "text-rotation": "autorotate" as const,
              "text-background-color": p.paper,
              "text-background-opacity": 0.85,
              "text-background-padding": "1px",
              "min-zoomed-font-size": 7,
            }),
      },
    },
    { selector: "edge.fold", style: { "line-style": "dotted", "line-color": p.faint, "target-arrow-shape": "none", label: "" } },
    { selector: "node:selected", style: { "border-color": p.accent, "border-width": 4 } },
    { selector: "edge:selected", style: { "line-color": p.accent, "target-arrow-color": p.accent, color: p.ink } },
  ];
}
