import type { ParameterEntry } from "../../articles/index.ts";
import type { DistributionSpec, Parameter, Text } from "../../catalog/index.ts";
import { distribution } from "../../random/index.ts";
import { amountText } from "./value-text.ts";

const FORMS: Readonly<Record<string, Text>> = {
  normal: { ru: "нормальное", en: "normal" },
  lognormal: { ru: "логнормальное", en: "lognormal" },
  uniform: { ru: "равномерное", en: "uniform" },
  triangular: { ru: "треугольное", en: "triangular" },
  beta: { ru: "бета-распределение", en: "beta" },
  discrete: { ru: "дискретное", en: "discrete" },
  mixture: { ru: "смесь", en: "mixture" },
  zeroInflated: { ru: "с вероятностью нуля", en: "with a probability of zero" },
  empirical: { ru: "эмпирическое", en: "empirical" },
  constant: { ru: "постоянная", en: "constant" },
};
const CLIPPED: Text = { ru: ", обрезанное", en: ", clipped" };

/** The page of assumptions: each belief in words and quantiles. */
export function parameterEntries(parameters: Iterable<Parameter>): ParameterEntry[] {
  return [...parameters].map((parameter) => {
    const drawn = distribution(parameter.distribution);
    const at = (p: number): Text => quantileWords(parameter, drawn.quantile(p));
    return {
      parameter,
      distribution: form(parameter.distribution),
      p5: at(0.05),
      p50: at(0.5),
      p95: at(0.95),
    };
  });
}

/** A value of a belief with its unit; an option of a structural switch by its words. */
export function quantileWords({ unit, options }: Parameter, value: number): Text {
  return options?.[String(value)] ?? { ru: amountText(value, unit, "ru"), en: amountText(value, unit, "en") };
}

function form(spec: DistributionSpec): Text {
  const key = Object.keys(spec).find((name) => Object.hasOwn(FORMS, name)) ?? "lognormal";
  const clipped = Object.hasOwn(spec, "clip") ? CLIPPED : { ru: "", en: "" };
  return { ru: FORMS[key]!.ru + clipped.ru, en: FORMS[key]!.en + clipped.en };
}
