import { expect, test } from "vitest";
import { stackable } from "./stackable.ts";

const table = (classes: string, body: string) =>
  `<table${classes}><thead><tr><th scope="col">Rule</th><th scope="col">On <b>2</b>\u00A0May</th></tr></thead><tbody>${body}</tbody></table>`;

test("every cell but the first of its row is told the words above it", () => {
  const made = stackable(
    table(' class="twin"', '<tr id="a"><th scope="row">H20</th><td class="figure"><a>7</a></td></tr>'),
  );
  expect(made).toContain('<table class="stacked twin">');
  expect(made).toContain(
    '<tr id="a"><th scope="row">H20</th><td class="figure" data-column="On 2\u00A0May"><a>7</a></td></tr>',
  );
  expect(stackable(table("", "<tr><td>a</td><td>b</td></tr>"))).toContain(
    '<td>a</td><td data-column="On 2\u00A0May">b</td>',
  );
});

test("a table that names its columns itself stays as it is", () => {
  const own = table(' class="chips"', '<tr><th>H20</th><td data-column="x">1</td></tr>');
  expect(stackable(own)).toBe(own);
  expect(stackable("<table><tbody></tbody></table>")).toBe("<table><tbody></tbody></table>");
});
