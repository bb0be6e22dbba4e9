import cytoscape, { type Core } from "cytoscape";
import { type RefObject, useEffect, useRef } from "react";

import { count } from "../text/count";
import { elementsOf } from "./elements";
import type { Palette } from "./look";
import type { Picture } from "./picture";
import { sheetOf } from "./sheet";
import type { Point } from "./state";

interface Props {
  picture: Picture;
  places: ReadonlyMap<string, Point>;
  pins: ReadonlyMap<string, Point>;
  palette: Palette;
  selected: string;
  // Given the drawing once it is there, for saving and zooming.
  coreRef: RefObject<Core | null>;
  onSelect: (id: string) => void;
  onMove?: (id: string, to: Point) => void;
  onOpen?: (id: string) => void;
}

const bigNodes = 300;
const bigEdges = 600;

/** The drawing. What it shows also stands in the tables, for those who do not see it. */
export function Canvas(props: Props) {
  const { picture, places, pins, palette, selected, coreRef } = props;
  const box = useRef<HTMLDivElement>(null);
  const handlers = useRef(props);
  useEffect(() => {
    handlers.current = props;
  });
  const big = picture.nodes.size > bigNodes || picture.edges.size > bigEdges;

  useEffect(() => {
    if (box.current === null) return;
    const cy = start(box.current, big, handlers);
    coreRef.current = cy;
    return () => {
      cy.destroy();
      coreRef.current = null;
    };
  }, [big, coreRef]);

  useEffect(() => {
    const cy = coreRef.current;
    if (cy === null) return;
    const shown = framed(cy);
    cy.batch(() => {
      cy.elements().remove();
      cy.add(elementsOf(picture, places, pins, palette));
    });
    cy.style(sheetOf(palette, big));
    if (shown !== picture.nodes.size) fit(cy);
    cy.scratch("shown", picture.nodes.size);
  }, [picture, places, pins, palette, big, coreRef]);

  useEffect(() => {
    const cy = coreRef.current;
    if (cy === null) return;
    cy.elements(":selected").unselect();
    if (selected !== "") cy.getElementById(selected).select();
  }, [selected, picture, places, pins, palette, big, coreRef]);

  const label = `A drawing of ${count(picture.nodes.size, "entity", "entities")} and ${count(picture.edges.size, "connection")}; the tables below hold the same.`;
  return <div className="canvas" ref={box} role="img" aria-label={label} data-nodes={picture.nodes.size} data-edges={picture.edges.size} />;
}

/** The number of nodes that the view was last fitted to. */
function framed(cy: Core): number {
  const shown: unknown = cy.scratch("shown");
  return typeof shown === "number" ? shown : 0;
}

function fit(cy: Core): void {
  cy.fit(undefined, 40);
  if (cy.zoom() > 1.4) {
    cy.zoom(1.4);
    cy.center();
  }
}

// Cytoscape writes a style element unless one with this name is there; the page's
// policy would refuse it, and graph.css has its one rule.
function keepStylesOut(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id) !== null) return;
  const there = document.createElement("meta");
  there.id = id;
  document.head.append(there);
}

function start(container: HTMLElement, big: boolean, handlers: RefObject<Props>): Core {
  keepStylesOut();
  const cy = cytoscape({
    container,
    layout: { name: "preset" },
    minZoom: 0.05,
    maxZoom: 4,
    selectionType: "single",
    boxSelectionEnabled: false,
    // Cytoscape keeps layers of what it drew, and moving those is faster than
    // moving one image of everything (textureOnViewport) or leaving out edges.
    textureOnViewport: false,
    hideEdgesOnViewport: false,
    ...(big ? { pixelRatio: 1 } : {}),
  });
  cy.on("resize", () => {
    fit(cy);
  });
  cy.on("tap", (event) => {
    const target: unknown = event.target;
    handlers.current.onSelect(target === cy ? "" : (event.target as cytoscape.SingularElementReturnValue).id());
  });
  cy.on("dbltap", "node", (event) => {
    handlers.current.onOpen?.((event.target as cytoscape.NodeSingular).id());
  });
  cy.on("dragfree", "node", (event) => {
    const node = event.target as cytoscape.NodeSingular;
    handlers.current.onMove?.(node.id(), { ...node.position() });
  });
  return cy;
}
