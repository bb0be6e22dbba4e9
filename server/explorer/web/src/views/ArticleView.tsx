import { useMemo } from "react";

import { ArticleBody } from "../article/ArticleBody";
import { claimsAt, entitiesAt, spansOf } from "../article/marks";
import { Versions } from "../article/Versions";
import { Voices } from "../article/Voices";
import { Link } from "../app/Link";
import { changed, go, usePlace } from "../app/location";
import { Page } from "../app/Page";
import { to } from "../app/routes";
import { useAll } from "../api/useAll";
import { type Pages, usePages } from "../api/usePages";
import { useQuery } from "../api/useQuery";
import { ClaimRow } from "../claims/ClaimRow";
import { ArticleClaimsDocument, ArticleTextDocument, type ArticleTextQuery, type ClaimRowFragment } from "../gql/generated";
import { Failed } from "../parts/Failed";
import { Loading } from "../parts/Loading";
import { QueryBehind } from "../parts/QueryBehind";
import { count } from "../text/count";
import { instant, when } from "../when/edtf";

type Article = NonNullable<ArticleTextQuery["article"]>;

/** An article as it was read, with what was found in it. */
export function ArticleView({ id }: { id: string }) {
  const { data, failure, retry } = useQuery(ArticleTextDocument, { id });
  if (data?.article) {
    return (
      <>
        {failure && <Failed failure={failure} retry={retry} />}
        <Known article={data.article} />
      </>
    );
  }
  return (
    <Page title={data ? "Not in the graph" : "Article"}>
      {failure && <Failed failure={failure} retry={retry} />}
      {!data && !failure && <Loading what="the article" />}
      {data && <p>This article is not stored. It may have been removed.</p>}
    </Page>
  );
}

function Known({ article }: { article: Article }) {
  const here = usePlace();
  const pages = useAll(usePages(ArticleClaimsDocument, { id: article.id, first: 100 }, (d) => d.article?.claims), 1000);
  const claims = useMemo(() => pages.items ?? [], [pages.items]);
  const spans = useMemo(() => spansOf(article, claims), [article, claims]);
  const chosen = claims.find((c) => c.id === `claim:${here.query.get("claim") ?? ""}`);
  const at = chosen === undefined ? numberOf(here.query.get("at")) : undefined;
  return (
    <Page title={article.title ?? "Untitled"} kind="Article" className="article" actions={<QueryBehind document={ArticleTextDocument} variables={{ id: article.id }} />}>
      <p className="facts">
        <Facts article={article} />
      </p>
      <div className="reading">
        <ArticleBody
          text={article.text}
          spans={spans}
          claim={chosen}
          at={at}
          choose={(place) => {
            go(changed(here, { at: String(place), claim: null }), { keepScroll: true });
          }}
        />
        <section className="beside" aria-label="Claims of this article">
          <Beside article={article} pages={pages} chosen={chosen} at={at} />
        </section>
      </div>
      <section>
        <h2>Who speaks in it</h2>
        <Voices attributions={article.attributions ?? []} />
      </section>
      <Versions article={article} />
    </Page>
  );
}

const numberOf = (text: string | null): number | undefined => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined);

function Facts({ article }: { article: Article }) {
  const parts = [article.author, article.publisher, article.section, article.published && when(article.published.edtf), article.loaded && `loaded ${instant(article.loaded)}`];
  return (
    <>
      {parts.filter((p) => p !== null && p !== "").join(" · ")}
      {article.url !== null && /^https?:/.test(article.url) && (
        <>
          {" · "}
          <a href={article.url} rel="noreferrer noopener">
            source
          </a>
        </>
      )}
    </>
  );
}

interface BesideProps {
  article: Article;
  pages: Pages<ClaimRowFragment>;
  chosen: ClaimRowFragment | undefined;
  at: number | undefined;
}

function Beside({ article, pages, chosen, at }: BesideProps) {
  const here = usePlace();
  const { items, failure, retry, total } = pages;
  const all = items ?? [];
  const shown = at === undefined ? all : claimsAt(all, at);
  return (
    <>
      <h2>{at === undefined ? "Claims" : "At this place"}</h2>
      {failure && <Failed failure={failure} retry={retry} />}
      {items === undefined && !failure && <Loading what="the claims" />}
      {items !== undefined && (
        <p className="hint" role="status">
          {at === undefined ? count(total, "claim") : count(shown.length, "claim")}
          {at !== undefined && (
            <>
              {" · "}
              <Link to={changed(here, { at: null, claim: null })} keepScroll>
                all claims of the article
              </Link>
            </>
          )}
        </p>
      )}
      {at !== undefined && (
        <p>
          {entitiesAt(article, at).map((e) => (
            <span key={e.id} className="mentioned">
              <Link to={to.entity(e.id)}>{e.name}</Link> <span className="hint">{e.kind.toLowerCase()}</span>
            </span>
          ))}
        </p>
      )}
      <ul className="claims">
        {shown.map((c) => (
          <li key={c.id} className={c.id === chosen?.id ? "chosen" : undefined}>
            <ClaimRow claim={c} inArticle>
              <Link to={changed(here, { claim: c.id === chosen?.id ? null : c.id.replace("claim:", "") })} keepScroll aria-current={c.id === chosen?.id ? "true" : undefined}>
                in the text
              </Link>
            </ClaimRow>
          </li>
        ))}
      </ul>
    </>
  );
}
