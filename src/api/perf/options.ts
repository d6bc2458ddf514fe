import { type Fault, InputError } from "../../units/index.ts";

/** Options of `ssylka perf` as Commander gives them: text, unchecked. */
export interface PerfOptions {
  readonly catalog?: string;
  readonly json?: true;
  readonly csv?: true;
  readonly chip?: string;
  readonly llm?: string;
  readonly chips?: string;
  readonly isl?: string;
  readonly osl?: string;
  readonly concurrency?: string;
  readonly tp?: string;
  readonly ep?: string;
  readonly dp?: string;
  readonly precision?: string;
  readonly phase?: string;
  readonly framework?: string;
  readonly stack?: string;
  readonly disagg?: string;
  readonly spec?: string;
  readonly date?: string;
  readonly speed?: string;
  readonly fit?: true;
  readonly train?: true;
  readonly tokens?: string;
  readonly sequence?: string;
  readonly compare?: string;
  readonly measured?: string;
  readonly batch?: string;
}

/** What the command does: one of these. */
export type Task = "serve" | "fit" | "train" | "compare" | "batch";

const TASKS = ["batch", "train", "compare", "fit"] as const;

/** The task that the options ask for. @throws InputError for two at once */
export function taskOf(options: PerfOptions): Task {
  const named = TASKS.filter((task) => options[task] !== undefined);
  if (named.length > 1)
    throw new InputError({
      where: `--${named[1]}`,
      what: `expected --${named[0]} or --${named[1]}, got both`,
    });
  return named[0] ?? "serve";
}

/** Options that only some tasks read: naming one with another task would be left aside in silence. */
const ONLY_FOR: Readonly<Partial<Record<keyof PerfOptions, readonly Task[]>>> = {
  chip: ["serve", "fit", "train"],
  llm: ["serve", "fit", "train", "compare"],
  chips: ["serve", "fit", "train", "compare"],
  isl: ["serve", "fit", "compare"],
  osl: ["serve", "fit", "compare"],
  concurrency: ["serve", "compare"],
  tp: ["serve", "fit", "compare"],
  ep: ["serve", "fit", "compare"],
  dp: ["serve", "fit", "compare"],
  precision: ["serve", "fit", "train", "compare"],
  phase: ["serve", "compare"],
  framework: ["serve", "compare"],
  stack: ["serve", "train", "compare"],
  disagg: ["serve", "compare"],
  spec: ["serve", "compare"],
  date: ["serve", "compare"],
  speed: ["serve", "compare"],
  measured: ["serve", "train"],
  tokens: ["train"],
  sequence: ["train"],
  csv: ["serve", "fit", "train", "compare"],
};

/** @throws InputError for options that the task does not read, and for two forms of output at once */
export function checkOptions(options: PerfOptions, task: Task): void {
  const faults: Fault[] = [];
  for (const [name, tasks] of Object.entries(ONLY_FOR))
    if (options[name as keyof PerfOptions] !== undefined && !tasks.includes(task))
      faults.push({ where: `--${name}`, what: misplaced(task, tasks) });
  if (options.json && options.csv)
    faults.push({ where: "--csv", what: "expected --json or --csv, got both" });
  if (options.json && task === "batch")
    faults.push({ where: "--json", what: "expected it without --batch, got both" });
  if (faults.length > 0) throw new InputError(faults);
}

function misplaced(task: Task, tasks: readonly Task[]): string {
  if (tasks.includes("serve")) return `expected it without --${task}, got both`;
  return `expected it with ${tasks.map((one) => `--${one}`).join(" or ")}, got it without`;
}
