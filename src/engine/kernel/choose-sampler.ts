import { plainSampler, type Sampler } from "../../random/index.ts";
import { type Backend, defaultBackend } from "./create-runner.ts";
import { createKernelSampler } from "./sampler.ts";
import { KernelRefusal, refuseKernels } from "./web-assembly.ts";

let fast: Sampler | undefined;

/** The fastest sampler to be had here, or the one asked for; both give the same bits. One of each serves a thread. */
export function chooseSampler(backend: Backend = defaultBackend()): Sampler {
  if (backend === "interpreter") return plainSampler;
  try {
    fast ??= createKernelSampler();
    return fast;
  } catch (error) {
    if (!(error instanceof KernelRefusal)) throw error;
    refuseKernels(error.message);
    return plainSampler;
  }
}
