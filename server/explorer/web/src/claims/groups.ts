import type { ClaimRowFragment } from "../gql/generated";

/** Claims that say the same kind of thing about an entity. */
export interface Group {
  key: string;
  title: string;
  claims: ClaimRowFragment[];
}

const rest = "rest";

/**
 * Sorts the claims about an entity by relation and the end at which it stands;
 * the largest group first and what has no relation last.
 */
export function groupsOf(claims: readonly ClaimRowFragment[], entity: string): Group[] {
  const groups = new Map<string, Group>();
  for (const claim of claims) {
    const group = empty(claim, entity);
    const known = groups.get(group.key) ?? group;
    known.claims.push(claim);
    groups.set(group.key, known);
  }
  const size = (g: Group) => (g.key === rest ? -1 : g.claims.length);
  return [...groups.values()].sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
}

function empty({ relation, subject }: ClaimRowFragment, entity: string): Group {
  if (relation === null) return { key: rest, title: "other statements", claims: [] };
  const first = subject !== null && "id" in subject && subject.id === entity;
  return { key: `${relation.term} ${first ? "subject" : "object"}`, title: first ? relation.label : relation.reverse, claims: [] };
}
