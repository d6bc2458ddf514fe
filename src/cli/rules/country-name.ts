import type { Language } from "../../units/index.ts";

/** A country for people, with the code by which it is asked for: "China (CN)". */
export function countryName(code: string, language: Language): string {
  const name = new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(code);
  return name === undefined ? code : `${name} (${code})`;
}
