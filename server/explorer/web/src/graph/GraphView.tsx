import type { Core } from "cytoscape";
import { useMemo, useRef } from "react";

import { go, usePlace } from "../app/location";
import { Page } from "../app/Page";
import { Failed } from "../parts/Failed";
import { QueryBehind } from "../parts/QueryBehind";
import { count } from "../text/count";
import { Canvas } from "./Canvas";
import { usePalette } from "./colors";
import { EntityPicker } from "./EntityPicker";
import { Filter } from "./Filter";
import { GraphExpandDocument, GraphWaysDocument } from "./generated";
import "./graph.css";
import { Inspector } from "./Inspector";
import { Legend } from "./Legend";
import { mostNodes } from "./picture";
import { place } from "./place";
import { Save } from "./Save";
import { type GraphState, type Layout, claimFilter, follow, graphUrl, long, readState, step } from "./state";
import { Tables } from "./Tables";
import { usePicture } from "./usePicture";

/** Follows claims from entity to entity, and shows what was followed. */
export default function GraphView() {
  const { query } = usePlace();
  const text = query.toString();
  const state = useMemo(() => readState(new URLSearchParams(text)), [text]);
  const { picture, waiting, failure, retry } = usePicture(state);
  const palette = usePalette();
  const core = useRef<Core | null>(null);
  const places = useMemo(() => place(picture, state.layout, state.pins), [picture, state.layout, state.pins]);
  const change = (to: GraphState, replace = false) => {
    go(graphUrl(to), { replace, keepScroll: true });
  };
  const select = (id: string) => {
    change({ ...state, selected: id }, true);
  };
  const open = (id: string) => {
    const fold = picture.folds.find((f) => f.id === id);
    const way = fold === undefined ? { entity: id, most: step } : { ...fold.way, most: fold.way.most + step };
    change(follow({ ...state, selected: "" }, way));
  };
  const empty = state.entities.length === 0 && state.ways.length === 0 && state.paths.length === 0;
  return (
    <Page title="Graph" className="graph" actions={<Behind state={state} />}>
      <div className="graph-bar">
        <EntityPicker
          label="Add an entity"
          onPick={(id) => {
            change({ ...add(state, id), selected: id });
          }}
        />
        <LayoutChoice
          value={state.layout}
          onChange={(layout) => {
            change({ ...state, layout });
          }}
        />
        <button type="button" onClick={() => core.current?.fit(undefined, 40)}>
          Fit
        </button>
        <button type="button" disabled={state.hidden.length === 0} onClick={() => { change({ ...state, hidden: [] }); }}>
          Show hidden ({state.hidden.length})
        </button>
        <button type="button" disabled={state.pins.size === 0} onClick={() => { change({ ...state, pins: new Map() }); }}>
          Unpin all ({state.pins.size})
        </button>
        <Save core={core} picture={picture} places={places} palette={palette} />
      </div>
      <Filter value={state} picture={picture} onChange={(filters) => { change({ ...state, ...filters }); }} />
      {failure !== undefined && <Failed failure={failure} retry={retry} />}
      <p className="hint" role="status">
        {waiting > 0 && failure === undefined ? `Loading ${count(waiting, "step")} …` : said(empty, picture.nodes.size, picture.edges.size, picture.full)}
      </p>
      <div className="graph-desk">
        <Canvas
          picture={picture}
          places={places}
          pins={state.pins}
          palette={palette}
          selected={state.selected}
          coreRef={core}
          onSelect={select}
          onOpen={open}
          onMove={(id, at) => {
            if (picture.nodes.has(id)) change({ ...state, pins: new Map(state.pins).set(id, at) }, true);
          }}
        />
        <Inspector state={state} picture={picture} places={places} change={change} />
      </div>
      <Legend palette={palette} />
      <Tables picture={picture} onSelect={select} />
    </Page>
  );
}

/** The state with an entity more, or visible again. */
function add(s: GraphState, id: string): GraphState {
  const hidden = s.hidden.filter((h) => h !== id);
  return s.entities.includes(id) ? { ...s, hidden } : { ...s, hidden, entities: [...s.entities, long(id)] };
}

function said(empty: boolean, nodes: number, edges: number, full: boolean): string {
  if (empty) return "Begin with an entity: type its name above, or choose “Graph” on its page.";
  const shown = `${count(nodes, "entity", "entities")}, ${count(edges, "connection")}.`;
  return full ? `${shown} The picture is full at ${mostNodes}: hide some or filter.` : `${shown} Double-click an entity to expand it.`;
}

function LayoutChoice({ value, onChange }: { value: Layout; onChange: (layout: Layout) => void }) {
  return (
    <label className="field">
      Layout
      <select
        value={value}
        onChange={(event) => {
          onChange(event.target.value as Layout);
        }}
      >
        <option value="force">By connections</option>
        <option value="rings">In rings from the first</option>
        <option value="circle">In a circle by kind</option>
      </select>
    </label>
  );
}

/** The query of the last way that was followed, or what would be asked first. */
function Behind({ state }: { state: GraphState }) {
  const way = state.ways.at(-1);
  const filter = claimFilter(state);
  if (way !== undefined) {
    const by = way.by?.startsWith("=") === false ? { relations: [way.by] } : {};
    return <QueryBehind document={GraphExpandDocument} variables={{ entity: way.entity, role: way.role, filter: { ...filter, ...by }, first: way.most }} />;
  }
  const [entity] = state.entities;
  return entity === undefined ? null : <QueryBehind document={GraphWaysDocument} variables={{ entity, filter }} />;
}
