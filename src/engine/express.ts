import type { Text } from "../catalog/types.ts";
import {
  formatDate,
  formatNumber,
  formatPower,
  formatUnit,
  type Language,
  UnitError,
} from "../units/index.ts";
import { FUNCTION_SIGNS, SIGNS, WORDS } from "./express-words.ts";
import type { Expression, Subscript } from "./language/ast.ts";
import { BINDING, UNARY_BINDING } from "./language/binding.ts";

/** How an equation is put into words. */
export interface Typesetting {
  readonly language: Language;
  /** Words of quantities, and of elements `of` a quantity, by id; ids without words are shown as they are. */
  readonly words: (id: string, of?: string) => Text | undefined;
  /** Where a quantity's name leads and what its tooltip says; without one it is no link. */
  readonly link?: (id: string) => { readonly href: string; readonly title?: string } | undefined;
}

/**
 * An equation as typeset HTML: quantities by their words, each a `<var data-id>` with its link inside; fractions,
 * powers, roots and cases as spans of class `frac`, `power`, `root`, `cases`, `tall` (brackets as high as what they
 * hold). Signs that a stylesheet draws stand in the text too, in class `unseen`: for screen readers, and for pages
 * without a stylesheet. All text is escaped.
 */
export function equationHtml(equation: Expression, typesetting: Typesetting): string {
  return new Typesetter(typesetting).html(equation, 0);
}

/** Binds tighter than every operator: an operand that binds less than what stands around gets parentheses. */
const TIGHT = 9;

class Typesetter {
  private readonly typesetting: Typesetting;

  constructor(typesetting: Typesetting) {
    this.typesetting = typesetting;
  }

  private get words() {
    return WORDS[this.typesetting.language];
  }

  /** `weakest`: what stands around; a form that binds less is put in parentheses. */
  html(expression: Expression, weakest: number): string {
    switch (expression.kind) {
      case "number":
        return this.number(expression.value, expression.unit);
      case "text":
        return escapeHtml(expression.value);
      case "reference":
        return this.reference(expression.id, expression.subscripts);
      case "unary": {
        const sign = expression.operator === "-" ? "−" : `${this.words.not}\u00a0`;
        return parenthesise(signed(sign, this.html(expression.of, UNARY_BINDING)), UNARY_BINDING, weakest);
      }
      case "binary":
        return this.binary(expression, weakest);
      case "if":
        return this.cases(expression);
      case "call":
        return this.call(expression.name, expression.args, weakest);
    }
  }

  private reference(id: string, subscripts: readonly Subscript[] | undefined): string {
    const link = this.typesetting.link?.(id);
    const title = link?.title === undefined ? "" : ` title="${escapeHtml(link.title)}"`;
    const name = link ? `<a href="${escapeHtml(link.href)}"${title}>${this.word(id)}</a>` : this.word(id);
    const shown = subscripts?.map((part) =>
      part.kind === "all" ? this.words.all : this.word(part.name, id),
    );
    const below = shown ? `<sub>${unseen("[")}${shown.join(", ")}${unseen("]")}</sub>` : "";
    return `<var data-id="${escapeHtml(id)}">${name}</var>${below}`;
  }

  private binary(expression: Expression & { kind: "binary" }, weakest: number): string {
    const { operator, left, right } = expression;
    if (operator === "/") return this.fraction(left, right);
    if (operator === "^") {
      const power = this.html(right, 0);
      const base = this.html(left, TIGHT);
      const whole = left.kind === "binary" && left.operator === "^" ? `(${base})` : base;
      return `<span class="power">${whole}<sup>${unseen("^")}${grouped(power, right)}</sup></span>`;
    }
    const binding = BINDING[operator];
    // Models write 0 - x for the opposite of x, which binds as a sum does.
    if (operator === "-" && left.kind === "number" && left.value === 0) {
      return parenthesise(signed("−", this.html(right, BINDING["*"])), BINDING["-"], weakest);
    }
    const sign =
      operator === "and" || operator === "or" ? this.words[operator] : (SIGNS[operator] ?? operator);
    // Lines break before a sign, not after it.
    const parts = `${this.html(left, binding)} ${signed(`${sign}\u00a0`, this.html(right, binding + 1))}`;
    return parenthesise(parts, binding, weakest);
  }

  private fraction(left: Expression, right: Expression): string {
    const [top, bottom] = [this.html(left, 0), this.html(right, 0)];
    return `<span class="frac"><span>${grouped(top, left)}</span>${unseen("/")}<span>${grouped(bottom, right)}</span></span>`;
  }

  /** One row a case; `else if` goes on in the same brace. */
  private cases(expression: Expression & { kind: "if" }): string {
    const rows: string[] = [];
    let rest: Expression = expression;
    for (; rest.kind === "if"; rest = rest.otherwise) {
      rows.push(this.oneCase(rest.then, `${this.words.if} ${this.html(rest.condition, 1)}`));
    }
    rows.push(this.oneCase(rest, this.words.otherwise));
    return `<span class="cases">${unseen("{ ")}${rows.join(unseen("; "))}${unseen(" }")}</span>`;
  }

