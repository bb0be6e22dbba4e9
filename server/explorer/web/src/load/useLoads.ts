import { useCallback, useState } from "react";

import { ask } from "../api/client";
import { asFailure, forget } from "../api/useQuery";
import { LoadArticleDocument, type LoadArticleInput, type LoadArticleMutation } from "../gql/generated";

/** One article on its way into the graph. */
export interface Load {
  name: string;
  state: "waiting" | "loading" | "done" | "failed";
  found: LoadArticleMutation["loadArticle"];
  problem: string;
}

/** Loads articles one after the other and tells how far it is. */
export function useLoads() {
  const [loads, setLoads] = useState<Load[]>([]);
  const load = useCallback(async (inputs: LoadArticleInput[]) => {
    const all = inputs.map((input): Load => ({ name: nameOf(input), state: "waiting", found: null, problem: "" }));
    const set = (i: number, change: Partial<Load>) => {
      const old = all[i];
      if (old !== undefined) all[i] = { ...old, ...change };
      setLoads([...all]);
    };
    for (const [i, input] of inputs.entries()) {
      set(i, { state: "loading" });
      try {
        const { loadArticle } = await ask(LoadArticleDocument, { input });
        set(i, { state: "done", found: loadArticle });
      } catch (cause) {
        set(i, { state: "failed", problem: asFailure(cause).message });
      }
    }
    forget();
  }, []);
  return { loads, load };
}

const nameOf = (i: LoadArticleInput): string => i.title ?? i.key ?? i.url ?? "pasted text";
