import { type Sampler, type StepRange, stratifiedKeys } from "../../random/index.ts";
import { MOST_DRAWN, SAMPLER_MEMORY, type SamplerEntries, samplerBytes } from "./emit-sampler.ts";
import { LEVELS } from "./emit-stratified.ts";
import { compiledModule } from "./modules.ts";
import { ofHost } from "./web-assembly.ts";

/**
 * The fast sampler: `plainSampler` to the bit.
 *
 * @throws KernelRefusal where the host has no WebAssembly with SIMD, or does not take the module
 */
export function createKernelSampler(): Sampler {
  const memory = ofHost(({ Memory }) => new Memory({ initial: 1 }));
  const numbers = new Float64Array(memory.buffer);
  const drawn = numbers.subarray(SAMPLER_MEMORY.drawn / 8, SAMPLER_MEMORY.drawn / 8 + MOST_DRAWN);
  const module = compiledModule(samplerBytes());
  const entries = ofHost(({ Instance }) => new Instance(module, { kernel: { memory } }))
    .exports as unknown as SamplerEntries;
  const draw = (entry: "normals" | "lognormals", { key, replicate, world, step, steps }: StepRange) => {
    entries[entry](world, step, replicate, key.low, key.high, steps);
    return drawn;
  };
  return {
    normals: (range) => draw("normals", range),
    lognormals(range, centre, spread) {
      numbers.set(centre, SAMPLER_MEMORY.centre / 8);
      numbers.set(spread, SAMPLER_MEMORY.spread / 8);
      return draw("lognormals", range);
    },
    stratified(seed, id, replicate, count, firstWorld = 0) {
      const [order0, order1, digits0, digits1] = stratifiedKeys(seed, id, replicate);
      const values = new Float64Array(count);
      for (let done = 0; done < count; done += MOST_DRAWN) {
        const worlds = Math.min(MOST_DRAWN, count - done);
        const first = firstWorld + done;
        // Bits above the first that differs are the same in all these worlds; the last level is never shared.
        const shared = Math.min(Math.clz32(first ^ (first + worlds - 1)) + 1, LEVELS - 1);
        entries.stratified(first, order0!, order1!, digits0!, digits1!, shared, worlds);
        values.set(worlds === MOST_DRAWN ? drawn : drawn.subarray(0, worlds), done);
      }
      return values;
    },
  };
}