  private oneCase(value: Expression, when: string): string {
    return `<span class="case"><span>${this.html(value, 1)}</span> <span class="when">${when}</span></span>`;
  }

  private call(name: string, args: readonly Expression[], weakest: number): string {
    const [first, second] = args;
    if (name === "SQRT" && first) {
      const inside = this.html(first, 0);
      return `<span class="root">${unseen(`${this.words.root} (`)}<span class="radicand">${inside}</span>${unseen(")")}</span>`;
    }
    if (name === "ABS" && first) return `|${this.html(first, 0)}|`;
    if (name === "EXP" && first && isShort(first)) {
      return `<span class="power"><i>e</i><sup>${unseen("^")}${grouped(this.html(first, 0), first)}</sup></span>`;
    }
    if (name === "DATE" && first?.kind === "text") return this.date(first.value);
    if (name === "MOD" && first && second) {
      const remainder = `${this.html(first, BINDING["*"])} mod\u00a0${this.html(second, UNARY_BINDING)}`;
      return parenthesise(remainder, BINDING["*"], weakest);
    }
    const shown = `<span class="function">${FUNCTION_SIGNS[name]?.[this.typesetting.language] ?? escapeHtml(name)}</span>`;
    if (args.length === 0) return shown;
    const inside = brackets(this.arguments(name, args));
    // A name must not be parted from brackets that are higher than a line.
    return isTall(inside) ? `<span class="call">${shown}${inside}</span>` : shown + inside;
  }

  private arguments(name: string, args: readonly Expression[]): string {
    const separator = this.typesetting.language === "ru" ? "; " : ", ";
    if (name !== "LOOKUP") {
      return nested(name, args)
        .map((arg) => this.html(arg, 0))
        .join(separator);
    }
    const [x, ...points] = args.map((arg) => this.html(arg, 0));
    const pairs = points.flatMap((at, index) =>
      index % 2 === 0 ? [`${at}\u00a0→\u00a0${points[index + 1]}`] : [],
    );
    return `${x}: ${pairs.join("; ")}`;
  }

  private date(written: string): string {
    const { language } = this.typesetting;
    try {
      return `<time datetime="${escapeHtml(written)}">${formatDate(written, language, "month")}</time>`;
    } catch {
      // The checker of the model refuses what is no date; a page still shows it.
      return escapeHtml(written);
    }
  }

  private number(value: number, unit: string | undefined): string {
    const { language } = this.typesetting;
    const plain = value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9);
    const shown = plain
      ? formatNumber(value, { language })
      : formatPower(value, { language, significant: 12 });
    // Nothing is nothing in every unit.
    const words = unit === undefined || value === 0 ? "" : unitWords(unit, language, value);
    return words === "" ? shown : `${shown}\u00a0<span class="unit-of">${escapeHtml(words)}</span>`;
  }

  private word(id: string, of?: string): string {
    return escapeHtml(this.typesetting.words(id, of)?.[this.typesetting.language] ?? id);
  }
}

/** min(min(a; b); c) is min(a; b; c). */
function nested(name: string, args: readonly Expression[]): readonly Expression[] {
  if (name !== "MIN" && name !== "MAX") return args;
  return args.flatMap((arg) =>
    arg.kind === "call" && arg.name === name && arg.args.length > 1 ? nested(name, arg.args) : [arg],
  );
}

/** What stands well above a line: a name, a number, a sign before them. */
function isShort(expression: Expression): boolean {
  if (expression.kind === "unary") return isShort(expression.of);
  return expression.kind === "number" || expression.kind === "reference";
}

function parenthesise(html: string, binding: number, weakest: number): string {
  return binding < weakest ? brackets(html) : html;
}

/** Brackets around what may be higher than a line. */
function brackets(html: string): string {
  return isTall(html) ? `<span class="tall">${unseen("(")}${html}${unseen(")")}</span>` : `(${html})`;
}

/** A sign with what follows: not parted from one thing that is higher than a line. */
function signed(sign: string, html: string): string {
  return isOneTall(html) ? `<span class="term">${sign}${html}</span>` : sign + html;
}

/** One span of a class that is higher than a line, and nothing beside it. */
function isOneTall(html: string): boolean {
  if (!/^<span class="(?:frac|cases|tall|call)"/.test(html)) return false;
  let depth = 0;
  for (const { 0: tag, index } of html.matchAll(/<(\/?)span\b[^>]*>/g)) {
    depth += tag.startsWith("</") ? -1 : 1;
    if (depth === 0) return index + tag.length === html.length;
  }
  return false;
}

function isTall(html: string): boolean {
  return /class="(?:frac|cases)"/.test(html);
}

/** Part of a fraction or a power: the brackets that its place makes needless stay in the text. */
function grouped(html: string, expression: Expression): string {
  return expression.kind === "binary" ? unseen("(") + html + unseen(")") : html;
}

function unseen(sign: string): string {
  return `<span class="unseen">${sign}</span>`;
}

function unitWords(unit: string, language: Language, count: number): string {
  try {
    return formatUnit(unit, language, { count });
  } catch (error) {
    if (error instanceof UnitError) return unit;
    throw error;
  }
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
