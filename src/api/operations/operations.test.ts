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
  const said = operation.says(plain as never);
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
