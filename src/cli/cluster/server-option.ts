import { createHash } from "node:crypto";
import { join } from "node:path";
import { CODE, codeHash } from "../../api/code-hash.ts";
import { wholeNumber } from "../../api/whole-number.ts";
import { VERSION } from "../../api/workspace.ts";
import type { ClusterAddress, Edition } from "../../cluster/index.ts";
import { type Fault, InputError } from "../../units/index.ts";

/** Names the server where `--cluster` stands alone: a password there is in no list of processes. */
const VARIABLE = "SSYLKA_CLUSTER";

/** Seconds of silence after which work or a run is taken over. */
const TAKEOVER = { usual: 15, low: 1, high: 3600 };

/** Rooms that compute: machines whose code differs elsewhere give the same bits. */
const COMPUTING = [
  "numeric",
  "units",
  "random",
  "catalog",
  "hardware",
  "rules",
  "engine",
  "ensemble",
  "cluster",
];

/** The server that `--cluster` names, or the environment where it names none. @throws InputError */
export async function serverOf(
  written: string | true | undefined,
): Promise<{ readonly address: ClusterAddress; readonly where: string }> {
  // Loaded when it is needed: no other command talks to a server.
  const { readAddress } = await import("../../cluster/index.ts");
  if (typeof written === "string") return { address: readAddress(written), where: "--cluster" };
  const named = process.env[VARIABLE];
  if (named === undefined || named === "") {
    const what = `expected --cluster redis://host:6379/0, or ${VARIABLE} in the environment, got neither`;
    throw new InputError({ where: "--cluster", what });
  }
  return { address: readAddress(named, VARIABLE), where: VARIABLE };
}

/** Milliseconds of `--takeover`. @throws InputError */
export function takeoverOf(written: string | undefined): number {
  return secondsOf("--takeover", written ?? String(TAKEOVER.usual), TAKEOVER);
}

/** Milliseconds of an option in whole seconds. @throws InputError */
export function secondsOf(option: string, written: string, bounds: { low: number; high: number }): number {
  const faults: Fault[] = [];
  const seconds = wholeNumber(option, written, bounds, faults);
  if (faults.length > 0) throw new InputError(faults);
  return seconds * 1000;
}

/** The version of this package and what tells its computing code from any other. */
export function ownEdition(): Edition {
  const hash = createHash("sha256");
  for (const room of COMPUTING) hash.update(`${room} ${codeHash(join(CODE, room))}\n`);
  return { version: VERSION, code: hash.digest("hex") };
}
