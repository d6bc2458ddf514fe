import fc from "fast-check";
import { expect, it } from "vitest";
import { compileModel } from "../compile-model.ts";
import { randomModels } from "../testing/random-model.ts";
import { compared, inputsOf } from "./testing/round-trip.ts";

/** Odd sixty-fourths: lines between them are exact at their ends, and no exponent is one that has a short form. */
const numbers = fc.integer({ min: -100, max: 100 }).map((whole) => (2 * whole + 1) / 64);

it("random models with pairs, reductions and memory come back from their files with the same bits", () => {
  // The values of FIRST_REACHED are kept for whole months only, which a stock that reads them would notice.
  const models = randomModels.filter((source) => !JSON.stringify(source).includes("FIRST_REACHED"));
  const inputsOfAll = fc.array(numbers, { minLength: 30, maxLength: 30 });
  const property = fc.property(models, inputsOfAll, (source, drawn) => {
    const { parameters, series, months } = compileModel(source);
    const inputs = inputsOf(
      Object.fromEntries(parameters.map((name, place) => [name, drawn[place]!])),
      Object.fromEntries(
        series.map(({ name }, place) => [
          name,
          Array.from({ length: months + 1 }, (_, month) => drawn[(place * 7 + month) % 30]!),
        ]),
      ),
    );
    for (const { name, own, read } of compared(source, inputs))
      expect({ name, values: read.map(String) }).toEqual({ name, values: own.map(String) });
  });
  fc.assert(property, { numRuns: 100 });
});
