import { didYouMean, parseUnit, sameDimensions } from "../units/index.ts";
import { shorten } from "./shorten.ts";

/** What a named fact must be: units of its dimension, and how a message asks for it. */
export interface FactForm {
  /** Any unit of the dimension of one of these will do. */
  readonly units: readonly string[];
  /** `a rate such as "4.0 TB/s"`. */
  readonly words: string;
}

const operations: FactForm = { units: ["TFLOP/s"], words: 'a rate of operations such as "148 TFLOP/s"' };
const bandwidth: FactForm = { units: ["TB/s"], words: 'a rate such as "4.0 TB/s"' };
const count: FactForm = { units: ["1"], words: 'a plain number such as "61 1"' };
const chips: FactForm = { units: ["chip"], words: 'a number of chips such as "8 chip"' };

/** Facts of a chip. FLOP numbers are dense, per whole package or board sold as one unit. */
export const CHIP_FACTS: Readonly<Record<string, FactForm>> = {
  fp64_dense: operations,
  fp32_dense: operations,
  tf32_dense: operations,
  bf16_dense: operations,
  fp16_dense: operations,
  fp8_dense: operations,
  int8_dense: operations,
  fp6_dense: operations,
  fp4_dense: operations,
  int4_dense: operations,
  hbm_capacity: { units: ["GB"], words: 'an amount of memory such as "96 GB"' },
  hbm_bandwidth: bandwidth,
  io_bandwidth: bandwidth,
  scale_up_bandwidth: bandwidth,
  scale_up_domain: chips,
  scale_out_bandwidth: bandwidth,
  die_area: { units: ["mm2"], words: 'an area such as "814 mm2"' },
  process_node: { units: ["nm"], words: 'a length such as "5 nm"' },
  power: { units: ["W"], words: 'a power such as "700 W"' },
  price: { units: ["USD/chip"], words: 'a price such as "25000 USD/chip"' },
  transistors: count,
};

const parameters: FactForm = {
  units: ["parameter"],
  words: 'a number of parameters such as "671e9 parameter"',
};

/** Facts of a language model. */
export const LLM_FACTS: Readonly<Record<string, FactForm>> = {
  parameters_total: parameters,
  parameters_active: parameters,
  layers: count,
  hidden: count,
  heads: count,
  kv_heads: count,
  head_dim: count,
  latent: count,
  experts: count,
  experts_per_token: count,
  expert_width: count,
  moe_layers: count,
  vocabulary: { units: ["token", "1"], words: 'a number of tokens such as "129280 token"' },
  context: { units: ["token"], words: 'a number of tokens such as "128000 token"' },
  tokens: { units: ["token"], words: 'a number of tokens such as "14.8e12 token"' },
  training_flop: { units: ["FLOP"], words: 'an amount of operations such as "3.4e24 FLOP"' },
  training_chip_hours: { units: ["chip*hour"], words: 'chip-hours such as "2.788e6 chip*hour"' },
  training_chips: chips,
  training_cost: { units: ["USD"], words: 'an amount of money such as "5.6e6 USD"' },
  eci: { units: ["ECI"], words: 'an index such as "142 ECI"' },
};

/** What is wrong with the name of a fact: the known names and a near one. Undefined when nothing is. */
export function factNameProblem(
  name: string,
  vocabulary: Readonly<Record<string, FactForm>>,
): string | undefined {
  if (Object.hasOwn(vocabulary, name)) return undefined;
  const names = Object.keys(vocabulary);
  return `expected one of ${names.join(", ")}, got "${shorten(name)}"${didYouMean(name, names)}`;
}

/** What is wrong with a fact's (known) unit for its name: `expected a rate such as "4.0 TB/s"`. */
export function dimensionProblem(unit: string, form: FactForm): string | undefined {
  const written = parseUnit(unit);
  const fits = form.units.some((known) => sameDimensions(written, parseUnit(known)));
  return fits ? undefined : `expected ${form.words}`;
}
