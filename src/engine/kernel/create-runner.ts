import { didYouMean, InputError } from "../../units/index.ts";
import { withoutPause } from "../in-parts.ts";
import { createInterpreter, type RunnableModel, type Runner } from "../interpreter.ts";
import { createKernel } from "./kernel.ts";
import { canRunKernels, KernelRefusal, refuseKernels } from "./web-assembly.ts";

/** `kernel`: WebAssembly; `interpreter`: plain code. Both give the same bits. */
export type Backend = "kernel" | "interpreter";

/** The fastest runner to be had here, or the one asked for, here or by `SSYLKA_BACKEND=interpreter` in the environment. */
export function createRunner(model: RunnableModel, backend: Backend = defaultBackend()): Runner {
  return backend === "kernel" ? kernelWhileItRuns(model) : createInterpreter(model);
}

/** The kernel, until this host refuses a module or its memory: from then on the interpreter, with the same bits. */
function kernelWhileItRuns(model: RunnableModel): Runner {
  let runner = createKernel(model);
  const refusing: Runner = {
    run: (...asked) => withoutPause(refusing.parts(...asked)),
    *parts(...asked) {
      try {
        return yield* runner.parts(...asked);
      } catch (error) {
        if (!(error instanceof KernelRefusal)) throw error;
        refuseKernels(error.message);
        runner = createInterpreter(model);
        return runner.run(...asked);
      }
    },
  };
  return refusing;
}

const BACKENDS: readonly Backend[] = ["kernel", "interpreter"];

/** What runs when nothing is asked for. @throws InputError for an unknown name in `SSYLKA_BACKEND` */
export function defaultBackend(): Backend {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  const asked = process?.env?.SSYLKA_BACKEND || "kernel";
  if (!BACKENDS.some((backend) => backend === asked)) {
    const what = `expected "kernel" or "interpreter", got "${asked.slice(0, 40)}"${didYouMean(asked, BACKENDS)}`;
    throw new InputError({ where: "SSYLKA_BACKEND", what });
  }
  return asked === "kernel" && canRunKernels() ? "kernel" : "interpreter";
}
