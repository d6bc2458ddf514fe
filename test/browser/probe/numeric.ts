import {
  canonicalNaN,
  erfc,
  exp,
  exp10,
  expm1,
  log,
  log1p,
  log2,
  log10,
  logGamma,
  normalCdf,
  normalQuantile,
  pow,
} from "../../../src/numeric/index.ts";
import { philox, philoxWords } from "../../../src/random/index.ts";
import type { Named } from "./named.ts";

/** Arguments of each chunk, and chunks of each function. */
const CHUNK = 32_768;
const CHUNKS = 8;

const { MAX_VALUE, MIN_VALUE, NaN: NOT_A_NUMBER, POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;
const SPECIAL = [0, -0, 1, -1, 0.5, 2, MAX_VALUE, -MAX_VALUE, MIN_VALUE, -MIN_VALUE, NOT_A_NUMBER];
SPECIAL.push(POSITIVE_INFINITY, NEGATIVE_INFINITY, 2.2250738585072014e-308, 709.78, 709.79, -745.2, 2 ** 53);

/** Functions of one argument, and the range in which most of their arguments lie. */
const ONE: Readonly<Record<string, readonly [(x: number) => number, number, number]>> = {
  exp: [exp, -750, 715],
  exp10: [exp10, -330, 310],
  expm1: [expm1, -40, 40],
  log: [log, 0, 10],
  log2: [log2, 0, 1e6],
  log10: [log10, 0, 1e3],
  log1p: [log1p, -1, 3],
  logGamma: [logGamma, 0, 200],
  erfc: [erfc, -8, 30],
  normalCdf: [normalCdf, -40, 10],
  normalQuantile: [normalQuantile, 0, 1],
};

/** The functions with the same bits everywhere, over millions of arguments: special, ordinary, and of any bits. */
export function* numericChecks(): Generator<Named> {
  for (const [name, [of, low, high]] of Object.entries(ONE)) {
    for (let chunk = 0; chunk < CHUNKS; chunk += 1) {
      const values = argumentsOf(chunk, low, high).map((x) => canonicalNaN(of(x)));
      yield [`${name}, chunk ${chunk}`, values];
    }
  }
  for (let chunk = 0; chunk < CHUNKS; chunk += 1) {
    const bases = argumentsOf(chunk, 0, 20);
    const powers = argumentsOf(chunk + CHUNKS, -9, 9);
    const values = bases.map((base, index) => canonicalNaN(pow(base, powers[index]!)));
    yield [`pow, chunk ${chunk}`, values];
  }
}

/** The arguments of a chunk. */
function argumentsOf(chunk: number, low: number, high: number): Float64Array {
  const values = new Float64Array(CHUNK);
  const words = new Uint32Array(values.buffer);
  for (let index = 0; index < CHUNK; index += 1) {
    philox(index, chunk, 0, 0, 20, 25);
    if (index < SPECIAL.length) values[index] = SPECIAL[(index + chunk) % SPECIAL.length]!;
    else if (index % 2 === 0) values[index] = low + (philoxWords[0]! / 2 ** 32) * (high - low);
    else {
      // Any bits: every exponent, subnormal numbers, infinities and NaN of all kinds.
      words[2 * index] = philoxWords[0]!;
      words[2 * index + 1] = philoxWords[1]!;
    }
  }
  return values;
}
