import { describe, expect, it } from "vitest";

import { endsInText } from "./order";

const thing = (name: string) => ({ __typename: "Organization" as const, id: name, name, kind: "ORGANIZATION" as const });
const words = (subject: string, predicate: string, object: string) => ({ subject, predicate, object, more: [] });

describe("the ends of a claim as its words name them", () => {
  const heirs = thing("Orrin Heirs");
  const mill = thing("Vesk Mill");
  it.each([
    ["active", words("Orrin Heirs", "sold", "the Vesk Mill"), false],
    ["passive", words("the Vesk Mill", "was sold by", "Orrin Heirs"), true],
    ["a relation that runs the other way", words("Vesk Mill", "belongs to", "the heirs"), true],
    ["one end a pronoun", words("It", "was sold by", "the heirs"), true],
    ["pronouns alone, active", words("They", "sold", "it"), false],
    ["pronouns alone, passive", words("It", "was sold by", "them"), true],
    ["by without a passive", words("They", "stood by", "it"), false],
  ])("%s", (_, phrase, turned) => {
    const [first, last] = endsInText({ subject: heirs, object: mill, phrase });
    expect([first, last]).toEqual(turned ? [mill, heirs] : [heirs, mill]);
  });

  it("a literal is known by its text", () => {
    const doctors = { __typename: "Literal" as const, text: "the doctors" };
    const [first] = endsInText({ subject: doctors, object: mill, phrase: words("Vesk Mill", "was closed by", "the doctors") });
    expect(first).toBe(mill);
  });
});
