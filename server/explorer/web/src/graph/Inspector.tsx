import { useEffect, useRef } from "react";

import { Link } from "../app/Link";
import { to } from "../app/routes";
import { count, number } from "../text/count";
import { ClaimList } from "./ClaimList";
import { EntityPicker } from "./EntityPicker";
import { kindName } from "./look";
import { type Edge, type Fold, type Node, type Picture, reading } from "./picture";
import { type GraphState, type Point, follow, step } from "./state";
import { Ways } from "./Ways";

interface Props {
  state: GraphState;
  picture: Picture;
  places: ReadonlyMap<string, Point>;
  change: (to: GraphState) => void;
}

/** What is known about the selected part, and where one can go from it. */
export function Inspector(props: Props) {
  const { state, picture } = props;
  const box = useRef<HTMLElement>(null);
  const before = useRef(state.selected);
  useEffect(() => {
    // Who selects in the table below is brought here; a click on the drawing keeps its place.
    if (before.current !== state.selected && document.activeElement?.closest(".graph-tables") !== null) box.current?.focus();
    before.current = state.selected;
  }, [state.selected]);
  const node = picture.nodes.get(state.selected);
  const edge = picture.edges.get(state.selected);
  const fold = picture.folds.find((f) => f.id === state.selected);
  return (
    <section className="inspector" aria-label="The selected part" tabIndex={-1} ref={box}>
      {node !== undefined && <OfNode {...props} node={node} />}
      {edge !== undefined && <OfEdge edge={edge} picture={picture} />}
      {fold !== undefined && <OfFold {...props} fold={fold} />}
      {node === undefined && edge === undefined && fold === undefined && (
        <p className="hint">Select an entity or a connection, in the drawing or in the tables, to see what is behind it and where it leads.</p>
      )}
    </section>
  );
}

function OfNode({ node, state, places, change }: Props & { node: Node }) {
  const pinned = state.pins.has(node.id);
  const pin = () => {
    const pins = new Map(state.pins);
    if (!pins.delete(node.id)) pins.set(node.id, places.get(node.id) ?? { x: 0, y: 0 });
    change({ ...state, pins });
  };
  return (
    <>
      <p className="kind">{kindName(node.kind)}</p>
      <h2 dir="auto">
        <Link to={to.entity(node.id)}>{node.name}</Link>
      </h2>
      <p className="hint">
        {count(node.claimCount, "claim")} in {count(node.articleCount, "article")}
      </p>
      <div className="row">
        <button type="button" onClick={() => { change(follow(state, { entity: node.id, most: step })); }}>
          Expand
        </button>
        <button type="button" aria-pressed={pinned} onClick={pin}>
          Pin
        </button>
        <button type="button" onClick={() => { change({ ...state, selected: "", hidden: [...state.hidden, node.id] }); }}>
          Hide
        </button>
      </div>
      <Ways entity={node.id} state={state} change={change} />
      <EntityPicker
        label="Path from here to"
        onPick={(id) => {
          change({ ...state, paths: [...state.paths, { from: node.id, to: id }] });
        }}
      />
    </>
  );
}

function OfEdge({ edge, picture }: { edge: Edge; picture: Picture }) {
  return (
    <>
      <p className="kind">Connection</p>
      <h2 dir="auto">
        {picture.nodes.get(edge.from)?.name} — {reading(edge)} — {picture.nodes.get(edge.to)?.name}
      </h2>
      <ClaimList claims={edge.claims} />
    </>
  );
}

function OfFold({ fold, state, picture, change }: Props & { fold: Fold }) {
  return (
    <>
      <p className="kind">Folded</p>
      <h2>{number(fold.claims)} more claims of {picture.nodes.get(fold.way.entity)?.name}</h2>
      <p className="hint">They are not drawn, so that the picture stays readable.</p>
      <button
        type="button"
        onClick={() => {
          change(follow({ ...state, selected: fold.way.entity }, { ...fold.way, most: fold.way.most + step }));
        }}
      >
        Show {step} entities more
      </button>
    </>
  );
}
