/// <reference lib="dom" />
import { additionPath } from "../../articles/explore/path.ts";
import type { ScenarioChoice } from "../../articles/explore/types.ts";
import type { Engine } from "../open-engine.ts";

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

/** Runs a classic script of the site. @throws Error naming it */
export function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = path;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(path));
    };
    document.head.append(script);
  });
}
