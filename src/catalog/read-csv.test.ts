import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "./read-csv.ts";

const read = (text: string) => readCsv("f.csv", text, ["a", "b"]);

test("quotes hold commas, line ends and doubled quotes; places go on behind them", () => {
  const table = read('a,b\n"x, ""y""\nz",1\r\n,"2"');
  expect(table.rows).toEqual([
    { a: 'x, "y"\nz', b: "1" },
    { a: "", b: "2" },
  ]);
  expect(table.where(0)).toBe("f.csv:2:1");
  expect(table.where(0, "b")).toBe("f.csv:3:4");
  expect(table.where(1, "b")).toBe("f.csv:4:2");
});

test("a header alone is an empty table, and a comma at the very end an empty cell", () => {
  expect(read("a,b").rows).toEqual([]);
  expect(read("a,b\n1,").rows).toEqual([{ a: "1", b: "" }]);
});

test.each([
  ["an empty file", "", "f.csv:1:1: expected the header a,b, got an empty file"],
  ["another header", "a,c\n", "f.csv:1:3: expected the header a,b, got a,c"],
  ["a header with more", "a,b,c\n", "f.csv:1:5: expected the header a,b, got a,b,c"],
  ["a narrow row", "a,b\n1\n", "f.csv:2:1: expected 2 cells, got 1"],
  ["a blank line", "a,b\n\n1,2\n", "f.csv:2:1: expected 2 cells, got 1"],
  ["blanks around a cell", "a,b\n1, 2\n", 'f.csv:2:3: expected no blanks around a cell, got " 2"'],
  ["an open quote", 'a,b\n1,"2\n', "f.csv:2:3: expected a closing quote, got none"],
  [
    "a quote inside a cell",
    'a,b\n1,2"3\n',
    "f.csv:2:4: expected a quote only around a whole cell, got one inside it (write it twice, in quotes)",
  ],
  [
    "text behind a quote",
    'a,b\n1,"2"3\n',
    'f.csv:2:6: expected a comma or a line end after a closing quote, got "3"',
  ],
])("%s is refused in one line", (_title, text, line) => {
  expect(() => read(text)).toThrow(line);
});

test("every narrow row is reported", () => {
  expect(() => read("a,b\n1\n2\n")).toThrow(
    "f.csv:2:1: expected 2 cells, got 1\nf.csv:3:1: expected 2 cells, got 1",
  );
});

test("what is written with every cell quoted is read back", () => {
  const cell = fc
    .string()
    .map((text) => text.trim())
    // Not text of one file: control characters are refused, and line ends are made one kind.
    .filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u.test(text));
  fc.assert(
    fc.property(fc.array(fc.record({ a: cell, b: cell })), (rows) => {
      const quoted = rows.map(({ a, b }) =>
        [a, b].map((text) => `"${text.replaceAll('"', '""')}"`).join(","),
      );
      expect(read(["a,b", ...quoted].join("\n")).rows).toEqual(rows);
    }),
    { seed: 1 },
  );
});
