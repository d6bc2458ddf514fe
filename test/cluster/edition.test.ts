import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../src/api/workspace.ts";

it("what is built says nothing of where it was built: machines that built the same source have the same edition", () => {
  const dist = join(PACKAGE_ROOT, "dist");
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".js"),
  );
  expect(files.length).toBeGreaterThan(300);
  const placed = files.filter((name) => {
    const text = readFileSync(join(dist, name), "utf8");
    return /\.dist-\d/.test(text) || text.includes(PACKAGE_ROOT.replace(/\/$/, ""));
  });
  expect(placed).toEqual([]);
});
