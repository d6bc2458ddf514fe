import type { Unit } from "../units/index.ts";

/** Fits every unit: zero, and what could not be read. */
export const ANY = "any";

/** The unit of a part of an equation, as far as it is known. */
export type Measured = Unit | typeof ANY;
