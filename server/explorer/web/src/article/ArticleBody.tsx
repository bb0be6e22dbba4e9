import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from "react";

import type { ClaimRowFragment } from "../gql/generated";
import { type Run, type Span, paragraphsOf, runsOf } from "../text/layers";
import { Text } from "../text/offsets";
import type { Mark } from "./marks";

interface Props {
  text: string;
  spans: Span<Mark>[];
  // The claim whose words are lit up, or the place that was clicked.
  claim: ClaimRowFragment | undefined;
  at: number | undefined;
  choose: (at: number) => void;
}

/** An article's text with what was found in it. Everything in it stays text. */
export function ArticleBody({ text, spans, claim, at, choose }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const points = useMemo(() => new Text(text), [text]);
  const paragraphs = useMemo(
    () => paragraphsOf(text).map((p) => ({ ...p, runs: runsOf(p.start, p.end, spans) })),
    [text, spans],
  );
  const lit = claim?.evidence ?? (at === undefined ? undefined : { start: at, end: at + 1 });
  const start = lit?.start;
  useEffect(() => {
    const first = start === undefined ? null : body.current?.querySelector(".lit");
    first?.scrollIntoView({ block: "center", behavior: "auto" });
  }, [start]);
  return (
    <div className="body" ref={body} dir="auto">
      {paragraphs.map((p) => (
        <p key={p.start}>
          {p.runs.map((run) => (
            <Words
              key={run.start}
              run={run}
              words={points.slice(run.start, run.end)}
              lit={lit !== undefined && run.start < lit.end && run.end > lit.start}
              choose={choose}
            />
          ))}
        </p>
      ))}
    </div>
  );
}

interface WordsProps {
  run: Run<Mark>;
  words: string;
  lit: boolean;
  choose: (at: number) => void;
}

const Words = memo(function Words({ run, words, lit, choose }: WordsProps) {
  if (run.marks.length === 0) return <>{words}</>;
  const kinds = [...new Set(run.marks.map((m) => m.kind))];
  const look = ["run", ...kinds.map((k) => `on-${k}`), lit ? "lit" : ""].join(" ");
  const names = run.marks.flatMap((m) => (m.kind === "mention" ? [`${m.entity.name}, ${m.entity.kind.toLowerCase()}`] : []));
  const leads = words.trim() !== "" && (kinds.includes("claim") || names.length > 0);
  if (!leads) return <span className={look}>{words}</span>;
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(run.start);
  };
  return (
    <span
      className={look}
      role="button"
      tabIndex={0}
      title={names.length > 0 ? names.join("; ") : undefined}
      onClick={() => {
        choose(run.start);
      }}
      onKeyDown={key}
    >
      {words}
    </span>
  );
});
