import { useEffect, useMemo, useState } from "react";

import { Failure } from "../api/client";
import { type Answer, type Picture, draw } from "./picture";
import type { GraphState } from "./state";
import { type Step, stepsOf } from "./steps";

const atOnce = 4;

export interface Drawn {
  picture: Picture;
  // The steps still to be answered.
  waiting: number;
  failure: Failure | undefined;
  retry: () => void;
}

/** Asks for what the state shows and has not been answered, and draws it. */
export function usePicture(state: GraphState): Drawn {
  const steps = useMemo(() => stepsOf(state), [state]);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);
  const wanted = JSON.stringify(steps.map((s) => s.key));

  useEffect(() => {
    const stop = new AbortController();
    const missing = steps.filter((s) => !answers.has(s.key));
    if (missing.length === 0) return;
    askAll(missing, stop.signal).then(
      (found) => {
        if (stop.signal.aborted) return;
        setFailure(undefined);
        setAnswers((old) => new Map([...old, ...found]));
      },
      (cause: unknown) => {
        if (!stop.signal.aborted) setFailure(cause instanceof Failure ? cause : new Failure("refused", String(cause)));
      },
    );
    return () => {
      stop.abort();
    };
    // The steps are the same as long as their keys are; the answers are those that this effect sets.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, round]);

  const known = steps.flatMap((s) => answers.get(s.key) ?? []);
  const waiting = steps.length - known.length;
  const hidden = state.hidden.join(" ");
  const picture = useMemo(
    () => draw(known, new Set(hidden === "" ? [] : hidden.split(" "))),
    // As above: keys stand for answers.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [wanted, answers, hidden],
  );
  const retry = () => {
    setRound((n) => n + 1);
  };
  return { picture, waiting, failure, retry };
}

/** Asks a few at a time; the first failure stops all. */
async function askAll(steps: readonly Step[], signal: AbortSignal): Promise<Map<string, Answer>> {
  const found = new Map<string, Answer>();
  const queue = [...steps];
  const work = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) found.set(step.key, await step.ask(signal));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}
