import type { EntityKind } from "./generated";
import { type Palette, kindName } from "./look";

/** What shapes, colors and lines mean. */
export function Legend({ palette }: { palette: Palette }) {
  const kinds = Object.keys(palette.kinds) as EntityKind[];
  return (
    <ul className="legend" aria-label="What the drawing's marks mean">
      {kinds.map((kind) => (
        <li key={kind} className="kind-mark" data-kind={kind}>
          <svg width="14" height="14" viewBox="-8 -8 16 16" aria-hidden="true">
            <Mark kind={kind} fill={palette.kinds[kind]} stroke={palette.faint} />
          </svg>{" "}
          {kindName(kind)}
        </li>
      ))}
      <li>— told as done</li>
      <li>- - planned, wished or not certain</li>
      <li>··· opinion or under a condition</li>
      <li>⊣ denied</li>
    </ul>
  );
}

const corners: Partial<Record<EntityKind, string>> = {
  PLACE: "0,-7 7,0 0,7 -7,0",
  EVENT: "-4,-6 4,-6 7,0 4,6 -4,6 -7,0",
  PROGRAMME: "-3,-7 3,-7 7,-3 7,3 3,7 -3,7 -7,3 -7,-3",
  TOPIC: "0,-6 7,6 -7,6",
};

function Mark({ kind, fill, stroke }: { kind: EntityKind; fill: string; stroke: string }) {
  const points = corners[kind];
  if (points !== undefined) return <polygon points={points} fill={fill} stroke={stroke} />;
  if (kind === "PERSON") return <circle r="6" fill={fill} stroke={stroke} />;
  return <rect x="-6" y="-6" width="12" height="12" rx={kind === "WORK" ? 0 : 3} fill={fill} stroke={stroke} />;
}
