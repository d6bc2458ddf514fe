import { describe, expect, test } from "vitest";
import { loadCatalog } from "../catalog/index.ts";
import { normalQuantile } from "../numeric/index.ts";
import { chipSpec } from "./chip-spec.ts";
import { type ConstantName, type Constants, constantId, constantList, constants } from "./constants.ts";
import { errorModel } from "./errors.ts";
import { modelSpec } from "./model-spec.ts";
import { raceRates } from "./race-rates.ts";
import { rateLogsAt } from "./rate-at.ts";
import { rateErrors } from "./rate-errors.ts";
import { acts, parabola, rateTable, UNCERTAIN_FACTORS, USES, type Use } from "./rate-table.ts";

const catalog = loadCatalog();
const published = constantList(catalog.hardware.document);
const values = constants(catalog.hardware.document);
const model = modelSpec(catalog.llms.get("deepseek-v3")!);

/** Chips of the race, and years after the start of 2026 in which they are sold. */
const CHIPS: Readonly<Record<string, readonly number[]>> = {
  a100: [0],
  h100: [0, 3, 6],
  b200: [0, 2],
  rubin: [1, 3, 6],
  h20: [0, 3, 6],
  "ascend-910b": [0],
  "ascend-910c": [0, 1],
  "ascend-950dt": [0, 2],
  "ascend-960": [1, 3, 6],
};

/** Draws of one world: of the vendor's software and of the factors. */
interface World {
  readonly vendor: number;
  readonly factors: readonly number[];
}

const BOUND = normalQuantile(0.95);
const middle: World = { vendor: 0, factors: UNCERTAIN_FACTORS.map(() => 0) };

/** Each draw alone at p5 and at p95. */
const singles: readonly World[] = [-BOUND, BOUND].flatMap((z) => [
  { ...middle, vendor: z },
  ...UNCERTAIN_FACTORS.map((_, place) => ({ ...middle, factors: middle.factors.with(place, z) })),
]);

/** All draws at once, spread evenly: fractional parts of multiples of square roots of primes. */
const joint: readonly World[] = Array.from({ length: 100 }, (_, world) => {
  const draw = (prime: number) => normalQuantile(((world + 1) * Math.sqrt(prime)) % 1);
  return { vendor: draw(19), factors: [2, 3, 5, 7, 11, 13].map(draw) };
});

function tabulated(table: ReturnType<typeof rateTable>, years: number, { vendor, factors }: World): number {
  const draws = { years: [years], vendor: [vendor] };
  const log = rateLogsAt(table, {
    years: Float64Array.from(draws.years),
    vendor: Float64Array.from(draws.vendor),
    factors: factors.map((z) => Float64Array.of(z)),
  });
  return Math.exp(log[0]!);
}

/** The whole model with constants read off their own intervals. */
function modelled(chip: string, use: Use, years: number, { vendor, factors }: World): number {
  const drawn = (name: ConstantName, z: number): [string, number] => {
    const [a, b, c] = parabola(published.find(({ id }) => id === constantId(name))!);
    return [name, Math.exp(a + b * z + c * z * z)];
  };
  const changed = [
    drawn("vendorAscend", vendor),
    ...UNCERTAIN_FACTORS.map((name, place) => drawn(name, factors[place]!)),
  ];
  const at = { ...values, ...Object.fromEntries(changed) } as Constants;
  const rate = raceRates([specOf(chip)], model, at, chip, years)[0]!;
  return use === "train" ? rate.trainFlops : rate.decodeTokens;
}

const specOf = (id: string) => chipSpec(catalog.chips.get(id)!);
const cases = Object.entries(CHIPS).flatMap(([chip, years]) =>
  USES.flatMap((use) => years.map((year) => [chip, use, year] as const)),
);
const tables = new Map(
  Object.keys(CHIPS).flatMap((chip) =>
    USES.map((use) => [`${chip} ${use}`, rateTable(specOf(chip), use, model, values, published)] as const),
  ),
);

describe.each(cases)("the table of %s, %s, %i years on, against the whole model", (chip, use, years) => {
  const table = tables.get(`${chip} ${use}`)!;

  test("is within 2 % in the middle and at p5 and p95 of each draw alone", () => {
    for (const world of [middle, ...singles]) {
      const error = tabulated(table, years, world) / modelled(chip, use, years, world) - 1;
      expect(Math.abs(error), JSON.stringify(world)).toBeLessThan(0.02);
    }
  });

  test("is within 2 % at p5, median and p95 of worlds that draw everything at once", () => {
    const ours = joint.map((world) => tabulated(table, years, world)).sort((a, b) => a - b);
    const whole = joint.map((world) => modelled(chip, use, years, world)).sort((a, b) => a - b);
    for (const place of [5, 50, 95])
      expect(Math.abs(ours[place]! / whole[place]! - 1), `p${place}`).toBeLessThan(0.02);
  });
});

test("software of Ascend moves Ascend chips alone, and no factor is without effect", () => {
  expect(tables.get("h100 decode")!.vendor).toEqual([0, 0, 0]);
  expect(tables.get("ascend-910c decode")!.vendor[1]).toBeGreaterThan(0.1);
  for (const [factor, name] of UNCERTAIN_FACTORS.entries()) {
    const slopes = [...tables.values()].flatMap(({ columns }) =>
      columns.filter(({ of }) => of.length === 1 && of[0] === factor).flatMap((column) => column.values),
    );
    expect(Math.max(...slopes.map(Math.abs)), name).toBeGreaterThan(0.02);
  }
});

test("factors act on the uses that they are tabulated for, and on no other", () => {
  for (const name of Object.keys(values) as ConstantName[]) {
    const { low, high } = published.find(({ id }) => id === constantId(name))!;
    if (!UNCERTAIN_FACTORS.includes(name as (typeof UNCERTAIN_FACTORS)[number])) continue;
    const [a, b] = [low, high].map(
      (value) => raceRates([specOf("h100")], model, { ...values, [name]: value })[0]!,
    );
    expect(a!.trainFlops !== b!.trainFlops, `${name} train`).toBe(acts(name, "train"));
    expect(a!.decodeTokens !== b!.decodeTokens, `${name} decode`).toBe(acts(name, "decode"));
  }
});

test("the error that chips share and their own make up the spread of the kind of load", () => {
  const errors = errorModel(catalog.hardwareFiles.get("errors")!.document);
  const { common, own } = rateErrors("decode", model, errors);
  const { servingMixture, servingApart } = errors.spreads;
  expect(Math.hypot(common, own)).toBeCloseTo(
    Math.hypot(servingMixture, servingApart) / normalQuantile(0.9),
    12,
  );
  expect((common / Math.hypot(common, own)) ** 2).toBeCloseTo(errors.common, 12);
});
