import { ask } from "../api/client";
import {
  type ClaimFilter,
  GraphExpandDocument,
  type GraphExpandQuery,
  type GraphExpandQueryVariables,
  GraphPathDocument,
  GraphSeedsDocument,
} from "./generated";
import { type Answer, type Linked, type Node, endOf } from "./picture";
import { type GraphState, type Way, claimFilter, writeWay } from "./state";

/** One question to the server, known by its key. */
export interface Step {
  key: string;
  ask: (signal: AbortSignal) => Promise<Answer>;
}

const page = 50; // claims asked for at once
const mostPages = 12;

/** The questions that a state takes, in the order in which they were asked. */
export function stepsOf(s: GraphState): Step[] {
  const filter = claimFilter(s);
  const by = JSON.stringify(filter ?? {});
  const steps: Step[] = [];
  if (s.entities.length > 0)
    steps.push({ key: `entities ${s.entities.join(" ")}`, ask: (signal) => askSeeds(s.entities, signal) });
  for (const way of s.ways) steps.push({ key: `way ${writeWay(way)} ${by}`, ask: (signal) => askWay(way, filter, signal) });
  for (const p of s.paths)
    steps.push({ key: `path ${p.from} ${p.to} ${by}`, ask: (signal) => askPath(p.from, p.to, filter, signal) });
  return steps;
}

async function askSeeds(ids: string[], signal: AbortSignal): Promise<Answer> {
  const data = await ask(GraphSeedsDocument, { ids }, signal);
  return { nodes: data.nodes.flatMap((n) => endOf(n) ?? []), claims: [], rest: 0 };
}

/** Turns pages until enough entities stand at the other end. */
async function askWay(way: Way, filter: ClaimFilter | undefined, signal: AbortSignal): Promise<Answer> {
  const claims: Linked[] = [];
  const others = new Set<string>();
  let after: string | null = null;
  let total = 0;
  let turned = 0;
  let read = 0;
  for (let more = true; more && others.size < way.most && turned < mostPages; turned++) {
    const variables: GraphExpandQueryVariables = { entity: way.entity, role: way.role ?? null, filter: ofWay(way, filter), first: page, after };
    const list: GraphExpandQuery["claims"] = (await ask(GraphExpandDocument, variables, signal)).claims;
    if (list === null) break;
    for (const claim of list.nodes) {
      if (others.size >= way.most) break;
      read++;
      if (claim === null || !isOfWay(claim, way)) continue;
      const other = otherEnd(claim, way.entity);
      if (other === undefined) continue;
      others.add(other.id);
      claims.push(claim);
    }
    total = list.totalCount;
    more = list.pageInfo.hasNextPage;
    after = list.pageInfo.endCursor;
  }
  return { nodes: [], claims, rest: total - read, way };
}

function ofWay(way: Way, filter: ClaimFilter | undefined): ClaimFilter | null {
  if (way.by === undefined) return filter ?? null;
  return way.by.startsWith("=") ? { ...filter, predicates: [way.by.slice(1)] } : { ...filter, relations: [way.by] };
}

// The server finds a lemma in claims with a relation too; those are another way.
function isOfWay(claim: Linked, way: Way): boolean {
  return way.by?.startsWith("=") !== true || claim.relation === null;
}

function otherEnd(claim: Linked, id: string): Node | undefined {
  const from = endOf(claim.subject);
  const to = endOf(claim.object);
  if (from === undefined || to === undefined) return undefined;
  return from.id === id ? to : from;
}

async function askPath(from: string, to: string, filter: ClaimFilter | undefined, signal: AbortSignal): Promise<Answer> {
  const { path } = await ask(GraphPathDocument, { from, to, hops: 6, claims: 10, filter: filter ?? null }, signal);
  const hops = path?.hops ?? [];
  const nodes = hops.flatMap((h) => [h.from, h.to].filter((n) => n !== null));
  return { nodes, claims: hops.flatMap((h) => h.claims), rest: 0 };
}
