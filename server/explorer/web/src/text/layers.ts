/** A stretch of a text that something marks, in code points. */
export interface Span<Mark> {
  start: number;
  end: number;
  mark: Mark;
}

/** A run of the text over which the same marks lie. */
export interface Run<Mark> {
  start: number;
  end: number;
  marks: Mark[];
}

/**
 * Cuts a text where a mark begins or ends: marks may lie over one another and
 * cross, elements on a page may not. The runs tile from start to end.
 */
export function runsOf<Mark>(start: number, end: number, spans: readonly Span<Mark>[]): Run<Mark>[] {
  const here = spans.filter((s) => s.start < end && s.end > start && s.start < s.end);
  const cuts = new Set([start, end]);
  for (const s of here) {
    if (s.start > start) cuts.add(s.start);
    if (s.end < end) cuts.add(s.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).flatMap((from, i) => {
    const until = places[i + 1] ?? end;
    const marks = here.filter((s) => s.start <= from && s.end >= until).map((s) => s.mark);
    return from < until ? [{ start: from, end: until, marks }] : [];
  });
}

/** The paragraphs of a text: what stands between line breaks, in code points. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  const all: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const length = Array.from(line).length;
    if (line.trim() !== "") all.push({ start: at, end: at + length });
    at += length + 1;
  }
  return all;
}
