import type { Catalog } from "../../catalog/index.ts";
import { USES, type Use } from "../../hardware/index.ts";
import type { RateSeries, RateTerm } from "../plan.ts";
import { chipValue, knownOf, REFERENCE_LLM, sharesSold } from "./chips.ts";
import type { SeriesContext } from "./context.ts";
import { REFERENCE_CHIP, rateBeliefs } from "./rate-tables.ts";

/** Mean length of a month: a twelfth of 365.25 days. */
const SECONDS_PER_MONTH = (365.25 / 12) * 24 * 3600;

/**
 * What a chip achieves in a month: `train` gives useful FLOP per unit of its FLOP/s in H100 equivalents, `decode` gives
 * generated tokens per H100 equivalent.
 */
export function hardwareRate(
  context: SeriesContext,
  { hardware, chip, llm }: { hardware: Use; chip: string; llm: string },
): RateSeries {
  // A chip's rate over its rate in H100 equivalents is the H100's.
  const of = hardware === "train" ? chip : REFERENCE_CHIP;
  const unit = hardware === "train" ? chipValue(context, chip, "flop") : 1;
  const above = context.rates.row(of, hardware, llm);
  return { kind: "rates", terms: [{ weights: always(context, SECONDS_PER_MONTH / unit), above }] };
}

/** The rate of one chip over the H100's. */
export function chipRate(context: SeriesContext, chip: string, use: Use): RateSeries {
  return { kind: "rates", terms: [overReference(context, chip, use, always(context, 1))] };
}

/** The same of the mix of chips sold at each date, per chip or per its own FLOP/s over the H100's. */
export function leadRate(
  context: SeriesContext,
  { use, of, per }: { use: Use; of: readonly string[]; per: "chip" | "flop" },
): RateSeries {
  const known = knownOf(context, of);
  const shares = sharesSold(context, known);
  const terms = known.map((chip, index) => {
    const unit = per === "flop" ? chipValue(context, chip, "flop") : 1;
    const weights = Array.from(shares[index]!, (share) => share / unit);
    return overReference(context, chip, use, weights);
  });
  return { kind: "rates", terms };
}

/** Ids of the beliefs that a series `from` rates of chips reads; none for a series of another form. */
export function beliefsBehind(
  from: Readonly<Record<string, unknown>>,
  { chips }: Pick<Catalog, "chips">,
): readonly string[] {
  const by = from.hardware ?? from.lead_chip ?? from.basis;
  const use = USES.find((one) => one === by);
  if (use === undefined) return [];
  if (from.hardware === undefined)
    return rateBeliefs({ chips, compared: true }, [from.of ?? from.chip].flat().map(String), use);
  return rateBeliefs({ chips, compared: false }, [use === "train" ? String(from.chip) : REFERENCE_CHIP], use);
}

function overReference(
  { rates }: SeriesContext,
  chip: string,
  use: Use,
  weights: readonly number[],
): RateTerm {
  if (chip === REFERENCE_CHIP) return { weights };
  return {
    weights,
    above: rates.row(chip, use, REFERENCE_LLM),
    below: rates.row(REFERENCE_CHIP, use, REFERENCE_LLM),
  };
}

function always({ months }: SeriesContext, weight: number): number[] {
  return Array.from({ length: months + 1 }, () => weight);
}
