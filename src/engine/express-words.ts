import type { Text } from "../catalog/types.ts";
import type { BinaryOperator } from "./language/ast.ts";

/** Signs of operators in a typeset equation; others stand as they are written. */
export const SIGNS: Partial<Record<BinaryOperator, string>> = {
  "-": "−",
  "*": "·",
  "<": "&lt;",
  ">": "&gt;",
  "<=": "≤",
  ">=": "≥",
  "<>": "≠",
};

/** Words between the parts of an equation. */
export const WORDS = {
  ru: { if: "если", otherwise: "иначе", and: "и", or: "или", not: "не", all: "все", root: "корень из" },
  en: { if: "if", otherwise: "otherwise", and: "and", or: "or", not: "not", all: "all", root: "root of" },
} as const;

/** Functions whose name is a sign or a word of the language; others keep their XMILE name. */
export const FUNCTION_SIGNS: Readonly<Record<string, Text>> = {
  SUM: { ru: "Σ", en: "Σ" },
  EXP: { ru: "exp", en: "exp" },
  LN: { ru: "ln", en: "ln" },
  LOG10: { ru: "lg", en: "log₁₀" },
  MIN: { ru: "min", en: "min" },
  MAX: { ru: "max", en: "max" },
  MEAN: { ru: "среднее", en: "mean" },
  INT: { ru: "целая часть", en: "whole part" },
  TIME: { ru: "время", en: "time" },
  DT: { ru: "шаг расчёта", en: "time step" },
  STEP_SIZE: { ru: "шаг расчёта", en: "time step" },
  STARTTIME: { ru: "начало расчёта", en: "start of the run" },
  STOPTIME: { ru: "конец расчёта", en: "end of the run" },
  PI: { ru: "π", en: "π" },
  SAFEDIV: { ru: "частное или", en: "quotient or" },
  INIT: { ru: "в начале", en: "at the start" },
  PREVIOUS: { ru: "шагом раньше", en: "one step before" },
  DELAY1: { ru: "задержка", en: "delay" },
  DELAY3: { ru: "задержка третьего порядка", en: "third-order delay" },
  DELAYN: { ru: "задержка порядка n", en: "delay of order n" },
  SMTH1: { ru: "сглаживание", en: "smoothing" },
  SMTH3: { ru: "сглаживание третьего порядка", en: "third-order smoothing" },
  SMTHN: { ru: "сглаживание порядка n", en: "smoothing of order n" },
  STEP: { ru: "ступень", en: "step" },
  PULSE: { ru: "импульс", en: "pulse" },
  RAMP: { ru: "наклон", en: "ramp" },
  LOOKUP: { ru: "по точкам", en: "by points" },
  FIRST_REACHED: { ru: "когда впервые достигнуто", en: "when first reached" },
};
