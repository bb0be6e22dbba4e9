import type { Core } from "cytoscape";
import { useMemo, useRef } from "react";

import { Link } from "../app/Link";
import { go, usePlace } from "../app/location";
import { Page } from "../app/Page";
import { to } from "../app/routes";
import { useQuery } from "../api/useQuery";
import { Failed } from "../parts/Failed";
import { Loading } from "../parts/Loading";
import { QueryBehind } from "../parts/QueryBehind";
import { count } from "../text/count";
import { Canvas } from "./Canvas";
import { ClaimList } from "./ClaimList";
import { usePalette } from "./colors";
import { EntityPicker } from "./EntityPicker";
import { Filter } from "./Filter";
import { GraphPathDocument, type GraphPathQuery, GraphSeedsDocument } from "./generated";
import "./graph.css";
import { draw, endOf } from "./picture";
import { type Filters, type Point, claimFilter, graphUrl, long, readFilters, readState, short, writeFilters } from "./state";

type Hop = NonNullable<GraphPathQuery["path"]>["hops"][number];

const noHops: readonly Hop[] = [];
const noPins: ReadonlyMap<string, Point> = new Map();

/** How two entities are connected, hop by hop, with the claims of each. */
export default function PathView() {
  const { query } = usePlace();
  const [from, until] = [long(query.get("from") ?? ""), long(query.get("to") ?? "")];
  const filters = readFilters(query);
  const ids = [from, until].filter((id) => id !== "");
  const names = useQuery(GraphSeedsDocument, ids.length === 0 ? null : { ids }).data?.nodes ?? [];
  const name = (id: string) => names.map(endOf).find((n) => n?.id === id)?.name ?? "";
  const variables = { from, to: until, hops: 6, claims: 5, filter: claimFilter(filters) ?? null };
  const ready = from !== "" && until !== "";
  const { data, failure, loading, retry } = useQuery(GraphPathDocument, ready ? variables : null);
  const change = (part: { from?: string; to?: string }, f: Filters = filters) => {
    const ends = { from: short(part.from ?? from), to: short(part.to ?? until) };
    go(to.path({ ...ends, ...writeFilters(f) }), { keepScroll: true });
  };
  const hops = data?.path?.hops ?? noHops;
  const picture = useMemo(() => draw([{ nodes: hops.flatMap(endsOf), claims: hops.flatMap((h) => h.claims), rest: 0 }], new Set()), [hops]);
  return (
    <Page title="Path" className="graph" actions={ready && <QueryBehind document={GraphPathDocument} variables={variables} />}>
      <div className="graph-bar">
        <EntityPicker label="From" value={name(from)} onPick={(id) => { change({ from: id }); }} />
        <button type="button" aria-label="Swap the ends" disabled={!ready} onClick={() => { change({ from: until, to: from }); }}>
          ⇄
        </button>
        <EntityPicker label="To" value={name(until)} onPick={(id) => { change({ to: id }); }} />
      </div>
      <Filter value={filters} picture={picture} onChange={(f) => { change({}, f); }} />
      {failure !== undefined && <Failed failure={failure} retry={retry} />}
      {!ready && <p className="hint">Choose two entities: a shortest way between them over claims is shown, with the words of each hop.</p>}
      {loading && <Loading what="the path" />}
      {ready && data !== undefined && !loading && failure === undefined && <Found hops={hops} from={from} until={until} filters={filters} />}
      {hops.length > 0 && <Drawing picture={picture} />}
    </Page>
  );
}

const endsOf = (h: Hop) => [h.from, h.to].filter((n) => n !== null);

function Found({ hops, from, until, filters }: { hops: readonly Hop[]; from: string; until: string; filters: Filters }) {
  if (hops.length === 0) return <p role="status">{from === until ? "Both ends are one." : "There is no way of up to six hops that the filters let through."}</p>;
  const graph = graphUrl({ ...readState(new URLSearchParams()), ...filters, entities: [from, until], paths: [{ from, to: until }] });
  return (
    <>
      <p role="status">
        {count(hops.length, "hop")}. <Link to={graph}>Go on from here in the graph</Link>
      </p>
      <ol className="hops">
        {hops.map((h) => (
          <li key={`${h.from?.id} ${h.to?.id}`}>
            <h2 dir="auto">
              <End end={h.from} /> → <End end={h.to} />
            </h2>
            <ClaimList claims={h.claims} />
          </li>
        ))}
      </ol>
    </>
  );
}

function End({ end }: { end: Hop["from"] }) {
  return end === null ? null : <Link to={to.entity(end.id)}>{end.name}</Link>;
}

function Drawing({ picture }: { picture: ReturnType<typeof draw> }) {
  const palette = usePalette();
  const core = useRef<Core | null>(null);
  const places = useMemo(() => inLine([...picture.nodes.keys()]), [picture]);
  const open = (id: string) => {
    if (picture.nodes.has(id)) go(to.entity(id));
  };
  return <Canvas picture={picture} places={places} pins={noPins} palette={palette} selected="" coreRef={core} onSelect={() => undefined} onOpen={open} />;
}

/** A path stands in a line, going down and up a little so that labels have room. */
function inLine(ids: readonly string[]): Map<string, Point> {
  return new Map(ids.map((id, i) => [id, { x: i * 220, y: (i % 2) * 70 }]));
}
