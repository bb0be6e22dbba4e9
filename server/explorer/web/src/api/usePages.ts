import { useState } from "react";

import { type Document, type Failure, ask } from "./client";
import { type Result, asFailure, useQuery } from "./useQuery";

/** A page of a list. */
export interface Slice<Item> {
  totalCount: number;
  nodes: readonly (Item | null)[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface Pages<Item> extends Omit<Result<unknown>, "data"> {
  items: Item[] | undefined;
  total: number;
  more: (() => void) | undefined; // asks for the next page; undefined when there is none
}

interface Further<Data, Item> {
  after: Data | undefined; // the first page that these follow
  slices: Slice<Item>[];
  failure: Failure | undefined;
}

/**
 * A list that grows by a page at a time. With other variables, or a first page
 * asked anew, it begins again.
 */
export function usePages<Data, Variables extends object, Item>(
  document: Document<Data, Variables>,
  variables: Variables | null,
  slice: (data: Data) => Slice<Item> | null | undefined,
): Pages<Item> {
  const first = useQuery(document, variables);
  const [kept, setKept] = useState<Further<Data, Item>>();
  const start = first.data === undefined ? undefined : (slice(first.data) ?? undefined);
  const further: Further<Data, Item> = kept?.after === first.data && kept ? kept : { after: first.data, slices: [], failure: undefined };
  const slices = start === undefined ? [] : [start, ...further.slices];
  const last = slices.at(-1);

  const more = () => {
    if (variables === null) return;
    ask(document, { ...variables, after: last?.pageInfo.endCursor }).then(
      (data) => {
        const next = slice(data);
        if (next) setKept({ after: first.data, slices: [...further.slices, next], failure: undefined });
      },
      (cause: unknown) => {
        setKept({ ...further, failure: asFailure(cause) });
      },
    );
  };
  return {
    items: start === undefined ? undefined : slices.flatMap((s) => s.nodes.filter((n) => n !== null)),
    total: start?.totalCount ?? 0,
    more: last?.pageInfo.hasNextPage === true ? more : undefined,
    loading: first.loading,
    failure: first.failure ?? further.failure,
    retry: further.failure === undefined ? first.retry : more,
  };
}
