import type { Catalog } from "../../catalog/index.ts";

/** Models that texts name and the catalog does not hold. */
const ELSEWHERE = ["GPT-2", "GPT-3", "Llama 3", "AIME 2024", "HBM3", "HBM2E"];

/** Words with a digit that are names and no numbers: `H20`, `Claude 3.5 Sonnet`, `V3`; for the crawl for stray digits. */
export function knownNames(catalog: Catalog): string[] {
  const whole = [
    ...[...catalog.chips.values(), ...catalog.llms.values()].flatMap(({ name }) => [name.ru, name.en]),
    ...[...catalog.chips.values()].flatMap(({ aliases }) => aliases),
    ...catalog.observations.map(({ label }) => label),
  ];
  const parts = whole
    .flatMap((name) => name.split(/[\s(),]+/))
    .filter((part) => /^\p{Lu}[\p{L}\p{Nd}.-]*\p{Nd}/u.test(part));
  return [...new Set([...ELSEWHERE, ...whole, ...parts, ...parts.flatMap((part) => part.split("-"))])].filter(
    (name) => /\p{L}/u.test(name) && /\p{Nd}/u.test(name),
  );
}
