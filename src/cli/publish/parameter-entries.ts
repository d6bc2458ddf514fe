import { deviationText } from "../../articles/explore/lever-words.ts";
import type { ParameterEntry } from "../../articles/index.ts";
import type { DistributionSpec, Parameter, Text } from "../../catalog/index.ts";
import { distribution } from "../../random/index.ts";
import type { Language } from "../../units/index.ts";
import { amountText } from "../../units/index.ts";

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
const CUT: Text = { ru: "усечённое", en: "truncated" };

/** The page of assumptions: each belief in words and quantiles. */
export function parameterEntries(
  parameters: Iterable<Parameter>,
  sectors: ReadonlyMap<string, Text> = new Map(),
): ParameterEntry[] {
  return [...parameters].map((parameter) => {
    const drawn = distribution(parameter.distribution);
    const at = (p: number): Text => quantileWords(parameter, drawn.quantile(p));
    return {
      parameter,
      distribution: form(parameter.distribution),
      p5: at(0.05),
      p50: at(0.5),
      p95: at(0.95),
      ...discreteOptions(parameter),
      ...stripOf(parameter, drawn.quantile),
      ...earlier(parameter),
      ...(sectors.has(parameter.sector) ? { sector: sectors.get(parameter.sector)! } : {}),
    };
  });
}

function earlier(parameter: Parameter): Pick<ParameterEntry, "before"> {
  if (parameter.before === undefined) return {};
  const before = parameter.before.map(({ until, distribution: spec, why, sources }) => {
    const { quantile } = distribution(spec);
    const at = (p: number): Text => quantileWords({ ...parameter, distribution: spec }, quantile(p));
    return { until, p5: at(0.05), p50: at(0.5), p95: at(0.95), why, sources };
  });
  return { before };
}

/** Quantiles at equal steps of probability, of which a density is drawn; the outermost per cents are left out. */
const STRIP_FROM = 0.01;
const STRIP_STEPS = 32;

function stripOf(
  { distribution: spec }: Parameter,
  quantile: (p: number) => number,
): Pick<ParameterEntry, "strip"> {
  if (Object.hasOwn(spec, "discrete")) return {};
  const steps = Array.from({ length: STRIP_STEPS + 1 }, (_, step) => step / STRIP_STEPS);
  const quantiles = steps.map((step) => quantile(STRIP_FROM + (1 - 2 * STRIP_FROM) * step));
  return { strip: { quantiles, p5: quantile(0.05), p50: quantile(0.5), p95: quantile(0.95) } };
}

/** A value of a belief with its unit; an option of a structural switch by its words. */
export function quantileWords(parameter: Parameter, value: number): Text {
  const { unit, options } = parameter;
  // A bound that arithmetic leaves a hair off zero is zero.
  const exact = Math.abs(value) < 1e-12 ? 0 : value;
  const words = options?.[String(value)];
  if (words !== undefined) return words;
  const say = (language: Language): string => {
    if (unit !== "1") return amountText(exact, unit, language);
    const written = writtenAs(parameter);
    if (written === "share") return amountText(exact * 100, "%", language);
    if (written === "deviation") return deviationText(exact, language);
    const number = amountText(exact, unit, language);
    return written === "factor" ? `×${number}` : `${number}${EXPONENT[language]}`;
  };
  return { ru: say("ru"), en: say("en") };
}

const EXPONENT: Text = { ru: "\u00a0(показатель степени)", en: "\u00a0(exponent)" };

/** How a number without a unit is written: parts of a whole in per cents, errors and relations with ×, standard deviations as such. */
export function writtenAs({
  id,
  name,
  distribution: spec,
}: Parameter): "share" | "factor" | "exponent" | "deviation" {
  if (/in standard deviations$/.test(name.en)) return "deviation";
  if (/exponent|substitution|returns|scale_dependence$/.test(id)) return "exponent";
  if (/_(?:scale|factor|realisation)$|^(?:people|deepseek_demand)_/.test(id) || /^error of/.test(name.en))
    return "factor";
  const drawn = distribution(spec);
  return drawn.quantile(0.05) >= -1e-12 && drawn.quantile(0.95) <= 1 ? "share" : "factor";
}

function discreteOptions(parameter: Parameter): Pick<ParameterEntry, "options"> {
  const spec = parameter.distribution as {
    readonly discrete?: readonly { readonly value: number; readonly weight: number }[];
  };
  if (spec.discrete === undefined) return {};
  const whole = spec.discrete.reduce((sum, { weight }) => sum + weight, 0);
  const options = spec.discrete.map(({ value, weight }) => {
    const percent = (language: Language): string => amountText((weight / whole) * 100, "%", language);
    return { value: quantileWords(parameter, value), weight: { ru: percent("ru"), en: percent("en") } };
  });
  return { options };
}

function form(spec: DistributionSpec): Text {
  const key = Object.keys(spec).find((name) => Object.hasOwn(FORMS, name)) ?? "lognormal";
  const words = FORMS[key]!;
  if (!Object.hasOwn(spec, "clip")) return words;
  return key === "beta" || key === "mixture"
    ? { ru: `${words.ru}, ${key === "beta" ? "усечённое" : "усечённая"}`, en: `${CUT.en} ${words.en}` }
    : { ru: `${CUT.ru} ${words.ru}`, en: `${CUT.en} ${words.en}` };
}
