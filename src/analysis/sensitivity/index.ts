/** What moves an output: variance shared out among inputs, sources and boxes of worlds. */
export { type Box, type Boxes, boxesOf, type Restriction } from "./boxes.ts";
export { type FirstOrder, firstOrders } from "./first-order.ts";
export { allElseDrawnAnew, drawnAnew, type InputGroup, processesOf, withCorrelated } from "./groups.ts";
export type { VarianceShare } from "./jackknife.ts";
export { misread, type Resting, timesFactor } from "./misread.ts";
export { closedFirstOrder, totalOrder } from "./pick-freeze.ts";
export { type SourceShare, sourceShares } from "./sources.ts";
export { drawnInputs, type Target, targetColumn } from "./target.ts";
