import { expect, it } from "vitest";
import { amountWithRange, rangeWords } from "./range-words.ts";

it.each([
  [["7\u00a0ECI a year", "13\u00a0ECI a year"], "7 … 13\u00a0ECI a year"],
  [["2\u00a0месяца", "15\u00a0месяцев"], "2 … 15\u00a0месяцев"],
  [["10\u00a0000\u00a0чипов", "12\u00a0500\u00a0чипов"], "10\u00a0000 … 12\u00a0500\u00a0чипов"],
  [["5\u00a0%", "20\u00a0%", "45\u00a0%"], "5 … 20 … 45\u00a0%"],
  [["5%", "20%"], "5 … 20%"],
  [["900\u00a0чипов", "1,2\u00a0млн чипов"], "900\u00a0чипов … 1,2\u00a0млн чипов"],
  [["2.5\u00a0GW", "4\u00a0GW"], "2.5 … 4\u00a0GW"],
  [["30\u00a0MW", "4\u00a0GW"], "30\u00a0MW … 4\u00a0GW"],
  [["×0,5", "×2"], "×0,5 … ×2"],
  [["−3\u00a0points", "4\u00a0points"], "−3 … 4\u00a0points"],
  [["as now", "as in 2021"], "as now … as in 2021"],
])("%j is said as %j", (amounts, said) => {
  expect(rangeWords(amounts)).toBe(said);
});

it("a median has its unit, the bounds in brackets none", () => {
  expect(amountWithRange("10\u00a0ECI a year", "7\u00a0ECI a year", "13\u00a0ECI a year")).toBe(
    "10\u00a0ECI a year (7 … 13)",
  );
  expect(amountWithRange("1.1\u00a0GW", "900\u00a0MW", "2\u00a0GW")).toBe(
    "1.1\u00a0GW (900\u00a0MW … 2\u00a0GW)",
  );
});
