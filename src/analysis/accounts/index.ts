/** What chips, hours and gains are made of: sums that are exact in every world. */
export { BASELINE, type Path, switchOf } from "./beside-baseline.ts";
export { type Limited, limitedOf, sharesOf } from "./binding.ts";
export { BASES, type Basis, type ChannelAccount, channelNames, channelsOf } from "./channels.ts";
export { SOURCES, USES, type Use, useNames, usesAt } from "./chips-by-use.ts";
export {
  type FrontierAccount,
  frontierGain,
  frontierNames,
  MAKINGS,
  type Whose,
} from "./frontier.ts";
export { type HoursAccount, hoursOf } from "./hours.ts";
export { PATHS } from "./paths.ts";
export { type BesidePlan, planBeside } from "./plan-beside.ts";
export { type PathSplit, splitByPath } from "./split-by-path.ts";
export { type Column, minus, plus, type Spread, spreadOf } from "./spread.ts";
