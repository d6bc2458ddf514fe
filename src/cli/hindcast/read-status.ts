import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../api/workspace.ts";
import { InputError } from "../../units/index.ts";
import type { HindcastStatus } from "./status.ts";

const FILE = "status/hindcast.json";

/**
 * The scores that `npm run hindcast` wrote.
 *
 * @throws InputError when there are none, or the file is not what it writes
 */
export function readHindcastStatus(): HindcastStatus {
  const parsed: unknown = parse(readFileSync(join(PACKAGE_ROOT, FILE), "utf8"));
  const { runs, refused, met } = (parsed ?? {}) as Partial<HindcastStatus>;
  if (Array.isArray(runs) && Array.isArray(refused) && Array.isArray(met))
    return { runs, refused, met } as HindcastStatus;
  throw new InputError({
    where: FILE,
    what: "expected runs, refused and met, as npm run hindcast writes them, got something else",
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError({ where: FILE, what: "expected JSON, got something else; run npm run hindcast" });
  }
}
