import type { Text } from "../catalog/types.ts";

/** What a quantity is, by the kind that the model gives it. */
export const KINDS: Readonly<Record<string, Text>> = {
  stock: { ru: "запас", en: "stock" },
  flow: { ru: "поток", en: "flow" },
  auxiliary: { ru: "величина", en: "auxiliary" },
  parameter: { ru: "допущение", en: "assumption" },
  series: { ru: "ряд из каталога", en: "series from the catalog" },
  output: { ru: "результат", en: "output" },
};

/** A kind in words; one that has none stays as written. */
export function kindWords(kind: string, language: keyof Text): string {
  return KINDS[kind]?.[language] ?? kind;
}
