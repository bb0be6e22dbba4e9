import { useCallback, useEffect, useState } from "react";

import { Cache } from "./cache";
import { type Document, Failure, ask } from "./client";

const cache = new Cache(60);
const changes = new EventTarget();

/** Everything known may be wrong: what is shown asks again. */
export function forget(): void {
  cache.clear();
  changes.dispatchEvent(new Event("changed"));
}

export interface Result<Data> {
  // The last answer, also while a newer one is on its way.
  data: Data | undefined;
  failure: Failure | undefined;
  loading: boolean;
  retry: () => void;
}

interface State<Data> {
  key: string;
  data: Data | undefined;
  failure: Failure | undefined;
}

/**
 * Asks when the variables change, and gives up the question before. Null
 * variables ask nothing.
 */
export function useQuery<Data, Variables>(document: Document<Data, Variables>, variables: Variables | null): Result<Data> {
  const key = variables === null ? "" : JSON.stringify([document.toString(), variables]);
  const [state, setState] = useState<State<Data>>({ key: "", data: undefined, failure: undefined });
  const [round, setRound] = useState(0);
  const retry = useCallback(() => {
    setRound((n) => n + 1);
  }, []);

  useEffect(() => {
    changes.addEventListener("changed", retry);
    return () => {
      changes.removeEventListener("changed", retry);
    };
  }, [retry]);

  useEffect(() => {
    if (key === "") return;
    const stop = new AbortController();
    const [, asked] = JSON.parse(key) as [string, Variables];
    answered(key, () => ask(document, asked, stop.signal)).then(
      (data) => {
        if (!stop.signal.aborted) setState({ key, data, failure: undefined });
      },
      (cause: unknown) => {
        if (!stop.signal.aborted) setState((old) => ({ key, data: old.data, failure: asFailure(cause) }));
      },
    );
    return () => {
      stop.abort();
    };
  }, [document, key, round]);

  const settled = state.key === key;
  return {
    data: key === "" ? undefined : state.data,
    failure: settled ? state.failure : undefined,
    loading: key !== "" && !settled,
    retry,
  };
}

async function answered<Data>(key: string, question: () => Promise<Data>): Promise<Data> {
  const known = cache.get(key);
  if (known !== undefined) return known as Data;
  const data = await question();
  cache.put(key, data);
  return data;
}

export function asFailure(cause: unknown): Failure {
  return cause instanceof Failure ? cause : new Failure("refused", cause instanceof Error ? cause.message : String(cause));
}
