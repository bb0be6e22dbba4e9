import { Fragment, type ReactNode } from "react";

import { Link } from "../app/Link";
import { to } from "../app/routes";
import type { ClaimRowFragment } from "../gql/generated";
import { when } from "../when/edtf";
import { Badges } from "./Badges";
import { lookOf } from "./badges";
import { ClaimWords } from "./ClaimWords";
import { speakersOf } from "./source";

interface Props {
  claim: ClaimRowFragment;
  here?: string | undefined;
  // Shows no article, where all are of one.
  inArticle?: boolean;
  // What else one can do with it, at the end.
  children?: ReactNode;
}

/** A claim at a glance: how to take it, its words, when, who says so and where. */
export function ClaimRow({ claim, here, inArticle = false, children }: Props) {
  return (
    <article className={`claim ${lookOf(claim)}`}>
      <p className="claim-line">
        <Badges claim={claim} /> <ClaimWords claim={claim} here={here} />
      </p>
      <p className="claim-facts">
        {claim.when && (
          <>
            <time title={claim.when.edtf}>{when(claim.when.edtf)}</time> ·{" "}
          </>
        )}
        <Speakers claim={claim} />
        {!inArticle && claim.article && <Where article={claim.article} />} ·{" "}
        <Link to={to.claim(claim.id)} aria-label={`Evidence of: ${claim.phrase.subject ?? ""} ${claim.phrase.predicate ?? ""} ${claim.phrase.object ?? ""}`}>
          evidence
        </Link>
        {children !== undefined && <> · {children}</>}
      </p>
      {claim.evidence && (
        <blockquote className="print-only">
          “{claim.evidence.quote}” ({claim.evidence.start}–{claim.evidence.end})
        </blockquote>
      )}
    </article>
  );
}

export function Speakers({ claim }: { claim: Pick<ClaimRowFragment, "attribution" | "article"> }) {
  const all = speakersOf(claim);
  if (all.length === 0) return <span>the article itself</span>;
  return (
    <span>
      {all.map((s, i) => (
        <Fragment key={s.name}>
          {i === 0 ? "says " : ", as told by "}
          {s.entity === undefined ? s.name : <Link to={to.entity(s.entity)}>{s.name}</Link>}
        </Fragment>
      ))}
    </span>
  );
}

function Where({ article }: { article: NonNullable<ClaimRowFragment["article"]> }) {
  return (
    <>
      {" "}
      · <Link to={to.article(article.id)}>{article.title ?? "Untitled"}</Link>
      {article.publisher !== null && `, ${article.publisher}`}
      {article.published && `, ${when(article.published.edtf)}`}
    </>
  );
}
