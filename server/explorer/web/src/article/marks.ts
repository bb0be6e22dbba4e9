import type { ArticleTextQuery, ClaimRowFragment } from "../gql/generated";
import type { Span } from "../text/layers";

type Article = NonNullable<ArticleTextQuery["article"]>;
interface Entity { id: string; name: string; kind: string }

/** What lies on a stretch of an article. */
export type Mark =
  | { kind: "mention"; entity: Entity }
  | { kind: "claim"; claim: ClaimRowFragment }
  | { kind: "source" | "cue" };

/** The mentions, claims, sources and cues of an article as stretches of its text. */
export function spansOf(article: Pick<Article, "entities" | "attributions">, claims: readonly ClaimRowFragment[]): Span<Mark>[] {
  const mentions = (article.entities?.edges ?? []).flatMap(({ node, mentions }) =>
    node === null ? [] : mentions.map(({ start, end }): Span<Mark> => ({ start, end, mark: { kind: "mention", entity: node } })),
  );
  const evidence = claims.flatMap((claim): Span<Mark>[] =>
    claim.evidence === null ? [] : [{ start: claim.evidence.start, end: claim.evidence.end, mark: { kind: "claim", claim } }],
  );
  const spoken = (article.attributions ?? []).flatMap(({ source, cue }) => [
    ...(source ?? []).map(({ start, end }): Span<Mark> => ({ start, end, mark: { kind: "source" } })),
    ...(cue ?? []).map(({ start, end }): Span<Mark> => ({ start, end, mark: { kind: "cue" } })),
  ]);
  return [...mentions, ...evidence, ...spoken];
}

/** The claims whose words lie on a place of the text. */
export function claimsAt(claims: readonly ClaimRowFragment[], at: number): ClaimRowFragment[] {
  return claims.filter((c) => c.evidence !== null && c.evidence.start <= at && at < c.evidence.end);
}

/** The entities that are mentioned at a place of the text, each once. */
export function entitiesAt(article: Pick<Article, "entities">, at: number): Entity[] {
  return (article.entities?.edges ?? []).flatMap(({ node, mentions }) =>
    node !== null && mentions.some((m) => m.start <= at && at < m.end) ? [node] : [],
  );
}
