import { expect, test } from "vitest";
import { stems } from "../../articles/search/stem.ts";
import type { SearchData } from "../../articles/search/types.ts";
import { searchOf } from "./rank.ts";

const entry = (href: string, kind: number, title: string, text = ""): SearchData["entries"][number] => [
  href,
  kind,
  title,
  "",
  [...new Set(stems(text))].join(" "),
];
const data: SearchData = {
  language: "ru",
  groups: [],
  words: { found: "", nothing: "", more: "", anyWord: "" },
  entries: [
    entry("a", 3, "Откуда взялись чипы", "Серые поставки и контрабанда чипов H20 из Сингапура"),
    entry("b", 5, "NVIDIA H20", "не подпадает"),
    entry("c", 5, "NVIDIA H200", "лицензия"),
    entry("d", 1, "Контрабанда", "оценки расходятся"),
    entry("e", 10, "Память и её объём"),
  ],
};
const search = searchOf(data);
const found = (words: string) => search(words).places.map((place) => data.entries[place]![0]);

test("another form of the word finds it, in titles before texts", () => {
  expect(found("контрабанды")).toEqual(["d", "a"]);
  expect(found("ПАМЯТЬЮ")).toEqual(["e"]);
});

test("a name is found whole before names that begin with it", () => {
  expect(found("h20")).toEqual(["b", "c", "a"]);
  expect(found("H200")).toEqual(["c"]);
});

test("the beginning of a word is enough", () => {
  expect(found("сингап")).toEqual(["a"]);
});

test("all words together come first; where they stand nowhere together, entries with most of them are given and it is said", () => {
  expect(search("контрабанда H20")).toMatchObject({ places: [0], partly: false });
  expect(search("контрабанда самолётов")).toMatchObject({ places: [3, 0], partly: true });
});

test("a preposition of one letter, which no text is indexed by, hides nothing", () => {
  expect(search("чипы в Сингапуре")).toMatchObject({ places: [0], partly: false });
  expect(search("в")).toEqual({ places: [], partly: false });
});

test("names in Russian letters find their pages, in any form", () => {
  const names = searchOf({
    ...data,
    entries: [
      entry("huawei", 5, "Huawei Ascend 910C"),
      entry("nvidia", 5, "NVIDIA H20"),
      entry("deepseek", 4, "DeepSeek"),
    ],
  });
  for (const [asked, place] of [
    ["хуавей", 0],
    ["Хуавэй", 0],
    ["хуавея", 0],
    ["нвидиа", 1],
    ["энвидиа", 1],
    ["дипсик", 2],
    ["дипсика", 2],
  ] as const)
    expect(names(asked), asked).toMatchObject({ places: [place], partly: false });
  expect(names("метафора").places).toEqual([]);
});

test("nothing asked and nothing known give nothing", () => {
  expect(search(" … ")).toEqual({ places: [], partly: false });
  expect(search("жираф")).toEqual({ places: [], partly: false });
});

test("a thing whose name is asked for is known by it, with its maker or without; other words name nothing", () => {
  expect(search("h20").named).toBe(5);
  expect(search("NVIDIA H20").named).toBe(5);
  for (const words of ["контрабанда", "h2", "память", "чипы H20"])
    expect(search(words).named).toBeUndefined();
});
