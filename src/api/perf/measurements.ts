import type { Catalog, LanguageModel, RawDocument, Text } from "../../catalog/index.ts";
import { log } from "../../numeric/index.ts";
import { type Fault, InputError } from "../../units/index.ts";
import { findLlm } from "../find-llm.ts";

/** A measured speed with its source, as `catalog/hardware/measurements.yaml` has it. */
export interface Measurement {
  readonly id: string;
  /** By the columns of the tables that `--batch` reads. */
  readonly run: Readonly<Record<string, string>>;
  /** Tokens/s for each chip: generated (mixed, decode), of the prompt (prefill), trained (train). */
  readonly rate: number;
  readonly source: string;
  readonly at: string;
  /** Of the run; where the source tells none, the day on which it was published. */
  readonly date: string;
  readonly evidence?: "derived";
  readonly note?: Text;
}

const FILE = "measurements";
const READ = new WeakMap<RawDocument, readonly Measurement[]>();

/** The measurements of the catalog, checked. @throws InputError with every fault of the file */
export function measurements(catalog: Catalog): readonly Measurement[] {
  const file = catalog.hardwareFiles.get(FILE);
  if (!file) return [];
  const before = READ.get(file);
  if (before) return before;
  const faults: Fault[] = [];
  const list = Array.isArray(file.document) ? file.document : [];
  const read = list.map((entry, i) =>
    readEntry(entry, { where: file.where([i]), sources: catalog.sources, faults }),
  );
  if (faults.length > 0) throw new InputError(faults);
  READ.set(file, read);
  return read;
}

function readEntry(
  entry: Record<string, unknown>,
  { where, sources, faults }: { where: string; sources: Catalog["sources"]; faults: Fault[] },
): Measurement {
  const { id, run, rate, source, at } = entry;
  const date = entry.date ?? sources.get(String(source))?.issued;
  const texts = [id, source, at].every((text) => typeof text === "string") && date !== undefined;
  if (!texts || typeof rate !== "number" || !(rate > 0) || typeof run !== "object" || run === null)
    faults.push({ where, what: "expected a measurement with id, run, rate, source, at and date" });
  const cells = Object.entries(run ?? {}).map(([name, value]) => [name, String(value)]);
  return { ...(entry as unknown as Measurement), date: String(date), run: Object.fromEntries(cells) };
}

/** What a prediction is of, by the columns of a measurement. */
export interface Asked {
  readonly phase: string;
  readonly chip: string;
  readonly model: LanguageModel;
  readonly columns: Readonly<Record<string, number | string | undefined>>;
}

export interface Nearest {
  readonly measurement: Measurement;
  /** Distance in natural logarithms, summed over what differs: 0 is the same run. */
  readonly distance: number;
}

/** Costs, in natural logarithms, of what is not the same; a run of another chip or model is no neighbour at all. */
const OTHER_PRECISION = 0.5;
const WHOLE_AND_GENERATION = 1;
const OTHER_PHASE = 5;
const OTHER_SPECULATION = 0.3;

/** Columns that are compared by their ratio. */
const SIZES = ["conc", "isl", "osl", "n_chips"] as const;

/** The measurement of the same chip and model whose run is most like the asked one; undefined when there is none. */
export function nearestMeasurement(catalog: Catalog, asked: Asked): Nearest | undefined {
  let best: Nearest | undefined;
  for (const measurement of measurements(catalog)) {
    const { run } = measurement;
    if (run.chip !== asked.chip || (run.phase === "train") !== (asked.phase === "train")) continue;
    if (!sameModel(catalog, run.model ?? "", asked.model)) continue;
    const distance = distanceTo(run, asked);
    if (!best || distance < best.distance) best = { measurement, distance };
  }
  return best;
}

/** Shapes by which two models are told apart. */
const SHAPES = ["layers", "hidden", "heads", "kv_heads", "latent", "experts", "expert_width"] as const;

/** The same model, or another of the same shapes: speed does not know the weights. */
function sameModel(catalog: Catalog, measured: string, asked: LanguageModel): boolean {
  const other = findLlm(catalog, measured);
  return SHAPES.every((shape) => other.facts[shape]?.value === asked.facts[shape]?.value);
}

function distanceTo(run: Measurement["run"], { phase, columns }: Asked): number {
  let distance = phaseDistance(run.phase ?? "", phase);
  if (columns.precision !== undefined && run.precision !== columns.precision) distance += OTHER_PRECISION;
  if (columns.spec !== undefined && (run.spec ?? "none") !== columns.spec) distance += OTHER_SPECULATION;
  for (const size of SIZES) {
    const there = Number(run[size]);
    const here = Number(columns[size]);
    if (there > 0 && here > 0) distance += Math.abs(log(there / here));
  }
  return distance;
}

/** Whole requests and generation alone are akin; reading of prompts is neither. */
function phaseDistance(one: string, other: string): number {
  if (one === other) return 0;
  return one === "prefill" || other === "prefill" ? OTHER_PHASE : WHOLE_AND_GENERATION;
}
