/** What runs in a reader's browser. The command line packs plans for it and copies its built file, `dist/page/engine.js`. */

export { ruleSeries, rulesOf } from "./explore/law.ts";
export { FARTHEST, movedDays } from "./explore/rule-stand.ts";
export type { ExploreState } from "./explore/state.ts";
export { decodePlan, encodeAddition, encodePlan, withAddition } from "./page-plan.ts";
export { additionScript, planScript, scriptText } from "./plan-script.ts";
export {
  LEVELS,
  type RunRequest,
  type ScenarioAnswer,
  type ScenarioRequest,
  type StageAnswer,
} from "./protocol.ts";
