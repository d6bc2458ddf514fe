// The worker of a measured page: times blocks.
import { blockTimer } from "./page.mjs";

let time;
globalThis.onmessage = ({ data: { plan, runs } }) => {
  if (plan) time = blockTimer(plan);
  globalThis.postMessage(time(runs));
};
