import { describe, expect, it } from "vitest";

import { paragraphsOf, runsOf } from "./layers";
import { Text } from "./offsets";

describe("Text", () => {
  it.each([
    ["plain words", 6, 11, "words"],
    ["🌬️ Wind blew", 3, 7, "Wind"], // the first sign has two code points
    ["a👩‍🚀b", 1, 4, "👩‍🚀"],
    ["Žofie 𝔘 Öl", 6, 7, "𝔘"],
    ["Žofie 𝔘 Öl", 8, 10, "Öl"],
    ["Zo\u0308e", 1, 3, "o\u0308"],
    ["short", 3, 99, "rt"],
    ["😀", -5, 1, "😀"],
  ])("%s from %i to %i", (text, start, end, want) => {
    expect(new Text(text).slice(start, end)).toBe(want);
  });

  it("counts code points", () => {
    expect(new Text("a😀b").length).toBe(3);
  });
});

describe("runsOf", () => {
  it("tiles the text, also under marks that cross", () => {
    const runs = runsOf(0, 10, [
      { start: 2, end: 6, mark: "a" },
      { start: 4, end: 8, mark: "b" },
    ]);
    expect(runs).toEqual([
      { start: 0, end: 2, marks: [] },
      { start: 2, end: 4, marks: ["a"] },
      { start: 4, end: 6, marks: ["a", "b"] },
      { start: 6, end: 8, marks: ["b"] },
      { start: 8, end: 10, marks: [] },
    ]);
  });

  it("cuts marks at the ends and leaves out what is elsewhere or empty", () => {
    const runs = runsOf(5, 8, [
      { start: 0, end: 6, mark: "a" },
      { start: 8, end: 9, mark: "b" },
      { start: 7, end: 7, mark: "c" },
    ]);
    expect(runs).toEqual([
      { start: 5, end: 6, marks: ["a"] },
      { start: 6, end: 8, marks: [] },
    ]);
  });
});

describe("paragraphsOf", () => {
  it("counts code points and leaves empty lines out", () => {
    const text = "😀 one\n\n  \ntwo";
    const found = paragraphsOf(text).map((p) => new Text(text).slice(p.start, p.end));
    expect(found).toEqual(["😀 one", "two"]);
  });
});
