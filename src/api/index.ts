/** The package opened and asked from a program: what commands, HTTP and MCP call. It reads files, so it is for Node. */
export type { Answer, EventAnswer } from "../analysis/index.ts";
export { type Fault, formatFault, InputError } from "../units/index.ts";
export type { CompareRun } from "./compare/run-compare.ts";
export { type RunningServer, type ServerOptions, startServer } from "./http/server.ts";
export {
  answer,
  type Buyer,
  chipsCompared,
  compare,
  memory,
  OWN,
  type PerfQuestion,
  type RunOptions,
  run,
  sensitivity,
  serving,
  statusOn,
  statusOverTime,
  training,
} from "./library.ts";
export type { Progress } from "./progress.ts";
export type { DayAnswer, Law } from "./rules/rules-answer.ts";
export type { OwnChanges } from "./run-scenarios.ts";
export type { SensitivityRun } from "./sensitivity/run-sensitivity.ts";
export { type SourceRow, sourceRows } from "./source-rows.ts";
export {
  DEFAULT_QUESTION,
  openCatalog,
  openQuestion,
  openWorkspace,
  questionIds,
  VERSION,
  type Workspace,
} from "./workspace.ts";
