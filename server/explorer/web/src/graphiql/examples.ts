/** A question of the guide to the API, with its query. */
export interface Example {
  title: string;
  query: string;
}

/**
 * The questions in the guide: a heading with a number, and the first block of
 * GraphQL under it. The guide is the only place where they stand.
 */
export function examplesOf(guide: string): Example[] {
  return guide.split(/^## /m).flatMap((part) => {
    const title = /^\d+\. (.*)$/m.exec(part.slice(0, part.indexOf("\n") + 1));
    const query = /```graphql\n([\s\S]*?)```/.exec(part);
    return title?.[1] === undefined || query?.[1] === undefined ? [] : [{ title: title[1].trim(), query: query[1].trim() }];
  });
}
