import { createInterpreter, type RunnableModel, type Runner } from "../interpreter.ts";
import { createKernel } from "./kernel.ts";
import { canRunKernels } from "./web-assembly.ts";

/** `kernel`: WebAssembly; `interpreter`: plain code. Both give the same bits. */
export type Backend = "kernel" | "interpreter";

/** The fastest runner to be had here, or the one asked for, here or by `SSYLKA_BACKEND=interpreter` in the environment. */
export function createRunner(model: RunnableModel, backend: Backend = defaultBackend()): Runner {
  return backend === "kernel" ? createKernel(model) : createInterpreter(model);
}

/** What runs when nothing is asked for. */
export function defaultBackend(): Backend {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  return process?.env?.SSYLKA_BACKEND !== "interpreter" && canRunKernels() ? "kernel" : "interpreter";
}
