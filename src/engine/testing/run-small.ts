import { type CompileOptions, compileModel } from "../compile-model.ts";
import { type RunResult, run } from "../interpreter.ts";
import type { ModelSource } from "../types.ts";

/** Values of parameters (one a world) and series (shared by all worlds) by element name. */
export interface Inputs {
  readonly worlds?: number;
  readonly parameters?: Readonly<Record<string, readonly number[]>>;
  readonly series?: Readonly<Record<string, readonly number[]>>;
}

/** Compiles and runs a model, for tests. `at(name, month, world)` reads a value. */
export function runSmall(
  source: ModelSource,
  outputs: readonly string[],
  { worlds = 1, parameters = {}, series = {} }: Inputs = {},
  options: CompileOptions = {},
): RunResult & { at(name: string, month: number, world?: number): number } {
  const model = compileModel(source, options);
  const block = {
    worlds,
    parameters: model.parameters.map((name) => Float64Array.from(parameters[name] ?? [])),
    series: model.series.map(({ name }) => Float64Array.from(series[name] ?? [])),
  };
  const result = run(
    model,
    block,
    outputs.map((name) => model.find(name)),
  );
  return {
    ...result,
    at: (name, month, world = 0) => result.values[outputs.indexOf(name)]![month * worlds + world]!,
  };
}

/** The faults of compiling a model, as they would be printed. */
export function faultsOf(source: ModelSource, options: CompileOptions = {}): string[] {
  try {
    compileModel(source, options);
  } catch (error) {
    return String((error as Error).message).split("\n");
  }
  return [];
}
