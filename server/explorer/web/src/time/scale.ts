/** A stretch of time as the API has it: RFC 3339 instants, null where it is open. */
export interface Stretch {
  earliest: string | null;
  latest: string | null;
}

/** A stretch in milliseconds; its open ends reach as far as the scale. */
export interface Bar<Item> {
  item: Item;
  start: number;
  end: number;
  lane: number;
  openStart: boolean;
  openEnd: boolean;
}

export interface Scale {
  start: number;
  end: number;
}

const day = 86_400_000;

// Date.parse knows no years before 0 or beyond 9999 unless they have six digits.
function instant(text: string | null): number | undefined {
  if (text === null) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

/** The scale that holds all closed ends, a little wider than they are. */
export function scaleOf(stretches: readonly Stretch[]): Scale | undefined {
  const ends = stretches.flatMap((s) => [instant(s.earliest), instant(s.latest)]).filter((t) => t !== undefined);
  if (ends.length === 0) return undefined;
  const start = ends.reduce((a, b) => Math.min(a, b));
  const end = ends.reduce((a, b) => Math.max(a, b));
  const margin = Math.max((end - start) * 0.02, day);
  return { start: start - margin, end: end + margin };
}

/** Where an instant stands on the scale, 0 to 1. */
export function place(scale: Scale, ms: number): number {
  return Math.min(1, Math.max(0, (ms - scale.start) / (scale.end - scale.start)));
}

/**
 * Lays stretches into as few lanes as they need, the earliest first. A bar takes
 * at least the share least of the scale, so that short ones do not lie on another.
 */
export function barsOf<Item>(items: readonly Item[], stretch: (item: Item) => Stretch, scale: Scale, least = 0.008): Bar<Item>[] {
  const bars = items.map((item) => bar(item, stretch(item), scale)).sort((a, b) => a.start - b.start || b.end - a.end);
  const lanes: number[] = []; // where each lane is free again, 0 to 1
  for (const b of bars) {
    const start = place(scale, b.start);
    const end = Math.max(place(scale, b.end), start + least);
    const free = lanes.findIndex((until) => until <= start);
    b.lane = free < 0 ? lanes.length : free;
    lanes[b.lane] = end + least / 4;
  }
  return bars;
}

function bar<Item>(item: Item, { earliest, latest }: Stretch, scale: Scale): Bar<Item> {
  const start = instant(earliest);
  const end = instant(latest);
  return {
    item,
    start: start ?? scale.start,
    end: end ?? scale.end,
    lane: 0,
    openStart: start === undefined,
    openEnd: end === undefined,
  };
}

/** A mark under the scale, and the stretch that it names in EDTF. */
export interface Tick {
  at: number; // ms
  label: string;
  edtf: string;
}

const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** At most so many marks, at whole days, months, years or their multiples. */
export function ticksOf(scale: Scale, most = 9): Tick[] {
  const length = (scale.end - scale.start) / day;
  if (length <= 2 * most) return dayTicks(scale, Math.ceil(length / most));
  const months = length / 30.44;
  if (months <= 2 * most) return monthTicks(scale, Math.ceil(months / most));
  return yearTicks(scale, round(months / 12 / most));
}

// round is the next of 1, 2, 5, 10, 20, 50, ….
function round(years: number): number {
  for (let step = 1; ; step *= 10) {
    for (const times of [1, 2, 5]) if (step * times >= years) return step * times;
  }
}

function yearTicks(scale: Scale, step: number): Tick[] {
  const ticks: Tick[] = [];
  const first = Math.ceil(new Date(scale.start).getUTCFullYear() / step) * step;
  for (let year = first; ; year += step) {
    const at = utc(year, 0, 1);
    if (at > scale.end) return ticks;
    const from = pad(year, 4);
    if (at >= scale.start) ticks.push({ at, label: String(year), edtf: step === 1 ? from : `${from}/${pad(year + step - 1, 4)}` });
  }
}

function monthTicks(scale: Scale, step: number): Tick[] {
  const ticks: Tick[] = [];
  const start = new Date(scale.start);
  for (let month = start.getUTCMonth(); ; month += step) {
    const at = utc(start.getUTCFullYear(), month, 1);
    if (at > scale.end) return ticks;
    if (at < scale.start) continue;
    const date = new Date(at);
    const year = date.getUTCFullYear();
    const name = names[date.getUTCMonth()] ?? "";
    ticks.push({ at, label: `${name} ${year}`, edtf: `${pad(year, 4)}-${pad(date.getUTCMonth() + 1, 2)}` });
  }
}

function dayTicks(scale: Scale, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let at = Math.ceil(scale.start / day) * day; at <= scale.end; at += step * day) {
    const date = new Date(at);
    const edtf = date.toISOString().slice(0, 10);
    ticks.push({ at, label: `${date.getUTCDate()} ${names[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`, edtf });
  }
  return ticks;
}

// utc is Date.UTC, which takes the years 0 to 99 for those of the 1900s.
function utc(year: number, month: number, date: number): number {
  const at = new Date(Date.UTC(2000, month, date));
  at.setUTCFullYear(year + at.getUTCFullYear() - 2000);
  return at.getTime();
}

const pad = (n: number, digits: number): string => String(n).padStart(digits, "0");
