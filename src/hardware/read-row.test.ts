import { describe, expect, it } from "vitest";
import { loadCatalog } from "../catalog/index.ts";
import { InputError } from "../units/index.ts";
import { constants } from "./constants.ts";
import { type Row, readRow } from "./read-row.ts";
import { predict } from "./workload.ts";

const catalog = loadCatalog();
const numbers = constants(catalog.hardware.document, catalog.hardware.where);
const lookup = {
  chip: () => catalog.chips.get("h20")!,
  llm: () => catalog.llms.get("deepseek-v3")!,
};
const read = (row: Row) =>
  readRow({ phase: "mixed", chip: "h20", model: "deepseek-v3", ...row }, lookup, numbers);
const fault = (row: Row): string => {
  try {
    read(row);
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ path, what }) => `${path}: ${what}`).join();
    throw error;
  }
  return "";
};

describe("a row of a table of runs", () => {
  it.each([
    ["n_chips", "0"],
    ["n_chips", "8.5"],
    ["n_chips", "1e7"],
    ["tp", "0"],
    ["ep", "0.5"],
    ["dp_attn", "-1"],
    ["n_chips", "NaN"],
  ])("%s of %s is no number of chips", (column, value) => {
    expect(fault({ [column]: value })).toMatch(
      new RegExp(`^${column}: expected a .*number.*got "${value}"$`),
    );
  });

  it("a training run on no chips is refused", () => {
    expect(fault({ phase: "train", n_chips: "0" })).toMatch(/^n_chips: expected a whole number from 1/);
  });

  it("tokens drafted without end are refused at once", () => {
    expect(fault({ spec: "mtp999999999" })).toMatch(/^spec: expected at most 16 drafted tokens/);
    expect(fault({ spec: "mtp16" })).toBe("");
  });

  it("experts spread over 0 chips are not spread, as tables write it", () => {
    const row = { phase: "mixed", n_chips: "8", tp: "8", conc: "4" };
    expect(predict(read({ ...row, ep: "0" })).rate).toBe(predict(read({ ...row, ep: "1" })).rate);
  });
});
