import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readXmile, runXmile } from "../../engine/xmile/index.ts";
import { fileOf } from "../../engine/xmile/testing/run-file.ts";
import { InputError } from "../../units/index.ts";
import { sayFault } from "../say-fault.ts";

const ROOM = new URL("../../engine/xmile/", import.meta.url);

/** Texts of the room that tell a reader what is wrong, as they stand in its files. */
const WRITTEN = readdirSync(ROOM)
  .filter((name) => name.endsWith(".ts") && !/\.test\.ts$|^write-|^split-off/.test(name))
  .flatMap((name) => {
    const text = readFileSync(new URL(name, ROOM), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/ .*/g, "");
    const literals = [...text.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)];
    return literals.map(([, a, b, c]) => (a ?? b ?? c ?? "").replaceAll(/\\(["'`])/g, "$1"));
  })
  .filter((text) =>
    /^(expected|not supported|unknown|integrated|INT and|the file has)\b| is no function/.test(text),
  );

/** Values that stand in such a text: a number, a word, or what the others cannot be. */
const VALUES = ["7", "x", "the end", "series", "time.yaml", '"x"'];

describe("every fault of a model of another tool is said in Russian", () => {
  it("finds the texts", () => {
    expect(WRITTEN.length).toBeGreaterThan(60);
  });

  it.each(WRITTEN)("%s", (text) => {
    const said = VALUES.map((value) => {
      const what = text.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, value);
      return sayFault(what, "ru") === what ? undefined : sayFault(what, "ru");
    });
    // A text that is a part of others is said with them.
    if (text.startsWith("the file has") || text.endsWith("what}") || text.startsWith("expected stage"))
      return;
    expect(said.filter((one) => one !== undefined)).not.toEqual([]);
    for (const one of said) if (one !== undefined) expect(one).toMatch(/[а-я]/);
  });
});

/** Faults of a file in Russian, one a line. */
function said(text: string): string[] {
  try {
    runXmile(readXmile(text, "m.xmile"));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.faults.map(({ what }) => sayFault(what, "ru"));
  }
  return [];
}

const dim = '<dimensions><dim name="d"><elem name="p"/><elem name="q"/></dim></dimensions>';

it.each([
  ['<aux name="x"><eqn>y + 1</eqn></aux>', "нет переменной «y»"],
  [
    '<aux name="x"><eqn>RANDOM(1)</eqn></aux>',
    "не поддерживается: функция «random»: её нет ни в XMILE, ни среди макросов файла",
  ],
  ['<aux name="x"><eqn>1 +</eqn></aux>', "нужно число, имя или «(», а уравнение кончилось"],
  ['<aux name="x"><eqn>(1</eqn></aux>', "нужно «)», а уравнение кончилось"],
  ['<aux name="x"><eqn>SQRT(1, 2)</eqn></aux>', "аргументов у sqrt должно быть 1, дано 2"],
  ['<aux name="x"><eqn/></aux>', "нужно уравнение, его нет"],
  ['<aux name="x"><eqn>x + 1</eqn></aux>', "определение по кругу: x -> x"],
  ['<stock name="s"><eqn>1</eqn><inflow>f</inflow></stock>', "нет потока «f»"],
  ['<stock name="s"><eqn>1</eqn><conveyor/></stock>', "не поддерживается: <conveyor>"],
  [
    '<aux name="x"><dimensions><dim name="d"/></dimensions><eqn> ??? </eqn></aux>',
    "не поддерживается: массивы; в файле вместо уравнения стоит «???»",
  ],
  [
    '<aux name="x"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux><aux name="y"><eqn>SUM(x[p:q])</eqn></aux>',
    "не поддерживается: массивы по частям измерений и выражения в индексах",
  ],
])("%s", (variables, expected) => {
  expect(said(fileOf(variables, { before: dim }))).toContain(expected);
});

it("XML that is none is told with the parser's own words in quotes", () => {
  expect(said("<xmile><model a></xmile>")).toEqual([
    expect.stringMatching(/^нужен правильно построенный XML, разбор остановился: «.+»$/),
  ]);
});
