import type { LoadArticleInput } from "../gql/generated";

const fields = ["author", "published", "publisher", "text", "title", "url"] as const;

/**
 * The articles of a file by its name: a page, lines of JSON with one article
 * each, or plain text. It throws on a line that is no article.
 */
export function articlesOf(name: string, body: string): LoadArticleInput[] {
  if (/\.x?html?$/i.test(name)) return [{ html: body, key: name }];
  if (/\.(jsonl|ndjson)$/i.test(name)) {
    return body.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : [articleOf(line, `${name}, line ${i + 1}`)]));
  }
  return [{ text: body, key: name }];
}

function articleOf(line: string, where: string): LoadArticleInput {
  const read = parsed(line);
  if (typeof read !== "object" || read === null || !("text" in read)) throw new Error(`${where}: not an article with a text`);
  const input: LoadArticleInput = {};
  for (const field of fields) {
    const value = (read as Record<string, unknown>)[field];
    if (typeof value === "string" && value !== "") input[field] = value;
  }
  if ("id" in read && typeof read.id === "string") input.key = read.id;
  return input;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
