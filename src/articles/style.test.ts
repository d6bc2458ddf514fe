import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { styleFor, styleOf } from "./style.ts";

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

test("a page takes the rules whose classes it or a script of it has, and all that name none", () => {
  const style =
    "body {margin: 0;}.here {a: b;}.here .gone {a: b;}.gone, p.here {a: b;}.made:hover {a: b;}@media print {.gone {a: b;}.here {c: d;}}@media screen {.gone {a: b;}}@font-face {src: x;}:not(.gone) {a: b;}\n";
  const page = '<p class="x here"></p>';
  expect(styleFor(style, [page], ["one.className = 'made'"])).toBe(
    "body{margin: 0;}.here{a: b;}.gone, p.here{a: b;}.made:hover{a: b;}@media print{.here{c: d;}}@font-face{src: x;}:not(.gone){a: b;}\n",
  );
});
