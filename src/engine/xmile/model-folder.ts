import { readYaml } from "../../catalog/read-yaml.ts";
import { InputError, monthsBetween } from "../../units/index.ts";
import { FaultList } from "../faults.ts";
import { FieldReader } from "../field-reader.ts";
import { type ModelFile, readModel } from "../read-model.ts";
import type { ModelSource } from "../types.ts";
import { writeModel } from "../write-model.ts";
import { HELPERS, type XmileTime } from "./read-context.ts";
import { METHODS } from "./read-time.ts";
import type { XmileModel } from "./read-xmile.ts";
import { refuseMany } from "./refuse-many.ts";

/** Holds the time of the file, which `model.yaml` has no words for. */
const TIME = "time.yaml";
const KEYS = ["start", "stop", "step", "unit", "method"];

/** The files of a model read from XMILE: equations as in our own models, and the file's time. */
export function modelFiles({ model, time }: XmileModel, from: string): ModelFile[] {
  const { start, stop, step, unit, method } = time;
  const shown = from.replaceAll(/\p{Cc}/gu, " ");
  const lines = [
    `# The time of ${shown}. One month in model.yaml is one step of it.`,
    ...[`start: ${start}`, `stop: ${stop}`, `step: ${step}`, `unit: ${JSON.stringify(unit)}`],
    `method: ${method}`,
  ];
  const about = `Read from ${shown}. Names are those of the file; equations are written as ours are.`;
  return [...writeModel(model, about), { path: TIME, text: `${lines.join("\n")}\n` }];
}

/**
 * Reads such files, as they were written or changed since.
 *
 * @param folder for faults
 * @throws InputError with every fault of their form
 */
export function readModelFiles(files: readonly ModelFile[], folder: string): XmileModel {
  const timeFile = files.find(({ path }) => path.endsWith(`/${TIME}`) || path === TIME);
  if (!timeFile)
    throw new InputError({
      where: folder,
      what: `expected ${TIME} beside model.yaml, got none; import writes it`,
    });
  const model = readModel(files.filter((file) => file !== timeFile));
  const faults = new FaultList();
  const time = readTimeFile(timeFile, model, faults);
  const inputs = model.quantities.filter(({ kind }) => kind === "parameter" || kind === "series");
  for (const { id, where, kind } of inputs)
    faults.add(where, `quantities.${id}`, `expected a quantity with an equation, got a ${kind}`);
  const { dimensions, sets } = model;
  const sizes = new Map([
    ...Object.entries(dimensions).map(([id, elements]) => [id, elements.length] as const),
    ...Object.entries(sets).map(([id, { pairs }]) => [id, pairs.length] as const),
  ]);
  refuseMany(
    model.quantities.map(({ by }) => by),
    sizes,
    folder,
    faults,
  );
  faults.raise();
  return {
    ...{ model, time, path: folder, notes: [] },
    columns: model.quantities
      .filter(({ sector }) => sector !== HELPERS && !sector.startsWith(`${HELPERS}_`))
      .map(({ id, name }) => ({ id, name: name.en })),
  };
}

function readTimeFile({ path, text }: ModelFile, model: ModelSource, faults: FaultList): XmileTime {
  const fields = new FieldReader(readYaml(path, text), [], KEYS, faults);
  const number = (key: string): number => {
    const value = fields.raw(key);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    fields.fault(
      [key],
      `expected a finite number, got ${value === undefined ? "nothing" : JSON.stringify(value)}`,
    );
    return 1;
  };
  const [start, stop, step] = [number("start"), number("stop"), number("step")];
  const steps = monthsBetween(model.start, model.end);
  if (model.step !== 1)
    fields.fault([], `expected step 1 in model.yaml, which is a step of this time, got ${model.step}`);
  if (Math.round((stop - start) / step) !== steps)
    fields.fault(["stop"], `expected ${steps} steps from start to stop, as months in model.yaml, got others`);
  return {
    start,
    stop,
    step,
    steps,
    unit: fields.text("unit"),
    method: fields.oneOf("method", METHODS) ?? "euler",
  };
}
