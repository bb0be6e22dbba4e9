const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

// The parts of a year that EDTF numbers like months.
const parts: Record<string, string> = {
  "21": "spring", "22": "summer", "23": "autumn", "24": "winter",
  "33": "1st quarter of", "34": "2nd quarter of", "35": "3rd quarter of", "36": "4th quarter of",
  "37": "1st third of", "38": "2nd third of", "39": "3rd third of",
  "40": "1st half of", "41": "2nd half of",
}; // prettier-ignore

/**
 * A time of EDTF in words: "2031-05" is "May 2031". What it does not know stays
 * as it is, since a wrong date is worse than an unusual one.
 */
export function when(edtf: string): string {
  const [from, until, ...more] = edtf.split("/");
  if (from === undefined || more.length > 0) return edtf;
  if (until === undefined) return moment(from);
  if (from === ".." || from === "") return until === ".." ? "at some time" : `until ${moment(until)}`;
  if (until === ".." || until === "") return `since ${moment(from)}`;
  return `${moment(from)} – ${moment(until)}`;
}

/** One end of a stretch, with what EDTF says about how sure it is. */
function moment(text: string): string {
  const sure = /^(.*?)([?~%]?)$/.exec(text);
  if (sure === null) return text;
  const plain = date(sure[1] ?? "");
  if (sure[2] === "?") return `${plain} (uncertain)`;
  if (sure[2] === "~") return `about ${plain}`;
  if (sure[2] === "%") return `about ${plain} (uncertain)`;
  return plain;
}

function date(text: string): string {
  const full = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})\S*)?$/.exec(text);
  if (full !== null) {
    const [, year = "", month = "", day = "", time] = full;
    const name = months[Number(month) - 1];
    if (name === undefined) return text;
    return `${Number(day)} ${name} ${year}${time === undefined ? "" : `, ${time}`}`;
  }
  const part = /^(\d{4})-(\d{2})$/.exec(text);
  if (part !== null) {
    const [, year = "", number = ""] = part;
    const name = months[Number(number) - 1] ?? parts[number];
    return name === undefined ? text : `${name} ${year}`;
  }
  if (/^\d{3}X$/.test(text)) return `${text.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(text)) return `${text.slice(0, 2)}00s`;
  return text;
}

/** An instant as "15 May 2031, 14:03". */
export function instant(rfc3339: string): string {
  return date(rfc3339);
}
