import fc from "fast-check";
import { expect, it } from "vitest";
import { pack, unpack } from "./pack.ts";

const arrays = fc.oneof(
  fc.array(fc.double()).map((values) => Float64Array.from(values)),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(2 ** 32 - 1)))
    .map((values) => Uint32Array.from(values)),
);
const values = fc.record({
  nested: fc.array(fc.record({ name: fc.string(), one: arrays })),
  number: fc.double(),
  text: fc.string({ maxLength: 20 }).filter((text) => !/^(NaN|-?Infinity|-0)$/.test(text)),
});

it("gives back every number and text, and the same bytes for the same value", () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(unpack(pack(value))).toEqual(value);
      expect(pack(structuredClone(value)).equals(pack(value))).toBe(true);
    }),
  );
});

it("bytes that are cut short or changed anywhere are not read", () => {
  const whole = pack({ counts: Uint32Array.of(0, 0, 7, 0, 300), means: Float64Array.of(1.5, Number.NaN) });
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at]! ^= 1;
    expect(unpack(changed)).toBeUndefined();
    expect(unpack(whole.subarray(0, at))).toBeUndefined();
  }
});

it("counts that are mostly zero take little room", () => {
  const counts = new Uint32Array(100_000);
  counts.set([1, 2, 3], 50_000);
  expect(pack({ counts }).length).toBeLessThan(200);
});
