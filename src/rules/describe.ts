import type { Chip, Text } from "../catalog/index.ts";
import { formatDate, formatNumber, formatUnit, type Language, NO_BREAK_SPACE } from "../units/index.ts";
import type { Decision, StatusName } from "./decide.ts";
import type { Finding } from "./findings.ts";
import type { Interval, Relation } from "./interval.ts";
import { paragraphName } from "./paragraph-name.ts";
import type { Comparison } from "./predicate.ts";
import type { Computed, QuantityName } from "./quantity.ts";
import type { Question } from "./question.ts";
import type { ChipStatus } from "./status.ts";

/** Words for a status, as a sentence's end. */
export const STATUS_WORDS: Readonly<Record<StatusName, Text>> = {
  free: {
    en: "not caught by the rules considered here",
    ru: "не подпадает под рассмотренные здесь правила",
  },
  notification: {
    en: "may go without a licence after notice, unless the authority objects",
    ru: "может поставляться без лицензии после уведомления, если ведомство не возразит",
  },
  letter: {
    en: "needs a licence by a letter to its maker",
    ru: "требует лицензии по письму его изготовителю",
  },
  controlled: { en: "needs a licence", ru: "требует лицензии" },
  unknown: {
    en: "cannot be told: a figure that would decide is not known",
    ru: "ответа нет: неизвестна величина, которая решает",
  },
};

/** Printed under every answer. */
export const DISCLAIMER: Text = {
  en: "Computed from published figures. Neither legal advice nor a classification request; only the authority decides.",
  ru: "Вычислено по опубликованным величинам. Это не юридическая консультация и не запрос о классификации; решает только ведомство.",
};

const WEAK: Text = {
  en: "The thresholds are as reported, not published by the authority.",
  ru: "Пороги — по сообщениям, ведомство их не публиковало.",
};

const RECALLED: Text = {
  en: "Some of the figures are quoted from memory and await a check at their source.",
  ru: "Часть величин приведена по памяти и ждёт проверки по источнику.",
};

const TF32: Text = {
  en: "TPP is given from 19 to 32 bits of TF32: the rule does not say how many count.",
  ru: "TPP дан для 19–32 бит формата TF32: сколько из них считать, правило не говорит.",
};

const NOT_CHECKED: Text = { en: "Not checked", ru: "Не проверялось" };

const LEFT_OUT: readonly Text[] = [
  { en: "end use", ru: "конечное применение" },
  {
    en: "end user, Entity List and other lists",
    ru: "конечный пользователь, список юридических лиц (Entity List) и другие списки",
  },
  { en: "sanctions", ru: "санкции" },
  {
    en: "other control list numbers, such as 4A090 for computers and 5A992",
    ru: "другие номера контрольного списка, например 4A090 для компьютеров и 5A992",
  },
  {
    en: "whether the item is subject to US rules at all",
    ru: "распространяются ли на изделие правила США вообще",
  },
  {
    en: "rates at precisions for which the catalog has no figure",
    ru: "скорость в форматах, для которых в каталоге нет величины",
  },
];

/** What an answer about a chip leaves out. */
export function notChecked(chip: Chip, { to }: Pick<Question, "to">): readonly Text[] {
  if (chip.headquarters !== to) return LEFT_OUT;
  const home = {
    en: "a chip designed and made in the destination is not exported to it",
    ru: "чип, разработанный и изготовленный в самой стране, в неё не экспортируется",
  };
  return [...LEFT_OUT, home];
}

/** Names of the quantities of the law. */
export const QUANTITY_WORDS: Readonly<Record<QuantityName, Text>> = {
  tpp: { en: "TPP", ru: "TPP" },
  performanceDensity: { en: "performance density", ru: "плотность производительности" },
  transferRate: { en: "transfer rate", ru: "скорость обмена с другими чипами" },
  memoryBandwidth: { en: "memory bandwidth", ru: "пропускная способность памяти" },
  totalBandwidth: {
    en: "memory bandwidth and transfer rate together",
    ru: "пропускная способность памяти вместе со скоростью обмена",
  },
  memoryBandwidthDensity: { en: "memory bandwidth density", ru: "плотность пропускной способности памяти" },
  transistors: { en: "transistors", ru: "число транзисторов" },
};

