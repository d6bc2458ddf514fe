export type { Budget } from "./budget.ts";
export { type CompileOptions, compileModel } from "./compile-model.ts";
export type { CompiledModel, CompiledQuantity, CompiledSeries } from "./compiled-model.ts";
export { declareParameters } from "./declare-parameters.ts";
export { elementName } from "./elements.ts";
export { equationHtml, type Typesetting } from "./express.ts";
export { withoutPause } from "./in-parts.ts";
export {
  createInterpreter,
  type RunnableModel,
  type Runner,
  type RunResult,
  run,
  type ShortDelay,
  type WorldFault,
} from "./interpreter.ts";
export { chooseSampler } from "./kernel/choose-sampler.ts";
export { type Backend, createRunner, defaultBackend } from "./kernel/create-runner.ts";
export {
  BIG_ENDS_FIRST,
  kernelRefusal,
  NO_VECTORS,
  NO_WEB_ASSEMBLY,
  refuseKernels,
} from "./kernel/web-assembly.ts";
export { type Expression, partsOf, referencesIn } from "./language/ast.ts";
export { FUNCTIONS } from "./language/functions.ts";
export { parseExpression } from "./language/parse.ts";
export { ARITY, type Opcode, type Operation, type Program } from "./program.ts";
export { type ModelFile, readModel, withSector } from "./read-model.ts";
export { stageFaults } from "./stage-faults.ts";
export type { Block, EquationPlace, ModelSource, QuantityKind, QuantitySource, Table } from "./types.ts";
