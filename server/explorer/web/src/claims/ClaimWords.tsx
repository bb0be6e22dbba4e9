import { Link } from "../app/Link";
import { to } from "../app/routes";
import type { ClaimRowFragment } from "../gql/generated";
import { when } from "../when/edtf";
import { endsInText } from "./order";

type End = ClaimRowFragment["subject"];

interface Props {
  claim: ClaimRowFragment;
  // The entity that the reader is looking at: it is not linked again.
  here?: string | undefined;
}

/** The claim in words: names lead on to what they name. */
export function ClaimWords({ claim, here }: Props) {
  const { phrase } = claim;
  const [first, last] = endsInText(claim);
  return (
    <span className="words" dir="auto">
      <EndWords end={first} words={phrase.subject} here={here} />{" "}
      <span className="verb">{phrase.predicate ?? claim.predicate}</span>{" "}
      <EndWords end={last} words={phrase.object} here={here} />
      {phrase.more.length > 0 && <span className="more"> {phrase.more.join(" ")}</span>}
    </span>
  );
}

function EndWords({ end, words, here }: { end: End; words: string | null; here: string | undefined }) {
  if (end === null) return <>{words}</>;
  if (end.__typename === "Interval") return <>{words ?? when(end.edtf)}</>;
  if (end.__typename === "Literal") return <>{words ?? end.text}</>;
  if (end.id === here) return <strong>{end.name}</strong>;
  return (
    <Link to={to.entity(end.id)} title={words !== null && words !== end.name ? `in the text: ${words}` : undefined}>
      {end.name}
    </Link>
  );
}
