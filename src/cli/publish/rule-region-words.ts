import type { Text } from "../../catalog/index.ts";
import type { MarkKind } from "../../charts/index.ts";
import type { PlaneAxis } from "../../rules/index.ts";

/** Regions and marks of the figures of permitted regions. */
export const KIND_WORDS: Readonly<Record<MarkKind, Text>> = {
  free: {
    ru: "не подпадает под рассмотренные здесь правила",
    en: "not caught by the rules considered here",
  },
  notification: { ru: "без лицензии после уведомления", en: "no licence after notice" },
  letter: { ru: "лицензия по письму изготовителю", en: "licence by a letter to the maker" },
  "case-by-case": {
    ru: "лицензия, рассмотрение в индивидуальном порядке",
    en: "licence, reviewed case by case",
  },
  denied: { ru: "лицензия, презумпция отказа", en: "licence, presumption of denial" },
  licence: { ru: "лицензия", en: "licence" },
  unknown: { ru: "ответа нет: не хватает величины", en: "cannot be told: a figure is missing" },
  home: { ru: "китайский чип, ввозить нечего", en: "Chinese chip, nothing to import" },
};

/** Axes with their units. */
export const AXIS_WORDS: Readonly<Record<PlaneAxis, Text>> = {
  tpp: { ru: "TPP", en: "TPP" },
  performanceDensity: { ru: "TPP на мм² логики", en: "TPP per mm² of logic" },
  transferRate: { ru: "обмен с другими чипами, ГБ/с", en: "transfer rate, GB/s" },
  memoryBandwidth: { ru: "пропускная способность памяти, ГБ/с", en: "memory bandwidth, GB/s" },
};

export const PANEL_WORDS = {
  datacenter: { ru: "Чипы для дата-центров", en: "Chips for datacenters" },
  other: { ru: "Чипы не для дата-центров", en: "Chips not for datacenters" },
} as const satisfies Readonly<Record<string, Text>>;

/** What, outside the axes, puts a chip into another region. */
export const APART_WORDS = {
  dieArea: {
    ru: "решает плотность: кристалл другой площади",
    en: "density decides: its die is of another area",
  },
  transferRate: { ru: "решает скорость обмена", en: "its transfer rate decides" },
  memoryBandwidth: { ru: "решает пропускная способность памяти", en: "its memory bandwidth decides" },
  vendor: { ru: "изготовитель письма не получал", en: "its maker got no letter" },
  several: { ru: "решают несколько величин вне осей", en: "several figures off the axes decide" },
} as const satisfies Readonly<Record<string, Text>>;
