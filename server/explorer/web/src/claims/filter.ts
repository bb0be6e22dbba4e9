import type { ClaimFilter, Modality, Polarity } from "../gql/generated";

/** What a reader has chosen to see, as the address keeps it. */
export interface Chosen {
  relation: string;
  modalities: Modality[];
  polarity: Polarity | undefined;
  speaker: string;
  publisher: string;
  from: string;
  to: string;
  with: string;
}

export const modalities: readonly Modality[] = ["FACT", "REPORTED", "PLANNED", "DESIRED", "CONDITIONAL", "OPINION"];

/** Reads the query of an address; what it does not know it leaves out. */
export function chosenOf(query: URLSearchParams): Chosen {
  const polarity = query.get("polarity");
  return {
    relation: query.get("relation") ?? "",
    modalities: modalities.filter((m) => query.getAll("modality").includes(m)),
    polarity: polarity === "POSITIVE" || polarity === "NEGATIVE" ? polarity : undefined,
    speaker: query.get("speaker") ?? "",
    publisher: query.get("publisher") ?? "",
    from: query.get("from") ?? "",
    to: query.get("to") ?? "",
    with: query.get("with") ?? "",
  };
}

/** A year, month or day, as the time fields take it. */
export const isDate = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);

/** The same as the API takes it; null when nothing is chosen. */
export function filterOf(chosen: Chosen): ClaimFilter | null {
  const filter: ClaimFilter = {};
  if (chosen.relation !== "") filter.relations = [chosen.relation];
  if (chosen.modalities.length > 0) filter.modalities = chosen.modalities;
  if (chosen.polarity !== undefined) filter.polarity = chosen.polarity;
  if (chosen.speaker !== "") filter.speakers = [chosen.speaker];
  if (chosen.publisher !== "") filter.publisher = chosen.publisher;
  const stretch = stretchOf(chosen.from, chosen.to);
  if (stretch !== undefined) filter.when = stretch;
  return Object.keys(filter).length === 0 ? null : filter;
}

function stretchOf(from: string, to: string): string | undefined {
  const start = isDate(from) ? from : "..";
  const end = isDate(to) ? to : "..";
  if (start === ".." && end === "..") return undefined;
  return start === end ? start : `${start}/${end}`;
}
