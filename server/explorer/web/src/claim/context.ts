import { type Run, type Span, runsOf } from "../text/layers";
import { Text } from "../text/offsets";

export type Part = "evidence" | "source" | "cue";

/** Words of a claim's surroundings, and what they are to it. */
export interface Piece {
  words: string;
  parts: Part[];
}

interface Evidence {
  quote: string;
  start: number;
  end: number;
}

/**
 * The evidence with the words around it, cut where the evidence, the source and
 * its cue begin and end. All places are code points of the article.
 */
export function contextOf(before: string, evidence: Evidence, after: string, speech: readonly Span<Part>[]): Piece[] {
  const text = new Text(before + evidence.quote + after);
  const start = evidence.start - new Text(before).length;
  const spans: Span<Part>[] = [{ start: evidence.start, end: evidence.end, mark: "evidence" }, ...speech];
  return runsOf(start, start + text.length, spans).map((run: Run<Part>) => ({
    words: text.slice(run.start - start, run.end - start),
    parts: run.marks,
  }));
}
