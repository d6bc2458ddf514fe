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
