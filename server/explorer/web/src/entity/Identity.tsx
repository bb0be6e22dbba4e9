import { Fragment, useState } from "react";

import { Link } from "../app/Link";
import { to } from "../app/routes";
import { type Failure, ask } from "../api/client";
import { useToken } from "../api/token";
import { asFailure, forget } from "../api/useQuery";
import { JudgeDocument, UndoDocument, type Verdict } from "../gql/generated";
import { count } from "../text/count";
import type { Head } from "../views/EntityView";
import { when } from "../when/edtf";
import { mergesOf } from "./merges";

/** Why mentions are one entity, and what people found about it. */
export function Identity({ entity }: { entity: Head }) {
  return (
    <section>
      <h2>Why it is one</h2>
      <p className="hint">
        Mentions in different articles are one {entity.kind.toLowerCase()} because they have the same name, “{entity.normalizedName}”. Inside an
        article:
      </p>
      <dl className="merges">
        {mergesOf(entity).map((m) => (
          <Fragment key={m.article}>
            <dt>
              <Link to={to.article(m.article)}>{m.title}</Link>
            </dt>
            {m.words.map((w) => (
              <dd key={`${w.text} ${w.rule}`}>
                “{w.text}” <span className="hint">{w.rule}{w.times > 1 && ` × ${w.times}`}</span>
              </dd>
            ))}
          </Fragment>
        ))}
      </dl>
      {(entity.articles?.totalCount ?? 0) > (entity.articles?.edges.length ?? 0) && (
        <p className="hint">… in {count(entity.articles?.totalCount ?? 0, "article")} altogether</p>
      )}
      <Judgements entity={entity} />
    </section>
  );
}

function Judgements({ entity }: { entity: Head }) {
  const token = useToken();
  const [who, setWho] = useState(() => window.localStorage.getItem("claimgraph.who") ?? "");
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState("");
  const act = (what: Promise<unknown>, said: string) => {
    setFailure(undefined);
    what.then(
      () => {
        setDone(said);
        forget();
      },
      (cause: unknown) => {
        setFailure(asFailure(cause));
      },
    );
  };
  const judge = (b: string, verdict: Verdict) => {
    window.localStorage.setItem("claimgraph.who", who.trim());
    act(ask(JudgeDocument, { a: entity.id, b, verdict, who: who.trim() }), "Your judgement is kept.");
  };
  const may = token !== "" && who.trim() !== "";
  const candidates = entity.candidates ?? [];
  const judgements = entity.judgements ?? [];
  if (candidates.length === 0 && judgements.length === 0) return null;
  return (
    <>
      <h3>The same or not?</h3>
      {token === "" ? (
        <p className="hint">With a token (top right) you can judge.</p>
      ) : (
        <p className="field">
          <label htmlFor="who">Your name, kept with the judgement</label>
          <input id="who" value={who} onChange={(event) => { setWho(event.target.value); }} />
        </p>
      )}
      {failure && <p role="alert" className="wrong">{failure.message}</p>}
      <p role="status" className="hint">{done}</p>
      <ul className="candidates">
        {candidates.map(({ entity: e, reason }) => (
          <li key={e.id}>
            <Link to={to.entity(e.id)}>{e.name}</Link>{" "}
            <span className="hint">
              {reason}; {count(e.articleCount, "article")}
            </span>
            <span className="row">
              <button type="button" className="chip" disabled={!may} onClick={() => { judge(e.id, "SAME"); }}>same</button>
              <button type="button" className="chip" disabled={!may} onClick={() => { judge(e.id, "DIFFERENT"); }}>different</button>
              <button type="button" className="chip" disabled={!may} onClick={() => { judge(e.id, "UNSURE"); }}>unsure</button>
            </span>
          </li>
        ))}
        {judgements.map((j) => (
          <li key={j.id}>
            <Others all={j.entities} here={entity.id} /> <strong>{j.verdict.toLowerCase()}</strong>{" "}
            <span className="hint">
              says {j.who}
              {j.when && `, ${when(j.when.edtf)}`}
            </span>
            <span className="row">
              <button type="button" className="chip" disabled={token === ""} onClick={() => { act(ask(UndoDocument, { id: j.id }), "The judgement is undone."); }}>
                undo
              </button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Others({ all, here }: { all: readonly ({ id: string; name: string } | null)[]; here: string }) {
  return (
    <>
      {all.map((e) => e && e.id !== here && (
        <Link key={e.id} to={to.entity(e.id)}>
          {e.name}
        </Link>
      ))}
    </>
  );
}
