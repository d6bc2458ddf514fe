import { InputError } from "../units/index.ts";
import { clippedDistribution } from "./clipped-distribution.ts";
import type { Distribution } from "./distribution-types.ts";
import { type MixturePart, mixtureDistribution, zeroInflatedDistribution } from "./mixture-distribution.ts";
import {
  type FormReader,
  readBeta,
  readConstant,
  readDiscrete,
  readEmpirical,
  readList,
  readLognormal,
  readNormal,
  readTriangular,
  readUniform,
} from "./read-simple-forms.ts";
import { join, SpecReader, shown } from "./spec-reader.ts";

/** What an expert may write; each form is one key, and `{ p5, p95 }` alone is a lognormal. */
const FORMS: Readonly<Record<string, FormReader>> = {
  normal: readNormal,
  lognormal: readLognormal,
  uniform: readUniform,
  triangular: readTriangular,
  beta: readBeta,
  discrete: readDiscrete,
  mixture: readMixture,
  zeroInflated: readZeroInflated,
  empirical: readEmpirical,
  constant: readConstant,
};

/**
 * A distribution from what an expert wrote: `{ p5: 2, p95: 11 }` (lognormal), `{ normal: { p5, p95 } }`,
 * `{ uniform: [a, b] }`, `{ triangular: [a, mode, b] }`, `{ beta: { mean, p5, p95 } }` or `{ beta: { alpha, beta } }`,
 * `{ discrete: [{ value, weight }] }`, `{ mixture: [{ weight, of }] }`, `{ zeroInflated: { zero, of } }`,
 * `{ empirical: [values] }`, `{ constant: 3 }` or a bare number; any with `clip: [low, high]`. A beta given by three
 * numbers meets p5 and p95; a mean that these two do not imply, within a tenth of their distance, is a fault.
 * @param where file, line and column of the distribution, for messages
 * @throws InputError with everything that is wrong
 */
export function distribution(spec: unknown, where = "distribution"): Distribution {
  const reader = new SpecReader(where);
  const read = readDistribution(spec, "", reader);
  if (read === undefined || reader.faults.length > 0) throw new InputError(reader.faults);
  return read;
}

function readDistribution(spec: unknown, path: string, reader: SpecReader): Distribution | undefined {
  if (typeof spec === "number") return FORMS.constant!(spec, path, reader);
  const map = reader.record(spec, path, ["p5", "p95", ...Object.keys(FORMS), "clip"]);
  if (!map) return undefined;
  const forms = Object.keys(map).filter((key) => Object.hasOwn(FORMS, key));
  const hasEnds = "p5" in map || "p95" in map;
  if (forms.length + (hasEnds ? 1 : 0) !== 1) {
    reader.fault(
      path,
      `expected exactly one of p5 with p95, ${Object.keys(FORMS).join(", ")}, got ${shown(spec)}`,
    );
    return undefined;
  }
  const form = forms[0];
  const read =
    form === undefined
      ? readLognormal({ p5: map.p5, p95: map.p95 }, path, reader)
      : FORMS[form]!(map[form], join(path, form), reader);
  return "clip" in map ? readClip(map.clip, join(path, "clip"), reader, read) : read;
}

function readClip(
  value: unknown,
  path: string,
  reader: SpecReader,
  of: Distribution | undefined,
): Distribution | undefined {
  const ends = reader.numbers(value, path, 2);
  if (!ends) return undefined;
  const [low, high] = ends as [number, number];
  if (low >= high) reader.fault(path, `expected [low, high] with low < high, got [${low}, ${high}]`);
  return of && low < high ? clippedDistribution(of, low, high) : undefined;
}

function readMixture(value: unknown, path: string, reader: SpecReader): Distribution | undefined {
  const before = reader.faults.length;
  const parts = readList(value, path, reader, "{ weight, of }").map((item, index) => {
    const place = `${path}[${index}]`;
    const map = reader.record(item, place, ["weight", "of"]);
    const weight = map ? reader.number(map.weight, join(place, "weight")) : Number.NaN;
    return { weight, of: map && readDistribution(map.of, join(place, "of"), reader) };
  });
  if (reader.faults.length === before)
    reader.weights(
      parts.map(({ weight }) => weight),
      path,
    );
  return reader.faults.length === before ? mixtureDistribution(parts as MixturePart[]) : undefined;
}

function readZeroInflated(value: unknown, path: string, reader: SpecReader): Distribution | undefined {
  const map = reader.record(value, path, ["zero", "of"]);
  if (!map) return undefined;
  const zero = reader.number(map.zero, join(path, "zero"));
  const of = readDistribution(map.of, join(path, "of"), reader);
  if (zero < 0 || zero > 1)
    reader.fault(join(path, "zero"), `expected a probability from 0 to 1, got ${zero}`);
  if (of && of.support[0] < 0)
    reader.fault(
      join(path, "of"),
      `expected values of at least 0, got a ${of.kind} that reaches ${of.support[0]}`,
    );
  return of && zero >= 0 && zero <= 1 && of.support[0] >= 0 ? zeroInflatedDistribution(zero, of) : undefined;
}
