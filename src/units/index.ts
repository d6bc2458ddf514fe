export {
  addMonths,
  type CalendarDate,
  CalendarError,
  dateAt,
  daysInMonth,
  decimalYear,
  monthIndex,
  monthsBetween,
  parseIsoDate,
} from "./calendar.ts";
export { convert } from "./convert.ts";
export { describeUnit } from "./describe-unit.ts";
export {
  formatCompact,
  formatNumber,
  formatPercent,
  formatPower,
  formatProbability,
  type NumberStyle,
  percentSign,
  roundedValue,
} from "./format.ts";
export { amountText, bareText } from "./format-amount.ts";
export { formatDate } from "./format-date.ts";
export { formatInterval, type IntervalStyle } from "./format-interval.ts";
export { formatQuantity, formatUnit, type UnitStyle, unitAfter } from "./format-unit.ts";
export { type Fault, formatFault, InputError } from "./input-error.ts";
export { jsonPlace } from "./json-place.ts";
export { type Language, MINUS, NO_BREAK_SPACE } from "./language.ts";
export { parseQuantity, type Quantity } from "./parse-quantity.ts";
export { parseUnit, parseUnitTerms, type UnitTerm } from "./parse-unit.ts";
export { genitive, plural } from "./plural.ts";
export { didYouMean, suggest } from "./suggest.ts";
export {
  dimensionless,
  divideUnits,
  multiplyUnits,
  powerUnit,
  sameDimensions,
  type Unit,
  UnitError,
} from "./unit.ts";
export { allUnitNames } from "./unit-table.ts";
