import { Link } from "../app/Link";
import { changed, usePlace } from "../app/location";
import { to } from "../app/routes";
import { useQuery } from "../api/useQuery";
import { ClaimRow } from "../claims/ClaimRow";
import { ArticleChangesDocument, type ArticleTextQuery, type ClaimRowFragment } from "../gql/generated";
import { Failed } from "../parts/Failed";
import { Loading } from "../parts/Loading";
import { count } from "../text/count";
import { diff } from "../text/diff";
import { instant } from "../when/edtf";

type Article = NonNullable<ArticleTextQuery["article"]>;

/** The versions of an article that are stored, and what changed in this one. */
export function Versions({ article }: { article: Article }) {
  const here = usePlace();
  const history = article.history ?? [];
  const shown = here.query.get("show") === "changes";
  const first = history[0]?.article.id === article.id;
  return (
    <section>
      <h2>Versions</h2>
      <ol className="versions">
        {history.map((v) => (
          <li key={v.article.id}>
            {v.article.id === article.id ? <strong>Version {v.number}</strong> : <Link to={to.article(v.article.id)}>Version {v.number}</Link>}{" "}
            <span className="hint">
              {v.article.loaded !== null && `loaded ${instant(v.article.loaded)}; `}
              {v.new?.totalCount} new, {v.gone?.totalCount} gone, {count(v.kept?.totalCount ?? 0, "claim")} kept
            </span>
          </li>
        ))}
      </ol>
      {!first && (
        <p>
          <Link to={changed(here, { show: shown ? null : "changes" })} keepScroll>
            {shown ? "Hide what changed" : "Show what changed in this version"}
          </Link>
        </p>
      )}
      {shown && !first && <Changes id={article.id} />}
    </section>
  );
}

function Changes({ id }: { id: string }) {
  const { data, failure, retry } = useQuery(ArticleChangesDocument, { id });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!data) return <Loading what="what changed" />;
  const version = data.article?.history?.find((v) => v.article.id === id);
  if (!version?.previous) return null;
  return (
    <>
      <h3>The text</h3>
      <p className="diff" dir="auto">
        {diff(version.previous.text, version.article.text).map((piece, i) =>
          piece.kind === "same" ? <span key={i}>{piece.text}</span> : piece.kind === "gone" ? <del key={i}>{piece.text}</del> : <ins key={i}>{piece.text}</ins>,
        )}
      </p>
      <Some title="New claims" claims={version.new?.nodes ?? []} />
      <Some title="Claims that are gone" claims={version.gone?.nodes ?? []} />
    </>
  );
}

function Some({ title, claims }: { title: string; claims: readonly (ClaimRowFragment | null)[] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="claims">{claims.map((c) => c && <li key={c.id}><ClaimRow claim={c} inArticle /></li>)}</ul>
    </>
  );
}
