import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { equationHtml, type Typesetting } from "../engine/index.ts";
import { amountWithRange } from "./range-words.ts";
import type { EquationEntry, FormulaEntry, Language, SiteInput } from "./types.ts";
import { unitWords } from "./unit-words.ts";
import { WORDS } from "./words.ts";

export interface FormulaOptions {
  readonly language: Language;
  /** From the page to its language's root. */
  readonly root: string;
}

/**
 * The equations of a quantity as a reader knows them, each name a link with its unit in the tooltip: one line, or a
 * table of the elements. `role` says which of a stock's two equations it is.
 */
export function formulaMarkup(
  entry: EquationEntry,
  role: "equation" | "initial",
  input: SiteInput,
  options: FormulaOptions,
): string {
  const formulas = role === "equation" ? entry.formulas : entry.initials;
  if (formulas.length === 0) return "";
  const typesetting = typesettingOf(entry, input, options);
  const left = leftSide(entry, role, options.language);
  const right = (formula: FormulaEntry): string => equationHtml(formula.expression, typesetting);
  const [first] = formulas;
  if (formulas.length === 1 && first!.element === undefined)
    return `<div class="formula record"><span class="left">${left}</span> <span class="equals">=</span> <span class="right">${right(first!)}</span></div>`;
  const rows = formulas.map(
    (formula) =>
      `<tr><th scope="row">${escapeMarkup(formula.element?.[options.language] ?? formula.key)}</th><td>${right(formula)}</td></tr>`,
  );
  return `<div class="formula record"><p class="left">${left} <span class="equals">=</span></p><table class="elements"><tbody>${rows.join("")}</tbody></table></div>`;
}

function leftSide({ kind, short }: EquationEntry, role: "equation" | "initial", language: Language): string {
  const name = escapeMarkup(short[language]);
  if (role === "initial")
    return `${name} <span class="at-start">${escapeMarkup(WORDS.atStart[language])}</span>`;
  if (kind !== "stock") return name;
  return `<span class="frac rate"><span>d ${name}</span><span class="unseen">/</span><span>dt</span></span>`;
}

function typesettingOf(
  entry: EquationEntry,
  input: SiteInput,
  { language, root }: FormulaOptions,
): Typesetting {
  const quantities = new Map(input.equations.map((one) => [one.id, one]));
  const parameters = new Map(input.parameters.map((one) => [one.parameter.id, one]));
  const words = (id: string, of?: string): Text | undefined =>
    of === undefined
      ? (quantities.get(id)?.short ?? parameters.get(id)?.parameter.name)
      : quantities.get(of)?.elements.get(id);
  const link = (id: string): { href: string; title: string } | undefined => {
    const quantity = quantities.get(id);
    // The page is its own quantity's; a link to it would lead nowhere.
    if (quantity && id !== entry.id)
      return {
        href: `${root}equations/${id}.html`,
        title: titleOf(quantity.name[language], unitWords(quantity.unit, language, 1)),
      };
    const belief = parameters.get(id);
    if (belief === undefined) return undefined;
    const { parameter, p5, p50, p95 } = belief;
    const numbers = amountWithRange(p50[language], p5[language], p95[language]);
    return { href: `${root}parameters.html#${id}`, title: titleOf(parameter.name[language], numbers) };
  };
  return { language, words, link };
}

function titleOf(name: string, rest: string): string {
  return `${name}: ${rest}`;
}
