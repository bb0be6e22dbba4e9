import { ClaimRow } from "../claims/ClaimRow";
import type { OtherClaimFragment } from "../gql/generated";
import { count } from "../text/count";

interface List {
  totalCount: number;
  nodes: readonly (OtherClaimFragment | null)[];
}

/** Claims of other articles for and against, side by side; neither is taken for right. */
export function Sides({ supports, disputes }: { supports: List | null; disputes: List | null }) {
  return (
    <div className="sides">
      <Side title="Supported by" none="No other article says the same." list={supports} />
      <Side title="Disputed by" none="No other article disputes it." list={disputes} />
    </div>
  );
}

function Side({ title, none, list }: { title: string; none: string; list: List | null }) {
  const nodes = (list?.nodes ?? []).filter((c) => c !== null);
  const total = list?.totalCount ?? 0;
  return (
    <section>
      <h2>
        {title} {total > 0 && <span className="hint">{count(total, "claim")}</span>}
      </h2>
      {nodes.length === 0 && <p className="hint">{none}</p>}
      <ul className="claims">
        {nodes.map((c) => (
          <li key={c.id}>
            <ClaimRow claim={c} />
            {c.sentence && (
              <blockquote className="quote" dir="auto">
                {c.sentence.text}
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
