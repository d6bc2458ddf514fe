import { betaDistribution } from "./beta-distribution.ts";
import { triangularDistribution, uniformDistribution } from "./bounded-distributions.ts";
import { discreteDistribution } from "./discrete-distribution.ts";
import type { Distribution } from "./distribution-types.ts";
import { betaWithEnds } from "./fit-beta.ts";
import { lognormalDistribution, normalDistribution } from "./normal-distributions.ts";
import { join, type SpecReader, shown } from "./spec-reader.ts";

/** What stands under the key of a form, read into a distribution; undefined after a fault. */
export type FormReader = (value: unknown, path: string, reader: SpecReader) => Distribution | undefined;

/** The normal with the given 5 % and 95 % points. */
export function readNormal(value: unknown, path: string, reader: SpecReader): Distribution | undefined {
  const ends = readEnds(value, path, reader);
  return ends && normalDistribution(ends[0], ends[1]);
}

/** One value that is certain. */
export function readConstant(value: unknown, path: string, reader: SpecReader): Distribution | undefined {
  const constant = reader.number(value, path);
  return Number.isFinite(constant)
    ? discreteDistribution("constant", [{ value: constant, weight: 1 }])
    : undefined;
}

/** The lognormal with the given 5 % and 95 % points. */
export function readLognormal(value: unknown, path: string, reader: SpecReader): Distribution | undefined {
  const ends = readEnds(value, path, reader);
  if (!ends) return undefined;
  if (ends[0] > 0) return lognormalDistribution(ends[0], ends[1]);
  reader.fault(
    path,
    `expected p5 > 0 for a lognormal, got ${ends[0]}; write { normal: { p5, p95 } } for a quantity that may be negative`,
  );
  return undefined;
}

/** `[a, b]` */
export function readUniform(value: unknown, path: string, reader: SpecReader): Distribution | undefined {
  const ends = reader.numbers(value, path, 2);
  if (!ends) return undefined;
  const [low, high] = ends as [number, number];
  if (low < high) return uniformDistribution(low, high);
  reader.fault(path, `expected [a, b] with a < b, got [${low}, ${high}]`);
  return undefined;
}

/** `[a, mode, b]` */
export function readTriangular(value: unknown, path: string, reader: SpecReader): Distribution | undefined {
  const points = reader.numbers(value, path, 3);
  if (!points) return undefined;
  const [low, mode, high] = points as [number, number, number];
  if (low <= mode && mode <= high && low < high) return triangularDistribution(low, mode, high);
  reader.fault(path, `expected [a, mode, b] with a <= mode <= b and a < b, got [${points.join(", ")}]`);
  return undefined;
}

/** `{ mean, p5, p95 }` (see `fitBeta`) or `{ alpha, beta }` */
export function readBeta(value: unknown, path: string, reader: SpecReader): Distribution | undefined {
  const map = reader.record(value, path, ["mean", "p5", "p95", "alpha", "beta"]);
  if (!map) return undefined;
  const byShape = "alpha" in map || "beta" in map;
  const keys = byShape ? ["alpha", "beta"] : ["mean", "p5", "p95"];
  if (byShape && ("mean" in map || "p5" in map || "p95" in map)) {
    reader.fault(path, `expected either alpha and beta or mean, p5 and p95, got ${shown(value)}`);
    return undefined;
  }
  const [first, second, third] = keys.map((key) => reader.number(map[key], join(path, key))) as [
    number,
    number,
    number,
  ];
  if (byShape) {
    if (first > 0 && second > 0) return betaDistribution(first, second);
    if (first <= 0 || second <= 0)
      reader.fault(path, `expected alpha > 0 and beta > 0, got ${first} and ${second}`);
    return undefined;
  }
  return Number.isFinite(first + second + third)
    ? fitBeta({ mean: first, p5: second, p95: third }, path, reader)
    : undefined;
}

/** The mean of the fit may differ from the one given by so much of the distance between the ends. */
const MEAN_TOLERANCE = 0.1;

/** The ends are met, and the mean is a check: an expert's three numbers are three, and a beta has two. */
function fitBeta(
  { mean, p5, p95 }: { readonly mean: number; readonly p5: number; readonly p95: number },
  path: string,
  reader: SpecReader,
): Distribution | undefined {
  if (!(0 < p5 && p5 < mean && mean < p95 && p95 < 1)) {
    reader.fault(path, `expected 0 < p5 < mean < p95 < 1, got p5 ${p5}, mean ${mean}, p95 ${p95}`);
    return undefined;
  }
  const fitted = betaWithEnds(p5, p95, mean);
  if (!fitted) {
    reader.fault(path, `expected ends that a beta can have, got p5 ${p5} and p95 ${p95}`);
    return undefined;
  }
  const found = fitted.mean();
  if (Math.abs(found - mean) <= MEAN_TOLERANCE * (p95 - p5)) return fitted;
  const near = `a mean near ${Number(found.toPrecision(3))}, which the beta with these ends has`;
  reader.fault(join(path, "mean"), `expected ${near}, got ${mean}`);
  return undefined;
}

/** `[{ value, weight }]` */
export function readDiscrete(value: unknown, path: string, reader: SpecReader): Distribution | undefined {
  const before = reader.faults.length;
  const items = readList(value, path, reader, "{ value, weight }").map((item, index) => {
    const place = `${path}[${index}]`;
    const map = reader.record(item, place, ["value", "weight"]);
    return {
      value: map ? reader.number(map.value, join(place, "value")) : Number.NaN,
      weight: map ? reader.number(map.weight, join(place, "weight")) : Number.NaN,
    };
  });
  if (reader.faults.length === before)
    reader.weights(
      items.map(({ weight }) => weight),
      path,
    );
  return reader.faults.length === before ? discreteDistribution("discrete", items) : undefined;
}

/** A list of values, each as likely. */
export function readEmpirical(value: unknown, path: string, reader: SpecReader): Distribution | undefined {
  const values = reader.numbers(value, path);
  return (
    values &&
    discreteDistribution(
      "empirical",
      values.map((item) => ({ value: item, weight: 1 / values.length })),
    )
  );
}

/** The items of a list of at least one, or none after a fault. */
export function readList(value: unknown, path: string, reader: SpecReader, form: string): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  reader.fault(path, `expected a list of ${form}, got ${shown(value)}`);
  return [];
}

function readEnds(value: unknown, path: string, reader: SpecReader): [number, number] | undefined {
  const map = reader.record(value, path, ["p5", "p95"]);
  if (!map) return undefined;
  const p5 = reader.number(map.p5, join(path, "p5"));
  const p95 = reader.number(map.p95, join(path, "p95"));
  if (p5 < p95) return [p5, p95];
  if (p5 >= p95) reader.fault(path, `expected p5 < p95, got p5 ${p5} and p95 ${p95}`);
  return undefined;
}
