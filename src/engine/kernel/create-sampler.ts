import { plainSampler, type Sampler } from "../../random/index.ts";
import { type Backend, defaultBackend } from "./create-runner.ts";
import { createKernelSampler } from "./sampler.ts";

/** The fastest sampler to be had here, or the one asked for; all give the same bits. */
export function createSampler(backend: Backend = defaultBackend()): Sampler {
  return backend === "kernel" ? createKernelSampler() : plainSampler;
}
