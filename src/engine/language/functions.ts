/** What the checker and the expander need to know of a function of the language. */
export interface FunctionInfo {
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  /** How it is written, for messages and documentation. */
  readonly form: string;
}

/**
 * Every function by its name in capitals: those of XMILE 1.0 that need neither chance nor trigonometry, and the declared
 * extensions `DATE` and `FIRST_REACHED`. Those of `CLOCKS` are written without parentheses, `MOD` between its arguments.
 */
export const FUNCTIONS: Readonly<Record<string, FunctionInfo>> = {
  TIME: { arity: [0, 0], form: "TIME" },
  DT: { arity: [0, 0], form: "DT" },
  STEP_SIZE: { arity: [0, 0], form: "STEP_SIZE" },
  STARTTIME: { arity: [0, 0], form: "STARTTIME" },
  STOPTIME: { arity: [0, 0], form: "STOPTIME" },
  PI: { arity: [0, 0], form: "PI" },
  ABS: { arity: [1, 1], form: "ABS(x)" },
  EXP: { arity: [1, 1], form: "EXP(x)" },
  LN: { arity: [1, 1], form: "LN(x)" },
  LOG10: { arity: [1, 1], form: "LOG10(x)" },
  SQRT: { arity: [1, 1], form: "SQRT(x)" },
  INT: { arity: [1, 1], form: "INT(x)" },
  MOD: { arity: [2, 2], form: "a MOD b" },
  SAFEDIV: { arity: [2, 3], form: "SAFEDIV(a, b, otherwise)" },
  MIN: { arity: [1, 99], form: "MIN(a, b) or MIN(x[*])" },
  MAX: { arity: [1, 99], form: "MAX(a, b) or MAX(x[*])" },
  SUM: { arity: [1, 1], form: "SUM(x[*])" },
  MEAN: { arity: [1, 1], form: "MEAN(x[*])" },
  INIT: { arity: [1, 1], form: "INIT(x)" },
  PREVIOUS: { arity: [2, 2], form: "PREVIOUS(x, initial)" },
  DELAY1: { arity: [2, 3], form: "DELAY1(x, tau, initial)" },
  DELAY3: { arity: [2, 3], form: "DELAY3(x, tau, initial)" },
  DELAYN: { arity: [3, 4], form: "DELAYN(x, tau, n, initial)" },
  SMTH1: { arity: [2, 3], form: "SMTH1(x, tau, initial)" },
  SMTH3: { arity: [2, 3], form: "SMTH3(x, tau, initial)" },
  SMTHN: { arity: [3, 4], form: "SMTHN(x, tau, n, initial)" },
  STEP: { arity: [2, 2], form: "STEP(height, time)" },
  PULSE: { arity: [2, 3], form: "PULSE(volume, first, interval)" },
  RAMP: { arity: [1, 2], form: "RAMP(slope, start)" },
  LOOKUP: { arity: [2, 199], form: "LOOKUP(table, x) or LOOKUP(x, x1, y1, x2, y2, ...)" },
  DATE: { arity: [1, 1], form: 'DATE("2025-12")' },
  FIRST_REACHED: { arity: [2, 2], form: "FIRST_REACHED(series, level)" },
};

/** Written without parentheses. */
export const CLOCKS: ReadonlySet<string> = new Set([
  "TIME",
  "DT",
  "STEP_SIZE",
  "STARTTIME",
  "STOPTIME",
  "PI",
]);

/** A function by its name in capitals; none by a name that every object answers to. */
export function functionNamed(name: string): FunctionInfo | undefined {
  return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
}

/** Reduce over a set of elements when they have one argument. */
export const REDUCTIONS: ReadonlySet<string> = new Set(["SUM", "MEAN", "MIN", "MAX"]);

/** Functions with memory, by the number of first-order stages they are made of; the third argument says it for others. */
export const DELAY_STAGES: Readonly<Record<string, number | "third">> = {
  DELAY1: 1,
  DELAY3: 3,
  DELAYN: "third",
  SMTH1: 1,
  SMTH3: 3,
  SMTHN: "third",
};

const CHANCE = "equations know nothing of chance; draw a parameter or a process of the catalog";
const ANGLES = "there are no trigonometric functions";
const TREND = "write it out with SMTH1";
const ARRAY = "over elements there are SUM, MEAN, MIN and MAX";

/** Functions of XMILE 1.0 that are left out, and what to do instead. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  RANDOM: CHANCE,
  NORMAL: CHANCE,
  LOGNORMAL: CHANCE,
  EXPRND: CHANCE,
  POISSON: CHANCE,
  SIN: ANGLES,
  COS: ANGLES,
  TAN: ANGLES,
  ARCSIN: ANGLES,
  ARCCOS: ANGLES,
  ARCTAN: ANGLES,
  DELAY: "a delay has stages here; use DELAY3 or DELAYN",
  TREND,
  FORCST: TREND,
  SELF: "use PREVIOUS",
  SIZE: ARRAY,
  RANK: ARRAY,
  STDDEV: ARRAY,
  LOOKUPINV: "write a table of the inverse",
  MODULO: "write a MOD b",
  SMOOTH: "use SMTH1",
};

/** Why a function of XMILE is not here, or undefined for any other name. */
export function leftOut(name: string): string | undefined {
  return Object.hasOwn(LEFT_OUT, name) ? LEFT_OUT[name] : undefined;
}

const WORDS = ["if", "then", "else", "and", "or", "not", "mod"];

/** Ids a quantity, dimension or element may not have. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...WORDS,
  ...Object.keys(FUNCTIONS).map((name) => name.toLowerCase()),
]);
