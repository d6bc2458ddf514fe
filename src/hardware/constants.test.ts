import { expect, test } from "vitest";
import { InputError } from "../units/index.ts";
import { constants, type HardwareConstant, MOST_CONSTANTS } from "./constants.ts";
import { publishedDocument } from "./testing/specimens.ts";

const published = publishedDocument() as HardwareConstant[];

test("at most 40 constants describe all chips and models; loads that the race compares at are choices beside them", () => {
  expect(Object.keys(constants(published)).length).toBe(published.length);
  const loads = published.filter(({ kind }) => kind === "load").map(({ id }) => id);
  expect(loads).toEqual(["serving_context", "serving_user_speed", "serving_chips", "training_chips"]);
  expect(published.length - loads.length).toBeLessThanOrEqual(MOST_CONSTANTS);
});

test("what has a prior was fitted: near it, and no surer than it was", () => {
  const fitted = published.filter(({ prior }) => prior);
  expect(fitted.length).toBeGreaterThan(30);
  for (const { id, value, high, prior } of fitted) {
    expect(Math.abs(Math.log(value / prior!.value)) / prior!.spread, id).toBeLessThan(3);
    expect(Math.log(high / value) / 1.645, id).toBeLessThanOrEqual(prior!.spread * 1.01);
  }
});

test("every constant has an interval, a reason in both languages and a source", () => {
  for (const entry of published) {
    expect(entry.low, entry.id).toBeLessThan(entry.value);
    expect(entry.high, entry.id).toBeGreaterThan(entry.value);
    expect(
      entry.why.en && entry.why.ru && entry.name.en && entry.name.ru && entry.source,
      entry.id,
    ).toBeTruthy();
  }
});

test("values arrive in base units", () => {
  const of = (id: string) => published.find((entry) => entry.id === id)!.value;
  expect(constants(published).reservedMemory).toBeCloseTo(of("reserved_memory") * 1e9, 0);
  expect(constants(published).layerOverhead).toBe(of("layer_overhead"));
  expect(constants(published).energyPerFlop).toBeCloseTo(of("energy_per_flop") * 1e-12, 20);
});

test("everything wrong is reported at once: missing, unknown, doubled, wrong unit, outside its interval", () => {
  const [first, second, third, ...rest] = published;
  const wrong = [
    { ...first!, unit: "s" },
    { ...second!, value: second!.high * 2 },
    { ...third!, id: "cache_eficiency" },
    rest[0]!,
    ...rest,
  ];
  try {
    constants(wrong);
    expect.unreachable();
  } catch (error) {
    const said = (error as InputError).message;
    expect(error).toBeInstanceOf(InputError);
    expect(said).toMatch(/memory_efficiency: expected a unit/);
    expect(said).toMatch(/expert_read_efficiency: expected finite low <= value <= high/);
    expect(said).toMatch(/cache_efficiency: expected this constant, got none/);
    expect(said).toMatch(/no equation uses "cache_eficiency".*cache_efficiency/);
    expect(said).toMatch(/compute_efficiency_bf16: expected one entry, got two/);
  }
});