/** The reason for a status in both languages, with the figures that were compared. */
export function because(decision: Decision, quantities: Readonly<Record<QuantityName, Computed>>): Text {
  const { decided, alternatives, tested } = decision;
  const say = (language: Language): string => {
    const list = (comparisons: readonly Comparison[]) => comparedWith(comparisons, quantities, language);
    const [first] = alternatives;
    if (first) {
      const unsettled = alternatives.flatMap((one) => one.reasons.filter(({ truth }) => truth === "unknown"));
      const undecided = language === "ru" ? "не решено" : "undecided";
      return `${first.rule.title[language]}, ${named(first, language)}: ${undecided}, ${list(unsettled)}`;
    }
    if (decided) {
      const met = list(decided.reasons);
      return `${decided.rule.title[language]}, ${named(decided, language)}: ${met}`;
    }
    if (tested.length === 0) {
      return language === "ru"
        ? "на эту дату ни одно из рассмотренных правил не относится к такой поставке"
        : "no rule considered here reaches such a delivery on that day";
    }
    const failed = list(tested.flatMap((one) => one.reasons.filter(({ truth }) => truth === "no")));
    if (failed === "")
      return language === "ru" ? "условия правил не выполнены" : "the rules' conditions are not met";
    return failed;
  };
  return { en: say("en"), ru: say("ru") };
}

/** How a country is called; its code when nobody says. */
type CountryName = (code: string, language: Language) => string;

/**
 * A status as one paragraph for people: verdict, reason, policy, what was not checked, disclaimer. The buyer's
 * headquarters are named where they are not in the destination.
 */
export function describeStatus(
  result: ChipStatus,
  name: Text,
  countryName: CountryName = (code) => code,
): Text {
  const say = (language: Language): string => {
    const day = formatDate(result.on, language);
    const [to, hq] = [countryName(result.to, language), countryName(result.hq, language)];
    const place = language === "ru" ? `на ${day}, назначение: ${to}` : `${day}, to ${to}`;
    const owner = language === "ru" ? `, штаб-квартира покупателя: ${hq}` : `, buyer headquartered in ${hq}`;
    const where = result.hq === result.to ? place : place + owner;
    const leftOut = result.notChecked.map((text) => text[language]).join("; ");
    return [
      `${name[language]} (${where}): ${STATUS_WORDS[result.status][language]}.`,
      `${capital(result.because[language])}.`,
      result.weak ? WEAK[language] : "",
      result.recalled.length > 0 ? RECALLED[language] : "",
      result.quantities.tpp?.decidedBy === "tf32_dense" ? TF32[language] : "",
      result.policy?.text[language] ?? "",
      `${NOT_CHECKED[language]}: ${leftOut}.`,
      DISCLAIMER[language],
    ]
      .filter((sentence) => sentence !== "")
      .join(" ");
  };
  return { en: say("en"), ru: say("ru") };
}

function named({ rule, paragraph }: Finding, language: Language): string {
  if (rule.role === "letter") return language === "ru" ? "письмо" : "letter";
  return paragraphName(paragraph.id, language);
}

const SIGN: Readonly<Record<Relation, string>> = { atLeast: "≥", above: ">", below: "<", atMost: "≤" };
const FAILED: Readonly<Record<Relation, string>> = { atLeast: "<", above: "≤", below: "≥", atMost: ">" };

function comparedWith(
  comparisons: readonly Comparison[],
  quantities: Readonly<Record<QuantityName, Computed>>,
  language: Language,
): string {
  const lines = comparisons.map(({ quantity, relation, threshold, truth }) => {
    const sign = truth === "no" ? FAILED[relation] : truth === "yes" ? SIGN[relation] : "?";
    const { unit } = quantities[quantity];
    const limit = withUnit(formatNumber(threshold, { language }), unit, language);
    return `${QUANTITY_WORDS[quantity][language]} ${range(quantities[quantity], unit, language)} ${sign} ${limit}`;
  });
  return [...new Set(lines)].join("; ");
}

function range({ low, high }: Interval, unit: string, language: Language): string {
  // Seven figures: real products sit within a percent of several lines. Density is a quotient that is known to fewer.
  const significant = unit === "1/mm2" ? 4 : 7;
  const figure = (value: number) => formatNumber(value, { language, significant });
  if (low === high) return withUnit(figure(low), unit, language);
  if (high === Number.POSITIVE_INFINITY) return language === "ru" ? "неизвестна" : "unknown";
  const between =
    language === "ru" ? `от ${figure(low)} до ${figure(high)}` : `${figure(low)} to ${figure(high)}`;
  return withUnit(between, unit, language);
}

function withUnit(figure: string, unit: string, language: Language): string {
  if (unit === "1" || unit === "1/mm2") return figure;
  return `${figure}${NO_BREAK_SPACE}${formatUnit(unit, language)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
