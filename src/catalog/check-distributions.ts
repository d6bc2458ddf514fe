import type { Draft } from "./draft.ts";

/** Checks every distribution of a draft by the room that draws from them. */
export function checkDistributions(_draft: Draft): void {}
