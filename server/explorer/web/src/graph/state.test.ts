import { describe, expect, test } from "vitest";

import { type GraphState, claimFilter, follow, graphUrl, readState, writeWay } from "./state";

const state: GraphState = {
  entities: ["entity:ab1", "entity:cd2"],
  ways: [
    { entity: "entity:ab1", most: 20 },
    { entity: "entity:ab1", role: "SUBJECT", by: "schema:founder", most: 40 },
    { entity: "entity:cd2", role: "OBJECT", by: "=sell off~", most: 5 },
  ],
  paths: [{ from: "entity:ab1", to: "entity:ef3" }],
  hidden: ["entity:gh4"],
  pins: new Map([["entity:ab1", { x: -12, y: 340 }]]),
  layout: "rings",
  selected: "edge entity:ab1 schema:founder entity:ef3 FACT POSITIVE",
  relations: ["schema:founder"],
  modalities: ["FACT", "PLANNED"],
  speakers: ["entity:cd2"],
  when: "2031-05/..",
};

const read = (url: string) => readState(new URLSearchParams(url.slice(url.indexOf("?"))));

describe("the URL", () => {
  test("gives the state back that it was made of", () => {
    expect(read(graphUrl(state))).toEqual(state);
  });
  test("is empty for the empty state", () => {
    expect(graphUrl(read("?"))).toBe("/graph");
  });
  test("takes IDs with and without their noun", () => {
    expect(read("?entity=entity:ab1&entity=ab1").entities).toEqual(["entity:ab1"]);
  });
  test.each(["?way=ab1", "?way=ab1~x", "?way=~20", "?path=ab1", "?pin=ab1~1", "?pin=ab1~x~y", "?layout=cube", "?modality=fact"])(
    "leaves out what it cannot read: %s",
    (url) => {
      expect(graphUrl(read(url))).toBe("/graph");
    },
  );
  test("bounds how far a way is followed", () => {
    expect(read("?way=ab1~99999").ways[0]?.most).toBe(500);
  });
});

test("following a way further changes it and adds none", () => {
  const more = follow(state, { entity: "entity:ab1", role: "SUBJECT", by: "schema:founder", most: 60 });
  expect(more.ways.map(writeWay)).toEqual(["ab1~20", "ab1~60~s~schema:founder", "cd2~5~o~=sell off~"]);
  expect(follow(state, { entity: "entity:cd2", most: 20 }).ways).toHaveLength(4);
});

test("the server's filter has only what is filtered by", () => {
  expect(claimFilter(read("?"))).toBeUndefined();
  expect(claimFilter(read("?when=2031&speaker=cd2"))).toEqual({ when: "2031", speakers: ["entity:cd2"] });
});
