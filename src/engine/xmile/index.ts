/** XMILE 1.0 in and out. */
export type { CoreValue } from "./core-inputs.ts";
export { modelFiles, readModelFiles } from "./model-folder.ts";
export { METHODS } from "./read-time.ts";
export { readXmile, type XmileModel } from "./read-xmile.ts";
export { runXmile, type XmileTable } from "./run-xmile.ts";
export type { Method } from "./runge-kutta.ts";
export { type WriteOptions, writeXmile } from "./write-xmile.ts";
