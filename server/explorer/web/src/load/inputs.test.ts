import { describe, expect, it } from "vitest";

import { articlesOf } from "./inputs";

describe("articlesOf", () => {
  it("takes a page as a page and other text as text", () => {
    expect(articlesOf("a.HTML", "<p>Hi</p>")).toEqual([{ html: "<p>Hi</p>", key: "a.HTML" }]);
    expect(articlesOf("a.txt", "Hi")).toEqual([{ text: "Hi", key: "a.txt" }]);
  });

  it("reads one article a line and leaves out what it does not know", () => {
    const lines = '{"id":"7","text":"The mill burned.","title":"Mill","mood":"sad","url":""}\n\n{"text":"Rain."}\n';
    expect(articlesOf("a.jsonl", lines)).toEqual([{ key: "7", text: "The mill burned.", title: "Mill" }, { text: "Rain." }]);
  });

  it.each(["no json", "[1]", "null"])("says which line is no article: %s", (line) => {
    expect(() => articlesOf("a.jsonl", `{"text":"Rain."}\n${line}`)).toThrow("a.jsonl, line 2");
  });
});
