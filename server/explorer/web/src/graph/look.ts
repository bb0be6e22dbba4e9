import type { EntityKind } from "./generated";
import type { Edge, Node } from "./picture";

/** The colors of a picture; a canvas cannot ask the style sheet. */
export interface Palette {
  paper: string;
  ink: string;
  faint: string;
  accent: string;
  line: string;
  doubt: string;
  denial: string;
  kinds: Record<EntityKind, string>;
}

export const light: Palette = {
  paper: "#ffffff",
  ink: "#1b1f24",
  faint: "#59636e",
  accent: "#0b57d0",
  line: "#57606a",
  doubt: "#8250df",
  denial: "#c4320a",
  kinds: {
    PERSON: "#9cc9f5",
    ORGANIZATION: "#f3c987",
    PLACE: "#a5dba8",
    EVENT: "#f2aeb9",
    WORK: "#d3bdf2",
    PROGRAMME: "#9fdcd8",
    TOPIC: "#d0d5da",
  },
};

export const dark: Palette = {
  paper: "#14171c",
  ink: "#e8eaed",
  faint: "#a3adb8",
  accent: "#8ab4f8",
  line: "#98a2ad",
  doubt: "#c5a3ff",
  denial: "#ff9579",
  kinds: {
    PERSON: "#2f6aa3",
    ORGANIZATION: "#94671d",
    PLACE: "#367a3b",
    EVENT: "#99475a",
    WORK: "#6c4fa0",
    PROGRAMME: "#24756f",
    TOPIC: "#59636e",
  },
};

/** Kinds have shapes of their own: color alone tells nothing to some. */
export const shapes = {
  PERSON: "ellipse",
  ORGANIZATION: "round-rectangle",
  PLACE: "diamond",
  EVENT: "hexagon",
  WORK: "rectangle",
  PROGRAMME: "octagon",
  TOPIC: "triangle",
} as const satisfies Record<EntityKind, string>;

export const kindName = (kind: EntityKind): string => kind.charAt(0) + kind.slice(1).toLowerCase();

/** A hub has more claims than anybody wants drawn at once. */
export const hub = 200;

/** The width of a node: a little more for what many claims are about. */
export const sizeOf = (node: Node): number => Math.round(24 + 6 * Math.log10(1 + node.claimCount));

export type Stroke = "solid" | "dashed" | "dotted";

/** What is told as done is drawn whole; what is planned, wished or thought is not. */
export function strokeOf(edge: Edge): Stroke {
  switch (edge.modality) {
    case "FACT":
    case "REPORTED":
      return edge.holds ? "solid" : "dashed";
    case "PLANNED":
    case "DESIRED":
      return "dashed";
    case "CONDITIONAL":
    case "OPINION":
      return "dotted";
  }
}

export function colorOf(edge: Edge, palette: Palette): string {
  if (edge.polarity === "NEGATIVE") return palette.denial;
  return strokeOf(edge) === "solid" ? palette.line : palette.doubt;
}

export const widthOf = (edge: Edge): number => Math.min(1.5 + Math.log2(edge.claims.length), 5);
