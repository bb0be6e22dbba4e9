import { describe, expect, it } from "vitest";

import { chosenOf, filterOf } from "./filter";

const filter = (query: string) => filterOf(chosenOf(new URLSearchParams(query)));

describe("the filter of an address", () => {
  it.each([
    ["", null],
    ["show=says", null],
    ["relation=cg:met&modality=PLANNED&modality=FACT", { relations: ["cg:met"], modalities: ["FACT", "PLANNED"] }],
    ["modality=GUESS&polarity=MAYBE", null],
    ["polarity=NEGATIVE&publisher=Fjord Post", { polarity: "NEGATIVE", publisher: "Fjord Post" }],
    ["speaker=entity:7", { speakers: ["entity:7"] }],
    ["from=2031-05", { when: "2031-05/.." }],
    ["to=2031", { when: "../2031" }],
    ["from=2031&to=2031", { when: "2031" }],
    ["from=2031-13&to=soon", null],
  ])("%s", (query, want) => {
    expect(filter(query)).toEqual(want);
  });
});
