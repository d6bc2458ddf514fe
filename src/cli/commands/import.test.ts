import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileOf } from "../../engine/xmile/testing/run-file.ts";
import { reportFailure } from "../report-failure.ts";
import { ran } from "../testing/ran.ts";
import { importCommand } from "./import.ts";
import { runCommand } from "./run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ssylka-import-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What import says of a file in each language, the code first. */
function said(file: string) {
  try {
    importCommand("en").exitOverride().parse([file], { from: "user" });
    return [0];
  } catch (error) {
    const [en, ru] = (["en", "ru"] as const).map((language) => reportFailure(error, false, language));
    return [en!.code, en!.text, ru!.text];
  }
}

it("a file in another encoding is refused, since its names would be others", () => {
  const text = '<?xml version="1.0" encoding="utf-16"?><xmile version="1.0"/>';
  const utf16 = join(folder, "utf-16.xmile");
  writeFileSync(utf16, Buffer.from(`\uFEFF${text}`, "utf16le"));
  const latin = join(folder, "latin.xmile");
  writeFileSync(latin, Buffer.from(`${text}<!-- é -->`, "latin1"));
  for (const file of [utf16, latin])
    expect(said(file)).toEqual([
      2,
      `${file}: expected UTF-8 text, got other bytes\n`,
      `${file}: ожидался текст в UTF-8, оказались другие байты\n`,
    ]);
});

it("a device that never ends is not read", () => {
  const [code, en] = said("/dev/zero");
  expect([code, en]).toEqual([2, "/dev/zero: expected a regular file, got another kind\n"]);
});

it("a folder is named as one", () => {
  expect(said(folder)).toEqual([
    2,
    `${folder}: expected a regular file, got a folder\n`,
    `${folder}: ожидался обычный файл, дана папка\n`,
  ]);
});

it("a file that is not there is told in the reader's language", () => {
  const file = join(folder, "none.xmile");
  const [, en, ru] = said(file);
  expect(en).toBe(`${file}: expected a file that can be read, got nothing of that name; check the path\n`);
  expect(ru).toBe(
    `${file}: ожидался файл, который можно прочитать, оказалось: ничего с таким именем; проверьте путь\n`,
  );
});

const TEACUP = fileOf(
  `<stock name="Teacup Temperature"><eqn>180</eqn><outflow>Heat Loss, to "Room"</outflow></stock>
   <flow name="Heat Loss, to &quot;Room&quot;"><eqn>(Teacup_Temperature - 70) / 10</eqn></flow>
   <aux name="Chance"><eqn>INT(-TIME)</eqn></aux>`.replaceAll('to "Room"</out', "to &quot;Room&quot;</out"),
  { stop: "30", dt: "<dt>0.125</dt>" },
).replace("<sim_specs>", '<sim_specs method="euler" time_units="Minute">');

it("a model is imported into a folder and then run, with the numbers of import itself", async () => {
  const [file, out] = [join(folder, "teacup.xmile"), join(folder, "teacup")];
  writeFileSync(file, TEACUP);
  const direct = await ran(importCommand, [file, "--csv"]);
  expect(direct.out.split("\n").slice(0, 2)).toEqual([
    'Time,Teacup Temperature,"Heat Loss, to ""Room""",Chance',
    "0,180,11,0",
  ]);
  expect(direct.out.trim().split("\n")).toHaveLength(1 + 241);
  const written = await ran(importCommand, [file, "--out", out]);
  expect(written).toEqual({
    out: `Written: ${out} (4 files, 3 variables). Next: ssylka run ${out} --csv\n`,
    err: "",
  });
  expect(readdirSync(out).sort()).toEqual(["helpers.yaml", "model.yaml", "time.yaml", "variables.yaml"]);
  expect(await ran(runCommand, [out, "--csv"])).toEqual(direct);
  const method = ["--method", "rk4"];
  expect(await ran(runCommand, [out, "--csv", ...method])).toEqual(
    await ran(importCommand, [file, "--csv", ...method]),
  );
  const summary = await ran(runCommand, [out], "ru");
  expect(summary.out).toContain("Время от 0 до 30 с шагом 0,125 (Minute)");
  expect(JSON.parse((await ran(runCommand, [out, "--json"])).out)).toEqual(
    JSON.parse((await ran(importCommand, [file, "--json"])).out),
  );
});

