import { describe, expect, it } from "vitest";

import { contextOf } from "./context";

describe("contextOf", () => {
  // "🚢 Ida Falk said the ferry 🚢 sank on Monday." from code point 10 of its article.
  const before = "🚢 Ida Falk said ";
  const evidence = { quote: "the ferry 🚢 sank", start: 26, end: 42 };
  const pieces = contextOf(before, evidence, " on Monday.", [
    { start: 12, end: 20, mark: "source" },
    { start: 21, end: 25, mark: "cue" },
  ]);

  it("keeps all words", () => {
    expect(pieces.map((p) => p.words).join("")).toBe("🚢 Ida Falk said the ferry 🚢 sank on Monday.");
  });

  it.each([
    ["source", "Ida Falk"],
    ["cue", "said"],
    ["evidence", "the ferry 🚢 sank"],
  ] as const)("marks the %s", (part, words) => {
    expect(pieces.filter((p) => p.parts.includes(part)).map((p) => p.words)).toEqual([words]);
  });
});
