import { type EquationEntry, NUMBERS, type RunNumber } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { Language } from "../../units/index.ts";
import type { Found } from "./found.ts";
import type { NamedRun } from "./lookup-columns.ts";
import { parse } from "./parsed-reference.ts";
import { valueText } from "./value-text.ts";

/** References whose numbers are read off the table of worlds. */
const KINDS = /^(?:out|diff|times|added|gain|rise):/;

/**
 * The numbers of a run among some references, each once, in the order of first mention: the rows to which they lead.
 *
 * @param lookup the values of this run
 * @param larger those of a larger run, whose number stands beside where it is printed otherwise
 */
export function numbersOf(
  references: readonly string[],
  { question, answer }: Pick<NamedRun, "question" | "answer">,
  lookup: (reference: string) => Found | undefined,
  larger?: (reference: string) => Found | undefined,
): RunNumber[] {
  const against = answer.scenarios[0]!;
  const whole = references.filter((one) => KINDS.test(one)).map((one) => one.replace(/\/[^/]*$/, ""));
  return [...new Set(whole)].flatMap((reference) => {
    const found = lookup(reference);
    const parsed = parse(reference.slice(reference.indexOf(":") + 1), question.scenarios[0]!);
    const scenario = answer.scenarios.find(({ id }) => id === parsed?.scenario);
    if (found?.quantity === undefined || scenario === undefined) return [];
    // Medians of the answer's scenario lead to the numbers by its graph.
    if (!found.href.endsWith(`#${NUMBERS}`)) return [];
    const positive = lookup(`${reference}/positive`);
    const value = toldValue(reference, found);
    const interval = toldInterval(found);
    const theirs = larger?.(reference);
    const article = {
      ...(theirs && otherThan(value, toldValue(reference, theirs), "value")),
      ...(theirs && otherThan(interval, toldInterval(theirs), "interval")),
    };
    return [
      {
        reference,
        quantity: found.quantity,
        name: both((language) => term(found.name[language])),
        scenario: scenario.name,
        what: both((language) => whatOf(reference, found, language)),
        ...(COMPARED[kindOf(reference)] === undefined ? {} : { against: against.name }),
        value,
        interval,
        ...(positive === undefined ? {} : { positive: both((language) => valueText(positive, language)) }),
        ...(Object.keys(article).length === 0 ? {} : { inArticle: article }),
      },
    ];
  });
}

/** Adds to each quantity's entry the numbers that lead to its table. */
export function withNumbers(
  entries: readonly EquationEntry[],
  numbers: readonly RunNumber[],
): EquationEntry[] {
  return entries.map((entry) => {
    const own = numbers.filter(({ quantity }) => quantity === entry.id);
    return own.length === 0 ? entry : { ...entry, numbers: own };
  });
}

/** What is told of two scenarios at once; the table names the second of them once for all. */
const COMPARED: Readonly<Record<string, Text>> = {
  diff: { ru: "разница", en: "difference" },
  times: { ru: "во сколько раз больше", en: "as a multiple" },
};

/** The lines of the hover text, without the last: scenario and worlds, which the table says by itself. */
function whatOf(reference: string, found: Found, language: Language): string {
  const lines = (found.about?.(language) ?? []).slice(0, -1);
  const compared = COMPARED[kindOf(reference)];
  return (compared === undefined ? lines : [compared[language], ...lines.slice(1)]).join(", ");
}

function kindOf(reference: string): string {
  return reference.slice(0, reference.indexOf(":"));
}

/** Of "lag: months since ..." the term alone. */
function term(name: string): string {
  return name.replace(/:.*$/, "");
}

/** Texts write a ratio close to one as per cents of change, so the row says it both ways. */
function toldValue(reference: string, found: Found): Text {
  return both((language) => {
    const text = valueText(found, language);
    if (!reference.startsWith("times:")) return text;
    const change = valueText(found, language, "percent-more");
    return change.includes(text) ? text : `${text} (${change})`;
  });
}

function toldInterval(found: Found): Text {
  return both((language) => (found.low === undefined ? "—" : valueText(found, language, "interval")));
}

function otherThan(own: Text, theirs: Text, cell: "value" | "interval") {
  return own.en === theirs.en ? {} : { [cell]: theirs };
}

function both(say: (language: Language) => string): Text {
  return { ru: say("ru"), en: say("en") };
}
