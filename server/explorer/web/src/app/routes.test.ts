import { describe, expect, it } from "vitest";

import { routeOf, to } from "./routes";

describe("routeOf", () => {
  it.each([
    ["/", { view: "search" }],
    ["/entity/abc", { view: "entity", id: "entity:abc" }],
    ["/claim/a%2Fb", { view: "claim", id: "claim:a/b" }],
    ["/claim/%E0%A4", { view: "claim", id: "claim:%E0%A4" }],
    ["/article/", { view: "missing" }],
    ["/article/a/b", { view: "missing" }],
    ["/constructor", { view: "missing" }],
  ])("%s", (path, want) => {
    expect(routeOf(path)).toEqual(want);
  });

  it("finds again what to made", () => {
    expect(routeOf(to.article("article:ö/1"))).toEqual({ view: "article", id: "article:ö/1" });
  });
});
