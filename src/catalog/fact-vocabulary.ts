import { convert, didYouMean, parseUnit, sameDimensions } from "../units/index.ts";
import { shorten } from "./shorten.ts";

/** What a named fact must be: units of its dimension, a plausible range, and how a message asks for it. */
export interface FactForm {
  /** Any unit of the dimension of one of these will do. */
  readonly units: readonly string[];
  /** `a rate such as "4.0 TB/s"`. */
  readonly words: string;
  /** Least and greatest plausible value, in the first of `units`: wide, so that only a slip of the pen lies outside. */
  readonly range: readonly [number, number];
}

const operations: FactForm = {
  units: ["TFLOP/s"],
  words: 'a rate of operations such as "148 TFLOP/s"',
  range: [0.001, 1e7],
};
const rate = (least: number, most: number): FactForm => ({
  units: ["TB/s"],
  words: 'a rate such as "4.0 TB/s"',
  range: [least, most],
});
const count = (least: number, most: number): FactForm => ({
  units: ["1"],
  words: 'a plain number such as "61 1"',
  range: [least, most],
});
const chips: FactForm = { units: ["chip"], words: 'a number of chips such as "8 chip"', range: [1, 1e9] };

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
  hbm_capacity: { units: ["GB"], words: 'an amount of memory such as "96 GB"', range: [0.1, 1e5] },
  // Memory on a whole wafer reaches tens of PB/s.
  hbm_bandwidth: rate(0.001, 1e5),
  io_bandwidth: rate(0.0001, 1e4),
  scale_up_bandwidth: rate(0.0001, 1e4),
  scale_up_domain: chips,
  scale_out_bandwidth: rate(0.0001, 1e4),
  // A whole wafer has 46,225 mm2.
  die_area: { units: ["mm2"], words: 'an area such as "814 mm2"', range: [1, 1e5] },
  // Of a separate stack or package of memory: by it the law tells one from a processor.
  stack_area: { units: ["mm2"], words: 'an area such as "110 mm2"', range: [1, 1e4] },
  process_node: { units: ["nm"], words: 'a length such as "5 nm"', range: [0.5, 1000] },
  power: { units: ["W"], words: 'a power such as "700 W"', range: [1, 1e5] },
  price: { units: ["USD/chip"], words: 'a price such as "25000 USD/chip"', range: [10, 1e7] },
  transistors: count(1e6, 1e14),
};

const parameters: FactForm = {
  units: ["parameter"],
  words: 'a number of parameters such as "671e9 parameter"',
  range: [1e6, 1e16],
};

/** Facts of a language model. */
export const LLM_FACTS: Readonly<Record<string, FactForm>> = {
  parameters_total: parameters,
  parameters_active: parameters,
  layers: count(1, 1e4),
  hidden: count(16, 1e6),
  heads: count(1, 1e5),
  kv_heads: count(1, 1e5),
  head_dim: count(1, 1e5),
  latent: count(1, 1e6),
  latent_rotary: count(1, 1e5),
  // Layers whose cache grows with the context; a fraction where a layer keeps one entry for several tokens.
  attention_layers: count(0, 1e4),
  window_layers: count(0, 1e4),
  window: { units: ["token"], words: 'a number of tokens such as "128 token"', range: [1, 1e9] },
  attended_tokens: { units: ["token"], words: 'a number of tokens such as "2048 token"', range: [1, 1e9] },
  index_heads: count(1, 1e4),
  index_dim: count(1, 1e5),
  experts: count(1, 1e6),
  experts_per_token: count(1, 1e5),
  expert_width: count(1, 1e6),
  expert_matrices: count(1, 10),
  // What experts take in where it is narrower than the hidden state.
  expert_hidden: count(1, 1e6),
  moe_layers: count(1, 1e4),
  routing_nodes: count(1, 1e4),
  vocabulary: {
    units: ["token", "1"],
    words: 'a number of tokens such as "129280 token"',
    range: [100, 1e8],
  },
  // 1 when the input and output tables of tokens are one.
  embedding_matrices: count(1, 2),
  context: { units: ["token"], words: 'a number of tokens such as "128000 token"', range: [100, 1e10] },
  tokens: { units: ["token"], words: 'a number of tokens such as "14.8e12 token"', range: [1e6, 1e17] },
  training_flop: {
    units: ["FLOP"],
    words: 'an amount of operations such as "3.4e24 FLOP"',
    range: [1e15, 1e32],
  },
  training_chip_hours: {
    units: ["chip*hour"],
    words: 'chip-hours such as "2.788e6 chip*hour"',
    range: [1, 1e12],
  },
  training_chips: chips,
  training_cost: { units: ["USD"], words: 'an amount of money such as "5.6e6 USD"', range: [1, 1e12] },
  eci: { units: ["ECI"], words: 'an index such as "142 ECI"', range: [1, 1000] },
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

/**
 * What is wrong with a fact's value, whose unit fits its name: `expected 1 to 100000 mm2, got -814 mm2`. Undefined when
 * it lies in the plausible range.
 */
export function rangeProblem(value: number, unit: string, form: FactForm): string | undefined {
  const written = parseUnit(unit);
  const known = form.units.find((one) => sameDimensions(written, parseUnit(one))) ?? unit;
  const [least, most] = form.range;
  const converted = convert(value, written, parseUnit(known));
  if (converted >= least && converted <= most) return undefined;
  const shown = (text: string, of: string) => (of === "1" ? text : `${text} ${of}`);
  return `expected ${shown(`${least} to ${most}`, known)}, got ${shown(String(value), unit)}`;
}
