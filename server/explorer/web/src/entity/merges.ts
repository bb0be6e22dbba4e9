import type { EntityHeadQuery } from "../gql/generated";

type Entity = NonNullable<EntityHeadQuery["entity"]>;

/** The words of one article for an entity, each with the rule that took them for it. */
export interface Merge {
  article: string;
  title: string;
  words: { text: string; rule: string; times: number }[];
}

/** What was merged in each article, equal words once. */
export function mergesOf(entity: Pick<Entity, "articles">): Merge[] {
  return (entity.articles?.edges ?? []).flatMap((edge) => {
    if (edge.node === null) return [];
    const words = new Map<string, Merge["words"][number]>();
    for (const { text, rule } of edge.mentions ?? []) {
      const key = `${text}\n${rule ?? ""}`;
      const known = words.get(key) ?? { text, rule: rule ?? "", times: 0 };
      known.times++;
      words.set(key, known);
    }
    return [{ article: edge.node.id, title: edge.node.title ?? "Untitled", words: [...words.values()] }];
  });
}
