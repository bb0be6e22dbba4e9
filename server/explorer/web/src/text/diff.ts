/** A piece of two texts: in both, only in the old one, or only in the new one. */
export interface Piece {
  kind: "same" | "gone" | "new";
  text: string;
}

const most = 4_000_000; // cells of the table: about 2,000 words by 2,000

/**
 * What changed from one text to another, word by word, by their longest common
 * subsequence. Texts too long for that are compared by paragraph.
 */
export function diff(old: string, now: string): Piece[] {
  const words = [split(old, /(\s+)/), split(now, /(\s+)/)] as const;
  if (words[0].length * words[1].length <= most) return compare(...words);
  return compare(split(old, /(\n+)/), split(now, /(\n+)/));
}

const split = (text: string, at: RegExp): string[] => text.split(at).filter((w) => w !== "");

function compare(old: string[], now: string[]): Piece[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const same = (words: string[]): Piece => ({ kind: "same", text: words.join("") });
  return joined([same(old.slice(0, start)), ...middle, same(old.slice(old.length - end))]);
}

function between(old: string[], now: string[]): Piece[] {
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width); // of what follows
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]];
    if (a !== undefined && a === b) {
      pieces.push({ kind: "same", text: a });
      i++;
      j++;
    } else if (a !== undefined && (b === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: "gone", text: a });
      i++;
    } else {
      pieces.push({ kind: "new", text: b ?? "" });
      j++;
    }
  }
  return pieces;
}

function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === "") continue;
    if (last?.kind === piece.kind) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}
