import { Link } from "../app/Link";
import { usePlace } from "../app/location";
import { Page } from "../app/Page";
import { to } from "../app/routes";
import { useQuery } from "../api/useQuery";
import { FindDocument, FindWordsDocument, StartDocument, type StartQuery } from "../gql/generated";
import { Failed } from "../parts/Failed";
import { Loading } from "../parts/Loading";
import { QueryBehind } from "../parts/QueryBehind";
import { HitLine } from "../search/HitLine";
import { type Hit, hitsOf, wordHitsOf } from "../search/hits";
import { count } from "../text/count";
import { when } from "../when/edtf";

/** Where everything begins: what was found, or where one may start. */
export function SearchView() {
  const q = usePlace().query.get("q") ?? "";
  return q === "" ? <Start /> : <Found text={q} />;
}

function Found({ text }: { text: string }) {
  const variables = { text, first: 50 };
  const { data, failure, retry } = useQuery(FindDocument, variables);
  const hits = data === undefined ? [] : hitsOf(data);
  return (
    <Page title={`“${text}”`} kind="Search" actions={<QueryBehind document={FindDocument} variables={variables} />}>
      {failure && <Failed failure={failure} retry={retry} />}
      {!data && !failure && <Loading what="what was found" />}
      {data && (
        <p role="status" className="hint">
          {count(data.search?.totalCount ?? 0, "name")}
        </p>
      )}
      <Hits hits={hits} />
      <Words text={text} />
    </Page>
  );
}

/** Articles and claims in which the words stand. */
function Words({ text }: { text: string }) {
  const { data, failure } = useQuery(FindWordsDocument, { text, first: 20 });
  if (failure) return <p className="hint">Articles and claims could not be searched: {failure.message}.</p>;
  if (!data) return <Loading what="articles and claims" />;
  const hits = wordHitsOf(data);
  if (hits.length === 0) return <p className="hint">No article or claim has these words.</p>;
  return (
    <>
      <h2>
        In {count(data.search?.articles?.totalCount ?? 0, "article")} and {count(data.search?.claims?.totalCount ?? 0, "claim")}
      </h2>
      <Hits hits={hits} />
    </>
  );
}

function Hits({ hits }: { hits: Hit[] }) {
  return (
    <ul className="hits">
      {hits.map((hit) => (
        <li key={hit.id}>
          <Link to={hit.to}>
            <HitLine hit={hit} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Start() {
  const { data, failure, retry } = useQuery(StartDocument, {});
  return (
    <Page title="Who claims what, and where is it written?" className="start" actions={<QueryBehind document={StartDocument} variables={{}} />}>
      {failure && <Failed failure={failure} retry={retry} />}
      {!data && !failure && <Loading what="the graph" />}
      {data && <Known data={data} />}
    </Page>
  );
}

function Known({ data }: { data: StartQuery }) {
  const { stats } = data;
  const about = (data.whoSaysWhat?.about ?? []).filter((e) => e !== null);
  const speakers = (data.whoSaysWhat?.rows ?? []).flatMap((r) => (r.speaker ? [r.speaker] : []));
  return (
    <>
      {stats && (
        <p className="lead">
          {count(stats.claims, "claim")} from {count(stats.articles, "article")} about {count(stats.entities, "person, place or thing", "people, places and things")}.
          Search for a name above, or begin here.
        </p>
      )}
      <div className="columns">
        <Names title="Most spoken about" all={about} />
        <Names title="Who says most" all={speakers} />
        <Articles data={data} />
      </div>
    </>
  );
}

function Names({ title, all }: { title: string; all: { id: string; name: string; kind: string }[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {all.length === 0 && <p className="hint">Nobody yet. <Link to={to.load()}>Load an article</Link>.</p>}
      <ul className="names">
        {all.map((e) => (
          <li key={e.id}>
            <Link to={to.entity(e.id)}>{e.name}</Link> <span className="hint">{e.kind.toLowerCase()}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Articles({ data }: { data: StartQuery }) {
  return (
    <section>
      <h2>Articles</h2>
      <ul className="names">
        {(data.articles?.nodes ?? []).map(
          (a) =>
            a && (
              <li key={a.id}>
                <Link to={to.article(a.id)}>{a.title ?? "Untitled"}</Link>{" "}
                <span className="hint">
                  {a.publisher} {a.published && when(a.published.edtf)}
                </span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
