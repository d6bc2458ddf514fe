import type { View, ViewChoice } from "../../../articles/explore/types.ts";
import type { Catalog, Text } from "../../../catalog/index.ts";
import type { Side } from "../../../charts/index.ts";
import type { Language } from "../../../units/index.ts";
import { observedPoints } from "../figure-context.ts";

interface Line {
  readonly fan: string;
  readonly name: Text;
  readonly side: Side;
  /** Series of the record. */
  readonly record?: string;
}

interface Choice {
  readonly id: string;
  readonly name: Text;
  readonly title: Text;
  readonly unit: Text;
  readonly scale: "linear" | "log";
  readonly from: string;
  readonly round?: number;
  readonly divide?: {
    readonly value: number;
    readonly above: Text;
    readonly below: Text;
    readonly at: "left" | "right";
  };
  readonly lines: readonly Line[];
}

const LAG_SIDES = {
  value: 0,
  above: { ru: "Китай позади", en: "China behind" },
  below: { ru: "Китай впереди", en: "China ahead" },
  at: "right",
} as const;
const EQUAL = {
  value: 1,
  above: { ru: "у США больше", en: "the US has more" },
  below: { ru: "у Китая больше", en: "China has more" },
  at: "right",
} as const;
/** The axis of the index begins where its lines do: its nought means nothing. */
const ECI_STEP = 20;
const US: Text = { ru: "США", en: "US" };
const CHINA: Text = { ru: "Китай", en: "China" };

function lag(id: string, fan: string, name: Text, record?: string): Choice {
  return {
    id,
    name,
    title: { ru: `Отставание Китая: ${name.ru}`, en: `China's lag: ${name.en}` },
    unit: { ru: "месяцев позади", en: "months behind" },
    scale: "linear",
    from: "2023-06",
    divide: LAG_SIDES,
    lines: [{ fan, name: { ru: "отставание", en: "lag" }, side: "cn", ...(record && { record }) }],
  };
}

function ratio(basis: string, name: Text): Choice {
  return {
    id: basis,
    name,
    title: {
      ru: `Парк США к парку Китая, ${name.ru}`,
      en: `US fleet over China's, ${name.en}`,
    },
    unit: { ru: "раз", en: "times" },
    scale: "log",
    from: "2022-03",
    divide: EQUAL,
    lines: [
      {
        fan: `ratio_${basis}`,
        name: { ru: "США к Китаю", en: "US to China" },
        side: "us",
        // Nobody has counted memory volume.
        ...(basis !== "capacity" && { record: `us_cn_ratio_${basis}` }),
      },
    ],
  };
}

const VIEWS: readonly { readonly id: string; readonly name: Text; readonly choices: readonly Choice[] }[] = [
  {
    id: "lag",
    name: { ru: "Отставание", en: "Lag" },
    choices: [
      lag(
        "match",
        "lag_match",
        { ru: "по уровню модели США", en: "by the level of a US model" },
        "lag_match_months",
      ),
      lag("pace", "lag_pace", { ru: "по темпу передовых моделей", en: "by the pace of the frontier" }),
      lag("heldout", "lag_heldout", { ru: "на закрытых тестах", en: "on tests that are not public" }),
    ],
  },
  {
    id: "frontier",
    name: { ru: "Модели", en: "Models" },
    choices: [
      {
        id: "frontier",
        name: { ru: "лучшие модели", en: "best models" },
        title: { ru: "Лучшие выпущенные модели", en: "Best released models" },
        unit: { ru: "индекс возможностей ECI", en: "capability index ECI" },
        scale: "linear",
        round: ECI_STEP,
        from: "2022-12",
        lines: [
          { fan: "side_frontier[us]", name: US, side: "us", record: "us_eci_record" },
          {
            fan: "frontier[cn,deepseek]",
            name: { ru: "DeepSeek", en: "DeepSeek" },
            side: "deepseek",
            record: "deepseek_eci_best",
          },
        ],
      },
      {
        id: "china",
        name: { ru: "США и лучшая китайская", en: "US and the best Chinese" },
        title: { ru: "Лучшая модель США и лучшая китайская", en: "Best US model and best Chinese model" },
        unit: { ru: "индекс возможностей ECI", en: "capability index ECI" },
        scale: "linear",
        round: ECI_STEP,
        from: "2022-12",
        lines: [
          { fan: "side_frontier[us]", name: US, side: "us", record: "us_eci_record" },
          { fan: "frontier_cn", name: CHINA, side: "cn", record: "cn_eci_record" },
        ],
      },
    ],
  },
  {
    id: "ratio",
    name: { ru: "Парк чипов", en: "Fleets" },
    choices: [
      ratio("flop", { ru: "по FLOP/с", en: "by FLOP/s" }),
      ratio("bandwidth", { ru: "по пропускной способности памяти", en: "by memory bandwidth" }),
      ratio("capacity", { ru: "по объёму памяти", en: "by memory volume" }),
      ratio("decode", { ru: "по скорости генерации", en: "by decode rate" }),
    ],
  },
  {
    id: "runs",
    name: { ru: "Запуски", en: "Runs" },
    choices: [
      {
        id: "runs",
        name: { ru: "наибольший запуск", en: "largest run" },
        title: { ru: "Наибольший запуск обучения", en: "Largest training run" },
        unit: { ru: "операций", en: "FLOP" },
        scale: "log",
        from: "2022-03",
        lines: [
          { fan: "side_run[us]", name: US, side: "us", record: "us_run_record_flop" },
          { fan: "side_run[cn]", name: CHINA, side: "cn", record: "cn_run_record_flop" },
        ],
      },
    ],
  },
];

/** Fans that the charts of the page need. */
export function viewFans(): string[] {
  return [
    ...new Set(VIEWS.flatMap(({ choices }) => choices.flatMap(({ lines }) => lines.map(({ fan }) => fan)))),
  ];
}

/** The charts of the page in one language, with the record. */
export function views(catalog: Catalog, language: Language): View[] {
  return VIEWS.map(({ id, name, choices }) => ({
    id,
    name: name[language],
    choices: choices.map((choice) => choiceOf(choice, catalog, language)),
  }));
}

function choiceOf(
  { id, name, title, unit, scale, from, round, divide, lines }: Choice,
  catalog: Catalog,
  language: Language,
): ViewChoice {
  return {
    id,
    name: name[language],
    title: title[language],
    unit: unit[language],
    scale,
    from,
    ...(round !== undefined && { round }),
    ...(divide && {
      divide: { ...divide, above: divide.above[language], below: divide.below[language] },
    }),
    series: lines.map(({ fan, name: line, side, record }) => ({
      fan,
      name: line[language],
      side,
      observed: record === undefined ? [] : observedPoints({ catalog }, record, `${from}-01`),
    })),
  };
}
