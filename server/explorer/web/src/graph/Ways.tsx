import { useQuery } from "../api/useQuery";
import { Failed } from "../parts/Failed";
import { count } from "../text/count";
import { GraphWaysDocument, type GraphWaysQuery } from "./generated";
import { type GraphState, type Way, claimFilter, follow, sameWay, step } from "./state";

interface Props {
  entity: string;
  state: GraphState;
  change: (to: GraphState) => void;
}

type Neighbors = NonNullable<GraphWaysQuery["neighborhood"]>[number];

/** The ways on from an entity with their numbers, known before anything is loaded. */
export function Ways({ entity, state, change }: Props) {
  const { data, failure, retry } = useQuery(GraphWaysDocument, { entity, filter: claimFilter(state) ?? null });
  if (failure !== undefined) return <Failed failure={failure} retry={retry} />;
  const all = (data?.neighborhood ?? []).filter((n) => n.entityCount > 0);
  return (
    <>
      <h3>Where it leads</h3>
      {data !== undefined && all.length === 0 && <p className="hint">Nowhere that the filters let through.</p>}
      <ul className="ways">
        {all.map((n) => {
          const way = wayOf(entity, n);
          const shown = state.ways.find((w) => sameWay(w, way))?.most ?? 0;
          const most = shown + Math.min(step, n.entityCount);
          return (
            <li key={`${way.role} ${way.by}`}>
              <span>
                {nameOf(n)} <span className="hint">{count(n.claimCount, "claim")}</span>
              </span>
              <button
                type="button"
                disabled={shown >= n.entityCount}
                aria-label={`Show ${nameOf(n)}: ${count(n.entityCount, "entity", "entities")}`}
                onClick={() => {
                  change(follow(state, { ...way, most }));
                }}
              >
                {shown >= n.entityCount ? "shown" : n.entityCount > step ? `${step} of ${n.entityCount}` : `${n.entityCount}`}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function wayOf(entity: string, n: Neighbors): Way {
  const by = n.relation?.term ?? `=${n.predicate ?? ""}`;
  return n.role === null ? { entity, by, most: step } : { entity, role: n.role, by, most: step };
}

function nameOf(n: Neighbors): string {
  if (n.relation !== null) return n.role === "OBJECT" ? n.relation.reverse : n.relation.label;
  return n.role === "OBJECT" ? `← ${n.predicate ?? ""}` : (n.predicate ?? "");
}
