import { expect, it } from "vitest";
import { openCatalog } from "../workspace.ts";
import { COUNTRIES, countryFaults } from "./countries.ts";

it("knows the 249 codes of ISO 3166-1 and every country that the rules name", () => {
  expect(COUNTRIES.size).toBe(249);
  const named = Object.values(openCatalog().ruleBook.groups).flatMap(({ members }) =>
    members.map(({ code }) => code),
  );
  expect(named.filter((code) => !COUNTRIES.has(code))).toEqual([]);
});

it.each([
  ["UK", 'got "UK"; did you mean "GB"?'],
  ["cn", 'got "cn"; did you mean "CN"?'],
  ["ZZ", 'got "ZZ"'],
  ["constructor", 'got "constructor"'],
  ["", 'got ""'],
])("refuses %j", (code, said) => {
  const [fault] = countryFaults("--to", code);
  expect(fault).toEqual({ where: "--to", what: `expected an ISO 3166 country code such as "CN", ${said}` });
});
