/**
 * A maker as it writes itself: by our table, or as the first word of its chip's name spells it ("Tenstorrent
 * Blackhole"), or by its id with a capital.
 */
export function makerName(vendor: string, firstWord = ""): string {
  const spelled = firstWord.toLowerCase() === vendor ? firstWord : "";
  return MAKERS[vendor] ?? (spelled || vendor.charAt(0).toUpperCase() + vendor.slice(1));
}

/** Makers whose chips are not named after them, or whose names have more than one word. */
const MAKERS: Readonly<Record<string, string>> = {
  nvidia: "Nvidia",
  amd: "AMD",
  amazon: "Amazon",
  "moore-threads": "Moore Threads",
  "t-head": "T-Head",
  metax: "MetaX",
  sambanova: "SambaNova",
};
