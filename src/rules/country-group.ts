import type { CountryGroups } from "./rule-schema.ts";

/** True when a country (ISO code) belongs to one of the named groups on a day (ISO date). */
export function inGroup(
  groups: CountryGroups,
  names: readonly string[],
  country: string,
  on: string,
): boolean {
  return names.some((name) =>
    groups[name]?.members.some(
      ({ code, from, until }) =>
        code === country && (from === undefined || from <= on) && (until === undefined || on < until),
    ),
  );
}
