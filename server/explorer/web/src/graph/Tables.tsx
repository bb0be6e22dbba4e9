import { useState } from "react";

import { count } from "../text/count";
import { kindName } from "./look";
import { type Picture, reading } from "./picture";

interface Props {
  picture: Picture;
  onSelect: (id: string) => void;
}

const page = 50;

/** The picture as tables: for the keyboard, for screen readers, for reading. */
export function Tables({ picture, onSelect }: Props) {
  const degree = new Map<string, number>();
  for (const e of picture.edges.values()) for (const id of [e.from, e.to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const nodes = [...picture.nodes.values()];
  const edges = [...picture.edges.values()];
  const name = (id: string) => picture.nodes.get(id)?.name;
  if (nodes.length === 0) return null;
  return (
    <div className="graph-tables">
      <Part title={count(nodes.length, "entity", "entities")} head={["Name", "Kind", "Connections"]} all={nodes}>
        {(n) => (
          <tr key={n.id}>
            <td>
              <Pick name={n.name} onPick={() => { onSelect(n.id); }} />
            </td>
            <td>{kindName(n.kind)}</td>
            <td>{degree.get(n.id) ?? 0}</td>
          </tr>
        )}
      </Part>
      <Part title={count(edges.length, "connection")} head={["From", "Connection", "To", "Claims"]} all={edges}>
        {(e) => (
          <tr key={e.id}>
            <td dir="auto">{name(e.from)}</td>
            <td>
              <Pick name={reading(e)} onPick={() => { onSelect(e.id); }} />
            </td>
            <td dir="auto">{name(e.to)}</td>
            <td>{e.claims.length}</td>
          </tr>
        )}
      </Part>
    </div>
  );
}

function Pick({ name, onPick }: { name: string; onPick: () => void }) {
  return (
    <button type="button" className="link" dir="auto" onClick={onPick}>
      {name}
    </button>
  );
}

interface PartProps<Item> {
  title: string;
  head: readonly string[];
  all: readonly Item[];
  children: (item: Item) => React.ReactNode;
}

function Part<Item>({ title, head, all, children }: PartProps<Item>) {
  const [most, setMost] = useState(page);
  return (
    <div>
      <div className="scroll">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {head.map((h) => (
                <th key={h} scope="col">
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{all.slice(0, most).map(children)}</tbody>
        </table>
      </div>
      {all.length > most && (
        <button type="button" onClick={() => { setMost(most + 10 * page); }}>
          Show more of {all.length}
        </button>
      )}
    </div>
  );
}
