import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { styleOf } from "./style.ts";

test("comments and indents go, strings and what is divided by a line stay", () => {
  const folder = mkdtempSync(join(tmpdir(), "style-"));
  const text = `/* of
two lines */
a,
b > c {
  content: "/* no comment */"; /* one */
  background:
    linear-gradient(
      to right,
      red) 0 0 /
      3rem
      100%;
}
@media print {
  .x :is(a, b) {
    color: red;
  }
}
`;
  writeFileSync(join(folder, "site.css"), text);
  expect(styleOf(folder)).toBe(
    'a,b > c {content: "/* no comment */";background: linear-gradient(to right,red) 0 0 / 3rem 100%;}@media print {.x :is(a, b) {color: red;}}\n',
  );
  rmSync(folder, { recursive: true });
});
