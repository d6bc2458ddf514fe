import { ofHost } from "./web-assembly.ts";

/** Compiled modules of this process by their bytes, the oldest first. */
const compiled = new Map<string, object>();
/** More models than a question's scenarios rewrite. */
const KEPT = 32;

/** Compiles a module, or takes it from what was compiled before. @throws KernelRefusal when the host does not take it */
export function compiledModule(bytes: Uint8Array): object {
  // Latin 1, so to speak: a character for every byte.
  const key = new TextDecoder("latin1").decode(bytes);
  const known = compiled.get(key);
  if (known) return known;
  const module = ofHost(({ Module }) => new Module(bytes));
  compiled.set(key, module);
  const oldest = compiled.keys().next().value;
  if (compiled.size > KEPT && oldest !== undefined) compiled.delete(oldest);
  return module;
}
