/** Run bundles: a whole run as files, and what of it another run gives again. No access to files. */
export { columnDates, endOfMonth } from "./column-names.ts";
export { compareParts, digestDifferences, type PartDifference } from "./compare-parts.ts";
export { comparePlans, type PlanDifference } from "./compare-plans.ts";
export { decodePlan } from "./decode-plan.ts";
export { encodePlan } from "./encode-plan.ts";
export { LIMITS } from "./limits.ts";
export { type BundleInput, bundleFiles, entriesOf, resultDigest } from "./make-bundle.ts";
export {
  type About,
  BUNDLE_FORMAT,
  FILES,
  MANIFEST,
  type Manifest,
  type PartEntry,
  readManifest,
} from "./manifest.ts";
export { type Part, partsOf } from "./parts.ts";
export { expandAll, readParts } from "./read-parts.ts";
export type { BundleTools } from "./tools.ts";
