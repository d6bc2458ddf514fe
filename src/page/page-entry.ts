import { type Engine, openEngine } from "./open-engine.ts";

/** The worker's program as a text: the build puts it in. */
declare const WORKER_SOURCE: string;

/** What the classic script `engine.js` leaves for the page's own script: `ssylka.openEngine({ plan: ssylka.plan })`. */
export interface PageEngine {
  openEngine(options: { readonly plan: string; readonly workers?: number }): Engine;
  /** Set by the script that `planScript` writes. */
  plan?: string;
}

const scope = globalThis as { ssylka?: Partial<PageEngine> };
scope.ssylka = {
  ...scope.ssylka,
  openEngine: (options) => openEngine({ ...options, source: WORKER_SOURCE }),
};
