import type { ClaimRowFragment } from "../gql/generated";
import { badgesOf } from "./badges";

export function Badges({ claim }: { claim: Pick<ClaimRowFragment, "modality" | "polarity" | "certainty"> }) {
  return (
    <span className="badges">
      {badgesOf(claim).map((b) => (
        <span key={b.word} className={`badge ${b.look}`} title={b.title}>
          {b.word}
        </span>
      ))}
    </span>
  );
}
