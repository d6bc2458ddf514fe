import { parseUnitTerms } from "../../units/index.ts";

/** How XMILE writes what has no unit. */
const NO_UNIT = "dmnl";

/**
 * A unit of the model in XMILE's unit syntax. `H100e(flop)/chip` is `H100e_flop/chip`: parentheses group there; per
 * cent and the like become names.
 */
export function xmileUnit(unit: string): string {
  const terms = parseUnitTerms(unit).filter(({ name }) => !["1", "share", "ratio"].includes(name));
  const above = terms.filter(({ power }) => power > 0).map(({ name, power }) => powerText(name, power));
  const below = terms.filter(({ power }) => power < 0).map(({ name, power }) => powerText(name, -power));
  if (above.length + below.length === 0) return NO_UNIT;
  const top = above.length === 0 ? "1" : above.join("*");
  return [top, ...below].join("/");
}

/** Names of units that a text of `xmileUnit` uses. */
export function unitNamesIn(unit: string): string[] {
  return unit.split(/[*/^]/).filter((name) => !/^\d+$/.test(name));
}

function powerText(name: string, power: number): string {
  const plain = name === "%" ? "percent" : name.replaceAll(/\(/g, "_").replaceAll(/\)/g, "");
  return power === 1 ? plain : `${plain}^${power}`;
}
