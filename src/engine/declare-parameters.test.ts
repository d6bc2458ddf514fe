import { describe, expect, it } from "vitest";
import type { Parameter } from "../catalog/types.ts";
import { compileModel } from "./compile-model.ts";
import { declareParameters } from "./declare-parameters.ts";
import { smallModel } from "./testing/small-model.ts";

const lifetime: Parameter = {
  id: "lifetime",
  name: { en: "lifetime", ru: "срок службы" },
  unit: "month",
  distribution: { p5: 48, p95: 84 },
  sources: ["epoch"],
  why: { en: "as sold", ru: "как при продаже" },
  sector: "supply",
};

describe("declareParameters", () => {
  it("lets equations read parameters that only the catalog declares", () => {
    const source = smallModel({ x: ["output", "1", "12 {month} / lifetime"] });
    expect(compileModel(declareParameters(source, [lifetime])).parameters).toEqual(["lifetime"]);
  });

  it("refuses another unit than the catalog's", () => {
    const source = smallModel({ lifetime: ["parameter", "year"] });
    expect(() => declareParameters(source, [lifetime])).toThrow(
      "model/test.yaml:lifetime quantities.lifetime: expected a parameter in month as in the catalog, got a parameter in year",
    );
  });
});
