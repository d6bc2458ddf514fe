/** Fits the constants of the equations to measurements and scores them. Not part of the room's interface: only the fit command uses it. */
export { type FitInput, type FitOutput, runFit } from "./run-fit.ts";
export type { FitStatus } from "./status.ts";
