import type { Text } from "../../../catalog/index.ts";

/** Words of the chart of hindcasts. */
export const CHART_WORDS = {
  title: {
    ru: "Как часто интервалы прогноза охватывали то, что произошло",
    en: "How often the intervals of the forecast held what happened",
  },
  description: {
    ru: "Доля наблюдений внутри центральных интервалов прогноза в зависимости от уровня интервала, по датам, на которых обрываются данные. У верного прогноза — диагональ; ниже неё интервалы слишком узки.",
    en: "Share of observations within the central intervals of the forecast by the level of the interval, by the date at which the record stops. A true forecast lies on the diagonal; below it intervals are too narrow.",
  },
  caption: {
    ru: "Все ряды вместе. Ниже пунктира — интервалы слишком узки, выше — слишком широки.",
    en: "All series together. Below the dashed line intervals are too narrow, above it too wide.",
  },
  source: {
    ru: "расчёт модели по [наблюдениям каталога](sources.html)",
    en: "the model’s runs against the [observations of the catalog](sources.html)",
  },
  until: { ru: "данные по {date}", en: "record to {date}" },
} as const satisfies Record<string, Text>;

/** Words of the charts of the committed forecast. */
export const FORECAST_CHARTS = {
  us: { ru: "США", en: "United States" },
  cn: { ru: "Китай", en: "China" },
  source: {
    ru: "сохранённый прогноз; точки — по [источникам](sources.html)",
    en: "the committed forecast; points by their [sources](sources.html)",
  },
  fleets: {
    title: { ru: "Прогноз парков и то, что было", en: "The forecast of fleets and what came" },
    description: {
      ru: "Прогноз парков США и Китая до конца 2027 года с девяностопроцентным интервалом; точки — оценки за июнь и июль 2026 года.",
      en: "The forecast of the US and Chinese fleets to the end of 2027 with its ninety per cent interval; points are estimates for June and July 2026.",
    },
    unit: { ru: "чипов в единицах H100", en: "chips in H100 equivalents" },
    caption: { ru: "Точки — оценки, а не подсчёты.", en: "Points are estimates, not counts." },
  },
  models: {
    title: {
      ru: "Прогноз лучших моделей и то, что было",
      en: "The forecast of the best models and what came",
    },
    description: {
      ru: "Прогноз индекса лучшей модели США и Китая до конца 2027 года с девяностопроцентным интервалом; точки — рекорды по редакции апреля 2026 года.",
      en: "The forecast of the index of the best US and Chinese models to the end of 2027 with its ninety per cent interval; points are records by the edition of April 2026.",
    },
    unit: { ru: "индекс ECI", en: "index, ECI" },
    caption: {
      ru: "Редакция индекса та же, что у прогноза; она кончается в апреле.",
      en: "The edition of the index is that of the forecast; it ends in April.",
    },
  },
  lag: {
    title: { ru: "Прогноз отставания и то, что было", en: "The forecast of the lag and what came" },
    description: {
      ru: "Прогноз отставания Китая по сопоставимой модели США до конца 2027 года с девяностопроцентным интервалом; точки — отставание на начало месяца.",
      en: "The forecast of China’s lag by the matching US model to the end of 2027 with its ninety per cent interval; points are the lag at the start of a month.",
    },
    unit: { ru: "месяцев", en: "months" },
    caption: {
      ru: "В счёт идёт одна точка за квартал: соседние говорят почти то же.",
      en: "One point a quarter counts: neighbours say nearly the same.",
    },
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
