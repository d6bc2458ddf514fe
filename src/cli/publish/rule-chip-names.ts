import type { Chip, Text } from "../../catalog/index.ts";

/** Makers, families and remarks that a drawing has no room for; the table and the chip's page have the whole name. */
const LEFT_OUT =
  /^(NVIDIA GeForce|NVIDIA|AMD Instinct|AMD|Intel Data Center GPU|Intel|Huawei|Google|Amazon|Microsoft|Meta|Cerebras|Graphcore|Qualcomm Cloud|Tenstorrent|Moore Threads|Cambricon|Hygon DCU|Hygon|Iluvatar|Enflame|Sunway|SambaNova|T-Head) |\s*\([^)]*\)| Blackwell\b|( 80GB)? SXM2?$/g;

/** A chip's name as short as readers know it: "H20", "RTX 4090 D", "Ascend 910B". */
export function shortChipName({ name }: Chip): Text {
  const short = (words: string): string => words.replace(LEFT_OUT, "").trim();
  return { ru: short(name.ru), en: short(name.en) };
}

/** A chip's page, relative to the language's root. */
export function chipHref(id: string): string {
  return `chips/${id}.html`;
}
