import { to } from "../app/routes";
import { badgesOf } from "../claims/badges";
import type { FindQuery, FindWordsQuery } from "../gql/generated";
import { count } from "../text/count";
import { when } from "../when/edtf";

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

type Words = NonNullable<FindWordsQuery["search"]>;

/** Articles and claims with the words, the articles first. */
export function wordHitsOf(data: FindWordsQuery): Hit[] {
  return [...articleHits(data.search?.articles), ...claimHits(data.search?.claims)];
}

function articleHits(list: Words["articles"] | undefined): Hit[] {
  return (list?.edges ?? []).flatMap(({ node, highlights }) => {
    if (node === null) return [];
    const words = highlights[0]?.parts.map((p) => p.text).join("") ?? "";
    const source = [node.publisher, node.published && when(node.published.edtf)].filter((s) => s !== null).join(", ");
    return [{ id: node.id, to: to.article(node.id), kind: "article", name: node.title ?? "Untitled", detail: [source, words].filter((s) => s !== "").join(" · ") }];
  });
}

function claimHits(list: Words["claims"] | undefined): Hit[] {
  return (list?.nodes ?? []).flatMap((c) => {
    if (c === null) return [];
    const { subject, predicate, object } = c.phrase;
    const taken = badgesOf(c).map((b) => b.word).join(", ");
    return [
      {
        id: c.id,
        to: to.claim(c.id),
        kind: `claim: ${taken}`,
        name: [subject, predicate, object].filter((w) => w !== null).join(" "),
        detail: [c.article?.title, c.article?.publisher].filter((w) => typeof w === "string").join(", "),
      },
    ];
  });
}
