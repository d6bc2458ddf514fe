import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SMALL_CATALOG, smallCatalog } from "../../test/small-catalog.ts";
import { InputError } from "../units/index.ts";
import { loadCatalog } from "./load-catalog.ts";

const path = fc.constantFrom(...Object.keys(SMALL_CATALOG));
const change = fc.constantFrom("replace", "insert", "delete");

test("a catalog with one byte of one file changed loads, or is refused by lines that name a place", () => {
  const root = smallCatalog();
  let refused = 0;
  fc.assert(
    fc.property(path, fc.nat(), fc.nat(255), change, (file, position, byte, kind) => {
      const good = Buffer.from(SMALL_CATALOG[file]!);
      const at = position % good.length;
      const middle = kind === "delete" ? [] : [byte];
      const rest = good.subarray(kind === "insert" ? at : at + 1);
      writeFileSync(join(root.root, file), Buffer.concat([good.subarray(0, at), Buffer.from(middle), rest]));
      try {
        loadCatalog(root);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        refused += 1;
        for (const fault of error.faults) {
          expect(fault.where).toMatch(/^catalog\/[^:]+(:\d+:\d+)?$/);
          expect(fault.what).toMatch(/^expected .+, got .+/s);
          expect(fault.what).not.toContain("\n");
        }
      } finally {
        writeFileSync(join(root.root, file), good);
      }
    }),
    { numRuns: 600, seed: 1 },
  );
  expect(refused).toBeGreaterThan(100);
});
