export { type ChineseStance, chineseGate } from "./chinese-gate.ts";
export { inGroup } from "./country-group.ts";
export { dateProblems } from "./date-problems.ts";
export type { StatusName } from "./decide.ts";
export { DISCLAIMER, describeStatus, notChecked, QUANTITY_WORDS, STATUS_WORDS } from "./describe.ts";
export { type Distance, distance } from "./distance.ts";
export { gate, type Passage } from "./gate.ts";
export { GATE_ROLES, mayDecide } from "./gate-roles.ts";
export { isInForce, rulesInForce } from "./in-force.ts";
export type { Interval, Relation, Truth } from "./interval.ts";
export { lawAsOf } from "./law-as-of.ts";
export { bindingDate, loadRules, type RuleBook } from "./load-rules.ts";
export { MOVED, type Moved } from "./moved.ts";
export { paragraphName } from "./paragraph-name.ts";
export { type CaughtSales, caughtSales, type Share, type Spread } from "./past-sales.ts";
export type { Comparison } from "./predicate.ts";
export {
  memoryBandwidth,
  memoryBandwidthDensity,
  performanceDensity,
  type Quantities,
  quantities,
  totalBandwidth,
  transferRate,
} from "./quantities.ts";
export { type Computed, exactly, isMemoryStack, type QuantityName } from "./quantity.ts";
export type { Question, Switches } from "./question.ts";
export {
  chipAt,
  type Plane,
  type PlaneAxis,
  type PlaneBase,
  type RegionKind,
  type RegionMap,
  regionAt,
  regionKind,
  regionMap,
} from "./regions.ts";
export {
  CHIP_ROLES,
  type CountryGroups,
  countryGroupsSchema,
  type Paragraph,
  type Predicate,
  type Rule,
  ruleSchema,
  type Treatment,
} from "./rule-schema.ts";
export { type SingleChange, singleChanges } from "./single-changes.ts";
export { type MemoryStack, type StackStatus, stackStatus } from "./stack-status.ts";
export {
  type ChipStatus,
  type ComputedFigures,
  figures,
  type Policy,
  type Remark,
  type Settled,
  settle,
  status,
} from "./status.ts";
export { firstDay, type Stretch, sinceAnnounced, timeline, turningDays } from "./timeline.ts";
export { BIT_LENGTH, TF32_BITS, tpp } from "./tpp.ts";
export { type StatusChange, type StatusOutline, type TwoLaws, type WhatIf, whatIf } from "./what-if.ts";
