import { describe, expect, it } from "vitest";

import { badgesOf, lookOf } from "./badges";

describe("a claim's badges", () => {
  it.each([
    ["FACT", "POSITIVE", "CERTAIN", ["fact"], "fact"],
    ["FACT", "NEGATIVE", "CERTAIN", ["denied"], "denied"],
    ["REPORTED", "NEGATIVE", "CERTAIN", ["denied", "reported"], "denied"],
    ["PLANNED", "POSITIVE", "UNDERSPECIFIED", ["planned"], "planned"],
    ["OPINION", "POSITIVE", "PROBABLE", ["opinion", "probable"], "opinion"],
    ["REPORTED", "POSITIVE", "POSSIBLE", ["reported", "possible"], "unsure"],
    ["CONDITIONAL", "POSITIVE", "CERTAIN", ["if"], "planned"],
  ] as const)("%s %s %s", (modality, polarity, certainty, words, look) => {
    const claim = { modality, polarity, certainty };
    expect(badgesOf(claim).map((b) => b.word)).toEqual(words);
    expect(lookOf(claim)).toBe(look);
  });
});
