import { Page } from "../app/Page";
import { usePages } from "../api/usePages";
import { ClaimRow } from "../claims/ClaimRow";
import { DisputesDocument, type DisputesQuery, type OtherClaimFragment } from "../gql/generated";
import { Failed } from "../parts/Failed";
import { Loading } from "../parts/Loading";
import { More } from "../parts/More";
import { QueryBehind } from "../parts/QueryBehind";
import { count } from "../text/count";

type Disputed = NonNullable<NonNullable<DisputesQuery["disputes"]>["nodes"][number]>;

const variables = { filter: null, first: 50 };

/** Claims that cannot be right together, side by side. */
export function DisputesView() {
  const { items, total, failure, retry, more } = usePages(DisputesDocument, variables, (d) => d.disputes);
  return (
    <Page title="Disputes" actions={<QueryBehind document={DisputesDocument} variables={variables} />}>
      <p className="lead">Claims of different articles that cannot be right together: one denies the other, or they have different values where only one can be. Both are shown, neither is taken for right.</p>
      {failure && <Failed failure={failure} retry={retry} />}
      {items === undefined && !failure && <Loading what="the disputes" />}
      {items !== undefined && (
        <p role="status" className="hint">
          {total === 0 ? "Nothing is disputed." : `${count(total, "claim")} disputed`}
        </p>
      )}
      <ul className="disputes">
        {onceEach(items ?? []).map((c) => (
          <li key={c.id} className="sides">
            <Quoted claims={[c]} />
            <Quoted claims={(c.disputes?.nodes ?? []).filter((d) => d !== null)} />
          </li>
        ))}
      </ul>
      <More shown={items?.length ?? 0} total={total} more={more} />
    </Page>
  );
}

/** A dispute has two sides and is in the list twice: its first side is kept. */
function onceEach(claims: readonly Disputed[]): Disputed[] {
  const told = new Set<string>();
  return claims.filter((c) => {
    const others = (c.disputes?.nodes ?? []).filter((d) => d !== null);
    const known = others.length > 0 && others.every((d) => told.has([d.id, c.id].join(" ")));
    for (const d of others) told.add([c.id, d.id].join(" "));
    return !known;
  });
}

function Quoted({ claims }: { claims: readonly OtherClaimFragment[] }) {
  return (
    <div>
      {claims.map((c) => (
        <div key={c.id}>
          <ClaimRow claim={c} />
          {c.sentence && (
            <blockquote className="quote" dir="auto">
              {c.sentence.text}
            </blockquote>
          )}
        </div>
      ))}
    </div>
  );
}
