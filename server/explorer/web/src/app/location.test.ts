import { describe, expect, it } from "vitest";

import { changed, url } from "./location";

describe("url", () => {
  it("leaves empty values out and keeps the order", () => {
    expect(url("/entity/1", { relation: "cg:met", speaker: "", time: null, modality: ["FACT", "PLANNED"] })).toBe(
      "/entity/1?relation=cg%3Amet&modality=FACT&modality=PLANNED",
    );
  });

  it("has no question mark without a query", () => {
    expect(url("/", { q: "" })).toBe("/");
  });
});

describe("changed", () => {
  const place = { path: "/entity/1", query: new URLSearchParams("modality=FACT&modality=OPINION&time=2031") };

  it("keeps what is not named", () => {
    expect(changed(place, { time: "2032" })).toBe("/entity/1?modality=FACT&modality=OPINION&time=2032");
  });

  it("removes what is null", () => {
    expect(changed(place, { modality: null })).toBe("/entity/1?time=2031");
  });
});
