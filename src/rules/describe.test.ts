import { describe, expect, it } from "vitest";
import { DISCLAIMER, describeStatus, STATUS_WORDS } from "./describe.ts";
import { status } from "./status.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";

const { book, chips, chip } = lawUnderTest();
const DAYS = ["2022-09-01", "2023-01-01", "2023-11-01", "2024-02-01", "2025-06-01", "2026-02-01"];

describe("words for people", () => {
  it("never say free, allowed or legal", () => {
    for (const { en, ru } of Object.values(STATUS_WORDS)) {
      expect(en).not.toMatch(/\bfree\b|allowed|legal/i);
      expect(ru).not.toMatch(/свободн|разрешено|законн/i);
    }
    expect(STATUS_WORDS.free).toEqual({
      en: "not caught by the rules considered here",
      ru: "не подпадает под рассмотренные здесь правила",
    });
  });

  it("end every answer with the disclaimer, and carry what was not checked", () => {
    const result = status(book, chip("l20"), { on: "2024-02-01", to: "CN" });
    const text = describeStatus(result, chip("l20").name);
    expect(text.en.endsWith(DISCLAIMER.en)).toBe(true);
    expect(text.ru.endsWith(DISCLAIMER.ru)).toBe(true);
    expect(result.notChecked.map(({ en }) => en)).toEqual(
      expect.arrayContaining(["end use", "end user, Entity List and other lists", "sanctions"]),
    );
  });

  it("say when a threshold is only reported, and when a figure is only remembered", () => {
    const said = (id: string) =>
      describeStatus(status(book, chip(id), { on: "2025-06-01", to: "CN" }), chip(id).name).en;
    expect(said("h20")).toContain("The thresholds are as reported");
    expect(said("h20")).not.toContain("from memory");
    expect(said("mi308x")).toContain("from memory");
    expect(said("h100")).not.toContain("as reported");
  });

  it("give the figures that decide, and no others", () => {
    const because = (id: string, on: string) => status(book, chip(id), { on, to: "CN" }).because;
    expect(because("h100", "2024-02-01").en).toBe(
      "US rule of October 2023 on advanced computing, 3A090.a: TPP 15,831.2 ≥ 4,800",
    );
    expect(because("l20", "2024-02-01").en).toBe(
      "TPP 1,912 < 4,800; performance density 3.142 < 5.92; TPP 1,912 < 2,400; performance density 3.142 < 3.2",
    );
    expect(because("a800", "2023-01-01").ru).toBe(
      "скорость обмена с другими чипами 464\u00a0ГБ/с < 600\u00a0ГБ/с",
    );
  });

  it("carry the same numbers in both languages, for every chip on six days", () => {
    const figures = (text: string) =>
      text
        .replaceAll(/(?<=\d)[,\u00a0](?=\d{3}\b)/g, "")
        .replaceAll(",", ".")
        .match(/\d+(\.\d+)?/g) ?? [];
    for (const one of chips.values())
      for (const on of DAYS) {
        const { because } = status(book, one, { on, to: "CN" });
        const [en, ru] = [because.en, because.ru].map((text) => text.replace(/^.*?: /, "")) as [
          string,
          string,
        ];
        expect(figures(ru.replaceAll(/(\d),(\d)/g, "$1.$2")), `${one.id} ${on}`).toEqual(figures(en));
      }
  });
});
