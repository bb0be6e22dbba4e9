import type { Core } from "cytoscape";
import type { RefObject } from "react";

import type { Palette } from "./look";
import type { Picture } from "./picture";
import { claimsCsv, edgesCsv, graphml, svg } from "./save";
import type { Point } from "./state";

interface Props {
  core: RefObject<Core | null>;
  picture: Picture;
  places: ReadonlyMap<string, Point>;
  palette: Palette;
}

/** Takes what is drawn, and the claims behind it, out as files. */
export function Save({ core, picture, places, palette }: Props) {
  const png = async () => {
    const cy = core.current;
    if (cy === null) return;
    // Browsers refuse pictures that are larger.
    const blob = await cy.png({ output: "blob-promise", full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: palette.paper });
    download("graph.png", blob);
  };
  const text = (name: string, type: string, body: string) => {
    download(name, new Blob([body], { type: `${type};charset=utf-8` }));
  };
  return (
    <details className="choice">
      <summary>Save</summary>
      <div className="choices">
        <button type="button" onClick={() => void png()}>
          Picture (PNG)
        </button>
        <button type="button" onClick={() => { text("graph.svg", "image/svg+xml", svg(picture, places, palette)); }}>
          Picture (SVG)
        </button>
        <button type="button" onClick={() => { text("graph.graphml", "application/graphml+xml", graphml(picture, places)); }}>
          Graph (GraphML)
        </button>
        <button type="button" onClick={() => { text("connections.csv", "text/csv", edgesCsv(picture)); }}>
          Connections (CSV)
        </button>
        <button type="button" onClick={() => { text("claims.csv", "text/csv", claimsCsv(picture)); }}>
          Claims behind it (CSV)
        </button>
      </div>
    </details>
  );
}

function download(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has its own reference by the time this runs.
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
