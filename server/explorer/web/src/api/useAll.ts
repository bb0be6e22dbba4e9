import { useEffect } from "react";

import type { Pages } from "./usePages";

/** Asks for all pages of a list, up to so many items. */
export function useAll<Item>(pages: Pages<Item>, most: number): Pages<Item> {
  const { items, more, failure } = pages;
  const have = items?.length ?? 0;
  useEffect(() => {
    if (more !== undefined && failure === undefined && have < most) more();
    // The next page is asked for when one has come, not whenever this is drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [have, more === undefined, failure, most]);
  return pages;
}
