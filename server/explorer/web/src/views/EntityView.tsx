import { useMemo } from "react";

import { Link } from "../app/Link";
import { changed, usePlace } from "../app/location";
import { Page } from "../app/Page";
import { to } from "../app/routes";
import { useQuery } from "../api/useQuery";
import { Filters } from "../claims/Filters";
import { type Chosen, chosenOf, filterOf } from "../claims/filter";
import { About, Says } from "../entity/ClaimList";
import { Identity } from "../entity/Identity";
import { TimeOf } from "../entity/TimeOf";
import { EntityClaimsDocument, EntityHeadDocument, type EntityHeadQuery } from "../gql/generated";
import { Failed } from "../parts/Failed";
import { Loading } from "../parts/Loading";
import { QueryBehind } from "../parts/QueryBehind";
import { count } from "../text/count";

export type Head = NonNullable<EntityHeadQuery["entity"]>;

/** What is claimed about someone or something, by whom and since when. */
export function EntityView({ id }: { id: string }) {
  const { data, failure, retry } = useQuery(EntityHeadDocument, { id });
  const chosen = chosenOf(usePlace().query);
  if (data === undefined) {
    return (
      <Page title="Entity">{failure ? <Failed failure={failure} retry={retry} /> : <Loading what="the entity" />}</Page>
    );
  }
  if (data.entity === null) {
    return (
      <Page title="Not in the graph">
        <p>No article that is loaded mentions it. It may have been removed.</p>
      </Page>
    );
  }
  return (
    <>
      {failure && <Failed failure={failure} retry={retry} />}
      <Known entity={data.entity} data={data} chosen={chosen} />
    </>
  );
}

function Known({ entity, data, chosen }: { entity: Head; data: EntityHeadQuery; chosen: Chosen }) {
  const variables = { id: entity.id, filter: filterOf(chosen), with: chosen.with === "" ? null : chosen.with, first: 100 };
  const bare = entity.id.replace("entity:", "");
  const actions = (
    <>
      <Link to={to.graph({ entity: bare })}>In the graph</Link>
      <Link to={to.path({ from: bare })}>Path to …</Link>
      <QueryBehind document={EntityClaimsDocument} variables={variables} />
    </>
  );
  return (
    <Page title={entity.name} kind={entity.kind.toLowerCase()} actions={actions} className="entity">
      <p className="facts">
        {entity.aliases.length > 0 && <>also {entity.aliases.join(", ")} · </>}
        {count(entity.claimCount, "claim")} in {count(entity.articleCount, "article")} · {count(entity.mentionCount, "mention")}
      </p>
      <div className="with-aside">
        <div>
          <Narrow data={data} entity={entity} chosen={chosen} />
          <TimeOf id={entity.id} filter={variables.filter} />
          <Claims entity={entity} variables={variables} />
        </div>
        <aside aria-label="More about it">
          <Related entity={entity} />
          <Identity entity={entity} />
        </aside>
      </div>
    </Page>
  );
}

function Narrow({ data, entity, chosen }: { data: EntityHeadQuery; entity: Head; chosen: Chosen }) {
  const relations = useMemo(() => relationsOf(data), [data]);
  const speakers = (data.whoSaysWhat?.rows ?? []).flatMap((r) => (r.speaker ? [{ value: r.speaker.id, name: r.speaker.name }] : []));
  const publishers = [...new Set((entity.articles?.edges ?? []).flatMap((e) => e.node?.publisher ?? []))].sort();
  return <Filters chosen={chosen} relations={relations} speakers={speakers} publishers={publishers} />;
}

/** The relations that its claims have, the most frequent first. */
function relationsOf(data: EntityHeadQuery) {
  const counts = new Map<string, { name: string; n: number }>();
  for (const { relation, claimCount } of data.neighborhood ?? []) {
    if (relation === null) continue;
    const n = (counts.get(relation.term)?.n ?? 0) + claimCount;
    counts.set(relation.term, { name: relation.label, n });
  }
  return [...counts.entries()].sort(([, a], [, b]) => b.n - a.n).map(([value, { name, n }]) => ({ value, name: `${name} (${n})` }));
}

interface ClaimsProps {
  entity: Head;
  variables: Parameters<typeof About>[0]["variables"];
}

/** Claims about it, or those that it stands behind. */
function Claims({ entity, variables }: ClaimsProps) {
  const here = usePlace();
  const says = here.query.get("show") === "says";
  const statements = entity.statements?.totalCount ?? 0;
  return (
    <section>
      <h2 className="tabs">
        <Link to={changed(here, { show: null })} keepScroll aria-current={says ? undefined : "true"}>
          Claimed about it
        </Link>
        {statements > 0 && (
          <Link to={changed(here, { show: "says" })} keepScroll aria-current={says ? "true" : undefined}>
            What it says ({statements})
          </Link>
        )}
      </h2>
      {says ? <Says variables={variables} /> : <About variables={variables} />}
    </section>
  );
}

function Related({ entity }: { entity: Head }) {
  const here = usePlace();
  const related = entity.related ?? [];
  return (
    <section>
      <h2>Related</h2>
      {related.length === 0 && <p className="hint">No claim links it to anything else.</p>}
      <ul className="names">
        {related.map(
          (r) =>
            r.entity && (
              <li key={r.entity.id}>
                <Link to={to.entity(r.entity.id)}>{r.entity.name}</Link>{" "}
                <Link className="hint" to={changed(here, { with: r.entity.id, show: null })} keepScroll>
                  {count(r.claimCount, "claim")}
                </Link>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
