import type { EntityKind, LinkedFragment, Modality, Polarity } from "./generated";
import { type Way, writeWay } from "./state";

/** A claim as the graph needs it. */
export type Linked = LinkedFragment;

export interface Node {
  id: string;
  kind: EntityKind;
  name: string;
  articleCount: number;
  claimCount: number;
}

/** The claims that say one thing, in one mode, of one pair of entities. */
export interface Edge {
  id: string;
  from: string;
  to: string;
  label: string;
  modality: Modality;
  polarity: Polarity;
  // Whether some of its claims stand as a plain edge: affirmed, certain, told as done.
  holds: boolean;
  claims: Linked[];
}

/** What a way has beyond the part that is drawn: a hub stays folded. */
export interface Fold {
  id: string;
  way: Way;
  claims: number;
}

export interface Picture {
  nodes: Map<string, Node>;
  edges: Map<string, Edge>;
  folds: Fold[];
  // Whether the picture is full, so that something was left out.
  full: boolean;
}

/** What one step of the state, a start, a way or a path, was answered with. */
export interface Answer {
  nodes: Node[];
  claims: Linked[];
  // The claims of the way that were not asked for.
  rest: number;
  way?: Way;
}

export const mostNodes = 2500;

/** The entity in an answer that may have something else, or nothing. */
export function endOf(end: object | null): Node | undefined {
  return end !== null && "id" in end ? (end as Node) : undefined;
}

/** Puts answers together in their order, without what is hidden. */
export function draw(answers: readonly Answer[], hidden: ReadonlySet<string>): Picture {
  const picture: Picture = { nodes: new Map(), edges: new Map(), folds: [], full: false };
  const seen = new Set<string>();
  for (const answer of answers) {
    for (const node of answer.nodes) addNode(picture, node, hidden);
    for (const claim of answer.claims) {
      if (seen.has(claim.id)) continue;
      seen.add(claim.id);
      addClaim(picture, claim, hidden);
    }
    if (answer.way !== undefined && answer.rest > 0 && picture.nodes.has(answer.way.entity))
      picture.folds.push({ id: `fold:${writeWay(answer.way)}`, way: answer.way, claims: answer.rest });
  }
  return picture;
}

function addNode(picture: Picture, node: Node, hidden: ReadonlySet<string>): boolean {
  if (hidden.has(node.id)) return false;
  if (picture.nodes.has(node.id)) return true;
  if (picture.nodes.size >= mostNodes) {
    picture.full = true;
    return false;
  }
  picture.nodes.set(node.id, node);
  return true;
}

function addClaim(picture: Picture, claim: Linked, hidden: ReadonlySet<string>): void {
  const from = endOf(claim.subject);
  const to = endOf(claim.object);
  if (from === undefined || to === undefined || from.id === to.id) return;
  if (!addNode(picture, from, hidden) || !addNode(picture, to, hidden)) return;
  const id = edgeId(claim, from.id, to.id);
  const edge = picture.edges.get(id);
  if (edge !== undefined) {
    edge.claims.push(claim);
    edge.holds ||= claim.holds;
    return;
  }
  picture.edges.set(id, {
    id,
    from: from.id,
    to: to.id,
    label: claim.relation?.label ?? claim.predicate,
    modality: claim.modality,
    polarity: claim.polarity,
    holds: claim.holds,
    claims: [claim],
  });
}

function edgeId(claim: Linked, from: string, to: string): string {
  return ["edge", from, claim.relation?.term ?? `=${claim.predicate}`, to, claim.modality, claim.polarity].join(" ");
}

/** How an edge reads: a denial and a plan never like a fact. */
export function reading(edge: Pick<Edge, "label" | "modality" | "polarity">): string {
  const words = edge.polarity === "NEGATIVE" ? `not: ${edge.label}` : edge.label;
  return edge.modality === "FACT" || edge.modality === "REPORTED" ? words : `${words} (${edge.modality.toLowerCase()})`;
}

/** Who says a claim, in words. */
export function speaker(claim: Linked): string {
  const said = claim.attribution;
  if (said === null) return "";
  return said.entity?.name ?? said.source?.map((s) => s.text).join(" ") ?? "";
}
