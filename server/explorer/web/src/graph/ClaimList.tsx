import { Link } from "../app/Link";
import { to } from "../app/routes";
import { when } from "../when/edtf";
import { type Linked, speaker } from "./picture";

/** Claims in the words of their articles, each with its speaker, mode and date. */
export function ClaimList({ claims }: { claims: readonly Linked[] }) {
  return (
    <ul className="behind">
      {claims.map((c) => (
        <li key={c.id}>
          <blockquote dir="auto">
            <Link to={to.claim(c.id)}>{c.evidence?.quote ?? [c.phrase.subject, c.phrase.predicate, c.phrase.object].join(" ")}</Link>
          </blockquote>
          <p className="hint">{detail(c).join(" · ")}</p>
        </li>
      ))}
    </ul>
  );
}

function detail(c: Linked): string[] {
  const said = speaker(c);
  return [
    c.polarity === "NEGATIVE" ? `denied, ${c.modality.toLowerCase()}` : c.modality.toLowerCase(),
    said === "" ? "" : `says ${said}`,
    c.when === null ? "" : when(c.when.edtf),
    c.article?.publisher ?? c.article?.title ?? "",
  ].filter((part) => part !== "");
}
