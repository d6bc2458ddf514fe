import { expect, it } from "vitest";
import { recordTable } from "./tables.ts";

const name = { ru: "Ряд", en: "Series" };
const point = { date: "2023-06-01", value: 3.2 };

it("a column for the names of points stands only where a point has one, under the head that is asked for", () => {
  const bare = recordTable([{ name, points: [point] }], "en")!;
  expect(bare.columns).toEqual(["Series", "Date", "Value"]);
  expect(bare.rows[0]).toHaveLength(3);
  const head = { ru: "Чей выпуск", en: "Whose release" };
  const named = recordTable([{ name, points: [point, { ...point, label: "Yi-34B" }] }], "en", head)!;
  expect(named.columns[2]).toBe("Whose release");
  expect(named.rows.map((row) => row[2]!.text)).toEqual(["", "Yi-34B"]);
});

it("a lower bound is told as one", () => {
  const table = recordTable([{ name, points: [{ ...point, atLeast: true }] }], "ru")!;
  expect(table.rows[0]!.at(-1)!.text).toBe("не меньше\u00a03,2");
});
