import { describe, expect, it } from "vitest";

import { when } from "./edtf";

describe("when", () => {
  it.each([
    ["2031", "2031"],
    ["2031-05", "May 2031"],
    ["2031-05-04", "4 May 2031"],
    ["2031-05-04T14:03:00Z", "4 May 2031, 14:03"],
    ["2031-22", "summer 2031"],
    ["2031-34", "2nd quarter of 2031"],
    ["203X", "2030s"],
    ["20XX", "2000s"],
    ["2031-05-04~", "about 4 May 2031"],
    ["2031?", "2031 (uncertain)"],
    ["2031-05/2031-07", "May 2031 – July 2031"],
    ["../2031", "until 2031"],
    ["2031-05/..", "since May 2031"],
    ["2031-77", "2031-77"],
    ["XXXX-05", "XXXX-05"],
  ])("%s", (edtf, words) => {
    expect(when(edtf)).toBe(words);
  });
});
