/** A number with its sign, powers and spaces between thousands, and what follows it: the unit with its space. */
const AMOUNT = /^([×+−]?\d[\d\u00a0.,]*(?:(?:\u00a0?·\u00a0?|×)10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)(.*)$/s;

/**
 * A range of amounts, lowest first, with what they share said once, after the last: "7 … 13 months". Amounts in different
 * units keep theirs; words without a number stay as they are.
 */
export function rangeWords(amounts: readonly string[]): string {
  const parts = amounts.map(partsOf);
  const last = parts.at(-1)!;
  return parts
    .map(({ number, unit }, index) =>
      index < parts.length - 1 && alike(unit, last.unit) ? number : number + unit,
    )
    .join(" … ");
}

/** An amount and around it the bounds of its interval in brackets, without the unit where it is the same. */
export function amountWithRange(amount: string, low: string, high: string): string {
  const { unit } = partsOf(amount);
  const bounds = [low, high].map(partsOf);
  const range = bounds.every((one) => alike(one.unit, unit))
    ? bounds.map(({ number }) => number).join(" … ")
    : rangeWords([low, high]);
  return `${amount} (${range})`;
}

function partsOf(amount: string): { readonly number: string; readonly unit: string } {
  const [, digits = "", after = ""] = AMOUNT.exec(amount) ?? [];
  if (digits === "") return { number: "", unit: amount };
  // The space before a unit is taken for one between thousands.
  const number = digits.replace(/[\u00a0.,]+$/, "");
  return { number, unit: digits.slice(number.length) + after };
}

/** The same unit, or the same word in another number: «месяца», «месяцев». */
function alike(a: string, b: string): boolean {
  const stem = (unit: string): string => unit.replace(/(\p{L}{3})\p{L}*/u, "$1");
  return a !== "" && (a === b || (/^\u00a0?\p{L}{3,}$/u.test(a) && stem(a) === stem(b)));
}
