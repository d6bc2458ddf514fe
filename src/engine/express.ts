import type { Text } from "../catalog/types.ts";
import type { BinaryOperator, Expression, Subscript } from "./language/ast.ts";

type Language = "ru" | "en";

/** How tightly each form binds: an operand that binds less gets parentheses. */
const BINDING: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  "=": 3,
  "<>": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  "^": 7,
};
const UNARY = 6;
const TIGHT = 8;

const SIGNS: Partial<Record<BinaryOperator, string>> = {
  "-": "−",
  "*": "·",
  "<": "&lt;",
  ">": "&gt;",
  "<=": "≤",
  ">=": "≥",
  "<>": "≠",
};

const WORDS = {
  ru: { if: "если", otherwise: "иначе", and: "и", or: "или", not: "не" },
  en: { if: "if", otherwise: "otherwise", and: "and", or: "or", not: "not" },
} as const;

/**
 * An equation as a simple typeset HTML: quantities by their words in the language, each a `<var data-id>` that a page
 * may link; fractions, powers and roots as spans of class `frac`, `sup`, `sqrt`. All text is escaped.
 *
 * @param names words of quantities, elements and dimensions by id; ids without words are shown as they are
 */
export function equationHtml(
  equation: Expression,
  names: (id: string) => Text | undefined,
  language: Language,
): string {
  return new Typesetter(names, language).html(equation, 0);
}

class Typesetter {
  private readonly names: (id: string) => Text | undefined;
  private readonly language: Language;

  constructor(names: (id: string) => Text | undefined, language: Language) {
    this.names = names;
    this.language = language;
  }

  /** `weakest`: what stands around; a form that binds less is put in parentheses. */
  html(expression: Expression, weakest: number): string {
    const words = WORDS[this.language];
    switch (expression.kind) {
      case "number":
        return this.number(expression.value, expression.unit);
      case "text":
        return escapeHtml(expression.value);
      case "reference":
        return `<var data-id="${expression.id}">${this.word(expression.id)}</var>${this.subscripts(expression.subscripts)}`;
      case "unary": {
        const sign = expression.operator === "-" ? "−" : `${words.not} `;
        return parenthesise(`${sign}${this.html(expression.of, UNARY)}`, UNARY, weakest);
      }
      case "binary":
        return this.binary(expression, weakest);
      case "if": {
        const [then, condition, otherwise] = [
          this.html(expression.then, 1),
          this.html(expression.condition, 1),
          this.html(expression.otherwise, 1),
        ];
        const cases = `${then} ${words.if} ${condition}; ${otherwise} ${words.otherwise}`;
        return `<span class="cases">{ ${cases} }</span>`;
      }
      case "call":
        return this.call(expression.name, expression.args);
    }
  }

  private binary(expression: Expression & { kind: "binary" }, weakest: number): string {
    const { operator, left, right } = expression;
    if (operator === "/") {
      const [top, bottom] = [this.html(left, 0), this.html(right, 0)];
      const fraction = `<span class="frac"><span>${top}</span><span class="slash">/</span><span>${bottom}</span></span>`;
      return parenthesise(fraction, weakest === TIGHT ? 0 : TIGHT, weakest);
    }
    const binding = BINDING[operator];
    if (operator === "^") {
      return `${this.html(left, TIGHT)}<sup>${this.html(right, 0)}</sup>`;
    }
    const words = WORDS[this.language];
    const sign = operator === "and" || operator === "or" ? words[operator] : (SIGNS[operator] ?? operator);
    const parts = `${this.html(left, binding)} ${sign} ${this.html(right, binding + 1)}`;
    return parenthesise(parts, binding, weakest);
  }

  private call(name: string, args: readonly Expression[]): string {
    const [first] = args;
    if (name === "SQRT" && first) return `<span class="sqrt">√(${this.html(first, 0)})</span>`;
    if (name === "ABS" && first) return `|${this.html(first, 0)}|`;
    if (name === "EXP" && first) return `e<sup>${this.html(first, 0)}</sup>`;
    if (name === "DATE" && first) return this.html(first, 0);
    const shown = `<span class="function">${FUNCTION_SIGNS[name]?.[this.language] ?? name}</span>`;
    if (args.length === 0) return shown;
    return `${shown}(${args.map((arg) => this.html(arg, 0)).join("; ")})`;
  }

  private subscripts(subscripts: readonly Subscript[] | undefined): string {
    if (!subscripts) return "";
    const shown = subscripts.map((part) => (part.kind === "all" ? "∗" : this.word(part.name)));
    return `<sub>${shown.join(", ")}</sub>`;
  }

  private number(value: number, unit: string | undefined): string {
    const [mantissa = "", exponent] = String(value).split("e");
    const decimals = this.language === "ru" ? mantissa.replace(".", ",") : mantissa;
    const power =
      exponent === undefined ? "" : ` · 10<sup>${exponent.replace("+", "").replace("-", "−")}</sup>`;
    const shown = `${decimals}${power}`;
    return unit === undefined ? shown : `${shown}\u00a0<span class="unit">${escapeHtml(unit)}</span>`;
  }

  private word(id: string): string {
    return escapeHtml(this.names(id)?.[this.language] ?? id);
  }
}

/** Functions whose name is a sign or a word of the language; others keep their XMILE name. */
const FUNCTION_SIGNS: Readonly<Record<string, Text>> = {
  SUM: { ru: "Σ", en: "Σ" },
  LN: { ru: "ln", en: "ln" },
  LOG10: { ru: "lg", en: "log₁₀" },
  MIN: { ru: "min", en: "min" },
  MAX: { ru: "max", en: "max" },
  MEAN: { ru: "среднее", en: "mean" },
  TIME: { ru: "время", en: "time" },
  DT: { ru: "шаг", en: "step" },
  STEP_SIZE: { ru: "шаг", en: "step" },
  INIT: { ru: "в начале", en: "at the start" },
  PREVIOUS: { ru: "шагом раньше", en: "one step before" },
  DELAY1: { ru: "задержка", en: "delay" },
  DELAY3: { ru: "задержка третьего порядка", en: "third-order delay" },
  SMTH1: { ru: "сглаживание", en: "smoothing" },
  SMTH3: { ru: "сглаживание третьего порядка", en: "third-order smoothing" },
  STEP: { ru: "ступень", en: "step" },
  PULSE: { ru: "импульс", en: "pulse" },
  RAMP: { ru: "наклон", en: "ramp" },
  LOOKUP: { ru: "таблица", en: "table" },
  FIRST_REACHED: { ru: "когда впервые достигнуто", en: "when first reached" },
};

function parenthesise(html: string, binding: number, weakest: number): string {
  return binding < weakest ? `(${html})` : html;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
