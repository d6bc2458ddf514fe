/** What `scripts/fuzz.mjs` takes from here, as one file. */
export { mutated, numbers, shortened } from "./mutate.ts";
export { outcomeOf } from "./target.ts";
export { TARGETS } from "./targets.ts";
