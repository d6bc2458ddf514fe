import { describe, expect, it } from "vitest";
import { dayAnswer, stretchAnswers } from "../../api/rules/rules-answer.ts";
import { openCatalog } from "../../api/workspace.ts";
import { statusText } from "./rules-text.ts";

const law = openCatalog();
const chip = (id: string) => law.catalog.chips.get(id)!;
const told = (id: string, on: string, to = "CN") =>
  dayAnswer(law, chip(id), { on, to }).dealings.map((one) => one.id);

describe("dealings beside a status", () => {
  it("H20 on 2025-09-01: letter all the same, with orders, promise, licences and what was sold, in their order", () => {
    const found = dayAnswer(law, chip("h20"), { on: "2025-09-01", to: "CN" });
    expect(found.status).toBe("letter");
    expect(found.dealings.map(({ id }) => id)).toEqual([
      "order-2025-h20",
      "delivery-2025-h20-before-letter",
      "order-2025-h20-million",
      "delivery-2025-h20-second-quarter",
      "order-2025-07-h20-tsmc",
      "us-2025-07-h20-assured",
      "us-2025-08-h20-licence",
      "delivery-2025-h20-licensed",
      "us-2025-08-fifteen-percent",
      "forecast-2025-08-h20",
    ]);
    const said = (language: "en" | "ru") =>
      statusText(found, chip("h20"), { ...law, language })
        .join(" ")
        .replaceAll(/\s+/g, " ");
    expect(said("en")).toContain("8 August 2025: licence; first licences for the H20");
    expect(said("en")).toContain("H20 sold under licences, all in all; 60 million USD");
    expect(said("ru")).toContain("H20, проданные по лицензиям, всего; 60 млн долл.");
  });

  it("none before anything happened, and none of another destination", () => {
    expect(told("h20", "2024-12-31")).toEqual([]);
    expect(told("b300", "2026-01-01")).toEqual([]);
    expect(told("b300", "2026-01-01", "AE")).toEqual(["us-2025-09-microsoft-emirates", "us-2025-11-g42"]);
    expect(told("b300", "2026-01-01", "SA")).toEqual(["us-2025-11-humain"]);
  });

  it("over time each stands in the one stretch in which it began", () => {
    for (const id of ["a800", "h20", "h200", "mi308x"]) {
      const stretches = stretchAnswers(law, chip(id), { to: "CN" });
      const spread = stretches.flatMap(({ dealings }) => dealings.map((one) => one.id)).sort();
      const all = [...law.catalog.dealings.values()].filter(
        ({ to, chips }) => to === "CN" && chips.includes(id),
      );
      expect(spread, id).toEqual(all.map((one) => one.id).sort());
      expect(spread.length, id).toBeGreaterThan(0);
    }
  });
});
