import { Link } from "../app/Link";
import { changed, usePlace } from "../app/location";
import { to } from "../app/routes";
import type { ArticleTextQuery } from "../gql/generated";
import { count } from "../text/count";

type Attribution = NonNullable<NonNullable<ArticleTextQuery["article"]>["attributions"]>[number];

/** Who speaks in an article, by the passages that name them. */
export function Voices({ attributions }: { attributions: readonly Attribution[] }) {
  const here = usePlace();
  if (attributions.length === 0) return <p className="hint">Nobody is quoted: all claims are the article’s own.</p>;
  return (
    <ul className="names">
      {[...byName(attributions)].map(([name, all]) => {
        const entity = all[0]?.entity;
        return (
          <li key={name}>
            {entity ? <Link to={to.entity(entity.id)}>{name}</Link> : name} <span className="hint">{count(all.length, "passage")}:</span>{" "}
            {all.map((a, i) => {
              const start = (a.cue ?? a.source)?.[0]?.start ?? a.source?.[0]?.start;
              const cue = (a.cue ?? []).map((c) => c.text).join(" ");
              return (
                start !== undefined && (
                  <Link key={a.id} className="hint passage" to={changed(here, { at: String(start), claim: null })} keepScroll>
                    {cue === "" ? `passage ${i + 1}` : `“${cue}”`}
                  </Link>
                )
              );
            })}
          </li>
        );
      })}
    </ul>
  );
}

function byName(all: readonly Attribution[]): Map<string, Attribution[]> {
  const names = new Map<string, Attribution[]>();
  for (const a of all) {
    const words = (a.source ?? []).map((s) => s.text).join(" ");
    const name = a.entity?.name ?? (words === "" ? "a source not named" : words);
    names.set(name, [...(names.get(name) ?? []), a]);
  }
  return names;
}
