import type { Fault } from "../../units/index.ts";
import type { FaultList } from "../faults.ts";
import type { XmileTime } from "./read-context.ts";
import { childOf, type XmlElement } from "./xml-tree.ts";

/** As many as the engine's calendar has months. */
const MOST_STEPS = 100_000;

/** Reads `<sim_specs>`: start, stop, dt (or its reciprocal) and the unit of time. */
export function readTime(root: XmlElement, faults: FaultList, notes: Fault[]): XmileTime | undefined {
  const specs = childOf(root, "sim_specs");
  if (!specs) {
    faults.add(root.where, "", "expected <sim_specs> with start, stop and dt");
    return undefined;
  }
  const [start, stop] = [number(specs, "start", faults), number(specs, "stop", faults)];
  const dt = childOf(specs, "dt");
  const written = dt ? number(specs, "dt", faults) : 1;
  if (start === undefined || stop === undefined || written === undefined) return undefined;
  const step = dt?.attributes.reciprocal?.toLowerCase() === "true" ? 1 / written : written;
  const steps = Math.round((stop - start) / step);
  if (!(step > 0) || !(steps >= 1 && steps <= MOST_STEPS)) {
    const what = `expected dt above 0 and 1 to ${MOST_STEPS} steps from start to stop, got dt ${step} and ${steps} steps`;
    faults.add(specs.where, "sim_specs", what);
    return undefined;
  }
  const method = (specs.attributes.method ?? "euler").toLowerCase();
  if (method !== "euler") {
    const what = `integrated by Euler's method, not by "${method}": expect small differences from other tools`;
    notes.push({ where: specs.where, path: "sim_specs", what });
  }
  return { start, stop, step, steps, unit: specs.attributes.time_units ?? "time" };
}

function number(specs: XmlElement, name: string, faults: FaultList): number | undefined {
  const text = childOf(specs, name)?.text.trim() ?? "";
  const value = Number(text);
  if (text !== "" && Number.isFinite(value)) return value;
  faults.add(
    childOf(specs, name)?.where ?? specs.where,
    "sim_specs",
    `expected a number in <${name}>, got "${text}"`,
  );
  return undefined;
}
