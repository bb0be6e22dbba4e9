import { describe, expect, it } from "vitest";

import { type Piece, diff } from "./diff";

const only = (pieces: Piece[], but: Piece["kind"]) =>
  pieces.filter((p) => p.kind !== but).map((p) => p.text).join("");

describe("diff", () => {
  const old = "The mill opened in May. Nobody was hurt.";
  const now = "The old mill opened in June. Nobody was hurt.";

  it("gives both texts back", () => {
    const pieces = diff(old, now);
    expect(only(pieces, "new")).toBe(old);
    expect(only(pieces, "gone")).toBe(now);
  });

  it("marks what changed and nothing else", () => {
    const pieces = diff(old, now).filter((p) => p.kind !== "same");
    expect(pieces).toEqual([
      { kind: "new", text: "old " },
      { kind: "gone", text: "May." },
      { kind: "new", text: "June." },
    ]);
  });

  it("is one piece for equal texts, and none for empty ones", () => {
    expect(diff(old, old)).toEqual([{ kind: "same", text: old }]);
    expect(diff("", "")).toEqual([]);
  });
});
