import { answer } from "./answer.ts";
import { bundleFile, bundles } from "./bundles.ts";
import { catalog } from "./catalog.ts";
import { compare } from "./compare.ts";
import type { Operation } from "./operation.ts";
import { perf } from "./perf.ts";
import { rules } from "./rules.ts";
import { run } from "./run.ts";
import { sensitivity } from "./sensitivity.ts";
import { sources } from "./sources.ts";

/** All that may be asked: HTTP, its OpenAPI document and the MCP server are made from this table. */
export const OPERATIONS: readonly Operation[] = [
  answer,
  run,
  compare,
  sensitivity,
  rules,
  perf,
  catalog,
  sources,
  bundles,
  bundleFile,
];

export { type Control, Download, type Operation } from "./operation.ts";
