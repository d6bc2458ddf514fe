import type { Fault } from "../../units/index.ts";
import type { FaultList } from "../faults.ts";
import type { XmileTime } from "./read-context.ts";
import type { Method } from "./runge-kutta.ts";
import { childOf, type XmlElement } from "./xml-tree.ts";

/** As many as the engine's calendar has months. */
const MOST_STEPS = 100_000;

export const METHODS = ["euler", "rk2", "rk4"] as const satisfies readonly Method[];

/** Reads `<sim_specs>`: start, stop, dt (or its reciprocal), the method of integration and the unit of time. */
export function readTime(
  root: XmlElement,
  faults: FaultList,
  notes: Fault[],
  asked?: Method,
): XmileTime | undefined {
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
  const unit = specs.attributes.time_units ?? "time";
  return { start, stop, step, steps, unit, method: asked ?? methodOf(root, specs, notes) };
}

/** The first of the methods named that we have; others have a step of changing length. */
function methodOf(root: XmlElement, specs: XmlElement, notes: Fault[]): Method {
  const named = (specs.attributes.method ?? "euler").toLowerCase().split(/[\s,]+/);
  const [known] = named.flatMap((name) => METHODS.filter((method) => method === name));
  // So say the five files of its own export among the public test models, whose own form and results say Euler's.
  if (known === "rk4" && childOf(childOf(root, "header"), "product")?.text.trim() === "Vensim") {
    const what =
      "integrated by Euler's method: Vensim writes RK4 into its XMILE whatever the model's own method is; --method rk4 takes it at its word";
    notes.push({ where: specs.where, path: "sim_specs", what });
    return "euler";
  }
  if (known) return known;
  const what = `integrated by rk4 with the step of the file, not by "${named.join(", ").slice(0, 40)}": expect small differences from other tools`;
  notes.push({ where: specs.where, path: "sim_specs", what });
  return "rk4";
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
