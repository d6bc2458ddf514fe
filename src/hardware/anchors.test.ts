import { expect, test } from "vitest";
import { loadCatalog, plainName } from "../catalog/index.ts";
import { constants } from "./constants.ts";
import { errorModel } from "./errors.ts";
import { interval } from "./interval.ts";
import { readRow } from "./read-row.ts";
import { deepseekV3, h100, h800, llama405b } from "./testing/specimens.ts";
import { train } from "./train.ts";
import type { Workload } from "./workload.ts";

/** One entry of `catalog/hardware/measurements.yaml`: a published speed whose source was opened. */
interface Anchor {
  readonly id: string;
  readonly run: Readonly<Record<string, string | number>>;
  readonly rate: number;
  readonly date: string;
}

const catalog = loadCatalog();
const values = constants(catalog.hardware.document, catalog.hardware.where);
const errors = errorModel(catalog.hardwareFiles.get("errors")!.document);
const anchors = catalog.hardwareFiles.get("measurements")!.document as readonly Anchor[];

function workloadOf({ run, date }: Anchor): Workload {
  const row = Object.fromEntries(
    Object.entries({ ...run, date }).map(([name, value]) => [name, String(value)]),
  );
  return readRow(
    row,
    { chip: (name) => named(catalog.chips, name), llm: (name) => named(catalog.llms, name) },
    values,
  );
}

/** By id or alias, whatever the punctuation. */
function named<T extends { readonly id: string; readonly aliases?: readonly string[] }>(
  known: ReadonlyMap<string, T>,
  name: string,
): T {
  const plain = plainName(name);
  return [...known.values()].find(({ id, aliases }) =>
    [id, ...(aliases ?? [])].map(plainName).includes(plain),
  )!;
}

/**
 * Factors between computed and published. Prompts read by chips of their own come out at 0.5 to 0.7 of the published
 * rates, which are those of large deployments tuned by hand, one of them with experts loaded evenly by design: x2.1.
 */
const tolerance = { mixed: 1.5, decode: 1.5, prefill: 2.1, train: 1.5 } as const;

/** One request on one chip, at 39 % of its bandwidth: the run seems to have launched kernel by kernel. */
const wider: Readonly<Record<string, number>> = { "h20-sglang-qwen3-32b-bf16": 1.7 };

test.each(anchors.map((anchor) => [anchor.id, anchor] as const))(
  "%s: within the factor of its phase",
  (id, anchor) => {
    const workload = workloadOf(anchor);
    const factor = interval(workload, errors).p50 / anchor.rate;
    const allowed = wider[id] ?? tolerance[workload.phase];
    expect(factor).toBeGreaterThan(1 / allowed);
    expect(factor).toBeLessThan(allowed);
  },
);

test("of the published speeds 65 to 95 % lie within their 80 % interval", () => {
  const inside = anchors.filter((anchor) => {
    const { p10, p90 } = interval(workloadOf(anchor), errors);
    return p10 <= anchor.rate && anchor.rate <= p90;
  });
  expect(anchors.length).toBeGreaterThan(35);
  expect(inside.length / anchors.length).toBeGreaterThan(0.65);
  expect(inside.length / anchors.length).toBeLessThan(0.95);
});

test("DeepSeek-V3 took 2.664 M H800-hours of pre-training: x1.4, since its authors hid exchanges that open stacks show", () => {
  const run = {
    chip: h800,
    model: deepseekV3,
    chips: 2048,
    precision: "fp8",
    sequence: 4096,
    globalBatch: 15_360,
    tokens: 14.8e12,
    stack: "laboratory",
    constants: values,
  } as const;
  const { chipHours } = train(run);
  expect(chipHours).toBeGreaterThan(2.664e6 / 1.4);
  expect(chipHours).toBeLessThan(2.664e6 * 1.4);
});

test("Llama 3.1 405B reached about 41 % of the peak on 16,384 H100 in 2024: x1.25", () => {
  const run = {
    chip: h100,
    model: llama405b,
    chips: 16_384,
    precision: "bf16",
    sequence: 8192,
    globalBatch: 2048,
    tensorParallel: 8,
    softwareAge: -1.5,
    constants: values,
  } as const;
  const { mfu } = train(run);
  expect(mfu).toBeGreaterThan(0.41 / 1.25);
  expect(mfu).toBeLessThan(0.41 * 1.25);
});
