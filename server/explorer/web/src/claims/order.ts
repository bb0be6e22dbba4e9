import type { ClaimRowFragment } from "../gql/generated";

type End = ClaimRowFragment["subject"];
type Told = Pick<ClaimRowFragment, "subject" | "object" | "phrase">;

/**
 * The ends of a claim in the order in which its words name them. A claim is kept
 * in the active voice and in the direction of its relation: "the mill was sold by
 * the heirs" has the heirs as its subject, and its words name them last.
 */
export function endsInText(claim: Told): [first: End, last: End] {
  const { subject, object, phrase } = claim;
  const straight = shared(subject, phrase.subject) + shared(object, phrase.object);
  const turned = shared(subject, phrase.object) + shared(object, phrase.subject);
  const swapped = straight === turned ? passive(phrase.predicate) : turned > straight;
  return swapped ? [object, subject] : [subject, object];
}

/** How many words an end's name and the article's words for an end have in common. */
function shared(end: End, words: string | null): number {
  if (end === null || words === null || end.__typename === "Interval") return 0;
  const known = new Set(split(end.__typename === "Literal" ? end.text : end.name));
  return split(words).filter((w) => known.has(w)).length;
}

const split = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Whether a phrase between two pronouns is a passive: "it was built by them". */
function passive(predicate: string | null): boolean {
  return predicate !== null && /\b(am|is|are|was|were|be|been|being)\b.* by$/.test(predicate);
}
