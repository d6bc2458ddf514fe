import type { Text } from "../catalog/types.ts";

/**
 * Names as they stand in a formula or a diagram: without brackets, what follows a colon, and the base of an index
 * ("world supply, end of 2025 = 1"). A name that would then be another's as well stays whole.
 */
export function shortNames(
  named: readonly { readonly id: string; readonly name: Text }[],
): ReadonlyMap<string, Text> {
  const cut = named.map(({ id, name }) => ({ id, name, ru: shortened(name.ru), en: shortened(name.en) }));
  const counts = new Map<string, number>();
  for (const one of cut.flatMap(({ ru, en }) => [ru, `${en} `])) counts.set(one, (counts.get(one) ?? 0) + 1);
  const alone = (words: string): boolean => counts.get(words) === 1;
  return new Map(cut.map(({ id, name, ru, en }) => [id, alone(ru) && alone(`${en} `) ? { ru, en } : name]));
}

function shortened(name: string): string {
  const short = REMARKS.reduce((words, remark) => words.replace(remark, ""), name).trim();
  return short === "" ? name : short;
}

/** What a name says of its unit, its base or its reading; a record keeps the mark that it is one. */
const REMARKS: readonly RegExp[] = [
  /\s*\((?!record|estimates|по данным|оценки)[^()]*\)/g,
  /:\s.*$/,
  /,[^,]*=\s*\d[^,]*$/,
  /,\s*(?:powers of ten|порядки от|as a multiple|отношение минус).*$/,
];
