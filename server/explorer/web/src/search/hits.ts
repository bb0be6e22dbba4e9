import { to } from "../app/routes";
import type { FindQuery } from "../gql/generated";
import { count } from "../text/count";

/** One thing found, and where it leads. */
export interface Hit {
  id: string;
  to: string;
  kind: string;
  name: string;
  detail: string;
}

type Node = NonNullable<NonNullable<FindQuery["search"]>["nodes"]>[number];

export function hitsOf(data: FindQuery): Hit[] {
  return (data.search?.nodes ?? []).flatMap((node) => {
    const hit = hitOf(node);
    return hit === undefined ? [] : [hit];
  });
}

function hitOf(node: Node): Hit | undefined {
  if (node === null) return undefined;
  const also = node.aliases.length > 0 ? `also ${node.aliases.slice(0, 3).join(", ")} · ` : "";
  return {
    id: node.id,
    to: to.entity(node.id),
    kind: node.kind.toLowerCase(),
    name: node.name,
    detail: `${also}${count(node.claimCount, "claim")} in ${count(node.articleCount, "article")}`,
  };
}
