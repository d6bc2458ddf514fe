import { expect, it } from "vitest";
import { rules } from "../../api/operations/rules.ts";
import { chipCommand } from "../commands/chip.ts";
import { rulesCommand } from "../commands/rules.ts";
import { ran } from "../testing/ran.ts";

it("Russian names paragraphs in Russian, and a note explains the words that the lines have", async () => {
  const of = async (language: "ru" | "en") =>
    (await ran(rulesCommand, ["h20", "--on", "2026-01-20"], language)).out.replaceAll(/\s+/g, " ");
  const [ru, en] = [await of("ru"), await of("en")];
  expect(en).toContain("its like, letter: ");
  expect(en).toContain("its like, letter memory bandwidth");
  expect(en).toContain("would no longer be caught by one change alone: ");
  expect(en).toContain("“By one change alone” means all else equal");
  expect(ru).toContain("подобных чипах, письмо: ");
  expect(ru).toContain("подобных чипах, письмо пропускная");
  expect(ru).not.toMatch(/letter|licences|band \d/);
  expect(ru).toContain("перестал бы подпадать, изменись одно: ");
  expect(ru).toContain("«Изменись одно» — при прочих равных");
});

it.each(["h20", "h200", "b200", "rtx-6000d", "a100-80gb"])(
  "China's stance on %s ends with one full stop",
  async (chip) => {
    for (const [language, begins] of [
      ["ru", "Китайская сторона"],
      ["en", "China's own stance"],
    ] as const) {
      const { out } = await ran(rulesCommand, [chip, "--on", "2026-01-20"], language);
      const stance = new RegExp(`^${begins}[^]*?(?=\\n(?:[^\\n]*:$|·|  ))`, "m").exec(out)?.[0];
      expect(stance, out).toMatch(/[^.]\.$/);
    }
  },
);

it("the day of the law ends with one full stop", () => {
  const said = (language: "ru" | "en") => rules.says({ lawAsOf: "2026-09-01", rules: [] } as never, language);
  expect(said("ru").replaceAll("\u00a0", " ")).toMatch(/^Законы на 1 сентября 2026 г\. [^.]/);
  expect(said("en")).toMatch(/^Law as of 2026-09-01\. [^.]/);
});

it("a chip that is known by reports alone is announced by nobody", async () => {
  const head = async (chip: string, language: "ru" | "en") =>
    (await ran(chipCommand, [chip], language)).out.replaceAll("\u00a0", " ");
  expect(await head("b30a", "en")).toMatch(/^NVIDIA B30A .*; reported 19 August 2025;/);
  expect(await head("b30a", "ru")).toMatch(/^NVIDIA B30A .*; о нём сообщили 19 августа 2025/);
  expect(await head("h20", "en")).toMatch(/; announced 9 November 2023;/);
});
