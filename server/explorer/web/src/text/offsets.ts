/**
 * A text whose places are counted in Unicode code points, as the API counts them.
 * JavaScript counts UTF-16 units, of which an emoji has two or more.
 */
export class Text {
  // The unit at which each code point begins; undefined when every one is a unit.
  private readonly units: Uint32Array | undefined;
  readonly length: number; // in code points

  constructor(readonly all: string) {
    this.units = unitsOf(all);
    this.length = this.units === undefined ? all.length : this.units.length - 1;
  }

  /** The text from one code point up to another. */
  slice(start: number, end: number): string {
    return this.all.slice(this.unit(start), this.unit(end));
  }

  private unit(point: number): number {
    const within = Math.min(Math.max(point, 0), this.length);
    return this.units?.[within] ?? within;
  }
}

function unitsOf(text: string): Uint32Array | undefined {
  if (!/[\ud800-\udfff]/.test(text)) return undefined;
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  units.push(at);
  return Uint32Array.from(units);
}
