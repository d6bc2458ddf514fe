import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reportFailure } from "../report-failure.ts";
import { importCommand } from "./import.ts";

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

it("a file that is not there is told in the reader's language", () => {
  const file = join(folder, "none.xmile");
  const [, en, ru] = said(file);
  expect(en).toBe(`${file}: expected a file that can be read, got nothing of that name; check the path\n`);
  expect(ru).toBe(
    `${file}: ожидался файл, который можно прочитать, оказалось: ничего с таким именем; проверьте путь\n`,
  );
});
