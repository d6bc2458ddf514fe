import { expect, test } from "vitest";
import { InputError } from "../units/index.ts";
import { constants, type HardwareConstant, MOST_CONSTANTS } from "./constants.ts";
import { publishedDocument } from "./testing/specimens.ts";

const published = publishedDocument() as HardwareConstant[];

test("at most 40 global constants describe all chips and models", () => {
  expect(Object.keys(constants(published)).length).toBe(published.length);
  expect(published.length).toBeLessThanOrEqual(MOST_CONSTANTS);
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
  expect(constants(published).reservedMemory).toBe(2e9);
  expect(constants(published).layerOverhead).toBe(51e-6);
});

test("everything wrong is reported at once: missing, unknown, doubled, wrong unit, outside its interval", () => {
  const [first, second, third, ...rest] = published;
  const wrong = [
    { ...first!, unit: "s" },
    { ...second!, value: second!.high * 2 },
    { ...third!, id: "prefill_efficiency_bf61" },
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
    expect(said).toMatch(/compute_efficiency: expected finite low <= value <= high/);
    expect(said).toMatch(/prefill_efficiency_bf16: expected this constant, got none/);
    expect(said).toMatch(/no equation uses "prefill_efficiency_bf61".*prefill_efficiency_bf16/);
    expect(said).toMatch(/prefill_efficiency_fp8: expected one entry, got two/);
  }
});
