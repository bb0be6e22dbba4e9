import { contextOf, type Part } from "../claim/context";
import { Sides } from "../claim/Sides";
import { Link } from "../app/Link";
import { Page } from "../app/Page";
import { to } from "../app/routes";
import { useQuery } from "../api/useQuery";
import { Badges } from "../claims/Badges";
import { badgesOf, lookOf } from "../claims/badges";
import { Speakers } from "../claims/ClaimRow";
import { ClaimWords } from "../claims/ClaimWords";
import { ClaimDetailDocument, type ClaimDetailQuery } from "../gql/generated";
import { Failed } from "../parts/Failed";
import { Loading } from "../parts/Loading";
import { QueryBehind } from "../parts/QueryBehind";
import type { Span } from "../text/layers";
import { instant, when } from "../when/edtf";

type Detail = Extract<NonNullable<ClaimDetailQuery["node"]>, { __typename: "Claim" }>;

/** One claim: its words where they stand, who says so, when, and who says otherwise. */
export function ClaimView({ id }: { id: string }) {
  const { data, failure, retry } = useQuery(ClaimDetailDocument, { id });
  const node = data?.node;
  if (node?.__typename === "Claim") {
    return (
      <>
        {failure && <Failed failure={failure} retry={retry} />}
        <Known claim={node} />
      </>
    );
  }
  return (
    <Page title={data ? "Not in the graph" : "Claim"}>
      {failure && <Failed failure={failure} retry={retry} />}
      {!data && !failure && <Loading what="the claim" />}
      {data && <p>This claim is not stored. Its article may have been removed or replaced.</p>}
    </Page>
  );
}

function Known({ claim }: { claim: Detail }) {
  const { phrase, article } = claim;
  const title = [phrase.subject, phrase.predicate, phrase.object].filter((w) => w !== null).join(" ");
  const inText = article && to.article(article.id, { claim: claim.id.replace("claim:", "") });
  const actions = (
    <>
      {inText && <Link to={inText}>In the article</Link>}
      <QueryBehind document={ClaimDetailDocument} variables={{ id: claim.id }} />
    </>
  );
  return (
    <Page title={title} kind={`Claim · ${badgesOf(claim).map((b) => b.word).join(", ")}`} actions={actions} className="claim-page">
      <div className={`claim ${lookOf(claim)}`}>
        <p className="claim-line">
          <Badges claim={claim} /> <ClaimWords claim={claim} />
        </p>
      </div>
      <h2>The words</h2>
      <Words claim={claim} />
      {article && (
        <p className="facts">
          {inText && <Link to={inText}>{article.title ?? "Untitled"}</Link>}
          {[article.author, article.publisher, article.published && when(article.published.edtf)].filter((p) => p !== null).map((p) => ` · ${p}`)}
        </p>
      )}
      <div className="columns">
        <Who claim={claim} />
        <Times claim={claim} />
        <How claim={claim} />
      </div>
      <Sides supports={claim.supports} disputes={claim.disputes} />
    </Page>
  );
}

const parts: Record<Part, string> = { evidence: "lit", source: "on-source", cue: "on-cue" };

function Words({ claim }: { claim: Detail }) {
  const { evidence, context, speech } = claim;
  if (evidence === null || context === null) return <p className="hint">The words are not kept.</p>;
  const spoken = [...spans(speech?.source, "source"), ...spans(speech?.cue, "cue")];
  const pieces = contextOf(context.before, evidence, context.after, spoken);
  return (
    <blockquote className="quote context" dir="auto">
      {evidence.start > 240 && "… "}
      {pieces.map((p, i) =>
        p.parts.includes("evidence") ? (
          <mark key={i} className={p.parts.map((x) => parts[x]).join(" ")}>
            {p.words}
          </mark>
        ) : (
          <span key={i} className={`run ${p.parts.map((x) => parts[x]).join(" ")}`}>
            {p.words}
          </span>
        ),
      )}
      {" …"}
    </blockquote>
  );
}

const spans = (all: readonly { start: number; end: number }[] | null | undefined, mark: Part): Span<Part>[] =>
  (all ?? []).map(({ start, end }) => ({ start, end, mark }));

function Who({ claim }: { claim: Detail }) {
  const { attribution } = claim;
  const cue = (attribution?.cue ?? []).map((c) => c.text).join(" ");
  return (
    <section>
      <h2>Who says so</h2>
      <dl className="pairs">
        <dt>Speaker</dt>
        <dd>
          <Speakers claim={claim} />
        </dd>
        {cue !== "" && (
          <>
            <dt>Cue</dt>
            <dd>“{cue}”</dd>
          </>
        )}
        {attribution && (
          <>
            <dt>Kind of source</dt>
            <dd>{attribution.kind.toLowerCase()}</dd>
          </>
        )}
        {claim.independentCount !== null && (
          <>
            <dt>Articles that say so</dt>
            <dd>{claim.independentCount}, those of one publisher counted once</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Times({ claim }: { claim: Detail }) {
  const { happened, said, published, loaded } = claim.times;
  const rows = [
    ["Happened", happened],
    ["Said", said],
    ["Published", published],
  ] as const;
  return (
    <section>
      <h2>Times</h2>
      <dl className="pairs">
        {rows.map(([name, time]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd title={time?.edtf}>{time ? when(time.edtf) : "the article does not tell"}</dd>
          </div>
        ))}
        <div>
          <dt>Loaded</dt>
          <dd>{loaded === null ? "unknown" : instant(loaded)}</dd>
        </div>
      </dl>
    </section>
  );
}

function How({ claim }: { claim: Detail }) {
  return (
    <section>
      <h2>How it was read</h2>
      <dl className="pairs">
        <dt>Taken as</dt>
        <dd>{badgesOf(claim).map((b) => b.title).join(" ")}</dd>
        <dt>Certainty of the source</dt>
        <dd>{claim.certainty === "UNDERSPECIFIED" ? "the words do not tell" : claim.certainty.toLowerCase()}</dd>
        <dt>Relation</dt>
        <dd>{claim.relation ? `${claim.relation.label} (${claim.relation.term})` : `none; “${claim.predicate}”`}</dd>
        {claim.where && (
          <>
            <dt>Where</dt>
            <dd>
              <Link to={to.entity(claim.where.id)}>{claim.where.name}</Link>
            </dd>
          </>
        )}
        <dt>Rule</dt>
        <dd>
          {claim.rule}, read rightly with a chance of {Math.round(claim.confidence * 100)} in 100
        </dd>
        <dt>A plain edge of the graph</dt>
        <dd>{claim.holds ? "yes" : "no"}</dd>
      </dl>
    </section>
  );
}
