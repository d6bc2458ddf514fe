import type { QuestionRun } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import type { Measured, Resolver } from "../../articles/index.ts";
import type { Source } from "../../catalog/index.ts";
import type { Language } from "../../units/index.ts";
import type { Found } from "./found.ts";
import { hardwareValues } from "./hardware-values.ts";
import { factLookup, factReferences } from "./lookup-facts.ts";
import { FRONT, type ResultPlaces, resultLookup } from "./lookup-results.ts";
import { scoreLookup } from "./lookup-scores.ts";
import { resultReferences } from "./result-references.ts";
import { fits, valueText } from "./value-text.ts";
import { valueTitle } from "./value-title.ts";

/** Everything that a text may refer to in one run. */
export interface Values {
  readonly lookup: (reference: string) => Found | undefined;
  readonly resolve: Resolver;
  /** The number and its interval, for thresholds. */
  readonly measured: (reference: string) => Measured | undefined;
  readonly references: readonly string[];
}

/** The name of a value; of a probability it is the event, and that of a share of worlds says so itself. */
function named({ shape, name }: Found, language: Language): string {
  if (shape !== "probability") return name[language];
  return language === "ru" ? `вероятность того, что ${name.ru}` : `the probability that ${name.en}`;
}

/** Puts the catalog and a run behind one way of asking. */
export function valuesOf(
  { catalog, ruleBook, model }: Workspace,
  run: QuestionRun,
  places: ResultPlaces = FRONT,
): Values {
  const facts = factLookup(catalog, ruleBook);
  const lawRule = ruleBook.rules.findLast(({ announced, effective, compliance }) =>
    [announced, effective, compliance].includes(run.answer.lawDate),
  );
  const results = resultLookup({ ...run, dimensions: model.dimensions }, places, lawRule?.id);
  const scores = scoreLookup(catalog);
  const known = new Map<string, Found | undefined>();
  const lookup = (reference: string): Found | undefined => {
    if (!known.has(reference))
      known.set(
        reference,
        reference.startsWith("hw:")
          ? hardwareValues(catalog).get(reference)
          : /^(?:score|forecast):/.test(reference)
            ? scores(reference)
            : (facts(reference) ?? results(reference)),
      );
    return known.get(reference);
  };
  return {
    lookup,
    resolve: (reference, language, format) => {
      const found = lookup(reference);
      if (!found || !fits(found, format)) return undefined;
      return {
        text: valueText(found, language, format),
        href: found.href,
        title: valueTitle(found, language, catalog.sources as ReadonlyMap<string, Source>),
        kind: found.kind,
        name: named(found, language),
      };
    },
    measured: (reference) => {
      const found = lookup(reference);
      if (typeof found?.value !== "number") return undefined;
      const { value, low, high } = found;
      return { value, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
    },
    get references() {
      return [
        ...factReferences(catalog, ruleBook),
        ...resultReferences(run),
        ...hardwareValues(catalog).keys(),
        ...scores.references(),
      ];
    },
  };
}
