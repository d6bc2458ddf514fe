import { expect, test } from "vitest";
import { faultsOf, SMALL_CATALOG, smallCatalog } from "../../test/small-catalog.ts";
import { plainName } from "./plain-name.ts";

const H20 = SMALL_CATALOG["chips/h20.yaml"]!;
const other = (aliases: string) =>
  H20.replace("id: h20", "id: h30")
    .replaceAll("NVIDIA H20", "NVIDIA H30")
    .replace("aliases: [H20 96GB]", `aliases: [${aliases}]`);

test("an alias of two chips is a fault at the later one, whatever the punctuation", () => {
  expect(faultsOf(smallCatalog({ "chips/h30.yaml": other("H30, h20-96gb") }))).toEqual([
    'catalog/chips/h30.yaml:9:16 aliases[1]: expected a name of this chip alone, got "h20-96gb", which is also "h20"',
  ]);
});

test("an alias that is another chip's id or name is a fault", () => {
  expect(faultsOf(smallCatalog({ "chips/h30.yaml": other("H20") }))).toEqual([
    'catalog/chips/h30.yaml:9:11 aliases[0]: expected a name of this chip alone, got "H20", which is also "h20"',
  ]);
  expect(faultsOf(smallCatalog({ "chips/h30.yaml": other("NVIDIA-H20") }))).toHaveLength(1);
});

test("a chip may say its own name twice", () => {
  expect(faultsOf(smallCatalog({ "chips/h30.yaml": other("H30, h-30") }))).toEqual([]);
});

test("Cyrillic letters that look Latin are Latin in a name", () => {
  expect(plainName("АВЕКМНОРСТУХ-100")).toBe("abekmhopctyx100");
  expect(plainName("昇腾910")).toBe("昇腾910");
});
