import { InputError } from "../../units/index.ts";
import type { SeriesContext } from "./context.ts";

/** Mean length of a month: a twelfth of 365.25 days. */
const SECONDS_PER_MONTH = (365.25 / 12) * 24 * 3600;

/**
 * What a chip achieves in a month: `train` gives useful FLOP per unit of its FLOP/s in H100 equivalents, `decode` gives
 * generated tokens per unit of its decode rate in H100 equivalents.
 */
export function hardwareRate(
  context: SeriesContext,
  { hardware, chip, llm }: { hardware: "train" | "decode"; chip: string; llm: string },
): number {
  const rate = context.rates(llm).get(chip);
  if (!rate) throw new InputError({ where: "model series", what: `no rates for the chip "${chip}"` });
  return hardware === "train"
    ? (rate.trainFlops / rate.relative.flop) * SECONDS_PER_MONTH
    : (rate.decodeTokens / rate.relative.decode) * SECONDS_PER_MONTH;
}
