import { findChip } from "../../api/find-chip.ts";
import { findLlm } from "../../api/find-llm.ts";
import { lookupIn } from "../../api/perf/lookup.ts";
import { type Measurement, measurements } from "../../api/perf/measurements.ts";
import type { Text } from "../../catalog/index.ts";
import type { Uncertain } from "../../charts/index.ts";
import { readRow, type Workload } from "../../hardware/index.ts";
import { formatNumber, InputError, type Language } from "../../units/index.ts";
import { short } from "./hardware-pareto.ts";
import { rated } from "./hardware-rates.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** A measured speed of the catalog with what the model gives for the same run. */
export interface MeasuredRun {
  readonly measurement: Measurement;
  readonly chip: string;
  readonly llm: string;
  readonly phase: Workload["phase"];
  /** The run in a line: phase, chips, requests, tokens. */
  readonly words: Text;
  readonly predicted: Uncertain;
}

const known = new WeakMap<HardwareSetting, readonly MeasuredRun[]>();

/** Every measurement of the catalog that the equations can be asked about. */
export function measuredRuns(setting: HardwareSetting): readonly MeasuredRun[] {
  const made = known.get(setting);
  if (made) return made;
  const runs = measurements(setting.catalog).flatMap((measurement) => runOf(setting, measurement));
  known.set(setting, runs);
  return runs;
}

function runOf(setting: HardwareSetting, measurement: Measurement): MeasuredRun[] {
  const { catalog, constants } = setting;
  const { run } = measurement;
  const row = { ...run, date: measurement.date };
  try {
    const load = readRow(row, lookupIn(catalog), constants);
    const chip = findChip(catalog, run.chip!).id;
    return [
      {
        measurement,
        chip,
        llm: findLlm(catalog, run.model!).id,
        phase: load.phase,
        words: wordsOf(setting, measurement, chip),
        predicted: rated(setting, load),
      },
    ];
  } catch (error) {
    // A row that the equations do not take is no measurement of theirs.
    if (error instanceof InputError) return [];
    throw error;
  }
}

const PHASES: Readonly<Record<string, Text>> = {
  decode: { ru: "генерация", en: "decode" },
  prefill: { ru: "обработка запросов", en: "prefill" },
  mixed: { ru: "запросы целиком", en: "whole requests" },
  train: { ru: "обучение", en: "training" },
};

function wordsOf(setting: HardwareSetting, { run }: Measurement, chip: string): Text {
  const name = short(setting, chip);
  const llm = findLlm(setting.catalog, run.model!).name;
  const tell = (language: Language): string => {
    const count = (column: string): string | undefined => {
      const value = Number(run[column]);
      return value > 0 ? formatNumber(value, { language }) : undefined;
    };
    const russian = language === "ru";
    const [chips, requests, input, output] = ["n_chips", "conc", "isl", "osl"].map(count);
    const parts = [
      PHASES[run.phase!]![language],
      chips && (russian ? `чипов ${chips}` : `${chips} chips`),
      requests && (russian ? `запросов ${requests}` : `${requests} requests`),
      input && (russian ? `вход ${input}` : `${input} in`),
      output && (russian ? `выход ${output}` : `${output} out`),
    ];
    return `${name[language]}, ${llm[language]}: ${parts.filter(Boolean).join(", ")}`;
  };
  return { ru: tell("ru"), en: tell("en") };
}

/** How measurements and the model agree: shares of the runs within a factor and within the interval. */
export interface Agreement {
  readonly runs: number;
  readonly withinHalf: number;
  /** Of the runs with an interval; absent without any. */
  readonly inInterval?: number;
}

const HALF_MORE = 1.5;

export function agreement(runs: readonly MeasuredRun[]): Agreement {
  const near = runs.filter(({ measurement: { rate }, predicted: { value } }) => {
    const factor = value / rate;
    return factor <= HALF_MORE && factor >= 1 / HALF_MORE;
  });
  const bounded = runs.filter(({ predicted }) => predicted.low !== undefined);
  const inside = bounded.filter(
    ({ measurement: { rate }, predicted }) => rate >= predicted.low! && rate <= predicted.high!,
  );
  return {
    runs: runs.length,
    withinHalf: near.length,
    ...(bounded.length > 0 && { inInterval: inside.length }),
  };
}
