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

/** @throws Error where there is no WebAssembly; ask `canRunKernels` first */
export function webAssembly(): WebAssemblyApi {
  const { WebAssembly } = globalThis as { readonly WebAssembly?: WebAssemblyApi };
  if (!WebAssembly) throw new Error("no WebAssembly here");
  return WebAssembly;
}

let answer: boolean | undefined;

/** Whether there is WebAssembly with vectors of 128 bits, little ends first, and leave to compile it. */
export function canRunKernels(): boolean {
  answer ??= "WebAssembly" in globalThis && littleEndian() && compiles(smallModule());
  return answer;
}

function compiles(bytes: Uint8Array): boolean {
  const { validate, Module } = webAssembly();
  if (!validate(bytes)) return false;
  try {
    return Boolean(new Module(bytes));
  } catch {
    // The policy of a page may forbid it.
    return false;
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
