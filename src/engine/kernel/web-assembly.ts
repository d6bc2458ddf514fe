import { FunctionBody } from "./functions.ts";
import { both, f64x2, I32, i32, i64x2 } from "./instructions.ts";
import { moduleBytes } from "./module-bytes.ts";

/** What the kernel uses of the WebAssembly of browsers and Node, which the language's own types do not know. */
export interface WebAssemblyApi {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
}

/** Reasons against kernels that no host words: this room's own. */
export const NO_WEB_ASSEMBLY = "there is none";
export const BIG_ENDS_FIRST = "numbers of this processor have their big ends first";
export const NO_VECTORS = "it has no vectors";

/** This host refused a module of ours, or the memory for it: `message` says why, in its words. */
export class KernelRefusal extends Error {
  override readonly name = "KernelRefusal";
}

/** @throws KernelRefusal where there is no WebAssembly; ask `canRunKernels` first */
export function webAssembly(): WebAssemblyApi {
  const { WebAssembly } = globalThis as { readonly WebAssembly?: WebAssemblyApi };
  if (!WebAssembly) throw new KernelRefusal(NO_WEB_ASSEMBLY);
  return WebAssembly;
}

/** A module, a memory or an instance. @throws KernelRefusal when the host does not give it */
export function ofHost<Made>(make: (api: WebAssemblyApi) => Made): Made {
  try {
    return make(webAssembly());
  } catch (error) {
    if (error instanceof KernelRefusal) throw error;
    throw new KernelRefusal(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Why kernels do not run here; undefined while they do, null before anybody has asked. */
let refusal: string | undefined | null = null;

/** Whether there is WebAssembly with vectors of 128 bits, little ends first, and leave to compile it. */
export function canRunKernels(): boolean {
  if (refusal === null) refusal = reasonAgainst();
  return refusal === undefined;
}

/** Kernels run no more in this thread. The first reason is kept. */
export function refuseKernels(reason: string): void {
  refusal ??= reason;
}

/** Why this thread, or one that told it, computes without kernels; undefined while none had to, or nobody has asked. */
export function kernelRefusal(): string | undefined {
  return refusal ?? undefined;
}

function reasonAgainst(): string | undefined {
  if (!("WebAssembly" in globalThis)) return NO_WEB_ASSEMBLY;
  if (!littleEndian()) return BIG_ENDS_FIRST;
  if (!webAssembly().validate(smallModule())) return NO_VECTORS;
  try {
    new (webAssembly().Module)(smallModule());
    return undefined;
  } catch (error) {
    // The policy of a page may forbid it.
    return error instanceof Error ? error.message : String(error);
  }
}

function smallModule(): Uint8Array {
  const body = new FunctionBody([], [I32], "any");
  body.do(i32.eqz(i64x2.allTrue(f64x2.pmin(both(1), both(2)))));
  return moduleBytes([body]);
}

function littleEndian(): boolean {
  return new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
}
