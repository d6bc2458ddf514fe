import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUILT_IN_CATALOG, type Chip, loadCatalog } from "../../catalog/index.ts";
import { loadRules, type RuleBook } from "../load-rules.ts";

/** The law and the chips of the built-in catalog, for tests: read without the other folders, which say nothing of law. */
export function lawUnderTest(): {
  readonly book: RuleBook;
  readonly chips: ReadonlyMap<string, Chip>;
  chip(id: string): Chip;
} {
  const folder = mkdtempSync(join(tmpdir(), "law-"));
  try {
    for (const kind of ["sources", "chips", "rules"])
      cpSync(join(BUILT_IN_CATALOG.root, kind), join(folder, kind), { recursive: true });
    const { chips, rules } = loadCatalog([{ root: folder, shownAs: "catalog" }]);
    const chip = (id: string): Chip => {
      const found = chips.get(id);
      if (!found) throw new Error(`no chip ${id} in the catalog`);
      return found;
    };
    return { book: loadRules(rules.values()), chips, chip };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
