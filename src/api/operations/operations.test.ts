import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { InputError } from "../../units/index.ts";
import { itemName } from "../schemas/parts.ts";
import { openWorkspace } from "../workspace.ts";
import { type Control, Download, OPERATIONS } from "./index.ts";
import { readInput } from "./read-input.ts";

const workspace = openWorkspace();
const ajv = new Ajv2020({ strict: false });
const control = (): Control => ({ signal: new AbortController().signal, progress: () => {}, workers: 0 });

const examples = OPERATIONS.flatMap((operation) =>
  operation.examples.map((input) => ({ name: `${operation.id} ${JSON.stringify(input)}`, operation, input })),
);
const refused = OPERATIONS.flatMap((operation) =>
  operation.refused.map((input) => ({ name: `${operation.id} ${JSON.stringify(input)}`, operation, input })),
);

test("every operation has examples and refusals", () => {
  expect(OPERATIONS.length).toBeGreaterThan(8);
  for (const { id, examples: good, refused: bad } of OPERATIONS)
    expect(good.length * bad.length, id).toBeGreaterThan(0);
});

test.each(examples)("$name answers as its schema says", async ({ operation, input }) => {
  const read = readInput(operation, input);
  const made = await operation.run(workspace, read, control());
  if (operation.output === undefined) {
    expect(made).toBeInstanceOf(Download);
    expect((made as Download).bytes.length).toBeGreaterThan(0);
    return;
  }
  const valid = ajv.compile(z.toJSONSchema(operation.output));
  const plain = JSON.parse(JSON.stringify(made));
  valid(plain);
  expect(valid.errors ?? []).toEqual([]);
  const said = operation.says(plain as never, "en");
  expect(said.length).toBeGreaterThan(0);
  expect(said).not.toMatch(/undefined|NaN|\[object/);
});

test.each(refused)("$name is refused in one line a fault", async ({ operation, input }) => {
  const ask = async () => operation.run(workspace, readInput(operation, input), control());
  const fault = await ask().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(InputError);
  const { faults } = fault as InputError;
  expect(faults.length).toBeGreaterThan(0);
  for (const { what } of faults) expect(what).toMatch(/^(expected|unknown) [^\n]+$/);
});

test("a stopped run ends with the reason it was given", async () => {
  const stop = new AbortController();
  const answer = OPERATIONS.find(({ id }) => id === "answer")!;
  const progress = () => stop.abort(new Error("gone"));
  const input = readInput(answer, { worlds: 1024 });
  const ran = answer.run(workspace, input, { ...control(), signal: stop.signal, progress });
  await expect(ran).rejects.toThrow("gone");
});

test("a name is never a file", () => {
  const ends = fc.constantFrom(".yaml", ".yml", ".json", ".YAML", ".Json", ".yaml ", ".yml\t");
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), ends, (name, end) => {
      expect(itemName.safeParse(name + end).success).toBe(false);
    }),
  );
  for (const name of ["a/b", "a\\b", "a,b", "", "x\u0000y"])
    expect(itemName.safeParse(name).success).toBe(false);
  for (const name of ["h20", "RTX 4090 D", "Ascend 910B", "昇腾910B"])
    expect(itemName.safeParse(name).success).toBe(true);
});

/** Asks an operation whatever: it answers, some of it at least, or says in words what is wrong. */
function answersOrRefuses(id: string, inputs: fc.Arbitrary<unknown>, numRuns: number): void {
  let answered = 0;
  const operation = OPERATIONS.find((one) => one.id === id)!;
  fc.assert(
    fc.property(inputs, (input) => {
      try {
        const made = operation.run(workspace, readInput(operation, input), control());
        operation.says(JSON.parse(JSON.stringify(made)) as never, "ru");
        answered += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns },
  );
  expect(answered).toBeGreaterThan(numRuns / 20);
}

test.each(OPERATIONS.map(({ id }) => id))("%s refuses in words whatever is no input", (id) => {
  const operation = OPERATIONS.find((one) => one.id === id)!;
  const parts = fc.dictionary(
    fc.constantFrom(...Object.keys(operation.input.shape), "__proto__", "x"),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), parts), (input) => {
      try {
        readInput(operation, input);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
  );
});

/** Most parts are left out, so that some inputs have an answer. */
const seldom = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });
const some = <T>(...values: T[]) => seldom(fc.constantFrom(...values));
const without = (input: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
const amount = seldom(
  fc.oneof(fc.constantFrom(1, 2, 8, 4096), fc.double({ min: 1e-9, max: 1e17, noNaN: true })),
);

test("rules answers or refuses in words", () => {
  const asked = fc.record({
    chip: fc.option(fc.oneof(fc.constantFrom("h20", "ascend-910b", "a100"), fc.string()), { nil: undefined }),
    on: some("2022-10-07", "2025-05-01", "1900-01-01", "9999-12-31", "2025-02-30"),
    to: fc.oneof(fc.constantFrom("CN", "US", "RU", "cn"), fc.string({ maxLength: 3 })),
    hq: some("CN", "AE", "ZZ"),
  });
  answersOrRefuses("rules", asked.map(without), 200);
});

test("perf answers or refuses in words", () => {
  const asked = fc.record({
    task: some("serve", "fit", "train", "compare"),
    chip: fc.constantFrom("h20", "h100", "ascend-910b", "l40s"),
    llm: fc.constantFrom("deepseek-v3", "gpt-4", "llama-3.1-405b"),
    compare: some(["h20", "h800"], ["h20", "h20"]),
    ...{ chips: amount, isl: amount, osl: amount, concurrency: amount, tp: amount, ep: amount, dp: amount },
    ...{ speed: amount, tokens: amount, sequence: amount },
    precision: some("fp8", "bf16", "fp4", "none"),
    phase: some("mixed", "decode", "prefill"),
    disagg: some("4x8", "0x1", "x"),
    date: some("2025-01-01", "1900-01-01", "9999-12-31"),
  });
  answersOrRefuses("perf", asked.map(without), 150);
});
