import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Question } from "../analysis/index.ts";
import { CODE, codeHash } from "../api/code-hash.ts";
import { identityOf, type RunSize } from "../api/run-question.ts";
import { PACKAGE_ROOT, type Workspace } from "../api/workspace.ts";
import type { SiteFile } from "../articles/index.ts";
import { cacheFolder, openNewestCache } from "./newest-cache.ts";
import { FEWEST_KEPT } from "./run-together.ts";

/** A site in memory, and the answer on its front page. */
export interface KeptSite {
  readonly answer: Answer;
  readonly files: readonly SiteFile[];
}

/** The site that was published last, which is kept for the next time. */
export interface SiteStore {
  /** Undefined where anything that it was made from is other now. */
  readonly kept: KeptSite | undefined;
  keep(site: KeptSite): void;
}

/** Folders of texts and records that pages are made of. */
const ROOMS = ["catalog", "model", "questions", "status", "web"] as const;

/** Looks whether the last site published was made of the same question, worlds, texts and code. */
export function openKeptSite(workspace: Workspace, question: Question, size: RunSize): SiteStore {
  if (size.worlds < FEWEST_KEPT) return { kept: undefined, keep: () => {} };
  const cache = openNewestCache<KeptSite>(cacheFolder("site"));
  const identity = {
    ...identityOf(workspace, size),
    question,
    texts: textsHash(),
    pages: codeHash(CODE, true),
  };
  return { kept: cache.get(identity), keep: (site) => cache.set(identity, site) };
}

/** SHA-256 of every file in the rooms, by its name. */
function textsHash(): string {
  const hash = createHash("sha256");
  for (const room of ROOMS) {
    const names = readdirSync(join(PACKAGE_ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) {
      const text = readFileSync(name);
      hash.update(`${name}\n${text.length}\n`).update(text);
    }
  }
  return hash.digest("hex");
}
