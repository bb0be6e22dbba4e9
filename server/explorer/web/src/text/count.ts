const digits = new Intl.NumberFormat("en");

/** A number as people write it: 12,345. */
export const number = (n: number): string => digits.format(n);

/** A number with its noun: "1 claim", "2 claims". */
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;
