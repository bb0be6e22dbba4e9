import type { Hit } from "./hits";

export function HitLine({ hit }: { hit: Hit }) {
  return (
    <>
      <span className="hit-kind">{hit.kind}</span>
      <span className="hit-name" dir="auto">
        {hit.name}
      </span>
      <span className="hit-detail">{hit.detail}</span>
    </>
  );
}
