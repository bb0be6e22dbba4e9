import { describe, expect, it } from "vitest";

import { barsOf, place, scaleOf, ticksOf } from "./scale";

const year = (y: number) => ({ earliest: `${y}-01-01T00:00:00Z`, latest: `${y}-12-31T23:59:59Z` });
const date = (d: string) => ({ earliest: `${d}T00:00:00Z`, latest: `${d}T23:59:59Z` });

describe("scaleOf", () => {
  it("holds every closed end", () => {
    const scale = scaleOf([year(2030), { earliest: "2032-01-01T00:00:00Z", latest: null }]);
    expect(scale?.start).toBeLessThan(Date.UTC(2030, 0, 1));
    expect(scale?.end).toBeGreaterThan(Date.UTC(2032, 0, 1));
  });

  it("is none without a closed end", () => {
    expect(scaleOf([{ earliest: null, latest: null }])).toBeUndefined();
  });
});

describe("barsOf", () => {
  const scale = { start: Date.UTC(2030, 0, 1), end: Date.UTC(2034, 0, 1) };

  it("makes a year wider than a day", () => {
    const [a, b] = barsOf([year(2031), date("2033-05-04")], (s) => s, scale);
    expect(width(a)).toBeCloseTo(0.25, 2);
    expect(width(b)).toBeLessThan(0.001);
  });

  it("lays what overlaps into lanes of their own, the rest into one", () => {
    const bars = barsOf([date("2033-06-01"), year(2031), date("2031-05-04"), date("2031-05-04")], (s) => s, scale);
    expect(bars.map((b) => b.lane)).toEqual([0, 1, 2, 0]);
  });

  it("draws an open end as far as the scale and says so", () => {
    const [b] = barsOf([{ earliest: "2032-01-01T00:00:00Z", latest: null }], (s) => s, scale);
    expect(b).toMatchObject({ openStart: false, openEnd: true, end: scale.end });
  });

  const width = (b?: { start: number; end: number }) => (b ? place(scale, b.end) - place(scale, b.start) : 0);
});

describe("ticksOf", () => {
  it.each([
    ["2031-05-01", "2031-05-09", "2031-05-02", 9],
    ["2031-01-01", "2032-01-01", "2031-03", 7],
    ["2020-06-01", "2031-01-01", "2022/2023", 5],
    ["1600-01-01", "2031-01-01", "1650/1699", 9],
    ["0040-01-01", "0060-01-01", "0045/0049", 5],
  ])("%s to %s marks %s", (start, end, has, count) => {
    const ticks = ticksOf({ start: Date.parse(`${start}T00:00:00Z`), end: Date.parse(`${end}T00:00:00Z`) });
    expect(ticks.map((t) => t.edtf)).toContain(has);
    expect(ticks).toHaveLength(count);
  });
});