it("times have no thousands: 2015 is a year", async () => {
  const file = join(folder, "years.xmile");
  const start = TEACUP.replace("<start>0</start>", "<start>2015</start>");
  expect(start).not.toBe(TEACUP);
  writeFileSync(
    file,
    start.replace("<stop>30</stop>", "<stop>12510</stop>").replace(/<dt>.*?<\/dt>/, "<dt>5</dt>"),
  );
  expect((await ran(importCommand, [file])).out).toContain("Time from 2015 to 12510 in steps of 5 ");
  expect((await ran(importCommand, [file], "ru")).out).toContain("Время от 2015 до 12510 с шагом 5 ");
});

it("a folder with files in it is left alone unless asked; a changed equation is run", async () => {
  const [file, out] = [join(folder, "again.xmile"), join(folder, "again")];
  writeFileSync(file, TEACUP);
  await ran(importCommand, [file, "--out", out]);
  expect((await ran(importCommand, [file, "--out", out], "ru")).err).toBe(
    `--out: в «${out}» уже есть файлы: назовите новую папку или добавьте --force, чтобы заменить файлы с теми же именами\n`,
  );
  expect((await ran(importCommand, [file, "--out", out, "--force"])).err).toBe("");
  writeFileSync(join(out, "later.yaml"), "quantities: {}\n");
  for (const [language, said] of [
    [
      "en",
      `"${out}" holds later.yaml, which run would read as a part of the model: take it away or name a new folder`,
    ],
    [
      "ru",
      `в «${out}» есть later.yaml, а run прочёл бы этот файл как часть модели: уберите его или назовите новую папку`,
    ],
  ] as const)
    expect((await ran(importCommand, [file, "--out", out, "--force"], language)).err).toBe(
      `--out: ${said}\n`,
    );
  rmSync(join(out, "later.yaml"));
  const equations = join(out, "variables.yaml");
  writeFileSync(equations, readFileSync(equations, "utf8").replace("- 70", "- 20"));
  expect((await ran(runCommand, [out, "--csv"])).out.split("\n")[1]).toBe("0,180,16,0");
});

it.each([
  [
    [".", "--worlds", "8"],
    "MODEL: expected a folder with model.yaml, got",
    "MODEL: нужна папка с model.yaml, а в «",
  ],
  [
    ["MODEL", "--worlds", "8"],
    "--worlds: expected a question beside --worlds, got the model",
    "--worlds: --worlds бывает у вопроса, а «",
  ],
  [
    ["cost-of-v3", "--method", "rk4"],
    "--method: expected a model beside --method, got the question",
    "--method: --method бывает у модели, а «",
  ],
  [
    ["MODEL", "--csv", "--json"],
    "--csv: expected --json or --csv, got both",
    "--csv: ожидалось --json или --csv",
  ],
  [
    ["MODEL", "--method", "rk5"],
    '--method: expected one of euler, rk2, rk4, got "rk5"',
    "--method: ожидалось одно из: euler, rk2, rk4; дано «rk5»",
  ],
] as const)("run %j is refused in one line", async (words, en, ru) => {
  const [file, out] = [join(folder, "refused.xmile"), join(folder, "refused")];
  writeFileSync(file, TEACUP);
  await ran(importCommand, [file, "--out", out, "--force"]);
  const given = words.map((word) => (word === "MODEL" ? out : word === "." ? folder : word));
  for (const [language, said] of [
    ["en", en],
    ["ru", ru],
  ] as const) {
    const { out: printed, err } = await ran(runCommand, given, language);
    expect([printed, err.slice(0, said.length)]).toEqual(["", said]);
    expect(err.trim()).not.toContain("\n");
  }
});

it("what a reader of XMILE should know of the numbers is told in both languages", async () => {
  const file = join(folder, "notes.xmile");
  writeFileSync(
    file,
    fileOf('<aux name="My x"><eqn>DELAY1(1, 0.1 + TIME) + 1 / (TIME - 2)</eqn></aux>').replace(
      "<sim_specs>",
      '<sim_specs method="gear">',
    ),
  );
  const [en, ru] = [await ran(importCommand, [file]), await ran(importCommand, [file], "ru")];
  expect(en.err).toContain('integrated by rk4 with the step of the file, not by "gear"');
  expect(en.err).toContain("ssylka: my_x is no finite number from time 2 on\n");
  expect(ru.err).toContain("считается методом rk4 с шагом файла, а не «gear»");
  expect(ru.err).toContain("ssylka: my_x: с момента 2 это не число\n");
});
