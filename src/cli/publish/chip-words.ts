import type { Text } from "../../catalog/index.ts";
import type { SpanKind } from "../../charts/index.ts";
import type { QuantityName, StatusName } from "../../rules/index.ts";
import type { Language } from "../../units/index.ts";

/** The same words made in each language. */
export function inBoth(say: (language: Language) => string): Text {
  return { ru: say("ru"), en: say("en") };
}

/** Puts words into the `{name}` places of a text. */
export function filledText(text: Text, values: Readonly<Record<string, Text>>): Text {
  return inBoth((language) =>
    text[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.[language] ?? whole),
  );
}

/** How a status is drawn. */
export const SPAN_KINDS: Readonly<Record<StatusName, SpanKind>> = {
  controlled: "shut",
  letter: "letter",
  notification: "notice",
  free: "open",
  unknown: "unknown",
};

/** The rule whose notes or text define each quantity of the law. */
export const DEFINED_BY: Readonly<Partial<Record<QuantityName, string>>> = {
  tpp: "us-2023-10-advanced-computing",
  performanceDensity: "us-2023-10-advanced-computing",
  transferRate: "us-2022-10-advanced-computing",
  memoryBandwidth: "us-2026-01-review-policy",
  totalBandwidth: "us-2025-04-letters",
  memoryBandwidthDensity: "us-2024-12-hbm",
};

export const CHIP_WORDS = {
  asDefined: { ru: "Вычислено по определению правила", en: "Computed as the rule defines it" },
  bits: { ru: "Разрядность формата, бит", en: "Bit length of the format" },
  setBy: { ru: "Задано правилом", en: "Set by the rule" },
  from: { ru: "из", en: "from" },
  noRate: {
    ru: "неизвестна: скорость ни в одном формате не опубликована или не проверена",
    en: "not known: no rate is published, or none is checked",
  },
  noArea: {
    ru: "неизвестна: площадь логического кристалла не опубликована",
    en: "not known: the area of the logic die is not published",
  },
  planar: {
    ru: "ноль: кристаллы изготовлены по планарному техпроцессу и в плотность не входят",
    en: "zero: the dies are made on a planar process and do not count",
  },
  noLinks: {
    ru: "неизвестна: сумма связей с другими чипами не опубликована",
    en: "not known: the sum of all links to other chips is not published",
  },
  noMemory: {
    ru: "неизвестна: не опубликована",
    en: "not known: not published",
  },
  onDie: {
    ru: "вся память на кристалле, а правило считает только DRAM",
    en: "all memory is on the die, and the rule counts DRAM alone",
  },
  noSum: { ru: "неизвестна: неизвестна одна из частей", en: "not known: one of its parts is not" },
  processor: {
    ru: "не вычисляется: она нужна для отдельных стопок памяти, а память в одном корпусе с процессором оценивается вместе с ним",
    en: "not computed: it is for separate stacks of memory, and memory packaged with a processor is judged as the processor",
  },
  noStack: {
    ru: "неизвестна: площадь стопки не опубликована",
    en: "not known: the area of the stack is not published",
  },
  memoryOnly: {
    ru: "ноль: стопка памяти ничего не вычисляет",
    en: "zero: a stack of memory computes nothing",
  },
  fromMemory: {
    ru: "не показана: среди исходных величин есть приведённые по памяти и ещё не проверенные по источнику ({names})",
    en: "not shown: among its inputs are figures quoted from memory and not yet checked at their source ({names})",
  },
  bounds: {
    ru: "Точно неизвестно: источники дают границы",
    en: "Known within bounds: so its sources give it",
  },
  openLength: {
    ru: "Правило не говорит, сколько бит у TF32: в операнде 19, хранится он в 32",
    en: "The rule does not say how many bits TF32 has: an operand holds 19 and is kept in 32",
  },
  letterName: { ru: "письмо", en: "letter" },
  couldStill: { ru: "неизвестна", en: "not known" },
  reasonFromMemory: {
    ru: "условие зависит от величины, которая приведена по памяти и до проверки не показывается",
    en: "the condition rests on a figure quoted from memory, which is not shown until it is checked",
  },
  weakLines: {
    ru: "пороги известны по сообщениям, ведомство их не публиковало",
    en: "the thresholds are as reported, not published by the authority",
  },
  restsOnMemory: {
    ru: "часть величин чипа приведена по памяти и ждёт проверки",
    en: "some figures of the chip are quoted from memory and await a check",
  },
  home: { ru: "китайский чип", en: "a Chinese chip" },
  stripTitle: { ru: "{name}: поставка в Китай по датам", en: "{name}: delivery to China by date" },
  stripAbout: {
    ru: "Полоса по времени: на какие даты какой статус. Те же данные в таблице под рисунком.",
    en: "A band along time with the status on each date. The table below has the same.",
  },
  usBand: { ru: "Правила США", en: "US rules" },
  chinaBand: { ru: "Позиция Китая", en: "China’s own stance" },
  onSale: { ru: "в продаже", en: "on sale" },
  ladderTitle: { ru: "{name}: место среди порогов", en: "{name}: where it stands among the thresholds" },
  ladderAbout: {
    ru: "Для каждой величины закона: черта — порог, точка — чип, полоса — границы, если точное значение неизвестно. Шкалы логарифмические.",
    en: "For each quantity of the law: a stroke is a threshold, the dot is the chip, a bar its bounds where it is not known exactly. Logarithmic scales.",
  },
  enters: { ru: "подпал бы, изменись одно:", en: "would be caught by one change alone:" },
  leaves: {
    ru: "перестал бы подпадать, изменись одно:",
    en: "would no longer be caught by one change alone:",
  },
  policyOn: {
    ru: "этот порядок относился бы к чипу, изменись одно:",
    en: "this policy would be for it by one change alone:",
  },
  policyOff: {
    ru: "этот порядок больше не относился бы к чипу, изменись одно:",
    en: "this policy would no longer be for it by one change alone:",
  },
  or: { ru: " или ", en: " or " },
  inside: { ru: "внутри", en: "inside" },
  outside: { ru: "снаружи", en: "outside" },
  unknown: { ru: "неизвестно", en: "unknown" },
  sameDie: { ru: "Тот же кристалл", en: "The same die" },
  named: { ru: "Связанные записи", en: "Related entries" },
  usedBySeries: { ru: "Ряды модели гонки", en: "Series of the race model" },
  usedByClaims: { ru: "Проверки утверждений", en: "Claim checks" },
  usedByArticle: { ru: "Статья", en: "The article" },
} as const satisfies Readonly<Record<string, Text>>;

/** China's stance on a foreign chip: as it is drawn, and in the band. */
export const STANCE_KINDS: Readonly<Record<string, { readonly kind: SpanKind; readonly words: Text }>> = {
  open: { kind: "open", words: { ru: "не препятствует", en: "no hindrance" } },
  discouraged: { kind: "notice", words: { ru: "не рекомендует", en: "advises against" } },
  barred: { kind: "shut", words: { ru: "запрет", en: "barred" } },
  unknown: { kind: "unknown", words: { ru: "неизвестна", en: "cannot be told" } },
};
