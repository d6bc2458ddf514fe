import { expect, test } from "vitest";
import { stem, stems, wordsOf } from "./stem.ts";

const same = (...forms: string[]) => {
  expect(new Set(forms.map(stem)).size, `${forms.join(" ")}: ${forms.map(stem).join(" ")}`).toBe(1);
};

test("forms of a Russian word have one stem", () => {
  same("контрабанда", "контрабанды", "контрабанду", "контрабандой");
  same("память", "памяти", "памятью");
  same("отставание", "отставания", "отставанию", "отставанием");
  same("правило", "правила", "правилу", "правил", "правилами");
  same("лаборатория", "лаборатории", "лабораторий", "лабораториями");
  same("модель", "модели", "моделей", "моделями");
  same("экспортный", "экспортная", "экспортные", "экспортных", "экспортному");
  same("чип", "чипы", "чипов", "чипами");
  same("лицензия", "лицензии", "лицензию", "лицензий");
  same("обогнать", "обогнал", "обогнали");
});

test("forms of an English word have one stem", () => {
  same("chip", "chips");
  same("memory", "memories");
  same("licence", "licences");
  same("rule", "rules", "ruled", "ruling");
  same("train", "trains", "training", "trained");
  same("stop", "stops", "stopped", "stopping");
  same("process", "processes", "processing");
});

test("different words stay apart", () => {
  for (const [one, other] of [
    ["память", "пама"],
    ["чип", "чип2"],
    ["rule", "rural"],
    ["модель", "модуль"],
    ["us", "use"],
  ] as const)
    expect(stem(one)).not.toBe(stem(other));
});

test("names with digits stay whole, and «ё» is «е»", () => {
  expect(stems("Чип H20, 910C и V3.2")).toEqual(["чип", "h20", "910c", "и", "v3", "2"]);
  expect(wordsOf("Ещё")).toEqual(["еще"]);
});
