import { additionPath } from "../../articles/explore/path.ts";
import type { ScenarioChoice } from "../../articles/explore/types.ts";
import type { Engine } from "../open-engine.ts";
import { loadScript } from "./load-script.ts";

/** What the scripts of scenarios leave. */
type Scope = { ssylka?: { additions?: Readonly<Record<string, string>> } };

/** The scripts of scenarios that are there already. */
export function additionsHere(): Readonly<Record<string, string>> {
  return (globalThis as Scope).ssylka?.additions ?? {};
}

/**
 * Gives the engine the model of a scenario that has equations of its own, once; a page from a folder can load a script, and
 * nothing else.
 *
 * @throws Error where the script is not to be had
 */
export class Additions {
  private readonly engine: Engine;
  private readonly known = new Set<string>();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  async need({ id, addition }: ScenarioChoice): Promise<void> {
    if (!addition || this.known.has(id)) return;
    if (additionsHere()[id] === undefined) await loadScript(`../${additionPath(id)}`);
    const text = additionsHere()[id];
    if (text === undefined) throw new Error(additionPath(id));
    if (this.known.has(id)) return;
    this.known.add(id);
    this.engine.add(text);
  }
}
