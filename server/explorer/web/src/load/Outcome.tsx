import { Link } from "../app/Link";
import { to } from "../app/routes";
import { ClaimRow } from "../claims/ClaimRow";
import { count } from "../text/count";
import type { Load } from "./useLoads";

/** What became of each article, claim by claim. */
export function Outcome({ loads }: { loads: Load[] }) {
  if (loads.length === 0) return null;
  const ended = loads.filter((l) => l.state === "done" || l.state === "failed").length;
  return (
    <section>
      <h2>What was found</h2>
      <p role="status">
        <progress value={ended} max={loads.length} aria-label="Articles read" /> {ended} of {count(loads.length, "article")} read
      </p>
      {loads.map((l, i) => (
        <One key={i} load={l} />
      ))}
    </section>
  );
}

function One({ load }: { load: Load }) {
  const article = load.found?.article;
  if (load.state === "failed") {
    return (
      <p className="failed" role="alert">
        <strong>{load.name}</strong> was not loaded: {load.problem}
      </p>
    );
  }
  if (!article) return <p className="hint">{load.name}: {load.state} …</p>;
  const claims = article.claims;
  return (
    <>
      <h3>
        <Link to={to.article(article.id)}>{article.title ?? load.name}</Link>{" "}
        <span className="hint">
          {count(claims?.totalCount ?? 0, "claim")}
          {load.found?.unchanged === true && "; it was here already"}
        </span>
      </h3>
      <ul className="claims">
        {(claims?.nodes ?? []).map((c) => c && (
          <li key={c.id}>
            <ClaimRow claim={c} inArticle />
          </li>
        ))}
      </ul>
    </>
  );
}
