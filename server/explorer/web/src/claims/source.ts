import type { ClaimRowFragment, SourceFragment } from "../gql/generated";

/** Who stands behind a claim, outermost last: "A", as B says. */
export interface Speaker {
  name: string;
  entity: string | undefined; // its ID, where the article names it
}

type Spoken = Pick<ClaimRowFragment, "attribution" | "article">;

/** The speakers of a claim; without an attribution it is the article's own. */
export function speakersOf(claim: Spoken): Speaker[] {
  const { attribution } = claim;
  if (attribution === null) return [];
  const all = [speaker(attribution)];
  if (attribution.nestedIn !== null) all.push(speaker(attribution.nestedIn));
  return all;
}

function speaker(s: SourceFragment): Speaker {
  const words = (s.source ?? []).map((p) => p.text).join(" ");
  return { name: s.entity?.name ?? (words === "" ? `a source not named (${s.kind.toLowerCase()})` : words), entity: s.entity?.id };
}

/** The speakers in one line of text. */
export function spokenBy(claim: Spoken): string {
  const all = speakersOf(claim);
  return all.length === 0 ? "the article itself" : all.map((s) => s.name).join(", as told by ");
}
