import { parse } from "graphql";
import { expect, test } from "vitest";

import guide from "../../../../../docs/api.md?raw";
import { examplesOf } from "./examples";

test("the guide has ten questions, each with a query", () => {
  const examples = examplesOf(guide);
  expect(examples.length).toBeGreaterThanOrEqual(10);
  expect(examples[0]?.title).toMatch(/^Who is this/);
  for (const { query } of examples) expect(() => parse(query)).not.toThrow();
  expect(new Set(examples.map((e) => e.query)).size).toBe(examples.length);
});

test("only numbered headings are questions", () => {
  const text = "# Guide\n\n## Rules\n\n```graphql\n{ no }\n```\n\n## 1. Who?\n\nWords.\n\n```graphql\n{ who }\n```\n\n## 2. Nothing to ask\n";
  expect(examplesOf(text)).toEqual([{ title: "Who?", query: "{ who }" }]);
});
