import type { ClaimRowFragment } from "../gql/generated";

/** A word about how a claim is to be taken, with its look. */
export interface Badge {
  word: string;
  look: "fact" | "said" | "planned" | "denied" | "opinion" | "unsure";
  title: string;
}

type Taken = Pick<ClaimRowFragment, "modality" | "polarity" | "certainty">;

const modes: Record<Taken["modality"], Badge> = {
  FACT: { word: "fact", look: "fact", title: "The article states it as a fact." },
  REPORTED: { word: "reported", look: "said", title: "The article reports it as someone's words." },
  PLANNED: { word: "planned", look: "planned", title: "It is planned: it need not have happened." },
  DESIRED: { word: "wanted", look: "planned", title: "Someone wants it: it need not have happened." },
  CONDITIONAL: { word: "if", look: "planned", title: "It holds under a condition." },
  OPINION: { word: "opinion", look: "opinion", title: "Someone's judgement, not a fact." },
};

const denied: Badge = { word: "denied", look: "denied", title: "The words deny it: not so." };

/** How a claim is to be taken, in words: a denial first, then its mode, then doubt. */
export function badgesOf(claim: Taken): Badge[] {
  const mode = modes[claim.modality];
  // "Denied" and "fact" side by side would read as a contradiction.
  const badges = claim.polarity === "NEGATIVE" ? [denied, ...(claim.modality === "FACT" ? [] : [mode])] : [mode];
  if (claim.certainty === "POSSIBLE") badges.push({ word: "possible", look: "unsure", title: "The source says it may be so." });
  if (claim.certainty === "PROBABLE") badges.push({ word: "probable", look: "unsure", title: "The source says it is likely." });
  return badges;
}

/** The look of the whole claim: that of its strongest badge. */
export function lookOf(claim: Taken): Badge["look"] {
  if (claim.polarity === "NEGATIVE") return "denied";
  const { look } = modes[claim.modality];
  const doubted = claim.certainty === "POSSIBLE" || claim.certainty === "PROBABLE";
  return doubted && (look === "fact" || look === "said") ? "unsure" : look;
}
