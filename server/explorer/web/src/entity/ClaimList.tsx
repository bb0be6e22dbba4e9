import { Link } from "../app/Link";
import { changed, usePlace } from "../app/location";
import { usePages } from "../api/usePages";
import { ClaimRow } from "../claims/ClaimRow";
import { groupsOf } from "../claims/groups";
import { type ClaimFilter, type ClaimRowFragment, EntityClaimsDocument, EntityStatementsDocument } from "../gql/generated";
import { Failed } from "../parts/Failed";
import { Loading } from "../parts/Loading";
import { More } from "../parts/More";
import { count } from "../text/count";
import type { Pages } from "../api/usePages";

interface Props {
  variables: { id: string; filter: ClaimFilter | null; with: string | null; first: number };
}

/** The claims about an entity, by relation. */
export function About({ variables }: Props) {
  const here = usePlace();
  const pages = usePages(EntityClaimsDocument, variables, (d) => d.entity?.claims);
  return (
    <List pages={pages}>
      {variables.with !== null && (
        <p>
          Only claims with one other entity.{" "}
          <Link to={changed(here, { with: null })} keepScroll>
            All claims
          </Link>
        </p>
      )}
      {groupsOf(pages.items ?? [], variables.id).map((group) => (
        <section key={group.key} className="group">
          <h3>
            {group.title} <span className="hint">{group.claims.length}</span>
          </h3>
          <Rows claims={group.claims} here={variables.id} />
        </section>
      ))}
    </List>
  );
}

/** The claims that an entity stands behind. */
export function Says({ variables }: Props) {
  const { id, filter, first } = variables;
  const pages = usePages(EntityStatementsDocument, { id, filter, first }, (d) => d.entity?.statements);
  return (
    <List pages={pages}>
      <Rows claims={pages.items ?? []} />
    </List>
  );
}

function Rows({ claims, here }: { claims: ClaimRowFragment[]; here?: string }) {
  return (
    <ul className="claims">
      {claims.map((c) => (
        <li key={c.id}>
          <ClaimRow claim={c} here={here} />
        </li>
      ))}
    </ul>
  );
}

function List({ pages, children }: { pages: Pages<ClaimRowFragment>; children: React.ReactNode }) {
  const { items, total, failure, loading, retry, more } = pages;
  return (
    <div aria-busy={loading}>
      {failure && <Failed failure={failure} retry={retry} />}
      {items === undefined && !failure && <Loading what="the claims" />}
      {items !== undefined && (
        <p role="status" className="hint">
          {total === 0 ? "No claim is left by these choices." : count(total, "claim")}
        </p>
      )}
      {children}
      <More shown={items?.length ?? 0} total={total} more={more} />
    </div>
  );
}
